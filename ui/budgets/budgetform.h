// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/configuration.h"
#include "ui/shell/context.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;

namespace waybill::ui {

/// The fields of one budget. What is typed becomes a Budget only when all of it is valid.
class BudgetForm final : public QWidget
{
    Q_OBJECT

public:
    explicit BudgetForm(const Context &context, QWidget *parent = nullptr);

    /// Fills the form; a budget that is not in the configuration is a new one.
    void edit(const model::Budget &budget);
    /// The budget as typed. Errors name the field and say what to write.
    Result<model::Budget> budget() const;
    /// What was given to edit().
    const model::Budget &before() const { return m_before; }
    void focusName();
    void focusAmount();

Q_SIGNALS:
    void changed();

private:
    void makeFields();
    void fillZones();
    void offerNames();
    model::BudgetScope scope() const;
    Result<void> checkName(const QString &name) const;

    Context m_context;
    model::Budget m_before;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QLineEdit *m_amount;
    QComboBox *m_period;
    QComboBox *m_covers;
    QComboBox *m_covered;
    QComboBox *m_zone;
    QComboBox *m_action;
    QLineEdit *m_alerts;
    QCheckBox *m_unpriced;
};

} // namespace waybill::ui
