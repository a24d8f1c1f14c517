// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/timerange.h"
#include "model/configuration.h"
#include "model/exchangerecord.h"
#include "profiles.h"
#include "spend/pricebook.h"

#include <QRandomGenerator>

#include <functional>

namespace waybill::shots {

/// Made-up calls of a company's tools: busy working days, quiet nights, hours in which a provider falters. Always the
/// same for the same seed. Their costs are what the price book says.
class CallHistory final
{
public:
    CallHistory(const model::Configuration &configuration, TimeRange range, quint32 seed);

    /// Gives all calls in the order of time.
    void write(const std::function<void(model::ExchangeRecord)> &take);

private:
    int callsIn(TimePoint hour);
    model::ExchangeRecord call(const Profile &profile, TimePoint at);
    const Profile &anyProfile();
    double aroundOne(double spread);
    int below(int bound) { return static_cast<int>(m_random.bounded(bound)); }
    QByteArray idFor(TimePoint at);
    void setSizes(model::ExchangeRecord &record, const Profile &profile);
    void setTimes(model::ExchangeRecord &record, const Profile &profile);
    model::AttemptRecord attempt(const model::ExchangeRecord &record);
    /// One call in some fails, more of them in bad hours; a route with a second target answers nevertheless.
    void letFail(model::ExchangeRecord &record, const Profile &profile);
    void fallBack(model::ExchangeRecord &record);
    void giveUp(model::ExchangeRecord &record, int status, model::ErrorClass errorClass, const char *message);
    void leave(model::ExchangeRecord &record);
    void price(model::ExchangeRecord &record);

    const model::Configuration &m_configuration;
    std::shared_ptr<const spend::PriceBook> m_prices = spend::PriceBook::builtIn();
    TimeRange m_range;
    QRandomGenerator m_random;
    int m_shares = 0;
};

} // namespace waybill::shots
