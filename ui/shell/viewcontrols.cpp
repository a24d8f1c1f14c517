// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/viewcontrols.h"

#include "ui/shell/viewstate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>

namespace waybill::ui {

RangeSelector::RangeSelector(ViewState &state, QWidget *parent)
    : QWidget(parent)
    , m_state(state)
    , m_choice(makeButton(QStringLiteral("rangeChoice"), {}, QStringLiteral("clock")))
    , m_later(nullptr)
{
    auto *earlier = makeButton(QStringLiteral("rangeEarlier"), {}, QStringLiteral("chevron-left"));
    m_later = makeButton(QStringLiteral("rangeLater"), {}, QStringLiteral("chevron-right"));
    earlier->setToolTip(tr("Half a range earlier"));
    m_later->setToolTip(tr("Half a range later"));
    for (QPushButton *step : {earlier, m_later}) {
        step->setAccessibleName(step->toolTip());
        step->setFixedWidth(metrics::kControlHeight);
    }

    auto *menu = new QMenu(this);
    auto *group = new QActionGroup(menu);
    for (const RangeChoice choice : offeredRanges()) {
        QAction *action = menu->addAction(toText(choice));
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        group->addAction(action);
    }
    connect(menu, &QMenu::aboutToShow, this, [this, group] {
        for (QAction *action : group->actions())
            action->setChecked(action->data().toInt() == static_cast<int>(m_state.rangeChoice()));
    });
    connect(group, &QActionGroup::triggered, this,
            [this](QAction *action) { m_state.setRangeChoice(static_cast<RangeChoice>(action->data().toInt())); });
    m_choice->setMenu(menu);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(earlier);
    row->addWidget(m_choice);
    row->addWidget(m_later);
    connect(earlier, &QPushButton::clicked, this, [this] { m_state.shift(-1); });
    connect(m_later, &QPushButton::clicked, this, [this] { m_state.shift(1); });
    connect(&state, &ViewState::rangeChanged, this, &RangeSelector::refresh);
    refresh();
}

void RangeSelector::refresh()
{
    m_choice->setText(m_state.rangeText());
    m_choice->setAccessibleName(tr("Time range: %1").arg(m_state.rangeText()));
    m_later->setEnabled(m_state.rangeChoice() == RangeChoice::Custom);
}

QPushButton *makeLiveButton(ViewState &state)
{
    auto *button = makeButton(QStringLiteral("liveSwitch"), ViewState::tr("Live"));
    button->setCheckable(true);
    button->setToolTip(ViewState::tr("Follow new calls"));
    const auto refresh = [button, &state] {
        button->setChecked(state.isLive());
        button->setEnabled(state.rangeChoice() != RangeChoice::Custom);
        button->setIcon(icon(state.isLive() ? QStringLiteral("pause") : QStringLiteral("play")));
    };
    QObject::connect(button, &QPushButton::clicked, &state, &ViewState::setLive);
    QObject::connect(&state, &ViewState::changed, button, refresh);
    refresh();
    return button;
}

} // namespace waybill::ui
