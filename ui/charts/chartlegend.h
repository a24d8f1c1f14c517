// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartdata.h"

#include <QWidget>

#include <set>

class QAbstractButton;

namespace waybill::ui {

/// Names with their markers in one row. A click switches a series off and on, Alt+click leaves only it.
/// What is off stays off when new data comes.
class ChartLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit ChartLegend(QWidget *parent = nullptr);

    /// `remarks` stand after the names, in the order of the series; may be empty.
    void setSeries(const std::vector<ChartSeries> &series, const QStringList &remarks = {});
    const std::set<QString> &hiddenSeries() const { return m_hidden; }

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

Q_SIGNALS:
    void hiddenSeriesChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void clicked(const QString &name);
    void arrange();

    std::set<QString> m_hidden;
    std::vector<QAbstractButton *> m_buttons;
};

} // namespace waybill::ui
