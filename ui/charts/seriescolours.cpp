// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seriescolours.h"

#include "ui/shell/preferences.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>

namespace waybill::ui {

namespace {
constexpr int kOther = kSeriesCount - 1;
}

SeriesColours::SeriesColours(Preferences &preferences, const QString &kind)
    : m_preferences(preferences)
    , m_stateName(QStringLiteral("seriesColours/") + kind)
    , m_names(QString::fromUtf8(preferences.state(m_stateName)).split(u'\n', Qt::SkipEmptyParts))
{
}

int SeriesColours::indexOf(const QString &name)
{
    if (const auto known = m_names.indexOf(name); known >= 0)
        return static_cast<int>(known);
    if (m_names.size() >= kOther)
        return kOther;
    m_names += name;
    m_preferences.setState(m_stateName, m_names.join(u'\n').toUtf8());
    return static_cast<int>(m_names.size()) - 1;
}

void mergeOthers(ChartData &data)
{
    const auto isOther = [](const ChartSeries &one) { return one.colourIndex == kOther; };
    if (std::ranges::count_if(data.series, isOther) < 2)
        return;
    ChartSeries other{QCoreApplication::translate("waybill::ui", "Other"), kOther,
                      std::vector<std::int64_t>(data.slots.size(), 0)};
    for (const ChartSeries &one : data.series)
        for (std::size_t slot = 0; isOther(one) && slot < data.slots.size(); ++slot)
            other.values[slot] += one.values[slot];
    std::erase_if(data.series, isOther);
    data.series.push_back(std::move(other));
}

} // namespace waybill::ui
