// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/kpifigures.h"

#include <QAbstractButton>

namespace waybill::ui {

/// A figure with its companion, change and course. A click shows the calls behind it, or asks again where the
/// question failed.
class KpiCell final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit KpiCell(QWidget *parent = nullptr);

    void setFigure(const KpiFigure &figure);
    const KpiFigure &figure() const { return m_figure; }
    /// Says that there is no new figure; the old one stays.
    void setUnavailable(bool unavailable);
    bool isUnavailable() const { return m_unavailable; }
    /// The last cell of a row has no line at its right.
    void setLast(bool last);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintSide(QPainter &painter) const;
    void paintChange(QPainter &painter) const;
    int padding() const;
    void describe();

    KpiFigure m_figure;
    bool m_unavailable = false;
    bool m_last = false;
};

} // namespace waybill::ui
