# anycap_test(NAME test_name SOURCES … LIBS … [LABELS …] [TIMEOUT seconds] [RUN_SERIAL]): one Qt Test executable.
# Its sources include their own "<name>.moc"; ANYCAP_SHARED_DIR is where the reference material stands beside
# a checkout (tests that need it are skipped, loudly, where it does not), ANYCAP_TEST_DATA is tests/data.
get_filename_component(ANYCAP_SHARED_DIR ${PROJECT_SOURCE_DIR}/../shared ABSOLUTE)

set(ANYCAP_TEST_ENVIRONMENT
    QT_QPA_PLATFORM=offscreen
    ANYCAP_SHARED_DIR=${ANYCAP_SHARED_DIR}
    ANYCAP_TEST_DATA=${PROJECT_SOURCE_DIR}/tests/data
    ANYCAP_SOURCE_DIR=${PROJECT_SOURCE_DIR}
    TSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/tsan.supp:halt_on_error=1
    LSAN_OPTIONS=suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan.supp
    UBSAN_OPTIONS=print_stacktrace=1)

function(anycap_test)
    cmake_parse_arguments(ARG "RUN_SERIAL" "NAME;TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
    add_executable(${ARG_NAME} ${ARG_SOURCES})
    set_target_properties(${ARG_NAME} PROPERTIES AUTOMOC ON)
    target_link_libraries(${ARG_NAME} PRIVATE anycap_qt_options ${ARG_LIBS} Qt6::Test)
    target_include_directories(${ARG_NAME} PRIVATE ${PROJECT_SOURCE_DIR})
    add_test(NAME ${ARG_NAME} COMMAND ${ARG_NAME})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${ARG_NAME} PROPERTIES
        TIMEOUT ${ARG_TIMEOUT}
        LABELS "${ARG_LABELS}"
        ENVIRONMENT "${ANYCAP_TEST_ENVIRONMENT}")
    if(ARG_RUN_SERIAL)
        set_tests_properties(${ARG_NAME} PROPERTIES RUN_SERIAL TRUE)
    endif()
    # Of the widgets' libraries: their tests take their precompiled header too, which halves their compilation.
    if(ARG_LIBS MATCHES "anycap_ui_test_support")
        target_precompile_headers(${ARG_NAME} REUSE_FROM anycap_ui_session)
    endif()
    if(NOT ARG_LABELS MATCHES "slow|bench")
        anycap_quick_test(${ARG_NAME})
    endif()
endfunction()

# For tests in which Qt's media player plays.
function(anycap_plays_media)
    foreach(name IN LISTS ARGN)
        set_tests_properties(${name} PROPERTIES ENVIRONMENT_MODIFICATION
            "LSAN_OPTIONS=set:suppressions=${PROJECT_SOURCE_DIR}/tests/support/lsan_player.supp")
    endforeach()
endfunction()

# What a run under a sanitizer builds: all tests but the slow ones, and no program or benchmark.
function(anycap_quick_test name)
    if(NOT TARGET quick_tests)
        add_custom_target(quick_tests)
    endif()
    add_dependencies(quick_tests ${name})
endfunction()

# anycap_fuzz(NAME fuzz_x SOURCES … LIBS … CORPUS dir): with the preset 'fuzz' a libFuzzer program; otherwise
# the same entry point run over the committed corpus as an ordinary test, so that a found crash stays found.
function(anycap_fuzz)
    cmake_parse_arguments(ARG "" "NAME;CORPUS" "SOURCES;LIBS" ${ARGN})
    if(ANYCAP_FUZZ)
        add_executable(${ARG_NAME} ${ARG_SOURCES})
        target_link_options(${ARG_NAME} PRIVATE -fsanitize=fuzzer)
        if(NOT TARGET fuzzers)
            add_custom_target(fuzzers)
        endif()
        add_dependencies(fuzzers ${ARG_NAME})
    else()
        add_executable(${ARG_NAME} ${ARG_SOURCES} ${PROJECT_SOURCE_DIR}/tests/support/corpus_main.cpp)
        add_test(NAME ${ARG_NAME}_corpus COMMAND ${ARG_NAME} ${ARG_CORPUS})
        set_tests_properties(${ARG_NAME}_corpus PROPERTIES TIMEOUT 120 ENVIRONMENT "${ANYCAP_TEST_ENVIRONMENT}")
        anycap_quick_test(${ARG_NAME})
    endif()
    target_link_libraries(${ARG_NAME} PRIVATE anycap_options ${ARG_LIBS})
    target_include_directories(${ARG_NAME} PRIVATE ${PROJECT_SOURCE_DIR})
endfunction()
