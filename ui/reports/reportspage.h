// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"
#include "ui/reports/reportmodel.h"
#include "ui/shell/context.h"
#include "ui/widgets/page.h"

#include <QPushButton>
#include <QTimer>

#include <functional>

class QPlainTextEdit;
class QSplitter;
class QStackedLayout;
class QTreeView;

namespace waybill::ui {

class EmptyState;
class Note;
class ReportBuilder;
class SectionHeader;

/// What was spent by whom: a builder, the table with subtotals, and the first bytes of the file to be written.
class ReportsPage final : public Page
{
    Q_OBJECT

public:
    /// Answers where to write, or nothing to leave it. Gets the page and a proposed file name.
    using PathChooser = std::function<QString(QWidget *page, const QString &proposed)>;

    explicit ReportsPage(const Context &context, QWidget *parent = nullptr);
    ~ReportsPage() override;

    void setPathChooser(PathChooser chooser) { m_choosePath = std::move(chooser); }

    QString title() const override { return tr("Reports"); }
    QString remark() const override;
    QList<QWidget *> headerWidgets() override { return {m_export}; }
    QList<QAction *> editActions() const override { return {m_exportAction}; }
    void refresh() override;

protected:
    void activated() override;

private:
    void setUpTree();
    QWidget *makeResult();
    QWidget *makePreview();
    void connectParts();
    void askPreview();
    void showReport(const Result<model::Report> &report);
    void showPreview(const Result<QString> &text);
    void exportFile();
    void showExported(const Result<service::Exported> &exported, Money shown);

    Context m_context;
    PathChooser m_choosePath;
    ReportModel m_model;
    QTimer m_soon;
    QTimer m_busy;
    int m_asked = 0; ///< counts questions, so that a late answer to an old one is dropped
    int m_previewAsked = 0;
    ReportBuilder *m_builder;
    QTreeView *m_tree;
    SectionHeader *m_resultHeader;
    SectionHeader *m_previewHeader;
    QPlainTextEdit *m_preview;
    Note *m_problem;
    Note *m_written;
    EmptyState *m_empty;
    QPushButton *m_export;
    QAction *m_exportAction;
    QSplitter *m_splitter;
    QStackedLayout *m_stack;
};

} // namespace waybill::ui
