// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/configfile.h"
#include "config/listenaddress.h"
#include "ctl/command.h"
#include "ctl/options.h"
#include "platform/portowner.h"
#include "secrets/secretresolver.h"
#include "secrets/secretstore.h"
#include "store/reader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>

namespace waybill::ctl {

namespace {

struct Finding
{
    bool good = false;
    QString what;
    QString detail;
};

Finding examineStore(const QString &path)
{
    const QString what = QStringLiteral("store");
    if (!QFileInfo::exists(path))
        return {true, what, QStringLiteral("%1 does not exist yet; the first call makes it").arg(path)};
    auto reader = store::Reader::open(path);
    if (!reader)
        return {false, what, reader.error().message};
    const auto calls = (*reader)->count({TimePoint::min(), TimePoint::max()}, {.demo = std::nullopt});
    if (!calls)
        return {false, what, calls.error().message};
    return {true, what, QStringLiteral("%1 holds %2 calls").arg(path).arg(*calls)};
}

Finding examineAddress(const model::ListenAddress &address)
{
    const QString text = config::toString(address);
    QTcpServer probe;
    if (probe.listen(QHostAddress(address.host), address.port))
        return {true, QStringLiteral("address"), QStringLiteral("%1 is free").arg(text)};
    const QString owner = platform::portOwner(address.port);
    return {
        owner.startsWith(QLatin1StringView("waybill")), QStringLiteral("address"),
        QStringLiteral("%1 is in use%2").arg(text, owner.isEmpty() ? QString() : QStringLiteral(" by %1").arg(owner))};
}

QList<Finding> examineSecrets(const model::Configuration &configuration)
{
    secrets::SecretStore store;
    QList<Finding> findings;
    const auto keychain = store.keychainAvailable();
    const auto found = secrets::SecretResolver(store).resolve(configuration);
    while (!keychain.isFinished() || !found.isFinished())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
    findings.append({true, QStringLiteral("keychain"),
                     keychain.result() ? QStringLiteral("available")
                                       : QStringLiteral("not available; keys come from env: or file: references")});
    for (const auto &[reference, secret] : found.result())
        findings.append({static_cast<bool>(secret), QStringLiteral("secret"),
                         secret ? QStringLiteral("%1 can be read").arg(reference) : secret.error().message});
    return findings;
}

int print(const QList<Finding> &findings, bool json)
{
    bool allGood = true;
    QJsonArray list;
    for (const Finding &finding : findings) {
        allGood = allGood && finding.good;
        list.append(QJsonObject{{QStringLiteral("ok"), finding.good},
                                {QStringLiteral("what"), finding.what},
                                {QStringLiteral("detail"), finding.detail}});
        if (!json)
            printOut(QStringLiteral("%1  %2: %3")
                         .arg(finding.good ? QStringLiteral("ok     ") : QStringLiteral("problem"), finding.what,
                              finding.detail));
    }
    if (json)
        printOut(QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact)));
    return allGood ? kSucceeded : kFailed;
}

} // namespace

int runDoctor(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({configOption(), dataOption(), jsonOption()});
    if (const auto done
        = parseOptions(parser, arguments, QStringLiteral("Looks for what could keep Waybill from working.")))
        return *done;

    QList<Finding> findings;
    const QString path = configurationPath(parser);
    model::Configuration configuration;
    if (!QFileInfo::exists(path) && !parser.isSet(configOption())) {
        findings.append({true, QStringLiteral("configuration"), QStringLiteral("%1 does not exist yet").arg(path)});
    } else if (auto loaded = config::loadConfiguration(path)) {
        configuration = std::move(*loaded);
        findings.append({true, QStringLiteral("configuration"), QStringLiteral("%1 is sound").arg(path)});
    } else {
        findings.append({false, QStringLiteral("configuration"), loaded.error().message});
    }
    findings.append(examineSecrets(configuration));
    findings.append(examineStore(databasePath(parser)));
    for (const model::ListenAddress &address : configuration.listen)
        findings.append(examineAddress(address));
    return print(findings, parser.isSet(jsonOption()));
}

} // namespace waybill::ctl
