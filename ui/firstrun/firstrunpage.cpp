// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/firstrunpage.h"

#include "service/service.h"
#include "ui/firstrun/connectstep.h"
#include "ui/firstrun/providerstep.h"
#include "ui/firstrun/sendstep.h"
#include "ui/firstrun/stepspane.h"
#include "ui/firstrun/welcomestep.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form.h"

#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
constexpr int kFormWidth = 712;
constexpr int kActionsHeight = 64;
constexpr int kButtonHeight = 32;
const QString kStep = QStringLiteral("first_run_step");
} // namespace

FirstRunPage::FirstRunPage(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_steps{new WelcomeStep(context), new ProviderStep(context), new ConnectStep(context), new SendStep(context)}
    , m_pane(new StepsPane)
    , m_number(new TextLabel(TypeStyle::Caption, Role::Muted))
    , m_stack(new QStackedWidget)
    , m_back(makeButton(QStringLiteral("firstBack"), tr("Back")))
    , m_skip(makeButton(QStringLiteral("firstSkip"), tr("Skip this step"), {}, ButtonKind::Flat))
    , m_next(makeButton(QStringLiteral("firstNext"), tr("Continue"), {}, ButtonKind::Primary))
{
    setObjectName(QStringLiteral("firstRunPage"));
    for (FirstStep *step : m_steps) {
        m_stack->addWidget(step);
        connect(step, &FirstStep::changed, this, &FirstRunPage::refresh);
        connect(step, &FirstStep::completed, this, [this, step] {
            if (step == current())
                isLast() ? finish() : go(m_step + 1);
        });
    }
    auto *form = new QWidget;
    form->setMaximumWidth(kFormWidth);
    auto *inner = new QVBoxLayout(form);
    inner->setContentsMargins(0, Theme::space(6), 0, Theme::space(3));
    inner->setSpacing(0);
    inner->addWidget(m_number);
    inner->addWidget(m_stack, 1);
    auto *centre = new QWidget;
    auto *centring = new QHBoxLayout(centre);
    centring->setContentsMargins(Theme::space(4), 0, Theme::space(4), 0);
    centring->addStretch();
    centring->addWidget(form, kFormWidth);
    centring->addStretch();

    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    QScrollArea *scroll = makePane(centre);
    for (FirstStep *step : m_steps) {
        // Queued: a note has its height only after the layout has run.
        connect(
            step, &FirstStep::revealed, scroll, [scroll](QWidget *widget) { scroll->ensureWidgetVisible(widget); },
            Qt::QueuedConnection);
    }
    column->addWidget(scroll, 1);
    column->addWidget(new Hairline);
    column->addWidget(makeActions());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_pane);
    row->addWidget(new Hairline(Qt::Vertical));
    row->addLayout(column, 1);
    go(context.preferences.state(kStep).toInt());
}

FirstRunPage::~FirstRunPage()
{
    for (FirstStep *step : m_steps)
        step->disconnect(this);
}

bool FirstRunPage::isNeeded(const Context &context)
{
    return !context.preferences.firstRunDone() && context.service.configuration().providers.empty();
}

QWidget *FirstRunPage::makeActions()
{
    auto *bar = new Sheet(Role::Alternate);
    bar->setFixedHeight(kActionsHeight);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(Theme::space(5), 0, Theme::space(5), 0);
    row->setSpacing(Theme::space(3));
    for (QPushButton *button : {m_back, m_skip, m_next})
        button->setFixedHeight(kButtonHeight);
    m_back->setToolTip(withShortcut(tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left)));
    row->addWidget(m_back);
    row->addStretch();
    row->addWidget(m_skip);
    row->addWidget(m_next);
    connect(m_back, &QPushButton::clicked, this, [this] { go(m_step - 1); });
    connect(m_skip, &QPushButton::clicked, this, &FirstRunPage::skip);
    connect(m_next, &QPushButton::clicked, this, [this] { current()->complete(); });
    return bar;
}

void FirstRunPage::go(int step)
{
    m_step = std::clamp(step, 0, static_cast<int>(m_steps.size()) - 1);
    m_context.preferences.setState(kStep, QByteArray::number(m_step));
    m_stack->setCurrentWidget(current());
    current()->enter();
    refresh();
}

void FirstRunPage::skip()
{
    if (isLast())
        finish();
    else
        go(m_step + 1);
}

void FirstRunPage::finish()
{
    m_context.preferences.setFirstRunDone(true);
    m_context.preferences.setState(kStep, QByteArray::number(0));
    Q_EMIT closed();
}

void FirstRunPage::refresh()
{
    std::vector<StepsPane::Step> steps;
    for (int i = 0; i < static_cast<int>(m_steps.size()); ++i) {
        const FirstStep *step = m_steps[static_cast<std::size_t>(i)];
        using enum StepsPane::State;
        const StepsPane::State past = step->isDone() ? Done : Skipped;
        steps.push_back({step->title(), step->remark(), i == m_step ? Current : i < m_step ? past : Ahead});
    }
    m_pane->setSteps(std::move(steps));
    m_number->setText(tr("Step %1 of %2").arg(m_step + 1).arg(m_steps.size()));
    m_back->setEnabled(m_step > 0);
    m_skip->setText(isLast() ? tr("Finish without it") : tr("Skip this step"));
    m_skip->setAccessibleName(m_skip->text());
    m_next->setText(isLast() ? tr("Open Overview") : tr("Continue"));
    m_next->setAccessibleName(m_next->text());
    m_next->setEnabled(current()->isDone());
    m_skip->setVisible(!isLast() || !current()->isDone());
}

void FirstRunPage::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
    } else if (enter && current()->isDone()) {
        current()->complete();
    } else if (event->key() == Qt::Key_Left && event->modifiers().testFlag(Qt::AltModifier)) {
        go(m_step - 1);
    } else {
        QWidget::keyPressEvent(event);
    }
}

} // namespace waybill::ui
