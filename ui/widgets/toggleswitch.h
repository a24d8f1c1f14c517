// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace waybill::ui {

/// On or off at once, without a save: a checkable button drawn as a switch, 28 × 16.
class ToggleSwitch final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ToggleSwitch(const QString &accessibleName, QWidget *parent = nullptr);
    QSize sizeHint() const override { return {32, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace waybill::ui
