# Run with cmake -P: fails when a folder includes what the design forbids it (see docs/ARCHITECTURE.md).
# Rules: folder pattern | forbidden include, as a regular expression.
set(rules
    "core/base/|[<\"](Q[A-Za-z]|torch/|ATen/|c10/|opencv2/|libav|sqlite3|(app|ui|inference)/|core/(media|subtitle|captioning|project|draft|quality|batch|dataset|net|endpoint|models|evaluation)/)"
    "core/|[<\"](torch/|ATen/|c10/|(app|ui|inference)/|QtGui|QtWidgets|QWidget|QApplication|QImage|QPixmap|QPainter)"
    "inference/|[<\"](Q[A-Z]|sqlite3|libav|opencv2/|(app|ui)/|core/(media|subtitle|captioning|project|draft|quality|batch|dataset|net|endpoint|models|evaluation)/)"
    "ui/|[<\"](torch/|ATen/|c10/|sqlite3|(app|inference)/)"
    "app/|[<\"](torch/|ATen/|c10/)")

set(violations "")
foreach(rule IN LISTS rules)
    string(FIND "${rule}" "|" bar)
    string(SUBSTRING "${rule}" 0 ${bar} folder)
    math(EXPR after "${bar} + 1")
    string(SUBSTRING "${rule}" ${after} -1 forbidden)
    file(GLOB_RECURSE files RELATIVE ${SOURCE_DIR} ${SOURCE_DIR}/${folder}*.h ${SOURCE_DIR}/${folder}*.cpp)
    foreach(file IN LISTS files)
        file(STRINGS ${SOURCE_DIR}/${file} lines REGEX "^#include *${forbidden}")
        foreach(line IN LISTS lines)
            list(APPEND violations "${file}: ${line}")
        endforeach()
    endforeach()
endforeach()
if(violations)
    list(JOIN violations "\n  " text)
    message(FATAL_ERROR "Includes against the dependency direction:\n  ${text}")
endif()
