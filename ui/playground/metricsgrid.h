// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/playground/figures.h"

#include <QWidget>

#include <map>

namespace waybill::ui {

/// Six figures in two rows, the same cells in every column. The best are marked by a word and by weight.
class MetricsGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit MetricsGrid(QWidget *parent = nullptr);

    void setFigures(std::map<Figure, QString> values, std::set<Figure> best);
    QString value(Figure figure) const;
    bool isBest(Figure figure) const { return m_best.contains(figure); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::map<Figure, QString> m_values;
    std::set<Figure> m_best;
};

} // namespace waybill::ui
