# Where things go on `cmake --install`.
include(GNUInstallDirs)
install(TARGETS anycap RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
# Where the program looks for its other parts: ../lib/anycap from its own folder.
install(TARGETS anycap-full RUNTIME DESTINATION lib/anycap)
if(ANYCAP_ENGINE)
    install(TARGETS anycap_engine_module anycap_sentencepiece_module LIBRARY DESTINATION lib/anycap)
endif()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
