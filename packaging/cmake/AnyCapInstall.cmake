# Where things go on `cmake --install`.
include(GNUInstallDirs)
install(TARGETS anycap anycap-studio RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
# Where the program looks for its other parts: ../lib/anycap from its own folder.
install(TARGETS anycap-full RUNTIME DESTINATION lib/anycap)
if(ANYCAP_ENGINE)
    # Also where libtorch was unpacked into a folder that the system does not look into.
    set_target_properties(anycap_engine_module anycap_sentencepiece_module PROPERTIES INSTALL_RPATH_USE_LINK_PATH ON)
    install(TARGETS anycap_engine_module anycap_sentencepiece_module LIBRARY DESTINATION lib/anycap)
endif()
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

# What the desktop needs to know of the window, and the media of the sample project.
set(linux_files ${PROJECT_SOURCE_DIR}/packaging/linux)
install(FILES ${linux_files}/anycap-studio.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${linux_files}/anycap-studio.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${linux_files}/anycap-project.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/anycap-studio.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
foreach(sample IN ITEMS harbour-town.mp4 harbour-town.vtt lighthouse.jpg garden.png station.flac captions.json)
    install(FILES ${PROJECT_SOURCE_DIR}/resources/samples/${sample}
        DESTINATION ${CMAKE_INSTALL_DATADIR}/anycap/samples)
endforeach()
