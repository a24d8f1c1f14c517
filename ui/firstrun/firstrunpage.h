// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/context.h"

#include <QWidget>

#include <vector>

class QPushButton;
class QStackedWidget;

namespace waybill::ui {

class FirstStep;
class StepsPane;
class TextLabel;

/// The first steps, alone in the window: from nothing to a priced call. Every step can be skipped; leaving keeps the
/// place, and finishing is remembered.
class FirstRunPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FirstRunPage(const Context &context, QWidget *parent = nullptr);

    ~FirstRunPage() override;

    /// Whether the window should begin with the first steps: nothing is set up and they were not finished.
    static bool isNeeded(const Context &context);

    int step() const { return m_step; }

Q_SIGNALS:
    /// The user has finished or left: show the window with its views.
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeActions();
    void go(int step);
    void skip();
    void finish();
    void refresh();
    FirstStep *current() const { return m_steps[static_cast<std::size_t>(m_step)]; }
    bool isLast() const { return m_step + 1 == static_cast<int>(m_steps.size()); }

    Context m_context;
    std::vector<FirstStep *> m_steps;
    int m_step = 0;
    StepsPane *m_pane;
    TextLabel *m_number;
    QStackedWidget *m_stack;
    QPushButton *m_back;
    QPushButton *m_skip;
    QPushButton *m_next;
};

} // namespace waybill::ui
