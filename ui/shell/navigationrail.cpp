// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationrail.h"

#include "service/service.h"
#include "ui/shell/navigationbutton.h"
#include "ui/shell/proxycard.h"
#include "ui/widgets/budgetstanding.h"
#include "ui/widgets/format.h"

#include <QButtonGroup>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
QString iconOf(View view)
{
    switch (view) {
    case View::Overview:
        return QStringLiteral("overview");
    case View::Requests:
        return QStringLiteral("requests");
    case View::Routing:
        return QStringLiteral("routing");
    case View::Providers:
        return QStringLiteral("providers");
    case View::Budgets:
        return QStringLiteral("budgets");
    case View::Playground:
        return QStringLiteral("playground");
    case View::Reports:
        return QStringLiteral("reports");
    case View::Settings:
        return QStringLiteral("settings");
    }
    Q_UNREACHABLE();
}
} // namespace

NavigationRail::NavigationRail(const Context &context, const Pulse &pulse, QWidget *parent)
    : Sheet(Role::Window, parent)
    , m_context(context)
    , m_pulse(pulse)
    , m_card(new ProxyCard(context, pulse))
    , m_views(new QVBoxLayout)
    , m_bottom(new QVBoxLayout)
    , m_group(new QButtonGroup(this))
    , m_month(nullptr)
    , m_monthName(new TextLabel(TypeStyle::Small, Role::Muted))
    , m_monthSpent(new TextLabel(TypeStyle::Small))
    , m_monthBar(new BarWidget)
    , m_monthRemark(new TextLabel(TypeStyle::Caption, Role::Muted))
{
    setAccessibleName(tr("Navigation"));
    m_month = makeMonth();
    m_views->setContentsMargins(8, 8, 8, 8);
    m_views->setSpacing(0);
    m_bottom->setContentsMargins(8, 4, 8, 8);
    m_bottom->setSpacing(0);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_card);
    column->addWidget(new Hairline);
    column->addLayout(m_views);
    column->addStretch();
    column->addWidget(m_month);
    column->addLayout(m_bottom);
    setFixedWidth(metrics::kRailWidth);

    connect(m_card, &ProxyCard::told, this, &NavigationRail::told);
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) { Q_EMIT viewChosen(static_cast<View>(id)); });
    connect(&pulse, &Pulse::changed, this, [this] {
        refreshMonth();
        refreshAlerts();
    });
    refreshMonth();
}

void NavigationRail::addView(View view, const QString &name, const QKeySequence &key)
{
    auto *button = new NavigationButton(iconOf(view), name, key);
    button->setObjectName(QStringLiteral("go") + QString::number(static_cast<int>(view) + 1));
    m_group->addButton(button, static_cast<int>(view));
    (view == View::Settings ? m_bottom : m_views)->addWidget(button);
    m_buttons[view] = button;
    refreshAlerts();
}

void NavigationRail::setCurrentView(View view)
{
    if (NavigationButton *button = this->button(view))
        button->setChecked(true);
}

NavigationButton *NavigationRail::button(View view) const
{
    const auto found = m_buttons.find(view);
    return found == m_buttons.end() ? nullptr : found->second;
}

void NavigationRail::setCollapsed(bool collapsed)
{
    if (m_collapsed == collapsed)
        return;
    m_collapsed = collapsed;
    setFixedWidth(collapsed ? metrics::kCollapsedRailWidth : metrics::kRailWidth);
    m_card->setCollapsed(collapsed);
    m_month->setVisible(!collapsed);
    for (const auto &[view, button] : m_buttons)
        button->setCollapsed(collapsed);
}

QWidget *NavigationRail::makeMonth()
{
    auto *month = new QWidget;
    month->setObjectName(QStringLiteral("monthSpend"));
    m_monthSpent->setFont(Theme::current().font(TypeStyle::Small, QFont::Medium));
    auto *top = new QHBoxLayout;
    top->addWidget(m_monthName, 1);
    top->addWidget(m_monthSpent);
    auto *column = new QVBoxLayout(month);
    column->setContentsMargins(16, 0, 16, 8);
    column->setSpacing(2);
    auto *line = new Hairline;
    column->addWidget(line);
    column->addSpacing(6);
    column->addLayout(top);
    column->addWidget(m_monthBar);
    column->addWidget(m_monthRemark);
    return month;
}

void NavigationRail::refreshMonth()
{
    const auto budget = m_pulse.monthBudget();
    m_monthName->setText(format::month(m_context.clock.now()));
    m_monthSpent->setText(format::money(budget ? budget->spent : m_pulse.spentThisMonth()));
    m_monthBar->setVisible(budget.has_value());
    if (m_context.viewState.showsDemo())
        m_monthRemark->setText(tr("Demo data"));
    else
        m_monthRemark->setText(tr("no budget for all calls"));
    if (!budget)
        return;
    const BudgetStanding standing(*budget, m_context.clock.now());
    m_monthBar->setBar(standing.spentShare, standing.periodGone, standing.barRole());
    m_monthBar->setAccessibleName(tr("Spent this month"));
    m_monthRemark->setText(tr("%1 of %2 used").arg(standing.percentText(), format::money(budget->limit)));
}

void NavigationRail::refreshAlerts()
{
    if (NavigationButton *budgets = button(View::Budgets)) {
        std::optional<Status> worst;
        for (const model::BudgetState &state : m_context.service.budgetStates()) {
            const Status status = BudgetStanding(state, m_context.clock.now()).status();
            if (status != Status::Ok)
                worst = worst == Status::Failed ? worst : std::optional(status);
        }
        budgets->setAlert(worst, worst ? tr("A budget needs a look") : QString());
    }
    if (NavigationButton *providers = button(View::Providers)) {
        const auto alert = m_pulse.providerAlert();
        providers->setAlert(alert,
                            !alert                         ? QString()
                                : *alert == Status::Failed ? tr("A provider is down")
                                                           : tr("A provider is degraded"));
    }
    if (NavigationButton *requests = button(View::Requests)) {
        const std::int64_t today = m_pulse.requestsToday();
        requests->setFigure(today > 0 ? format::number(today) : QString());
        requests->setToolTip(tr("%1 calls today").arg(format::number(today)));
    }
}

} // namespace waybill::ui
