// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/calldetail.h"

#include "ui/requests/attemptlist.h"
#include "ui/requests/callcells.h"
#include "ui/requests/callfigures.h"
#include "ui/requests/calltiming.h"
#include "ui/requests/costmodel.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note.h"
#include "ui/widgets/sectionheader.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
constexpr int kCountColumn = 80;
constexpr int kRateColumn = 112;
constexpr int kAmountColumn = 128;
constexpr int kFactNames = 152;

QScrollArea *scrolling(QWidget *content, const QString &name)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::TabFocus);
    area->setAccessibleName(name);
    area->setWidget(content);
    return area;
}

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins({});
    column->setSpacing(0);
    return column;
}

/// Gives `content` the padding of a pane.
QLayout *padded(QWidget *content, int bottom)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(Theme::space(3), 0, Theme::space(3), bottom);
    row->addWidget(content);
    return row;
}
} // namespace

CallDetail::CallDetail(service::Service &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_problem(new Note)
    , m_error(new Note)
    , m_body(new Sheet(Role::Base))
    , m_model(new TextLabel(TypeStyle::Title))
    , m_status(new StatusLabel)
    , m_identity(new TextLabel(TypeStyle::Small, Role::Muted))
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
    , m_figures(new CallFigures)
    , m_attemptsHeader(new SectionHeader(tr("Attempts")))
    , m_attempts(new AttemptList)
    , m_timingHeader(new SectionHeader(tr("Timing")))
    , m_waterfall(new Waterfall)
    , m_costHeader(new SectionHeader(tr("Cost")))
    , m_cost(new CostModel(this))
    , m_costTable(new QTableView)
    , m_facts(new Sheet(Role::Base))
{
    m_tabs->addTab(tr("Summary"));
    m_tabs->addTab(tr("Facts"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setAccessibleName(tr("What to show of the call"));
    m_pages->addWidget(scrolling(makeSummary(), tr("Summary")));
    m_pages->addWidget(scrolling(makeFacts(), tr("Facts")));
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);

    auto *body = columnOf(m_body);
    body->addWidget(makeIdentity());
    auto *tabs = new QHBoxLayout;
    tabs->setContentsMargins(Theme::space(2), 0, Theme::space(3), 0);
    tabs->addWidget(m_tabs);
    tabs->addStretch();
    body->addLayout(tabs);
    body->addWidget(m_pages, 1);

    auto *column = columnOf(this);
    column->addWidget(m_problem);
    column->addWidget(m_body, 1);
    m_problem->clear();
    m_error->clear();
    setFocusProxy(m_tabs);
    clear();
}

QWidget *CallDetail::makeIdentity()
{
    auto *identity = new QWidget;
    auto *copy = makeIconButton(QStringLiteral("copyId"), QStringLiteral("copy"), tr("Copy the request's id"));
    auto *close = makeIconButton(QStringLiteral("closeDetail"), QStringLiteral("close"), tr("Close the detail"));
    m_identity->setElided(true);
    m_identity->setTextInteractionFlags(Qt::TextSelectableByMouse);
    connect(copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(QString::fromLatin1(m_id)); });
    connect(close, &QToolButton::clicked, this, &CallDetail::closeRequested);

    auto *first = new QHBoxLayout;
    first->setSpacing(Theme::space(2));
    first->addWidget(m_model);
    first->addWidget(m_status);
    first->addStretch();
    first->addWidget(copy);
    first->addWidget(close);
    auto *column = columnOf(identity);
    column->setContentsMargins(Theme::space(3), Theme::space(2), Theme::space(2), Theme::space(1));
    column->addLayout(first);
    column->addWidget(m_identity);
    return identity;
}

QWidget *CallDetail::makeSummary()
{
    setUpTable(m_costTable, metrics::kDenseRowHeight);
    m_costTable->setItemDelegate(new CellDelegate(m_costTable, metrics::kDenseRowHeight));
    m_costTable->setItemDelegateForColumn(CostModel::Amount, new MoneyDelegate(m_costTable, metrics::kDenseRowHeight));
    m_costTable->setModel(m_cost);
    m_costTable->setFont(Theme::current().font(TypeStyle::Small));
    m_costTable->setAccessibleName(tr("Cost"));
    m_costTable->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_costTable->horizontalHeader()->setSectionResizeMode(CostModel::Meter, QHeaderView::Stretch);
    m_costTable->setColumnWidth(CostModel::Count, kCountColumn);
    m_costTable->setColumnWidth(CostModel::Rate, kRateColumn);
    m_costTable->setColumnWidth(CostModel::Amount, kAmountColumn);

    auto *summary = new Sheet(Role::Base);
    auto *column = columnOf(summary);
    column->addWidget(m_figures);
    column->addWidget(m_error);
    column->addWidget(m_attemptsHeader);
    column->addLayout(padded(m_attempts, Theme::space(2)));
    column->addWidget(new Hairline);
    column->addWidget(m_timingHeader);
    column->addLayout(padded(m_waterfall, Theme::space(2)));
    column->addWidget(new Hairline);
    column->addWidget(m_costHeader);
    column->addWidget(m_costTable);
    column->addStretch();
    return summary;
}

QWidget *CallDetail::makeFacts()
{
    auto *column = columnOf(m_facts);
    m_factsGrid = new QGridLayout;
    m_factsGrid->setContentsMargins(Theme::space(3), Theme::space(2), Theme::space(3), Theme::space(2));
    m_factsGrid->setVerticalSpacing(Theme::space(1));
    m_factsGrid->setColumnMinimumWidth(0, kFactNames);
    m_factsGrid->setColumnStretch(1, 1);
    column->addLayout(m_factsGrid);
    column->addStretch();
    return m_facts;
}

void CallDetail::showCall(const QByteArray &id)
{
    m_id = id;
    m_service.exchange(id).then(this, [this, id](const Result<std::optional<model::ExchangeRecord>> &record) {
        if (id != m_id)
            return;
        if (!record)
            showProblem(tr("The call can not be read"), record.error().message);
        else if (!*record)
            showProblem(tr("The call is not stored"), tr("It may have been removed when old rows were cleared."));
        else
            showRecord(**record);
    });
}

void CallDetail::clear()
{
    m_id.clear();
    m_body->hide();
    m_problem->clear();
}

void CallDetail::stepTab(int by)
{
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + m_tabs->count()) % m_tabs->count());
}

void CallDetail::showProblem(const QString &title, const QString &text)
{
    m_body->hide();
    m_problem->show(Note::Kind::Error, title, text);
}

void CallDetail::showRecord(const model::ExchangeRecord &record)
{
    m_problem->clear();
    m_body->show();
    m_model->setText(record.upstreamModel.isEmpty() ? record.requestedModel : record.upstreamModel);
    QStringList identity{QString::fromLatin1(record.id), format::dateTime(record.startedAt)};
    if (!record.client.isEmpty())
        identity += record.team.isEmpty() ? record.client : tr("%1, team %2").arg(record.client, record.team);
    if (record.demo)
        identity += tr("demo");
    m_identity->setText(identity.join(QStringLiteral("   ")));
    showStatus(record);
    m_figures->setFigures(figuresOf(record));
    m_attemptsHeader->setRemark(record.route.isEmpty() ? QString() : tr("route %1").arg(record.route));
    m_attempts->setLines(attemptLinesOf(record));
    m_timingHeader->setRemark(connectionsText(record));
    m_waterfall->setSteps(timingOf(record), record.durationUs, record.firstTokenUs);
    showCost(record);
    showFacts(record);
}

void CallDetail::showStatus(const model::ExchangeRecord &record)
{
    model::ExchangeRow row;
    row.status = record.status;
    row.errorClass = record.errorClass;
    row.attempts = static_cast<int>(record.attempts.size());
    const QString status = statusText(record.status, record.errorClass);
    const auto failures = row.attempts - 1;
    const bool recovered = record.succeeded() && failures > 0;
    const QString after
        = failures == 1 ? tr("%1 after a failure").arg(status) : tr("%1 after %2 failures").arg(status).arg(failures);
    m_status->setStatus(statusOf(row), recovered ? after : status);
    if (record.errorMessage.isEmpty()) {
        m_error->clear();
    } else {
        const QString title = record.errorCode.isEmpty() ? model::toString(record.errorClass) : record.errorCode;
        const bool cancelled = record.errorClass == model::ErrorClass::Cancelled;
        m_error->show(cancelled ? Note::Kind::Info : Note::Kind::Error, title, record.errorMessage);
    }
}

void CallDetail::showCost(const model::ExchangeRecord &record)
{
    const QString source = costSourceText(record.cost.source);
    m_costHeader->setRemark(record.cost.priceRow.isEmpty() ? source
                                                           : tr("%1, price of %2").arg(source, record.cost.priceRow));
    m_cost->setCost(record.cost);
    const int rows = m_cost->rowCount();
    m_costTable->setVisible(rows > 0);
    m_costTable->setFixedHeight(metrics::kTableHeaderHeight + rows * metrics::kDenseRowHeight + 2);
}

void CallDetail::showFacts(const model::ExchangeRecord &record)
{
    while (QLayoutItem *item = m_factsGrid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const CallFigure &fact : factsOf(record)) {
        auto *value = new TextLabel(fact.value, TypeStyle::Small);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(fact.name + u' ' + fact.value);
        value->setWordWrap(true);
        m_factsGrid->addWidget(new TextLabel(fact.name, TypeStyle::Small, Role::Muted), row, 0, Qt::AlignTop);
        m_factsGrid->addWidget(value, row, 1);
        ++row;
    }
}

} // namespace waybill::ui
