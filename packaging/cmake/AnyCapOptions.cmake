# anycap_options: every compile and link flag of our own code, in one INTERFACE target.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Build type" FORCE)
endif()
# -O2: nothing here gains from -O3, and gcc 12 warns falsely there.
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
# Debug builds run real decoders and models in tests: -O1 keeps that bearable and the debugger usable.
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1 -fno-omit-frame-pointer")
set(CMAKE_C_FLAGS_DEBUG "-O1 -g1 -fno-omit-frame-pointer")

find_package(Threads REQUIRED)

add_library(anycap_options INTERFACE)
target_compile_options(anycap_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast>
    $<$<BOOL:${ANYCAP_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # gcc 12 sees an overlap in every `"text" + std::string` at -O2 and above (GCC bug 105651).
    target_compile_options(anycap_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-restrict>)
endif()
target_link_libraries(anycap_options INTERFACE Threads::Threads)

if(ANYCAP_SANITIZE)
    target_compile_options(anycap_options INTERFACE -fsanitize=${ANYCAP_SANITIZE} -fno-sanitize-recover=all)
    target_link_options(anycap_options INTERFACE -fsanitize=${ANYCAP_SANITIZE})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # The checks that a sanitizer adds keep gcc from seeing that std::optional's payload is never read empty
        # (GCC bug 80635). The plain builds keep this warning, and the sanitizer sees the real thing.
        target_compile_options(anycap_options INTERFACE $<$<COMPILE_LANGUAGE:CXX>:-Wno-maybe-uninitialized>)
    endif()
endif()
if(ANYCAP_COVERAGE)
    target_compile_options(anycap_options INTERFACE --coverage -fprofile-update=atomic)
    target_link_options(anycap_options INTERFACE --coverage)
endif()
if(ANYCAP_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID MATCHES "Clang")
        message(FATAL_ERROR "ANYCAP_FUZZ needs clang: use the preset 'fuzz'.")
    endif()
    # The libraries get coverage feedback; only the fuzz executables link libFuzzer's main.
    target_compile_options(anycap_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Flags for code that includes Qt.
add_library(anycap_qt_options INTERFACE)
target_link_libraries(anycap_qt_options INTERFACE anycap_options)
target_compile_definitions(anycap_qt_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT)

# anycap_library(NAME target SOURCES … [PUBLIC libs…] [PRIVATE libs…] [QT])
# A static library of one folder, included as "folder/header.h" from the project's root.
function(anycap_library)
    cmake_parse_arguments(ARG "QT" "NAME" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
    add_library(${ARG_NAME} STATIC ${ARG_SOURCES})
    target_include_directories(${ARG_NAME} PUBLIC ${PROJECT_SOURCE_DIR})
    if(ARG_QT)
        set_target_properties(${ARG_NAME} PROPERTIES AUTOMOC ON)
        target_link_libraries(${ARG_NAME} PRIVATE anycap_qt_options)
    else()
        target_link_libraries(${ARG_NAME} PRIVATE anycap_options)
    endif()
    target_link_libraries(${ARG_NAME} PUBLIC ${ARG_PUBLIC} PRIVATE ${ARG_PRIVATE})
endfunction()
