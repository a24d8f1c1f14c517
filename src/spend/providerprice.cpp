// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "spend/providerprice.h"

#include "base/glob.h"

#include <array>
#include <utility>

namespace waybill::spend {

namespace {
struct KnownHost
{
    QStringView pattern;
    QStringView pricedAs;
};

constexpr std::array kKnownHosts{
    KnownHost{u"api.openai.com", u"openai"},
    KnownHost{u"api.anthropic.com", u"anthropic"},
    KnownHost{u"generativelanguage.googleapis.com", u"google"},
    KnownHost{u"*-aiplatform.googleapis.com", u"vertex"},
    KnownHost{u"aiplatform.googleapis.com", u"vertex"},
    KnownHost{u"*.openai.azure.com", u"azure"},
    KnownHost{u"*.cognitiveservices.azure.com", u"azure"},
    KnownHost{u"*.services.ai.azure.com", u"azure"},
    KnownHost{u"bedrock-runtime.*", u"bedrock"},
    KnownHost{u"openrouter.ai", u"openrouter"},
    KnownHost{u"api.mistral.ai", u"mistral"},
    KnownHost{u"api.groq.com", u"groq"},
    KnownHost{u"api.deepseek.com", u"deepseek"},
    KnownHost{u"api.x.ai", u"xai"},
    KnownHost{u"api.cohere.*", u"cohere"},
    KnownHost{u"api.together.*", u"together"},
    KnownHost{u"api.fireworks.ai", u"fireworks"},
    KnownHost{u"api.moonshot.*", u"moonshot"},
    KnownHost{u"ark.*.bytepluses.com", u"bytedance"},
    KnownHost{u"ark.*.volces.com", u"bytedance"},
};

bool isLoopback(const QString &host)
{
    return host == u"localhost" || host == u"::1" || matchesGlob(u"127.*.*.*", host);
}
} // namespace

QString pricedAsForHost(const QUrl &baseUrl)
{
    const QString host = baseUrl.host();
    if (isLoopback(host)) {
        // Ollama and LM Studio run models on this machine; on other ports it may as well be a gateway that bills.
        const int port = baseUrl.port();
        return port == 11434 || port == 1234 ? QStringLiteral("local") : QString();
    }
    for (const KnownHost &known : kKnownHosts) {
        if (matchesGlob(known.pattern, host))
            return known.pricedAs.toString();
    }
    return {};
}

QString pricedAs(const model::Provider &provider)
{
    return provider.pricedAs.isEmpty() ? pricedAsForHost(provider.baseUrl) : provider.pricedAs;
}

const PriceRow *rowOf(const PriceBook &book, const model::Provider &provider, QStringView model)
{
    if (const PriceRow *own = book.findOwn(provider.id, model))
        return own;
    const QString name = pricedAs(provider);
    return name.isEmpty() ? nullptr : book.find(name, model);
}

model::Cost priceOf(const PriceBook &book, const model::Provider &provider, QStringView model,
                    const model::Usage &usage, TimePoint at, const PriceContext &context)
{
    const PriceRow *row = rowOf(book, provider, model);
    return row ? PriceBook::cost(*row, usage, at, context) : model::Cost{};
}

std::optional<Money> worstCaseOf(const PriceBook &book, const model::Provider &provider, QStringView model,
                                 std::int64_t inputTokens, std::int64_t outputTokens, TimePoint at,
                                 const PriceContext &context)
{
    const PriceRow *row = rowOf(book, provider, model);
    return row ? std::optional(PriceBook::worstCase(*row, inputTokens, outputTokens, at, context)) : std::nullopt;
}

} // namespace waybill::spend
