// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/localendpoints.h"

#include "base/glob.h"
#include "dialect/errors.h"
#include "dialect/modellist.h"
#include "gateway/recordjson.h"
#include "spend/providerprice.h"

#include <QPointer>
#include <QUrl>

#include <set>

namespace waybill::gateway {

namespace {

void sendJson(http::ResponseWriter &writer, int status, const QByteArray &body)
{
    http::Headers headers;
    headers.add("content-type", "application/json");
    headers.add("cache-control", "no-store");
    writer.send(status, headers, body);
}

void answerRecord(const QByteArray &id, const http::Request &request, http::ResponseWriter &writer,
                  const Engine &engine, QObject *worker)
{
    if (const auto record = engine.recent.find(id))
        return sendJson(writer, 200, toJson(*record));
    engine.lookUp(id, worker,
                  [id, request, target = QPointer(&writer)](const std::optional<model::ExchangeRecord> &record) {
                      if (!target)
                          return;
                      if (record)
                          return sendJson(*target, 200, toJson(*record));
                      refuseUnrouted(request, *target, 404, model::ErrorClass::NotFound,
                                     QStringLiteral("No call has the id \"%1\".").arg(QString::fromLatin1(id)));
                  });
}

/// Exact route names first, then the priced models that a glob route would take to its first target.
std::vector<dialect::ModelEntry> modelsFor(const Runtime &runtime)
{
    std::vector<dialect::ModelEntry> entries;
    std::set<QString> seen;
    const auto add = [&](const QString &name, const QString &owner) {
        if (seen.insert(name).second)
            entries.push_back({.id = name, .owner = owner, .created = 0});
    };
    for (const QString &name : runtime.router.exactNames())
        add(name, QStringLiteral("waybill"));
    for (const model::Route &route : runtime.configuration->routes) {
        if (!route.model.contains(u'*') || route.targets.empty() || !route.targets.front().model.isEmpty())
            continue;
        const model::Provider *provider = runtime.configuration->provider(route.targets.front().provider);
        if (!provider)
            continue;
        for (const QString &name : runtime.prices->models(runtime.pricedAs(*provider))) {
            if (matchesGlob(route.model, name))
                add(name, provider->id);
        }
    }
    return entries;
}

} // namespace

bool answerLocally(const http::Request &request, http::ResponseWriter &writer, const Engine &engine, QObject *worker)
{
    static constexpr QByteArrayView recordPath = "/waybill/v1/requests/";
    const bool reads = request.method == "GET" || request.method == "HEAD";
    const bool isRecord = request.path.startsWith(recordPath);
    const bool isHealth = request.path == "/healthz";
    const bool isMetrics = request.path == "/metrics";
    if (!isRecord && !isHealth && !isMetrics)
        return false;

    if (!reads) {
        refuseUnrouted(request, writer, 405, model::ErrorClass::InvalidRequest,
                       QStringLiteral("%1 can only be read: use GET.").arg(QString::fromLatin1(request.path)));
    } else if (isHealth) {
        sendJson(writer, 200, R"({"status":"ok","version":")" WAYBILL_VERSION R"("})");
    } else if (isMetrics) {
        http::Headers headers;
        headers.add("content-type", "text/plain; version=0.0.4; charset=utf-8");
        writer.send(200, headers, engine.metricsText());
    } else {
        answerRecord(QByteArray::fromPercentEncoding(request.path.sliced(recordPath.size())), request, writer, engine,
                     worker);
    }
    return true;
}

void answerModels(const dialect::Endpoint &endpoint, const http::Request &request, http::ResponseWriter &writer,
                  const Runtime &runtime)
{
    const model::Dialect dialect = callerDialect(request);
    const std::vector<dialect::ModelEntry> entries = modelsFor(runtime);
    if (endpoint.kind == dialect::Endpoint::Kind::ListModels)
        return sendJson(writer, 200, dialect::modelList(dialect, entries));

    const QString wanted = QString::fromUtf8(endpoint.modelInPath);
    if (const auto plan = runtime.router.plan(wanted, model::Operation::ChatCompletions); !plan.known)
        return refuseUnrouted(request, writer, 404, model::ErrorClass::NotFound,
                              QStringLiteral("No route answers to the model \"%1\".").arg(wanted));
    sendJson(writer, 200,
             dialect::modelEntry(dialect, {.id = wanted, .owner = QStringLiteral("waybill"), .created = 0}));
}

void refuseUnrouted(const http::Request &request, http::ResponseWriter &writer, int status,
                    model::ErrorClass errorClass, const QString &message)
{
    const dialect::ErrorBody error = dialect::errorBody(callerDialect(request), status, errorClass, message, {});
    http::Headers headers;
    headers.add("content-type", "application/json");
    headers.add("x-should-retry", "false");
    writer.send(error.status, headers, error.body);
}

model::Dialect callerDialect(const http::Request &request)
{
    if (request.path.startsWith("/v1beta") || request.headers.contains("x-goog-api-key")
        || request.headers.contains("x-goog-api-client"))
        return model::Dialect::Gemini;
    if (request.path.startsWith("/v1/messages") || request.headers.contains("anthropic-version"))
        return model::Dialect::Anthropic;
    return model::Dialect::OpenAi;
}

} // namespace waybill::gateway
