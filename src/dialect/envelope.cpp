// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/envelope.h"

#include "dialect/jsonreader.h"
#include "dialect/tokenestimate.h"

#include <array>

namespace waybill::dialect {

namespace {
using model::Operation;

constexpr int kMostChoices = 1'000;

// Fields that decide about routing or money. A second one of the same name is refused: parsers differ in which wins.
constexpr std::array<std::string_view, 15> kReadFields{"model",
                                                       "stream",
                                                       "stream_options",
                                                       "max_tokens",
                                                       "max_completion_tokens",
                                                       "max_output_tokens",
                                                       "n",
                                                       "service_tier",
                                                       "serviceTier",
                                                       "speed",
                                                       "generationConfig",
                                                       "generation_config",
                                                       "requests",
                                                       "generateContentRequest",
                                                       "generate_content_request"};

QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

RequestFault notJson(std::string_view why)
{
    return {QStringLiteral("The request body is not valid JSON (%1). Send one JSON object.").arg(toQString(why)), {}};
}

class EnvelopeReader final
{
public:
    EnvelopeReader(const Endpoint &endpoint, const QByteArray &body)
        : m_body(body)
        , m_json(body)
        , m_isGemini(model::dialectOf(endpoint.operation) == model::Dialect::Gemini)
    {
        m_envelope.operation = endpoint.operation;
        m_envelope.streaming = endpoint.operation == Operation::StreamGenerateContent;
        if (m_isGemini)
            m_envelope.model = QString::fromUtf8(endpoint.modelInPath);
    }

    Result<Envelope, RequestFault> read();

private:
    void readField(std::string_view key, JsonValue value);
    bool isDuplicate(std::string_view key);
    void readModel(JsonValue value);
    void readStream(JsonValue value);
    void readStreamOptions(JsonValue value);
    void readMaximum(JsonValue value);
    void readGenerationConfig(JsonValue value);
    void readModelIn(JsonValue value);
    void askForUsage(qsizetype objectBegin);
    void fault(const char *message, std::string_view parameter);
    qsizetype endOfString(qsizetype begin) const;

    const QByteArray &m_body;
    JsonReader m_json;
    const bool m_isGemini;
    Envelope m_envelope;
    std::optional<RequestFault> m_fault;
    quint32 m_seen = 0;
    bool m_broken = false;
    bool m_hasStreamOptions = false;
};

Result<Envelope, RequestFault> EnvelopeReader::read()
{
    JsonObject object;
    if (const auto error = m_json.object().get(object)) {
        if (error == simdjson::INCORRECT_TYPE)
            return RequestFault{QStringLiteral("The request body must be one JSON object."), {}};
        return notJson(simdjson::error_message(error));
    }
    const bool whole = forEachField(object, [this](std::string_view key, JsonValue value) { readField(key, value); });
    if (!whole || m_broken || !m_json.isAtEnd())
        return notJson("it breaks off or something follows it");
    if (m_fault)
        return *m_fault;
    if (m_envelope.model.isEmpty())
        return RequestFault{QStringLiteral("The request names no model. Set \"model\"."), QStringLiteral("model")};

    const bool isChatStream = m_envelope.operation == Operation::ChatCompletions && m_envelope.streaming;
    if (isChatStream && !m_hasStreamOptions)
        askForUsage(m_body.indexOf('{'));
    if (!isChatStream)
        m_envelope.usageRequest.reset();
    m_envelope.estimatedInputTokens = estimatedInputTokens(m_envelope.operation, m_body);
    return std::move(m_envelope);
}

void EnvelopeReader::readField(std::string_view key, JsonValue value)
{
    if (m_fault)
        return;
    if (isDuplicate(key))
        return fault("\"%1\" appears twice in the request. Send it once.", key);
    if (key == "model")
        return readModel(value);
    if (key == "service_tier" || key == "serviceTier")
        m_envelope.serviceTier = toQString(stringIn(value));
    else if (m_isGemini && (key == "generationConfig" || key == "generation_config"))
        readGenerationConfig(value);
    else if (key == "requests" && m_envelope.operation == Operation::BatchEmbedContents)
        m_broken |= !forEachElementOf(value, [this](JsonValue element) { readModelIn(element); });
    else if (m_isGemini && (key == "generateContentRequest" || key == "generate_content_request"))
        readModelIn(value);
    else if (m_isGemini)
        return;
    else if (key == "stream")
        readStream(value);
    else if (key == "stream_options" && m_envelope.operation == Operation::ChatCompletions)
        readStreamOptions(value);
    else if (key == "max_tokens" || key == "max_completion_tokens" || key == "max_output_tokens")
        readMaximum(value);
    else if (key == "n")
        m_envelope.choices = static_cast<int>(std::clamp<std::int64_t>(countIn(value), 1, kMostChoices));
    else if (key == "speed")
        m_envelope.speed = toQString(stringIn(value));
}

bool EnvelopeReader::isDuplicate(std::string_view key)
{
    // Some upstreams match names without regard to case, so "Model" beside "model" is a second one too.
    const auto found = std::ranges::find_if(kReadFields, [key](std::string_view field) {
        return field.size() == key.size() && qstrnicmp(field.data(), key.data(), key.size()) == 0;
    });
    if (found == kReadFields.end())
        return false;
    const quint32 bit = 1U << (found - kReadFields.begin());
    const bool seen = (m_seen & bit) != 0;
    m_seen |= bit;
    return seen;
}

void EnvelopeReader::readModel(JsonValue value)
{
    const qsizetype begin = m_json.offsetOf(value.raw_json_token());
    std::string_view name;
    if (value.get_string().get(name))
        return m_isGemini ? void() : fault("\"%1\" must be a string.", "model");
    m_envelope.modelNames.append({begin, endOfString(begin), m_isGemini && name.starts_with("models/")});
    if (!m_isGemini)
        m_envelope.model = toQString(name);
}

void EnvelopeReader::readModelIn(JsonValue value)
{
    bool seen = false;
    m_broken |= !forEachFieldOf(value, [&](std::string_view key, JsonValue inner) {
        if (key != "model")
            return;
        if (std::exchange(seen, true))
            return fault("\"%1\" appears twice in the request. Send it once.", "model");
        readModel(inner);
    });
}

void EnvelopeReader::readStream(JsonValue value)
{
    const std::string_view token = value.raw_json_token();
    if (token.starts_with("null"))
        return;
    bool streaming = false;
    if (value.get_bool().get(streaming))
        return fault("\"%1\" must be true or false.", "stream");
    m_envelope.streaming = streaming;
}

void EnvelopeReader::readStreamOptions(JsonValue value)
{
    static constexpr char kTrue[] = "true";
    m_hasStreamOptions = true;
    const std::string_view token = value.raw_json_token();
    const qsizetype begin = m_json.offsetOf(token);
    if (token.starts_with("null")) {
        m_envelope.usageRequest = Splice{begin, begin + 4, QByteArrayLiteral("{\"include_usage\":true}")};
        return;
    }
    JsonObject object;
    if (value.get_object().get(object))
        return fault("\"%1\" must be an object.", "stream_options");
    bool seen = false;
    m_broken |= !forEachField(object, [&](std::string_view key, JsonValue inner) {
        if (key != "include_usage")
            return;
        if (std::exchange(seen, true))
            return fault("\"%1\" appears twice in the request. Send it once.", "include_usage");
        const std::string_view raw = inner.raw_json_token();
        const qsizetype at = m_json.offsetOf(raw);
        const qsizetype length = raw.starts_with("false") ? 5 : 4;
        if (raw.starts_with(kTrue))
            m_envelope.asksStreamUsage = true;
        else if (raw.starts_with("false") || raw.starts_with("null"))
            m_envelope.usageRequest = Splice{at, at + length, QByteArray(kTrue)};
        else
            fault("\"%1\" must be true or false.", "include_usage");
    });
    if (!seen) {
        const bool isEmpty = QByteArrayView(m_body).sliced(begin + 1).trimmed().startsWith('}');
        m_envelope.usageRequest = Splice{begin + 1, begin + 1,
                                         isEmpty ? QByteArrayLiteral("\"include_usage\":true")
                                                 : QByteArrayLiteral("\"include_usage\":true,")};
    }
}

void EnvelopeReader::askForUsage(qsizetype objectBegin)
{
    // The object is not empty: it names the model.
    m_envelope.usageRequest
        = Splice{objectBegin + 1, objectBegin + 1, QByteArrayLiteral("\"stream_options\":{\"include_usage\":true},")};
}

void EnvelopeReader::readMaximum(JsonValue value)
{
    // Two limits in one request: which one the provider obeys is its secret, so the larger one is held.
    const std::int64_t limit = countIn(value);
    if (limit > 0)
        m_envelope.maximumOutputTokens = std::max(m_envelope.maximumOutputTokens.value_or(0), qint64(limit));
}

void EnvelopeReader::readGenerationConfig(JsonValue value)
{
    m_broken |= !forEachFieldOf(value, [this](std::string_view key, JsonValue inner) {
        if (key == "maxOutputTokens" || key == "max_output_tokens")
            readMaximum(inner);
        else if (key == "candidateCount" || key == "candidate_count")
            m_envelope.choices = static_cast<int>(std::clamp<std::int64_t>(countIn(inner), 1, kMostChoices));
    });
}

void EnvelopeReader::fault(const char *message, std::string_view parameter)
{
    if (!m_fault)
        m_fault = RequestFault{QString::fromLatin1(message).arg(toQString(parameter)), toQString(parameter)};
}

qsizetype EnvelopeReader::endOfString(qsizetype begin) const
{
    qsizetype at = begin + 1;
    while (m_body[at] != '"')
        at += m_body[at] == '\\' ? 2 : 1;
    return at + 1;
}
} // namespace

Result<Envelope, RequestFault> readEnvelope(const Endpoint &endpoint, const QByteArray &body)
{
    return EnvelopeReader(endpoint, body).read();
}

} // namespace waybill::dialect
