// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/budgets/budgetform.h"

#include "service/service.h"
#include "ui/budgets/budgettext.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTimeZone>

namespace waybill::ui {

namespace {
enum class Covers { All, Team, Client, Model, Provider };

template <typename T> T *named(const char *name)
{
    auto *widget = new T;
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

QString model::BudgetScope::*fieldOf(Covers covers)
{
    switch (covers) {
    case Covers::Team:
        return &model::BudgetScope::team;
    case Covers::Client:
        return &model::BudgetScope::client;
    case Covers::Model:
        return &model::BudgetScope::model;
    case Covers::Provider:
        return &model::BudgetScope::provider;
    case Covers::All:
        break;
    }
    return nullptr;
}

model::Dimension dimensionOf(Covers covers)
{
    switch (covers) {
    case Covers::Team:
        return model::Dimension::Team;
    case Covers::Client:
        return model::Dimension::Client;
    case Covers::Provider:
        return model::Dimension::Provider;
    default:
        return model::Dimension::Model;
    }
}

Covers coversOf(const model::BudgetScope &scope)
{
    for (const Covers covers : {Covers::Team, Covers::Client, Covers::Model, Covers::Provider}) {
        if (!(scope.*fieldOf(covers)).isEmpty())
            return covers;
    }
    return Covers::All;
}
} // namespace

BudgetForm::BudgetForm(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_form(makeForm())
    , m_name(named<QLineEdit>("budgetName"))
    , m_amount(named<QLineEdit>("budgetAmount"))
    , m_period(named<QComboBox>("budgetPeriod"))
    , m_covers(named<QComboBox>("budgetCovers"))
    , m_covered(named<QComboBox>("budgetCovered"))
    , m_zone(named<QComboBox>("budgetZone"))
    , m_action(named<QComboBox>("budgetAction"))
    , m_alerts(named<QLineEdit>("budgetAlerts"))
    , m_unpriced(named<QCheckBox>("budgetUnpriced"))
{
    makeFields();
    setLayout(m_form);
    setMaximumWidth(520);

    connect(m_covers, &QComboBox::currentIndexChanged, this, &BudgetForm::offerNames);
    for (QLineEdit *field : {m_name, m_amount, m_alerts})
        connect(field, &QLineEdit::textChanged, this, &BudgetForm::changed);
    for (QComboBox *field : {m_period, m_covers, m_action})
        connect(field, &QComboBox::currentIndexChanged, this, &BudgetForm::changed);
    for (QComboBox *field : {m_covered, m_zone})
        connect(field, &QComboBox::currentTextChanged, this, &BudgetForm::changed);
    connect(m_unpriced, &QCheckBox::toggled, this, &BudgetForm::changed);
}

void BudgetForm::makeFields()
{
    using enum model::Period;
    for (const model::Period period : {Hour, Day, Week, Month, Quarter, Year})
        m_period->addItem(tr("each %1").arg(budgettext::period(period)), static_cast<int>(period));
    m_covers->addItem(tr("Every call"), static_cast<int>(Covers::All));
    m_covers->addItem(tr("A team"), static_cast<int>(Covers::Team));
    m_covers->addItem(tr("A client"), static_cast<int>(Covers::Client));
    m_covers->addItem(tr("A model"), static_cast<int>(Covers::Model));
    m_covers->addItem(tr("A provider"), static_cast<int>(Covers::Provider));
    m_action->addItem(tr("Refuse further calls"), static_cast<int>(model::BudgetAction::Block));
    m_action->addItem(tr("Let calls go on and tell me"), static_cast<int>(model::BudgetAction::Warn));
    m_covered->setEditable(true);
    m_covered->setInsertPolicy(QComboBox::NoInsert);
    m_amount->setPlaceholderText(QStringLiteral("25.00"));
    m_alerts->setPlaceholderText(QStringLiteral("50, 80, 100"));
    m_unpriced->setText(tr("Let models without a price through"));
    m_unpriced->setAccessibleName(m_unpriced->text());
    fillZones();

    addField(m_form, tr("Name"), m_name);
    addField(m_form, tr("Amount in USD"), m_amount);
    addField(m_form, tr("Period"), m_period);
    addField(m_form, tr("Covers"), m_covers);
    addField(m_form, tr("Which"), m_covered);
    addField(m_form, tr("Time zone"), m_zone);
    addField(m_form, tr("At the limit"), m_action);
    m_form->addRow(QString(), m_unpriced);
    addField(m_form, tr("Alerts at per cent"), m_alerts);
    m_covered->lineEdit()->setAccessibleName(tr("Which"));
    m_zone->lineEdit()->setAccessibleName(tr("Time zone"));
}

void BudgetForm::fillZones()
{
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->addItem(tr("This computer's"), QByteArray());
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(id), id);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->setMinimumContentsLength(20);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
}

void BudgetForm::edit(const model::Budget &budget)
{
    m_before = budget;
    m_name->setText(budget.id);
    m_amount->setText(budget.limit.isZero() ? QString() : budget.limit.toDecimal(2));
    m_period->setCurrentIndex(m_period->findData(static_cast<int>(budget.period)));
    const Covers covers = coversOf(budget.scope);
    m_covers->setCurrentIndex(m_covers->findData(static_cast<int>(covers)));
    offerNames();
    m_covered->setEditText(covers == Covers::All ? QString() : budget.scope.*fieldOf(covers));
    m_zone->setCurrentIndex(std::max(0, m_zone->findData(budget.timeZone)));
    m_action->setCurrentIndex(m_action->findData(static_cast<int>(budget.action)));
    m_alerts->setText(budgettext::alerts(budget.alerts));
    m_unpriced->setChecked(budget.allowUnpriced);
}

Result<model::Budget> BudgetForm::budget() const
{
    model::Budget typed = m_before;
    typed.id = m_name->text().trimmed();
    if (const auto checked = checkName(typed.id); !checked)
        return checked.error();
    const auto amount = budgettext::parseAmount(m_amount->text());
    if (!amount)
        return amount.error();
    const auto alerts = budgettext::parseAlerts(m_alerts->text());
    if (!alerts)
        return alerts.error();
    const int zone = m_zone->findText(m_zone->currentText(), Qt::MatchFixedString);
    if (zone < 0)
        return Error(tr("Time zone: choose one of the list, like Europe/Berlin."));
    const auto covers = static_cast<Covers>(m_covers->currentData().toInt());
    if (covers != Covers::All && m_covered->currentText().trimmed().isEmpty())
        return Error(tr("Which: name the team, client, model or provider that the budget is for."));

    typed.limit = *amount;
    typed.alerts = *alerts;
    typed.timeZone = m_zone->itemData(zone).toByteArray();
    typed.period = static_cast<model::Period>(m_period->currentData().toInt());
    typed.action = static_cast<model::BudgetAction>(m_action->currentData().toInt());
    typed.allowUnpriced = m_unpriced->isChecked();
    typed.scope = scope();
    return typed;
}

void BudgetForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void BudgetForm::focusAmount()
{
    m_amount->setFocus();
    m_amount->selectAll();
}

void BudgetForm::offerNames()
{
    const auto covers = static_cast<Covers>(m_covers->currentData().toInt());
    setFieldVisible(m_form, m_covered, covers != Covers::All);
    if (covers == Covers::All)
        return;
    m_context.service.names(dimensionOf(covers)).then(this, [this, covers](const Result<std::vector<QString>> &names) {
        if (!names || covers != static_cast<Covers>(m_covers->currentData().toInt()))
            return;
        const QString typed = m_covered->currentText();
        m_covered->clear();
        m_covered->addItems(QStringList(names->begin(), names->end()));
        m_covered->setEditText(typed);
    });
}

model::BudgetScope BudgetForm::scope() const
{
    const auto covers = static_cast<Covers>(m_covers->currentData().toInt());
    const Covers before = coversOf(m_before.scope);
    // Fields of the scope that this form does not show are kept, as long as its main one stays.
    model::BudgetScope scope = covers == before ? m_before.scope : model::BudgetScope();
    if (covers != Covers::All)
        scope.*fieldOf(covers) = m_covered->currentText().trimmed();
    return scope;
}

Result<void> BudgetForm::checkName(const QString &name) const
{
    static const QRegularExpression allowed(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]*$"));
    if (!allowed.match(name).hasMatch())
        return Error(tr("Name: use letters, digits, points and dashes, without spaces, like \"team-core\"."));
    const auto &budgets = m_context.service.configuration().budgets;
    const bool taken = std::ranges::any_of(budgets, [&](const model::Budget &budget) { return budget.id == name; });
    if (taken && name != m_before.id)
        return Error(tr("Name: there is already a budget named %1. Choose another name.").arg(name));
    return {};
}

} // namespace waybill::ui
