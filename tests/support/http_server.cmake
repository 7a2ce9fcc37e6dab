# anycap_test_http_server: a web server on loopback. Any folder of tests may include this file.
if(NOT TARGET anycap_test_http_server)
    add_library(anycap_test_http_server STATIC ${PROJECT_SOURCE_DIR}/tests/support/http_server.cpp)
    target_include_directories(anycap_test_http_server PUBLIC ${PROJECT_SOURCE_DIR})
    target_link_libraries(anycap_test_http_server PRIVATE anycap_qt_options PUBLIC Qt6::Core Qt6::Network)
endif()
