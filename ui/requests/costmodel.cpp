// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/costmodel.h"

#include "model/usage.h"
#include "ui/widgets/delegates.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace waybill::ui {

namespace {
constexpr std::int64_t kMillion = 1'000'000;

std::optional<model::Meter> tokenMeter(const model::CostLine &line)
{
    return model::meterFromName(std::string_view(line.meter.constData(), static_cast<std::size_t>(line.meter.size())));
}

QString meterText(const model::CostLine &line)
{
    const auto meter = tokenMeter(line);
    if (meter == model::Meter::CacheWrite5m)
        return CostModel::tr("Cache write, 5 min");
    if (meter == model::Meter::CacheWrite1h)
        return CostModel::tr("Cache write, 1 h");
    QString text = QString::fromLatin1(line.meter).replace(u'_', u' ');
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString countText(const model::CostLine &line)
{
    if (tokenMeter(line))
        return format::number(line.count);
    if (line.count % kMillion == 0)
        return format::number(line.count / kMillion);
    // Pieces come in millionths; a count of picodollars with the same digits prints them exactly.
    return Money::fromPicodollars(line.count * kMillion).toDecimal(0);
}

QString rateText(const model::CostLine &line)
{
    const auto rate = Money::clamped(Int128(line.rate) * (tokenMeter(line) ? kMillion : 1));
    return tokenMeter(line) ? format::exactMoney(rate) : CostModel::tr("%1 each").arg(format::exactMoney(rate));
}
} // namespace

QString costSourceText(model::CostSource source)
{
    switch (source) {
    case model::CostSource::Reported:
        return CostModel::tr("reported");
    case model::CostSource::Computed:
        return CostModel::tr("computed");
    case model::CostSource::Estimated:
        return CostModel::tr("estimated");
    case model::CostSource::Unpriced:
        break;
    }
    return CostModel::tr("unpriced");
}

void CostModel::setCost(const model::Cost &cost)
{
    beginResetModel();
    m_cost = cost;
    endResetModel();
}

int CostModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cost.lines.size()) + (m_cost.total ? 1 : 0);
}

int CostModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CostModel::lineText(const model::CostLine &line, int column) const
{
    switch (column) {
    case Meter:
        return meterText(line);
    case Count:
        return countText(line);
    case Rate:
        return rateText(line);
    default:
        return format::money(line.amount, format::Digits::Detail);
    }
}

QString CostModel::totalText(int column) const
{
    if (column == Meter)
        return tr("Total");
    if (column == Amount)
        return format::money(*m_cost.total, format::Digits::Detail);
    if (column == Rate
        || !std::ranges::all_of(m_cost.lines, [](const auto &line) { return tokenMeter(line).has_value(); }))
        return {};
    std::int64_t tokens = 0;
    for (const model::CostLine &line : m_cost.lines)
        tokens += line.count;
    return format::number(tokens);
}

QVariant CostModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const bool isTotal = row == m_cost.lines.size();
    switch (role) {
    case Qt::DisplayRole:
        return isTotal ? totalText(index.column()) : lineText(m_cost.lines[row], index.column());
    case Qt::ToolTipRole:
        return index.column() != Amount ? QVariant()
                                        : format::exactMoney(isTotal ? *m_cost.total : m_cost.lines[row].amount);
    case Qt::TextAlignmentRole:
        return static_cast<int>((index.column() == Meter ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case itemrole::Strong:
        return isTotal;
    case itemrole::Muted:
        return index.column() == Rate;
    default:
        return {};
    }
}

QVariant CostModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Meter ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Meter:
        return tr("Meter");
    case Count:
        return tr("Tokens");
    case Rate:
        return tr("Per million");
    case Amount:
        return tr("Amount");
    default:
        return {};
    }
}

} // namespace waybill::ui
