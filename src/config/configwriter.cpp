// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/configfile.h"
#include "config/jsonparser.h"
#include "config/listenaddress.h"
#include "config/node.h"

namespace waybill::config {

namespace {

/// Adds members to an object, leaving out those that say what their absence says.
class ObjectWriter final
{
public:
    ObjectWriter &text(const char *key, const QString &value, const QString &byDefault = {})
    {
        return value == byDefault ? *this : node(key, Node::string(value));
    }
    ObjectWriter &number(const char *key, qint64 value, qint64 byDefault)
    {
        return value == byDefault ? *this : node(key, Node::number(value));
    }
    ObjectWriter &boolean(const char *key, bool value, bool byDefault = false)
    {
        return value == byDefault ? *this : node(key, Node::boolean(value));
    }
    ObjectWriter &children(const char *key, Node value)
    {
        return value.children.empty() ? *this : node(key, std::move(value));
    }
    ObjectWriter &node(const char *key, Node value)
    {
        m_object.add(QString::fromLatin1(key), std::move(value));
        return *this;
    }
    template <typename T> ObjectWriter &list(const char *key, const std::vector<T> &values, Node (*toNode)(const T &))
    {
        std::vector<Node> items;
        std::ranges::transform(values, std::back_inserter(items), toNode);
        return children(key, Node::array(std::move(items)));
    }
    Node take() { return std::move(m_object); }

private:
    Node m_object = Node::object();
};

Node timeoutsNode(const model::Timeouts &timeouts)
{
    ObjectWriter writer;
    const auto add = [&](const char *key, std::optional<std::chrono::milliseconds> value) {
        if (value)
            writer.node(key, Node::number(value->count()));
    };
    add("connect_ms", timeouts.connect);
    add("first_byte_ms", timeouts.firstByte);
    add("idle_ms", timeouts.idle);
    add("total_ms", timeouts.total);
    return writer.take();
}

Node keyNode(const model::ProviderKey &key)
{
    return ObjectWriter()
        .node("id", Node::string(key.id))
        .text("secret", key.secret.toString())
        .number("weight", key.weight, 1)
        .take();
}

Node providerNode(const model::Provider &provider)
{
    ObjectWriter writer;
    writer.node("id", Node::string(provider.id))
        .node("kind", Node::string(toString(provider.kind)))
        .text("base_url", provider.baseUrl.toString(QUrl::FullyEncoded));
    if (provider.keys.size() == 1 && provider.keys.front().id == u"default" && provider.keys.front().weight == 1)
        writer.text("secret", provider.keys.front().secret.toString());
    else
        writer.list("keys", provider.keys, keyNode);
    return writer.text("priced_as", provider.pricedAs)
        .children("timeouts", timeoutsNode(provider.timeouts))
        .boolean("enabled", provider.enabled, true)
        .boolean("demo", provider.demo)
        .take();
}

Node targetNode(const model::RouteTarget &target)
{
    return ObjectWriter()
        .node("provider", Node::string(target.provider))
        .text("model", target.model)
        .number("weight", target.weight, 1)
        .take();
}

Node routeNode(const model::Route &route)
{
    return ObjectWriter()
        .node("model", Node::string(route.model))
        .node("strategy", Node::string(toString(route.strategy)))
        .number("retries", route.retries, 0)
        .list("targets", route.targets, targetNode)
        .children("timeouts", timeoutsNode(route.timeouts))
        .take();
}

Node clientNode(const model::Client &client)
{
    return ObjectWriter()
        .node("id", Node::string(client.id))
        .text("team", client.team)
        .text("project", client.project)
        .text("secret", client.secret.toString())
        .take();
}

Node scopeNode(const model::BudgetScope &scope)
{
    return ObjectWriter()
        .text("provider", scope.provider)
        .text("model", scope.model)
        .text("route", scope.route)
        .text("client", scope.client)
        .text("team", scope.team)
        .text("project", scope.project)
        .take();
}

Node alertNode(const int &alert)
{
    return Node::number(alert);
}

Node budgetNode(const model::Budget &budget)
{
    return ObjectWriter()
        .node("id", Node::string(budget.id))
        .children("scope", scopeNode(budget.scope))
        .node("limit_usd", Node::string(budget.limit.toDecimal()))
        .node("period", Node::string(toString(budget.period)))
        .text("time_zone", QString::fromUtf8(budget.timeZone))
        .node("action", Node::string(toString(budget.action)))
        .list("alerts", budget.alerts, alertNode)
        .boolean("allow_unpriced", budget.allowUnpriced)
        .take();
}

Node listenNode(const model::ListenAddress &address)
{
    return Node::string(toString(address));
}

} // namespace

QByteArray writeConfiguration(const model::Configuration &configuration)
{
    constexpr qint64 kMebibyte = 1024 * 1024;
    const model::Configuration defaults;
    ObjectWriter writer;
    writer.node("version", Node::number(1));
    if (configuration.listen != defaults.listen)
        writer.list("listen", configuration.listen, listenNode);
    writer.number("workers", configuration.workers, defaults.workers)
        .number("maximum_body_mb", configuration.maximumBodyBytes / kMebibyte, defaults.maximumBodyBytes / kMebibyte)
        .boolean("require_client_key", configuration.requireClientKey, defaults.requireClientKey)
        .list("providers", configuration.providers, providerNode)
        .list("routes", configuration.routes, routeNode)
        .list("clients", configuration.clients, clientNode)
        .list("budgets", configuration.budgets, budgetNode);
    if (const auto prices = parseJson(QString::fromUtf8(configuration.prices));
        prices && !configuration.prices.isEmpty())
        writer.node("prices", *prices);
    return toJson(writer.take());
}

} // namespace waybill::config
