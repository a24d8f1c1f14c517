// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/cost.h"

namespace waybill::model {

QString toString(CostSource source)
{
    switch (source) {
    case CostSource::Reported:
        return QStringLiteral("reported");
    case CostSource::Computed:
        return QStringLiteral("computed");
    case CostSource::Estimated:
        return QStringLiteral("estimated");
    case CostSource::Unpriced:
        return QStringLiteral("unpriced");
    }
    Q_UNREACHABLE();
}

std::optional<CostSource> costSourceFromName(QStringView name)
{
    for (const CostSource source :
         {CostSource::Reported, CostSource::Computed, CostSource::Estimated, CostSource::Unpriced}) {
        if (toString(source) == name)
            return source;
    }
    return std::nullopt;
}

} // namespace waybill::model
