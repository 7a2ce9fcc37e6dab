# anycap_test_media: clips composed while tests run. Any folder of tests may include this file.
if(NOT TARGET anycap_test_media)
    add_library(anycap_test_media STATIC ${PROJECT_SOURCE_DIR}/tests/support/media_clips.cpp)
    target_include_directories(anycap_test_media PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(anycap_test_media PRIVATE anycap_qt_options PUBLIC anycap_media Qt6::Core)
endif()
