// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeupstream.h"
#include "tool.h"

#include "base/clock.h"
#include "gateway/gateway.h"
#include "store/reader.h"
#include "store/writer.h"

#include <QTemporaryDir>
#include <QtTest>

namespace waybill::test {

/// A file of tests/data/fixtures. All of them that report usage say 21 tokens in and 17 out.
inline QByteArray recorded(const char *name)
{
    QFile file(QStringLiteral(WAYBILL_TEST_DATA "/fixtures/") + QLatin1StringView(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot open %s", qUtf8Printable(file.fileName()));
    return file.readAll();
}

/// What recorded usage costs at the fixture's prices: 1 and 10 USD per million tokens.
inline const Money kRecordedCost = Money::fromPicodollars(21 * 1'000'000 + 17 * 10'000'000);
inline const QByteArray kRecordedCostText = "0.000191";

inline QByteArray answerOf(int status, const QByteArray &type, const QByteArray &body, const QByteArray &headers = {})
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\nContent-Type: " + type
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

inline QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}
inline const QByteArray kLastChunk = "0\r\n\r\n";
inline const QByteArray kStreamHead
    = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

/// An upstream that answers every request with these bytes.
inline Script always(const QByteArray &answer)
{
    return Script().expectRequest().send(answer).repeat();
}
inline Script alwaysJson(const char *recording)
{
    return always(okAnswer(recorded(recording)));
}
inline Script alwaysStream(const char *recording)
{
    return always(kStreamHead + chunk(recorded(recording)) + kLastChunk);
}
inline Script alwaysError(int status, const char *recording, const QByteArray &headers = {})
{
    return always(answerOf(status, "application/json", recorded(recording), headers));
}

/// A Gateway with a store of its own, fake providers, and routes to them. Every provider prices the models "m" and
/// "other"; its key is "key-of-<id>". Set up, then start(), then call.
class GatewayFixture final
{
public:
    GatewayFixture()
        : m_writer(*store::Writer::open(databasePath()))
        , gateway(clock, *m_writer, databasePath())
    {
        configuration.workers = 1;
    }

    FakeUpstream &provider(const char *id, const Script &script, model::ProviderKind kind = model::ProviderKind::OpenAi)
    {
        upstreams.push_back(std::make_unique<FakeUpstream>(script));
        addProvider(id, upstreams.back()->url(), kind);
        return *upstreams.back();
    }

    /// A provider at whose address nothing listens.
    void deadProvider(const char *id, model::ProviderKind kind = model::ProviderKind::OpenAi)
    {
        QTcpServer closing;
        closing.listen(QHostAddress::LocalHost, 0);
        addProvider(id, QUrl(QStringLiteral("http://127.0.0.1:%1").arg(closing.serverPort())), kind);
    }

    void addProvider(const char *id, QUrl baseUrl, model::ProviderKind kind)
    {
        if (kind == model::ProviderKind::Gemini)
            baseUrl.setPath(QStringLiteral("/v1beta"));
        else if (kind != model::ProviderKind::Anthropic)
            baseUrl.setPath(QStringLiteral("/v1"));
        model::Provider provider;
        provider.id = QLatin1StringView(id);
        provider.kind = kind;
        provider.baseUrl = baseUrl;
        provider.keys.push_back(
            {.id = QStringLiteral("default"), .secret = {model::SecretReference::Store::Session, provider.id}});
        secrets[provider.keys.front().secret.toString()] = QStringLiteral("key-of-") + provider.id;
        configuration.providers.push_back(provider);

        QJsonArray rows = QJsonDocument::fromJson(configuration.prices).array();
        rows.append(QJsonDocument::fromJson(R"({"provider": ")" + QByteArray(id)
                                            + R"(", "match": ["=m", "=other"], "kind": "chat",
                                                   "prices": [{"rates": {"input": 1, "output": 10}}]})")
                        .object());
        configuration.prices = QJsonDocument(rows).toJson();
    }

    /// A route to targets of the form "provider/model".
    model::Route &route(const char *name, std::initializer_list<const char *> targets, int retries = 0)
    {
        model::Route route;
        route.model = QLatin1StringView(name);
        route.retries = retries;
        for (const char *target : targets) {
            const QStringList parts = QString::fromLatin1(target).split(u'/');
            route.targets.push_back({.provider = parts.value(0), .model = parts.value(1)});
        }
        configuration.routes.push_back(route);
        return configuration.routes.back();
    }

    model::Budget &budget(const char *id, const char *limit)
    {
        model::Budget budget;
        budget.id = QLatin1StringView(id);
        budget.limit = *Money::fromDecimal(QString::fromLatin1(limit));
        budget.timeZone = "Etc/UTC";
        configuration.budgets.push_back(budget);
        return configuration.budgets.back();
    }

    void client(const char *id, const char *key)
    {
        const model::SecretReference secret{model::SecretReference::Store::Session,
                                            QStringLiteral("client-") + QLatin1StringView(id)};
        secrets[secret.toString()] = QLatin1StringView(key);
        configuration.clients.push_back(
            {.id = QLatin1StringView(id), .team = QStringLiteral("core"), .project = {}, .secret = secret});
    }

    /// Activates what the fixture's configuration says now.
    void apply()
    {
        const auto applied = gateway.apply(std::make_shared<const model::Configuration>(configuration),
                                           provider::Credentials(secrets), {});
        if (!applied)
            qFatal("%s", qUtf8Printable(applied.error().message));
    }

    void start()
    {
        apply();
        const auto bound = gateway.start({{QStringLiteral("127.0.0.1"), 0}});
        if (!bound)
            qFatal("%s", qUtf8Printable(bound.error().message));
        port = bound->front().port;
    }

    Answer post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {}) const
    {
        Tool tool(port);
        tool.post(path, body, headers);
        return tool.answer();
    }

    /// POST /v1/chat/completions; `rest` continues the JSON object.
    Answer chat(const QByteArray &modelName, const QByteArray &rest = {}, const QByteArray &headers = {}) const
    {
        return post("/v1/chat/completions", chatBody(modelName, rest), headers);
    }

    Answer get(const QByteArray &path, const QByteArray &headers = {}) const
    {
        Tool tool(port);
        tool.send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n");
        return tool.answer();
    }

    /// The call as the store has it.
    model::ExchangeRecord stored(const QByteArray &id) const
    {
        const auto found = tryStored(id);
        if (!found)
            qFatal("the store has no call %s", id.constData());
        return *found;
    }

    std::optional<model::ExchangeRecord> tryStored(const QByteArray &id) const
    {
        static_cast<void>(m_writer->flush(std::chrono::seconds(10)));
        auto reader = store::Reader::open(databasePath());
        if (!reader)
            return std::nullopt;
        const auto found = (*reader)->exchange(id);
        return found ? *found : std::nullopt;
    }

    /// All calls that the store has, oldest first; waits until there are `count`.
    std::vector<model::ExchangeRecord> storedCalls(std::size_t count) const
    {
        std::vector<model::ExchangeRecord> calls;
        static_cast<void>(waitFor([&] {
            static_cast<void>(m_writer->flush(std::chrono::seconds(10)));
            auto reader = store::Reader::open(databasePath());
            if (!reader)
                return false;
            model::RowsQuery all{
                .range = {TimePoint(), TimePoint(std::chrono::years(200))}, .filter = {}, .before = {}};
            all.filter.demo = std::nullopt;
            all.limit = 10'000;
            const auto found = (*reader)->records(all);
            calls.clear();
            for (auto at = found ? found->rbegin() : decltype(found->rbegin())(); found && at != found->rend(); ++at)
                calls.push_back(at->record);
            return calls.size() >= count;
        }));
        return calls;
    }

    QString databasePath() const { return m_folder.filePath(QStringLiteral("usage.db")); }

    static QByteArray chatBody(const QByteArray &modelName, const QByteArray &rest = {})
    {
        return R"({"model":")" + modelName + R"(","messages":[{"role":"user","content":"hello"}])"
            + (rest.isEmpty() ? QByteArray() : ',' + rest) + '}';
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Writer> m_writer;

public:
    SystemClock clock;
    model::Configuration configuration;
    std::map<QString, QString> secrets;
    std::vector<std::unique_ptr<FakeUpstream>> upstreams;
    gateway::Gateway gateway;
    quint16 port = 0;
};

} // namespace waybill::test
