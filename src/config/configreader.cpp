// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/configreader.h"

#include "config/listenaddress.h"
#include "config/objectreader.h"

namespace waybill::config {

namespace {

constexpr int kVersion = 1;

template <typename T> QStringList namesOf(std::initializer_list<T> values)
{
    QStringList names;
    for (const T value : values)
        names += toString(value);
    return names;
}

QStringList kindNames()
{
    QStringList names;
    for (const model::ProviderKind kind : model::allProviderKinds())
        names += toString(kind);
    return names;
}

void readVersion(ObjectReader &reader)
{
    const QString key = QStringLiteral("version");
    reader.require(key, QStringLiteral("write \"version\": %1").arg(kVersion));
    const int version = reader.integerOr(key, kVersion);
    if (version > kVersion)
        reader.report(key,
                      QStringLiteral("this file is of version %1 and this Waybill reads version %2: update Waybill")
                          .arg(version)
                          .arg(kVersion));
    else if (version < kVersion)
        reader.report(key, QStringLiteral("must be %1").arg(kVersion));
}

model::SecretReference readSecret(ObjectReader &reader)
{
    const QString key = QStringLiteral("secret");
    const auto text = reader.string(key);
    if (!text)
        return {};
    const auto reference = model::SecretReference::fromString(*text);
    // What is written here may be a key: it must not reach a log or a screen.
    if (!reference)
        reader.report(key,
                      QStringLiteral("must say where the key is kept: write keychain:NAME, env:VARIABLE or "
                                     "file:PATH, never the key itself (the value is not shown here)"));
    return reference.value_or(model::SecretReference{});
}

model::Timeouts readTimeouts(ObjectReader &parent)
{
    model::Timeouts timeouts;
    parent.object(QStringLiteral("timeouts"), [&](ObjectReader &reader) {
        const auto read = [&](const char *key) -> std::optional<std::chrono::milliseconds> {
            const auto value = reader.integer(QLatin1StringView(key));
            return value ? std::optional(std::chrono::milliseconds(*value)) : std::nullopt;
        };
        timeouts = {read("connect_ms"), read("first_byte_ms"), read("idle_ms"), read("total_ms")};
    });
    return timeouts;
}

std::vector<model::ProviderKey> readKeys(ObjectReader &reader)
{
    const QString secretKey = QStringLiteral("secret");
    const QString keysKey = QStringLiteral("keys");
    std::vector<model::ProviderKey> keys;
    if (reader.has(secretKey))
        keys.push_back({QStringLiteral("default"), readSecret(reader)});
    if (reader.has(secretKey) && reader.has(keysKey))
        reader.report(keysKey, QStringLiteral("stands beside `secret`: keep one of the two"));
    reader.objects(keysKey, [&](ObjectReader &item) {
        item.require(QStringLiteral("id"));
        item.require(secretKey, QStringLiteral("write keychain:NAME, env:VARIABLE or file:PATH"));
        const QString id = item.stringOr(QStringLiteral("id"));
        keys.push_back({id, readSecret(item), item.integerOr(QStringLiteral("weight"), 1)});
    });
    return keys;
}

model::Provider readProvider(ObjectReader &reader)
{
    model::Provider provider;
    reader.require(QStringLiteral("id"));
    reader.require(QStringLiteral("kind"), QStringLiteral("write one of %1").arg(quotedList(kindNames())));
    provider.id = reader.stringOr(QStringLiteral("id"));
    provider.kind = reader.nameOr(QStringLiteral("kind"), provider.kind, &model::providerKindFromName, kindNames());
    provider.demo = reader.booleanOr(QStringLiteral("demo"), false);
    provider.enabled = reader.booleanOr(QStringLiteral("enabled"), true);
    // A trailing slash means nothing and would become two.
    QString baseUrl = reader.stringOr(QStringLiteral("base_url"));
    while (baseUrl.endsWith(u'/'))
        baseUrl.chop(1);
    provider.baseUrl = QUrl(baseUrl, QUrl::StrictMode);
    provider.keys = readKeys(reader);
    provider.pricedAs = reader.stringOr(QStringLiteral("priced_as"));
    provider.timeouts = readTimeouts(reader);
    return provider;
}

model::Route readRoute(ObjectReader &reader)
{
    using model::Strategy;
    model::Route route;
    reader.require(QStringLiteral("model"), QStringLiteral("write the name tools ask for, or a glob like claude-*"));
    reader.require(QStringLiteral("targets"), QStringLiteral("write where calls go, in order"));
    route.model = reader.stringOr(QStringLiteral("model"));
    route.strategy = reader.nameOr(
        QStringLiteral("strategy"), route.strategy, &model::strategyFromName,
        namesOf({Strategy::Fallback, Strategy::Weighted, Strategy::Cheapest, Strategy::Fastest, Strategy::LeastBusy}));
    route.retries = reader.integerOr(QStringLiteral("retries"), 0);
    reader.objects(QStringLiteral("targets"), [&](ObjectReader &item) {
        item.require(QStringLiteral("provider"));
        const QString provider = item.stringOr(QStringLiteral("provider"));
        const QString modelName = item.stringOr(QStringLiteral("model"));
        route.targets.push_back({provider, modelName, item.integerOr(QStringLiteral("weight"), 1)});
    });
    route.timeouts = readTimeouts(reader);
    return route;
}

model::Client readClient(ObjectReader &reader)
{
    reader.require(QStringLiteral("id"));
    reader.require(QStringLiteral("secret"), QStringLiteral("write keychain:NAME, env:VARIABLE or file:PATH"));
    const QString id = reader.stringOr(QStringLiteral("id"));
    const QString team = reader.stringOr(QStringLiteral("team"));
    const QString project = reader.stringOr(QStringLiteral("project"));
    return {id, team, project, readSecret(reader)};
}

model::BudgetScope readScope(ObjectReader &parent)
{
    model::BudgetScope scope;
    parent.object(QStringLiteral("scope"), [&](ObjectReader &reader) {
        scope.provider = reader.stringOr(QStringLiteral("provider"));
        scope.model = reader.stringOr(QStringLiteral("model"));
        scope.route = reader.stringOr(QStringLiteral("route"));
        scope.client = reader.stringOr(QStringLiteral("client"));
        scope.team = reader.stringOr(QStringLiteral("team"));
        scope.project = reader.stringOr(QStringLiteral("project"));
    });
    return scope;
}

model::Budget readBudget(ObjectReader &reader)
{
    using model::BudgetAction;
    using model::Period;
    const QString limitKey = QStringLiteral("limit_usd");
    model::Budget budget;
    reader.require(QStringLiteral("id"));
    reader.require(limitKey, QStringLiteral("write an amount like \"200\""));
    budget.id = reader.stringOr(QStringLiteral("id"));
    budget.scope = readScope(reader);
    if (const auto text = reader.decimal(limitKey)) {
        const auto limit = Money::fromDecimal(*text);
        if (limit)
            budget.limit = *limit;
        else
            reader.report(limitKey, limit.error().message);
    }
    budget.period = reader.nameOr(
        QStringLiteral("period"), budget.period, &model::periodFromName,
        namesOf({Period::Hour, Period::Day, Period::Week, Period::Month, Period::Quarter, Period::Year}));
    budget.timeZone = reader.stringOr(QStringLiteral("time_zone")).toUtf8();
    budget.action = reader.nameOr(QStringLiteral("action"), budget.action, &model::budgetActionFromName,
                                  namesOf({BudgetAction::Warn, BudgetAction::Block}));
    reader.integers(QStringLiteral("alerts"), [&](int alert) { budget.alerts.push_back(alert); });
    budget.allowUnpriced = reader.booleanOr(QStringLiteral("allow_unpriced"), false);
    return budget;
}

void readListen(ObjectReader &reader, model::Configuration &configuration)
{
    const QString key = QStringLiteral("listen");
    if (!reader.has(key))
        return;
    configuration.listen.clear();
    reader.strings(key, [&](const QString &text, const QString &path) {
        const auto address = parseListenAddress(text);
        // An entry that can not be read keeps its place, so that the others keep their numbers.
        configuration.listen.push_back(address ? *address : model::ListenAddress{text, 0});
        if (!address)
            reader.reportAt(path, 0, address.error().message);
    });
}

QByteArray readPrices(ObjectReader &reader)
{
    const QString key = QStringLiteral("prices");
    const Node *rows = reader.array(key);
    if (!rows)
        return {};
    for (std::size_t i = 0; i < rows->children.size(); ++i) {
        if (const Node &row = rows->children[i]; row.type != Node::Type::Object)
            reader.reportAt(QStringLiteral("%1[%2]").arg(key).arg(i), row.line,
                            QStringLiteral("must be a price row, an object, not %1").arg(describe(row.type)));
    }
    return toJsonLine(*rows);
}

} // namespace

model::Configuration readConfiguration(const Node &root, std::vector<Problem> &problems)
{
    constexpr qint64 kMebibyte = 1024 * 1024;
    model::Configuration configuration;
    reportRepeatedKeys(root, {}, problems);
    ObjectReader reader(root, {}, problems);
    reader.string(QStringLiteral("$schema"));
    readVersion(reader);
    readListen(reader, configuration);
    configuration.workers = reader.integerOr(QStringLiteral("workers"), configuration.workers);
    const auto defaultMebibytes = static_cast<int>(configuration.maximumBodyBytes / kMebibyte);
    configuration.maximumBodyBytes = kMebibyte * reader.integerOr(QStringLiteral("maximum_body_mb"), defaultMebibytes);
    configuration.requireClientKey
        = reader.booleanOr(QStringLiteral("require_client_key"), configuration.requireClientKey);
    reader.objects(QStringLiteral("providers"),
                   [&](ObjectReader &item) { configuration.providers.push_back(readProvider(item)); });
    reader.objects(QStringLiteral("routes"),
                   [&](ObjectReader &item) { configuration.routes.push_back(readRoute(item)); });
    reader.objects(QStringLiteral("clients"),
                   [&](ObjectReader &item) { configuration.clients.push_back(readClient(item)); });
    reader.objects(QStringLiteral("budgets"),
                   [&](ObjectReader &item) { configuration.budgets.push_back(readBudget(item)); });
    configuration.prices = readPrices(reader);
    reader.finish();
    return configuration;
}

} // namespace waybill::config
