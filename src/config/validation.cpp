// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/validation.h"

#include "base/redactor.h"
#include "config/listenaddress.h"
#include "config/suggestion.h"

#include <QHostAddress>
#include <QSet>
#include <QTimeZone>

namespace waybill::config {

namespace {

constexpr qsizetype kLongestName = 128;
constexpr int kMostMilliseconds = 24 * 60 * 60 * 1000;
constexpr int kMostWorkers = 64;
constexpr qint64 kMostBodyBytes = 1024LL * 1024 * 1024;
constexpr int kMostRetries = 10;
constexpr int kMostWeight = 1'000'000;
constexpr int kHighestAlert = 1'000;

/// QTimeZone also takes any short word for a rule of POSIX at an offset of nothing, and lists no old names with "/".
bool isTimeZone(const QByteArray &name)
{
    return QTimeZone::isTimeZoneIdAvailable(name) || (name.contains('/') && QTimeZone(name).isValid());
}

QString at(const QString &list, std::size_t index)
{
    return QStringLiteral("%1[%2]").arg(list).arg(index);
}

/// Goes through one configuration and collects what is wrong.
class Validator final
{
public:
    explicit Validator(const model::Configuration &configuration)
        : m_configuration(configuration)
    {
        for (const model::Provider &provider : configuration.providers)
            m_providers += provider.id;
        for (const model::Route &route : configuration.routes)
            m_routes += route.model;
        for (const model::Client &client : configuration.clients)
            m_clients += client.id;
    }

    std::vector<Problem> run()
    {
        checkProxy();
        each(m_configuration.providers, QStringLiteral("providers"), &Validator::checkProvider);
        each(m_configuration.routes, QStringLiteral("routes"), &Validator::checkRoute);
        each(m_configuration.clients, QStringLiteral("clients"), &Validator::checkClient);
        each(m_configuration.budgets, QStringLiteral("budgets"), &Validator::checkBudget);
        return std::move(m_problems);
    }

private:
    template <typename T>
    void each(const std::vector<T> &list, const QString &name, void (Validator::*check)(const T &, const QString &))
    {
        m_seen.clear();
        for (std::size_t i = 0; i < list.size(); ++i)
            (this->*check)(list[i], at(name, i));
    }

    void report(const QString &path, const QString &message)
    {
        m_problems.push_back({path, Redactor::redacted(message), 0});
    }

    void checkRange(const QString &path, qint64 value, qint64 least, qint64 most)
    {
        if (value < least || value > most)
            report(path, QStringLiteral("must be from %1 to %2").arg(least).arg(most));
    }

    void checkName(const QString &path, const QString &name)
    {
        if (name.isEmpty())
            report(path, QStringLiteral("must not be empty"));
        else if (name.size() > kLongestName)
            report(path, QStringLiteral("must be at most %1 characters long").arg(kLongestName));
        else if (name != name.trimmed())
            report(path, QStringLiteral("must not begin or end with a space"));
        else if (m_seen.contains(name))
            report(path, QStringLiteral("\"%1\" is there twice: each needs a name of its own").arg(name));
        m_seen.insert(name);
    }

    void checkKnown(const QString &path, const QString &name, const QStringList &known, const char *what)
    {
        if (known.contains(name))
            return;
        const QString noun = QString::fromLatin1(what);
        report(path,
               QStringLiteral("no %1 is called \"%2\"%3")
                   .arg(noun, name,
                        known.isEmpty() ? QStringLiteral("; add it to %1s first").arg(noun)
                                        : suggestion(name, known, QStringLiteral("the %1s are").arg(noun))));
    }

    void checkSecret(const QString &path, const model::SecretReference &secret)
    {
        if (secret.isEmpty())
            report(path, QStringLiteral("is missing: write keychain:NAME, env:VARIABLE or file:PATH"));
        else if (Redactor::redacted(secret.name) == u"[secret]")
            report(path,
                   QStringLiteral("names a key itself: give the key a name and write that (the value is not "
                                  "shown here)"));
    }

    void checkTimeouts(const QString &path, const model::Timeouts &timeouts)
    {
        const auto check = [&](const char *key, std::optional<std::chrono::milliseconds> value) {
            if (value)
                checkRange(path + QStringLiteral(".timeouts.") + QLatin1StringView(key), value->count(), 1,
                           kMostMilliseconds);
        };
        check("connect_ms", timeouts.connect);
        check("first_byte_ms", timeouts.firstByte);
        check("idle_ms", timeouts.idle);
        check("total_ms", timeouts.total);
    }

    void checkProxy()
    {
        if (m_configuration.listen.empty())
            report(QStringLiteral("listen"),
                   QStringLiteral("names no address: write 127.0.0.1:8377, or leave the key out for the default"));
        QSet<QString> seen;
        for (std::size_t i = 0; i < m_configuration.listen.size(); ++i) {
            const model::ListenAddress &address = m_configuration.listen[i];
            const QString path = at(QStringLiteral("listen"), i);
            const QString text = toString(address);
            if (const auto parsed = parseListenAddress(text); !parsed)
                report(path, parsed.error().message);
            else if (address.port != 0 && seen.contains(text))
                report(path, QStringLiteral("\"%1\" is there twice: keep one").arg(text));
            seen.insert(text);
        }
        checkRange(QStringLiteral("workers"), m_configuration.workers, 0, kMostWorkers);
        constexpr qint64 kMebibyte = 1024 * 1024;
        if (m_configuration.maximumBodyBytes < kMebibyte || m_configuration.maximumBodyBytes > kMostBodyBytes)
            report(QStringLiteral("maximum_body_mb"),
                   QStringLiteral("must be from 1 to %1").arg(kMostBodyBytes / kMebibyte));
    }

    void checkBaseUrl(const QString &path, const model::Provider &provider)
    {
        const QUrl &url = provider.baseUrl;
        if (url == QUrl()) {
            if (!provider.demo)
                report(path,
                       QStringLiteral("is missing: write the address where the provider's paths begin, like "
                                      "https://api.openai.com/v1"));
        } else if (!url.isValid()) {
            report(path, QStringLiteral("is not an address: write one like https://api.openai.com/v1"));
        } else if ((url.scheme() != u"https" && url.scheme() != u"http") || url.host().isEmpty()) {
            report(path,
                   QStringLiteral("must be a whole address with https:// (or http://) and a host, like "
                                  "https://api.openai.com/v1"));
        } else if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment()) {
            report(path, QStringLiteral("must hold no user, password, \"?\" or \"#\": the key belongs in `secret`"));
        } else if (isOurself(url)) {
            report(path, QStringLiteral("is Waybill's own address: calls would go round in a circle"));
        }
    }

    bool isOurself(const QUrl &url) const
    {
        const QString host = url.host();
        if (host != u"localhost" && !QHostAddress(host).isLoopback())
            return false;
        return std::ranges::any_of(m_configuration.listen, [&](const model::ListenAddress &address) {
            return address.port != 0 && address.port == url.port(url.scheme() == u"https" ? 443 : 80);
        });
    }

    void checkProvider(const model::Provider &provider, const QString &path)
    {
        const QString idPath = path + QStringLiteral(".id");
        checkName(idPath, provider.id);
        // The id stands in "provider/model" names and in response headers.
        const bool isPrintable = std::ranges::all_of(provider.id, [](QChar c) { return c >= u' ' && c <= u'~'; });
        if (provider.id.contains(u'/') || !isPrintable)
            report(idPath, QStringLiteral("must be plain ASCII without \"/\""));
        checkBaseUrl(path + QStringLiteral(".base_url"), provider);
        checkTimeouts(path, provider.timeouts);
        if (provider.keys
            == std::vector{
                model::ProviderKey{QStringLiteral("default"),
                                   provider.keys.empty() ? model::SecretReference{} : provider.keys.front().secret}})
            return checkSecret(path + QStringLiteral(".secret"), provider.keys.front().secret);
        QSet<QString> ids;
        for (std::size_t i = 0; i < provider.keys.size(); ++i) {
            const model::ProviderKey &key = provider.keys[i];
            const QString keyPath = at(path + QStringLiteral(".keys"), i);
            if (key.id.isEmpty())
                report(keyPath + QStringLiteral(".id"), QStringLiteral("must not be empty"));
            else if (ids.contains(key.id))
                report(keyPath + QStringLiteral(".id"),
                       QStringLiteral("\"%1\" is there twice: each needs a name of its own").arg(key.id));
            ids.insert(key.id);
            checkSecret(keyPath + QStringLiteral(".secret"), key.secret);
            checkRange(keyPath + QStringLiteral(".weight"), key.weight, 1, kMostWeight);
        }
    }

    void checkRoute(const model::Route &route, const QString &path)
    {
        checkName(path + QStringLiteral(".model"), route.model);
        checkRange(path + QStringLiteral(".retries"), route.retries, 0, kMostRetries);
        checkTimeouts(path, route.timeouts);
        if (route.targets.empty())
            report(path + QStringLiteral(".targets"), QStringLiteral("names no target: add at least one provider"));
        bool anyWeight = route.targets.empty();
        for (std::size_t i = 0; i < route.targets.size(); ++i) {
            const model::RouteTarget &target = route.targets[i];
            const QString targetPath = at(path + QStringLiteral(".targets"), i);
            checkKnown(targetPath + QStringLiteral(".provider"), target.provider, m_providers, "provider");
            checkRange(targetPath + QStringLiteral(".weight"), target.weight, 0, kMostWeight);
            anyWeight = anyWeight || target.weight > 0;
            if (target.model.contains(u'*'))
                report(targetPath + QStringLiteral(".model"),
                       QStringLiteral("must be one model: leave the key out to pass on the name that was asked for"));
        }
        if (route.strategy == model::Strategy::Weighted && !anyWeight)
            report(path + QStringLiteral(".targets"), QStringLiteral("have no weight above 0: no call could go out"));
    }

    void checkClient(const model::Client &client, const QString &path)
    {
        checkName(path + QStringLiteral(".id"), client.id);
        const QString secretPath = path + QStringLiteral(".secret");
        checkSecret(secretPath, client.secret);
        const QString reference = client.secret.toString();
        if (client.secret.isEmpty())
            return;
        if (const auto owner = m_clientSecrets.constFind(reference); owner != m_clientSecrets.cend())
            report(secretPath,
                   QStringLiteral("is that of client \"%1\": each client is known by a key of its own").arg(*owner));
        else
            m_clientSecrets.insert(reference, client.id);
    }

    void checkBudget(const model::Budget &budget, const QString &path)
    {
        checkName(path + QStringLiteral(".id"), budget.id);
        if (budget.limit < Money())
            report(path + QStringLiteral(".limit_usd"), QStringLiteral("must not be negative"));
        const QString scopePath = path + QStringLiteral(".scope");
        if (!budget.scope.provider.isEmpty())
            checkKnown(scopePath + QStringLiteral(".provider"), budget.scope.provider, m_providers, "provider");
        if (!budget.scope.route.isEmpty())
            checkKnown(scopePath + QStringLiteral(".route"), budget.scope.route, m_routes, "route");
        if (!budget.scope.client.isEmpty())
            checkKnown(scopePath + QStringLiteral(".client"), budget.scope.client, m_clients, "client");
        if (!budget.timeZone.isEmpty() && !isTimeZone(budget.timeZone))
            reportTimeZone(path + QStringLiteral(".time_zone"), QString::fromUtf8(budget.timeZone));
        for (std::size_t i = 0; i < budget.alerts.size(); ++i)
            checkRange(at(path + QStringLiteral(".alerts"), i), budget.alerts[i], 1, kHighestAlert);
    }

    void reportTimeZone(const QString &path, const QString &name)
    {
        QStringList known;
        for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
            known += QString::fromLatin1(id);
        const QString hint = suggestion(name, known, {});
        report(path,
               QStringLiteral("no time zone is called \"%1\"%2")
                   .arg(name, hint.isEmpty() ? QStringLiteral("; write one like Europe/Berlin") : hint));
    }

    const model::Configuration &m_configuration;
    QStringList m_providers;
    QStringList m_routes;
    QStringList m_clients;
    QSet<QString> m_seen;
    QHash<QString, QString> m_clientSecrets;
    std::vector<Problem> m_problems;
};

} // namespace

std::vector<Problem> validate(const model::Configuration &configuration)
{
    return Validator(configuration).run();
}

} // namespace waybill::config
