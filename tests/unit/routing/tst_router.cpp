// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routing/router.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::routing;
using model::Operation;
using model::ProviderKind;

namespace {
model::Provider provider(const char *id, ProviderKind kind)
{
    model::Provider provider;
    provider.id = QLatin1StringView(id);
    provider.kind = kind;
    return provider;
}

model::Route route(const char *name, std::vector<model::RouteTarget> targets)
{
    model::Route route;
    route.model = QLatin1StringView(name);
    route.targets = std::move(targets);
    return route;
}

model::RouteTarget target(const char *provider, const char *modelName = "")
{
    return {.provider = QLatin1StringView(provider), .model = QLatin1StringView(modelName)};
}

Router router()
{
    model::Configuration configuration;
    configuration.providers = {provider("openai", ProviderKind::OpenAi), provider("claude", ProviderKind::Anthropic),
                               provider("off", ProviderKind::OpenAi)};
    configuration.providers.back().enabled = false;
    configuration.routes = {
        route("gpt-*", {target("openai")}),
        route("gpt-5", {target("openai", "gpt-5-mini")}),
        route("*", {target("claude", "claude-haiku-4-5"), target("openai", "gpt-4o")}),
        route("openai/special", {target("openai", "routed")}),
        route("smart", {target("claude", "a"), target("off", "b"), target("gone", "c"), target("openai", "d")}),
        route("smart", {target("openai", "never")}),
    };
    configuration.routes[4].retries = 2;
    configuration.routes[4].timeouts.idle = std::chrono::milliseconds(7);
    return Router(std::make_shared<const model::Configuration>(configuration));
}

QStringList targets(const Plan &plan)
{
    QStringList names;
    for (const PlannedTarget &target : plan.targets)
        names.append(target.provider->id + u'/' + target.model);
    return names;
}

Plan planFor(const char *modelName, Operation operation = Operation::ChatCompletions)
{
    static const Router shared = router();
    return shared.plan(QString::fromLatin1(modelName), operation);
}
} // namespace

class tst_Router : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExactNameBeatsAGlob();
    void globsAreTriedInTheOrderOfTheFile();
    void aProvidersModelCanBeNamedOutright();
    void targetsKeepTheirOrder();
    void everyTargetThatIsLeftOutHasItsReason();
    void theDialectPicksAmongTheTargets();
    void anUnknownNameHasNoPlan();
    void aPlanOutlivesItsConfiguration();
    void onlyExactNamesCanBeListed();
};

void tst_Router::anExactNameBeatsAGlob()
{
    QCOMPARE(targets(planFor("gpt-5")), QStringList{QStringLiteral("openai/gpt-5-mini")});
    QCOMPARE(planFor("gpt-5").route, QStringLiteral("gpt-5"));
    QCOMPARE(targets(planFor("openai/special")), QStringList{QStringLiteral("openai/routed")});
}

void tst_Router::globsAreTriedInTheOrderOfTheFile()
{
    QCOMPARE(targets(planFor("gpt-4.1")), QStringList{QStringLiteral("openai/gpt-4.1")});
    QCOMPARE(planFor("gpt-4.1").route, QStringLiteral("gpt-*"));
    QCOMPARE(planFor("anything").route, QStringLiteral("*"));
}

void tst_Router::aProvidersModelCanBeNamedOutright()
{
    const Plan plan = planFor("openai/vendor/model:free");
    QCOMPARE(targets(plan), QStringList{QStringLiteral("openai/vendor/model:free")});
    QVERIFY(plan.route.isEmpty());
    QVERIFY(plan.known);
    QCOMPARE(planFor("nobody/model").route, QStringLiteral("*"));
}

void tst_Router::targetsKeepTheirOrder()
{
    const Plan plan = planFor("smart");
    QCOMPARE(targets(plan), QStringList{QStringLiteral("openai/d")});
    QCOMPARE(plan.retries, 2);
    QCOMPARE(plan.timeouts.idle->count(), 7);
}

void tst_Router::everyTargetThatIsLeftOutHasItsReason()
{
    const Plan plan = planFor("smart");
    QCOMPARE(plan.exclusions.size(), 3U);
    QCOMPARE(plan.exclusions[0].provider, QStringLiteral("claude"));
    QVERIFY(plan.exclusions[0].reason.contains(u"anthropic"));
    QVERIFY(plan.exclusions[1].reason.contains(u"disabled"));
    QVERIFY(plan.exclusions[2].reason.contains(u"no such provider"));
}

void tst_Router::theDialectPicksAmongTheTargets()
{
    QCOMPARE(targets(planFor("any")), QStringList{QStringLiteral("openai/gpt-4o")});
    QCOMPARE(targets(planFor("any", Operation::Messages)), QStringList{QStringLiteral("claude/claude-haiku-4-5")});
    QVERIFY(planFor("any", Operation::GenerateContent).isEmpty());
    QVERIFY(planFor("any", Operation::GenerateContent).known);
}

void tst_Router::anUnknownNameHasNoPlan()
{
    model::Configuration configuration;
    configuration.providers = {provider("openai", ProviderKind::OpenAi)};
    const Router empty(std::make_shared<const model::Configuration>(configuration));
    for (const char *name : {"m", "", "/", "/m", "nobody/m"}) {
        const Plan plan = empty.plan(QString::fromLatin1(name), Operation::ChatCompletions);
        QVERIFY2(!plan.known && plan.isEmpty() && plan.exclusions.empty(), name);
    }
}

void tst_Router::aPlanOutlivesItsConfiguration()
{
    const Router kept = router();
    const Plan plan = kept.plan(QStringLiteral("gpt-5"), Operation::ChatCompletions);
    QCOMPARE(plan.targets.front().provider->id, QStringLiteral("openai"));
}

void tst_Router::onlyExactNamesCanBeListed()
{
    const std::vector<QString> names = router().exactNames();
    QVERIFY(std::ranges::find(names, QStringLiteral("gpt-5")) != names.end());
    QVERIFY(std::ranges::none_of(names, [](const QString &name) { return name.contains(u'*'); }));
}

QTEST_APPLESS_MAIN(tst_Router)
#include "tst_router.moc"
