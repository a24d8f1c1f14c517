// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query.h"

#include <QListWidget>

#include <vector>

namespace waybill::ui {

/// The levels of a report: ticked dimensions in the order of the list. Rows are dragged, or moved by Alt+Up and
/// Alt+Down. The last ticked one stays ticked: a report has at least one level.
class LevelList final : public QListWidget
{
    Q_OBJECT

public:
    explicit LevelList(QWidget *parent = nullptr);

    std::vector<model::Dimension> levels() const;
    void moveCurrent(int step);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void levelsChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void keepOneTicked(QListWidgetItem *changed);
};

} // namespace waybill::ui
