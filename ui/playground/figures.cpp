// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/figures.h"

#include "service/service.h"
#include "ui/widgets/format.h"

#include <QCoreApplication>
#include <QLocale>

namespace waybill::ui {

namespace {
constexpr std::int64_t kSecond = 1'000'000;

QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::ui", text);
}

/// Tokens in a second times 1,000, from the first token to the last; absent where nothing was measured.
std::optional<std::int64_t> speed(const service::PlaygroundOutcome &outcome)
{
    const std::int64_t writing = outcome.durationUs - std::max<std::int64_t>(0, outcome.firstTokenUs);
    if (outcome.firstTokenUs < 0 || writing <= 0 || outcome.outputTokens <= 0)
        return std::nullopt;
    return outcome.outputTokens * 1'000 * kSecond / writing;
}

/// Smaller is better; absent: does not compete.
std::optional<std::int64_t> rank(Figure figure, const service::PlaygroundOutcome &outcome)
{
    switch (figure) {
    case Figure::FirstToken:
        return outcome.firstTokenUs < 0 ? std::nullopt : std::optional(outcome.firstTokenUs);
    case Figure::Duration:
        return outcome.durationUs;
    case Figure::Speed:
        if (const auto measured = speed(outcome))
            return -*measured;
        return std::nullopt;
    case Figure::Cost:
        return outcome.cost ? std::optional(outcome.cost->picodollars()) : std::nullopt;
    case Figure::TokensIn:
    case Figure::TokensOut:
        break;
    }
    return std::nullopt;
}
} // namespace

QString name(Figure figure)
{
    switch (figure) {
    case Figure::FirstToken:
        return translated("First token");
    case Figure::Duration:
        return translated("Total");
    case Figure::Speed:
        return translated("Speed");
    case Figure::TokensIn:
        return translated("Tokens in");
    case Figure::TokensOut:
        return translated("Tokens out");
    case Figure::Cost:
        return translated("Cost");
    }
    Q_UNREACHABLE();
}

QString toText(Figure figure, const service::PlaygroundOutcome &outcome)
{
    const bool counted = outcome.inputTokens > 0 || outcome.outputTokens > 0;
    switch (figure) {
    case Figure::FirstToken:
        return format::duration(outcome.firstTokenUs);
    case Figure::Duration:
        return outcome.durationUs > 0 ? format::duration(outcome.durationUs) : format::dash();
    case Figure::Speed:
        if (const auto measured = speed(outcome))
            return translated("%1 tok/s").arg(QLocale().toString(static_cast<double>(*measured) / 1'000, 'f', 0));
        return format::dash();
    case Figure::TokensIn:
        return counted ? format::number(outcome.inputTokens) : format::dash();
    case Figure::TokensOut:
        return counted ? format::number(outcome.outputTokens) : format::dash();
    case Figure::Cost:
        if (outcome.cost)
            return format::money(*outcome.cost, format::Digits::Detail);
        return counted ? translated("unpriced") : format::dash();
    }
    Q_UNREACHABLE();
}

std::vector<std::set<Figure>> bestFigures(const std::vector<const service::PlaygroundOutcome *> &outcomes)
{
    std::vector<std::set<Figure>> best(outcomes.size());
    for (const Figure figure : kFigures) {
        std::vector<std::pair<std::int64_t, std::size_t>> ranks;
        for (std::size_t i = 0; i < outcomes.size(); ++i) {
            if (!outcomes[i] || !outcomes[i]->succeeded)
                continue;
            if (const auto value = rank(figure, *outcomes[i]))
                ranks.emplace_back(*value, i);
        }
        std::ranges::sort(ranks);
        if (ranks.size() >= 2 && ranks[0].first < ranks[1].first)
            best[ranks[0].second].insert(figure);
    }
    return best;
}

QStringList modelChoices(const service::Service &service)
{
    QStringList choices;
    for (const model::Route &route : service.configuration().routes) {
        if (!route.model.contains(u'*') && !route.model.contains(u'?'))
            choices += route.model;
    }
    for (const model::Provider &provider : service.configuration().providers) {
        if (!provider.enabled)
            continue;
        for (const QString &known : service.knownModels(provider))
            choices += provider.id + u'/' + known;
    }
    return choices;
}

} // namespace waybill::ui
