# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# A room is one static library with declared dependencies. Its headers are reached as "room/file.h" and only by the
# rooms that list it: each room publishes an include directory that holds nothing but a link to itself, and
# dependencies are linked privately, so a forbidden include does not compile.

# Designated initializers name what differs from the default, so members that are left out are no mistake.
add_library(waybill_options INTERFACE)
target_compile_options(waybill_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wno-missing-field-initializers -fpch-preprocess $<$<BOOL:${WAYBILL_WERROR}>:-Werror>)
target_compile_definitions(waybill_options INTERFACE
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 WAYBILL_VERSION="${PROJECT_VERSION}")
target_link_libraries(waybill_options INTERFACE Qt6::Core)

# One precompiled header serves every room: what nearly each file includes anyway.
file(WRITE ${CMAKE_BINARY_DIR}/precompiled.cpp "")
add_library(waybill_precompiled STATIC ${CMAKE_BINARY_DIR}/precompiled.cpp)
target_link_libraries(waybill_precompiled PRIVATE waybill_options)
set_target_properties(waybill_precompiled PROPERTIES AUTOMOC OFF AUTORCC OFF)
target_precompile_headers(waybill_precompiled PRIVATE
    <QtCore/QtCore> <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <string> <string_view>
    <unordered_map> <utility> <variant> <vector>)

# waybill_use_rooms(TARGET ROOM…): lets TARGET include and link these rooms.
function(waybill_use_rooms target)
    foreach(room IN LISTS ARGN)
        target_link_libraries(${target} PRIVATE waybill_${room})
        target_include_directories(${target} PRIVATE ${CMAKE_BINARY_DIR}/rooms/${room})
    endforeach()
endfunction()

# waybill_add_room(NAME [DEPENDS room…] [LIBRARIES target…] SOURCES file…)
function(waybill_add_room name)
    cmake_parse_arguments(ARG "" "" "DEPENDS;LIBRARIES;SOURCES" ${ARGN})
    set(published ${CMAKE_BINARY_DIR}/rooms/${name})
    file(MAKE_DIRECTORY ${published})
    file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${published}/${name} SYMBOLIC)

    add_library(waybill_${name} STATIC ${ARG_SOURCES})
    target_include_directories(waybill_${name} PRIVATE ${published})
    target_link_libraries(waybill_${name} PRIVATE waybill_options ${ARG_LIBRARIES})
    target_precompile_headers(waybill_${name} REUSE_FROM waybill_precompiled)
    waybill_use_rooms(waybill_${name} ${ARG_DEPENDS})
endfunction()
