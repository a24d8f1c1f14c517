// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/configuration.h"
#include "ui/widgets/labels.h"

class QHBoxLayout;
class QLineEdit;

namespace waybill::ui {

struct DryRun;

/// A line to type a model name into, and below it which route would answer and in which order. Sends nothing.
class DryRunPanel final : public Sheet
{
    Q_OBJECT

public:
    explicit DryRunPanel(QWidget *parent = nullptr);

    void setConfiguration(const model::Configuration &configuration);

Q_SIGNALS:
    /// The index of the route that answers; -1: none.
    void matched(int route);

private:
    void run();
    void showSteps(const DryRun &run);

    model::Configuration m_configuration;
    QLineEdit *m_name;
    StatusLabel *m_answer;
    QHBoxLayout *m_steps;
    QWidget *m_row;
};

} // namespace waybill::ui
