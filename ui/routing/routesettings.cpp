// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/routesettings.h"

#include "ui/routing/dryrun.h"
#include "ui/routing/secondsspinbox.h"
#include "ui/theme/theme.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

namespace waybill::ui {

namespace {
constexpr int kMostRetries = 10;

TextLabel *formLabel(const QString &text, QWidget *buddy)
{
    auto *label = new TextLabel(text, TypeStyle::Body, Role::Muted);
    label->setBuddy(buddy);
    return label;
}
} // namespace

RouteSettings::RouteSettings(QWidget *parent)
    : Sheet(Role::Base, parent)
    , m_title(new TextLabel(TypeStyle::Title))
    , m_kind(new TextLabel(TypeStyle::Small, Role::Muted))
    , m_name(new QLineEdit)
    , m_strategy(new TextLabel(TypeStyle::Body))
    , m_retries(new QSpinBox)
    , m_problemsTitle(new TextLabel(tr("Problems on this route"), TypeStyle::Strong))
    , m_problems(new TextLabel(TypeStyle::Small, Role::Warning))
{
    m_title->setElided(true);
    m_kind->setWordWrap(true);
    m_strategy->setWordWrap(true);
    m_problems->setWordWrap(true);
    m_problems->setObjectName(QStringLiteral("routeProblems"));
    m_name->setObjectName(QStringLiteral("routeName"));
    m_name->setAccessibleName(tr("Model name that clients ask for"));
    m_retries->setObjectName(QStringLiteral("routeRetries"));
    m_retries->setAccessibleName(tr("Retries on each target"));
    m_retries->setRange(0, kMostRetries);
    m_retries->setKeyboardTracking(false);
    m_retries->setToolTip(tr("Further tries on the same target before the next one is asked"));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(Theme::space(3));
    form->setVerticalSpacing(Theme::space(2));
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(formLabel(tr("Asked for as"), m_name), m_name);
    form->addRow(formLabel(tr("Strategy"), nullptr), m_strategy);
    form->addRow(formLabel(tr("Retries"), m_retries), m_retries);
    m_limits[0].field = &model::Timeouts::connect;
    m_limits[1].field = &model::Timeouts::firstByte;
    m_limits[2].field = &model::Timeouts::idle;
    m_limits[3].field = &model::Timeouts::total;
    const QString own = tr("Provider's");
    addLimit(form, m_limits[0], QStringLiteral("routeConnect"), tr("connect"), own,
             tr("How long connecting may take; 5 s where neither route nor provider says"));
    addLimit(form, m_limits[1], QStringLiteral("routeFirstByte"), tr("first byte"), own,
             tr("How long an answer may take to begin; 120 s where neither route nor provider says"));
    addLimit(form, m_limits[2], QStringLiteral("routeIdle"), tr("idle"), own,
             tr("How long a stream may pause; 60 s where neither route nor provider says"));
    addLimit(form, m_limits[3], QStringLiteral("routeTotal"), tr("total"), own,
             tr("How long a call may take in all; no limit where neither route nor provider says"));

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(3), Theme::space(3), Theme::space(3), Theme::space(3));
    column->setSpacing(Theme::space(1));
    column->addWidget(m_title);
    column->addWidget(m_kind);
    column->addSpacing(Theme::space(2));
    column->addLayout(form);
    column->addSpacing(Theme::space(4));
    column->addWidget(m_problemsTitle);
    column->addWidget(m_problems);
    column->addStretch();

    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        const QString name = m_name->text().trimmed();
        if (name != m_route.model)
            Q_EMIT renamed(name);
    });
    connect(m_retries, &QSpinBox::valueChanged, this, [this](int retries) {
        model::Route route = m_route;
        route.retries = retries;
        Q_EMIT edited(route, tr("Change retries of %1").arg(route.model));
    });
}

void RouteSettings::addLimit(QFormLayout *form, Limit &limit, const QString &objectName, const QString &label,
                             const QString &whenEmpty, const QString &description)
{
    limit.box = new SecondsSpinBox(whenEmpty);
    limit.box->setObjectName(objectName);
    limit.box->setAccessibleName(tr("Time limit: %1").arg(label));
    limit.box->setAccessibleDescription(description);
    limit.box->setToolTip(description);
    form->addRow(formLabel(tr("Limit, %1").arg(label), limit.box), limit.box);
    connect(limit.box, &QDoubleSpinBox::valueChanged, this, [this, &limit] {
        model::Route route = m_route;
        route.timeouts.*limit.field = limit.box->limit();
        Q_EMIT edited(route, tr("Change time limits of %1").arg(route.model));
    });
}

void RouteSettings::setRoute(const model::Configuration &configuration, const model::Route &route)
{
    m_route = route;
    m_title->setText(route.model);
    const bool pattern = route.model.contains(u'*') || route.model.contains(u'?');
    m_kind->setText(pattern ? tr("Pattern. Exact names win; then the first pattern in the list that fits.")
                            : tr("Exact name. It wins over every pattern."));
    if (m_name->text() != route.model)
        m_name->setText(route.model);
    m_strategy->setText(route.strategy == model::Strategy::Fallback
                            ? tr("Fallback, in order")
                            : tr("%1, set in the file").arg(model::toString(route.strategy)));
    const QSignalBlocker quietRetries(m_retries);
    m_retries->setValue(route.retries);
    for (const Limit &limit : m_limits) {
        const QSignalBlocker quiet(limit.box);
        limit.box->setLimit(route.timeouts.*limit.field);
    }
    showProblems(configuration);
}

void RouteSettings::showProblems(const model::Configuration &configuration)
{
    QStringList problems;
    for (const model::RouteTarget &target : m_route.targets) {
        const Skip skip = skipOf(configuration, target);
        if (skip != Skip::No)
            problems += toText(skip, target.provider);
    }
    problems.removeDuplicates();
    m_problems->setRole(problems.isEmpty() ? Role::Muted : Role::Warning);
    m_problems->setText(problems.isEmpty() ? tr("None. Every target can be tried.") : problems.join(u'\n'));
}

void RouteSettings::startRenaming()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

} // namespace waybill::ui
