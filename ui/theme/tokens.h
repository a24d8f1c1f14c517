// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <cstddef>

namespace waybill::ui {

/// What a colour is for; its value depends on the scheme.
enum class Role {
    Window,
    Base,
    Alternate,
    Sunken,
    Hover,
    Text,
    Muted,
    Disabled,
    Border,
    BorderStrong,
    Accent,
    AccentHover,
    AccentText,
    AccentSoft,
    Selection,
    SelectionText,
    SelectionInactive,
    Success,
    SuccessSoft,
    Warning,
    WarningSoft,
    Danger,
    DangerSoft,
    Info,
    InfoSoft,
    Focus,
    Grid,
    Tooltip,
    TooltipText,
    Scrim,
};
inline constexpr std::size_t kRoleCount = 30;

enum class Scheme { Light, Dark };
/// Caption 11, Small 12, Body 13, Strong 13 semi-bold, Title 15, View 20, Display 28, Mono 12: see
/// resources/tokens.json.
enum class TypeStyle { Caption, Small, Body, Strong, Title, View, Display, Mono };
enum class Marker { Circle, Square, TriangleUp, Diamond, TriangleDown, Plus, Cross, Ring };

inline constexpr int kSeriesCount = 8;

struct TypeToken
{
    int pixels = 13;
    int lineHeight = 20;
    int weight = 400;
    double tracking = 0;
    bool mono = false;
};

struct SeriesToken
{
    QString name;
    std::array<QColor, 2> colours; ///< by Scheme
    QList<qreal> dash; ///< in units of the pen's width; empty: solid
    Marker marker = Marker::Circle;
};

/// The design's numbers, read once from the compiled-in tokens.json. Plain values; sizes in logical pixels.
struct Tokens
{
    std::array<std::array<QColor, kRoleCount>, 2> colours;
    std::array<TypeToken, 8> types;
    std::array<SeriesToken, kSeriesCount> series;
    QStringList uiFamilies;
    QStringList monoFamilies;

    static Tokens load();
    /// The role's name in tokens.json: "border-strong".
    static QString roleName(Role role);
};

} // namespace waybill::ui
