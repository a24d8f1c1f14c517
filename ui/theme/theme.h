// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QPen>

namespace waybill::ui {

/// What the user chose under Settings.
enum class Appearance { System, Light, Dark };

/// Colours, type and spacing of all windows. Owned by the application, one at a time, GUI thread. Sets the
/// application's style, palette and font, and follows the system or the user's choice while running.
/// Read colours when painting and keep none: changed() means that all of them may have changed.
class Theme final : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// The application's theme; there must be one.
    static Theme &current();

    Scheme scheme() const { return m_scheme; }
    bool isDark() const { return m_scheme == Scheme::Dark; }
    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);

    QColor color(Role role) const { return color(role, m_scheme); }
    QColor color(Role role, Scheme scheme) const;
    QPalette palette(Scheme scheme) const;

    QFont font(TypeStyle style) const;
    /// As font(), in another weight.
    QFont font(TypeStyle style, QFont::Weight weight) const;
    int lineHeight(TypeStyle style) const;

    /// 0: 0, 1: 4, 2: 8, 3: 16, 4: 24, 5: 32, 6: 48 logical pixels.
    static int space(int step);

    /// The colour of a chart's series; `index` counts from 0 and is fixed for a name, the last is for all others.
    QColor seriesColor(int index) const;
    /// 1.6 px in the series' colour with its dashes.
    QPen seriesPen(int index) const;
    Marker seriesMarker(int index) const;

    const Tokens &tokens() const { return m_tokens; }

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool systemIsDark();
    void update();

    Tokens m_tokens;
    Appearance m_appearance = Appearance::System;
    Scheme m_scheme = Scheme::Light;
    bool m_updating = false;
};

/// Sizes that several widgets share, in logical pixels.
namespace metrics {
inline constexpr int kHairline = 1;
inline constexpr int kControlRadius = 4;
inline constexpr int kPopupRadius = 6;
inline constexpr int kControlHeight = 28;
inline constexpr int kSmallButtonHeight = 24;
inline constexpr int kRowHeight = 28;
inline constexpr int kDenseRowHeight = 24;
inline constexpr int kTwoLineRowHeight = 48;
inline constexpr int kTableHeaderHeight = 28;
inline constexpr int kViewHeaderHeight = 48;
inline constexpr int kFilterBarHeight = 40;
inline constexpr int kStatusBarHeight = 24;
inline constexpr int kMenuBarHeight = 28;
inline constexpr int kNavigationRowHeight = 32;
inline constexpr int kRailWidth = 184;
inline constexpr int kCollapsedRailWidth = 48;
inline constexpr int kListWidth = 336;
inline constexpr int kIconSize = 16;
inline constexpr int kStatusSize = 10;
} // namespace metrics

} // namespace waybill::ui
