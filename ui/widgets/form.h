// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFormLayout>
#include <QWidget>

class QScrollArea;

namespace waybill::ui {

class TextLabel;

/// Labels left, fields right, one line each, as all editors have them.
QFormLayout *makeForm();

/// Adds a row; the label names the field for screen readers and by Alt+letter. Returns the label.
TextLabel *addField(QFormLayout *form, const QString &label, QWidget *field);
/// Adds a muted line below the field above.
TextLabel *addHint(QFormLayout *form, const QString &text);
/// Shows or hides a row by its field.
void setFieldVisible(QFormLayout *form, QWidget *field, bool visible);

/// A pane that scrolls when it has to, without a frame, in the base colour. Takes `content`.
QScrollArea *makePane(QWidget *content);

} // namespace waybill::ui
