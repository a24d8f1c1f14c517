// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QWidget>

#include <set>

namespace waybill::ui {

/// What a slot holds, beside the pointer: the series that are not zero and, where sums mean something, their total.
/// Never takes the mouse. Owned by the chart's pane.
class ChartTooltip final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartTooltip(QWidget *parent);

    /// Shows `slot` beside `column`, the slot's area in the parent, on the side that has room.
    void showSlot(const ChartData &chart, std::size_t slot, const std::set<QString> &hidden, const QRect &column);
    /// The lines as text, for tests and screen readers.
    QStringList lines() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Line
    {
        int colourIndex = 0;
        QString name;
        QString value;
    };
    QSize neededSize() const;

    QString m_title;
    std::vector<Line> m_lines;
    QString m_total;
};

} // namespace waybill::ui
