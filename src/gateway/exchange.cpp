// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/exchange.h"

#include "base/identifier.h"
#include "base/redactor.h"
#include "dialect/errors.h"
#include "gateway/answerheaders.h"
#include "gateway/refusaltext.h"
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
    // A worker that stops takes its calls with it.
    if (!m_ended)
        cutShort(503, ErrorClass::Interrupted, QStringLiteral("Waybill stopped while the call ran"));
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
    } else if (!m_runtime->admits(m_request)) {
        refuse(ErrorClass::Authentication, unknownToolText());
        return false;
    }

    auto envelope = dialect::readEnvelope(endpoint, m_request.body);
    if (!envelope) {
        refuse(ErrorClass::InvalidRequest, envelope.error().message);
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
    if (m_plan.known)
        refuse(ErrorClass::Unroutable, noTargetText(m_envelope.model, m_plan));
    else
        refuse(ErrorClass::NotFound, unknownModelText(m_envelope.model));
    return false;
}

// ---- reserve

bool Exchange::reserve()
{
    const auto refusal = m_charge.reserve(m_plan);
    if (refusal)
        refuse(ErrorClass::Budget, refusal->message);
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
    m_record.responseBytes = m_attempt->body().size();
    m_record.firstByteUs = sinceStart().count();
    m_record.firstTokenUs = m_record.firstByteUs;
    http::Headers headers = answerHeaders(m_attempt->headers(), m_record, m_attemptsMade);
    addCost(headers, m_record.cost);
    settleAndRecord();
    if (m_writer)
        m_writer->send(m_attempt->status(), headers, m_attempt->body());
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
    m_record.responseBytes += terminal.size();
    // The official Gemini client takes a comment for broken JSON.
    const bool mayComment = model::dialectOf(m_record.operation) != model::Dialect::Gemini;
    const bool comments = mayComment && m_request.headers.value("x-waybill-stream-cost") == "1";
    const QByteArray end = comments ? costComment(m_record.cost) + terminal : terminal;
    settleAndRecord();
    m_writer->write(end);
    m_writer->finish();
}

void Exchange::breakStream()
{
    // After the first byte nothing can be taken back: the tool gets its dialect's error event, never a clean end.
    QByteArray rest = m_attempt->takeBytes();
    noteFailure(*m_attempt);
    closeAttempt(QStringLiteral("told the tool"));
    m_charge.meter(m_attempt->metered(), false);

    bool isTold = m_attempt->errorEventPassedOn();
    if (!isTold) {
        const QString message = QStringLiteral("%1 broke off: %2").arg(m_record.provider, m_record.errorMessage);
        const QByteArray event = m_attempt->errorEvent(message, m_record.id);
        isTold = !event.isEmpty();
        rest.append(event);
    }
    m_record.responseBytes += rest.size();
    settleAndRecord();
    m_writer->write(rest);
    if (isTold)
        m_writer->finish();
    else
        m_writer->abort();
}

// ---- ends without an answer

void Exchange::onClientLeft()
{
    if (!m_ended)
        cutShort(499, ErrorClass::Cancelled, QStringLiteral("the tool closed the connection"));
}

void Exchange::cutShort(int status, ErrorClass errorClass, const QString &why)
{
    m_backOff.stop();
    if (m_attempt) {
        m_attempt->cancel();
        takeOver(*m_attempt);
        closeAttempt(QStringLiteral("stopped"));
    }
    if (m_attempt && m_attempt->wasSent())
        m_charge.meter(m_attempt->metered(), false);
    else
        m_charge.meterNothing();
    m_record.status = status;
    m_record.errorClass = errorClass;
    m_record.errorMessage = why;
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
        const QString message = noAnswerText(m_record.attempts);
        return refuse(
            dialect::errorBody(model::dialectOf(m_record.operation), status, m_record.errorClass, message, m_record.id),
            message);
    }
    m_charge.meterNothing();
    m_record.responseBytes = failure.body().size();
    http::Headers headers = answerHeaders(failure.headers(), m_record, m_attemptsMade);
    if (m_attemptsMade > 1)
        headers.set("x-should-retry", "false");
    settleAndRecord();
    if (m_writer)
        m_writer->send(failure.status(), headers, failure.body());
}

void Exchange::refuse(ErrorClass errorClass, const QString &message)
{
    m_record.errorClass = errorClass;
    refuse(dialect::errorBody(model::dialectOf(m_record.operation), errorClass, message, m_record.id), message);
}

void Exchange::refuse(const dialect::ErrorBody &error, const QString &message)
{
    m_record.status = error.status;
    m_record.errorMessage = Redactor::redacted(message);
    m_record.responseBytes = error.body.size();
    m_charge.meterNothing();
    http::Headers headers = ownHeaders(m_record, m_attemptsMade);
    headers.add("content-type", "application/json");
    // What Waybill refuses itself, or has tried everywhere, is not mended by asking again at once.
    headers.add("x-should-retry", "false");
    settleAndRecord();
    if (m_writer)
        m_writer->send(error.status, headers, error.body);
}

// ---- settle and record

/// Before the tool has the last byte: its next call may come at once, to another worker, and must find the money free
/// and the record there.
void Exchange::settleAndRecord()
{
    m_ended = true;
    m_charge.settle();
    m_record.durationUs = sinceStart().count();
    m_engine.metrics.end(m_record);
    m_engine.recent.add(m_record);
    m_engine.record(std::move(m_record));
    deleteLater();
}

// ---- helpers

void Exchange::takeOver(const Attempt &attempt)
{
    m_record.provider = attempt.target().provider->id;
    m_record.upstreamModel = attempt.target().model;
    m_record.demo = attempt.target().provider->demo;
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

Duration Exchange::sinceStart() const
{
    return m_engine.clock.elapsed() - m_startedAt;
}

} // namespace waybill::gateway
