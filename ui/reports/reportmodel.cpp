// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportmodel.h"

#include "ui/reports/reportrange.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/format.h"

#include <QLocale>
#include <QTimeZone>

namespace waybill::ui {

struct ReportModel::Node
{
    QString name;
    Node *parent = nullptr;
    int row = 0;
    bool isTotal = false;
    model::Totals totals;
    MoneySum cost;
    std::vector<std::unique_ptr<Node>> children;

    Node *child(const QString &childName)
    {
        const auto found = std::ranges::find_if(children, [&](const auto &one) { return one->name == childName; });
        return found == children.end() ? add(childName) : found->get();
    }

    Node *add(const QString &childName)
    {
        auto made = std::make_unique<Node>();
        made->name = childName;
        made->parent = this;
        made->row = static_cast<int>(children.size());
        children.push_back(std::move(made));
        return children.back().get();
    }

    void count(const model::Totals &more)
    {
        totals.requests += more.requests;
        totals.failed += more.failed;
        for (std::size_t i = 0; i < model::kMeterCount; ++i)
            totals.usage.tokens[i] += more.usage.tokens[i];
        cost.add(more.cost);
        totals.cost = cost.total();
    }
};

namespace {
QString levelName(model::Dimension dimension)
{
    switch (dimension) {
    case model::Dimension::Model:
        return ReportModel::tr("Model");
    case model::Dimension::Provider:
        return ReportModel::tr("Provider");
    case model::Dimension::Client:
        return ReportModel::tr("Client");
    case model::Dimension::Team:
        return ReportModel::tr("Team");
    case model::Dimension::Route:
        return ReportModel::tr("Route");
    }
    Q_UNREACHABLE();
}

/// A dash is calmer than a column of zeros.
QString count(std::int64_t value)
{
    return value == 0 ? format::dash() : format::number(value);
}

QString amount(Money cost)
{
    constexpr std::int64_t kCent = Money::kPicodollarsPerDollar / 100;
    if (cost.isZero())
        return format::dash();
    const bool tiny = std::abs(cost.picodollars()) < kCent;
    return format::money(cost, tiny ? format::Digits::Detail : format::Digits::Total);
}

QString figure(const model::Totals &totals, int column)
{
    switch (column) {
    case ReportModel::Requests:
        return count(totals.requests);
    case ReportModel::Failed:
        return count(totals.failed);
    case ReportModel::Input:
        return count(totals.usage[model::Meter::Input]);
    case ReportModel::CacheRead:
        return count(totals.usage[model::Meter::CacheRead]);
    case ReportModel::Output:
        return count(totals.usage[model::Meter::Output]);
    case ReportModel::Cost:
        return amount(totals.cost);
    default:
        return {};
    }
}
} // namespace

ReportModel::ReportModel(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

ReportModel::~ReportModel() = default;

void ReportModel::setReport(const model::Report &report)
{
    beginResetModel();
    m_report = report;
    m_root = std::make_unique<Node>();
    const bool byPeriod = report.query.period != model::ReportPeriod::Total;
    for (const model::ReportRow &row : report.rows) {
        Node *at = m_root.get();
        if (byPeriod) {
            at = at->child(periodName(row.period));
            at->count(row.totals);
        }
        for (const QString &value : row.group) {
            at = at->child(value.isEmpty() ? tr("(none)") : value);
            at->count(row.totals);
        }
    }
    Node *total = m_root->add(tr("Total"));
    total->isTotal = true;
    total->totals = report.totals;
    endResetModel();
}

void ReportModel::clear()
{
    beginResetModel();
    m_report = {};
    m_root = std::make_unique<Node>();
    endResetModel();
}

QString ReportModel::periodName(const TimeRange &period) const
{
    const QByteArray &name = m_report.query.timeZone;
    const QDate date = toDateTime(period.from).toTimeZone(isTimeZone(name) ? QTimeZone(name) : QTimeZone::utc()).date();
    return m_report.query.period == model::ReportPeriod::Month
        ? QLocale().toString(date, QStringLiteral("MMMM yyyy"))
        : QLocale().toString(date, QStringLiteral("ddd, d MMM yyyy"));
}

ReportModel::Node *ReportModel::node(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex ReportModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, node(parent)->children[static_cast<std::size_t>(row)].get());
}

QModelIndex ReportModel::parent(const QModelIndex &index) const
{
    Node *above = index.isValid() ? node(index)->parent : nullptr;
    return !above || above == m_root.get() ? QModelIndex() : createIndex(above->row, 0, above);
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(node(parent)->children.size());
}

int ReportModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &shown = *node(index);
    const QString text = index.column() == Name ? shown.name : figure(shown.totals, index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text;
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case itemrole::Strong:
        return shown.isTotal || !shown.children.empty();
    case itemrole::Muted:
        return text == format::dash();
    default:
        return {};
    }
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: {
        QStringList levels;
        if (m_report.query.period != model::ReportPeriod::Total)
            levels += m_report.query.period == model::ReportPeriod::Month ? tr("Month") : tr("Day");
        for (const model::Dimension dimension : m_report.query.groupBy)
            levels += levelName(dimension);
        return levels.join(tr(", "));
    }
    case Requests:
        return tr("Requests");
    case Failed:
        return tr("Failed");
    case Input:
        return tr("Tokens in");
    case CacheRead:
        return tr("of these cached");
    case Output:
        return tr("Tokens out");
    case Cost:
        return tr("Cost, USD");
    default:
        return {};
    }
}

} // namespace waybill::ui
