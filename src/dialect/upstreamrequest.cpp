// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/envelope.h"
#include "dialect/json.h"

#include <QUrl>

namespace waybill::dialect {

namespace {
using model::Operation;

QByteArray modelInJson(const Envelope::ModelName &name, const QString &model)
{
    return quoted(name.hasPrefix ? QStringLiteral("models/") + model : model);
}

QByteArray spliced(const QByteArray &body, const QVarLengthArray<Splice, 2> &splices)
{
    qsizetype size = body.size();
    for (const Splice &splice : splices)
        size += splice.text.size() - (splice.end - splice.begin);

    QByteArray result;
    result.reserve(size + kJsonPadding);
    qsizetype at = 0;
    for (const Splice &splice : splices) {
        result.append(QByteArrayView(body).sliced(at, splice.begin - at)).append(splice.text);
        at = splice.end;
    }
    return result.append(QByteArrayView(body).sliced(at));
}

QByteArray pathOf(const Envelope &envelope, const QString &upstreamModel)
{
    const auto modelPath
        = [&](const char *method) { return "/models/" + QUrl::toPercentEncoding(upstreamModel, "@") + ':' + method; };
    switch (envelope.operation) {
    case Operation::ChatCompletions:
        return QByteArrayLiteral("/chat/completions");
    case Operation::Responses:
        return QByteArrayLiteral("/responses");
    case Operation::Embeddings:
        return QByteArrayLiteral("/embeddings");
    case Operation::Messages:
        return QByteArrayLiteral("/v1/messages");
    case Operation::CountMessageTokens:
        return QByteArrayLiteral("/v1/messages/count_tokens");
    case Operation::GenerateContent:
        return modelPath("generateContent");
    case Operation::StreamGenerateContent:
        return modelPath("streamGenerateContent");
    case Operation::CountContentTokens:
        return modelPath("countTokens");
    case Operation::EmbedContent:
        return modelPath("embedContent");
    case Operation::BatchEmbedContents:
        return modelPath("batchEmbedContents");
    }
    Q_UNREACHABLE();
}

QByteArray withoutKey(QByteArrayView query)
{
    QByteArray kept;
    for (const QByteArray &pair : query.toByteArray().split('&')) {
        const QByteArray name = QByteArray::fromPercentEncoding(pair.left(pair.indexOf('=')));
        if (pair.isEmpty() || name == "key")
            continue;
        kept += (kept.isEmpty() ? '?' : '&') + pair;
    }
    return kept;
}
} // namespace

QByteArray upstreamBody(const Envelope &envelope, const QByteArray &body, const QString &upstreamModel)
{
    QVarLengthArray<Splice, 2> splices;
    for (const Envelope::ModelName &name : envelope.modelNames) {
        const QByteArray text = modelInJson(name, upstreamModel);
        if (QByteArrayView(body).sliced(name.begin, name.end - name.begin) != text)
            splices.append({name.begin, name.end, text});
    }
    if (envelope.usageRequest)
        splices.append(*envelope.usageRequest);
    if (splices.isEmpty())
        return body;
    std::ranges::sort(splices, {}, &Splice::begin);
    return spliced(body, splices);
}

QByteArray upstreamPath(const Envelope &envelope, const QString &upstreamModel, QByteArrayView clientQuery)
{
    return pathOf(envelope, upstreamModel) + withoutKey(clientQuery);
}

} // namespace waybill::dialect
