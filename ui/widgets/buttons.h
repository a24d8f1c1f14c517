// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/style.h"

#include <QPushButton>
#include <QToolButton>

class QAction;

namespace waybill::ui {

/// A push button in the theme's look. `iconName` may be empty; `objectName` is for tests and style.
QPushButton *makeButton(const QString &objectName, const QString &text, const QString &iconName = {},
                        ButtonKind kind = ButtonKind::Normal);

/// A button that shows only an icon; `name` is its tooltip and accessible name.
QToolButton *makeIconButton(const QString &objectName, const QString &iconName, const QString &name,
                            ButtonKind kind = ButtonKind::Flat);

/// Text that acts like a link, in the accent colour.
QToolButton *makeLinkButton(const QString &objectName, const QString &text);

/// "Name (Ctrl+N)" in the platform's way of writing keys.
QString withShortcut(const QString &name, const QKeySequence &key);

} // namespace waybill::ui
