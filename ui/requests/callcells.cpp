// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/callcells.h"

#include "ui/theme/theme.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QTableView>

namespace waybill::ui {

namespace {

constexpr std::int64_t kMicrosecondsPerMillisecond = 1'000;
constexpr int kSlack = 3;

QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui", text);
}

bool isFigure(CallColumn column)
{
    return column >= CallColumn::Attempts;
}

int alignmentOf(CallColumn column)
{
    return static_cast<int>((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QString modelName(const model::ExchangeRow &row)
{
    return row.upstreamModel.isEmpty() ? row.requestedModel : row.upstreamModel;
}

QString modelSuffix(const model::ExchangeRow &row)
{
    QStringList parts;
    if (!row.provider.isEmpty())
        parts += row.provider;
    if (row.demo && row.provider != QLatin1StringView("demo"))
        parts += translated("demo");
    return parts.isEmpty() ? QString() : QStringLiteral("\u00b7 ") + parts.join(QStringLiteral(" \u00b7 "));
}

bool hasTokens(const model::ExchangeRow &row)
{
    return row.inputTokens > 0 || row.outputTokens > 0;
}

QString cellText(const model::ExchangeRow &row, CallColumn column)
{
    switch (column) {
    case CallColumn::Status:
        return statusText(row.status, row.errorClass);
    case CallColumn::StartedAt:
        return format::time(row.startedAt);
    case CallColumn::Client:
        return row.client.isEmpty() ? format::dash() : row.client;
    case CallColumn::Model:
        return modelName(row);
    case CallColumn::Attempts:
        return format::number(row.attempts);
    case CallColumn::FirstToken:
        return format::duration(row.firstTokenUs);
    case CallColumn::Duration:
        return format::duration(row.durationUs);
    case CallColumn::Input:
        return row.inputTokens > 0 ? format::number(row.inputTokens) : format::dash();
    case CallColumn::Output:
        return row.outputTokens > 0 ? format::number(row.outputTokens) : format::dash();
    case CallColumn::Tokens:
        return hasTokens(row) ? format::tokens(row.inputTokens + row.outputTokens) : format::dash();
    case CallColumn::Cost:
        return format::money(row.cost, format::Digits::Table);
    }
    Q_UNREACHABLE();
}

QString headerText(CallColumn column)
{
    switch (column) {
    case CallColumn::Status:
        return translated("Status");
    case CallColumn::StartedAt:
        return translated("Time");
    case CallColumn::Client:
        return translated("Client");
    case CallColumn::Model:
        return translated("Model");
    case CallColumn::Attempts:
        return translated("Tries");
    case CallColumn::FirstToken:
        return translated("1st token");
    case CallColumn::Duration:
        return translated("Duration");
    case CallColumn::Input:
        return translated("In");
    case CallColumn::Output:
        return translated("Out");
    case CallColumn::Tokens:
        return translated("Tokens");
    case CallColumn::Cost:
        return translated("Cost");
    }
    Q_UNREACHABLE();
}

QString toolTip(const model::ExchangeRow &row, CallColumn column)
{
    switch (column) {
    case CallColumn::Status:
        return row.errorClass == model::ErrorClass::None ? QString() : model::toString(row.errorClass);
    case CallColumn::StartedAt:
        return format::dateTime(row.startedAt);
    case CallColumn::Model:
        return row.requestedModel == modelName(row) ? QString() : translated("Asked for as %1").arg(row.requestedModel);
    case CallColumn::Cost:
        return row.cost ? format::exactMoney(*row.cost) : translated("There is no price for this model.");
    default:
        return {};
    }
}

/// The widest text a column is made for. Rare longer figures may reach into the gap at their left.
QString widestText(CallColumn column)
{
    switch (column) {
    case CallColumn::Status:
        return QStringLiteral("000000");
    case CallColumn::StartedAt:
        return QStringLiteral("00:00:00");
    case CallColumn::Client:
        return QStringLiteral("claude-code");
    case CallColumn::Attempts:
        return QStringLiteral("Tries");
    case CallColumn::FirstToken:
        return QStringLiteral("1st token");
    case CallColumn::Duration:
        return QStringLiteral("00 min 00 s");
    case CallColumn::Input:
    case CallColumn::Output:
    case CallColumn::Tokens:
        return QStringLiteral("0,000,000");
    case CallColumn::Cost:
        return QStringLiteral("$0.0000");
    case CallColumn::Model:
        break;
    }
    return QStringLiteral("claude-sonnet-5 · bedrock");
}

CellDelegate *delegateFor(CallColumn column, QObject *parent)
{
    if (column == CallColumn::Status)
        return new StatusDelegate(parent, metrics::kDenseRowHeight);
    if (column == CallColumn::Model)
        return new ModelDelegate(parent, metrics::kDenseRowHeight);
    if (column == CallColumn::Cost)
        return new MoneyDelegate(parent, metrics::kDenseRowHeight);
    return new CellDelegate(parent, metrics::kDenseRowHeight);
}

} // namespace

Status statusOf(const model::ExchangeRow &row)
{
    if (row.errorClass == model::ErrorClass::Cancelled)
        return Status::Off;
    if (row.errorClass != model::ErrorClass::None || row.status < 200 || row.status >= 400)
        return Status::Failed;
    return row.attempts > 1 ? Status::Degraded : Status::Ok;
}

QString statusText(int status, model::ErrorClass errorClass)
{
    return status > 0 ? QString::number(status) : model::toString(errorClass);
}

QVariant callCell(const model::ExchangeRow &row, CallColumn column, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, column);
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case itemrole::Status:
        return column == CallColumn::Status ? static_cast<int>(statusOf(row)) : QVariant();
    case itemrole::Suffix:
        return column == CallColumn::Model ? modelSuffix(row) : QVariant();
    case itemrole::Muted:
        return column == CallColumn::StartedAt || (isFigure(column) && cellText(row, column) == format::dash());
    default:
        return {};
    }
}

QVariant callHeader(CallColumn column, int role)
{
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(column);
    return role == Qt::DisplayRole ? headerText(column) : QVariant();
}

QVariant absentCallCell(CallColumn column, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return format::dash();
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case itemrole::Status:
        return column == CallColumn::Status ? static_cast<int>(Status::Off) : QVariant();
    case itemrole::Muted:
        return true;
    default:
        return {};
    }
}

QString callAsTsv(const model::ExchangeRow &row)
{
    const auto milliseconds = [](std::int64_t microseconds) {
        return microseconds < 0 ? QString() : QString::number(microseconds / kMicrosecondsPerMillisecond);
    };
    QStringList fields{toIsoString(row.startedAt),
                       QString::fromLatin1(row.id),
                       statusText(row.status, row.errorClass),
                       row.client,
                       row.requestedModel,
                       row.provider,
                       row.upstreamModel,
                       QString::number(row.attempts),
                       milliseconds(row.firstTokenUs),
                       milliseconds(row.durationUs),
                       QString::number(row.inputTokens),
                       QString::number(row.outputTokens),
                       row.cost ? row.cost->toDecimal() : QString()};
    // A tab or a line break in a name would shift the cells behind it.
    for (QString &field : fields)
        field = field.simplified();
    return fields.join(u'\t');
}

void setUpCallColumns(QTableView *table, const std::vector<CallColumn> &columns)
{
    setUpTable(table, metrics::kDenseRowHeight);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAlternatingRowColors(true);
    const QFontMetrics metrics(Theme::current().font(TypeStyle::Small));
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const int column = static_cast<int>(i);
        table->setItemDelegateForColumn(column, delegateFor(columns[i], table));
        const int text = std::max(metrics.horizontalAdvance(widestText(columns[i])),
                                  metrics.horizontalAdvance(headerText(columns[i])));
        // Both ends of a row stand away from the edge of the table.
        const int edge = i == 0 || i + 1 == columns.size() ? Theme::space(2) : 0;
        table->setColumnWidth(column, text + 2 * Theme::space(2) + edge + kSlack);
        table->horizontalHeader()->setSectionResizeMode(
            column, columns[i] == CallColumn::Model ? QHeaderView::Stretch : QHeaderView::Interactive);
    }
}

} // namespace waybill::ui
