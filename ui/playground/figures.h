// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/playgroundrun.h"

#include <QStringList>

#include <array>
#include <set>
#include <vector>

namespace waybill::service {
class Service;
}

namespace waybill::ui {

/// What is compared between the columns of the Playground.
enum class Figure { FirstToken, Duration, Speed, TokensIn, TokensOut, Cost };
inline constexpr std::array kFigures{Figure::FirstToken, Figure::Duration,  Figure::Speed,
                                     Figure::TokensIn,   Figure::TokensOut, Figure::Cost};

QString name(Figure figure);
/// "294 ms", "131 tok/s", "$0.00204", "unpriced", or a dash where there is no value.
QString toText(Figure figure, const service::PlaygroundOutcome &outcome);

/// Which figures of each outcome are better than all others. Only answers that succeeded compete (null: has none),
/// and only if there are at least two. Numbers of tokens are neither good nor bad.
std::vector<std::set<Figure>> bestFigures(const std::vector<const service::PlaygroundOutcome *> &outcomes);

/// What a column may ask for: names of routes, then "provider/model" for what enabled providers are known to serve.
QStringList modelChoices(const service::Service &service);

} // namespace waybill::ui
