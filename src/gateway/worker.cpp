// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/worker.h"

#include "gateway/access.h"
#include "gateway/exchange.h"
#include "gateway/localendpoints.h"
#include "gateway/refusaltext.h"

namespace waybill::gateway {

namespace {
http::Limits limitsOf(const model::Configuration &configuration)
{
    http::Limits limits;
    limits.body = configuration.maximumBodyBytes;
    return limits;
}
} // namespace

Worker::Worker(Engine &engine, RuntimePointer runtime)
    : m_engine(engine)
    , m_runtime(std::move(runtime))
    , m_client(m_network)
    , m_connections(*this, limitsOf(*m_runtime->configuration), m_engine.clock)
{
    connect(&m_connections, &http::ConnectionHost::drained, this, &Worker::drained);
}

Worker::~Worker()
{
    // Before the connections and the upstream pool that they use.
    qDeleteAll(findChildren<Exchange *>(Qt::FindDirectChildrenOnly));
}

void Worker::adopt(qintptr descriptor)
{
    m_connections.adopt(descriptor);
}

void Worker::setRuntime(RuntimePointer runtime)
{
    m_runtime = std::move(runtime);
}

void Worker::drain()
{
    m_connections.drain();
}

void Worker::handle(http::Request request, http::ResponseWriter *writer)
{
    if (const auto refusal = checkAccess(request, m_engine.instance))
        return refuseUnrouted(request, *writer, refusal->status, refusal->errorClass, refusal->message);
    const auto endpoint = dialect::matchEndpoint(request.method, request.path);
    const bool isCall = endpoint && endpoint->kind == dialect::Endpoint::Kind::Call;
    // A call is refused as a call, so that it is recorded. Whether the process lives is no secret.
    if (!isCall && request.path != "/healthz" && !m_runtime->admits(request))
        return refuseUnrouted(request, *writer, 401, model::ErrorClass::Authentication, unknownToolText());
    if (answerLocally(request, *writer, m_engine, this))
        return;

    if (!endpoint) {
        const bool wrongMethod = dialect::pathExists(request.path);
        const QString what = QString::fromLatin1(request.method + ' ' + request.path);
        return refuseUnrouted(
            request, *writer, wrongMethod ? 405 : 404,
            wrongMethod ? model::ErrorClass::InvalidRequest : model::ErrorClass::NotFound,
            wrongMethod ? QStringLiteral("%1: this path is called with another method.").arg(what)
                        : QStringLiteral("%1: Waybill does not serve this path. OpenAI tools use the base URL "
                                         "http://127.0.0.1:PORT/v1, Anthropic and Gemini tools "
                                         "http://127.0.0.1:PORT.")
                              .arg(what));
    }
    if (!isCall)
        return answerModels(*endpoint, request, *writer, *m_runtime);

    auto *exchange = new Exchange(m_engine, m_runtime, m_client, std::move(request), writer, this);
    exchange->begin(*endpoint);
}

} // namespace waybill::gateway
