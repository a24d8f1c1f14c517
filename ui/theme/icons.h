// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace waybill::ui {

/// An icon of resources/icons in the role's colour. Its colour is looked up when it is painted, so that it follows
/// the theme; disabled ones are grey, selected menu entries keep their colour.
QIcon icon(const QString &name, Role role = Role::Text);

/// The same as a picture of `size` logical pixels.
QPixmap iconPixmap(const QString &name, Role role, QSize size, qreal devicePixelRatio);

/// A drawing of resources/pictures for empty states, 80 × 72, in outline and accent colours.
QPixmap picture(const QString &name, qreal devicePixelRatio);

} // namespace waybill::ui
