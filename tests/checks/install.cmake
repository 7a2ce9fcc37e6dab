# Run with cmake -P: installs a build into an empty folder and uses what lies there.
# BUILD_DIR, SOURCE_DIR, VERSION, ENGINE (whether the engine was built)
set(prefix ${BUILD_DIR}/tests/installed)
file(REMOVE_RECURSE ${prefix})
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD_DIR} --prefix ${prefix}
                OUTPUT_QUIET ERROR_VARIABLE said RESULT_VARIABLE status)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "cmake --install failed: ${said}")
endif()

# expect(<pattern of what is printed> <arguments…>): the installed program succeeds and prints that.
function(expect pattern)
    execute_process(COMMAND ${prefix}/bin/anycap ${ARGN} OUTPUT_VARIABLE printed ERROR_VARIABLE said
                    RESULT_VARIABLE status WORKING_DIRECTORY ${prefix})
    if(NOT status EQUAL 0 OR NOT printed MATCHES "${pattern}")
        message(FATAL_ERROR "installed anycap ${ARGN}: status ${status}, printed '${printed}' and '${said}'")
    endif()
endfunction()

# The modules are found beside the program first, so that those of the build are not what is tried here.
set(parts anycap-full)
if(ENGINE)
    list(APPEND parts libanycap_engine.so libanycap_sentencepiece.so)
endif()
foreach(part IN LISTS parts)
    if(NOT EXISTS ${prefix}/lib/anycap/${part})
        message(FATAL_ERROR "not installed: lib/anycap/${part}")
    endif()
endforeach()

expect("${VERSION}" --version)
file(WRITE ${prefix}/in.srt "1\n00:00:01,000 --> 00:00:02,500\nHello there.\n")
expect("^" convert in.srt out.vtt)
file(READ ${prefix}/out.vtt converted)
if(NOT converted MATCHES "^WEBVTT.*00:00:01\\.000 --> 00:00:02\\.500\nHello there\\.")
    message(FATAL_ERROR "converted to: ${converted}")
endif()
expect("sunny" refine --caption "A red car is parked by the road, and it is sunny." --mention sunny)
if(ENGINE)
    set(model ${SOURCE_DIR}/tests/data/acm/tiny-internvl-internlm2)
    expect("InternLM2" models info ${model})
    expect("output_token_ids" refine --caption "A red car." --model ${model} --max-new-tokens 4 --json)
endif()
file(REMOVE_RECURSE ${prefix})
