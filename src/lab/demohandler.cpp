// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/demohandler.h"

#include "dialect/endpoint.h"
#include "dialect/envelope.h"
#include "dialect/errors.h"
#include "dialect/modellist.h"
#include "lab/demoanswer.h"
#include "lab/demoplayer.h"
#include "lab/demosetup.h"

namespace waybill::lab {

namespace {

// One call in three to the unreliable model fails, so that a fallback can be watched.
constexpr int kUnreliableOneIn = 3;

void sendJson(http::ResponseWriter &writer, int status, const QByteArray &body)
{
    http::Headers headers;
    headers.add("content-type", "application/json");
    writer.send(status, headers, body);
}

QByteArray models(model::Dialect dialect)
{
    std::vector<dialect::ModelEntry> entries;
    for (const QString &name : demoModels())
        entries.push_back({.id = name, .owner = QStringLiteral("demo"), .created = 0});
    return dialect::modelList(dialect, entries);
}

model::Dialect dialectOf(const http::Request &request)
{
    if (request.path.startsWith("/v1beta"))
        return model::Dialect::Gemini;
    return request.headers.contains("anthropic-version") ? model::Dialect::Anthropic : model::Dialect::OpenAi;
}

} // namespace

void DemoHandler::handle(http::Request request, http::ResponseWriter *writer)
{
    const auto refuse = [&](model::Dialect dialect, int status, model::ErrorClass errorClass, const QString &message) {
        const dialect::ErrorBody error = dialect::errorBody(dialect, status, errorClass, message, {});
        sendJson(*writer, error.status, error.body);
    };
    const auto endpoint = dialect::matchEndpoint(request.method, request.path);
    if (!endpoint)
        return refuse(dialectOf(request), 404, model::ErrorClass::NotFound,
                      QStringLiteral("The demo provider has no such path."));
    if (endpoint->kind != dialect::Endpoint::Kind::Call)
        return sendJson(*writer, 200, models(dialectOf(request)));

    const model::Dialect dialect = model::dialectOf(endpoint->operation);
    const auto envelope = dialect::readEnvelope(*endpoint, request.body);
    if (!envelope)
        return refuse(dialect, 400, model::ErrorClass::InvalidRequest, envelope.error().message);
    if (envelope->model == kUnreliableDemoModel && m_random.bounded(kUnreliableOneIn) == 0)
        return refuse(dialect, 503, model::ErrorClass::Overloaded,
                      QStringLiteral("The unreliable demo model is overloaded."));

    const DemoAnswer answer = makeAnswer(*envelope, m_random);
    // Owns itself until the answer is out or the caller has left.
    auto *player = new DemoPlayer(answer, writer);
    player->play(m_instant);
}

} // namespace waybill::lab
