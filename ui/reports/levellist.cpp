// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/levellist.h"

#include "ui/theme/theme.h"

#include <QKeyEvent>

namespace waybill::ui {

LevelList::LevelList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(QStringLiteral("levels"));
    setAccessibleName(tr("Levels of the report, outermost first"));
    setToolTip(tr("Tick what to group by. Drag or press Alt and an arrow to change the order."));
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    setDragDropMode(QAbstractItemView::InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    const std::pair<model::Dimension, QString> dimensions[]{{model::Dimension::Team, tr("Team")},
                                                            {model::Dimension::Client, tr("Client")},
                                                            {model::Dimension::Model, tr("Model")},
                                                            {model::Dimension::Provider, tr("Provider")},
                                                            {model::Dimension::Route, tr("Route")}};
    for (const auto &[dimension, label] : dimensions) {
        auto *item = new QListWidgetItem(label, this);
        item->setData(Qt::UserRole, static_cast<int>(dimension));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled);
        item->setCheckState(dimension == model::Dimension::Model ? Qt::Checked : Qt::Unchecked);
        item->setSizeHint({0, metrics::kRowHeight});
    }
    setCurrentRow(0);
    connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        keepOneTicked(item);
        Q_EMIT levelsChanged();
    });
}

std::vector<model::Dimension> LevelList::levels() const
{
    std::vector<model::Dimension> levels;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            levels.push_back(static_cast<model::Dimension>(item(row)->data(Qt::UserRole).toInt()));
    }
    return levels;
}

void LevelList::moveCurrent(int step)
{
    const int from = currentRow();
    const int to = from + step;
    if (from < 0 || to < 0 || to >= count())
        return;
    QListWidgetItem *moved = takeItem(from);
    insertItem(to, moved);
    setCurrentRow(to);
    Q_EMIT levelsChanged();
}

QSize LevelList::sizeHint() const
{
    return {metrics::kRailWidth, count() * metrics::kRowHeight};
}

void LevelList::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->key() == Qt::Key_Up;
    if (event->modifiers().testFlag(Qt::AltModifier) && (up || event->key() == Qt::Key_Down))
        return moveCurrent(up ? -1 : 1);
    QListWidget::keyPressEvent(event);
}

void LevelList::dropEvent(QDropEvent *event)
{
    QListWidget::dropEvent(event);
    Q_EMIT levelsChanged();
}

void LevelList::keepOneTicked(QListWidgetItem *changed)
{
    if (!levels().empty())
        return;
    const QSignalBlocker quiet(this);
    changed->setCheckState(Qt::Checked);
}

} // namespace waybill::ui
