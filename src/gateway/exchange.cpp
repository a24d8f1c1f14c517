// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange.h"

#include "base/identifier.h"
#include "base/redactor.h"
#include "dialect/errors.h"
#include "gateway/answerheaders.h"
#include "gateway/retrypolicy.h"

#include <algorithm>

namespace waybill::gateway {

using model::ErrorClass;
using provider::Verdict;

namespace {

constexpr qsizetype kMostUserAgent = 200;

/// The status of an answer of our own after a provider gave none.
int statusFor(ErrorClass errorClass)
{
    return errorClass == ErrorClass::Timeout ? 504 : 502;
}

} // namespace

Exchange::Exchange(Engine &engine, RuntimePointer runtime, provider::Client &client, http::Request request,
                   http::ResponseWriter *writer, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_runtime(std::move(runtime))
    , m_client(client)
    , m_request(std::move(request))
    , m_writer(writer)
    , m_charge(m_engine, *m_runtime, m_envelope, m_record)
    , m_startedAt(m_request.receivedAt)
{
    m_engine.metrics.begin();
    m_record.startedAt = m_engine.clock.now();
    m_record.id = newRequestId(m_record.startedAt);
    m_record.userAgent = QString::fromLatin1(m_request.headers.value("user-agent").left(kMostUserAgent));
    m_record.requestBytes = m_request.body.size();
    m_backOff.setSingleShot(true);
    connect(&m_backOff, &QTimer::timeout, this, &Exchange::attemptNext);
    connect(writer, &http::ResponseWriter::clientLeft, this, &Exchange::onClientLeft);
    connect(writer, &http::ResponseWriter::drained, this, &Exchange::pump);
}

Exchange::~Exchange()
{
    // A worker that stops takes its calls with it; what they held is free again.
    if (!m_ended)
        m_engine.metrics.end(m_record);
}

void Exchange::begin(const dialect::Endpoint &endpoint)
{
    if (admit(endpoint) && plan() && reserve())
        attemptNext();
}

// ---- admit

bool Exchange::admit(const dialect::Endpoint &endpoint)
{
    m_record.operation = endpoint.operation;
    if (const model::Client *client = m_runtime->clients.find(presentedKey(m_request))) {
        m_record.client = client->id;
        m_record.team = client->team;
        m_record.project = client->project;
    } else if (m_runtime->configuration->requireClientKey || !m_request.fromLoopback) {
        refuse(401, ErrorClass::Authentication,
               QStringLiteral(
                   "Waybill answers known tools only, and the key of this call belongs to none of them. Use the key of "
                   "a client in the configuration."));
        return false;
    }

    auto envelope = dialect::readEnvelope(endpoint, m_request.body);
    if (!envelope) {
        refuse(400, ErrorClass::InvalidRequest, envelope.error().message);
        return false;
    }
    m_envelope = *std::move(envelope);
    m_record.requestedModel = m_envelope.model;
    m_record.streaming = m_envelope.streaming;
    return true;
}

// ---- plan

bool Exchange::plan()
{
    m_plan = m_runtime->router.plan(m_envelope.model, m_envelope.operation);
    m_record.route = m_plan.route;
    if (!m_plan.isEmpty()) {
        m_record.demo = m_plan.targets.front().provider->demo;
        return true;
    }
    if (!m_plan.known) {
        refuse(404, ErrorClass::NotFound,
               QStringLiteral(
                   "No route answers to the model \"%1\". Ask for a route's name or for provider/model, or add a route "
                   "for it in Waybill.")
                   .arg(m_envelope.model));
        return false;
    }
    QStringList reasons;
    for (const routing::Exclusion &exclusion : m_plan.exclusions)
        reasons.append(QStringLiteral("%1/%2: %3").arg(exclusion.provider, exclusion.model, exclusion.reason));
    refuse(404, ErrorClass::Unroutable,
           QStringLiteral("No target of \"%1\" can take this call (%2).")
               .arg(m_envelope.model,
                    reasons.isEmpty() ? QStringLiteral("the route has no targets") : reasons.join(u"; ")));
    return false;
}

// ---- reserve

bool Exchange::reserve()
{
    const auto refusal = m_charge.reserve(m_plan);
    if (refusal)
        refuse(429, ErrorClass::Budget, refusal->message);
    return !refusal;
}

// ---- attempt

void Exchange::attemptNext()
{
    const routing::PlannedTarget &target = m_plan.targets[m_nextTarget];
    ++m_attemptsMade;
    m_attempt = std::make_unique<Attempt>(m_engine.clock, m_envelope, target, m_runtime->pricedAs(*target.provider));
    connect(m_attempt.get(), &Attempt::answered, this, &Exchange::onAnswered);
    connect(m_attempt.get(), &Attempt::streamOpened, this, &Exchange::onStreamOpened);
    connect(m_attempt.get(), &Attempt::streamAdvanced, this, &Exchange::pump);
    connect(m_attempt.get(), &Attempt::failed, this, &Exchange::onFailed);
    m_attempt->start(m_client, m_runtime->credentials,
                     {.envelope = &m_envelope,
                      .body = dialect::upstreamBody(m_envelope, m_request.body, target.model),
                      .pathAndQuery = dialect::upstreamPath(m_envelope, target.model, m_request.query),
                      .clientHeaders = &m_request.headers,
                      .via = m_engine.instance,
                      .timeouts = provider::effectiveTimeouts(m_plan.timeouts, target.provider->timeouts)});
}

void Exchange::onFailed()
{
    if (m_ended)
        return;
    if (m_writer && m_writer->headSent())
        return breakStream();

    m_waited += m_engine.clock.elapsed() - m_attempt->startedAt();
    const bool mayGoOn = m_attempt->verdict().step != Verdict::Step::FailToClient;
    if (mayGoOn && retrySame())
        return;
    if (!mayGoOn || m_nextTarget + 1 == m_plan.targets.size()) {
        keepAttempt(mayGoOn ? QStringLiteral("no target left") : QStringLiteral("told the tool"));
        return giveUp();
    }
    keepAttempt(QStringLiteral("next target"));
    ++m_nextTarget;
    m_retriesUsed = 0;
    attemptNext();
}

bool Exchange::retrySame()
{
    const bool anotherTarget = m_nextTarget + 1 < m_plan.targets.size();
    const auto wait = retryDelay(m_attempt->verdict(), m_retriesUsed, m_plan.retries, anotherTarget);
    if (!wait)
        return false;
    ++m_retriesUsed;
    m_waited += *wait;
    keepAttempt(QStringLiteral("retry after %1 ms").arg(wait->count()));
    m_backOff.start(*wait);
    return true;
}

void Exchange::keepAttempt(const QString &nextStep)
{
    closeAttempt(nextStep);
    m_failures.push_back(std::move(m_attempt));
}

void Exchange::closeAttempt(const QString &nextStep)
{
    m_attempt->record().nextStep = nextStep;
    m_record.attempts.push_back(m_attempt->record());
}

// ---- relay

void Exchange::onAnswered()
{
    takeOver(*m_attempt);
    closeAttempt(QStringLiteral("answered"));
    m_charge.meter(m_attempt->metered(), true);
    noteOverhead();
    if (m_writer) {
        http::Headers headers = answerHeaders(m_attempt->headers(), m_record, m_attemptsMade);
        addCost(headers, m_record.cost);
        m_record.responseBytes = m_attempt->body().size();
        m_record.firstByteUs = sinceStart().count();
        m_record.firstTokenUs = m_record.firstByteUs;
        m_writer->send(m_attempt->status(), headers, m_attempt->body());
    }
    settleAndRecord();
}

void Exchange::onStreamOpened()
{
    if (!m_writer)
        return;
    takeOver(*m_attempt);
    noteOverhead();
    m_record.firstByteUs = sinceStart().count();
    http::Headers headers = answerHeaders(m_attempt->headers(), m_record, m_attemptsMade);
    headers.set("cache-control", "no-cache");
    headers.set("x-accel-buffering", "no");
    m_writer->sendHead(m_attempt->status(), headers, std::nullopt);
    pump();
}

void Exchange::pump()
{
    // The tool's socket sets the pace: what it has not taken yet is not read from the provider either.
    const bool open = !m_ended && m_attempt && m_writer && m_writer->headSent();
    if (!open || m_writer->bytesWaiting() > http::ResponseWriter::kHighWater)
        return;
    const QByteArray bytes = m_attempt->takeBytes();
    if (!bytes.isEmpty()) {
        m_record.responseBytes += bytes.size();
        m_writer->write(bytes);
    }
    if (m_record.firstTokenUs < 0 && m_attempt->hasFirstToken())
        m_record.firstTokenUs = sinceStart().count();
    if (m_attempt->streamEnded())
        finishStream();
}

void Exchange::finishStream()
{
    closeAttempt(QStringLiteral("answered"));
    m_charge.meter(m_attempt->metered(), true);
    const QByteArray terminal = m_attempt->takeTerminal();
    // The official Gemini client takes a comment for broken JSON.
    const bool mayComment = model::dialectOf(m_record.operation) != model::Dialect::Gemini;
    if (mayComment && m_request.headers.value("x-waybill-stream-cost") == "1") {
        const auto &total = m_record.cost.total;
        m_writer->write(": x-waybill-cost-usd " + (total ? total->toDecimal(0).toLatin1() : "unpriced") + "\n\n");
    }
    if (!terminal.isEmpty()) {
        m_record.responseBytes += terminal.size();
        m_writer->write(terminal);
    }
    m_writer->finish();
    settleAndRecord();
}

void Exchange::breakStream()
{
    // After the first byte nothing can be taken back: the tool gets its dialect's error event, never a clean end.
    const QByteArray rest = m_attempt->takeBytes();
    if (!rest.isEmpty())
        m_writer->write(rest);
    noteFailure(*m_attempt);
    closeAttempt(QStringLiteral("told the tool"));
    m_charge.meter(m_attempt->metered(), false);

    const QString message = QStringLiteral("%1 broke off: %2").arg(m_record.provider, m_record.errorMessage);
    if (m_attempt->errorEventPassedOn()) {
        m_writer->finish();
    } else if (const QByteArray event = m_attempt->errorEvent(message, m_record.id); !event.isEmpty()) {
        m_writer->write(event);
        m_writer->finish();
    } else {
        m_writer->abort();
    }
    settleAndRecord();
}

// ---- ends without an answer

void Exchange::onClientLeft()
{
    if (m_ended)
        return;
    m_backOff.stop();
    m_record.status = 499;
    m_record.errorClass = ErrorClass::Cancelled;
    m_record.errorMessage = QStringLiteral("the tool closed the connection");
    if (m_attempt) {
        takeOver(*m_attempt);
        m_record.status = 499;
        m_attempt->cancel();
        closeAttempt(QStringLiteral("stopped"));
        m_charge.meter(m_attempt->metered(), false);
    } else {
        m_charge.meterNothing();
    }
    settleAndRecord();
}

void Exchange::giveUp()
{
    // Of several failures the tool hears the one that helps it most; of equals, the last.
    const auto best = std::ranges::max_element(m_failures.rbegin(), m_failures.rend(), {}, [](const auto &failure) {
        return usefulness(failure->verdict().errorClass);
    });
    const Attempt &failure = **best;
    takeOver(failure);
    noteFailure(failure);
    if (!failure.hasErrorAnswer()) {
        const int status = failure.status() >= 400 ? failure.status() : statusFor(failure.verdict().errorClass);
        const ErrorClass errorClass = failure.verdict().errorClass;
        return refuse(status, errorClass, QStringLiteral("No provider answered. Tried %1.").arg(triedSoFar()));
    }
    m_charge.meterNothing();
    m_record.responseBytes = failure.body().size();
    if (m_writer) {
        http::Headers headers = answerHeaders(failure.headers(), m_record, m_attemptsMade);
        if (m_attemptsMade > 1)
            headers.set("x-should-retry", "false");
        m_writer->send(failure.status(), headers, failure.body());
    }
    settleAndRecord();
}

void Exchange::refuse(int status, ErrorClass errorClass, const QString &message)
{
    const model::Dialect dialect = model::dialectOf(m_record.operation);
    const dialect::ErrorBody error = dialect::errorBody(dialect, status, errorClass, message, m_record.id);
    m_record.status = error.status;
    m_record.errorClass = errorClass;
    m_record.errorMessage = Redactor::redacted(message);
    m_record.responseBytes = error.body.size();
    m_charge.meterNothing();
    if (m_writer) {
        http::Headers headers = ownHeaders(m_record, m_attemptsMade);
        headers.add("content-type", "application/json");
        // What Waybill refuses itself, or has tried everywhere, is not mended by asking again at once.
        headers.add("x-should-retry", "false");
        m_writer->send(error.status, headers, error.body);
    }
    settleAndRecord();
}

// ---- settle and record

void Exchange::settleAndRecord()
{
    m_ended = true;
    m_charge.settle();
    m_record.durationUs = sinceStart().count();
    m_engine.metrics.end(m_record);
    m_engine.recent.add(m_record);
    m_engine.record(std::move(m_record));
    m_attempt.reset();
    deleteLater();
}

// ---- helpers

void Exchange::takeOver(const Attempt &attempt)
{
    m_record.provider = attempt.target().provider->id;
    m_record.upstreamModel = attempt.target().model;
    m_record.status = attempt.status();
}

void Exchange::noteFailure(const Attempt &attempt)
{
    m_record.errorClass = attempt.verdict().errorClass;
    m_record.errorCode = attempt.record().errorCode;
    m_record.errorMessage = attempt.failureText();
}

void Exchange::noteOverhead()
{
    const Duration upstream = m_attempt->decidedAt() - m_attempt->startedAt();
    m_record.overheadUs = (sinceStart() - m_waited - upstream).count();
}

QString Exchange::triedSoFar() const
{
    QStringList tried;
    for (const model::AttemptRecord &attempt : m_record.attempts)
        tried.append(QStringLiteral("%1/%2: %3").arg(attempt.provider, attempt.model, attempt.errorMessage));
    return tried.join(QStringLiteral("; "));
}

Duration Exchange::sinceStart() const
{
    return m_engine.clock.elapsed() - m_startedAt;
}

} // namespace waybill::gateway
