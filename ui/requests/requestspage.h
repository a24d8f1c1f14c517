// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/context.h"
#include "ui/widgets/page.h"

#include <QTimer>

#include <functional>

class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace waybill::ui {

class CallDetail;
class FilterBar;
class NoCalls;
class Note;
class RequestsModel;

/// All calls of the window's range and filter, newest first and live, with the detail of the one that is chosen.
/// Built and owned by the main window; asks for nothing while it is hidden.
class RequestsPage final : public Page
{
    Q_OBJECT

public:
    explicit RequestsPage(const Context &context, QWidget *parent = nullptr);

    QString title() const override;
    QString remark() const override;
    QList<QWidget *> headerWidgets() override;
    QList<QAction *> editActions() const override { return m_actions; }
    void refresh() override;

    /// Writes the calls of the range and the filter to `path`, one row a call.
    void exportTo(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildTable();
    void buildLayout();
    void connectModel();
    void connectViews();
    void addActions();
    void addAction(const QString &name, const QString &text, const QKeySequence &key, std::function<void()> run);
    bool tableKey(int key);
    void askExport();
    void load();
    void setCount(std::optional<std::int64_t> count);
    void takeFilter();
    void viewStateChanged();
    void updateFollowing();
    void updatePill();
    void goToNewest();
    void step(int rows);
    void showSelected();
    void closeDetail();
    void copyRow();
    bool isAtTop() const;

    Context m_context;
    RequestsModel *m_model;
    FilterBar *m_filterBar;
    Note *m_problem;
    QTableView *m_table;
    QStackedWidget *m_stack;
    NoCalls *m_noCalls;
    QPushButton *m_pill;
    QPushButton *m_pause;
    QPushButton *m_export;
    QWidget *m_range;
    QSplitter *m_splitter;
    CallDetail *m_detail;
    QList<QAction *> m_actions;
    QTimer m_loadSoon; ///< one question for several changes
    std::optional<std::int64_t> m_count;
    QByteArray m_selectedId;
};

} // namespace waybill::ui
