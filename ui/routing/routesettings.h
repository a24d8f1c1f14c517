// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/configuration.h"
#include "ui/widgets/labels.h"

#include <array>

class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace waybill::ui {

class SecondsSpinBox;

/// What holds for a whole route: its name, retries, time limits, and what is wrong with it. Reports edits and changes
/// nothing itself.
class RouteSettings final : public Sheet
{
    Q_OBJECT

public:
    explicit RouteSettings(QWidget *parent = nullptr);

    void setRoute(const model::Configuration &configuration, const model::Route &route);
    /// Selects the name for typing over.
    void startRenaming();

Q_SIGNALS:
    void renamed(const QString &name);
    /// `what` names the edit for undo: "Change retries of smart".
    void edited(const waybill::model::Route &route, const QString &what);

private:
    struct Limit
    {
        SecondsSpinBox *box = nullptr;
        std::optional<std::chrono::milliseconds> model::Timeouts::*field = nullptr;
    };
    void addLimit(QFormLayout *form, Limit &limit, const QString &objectName, const QString &label,
                  const QString &whenEmpty, const QString &description);
    void showProblems(const model::Configuration &configuration);

    model::Route m_route;
    TextLabel *m_title;
    TextLabel *m_kind;
    QLineEdit *m_name;
    TextLabel *m_strategy;
    QSpinBox *m_retries;
    std::array<Limit, 4> m_limits;
    TextLabel *m_problemsTitle;
    TextLabel *m_problems;
};

} // namespace waybill::ui
