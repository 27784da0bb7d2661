# Strings of every library and program. Globbed on purpose: a file that someone forgot in a list here would stay English
# without anybody noticing. Absolute paths, because lupdate runs elsewhere.
file(GLOB_RECURSE translated_sources CONFIGURE_DEPENDS
    ${PROJECT_SOURCE_DIR}/model/*.cpp ${PROJECT_SOURCE_DIR}/model/*.h
    ${PROJECT_SOURCE_DIR}/widgets/*.cpp ${PROJECT_SOURCE_DIR}/widgets/*.h
    ${PROJECT_SOURCE_DIR}/app/*.cpp ${PROJECT_SOURCE_DIR}/app/*.h)
set(korean ${PROJECT_SOURCE_DIR}/translations/bakeoff_ko.ts)
set(english ${PROJECT_SOURCE_DIR}/translations/bakeoff_en.ts)

# The build target update_translations runs both. English needs its plural forms only, so it is updated by itself.
qt_add_lupdate(bakeoff_widgets TS_FILES ${korean} SOURCES ${translated_sources}
    OPTIONS -locations none -no-obsolete)
qt_add_lupdate(bakeoff_window TS_FILES ${english} SOURCES ${translated_sources}
    OPTIONS -locations none -no-obsolete -pluralonly)
# In the library that both programs and the tests of the window link.
qt_add_lrelease(bakeoff_charts TS_FILES ${korean} ${english} QM_FILES_OUTPUT_VARIABLE qm_files)
qt_add_resources(bakeoff_charts bakeoff_translations
    PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})
