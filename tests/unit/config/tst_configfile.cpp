// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/configfile.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace waybill;
using namespace waybill::config;

class tst_ConfigFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverything();
    void yamlEqualsJson();
    void yamlMayUseItsOwnMeans();
    void writingAndReadingGivesTheSame();
    void defaultsAreLeftOut();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void reportsAllProblemsAtOnce();
    void neverShowsAKey();
    void refusesWhatIsNoText();
    void mutationsNeverCrash_data();
    void mutationsNeverCrash();
    void savesAndLoads();
    void doesNotSaveWhatItWouldNotRead();
};

namespace {

const QByteArray kJson = R"json({
  "version": 1,
  "listen": ["127.0.0.1:0", "[::1]:8377"],
  "workers": 2,
  "maximum_body_mb": 32,
  "require_client_key": true,
  "providers": [
    { "id": "openai", "kind": "openai", "base_url": "https://api.openai.com/v1/", "secret": "keychain:openai" },
    { "id": "claude", "kind": "anthropic", "base_url": "https://api.anthropic.com",
      "keys": [
        { "id": "first", "secret": "env:ANTHROPIC_API_KEY", "weight": 3 },
        { "id": "second", "secret": "file:/run/secrets/claude" }
      ],
      "priced_as": "anthropic", "timeouts": { "connect_ms": 1000, "total_ms": 600000 }, "enabled": false },
    { "id": "demo", "kind": "openai", "demo": true }
  ],
  "routes": [
    { "model": "smart", "strategy": "weighted", "retries": 1,
      "targets": [ { "provider": "claude", "model": "claude-sonnet-4-5", "weight": 0 }, { "provider": "openai" } ],
      "timeouts": { "first_byte_ms": 20000, "idle_ms": 10000 } },
    { "model": "claude-*", "targets": [ { "provider": "claude" } ] }
  ],
  "clients": [ { "id": "claude-code", "team": "core", "project": "wagon", "secret": "keychain:client-claude-code" } ],
  "budgets": [
    { "id": "core-month", "scope": { "team": "core", "model": "gpt-*", "client": "claude-code" }, "limit_usd": "200",
      "period": "month", "time_zone": "Europe/Berlin", "action": "block", "alerts": [ 50, 80, 100 ] },
    { "id": "all", "limit_usd": 12.345678901234, "period": "day", "action": "warn", "allow_unpriced": true }
  ],
  "prices": [ { "provider": "up", "match": ["=my-model"], "kind": "chat",
                "prices": [ { "rates": { "input": 1.250, "output": 10 } } ] } ]
}
)json";

const QByteArray kYaml = R"yaml(
# The same in YAML.
version: 1
listen: ["127.0.0.1:0", "[::1]:8377"]
workers: 2
maximum_body_mb: 32
require_client_key: true
providers:
  - id: openai
    kind: openai
    base_url: https://api.openai.com/v1/
    secret: keychain:openai
  - id: claude
    kind: anthropic
    base_url: https://api.anthropic.com
    keys:
      - {id: first, secret: "env:ANTHROPIC_API_KEY", weight: 3}
      - {id: second, secret: "file:/run/secrets/claude"}
    priced_as: anthropic
    timeouts: {connect_ms: 1000, total_ms: 600000}
    enabled: false
  - id: demo
    kind: openai
    demo: true
routes:
  - model: smart
    strategy: weighted
    retries: 1
    targets:
      - {provider: claude, model: claude-sonnet-4-5, weight: 0}
      - provider: openai
    timeouts: {first_byte_ms: 20000, idle_ms: 10000}
  - model: claude-*
    targets: [{provider: claude}]
clients:
  - {id: claude-code, team: core, project: wagon, secret: "keychain:client-claude-code"}
budgets:
  - id: core-month
    scope: {team: core, model: gpt-*, client: claude-code}
    limit_usd: "200"
    period: month
    time_zone: Europe/Berlin
    action: block
    alerts: [50, 80, 100]
  - {id: all, limit_usd: 12.345678901234, period: day, action: warn, allow_unpriced: true}
prices:
  - {provider: up, match: ["=my-model"], kind: chat, prices: [{rates: {input: 1.250, output: 10}}]}
)yaml";

Result<model::Configuration> parse(const QByteArray &text, const char *fileName = "waybill.json")
{
    return parseConfiguration(text, QString::fromLatin1(fileName));
}

QString errorOf(const QByteArray &text, const char *fileName = "waybill.json")
{
    const auto parsed = parse(text, fileName);
    return parsed ? QString() : parsed.error().message;
}

} // namespace

void tst_ConfigFile::readsEverything()
{
    const auto read = parse(kJson);
    QVERIFY2(read, qPrintable(errorOf(kJson)));
    QCOMPARE(read->listen.front(), (model::ListenAddress{QStringLiteral("127.0.0.1"), 0}));
    QCOMPARE(read->workers, 2);
    QCOMPARE(read->maximumBodyBytes, 32 * 1024 * 1024);
    QVERIFY(read->requireClientKey);
    QCOMPARE(read->providers.size(), 3u);
    QCOMPARE(read->providers[0].baseUrl, QUrl(QStringLiteral("https://api.openai.com/v1")));
    QCOMPARE(read->providers[0].keys.front().id, QStringLiteral("default"));
    QCOMPARE(read->providers[1].keys.front().weight, 3);
    QCOMPARE(read->providers[1].timeouts.total, std::chrono::milliseconds(600'000));
    QVERIFY(!read->providers[1].timeouts.idle && !read->providers[1].enabled && read->providers[2].demo);
    QVERIFY(read->routes[0].strategy == model::Strategy::Weighted);
    QCOMPARE(read->routes[0].targets[1].model, QString());
    QCOMPARE(read->clients[0].secret.toString(), QStringLiteral("keychain:client-claude-code"));
    QCOMPARE(read->budgets[0].alerts, (std::vector{50, 80, 100}));
    QCOMPARE(read->budgets[1].limit.toDecimal(), QStringLiteral("12.345678901234"));
    QCOMPARE(read->prices,
             QByteArray("[{\"provider\": \"up\", \"match\": [\"=my-model\"], \"kind\": \"chat\", "
                        "\"prices\": [{\"rates\": {\"input\": 1.250, \"output\": 10}}]}]"));
}

void tst_ConfigFile::yamlEqualsJson()
{
    const auto json = parse(kJson);
    const auto yaml = parse(kYaml, "waybill.yaml");
    QVERIFY2(yaml, qPrintable(errorOf(kYaml, "waybill.yaml")));
    QVERIFY(*json == *yaml);
    QVERIFY(*parse(kYaml, "waybill.conf") == *json);
    QVERIFY(*parse(kJson, "waybill.conf") == *json);
    QVERIFY(*parse("\xef\xbb\xbf" + kJson) == *json);
    QByteArray windows = kYaml;
    QVERIFY(*parse(windows.replace("\n", "\r\n"), "waybill.yml") == *json);
}

void tst_ConfigFile::yamlMayUseItsOwnMeans()
{
    const QByteArray text = "version: 1\n"
                            "providers:\n"
                            "  - &up {id: '1', kind: openai, base_url: http://up/v1, timeouts: &t {idle_ms: 7}}\n"
                            "routes:\n"
                            "  - model: a\n"
                            "    targets: [{provider: \"1\"}]\n"
                            "    timeouts: *t\n";
    const auto read = parse(text, "a.yaml");
    QVERIFY2(read, qPrintable(errorOf(text, "a.yaml")));
    QCOMPARE(read->routes[0].timeouts.idle, std::chrono::milliseconds(7));

    QByteArray bomb = "a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n";
    for (int i = 1; i < 12; ++i) {
        const QByteArray last = "*a" + QByteArray::number(i - 1);
        bomb += 'a' + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + (last + ',').repeated(9) + last
            + "]\n";
    }
    QVERIFY(errorOf(bomb, "a.yaml").contains(QStringLiteral("aliases make this file too large")));
    QVERIFY(!errorOf(QByteArray(50'000, '['), "a.yaml").isEmpty());
    QVERIFY(!errorOf(QByteArray("- ").repeated(50'000), "a.yaml").isEmpty());
    QVERIFY(!errorOf("version: 1\n---\nversion: 1\n", "a.yaml").isEmpty());
}

void tst_ConfigFile::writingAndReadingGivesTheSame()
{
    const auto read = parse(kJson);
    const QByteArray text = writeConfiguration(*read);
    const auto again = parse(text);
    QVERIFY2(again, qPrintable(errorOf(text)));
    QVERIFY(*again == *read);
    QCOMPARE(writeConfiguration(*again), text);
    QVERIFY(text.contains("\n    {\"id\": \"demo\", \"kind\": \"openai\", \"demo\": true}\n"));
    QVERIFY(text.contains("1.250"));
}

void tst_ConfigFile::defaultsAreLeftOut()
{
    QCOMPARE(writeConfiguration({}), QByteArray("{\n  \"version\": 1\n}\n"));
    QVERIFY(*parse(writeConfiguration({})) == model::Configuration{});
}

void tst_ConfigFile::namesWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QByteArray &members, const char *expected) {
        QTest::newRow(name) << QByteArray("{\"version\": 1,\n" + members + "}")
                            << QStringLiteral("waybill.json:") + QString::fromUtf8(expected);
    };
    const QByteArray providers = R"("providers": [
{"id": "openai", "kind": "openai", "base_url": "https://api.openai.com/v1"},
{"id": "claude", "kind": "anthropic", "base_url": "https://api.anthropic.com"}])";
    const auto provider = [&](const char *members) { return QByteArray("\"providers\": [{\n") + members + "}]"; };
    const auto route = [&](const char *members) { return providers + ",\n\"routes\": [{" + members + "}]"; };
    const auto budget
        = [&](const char *members) { return QByteArray("\"budgets\": [{\"id\": \"b\",\n") + members + "}]"; };
    const auto client
        = [&](const char *members) { return QByteArray("\"clients\": [{\"id\": \"c\",\n") + members + "}]"; };

    QTest::newRow("no version") << QByteArray("{}")
                                << QStringLiteral("waybill.json:1: version: is missing: write \"version\": 1");
    QTest::newRow("newer version")
        << QByteArray("{\n\"version\": 2}")
        << QStringLiteral("waybill.json:2: version: this file is of version 2 and this Waybill reads version 1: "
                          "update Waybill");
    QTest::newRow("not an object") << QByteArray("[]")
                                   << QStringLiteral("waybill.json:1: must be an object, not a list");
    row("unknown key", "\"provider\": []", "2: provider: unknown key \"provider\"; did you mean \"providers\"?");
    row("key given twice", "\"workers\": 1,\n\"workers\": 2",
        "3: workers: the key \"workers\" is given twice (first on line 2): keep one");
    row("key given twice in prices", "\"prices\": [{\"a\": 1,\n\"a\": 2}]",
        "3: prices[0].a: the key \"a\" is given twice (first on line 2): keep one");
    row("wrong type", "\"workers\": \"2\"", "2: workers: must be a whole number, not text");
    row("fraction", "\"workers\": 1.5", "2: workers: must be a whole number of at most nine digits");
    row("null", "\"routes\": null", "2: routes: must be a list, not null; leave the key out for the default");
    row("too many workers", "\"workers\": 65", "2: workers: must be from 0 to 64");
    row("no body", "\"maximum_body_mb\": 0", "2: maximum_body_mb: must be from 1 to 1024");
    row("bad listen", "\"listen\": [\n\"127.0.0.1\"]",
        "3: listen[0]: \"127.0.0.1\" is not an address to listen on: write 127.0.0.1:8377 or [::1]:8377");
    row("listen twice", "\"listen\": [\"[::1]:80\",\n\"[::1]:80\"]",
        "3: listen[1]: \"[::1]:80\" is there twice: keep one");
    row("listen nowhere", "\"listen\": []",
        "2: listen: names no address: write 127.0.0.1:8377, or leave the key out for the default");
    row("no kind", provider("\"id\": \"a\", \"base_url\": \"http://a\""),
        "2: providers[0].kind: is missing: write one of \"openai\", \"openai-responses\", \"anthropic\", \"gemini\", "
        "\"azure-openai\", \"vertex\", \"bedrock\", \"modelark\" and \"ollama\"");
    row("bad kind", provider("\"id\": \"a\", \"kind\": \"antropic\", \"base_url\": \"http://a\""),
        "3: providers[0].kind: \"antropic\" is not known; did you mean \"anthropic\"?");
    row("no base URL", provider("\"id\": \"a\", \"kind\": \"openai\""),
        "2: providers[0].base_url: is missing: write the address where the provider's paths begin, like "
        "https://api.openai.com/v1");
    row("no scheme", provider("\"id\": \"a\", \"kind\": \"openai\",\n\"base_url\": \"api.openai.com/v1\""),
        "4: providers[0].base_url: must be a whole address with https:// (or http://) and a host, like "
        "https://api.openai.com/v1");
    row("no host", provider("\"id\": \"a\", \"kind\": \"openai\",\n\"base_url\": \"https:///v1\""),
        "4: providers[0].base_url: must be a whole address with https:// (or http://) and a host, like "
        "https://api.openai.com/v1");
    row("not an address", provider("\"id\": \"a\", \"kind\": \"openai\",\n\"base_url\": \"http://a b\""),
        "4: providers[0].base_url: is not an address: write one like https://api.openai.com/v1");
    row("user in address", provider("\"id\": \"a\", \"kind\": \"openai\",\n\"base_url\": \"https://me:hidden@a\""),
        "4: providers[0].base_url: must hold no user, password, \"?\" or \"#\": the key belongs in `secret`");
    row("own address", provider("\"id\": \"a\", \"kind\": \"openai\",\n\"base_url\": \"http://localhost:8377/v1\""),
        "4: providers[0].base_url: is Waybill's own address: calls would go round in a circle");
    row("slash in id", provider("\"id\": \"a/b\", \"kind\": \"openai\", \"base_url\": \"http://a\""),
        "3: providers[0].id: must be plain ASCII without \"/\"");
    row("empty id", provider("\"id\": \"\", \"kind\": \"openai\", \"base_url\": \"http://a\""),
        "3: providers[0].id: must not be empty");
    row("number as id", provider("\"id\": 7, \"kind\": \"openai\", \"base_url\": \"http://a\""),
        "3: providers[0].id: must be text, not a number; put it in double quotes");
    row("api_key", provider("\"id\": \"a\", \"kind\": \"openai\", \"base_url\": \"http://a\",\n\"api_key\": \"env:A\""),
        "4: providers[0].api_key: unknown key \"api_key\"; did you mean \"secret\"?");
    row("secret and keys",
        provider(
            "\"id\": \"a\", \"kind\": \"openai\", \"base_url\": \"http://a\", \"secret\": \"env:A\",\n\"keys\": []"),
        "4: providers[0].keys: stands beside `secret`: keep one of the two");
    row("key without secret",
        provider("\"id\": \"a\", \"kind\": \"openai\", \"base_url\": \"http://a\",\n\"keys\": [{\"id\": \"k\"}]"),
        "4: providers[0].keys[0].secret: is missing: write keychain:NAME, env:VARIABLE or file:PATH");
    row("id twice", providers.chopped(1) + ",\n{\"id\": \"openai\", \"kind\": \"openai\", \"base_url\": \"http://a\"}]",
        "5: providers[2].id: \"openai\" is there twice: each needs a name of its own");
    row("timeout",
        provider("\"id\": \"a\", \"kind\": \"openai\", \"base_url\": \"http://a\",\n\"timeouts\": {\"idle_ms\": 0}"),
        "4: providers[0].timeouts.idle_ms: must be from 1 to 86400000");
    row("unknown timeout",
        provider("\"id\": \"a\", \"kind\": \"openai\", \"base_url\": \"http://a\",\n\"timeouts\": {\"idle\": 1}"),
        "4: providers[0].timeouts.idle: unknown key \"idle\"; here may stand \"connect_ms\", \"first_byte_ms\", "
        "\"idle_ms\" and \"total_ms\"");
    row("unknown provider",
        route("\"model\": \"m\", \"targets\": [{\"provider\": \"claude\"},\n{\"provider\": \"opnai\"}]"),
        "6: routes[0].targets[1].provider: no provider is called \"opnai\"; did you mean \"openai\"?");
    row("provider far off", route("\"model\": \"m\", \"targets\": [\n{\"provider\": \"mistral\"}]"),
        "6: routes[0].targets[0].provider: no provider is called \"mistral\"; the providers are \"openai\" and "
        "\"claude\"");
    row("no model", route("\"targets\": [{\"provider\": \"claude\"}]"),
        "5: routes[0].model: is missing: write the name tools ask for, or a glob like claude-*");
    row("empty model", route("\n\"model\": \"\", \"targets\": [{\"provider\": \"claude\"}]"),
        "6: routes[0].model: must not be empty");
    row("no targets", route("\"model\": \"m\",\n\"targets\": []"),
        "6: routes[0].targets: names no target: add at least one provider");
    row("glob target", route("\"model\": \"m\", \"targets\": [{\"provider\": \"claude\",\n\"model\": \"claude-*\"}]"),
        "6: routes[0].targets[0].model: must be one model: leave the key out to pass on the name that was asked for");
    row("negative weight", route("\"model\": \"m\", \"targets\": [{\"provider\": \"claude\",\n\"weight\": -1}]"),
        "6: routes[0].targets[0].weight: must be from 0 to 1000000");
    row("no weight",
        route(
            "\"model\": \"m\", \"strategy\": \"weighted\",\n\"targets\": [{\"provider\": \"claude\", \"weight\": 0}]"),
        "6: routes[0].targets: have no weight above 0: no call could go out");
    row("strategy", route("\"model\": \"m\",\n\"strategy\": \"random\", \"targets\": [{\"provider\": \"claude\"}]"),
        "6: routes[0].strategy: \"random\" is not known; it may be \"fallback\", \"weighted\", \"cheapest\", "
        "\"fastest\" "
        "and \"least-busy\"");
    row("retries", route("\"model\": \"m\",\n\"retries\": 11, \"targets\": [{\"provider\": \"claude\"}]"),
        "6: routes[0].retries: must be from 0 to 10");
    row("target is text", route("\"model\": \"m\",\n\"targets\": [\"claude\"]"),
        "6: routes[0].targets[0]: must be an object, not text");
    row("client without secret", client("\"team\": \"t\""),
        "2: clients[0].secret: is missing: write keychain:NAME, env:VARIABLE or file:PATH");
    row("shared secret", client("\"secret\": \"env:A\"}, {\"id\": \"d\",\n\"secret\": \"env:A\""),
        "4: clients[1].secret: is that of client \"c\": each client is known by a key of its own");
    row("no limit", budget("\"period\": \"day\""), "2: budgets[0].limit_usd: is missing: write an amount like \"200\"");
    row("negative limit", budget("\"limit_usd\": -1"), "3: budgets[0].limit_usd: must not be negative");
    row("limit", budget("\"limit_usd\": \"1,5\""),
        "3: budgets[0].limit_usd: \"1,5\" is not an amount of money: write digits and at most one point, like 12.50");
    row("time zone", budget("\"limit_usd\": 1, \"time_zone\": \"Europe/Berln\""),
        "3: budgets[0].time_zone: no time zone is called \"Europe/Berln\"; did you mean \"Europe/Berlin\"?");
    row("no time zone", budget("\"limit_usd\": 1, \"time_zone\": \"here\""),
        "3: budgets[0].time_zone: no time zone is called \"here\"; write one like Europe/Berlin");
    row("alert", budget("\"limit_usd\": 1, \"alerts\": [50,\n0]"), "4: budgets[0].alerts[1]: must be from 1 to 1000");
    row("alert text", budget("\"limit_usd\": 1, \"alerts\": [\"50%\"]"),
        "3: budgets[0].alerts[0]: must be a whole number");
    row("scope", budget("\"limit_usd\": 1, \"scope\": {\"client\": \"x\"}"),
        "3: budgets[0].scope.client: no client is called \"x\"; add it to clients first");
    row("price row", "\"prices\": [1]", "2: prices[0]: must be a price row, an object, not a number");
    row("line break", client("\"team\": \"a\\nb\", \"secret\": \"env:A\""),
        "3: clients[0].team: must be one line of text without control characters");
    row("trailing comma", "\"workers\": 1,\n", "2: a comma before \"}\" is one too many: remove it");
    row("comment", "\"workers\": 1 // one\n",
        "2: JSON has no comments: remove it, or use a .yaml file, which may have them");
}

void tst_ConfigFile::namesWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QTEST(errorOf(text), "expected");
}

void tst_ConfigFile::reportsAllProblemsAtOnce()
{
    const QString error = errorOf("{\"version\": 1,\n"
                                  "\"routes\": [{\"model\": \"m\", \"targets\": [{\"provider\": \"up\"}]}],\n"
                                  "\"worker\": 1,\n"
                                  "\"budgets\": [{\"id\": \"b\", \"limit_usd\": \"x\", \"period\": \"dya\"}]}");
    QCOMPARE(error,
             QStringLiteral("waybill.json:2: routes[0].targets[0].provider: no provider is called \"up\"; add it to "
                            "providers first\n"
                            "waybill.json:3: worker: unknown key \"worker\"; did you mean \"workers\"?\n"
                            "waybill.json:4: budgets[0].limit_usd: \"x\" is not an amount of money: write digits and "
                            "at most one point, like 12.50\n"
                            "waybill.json:4: budgets[0].period: \"dya\" is not known; did you mean \"day\"?"));
    QVERIFY(
        errorOf("version: 1\nroutes:\n  - model: m\n    targets:\n      - provder: up\n", "waybill.yaml")
            .contains(QStringLiteral("waybill.yaml:5: routes[0].targets[0].provder: unknown key \"provder\"; did you "
                                     "mean \"provider\"?")));
}

void tst_ConfigFile::neverShowsAKey()
{
    for (const char *secret :
         {"hunter2-plain-words", "sk-proj-hunter2hunter2", "keychain:", "keychain:sk-hunter2hunter2"}) {
        const QByteArray text = QByteArray("{\"version\": 1, \"providers\": [{\"id\": \"a\", \"kind\": \"openai\", "
                                           "\"base_url\": \"http://a\",\n\"secret\": \"")
            + secret + "\"}]}";
        const QString error = errorOf(text);
        QVERIFY2(error.startsWith(QStringLiteral("waybill.json:2: providers[0].secret: ")), qPrintable(error));
        QVERIFY2(!error.contains(QStringLiteral("hunter2")), qPrintable(error));
    }
    QVERIFY(!errorOf("{\"version\": 1, \"sk-hunter2hunter2\": 1}").contains(QStringLiteral("hunter2")));
    QVERIFY(!errorOf("{\"version\": 1, \"providers\": \"sk-hunter2hunter2}").contains(QStringLiteral("hunter2")));
    // A name that only looks a little like one is fine.
    QVERIFY(parse("{\"version\": 1, \"clients\": [{\"id\": \"a\", \"secret\": \"keychain:desk-laptop\"}]}"));
}

void tst_ConfigFile::refusesWhatIsNoText()
{
    QVERIFY(errorOf("").contains(QStringLiteral("the file is empty")));
    QCOMPARE(errorOf("{\n\"version\": 1, \"\xff\": 1}"),
             QStringLiteral("waybill.json:2: this is not UTF-8 text: save the file as UTF-8"));
    QVERIFY(errorOf(QByteArray(2 * 1024 * 1024, ' ')).contains(QStringLiteral("larger than 1 MB")));
    QVERIFY(errorOf("\xff\xfe{\0}\0").contains(QStringLiteral("save the file as UTF-8")));
}

void tst_ConfigFile::mutationsNeverCrash_data()
{
    QTest::addColumn<QByteArray>("original");
    QTest::addColumn<QString>("fileName");
    QTest::newRow("JSON") << kJson << QStringLiteral("waybill.json");
    QTest::newRow("YAML") << kYaml << QStringLiteral("waybill.yaml");
}

void tst_ConfigFile::mutationsNeverCrash()
{
    QFETCH(QByteArray, original);
    QFETCH(QString, fileName);
    QRandomGenerator random(8377);
    const QByteArray interesting = "{}[]\",:\\-#&*!|>%@`'\n\t 0e.\xc3\xff";
    int accepted = 0;
    for (int i = 0; i < 3'000; ++i) {
        QByteArray text = original;
        for (int changes = 1 + random.bounded(4); changes > 0; --changes) {
            const auto at = static_cast<qsizetype>(random.bounded(static_cast<quint32>(text.size())));
            const char c
                = interesting[static_cast<qsizetype>(random.bounded(static_cast<quint32>(interesting.size())))];
            switch (random.bounded(4)) {
            case 0:
                text[at] = c;
                break;
            case 1:
                text.insert(at, c);
                break;
            case 2:
                text.remove(at, 1 + random.bounded(8));
                break;
            default:
                text.insert(at, text.mid(at / 2, random.bounded(64)));
            }
        }
        const auto parsed = parseConfiguration(text, fileName);
        if (parsed) {
            ++accepted;
            const auto again = parseConfiguration(writeConfiguration(*parsed), QStringLiteral("again.json"));
            QVERIFY2(again, text.constData());
            QVERIFY(*again == *parsed);
        } else {
            QVERIFY(parsed.error().message.startsWith(fileName + u':'));
        }
    }
    QVERIFY(accepted > 0);
}

void tst_ConfigFile::savesAndLoads()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("new/waybill.json"));
    const auto configuration = parse(kJson);
    QVERIFY(saveConfiguration(path, *configuration));
    const auto loaded = loadConfiguration(path);
    QVERIFY(loaded);
    QVERIFY(*loaded == *configuration);
    QVERIFY(loadConfiguration(folder.filePath(QStringLiteral("none.json"))).error().message.contains(u"none.json"));
}

void tst_ConfigFile::doesNotSaveWhatItWouldNotRead()
{
    const QTemporaryDir folder;
    model::Configuration configuration;
    configuration.routes.push_back({QStringLiteral("m"), {}, 0, {{QStringLiteral("up"), {}}}, {}});
    const QString path = folder.filePath(QStringLiteral("waybill.json"));
    const auto saved = saveConfiguration(path, configuration);
    QVERIFY(!saved);
    QCOMPARE(saved.error().message,
             QStringLiteral("routes[0].targets[0].provider: no provider is called \"up\"; add it "
                            "to providers first"));
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(saveConfiguration(folder.filePath(QStringLiteral("a.yaml")), {}).error().message.contains(u"reads YAML"));
}

QTEST_GUILESS_MAIN(tst_ConfigFile)
#include "tst_configfile.moc"
