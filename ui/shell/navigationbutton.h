// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/shapes.h"

#include <QAbstractButton>

#include <optional>

namespace waybill::ui {

/// A row of the navigation rail: icon, name, and at its end a figure or a status. Collapsed it is only the icon.
class NavigationButton final : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationButton(QString iconName, const QString &name, const QKeySequence &key, QWidget *parent = nullptr);

    void setFigure(const QString &figure);
    /// A shape that asks to look here, with its reason as description.
    void setAlert(std::optional<Status> status, const QString &reason);
    void setCollapsed(bool collapsed);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    QKeySequence m_key;
    QString m_figure;
    std::optional<Status> m_alert;
    bool m_collapsed = false;
};

} // namespace waybill::ui
