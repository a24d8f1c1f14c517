// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/context.h"
#include "ui/widgets/page.h"

#include <QPushButton>

#include <vector>

class QSplitter;
class QStackedLayout;

namespace waybill::ui {

class EmptyState;
class PlaygroundColumn;
class PromptBar;

/// One prompt to two to four models side by side, through the proxy like any tool's calls: metered and charged.
class PlaygroundPage final : public Page
{
    Q_OBJECT

public:
    explicit PlaygroundPage(const Context &context, QWidget *parent = nullptr);
    ~PlaygroundPage() override;

    QString title() const override { return tr("Playground"); }
    QList<QWidget *> headerWidgets() override { return {m_add}; }
    QList<QAction *> editActions() const override { return {m_runAll, m_runOne, m_stop}; }
    void refresh() override;

private:
    void makeActions();
    void addColumn();
    void removeColumn(PlaygroundColumn *column);
    void numberColumns();
    void runAll();
    void run(PlaygroundColumn *column);
    void stopAll();
    void updateState();
    void showBest();
    /// Why nothing can be sent; empty when it can.
    QString obstacle() const;
    bool isRunning() const;

    Context m_context;
    std::vector<PlaygroundColumn *> m_columns;
    PlaygroundColumn *m_focused = nullptr;
    PromptBar *m_prompt;
    QPushButton *m_add;
    QSplitter *m_splitter;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QAction *m_runAll;
    QAction *m_runOne;
    QAction *m_stop;
};

} // namespace waybill::ui
