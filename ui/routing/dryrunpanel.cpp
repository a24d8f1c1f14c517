// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/dryrunpanel.h"

#include "ui/routing/dryrun.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
constexpr int kNameWidth = 288;
constexpr int kStepHeight = 60;
constexpr int kStepWidth = 208;

QWidget *makeStep(const DryRun::Step &step, int number)
{
    const bool skipped = step.skip != Skip::No;
    auto *cell = new QWidget;
    cell->setMaximumWidth(kStepWidth);
    auto *order = new StatusLabel;
    order->setPlainWord(true);
    order->setMinimumWidth(Theme::space(5));
    order->setStatus(skipped ? Status::Off : Status::Ok,
                     skipped ? DryRunPanel::tr("%1, skipped").arg(step.provider)
                             : DryRunPanel::tr("%1. %2").arg(number).arg(step.provider));
    auto *name = new TextLabel(step.model, TypeStyle::Body, skipped ? Role::Muted : Role::Text);
    name->setElided(true);
    name->setToolTip(skipped ? toText(step.skip, step.provider) : step.model);
    auto *column = new QVBoxLayout(cell);
    column->setContentsMargins(Theme::space(3), Theme::space(2), Theme::space(3), Theme::space(2));
    column->setSpacing(Theme::space(1));
    column->addWidget(order);
    column->addWidget(name);
    return cell;
}
} // namespace

DryRunPanel::DryRunPanel(QWidget *parent)
    : Sheet(Role::Base, parent)
    , m_name(new QLineEdit)
    , m_answer(new StatusLabel)
    , m_row(new QWidget)
{
    m_name->setObjectName(QStringLiteral("dryRunName"));
    m_name->setPlaceholderText(tr("A model name, as a tool asks for it"));
    m_name->setAccessibleName(tr("Try a model name"));
    m_name->setClearButtonEnabled(true);
    m_name->setMaximumWidth(kNameWidth);
    m_answer->setObjectName(QStringLiteral("dryRunAnswer"));
    m_answer->setPlainWord(true);
    m_answer->setMinimumWidth(Theme::space(6));

    auto *line = new QHBoxLayout;
    line->setContentsMargins(Theme::space(3), Theme::space(2), Theme::space(3), Theme::space(2));
    line->setSpacing(Theme::space(2));
    auto *title = new TextLabel(tr("Try it"), TypeStyle::Strong);
    title->setBuddy(m_name);
    line->addWidget(title);
    line->addWidget(m_name, 1);
    line->addSpacing(Theme::space(2));
    line->addWidget(m_answer, 1);
    m_steps = new QHBoxLayout(m_row);
    m_steps->setContentsMargins({});
    m_steps->setSpacing(0);
    m_row->setFixedHeight(kStepHeight);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(line);
    column->addWidget(new Hairline);
    column->addWidget(m_row);

    connect(m_name, &QLineEdit::textChanged, this, &DryRunPanel::run);
    run();
}

void DryRunPanel::setConfiguration(const model::Configuration &configuration)
{
    m_configuration = configuration;
    run();
}

void DryRunPanel::run()
{
    const QString asked = m_name->text().trimmed();
    DryRun answer = asked.isEmpty() ? DryRun() : dryRun(m_configuration, asked);
    const QString route
        = answer.route < 0 ? QString() : m_configuration.routes[static_cast<std::size_t>(answer.route)].model;
    const bool anyone = std::ranges::any_of(answer.steps, [](const auto &step) { return step.skip == Skip::No; });
    const Status status = anyone ? Status::Ok : Status::Failed;
    switch (answer.match) {
    case DryRun::Match::None:
        if (asked.isEmpty())
            m_answer->setStatus(Status::Off, tr("Nothing is sent."));
        else
            m_answer->setStatus(Status::Failed, tr("No route answers. The tool gets an error that says so."));
        break;
    case DryRun::Match::Exact:
        m_answer->setStatus(status, tr("Route %1 answers, by its name.").arg(route));
        break;
    case DryRun::Match::Direct:
        m_answer->setStatus(status, tr("Goes straight to %1.").arg(answer.steps.front().provider));
        break;
    case DryRun::Match::Pattern:
        m_answer->setStatus(status, tr("Route %1 answers, the first pattern that fits.").arg(route));
        break;
    }
    showSteps(answer);
    Q_EMIT matched(answer.route);
}

void DryRunPanel::showSteps(const DryRun &run)
{
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    QStringList spoken;
    for (const DryRun::Step &step : run.steps) {
        const bool skipped = step.skip != Skip::No;
        m_steps->addWidget(makeStep(step, skipped ? number : ++number), 1);
        m_steps->addWidget(new Hairline(Qt::Vertical));
        if (!skipped)
            spoken += tr("%1 on %2").arg(step.model, step.provider);
    }
    m_steps->addStretch();
    m_row->setVisible(!run.steps.empty());
    m_answer->setAccessibleDescription(spoken.join(tr(", then ")));
}

} // namespace waybill::ui
