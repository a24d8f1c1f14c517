# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# What is installed, and how it becomes a Debian package: `./dev build release`, then
# `cpack -G DEB --config .build/release/CPackConfig.cmake`.

set(WAYBILL_APP_ID org.waybill.Waybill)

if(TARGET waybillctl)
    install(TARGETS waybillctl RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    configure_file(installer/waybill.service.in waybill.service @ONLY)
    install(FILES ${CMAKE_BINARY_DIR}/waybill.service DESTINATION lib/systemd/user)
endif()

if(TARGET waybill)
    install(TARGETS waybill RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
    install(FILES installer/${WAYBILL_APP_ID}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
    install(FILES installer/${WAYBILL_APP_ID}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
    install(FILES resources/icons/app/waybill.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps RENAME ${WAYBILL_APP_ID}.svg)
endif()
install(FILES README.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/waybill)
install(FILES installer/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/waybill)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME waybill)
set(CPACK_PACKAGE_VENDOR "The Waybill authors")
set(CPACK_PACKAGE_CONTACT "The Waybill authors <maintainers@waybill.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Route, meter and budget calls to AI models on your own machine")
set(CPACK_PACKAGE_DESCRIPTION
    "Waybill runs a proxy on localhost that tools call as if it were OpenAI, Anthropic or Gemini.
It routes every call through a chain of providers, meters it, charges it to a budget and keeps
one row per call that its charts and reports read.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite, ca-certificates")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "gnome-keyring | kwalletmanager, qt6-qpa-plugins")
include(CPack)
