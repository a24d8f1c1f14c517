// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportspage.h"

#include "service/service.h"
#include "ui/reports/reportbuilder.h"
#include "ui/reports/reportexport.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note.h"
#include "ui/widgets/sectionheader.h"

#include <QAction>
#include <QFileDialog>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QTextBlock>
#include <QTreeView>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
using namespace std::chrono_literals;
constexpr auto kBusyAfter = 300ms;
constexpr int kBuilderWidth = 248;
constexpr int kPreviewHeight = 260;
constexpr int kIndent = 16;
const QString kSplitterState = QStringLiteral("reports_splitter");

QString askPath(QWidget *page, const QString &proposed)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileDialog::getSaveFileName(page, ReportsPage::tr("Export CSV"), folder + u'/' + proposed,
                                        ReportsPage::tr("CSV files (*.csv)"));
}

void emphasizeHeader(QPlainTextEdit *preview)
{
    QTextEdit::ExtraSelection header;
    header.cursor = QTextCursor(preview->document()->firstBlock());
    header.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    header.format.setFontWeight(QFont::DemiBold);
    QTextCursor(header.cursor).mergeCharFormat(header.format);
}
} // namespace

ReportsPage::ReportsPage(const Context &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_choosePath(askPath)
    , m_builder(new ReportBuilder(context.clock))
    , m_tree(new QTreeView)
    , m_resultHeader(new SectionHeader(tr("Result")))
    , m_previewHeader(new SectionHeader(tr("CSV preview")))
    , m_preview(new QPlainTextEdit)
    , m_problem(new Note)
    , m_written(new Note)
    , m_empty(new EmptyState)
    , m_export(
          makeButton(QStringLiteral("exportCsv"), tr("Export CSV…"), QStringLiteral("download"), ButtonKind::Primary))
    , m_exportAction(new QAction(tr("Export CSV…"), this))
    , m_splitter(new QSplitter(Qt::Vertical))
{
    setObjectName(QStringLiteral("reportsPage"));
    m_exportAction->setShortcut(Qt::CTRL | Qt::Key_E);
    addAction(m_exportAction);
    m_export->setToolTip(withShortcut(tr("Write the report to a file"), m_exportAction->shortcut()));
    setUpTree();
    m_splitter->addWidget(makeResult());
    m_splitter->addWidget(makePreview());
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({height(), kPreviewHeight});
    m_splitter->restoreState(context.preferences.state(kSplitterState));

    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setFixedWidth(kBuilderWidth);
    scroll->setWidget(m_builder);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(scroll);
    row->addWidget(new Hairline(Qt::Vertical));
    row->addWidget(m_splitter, 1);

    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_busy.setSingleShot(true);
    m_busy.setInterval(kBusyAfter);
    connectParts();
}

ReportsPage::~ReportsPage()
{
    m_context.preferences.setState(kSplitterState, m_splitter->saveState());
    // Fields that lose the focus while they go would still ask for a report.
    m_builder->disconnect(this);
}

void ReportsPage::setUpTree()
{
    m_tree->setObjectName(QStringLiteral("report"));
    m_tree->setAccessibleName(tr("Report"));
    m_tree->setModel(&m_model);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setItemDelegate(new CellDelegate(m_tree, metrics::kDenseRowHeight));
    m_tree->setItemDelegateForColumn(ReportModel::Cost, new CellDelegate(m_tree, metrics::kDenseRowHeight));
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(kIndent);
    m_tree->setMouseTracking(true);
    m_tree->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView *header = m_tree->header();
    header->setFixedHeight(metrics::kTableHeaderHeight);
    header->setStretchLastSection(false);
    header->setSectionsMovable(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ReportModel::Name, QHeaderView::Stretch);
}

QWidget *ReportsPage::makeResult()
{
    auto *table = new QWidget;
    auto *inner = new QVBoxLayout(table);
    inner->setContentsMargins({});
    inner->setSpacing(0);
    inner->addWidget(m_resultHeader);
    inner->addWidget(new Hairline);
    inner->addWidget(m_tree, 1);
    auto *pages = new QWidget;
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(table);
    m_stack->addWidget(m_empty);

    auto *result = new QWidget;
    m_problem->setBanner(true);
    m_problem->setObjectName(QStringLiteral("reportProblem"));
    auto *column = new QVBoxLayout(result);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addWidget(pages, 1);
    return result;
}

QWidget *ReportsPage::makePreview()
{
    m_preview->setObjectName(QStringLiteral("csvPreview"));
    m_preview->setAccessibleName(tr("First lines of the file"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_preview->setFrameShape(QFrame::NoFrame);
    m_preview->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_preview->setFont(Theme::current().font(TypeStyle::Mono));
    m_preview->document()->setDocumentMargin(Theme::space(3));
    m_written->setObjectName(QStringLiteral("exportNote"));

    auto *preview = new QWidget;
    auto *note = new QVBoxLayout;
    note->setContentsMargins(Theme::space(3), Theme::space(2), Theme::space(3), 0);
    note->addWidget(m_written);
    auto *column = new QVBoxLayout(preview);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_previewHeader);
    column->addWidget(new Hairline);
    column->addLayout(note);
    column->addWidget(m_preview, 1);
    return preview;
}

void ReportsPage::connectParts()
{
    connect(m_builder, &ReportBuilder::queryChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(m_builder, &ReportBuilder::optionsChanged, this, &ReportsPage::askPreview);
    connect(m_builder, &ReportBuilder::demoChosen, &m_context.viewState, &ViewState::setShowsDemo);
    connect(&m_context.viewState, &ViewState::demoChanged, this, [this] {
        m_builder->setDemo(m_context.viewState.showsDemo());
        if (isActive())
            refresh();
    });
    connect(&m_soon, &QTimer::timeout, this, &ReportsPage::refresh);
    connect(&m_busy, &QTimer::timeout, this, [this] { m_resultHeader->setRemark(tr("Updating")); });
    connect(m_export, &QPushButton::clicked, this, &ReportsPage::exportFile);
    connect(m_exportAction, &QAction::triggered, this, &ReportsPage::exportFile);
    connect(m_problem, &Note::actionTriggered, this, &ReportsPage::refresh);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { m_builder->setSpan(ReportSpan::Last30Days); });
}

QString ReportsPage::remark() const
{
    const ReportDays days = m_builder->days();
    const QLocale locale;
    const QString form = QStringLiteral("d MMM yyyy");
    return days.first == days.last
        ? locale.toString(days.first, form)
        : tr("%1 to %2").arg(locale.toString(days.first, form), locale.toString(days.last, form));
}

void ReportsPage::activated()
{
    m_builder->setDemo(m_context.viewState.showsDemo());
    refresh();
}

void ReportsPage::refresh()
{
    m_written->clear();
    m_busy.start();
    const int asked = ++m_asked;
    m_context.service.report(m_builder->query()).then(this, [this, asked](const Result<model::Report> &report) {
        if (asked == m_asked)
            showReport(report);
    });
    askPreview();
    Q_EMIT headerChanged();
}

void ReportsPage::askPreview()
{
    const int asked = ++m_previewAsked;
    m_context.service.previewReport(m_builder->query(), m_builder->options())
        .then(this, [this, asked](const Result<QString> &text) {
            if (asked == m_previewAsked)
                showPreview(text);
        });
}

void ReportsPage::showReport(const Result<model::Report> &report)
{
    m_busy.stop();
    m_export->setEnabled(static_cast<bool>(report));
    m_exportAction->setEnabled(m_export->isEnabled());
    if (!report) {
        m_resultHeader->setRemark(m_model.report().rows.empty() ? QString() : tr("before the failure"));
        return m_problem->show(Note::Kind::Error, tr("The report could not be made"), report.error().message,
                               tr("Try again"));
    }
    m_problem->clear();
    m_model.setReport(*report);
    m_tree->expandToDepth(0);
    const model::Totals &totals = report->totals;
    m_resultHeader->setRemark(tr("%1 in %2 calls").arg(format::money(totals.cost), format::number(totals.requests)));
    m_builder->setCaution(cautionOf(totals));
    m_empty->setContent(
        QStringLiteral("chart"), tr("Nothing in this range"),
        tr("No %1 calls from %2.").arg(report->query.filter.demo == true ? tr("demo") : tr("real"), remark()),
        tr("Show the last 30 days"));
    m_stack->setCurrentIndex(report->rows.empty() ? 1 : 0);
}

void ReportsPage::showPreview(const Result<QString> &text)
{
    m_previewHeader->setRemark(
        tr("%1, first lines, UTF-8")
            .arg(proposedFileName(m_builder->query(), m_builder->days(), m_builder->options().detail)));
    m_preview->setPlainText(text ? *text : text.error().message);
    if (text)
        emphasizeHeader(m_preview);
}

void ReportsPage::exportFile()
{
    const model::ReportQuery query = m_model.report().query;
    const QString path = m_choosePath(this, proposedFileName(query, m_builder->days(), m_builder->options().detail));
    if (path.isEmpty())
        return;
    m_written->clear();
    m_export->setEnabled(false);
    m_exportAction->setEnabled(false);
    const Money shown = m_model.report().totals.cost;
    m_context.service.exportReport(query, m_builder->options(), path)
        .then(this, [this, shown](const Result<service::Exported> &exported) { showExported(exported, shown); });
}

void ReportsPage::showExported(const Result<service::Exported> &exported, Money shown)
{
    m_export->setEnabled(true);
    m_exportAction->setEnabled(true);
    if (!exported)
        return m_written->show(Note::Kind::Error, tr("The file was not written"), exported.error().message);
    const ExportVerdict verdict = judge(*exported, shown);
    m_written->show(verdict.equal ? Note::Kind::Success : Note::Kind::Error, verdict.title, verdict.text);
}

} // namespace waybill::ui
