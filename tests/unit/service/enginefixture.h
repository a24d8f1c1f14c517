// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeupstream.h"
#include "tool.h"

#include "config/configfile.h"
#include "service/enginehost.h"

#include <QTemporaryDir>
#include <QtTest>

namespace waybill::test {

/// A recorded answer that cost 0.000191 USD at the prices of a FakeProvider: 21 tokens in, 17 out.
inline const QByteArray kChatAnswer
    = R"({"id":"c","object":"chat.completion","model":"m","choices":[{"index":0,"message":{"role":"assistant",)"
      R"("content":"hello"},"finish_reason":"stop"}],"usage":{"prompt_tokens":21,"completion_tokens":17}})";
inline const Money kChatCost = Money::fromPicodollars(191'000'000);

/// A folder for an engine: its configuration file, its store, and a free port to listen on.
class EngineFolder final
{
public:
    service::EngineOptions options() const
    {
        return {.configurationPath = m_folder.filePath(QStringLiteral("waybill.json")),
                .usageDatabase = m_folder.filePath(QStringLiteral("usage.db")),
                .listen = {{QStringLiteral("127.0.0.1"), 0}}};
    }
    QString file(const char *name) const { return m_folder.filePath(QLatin1StringView(name)); }

    void write(const model::Configuration &configuration) const
    {
        const auto saved = config::saveConfiguration(options().configurationPath, configuration);
        if (!saved)
            qFatal("%s", qUtf8Printable(saved.error().message));
    }

private:
    QTemporaryDir m_folder;
};

/// One provider "up" at `upstream` that sells "m", and a route to it by that name.
inline model::Configuration configurationFor(const FakeUpstream &upstream)
{
    model::Configuration configuration;
    model::Provider provider;
    provider.id = QStringLiteral("up");
    provider.baseUrl = upstream.url();
    provider.baseUrl.setPath(QStringLiteral("/v1"));
    configuration.providers = {provider};
    model::Route route;
    route.model = QStringLiteral("m");
    route.targets = {{.provider = provider.id, .model = route.model}};
    configuration.routes = {route};
    configuration.prices
        = R"([{"provider":"up","match":["=m"],"kind":"chat","prices":[{"rates":{"input":1,"output":10}}]}])";
    return configuration;
}

inline Answer chat(quint16 port, const QByteArray &modelName = "m")
{
    Tool tool(port);
    tool.post("/v1/chat/completions",
              R"({"model":")" + modelName + R"(","messages":[{"role":"user","content":"hi"}]})");
    return tool.answer();
}

/// Runs the event loop until the future is there.
template <typename T> T resultOf(QFuture<T> future)
{
    if (!waitFor([&] { return future.isFinished(); }))
        qFatal("the future does not finish");
    return future.result();
}

} // namespace waybill::test
