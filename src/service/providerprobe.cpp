// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/providerprobe.h"

#include "dialect/errors.h"
#include "provider/client.h"
#include "provider/verdict.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace waybill::service {

namespace {

constexpr http::WireTimeouts kTimeouts{.connect = std::chrono::seconds(5),
                                       .firstByte = std::chrono::seconds(15),
                                       .idle = std::chrono::seconds(15),
                                       .total = std::chrono::seconds(30)};

QString translated(const char *text)
{
    return QCoreApplication::translate("waybill::service", text);
}

model::Dialect dialectOf(model::ProviderKind kind)
{
    switch (kind) {
    case model::ProviderKind::Anthropic:
        return model::Dialect::Anthropic;
    case model::ProviderKind::Gemini:
        return model::Dialect::Gemini;
    default:
        return model::Dialect::OpenAi;
    }
}

ProviderTest judge(const model::Provider &provider, const QByteArray &secret, http::WireReply &reply)
{
    ProviderTest test;
    test.connectUs = reply.timings().connectUs;
    test.firstByteUs = reply.timings().firstByteUs;
    const QByteArray body = provider::withoutSecret(reply.takeAll(), secret);
    const QString host = provider.baseUrl.host();
    if (reply.failure() != http::WireReply::Failure::None) {
        test.message
            = translated("%1 did not answer: %2. Check the base URL and your network.").arg(host, reply.failureText());
        return test;
    }
    if (reply.status() == 200 && !QJsonDocument::fromJson(body).isObject()) {
        test.message
            = translated("%1 answered, but not with a list of models. Check where the base URL ends.").arg(host);
        return test;
    }
    if (reply.status() == 200) {
        test.succeeded = true;
        test.models = modelNames(body);
        test.message = translated("%1 answered and knows %2 models.").arg(host).arg(test.models.size());
        return test;
    }
    const dialect::UpstreamError error = dialect::readError(dialectOf(provider.kind), reply.status(), body);
    switch (provider::judge(error).errorClass) {
    case model::ErrorClass::Authentication:
        test.message = translated("%1 refused the key (%2): %3 Paste the key again.")
                           .arg(host)
                           .arg(error.status)
                           .arg(error.message);
        break;
    case model::ErrorClass::NotFound:
        test.message
            = translated("%1 has no model list at this address (404). Check where the base URL ends.").arg(host);
        break;
    default:
        test.message = translated("%1 answered with status %2: %3").arg(host).arg(error.status).arg(error.message);
    }
    return test;
}

} // namespace

void probeProvider(http::WireAccessManager &network, const model::Provider &provider, const QByteArray &secret,
                   std::function<void(ProviderTest)> done)
{
    const QByteArray path = provider.kind == model::ProviderKind::Anthropic ? "/v1/models" : "/models";
    provider::Client client(network);
    auto sent = client.get(provider, secret, path, kTimeouts);
    if (!sent)
        return done({.succeeded = false, .message = sent.error().message, .models = {}});

    http::WireReply *reply = sent->release();
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply, provider, secret, done = std::move(done)] {
        done(judge(provider, secret, *reply));
        reply->deleteLater();
    });
}

std::vector<QString> modelNames(const QByteArray &listBody)
{
    static const QString prefix = QStringLiteral("models/");
    const QJsonObject list = QJsonDocument::fromJson(listBody).object();
    const bool isGemini = list.contains(u"models");
    std::vector<QString> names;
    const QJsonArray entries = list[isGemini ? u"models" : u"data"].toArray();
    for (const QJsonValue &entry : entries) {
        QString name = entry[isGemini ? u"name" : u"id"].toString();
        if (name.startsWith(prefix))
            name.remove(0, prefix.size());
        if (!name.isEmpty())
            names.push_back(name);
    }
    return names;
}

} // namespace waybill::service
