// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/filterquery.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace waybill;
using namespace waybill::ui;

namespace {

constexpr quint32 kSeed = 20261122;

QString randomValue(QRandomGenerator &random)
{
    static const QString kAlphabet = QStringLiteral("abcXYZ019-_*./:>, \"\\é中");
    QString value;
    const int length = random.bounded(1, 9);
    for (int i = 0; i < length; ++i)
        value += kAlphabet[random.bounded(static_cast<int>(kAlphabet.size()))];
    value = value.trimmed();
    return value.isEmpty() ? QStringLiteral("x") : value;
}

std::vector<QString> randomValues(QRandomGenerator &random)
{
    std::vector<QString> values;
    for (int i = random.bounded(3); i > 0; --i)
        values.push_back(randomValue(random));
    return values;
}

model::Filter randomFilter(QRandomGenerator &random)
{
    model::Filter filter;
    filter.providers = randomValues(random);
    filter.models = randomValues(random);
    filter.clients = randomValues(random);
    filter.teams = randomValues(random);
    filter.routes = randomValues(random);
    filter.status = static_cast<model::Filter::Status>(random.bounded(3));
    if (random.bounded(2))
        filter.statusClasses.push_back(random.bounded(1, 6));
    if (random.bounded(2))
        filter.statusCodes.push_back(random.bounded(100, 600));
    if (random.bounded(2))
        filter.costAbove = Money::fromPicodollars(random.bounded(2'000'000'000) * std::int64_t(1'000));
    if (random.bounded(2))
        filter.durationAboveUs = random.bounded(2'000'000'000);
    filter.onlyFallback = random.bounded(2);
    if (random.bounded(2))
        filter.streaming = random.bounded(2) == 1;
    if (random.bounded(2))
        filter.demo = true;
    if (random.bounded(2))
        filter.text = randomValue(random);
    return filter;
}

} // namespace

class tst_FilterQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void pointsAtTheProblem_data();
    void pointsAtTheProblem();
    void durationsAreExact_data();
    void durationsAreExact();
    void everyFilterSurvivesTheLine();
    void anyInputIsReadOrRefused();
};

void tst_FilterQuery::reads_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("normalForm");
    const auto row = [](const char *line, const char *normalForm) {
        QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(normalForm);
    };
    row("", "");
    row("   ", "");
    row("status:5xx", "status:5xx");
    row("STATUS:5XX", "status:5xx");
    row("status:failed", "status:failed");
    row("status:ok,429,4xx", "status:ok,4xx,429");
    row("model:claude* provider:bedrock", "model:claude* provider:bedrock");
    row("model:a model:b", "model:a,b");
    row("client:\"my tool\"", "client:\"my tool\"");
    row("team:core,data latency>0.9s", "team:core,data latency>0.9s");
    row("latency>900ms", "latency>0.9s");
    row("latency>2m", "latency>120s");
    row("latency>10", "latency>10s");
    row("cost>0.05", "cost>0.05");
    row("cost>$1", "cost>1.00");
    row("fallback:yes stream:no", "fallback:yes stream:no");
    row("demo:yes", "demo:yes");
    row("demo:no", "");
    row("overloaded anthropic", "\"overloaded anthropic\"");
    row("req_01K9Z7QF3M8T", "req_01K9Z7QF3M8T");
    row("\"status:5xx\"", "\"status:5xx\"");
    row("127.0.0.1:8377", "\"127.0.0.1:8377\"");
}

void tst_FilterQuery::reads()
{
    QFETCH(QString, line);
    const auto filter = parseFilter(line);
    QVERIFY2(filter, filter ? "" : qPrintable(filter.error().message));
    QTEST(toFilterLine(*filter), "normalForm");
}

void tst_FilterQuery::pointsAtTheProblem_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<qsizetype>("position");
    QTest::addColumn<qsizetype>("length");
    const auto row = [](const char *line, qsizetype position, qsizetype length) {
        QTest::newRow(line) << QString::fromUtf8(line) << position << length;
    };
    row("status:6xx", 7, 3);
    row("status:4xx,oops", 11, 4);
    row("status:", 7, 1);
    row("model:a,", 8, 1);
    row("ok colour:red", 3, 6);
    row("cost:0.05", 4, 1);
    row("cost>much", 5, 4);
    row("cost>-1", 5, 2);
    row("cost<1", 4, 1);
    row("latency>fast", 8, 4);
    row("latency>99999999s", 8, 9);
    row("model>a", 5, 1);
    row("fallback:no", 9, 2);
    row("stream:maybe", 7, 5);
    row("demo:all", 5, 3);
    row("a \"b c", 2, 4);
}

void tst_FilterQuery::pointsAtTheProblem()
{
    QFETCH(QString, line);
    const auto filter = parseFilter(line);
    QVERIFY(!filter);
    QTEST(filter.error().position, "position");
    QTEST(filter.error().length, "length");
    QVERIFY(!filter.error().message.isEmpty());
}

void tst_FilterQuery::durationsAreExact_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<std::int64_t>("microseconds");
    QTest::newRow("tenths") << QStringLiteral("latency>0.9s") << std::int64_t(900'000);
    QTest::newRow("a microsecond") << QStringLiteral("latency>0.000001s") << std::int64_t(1);
    QTest::newRow("milliseconds") << QStringLiteral("latency>1.5ms") << std::int64_t(1'500);
    QTest::newRow("minutes") << QStringLiteral("latency>1.5m") << std::int64_t(90'000'000);
}

void tst_FilterQuery::durationsAreExact()
{
    QFETCH(QString, line);
    const auto filter = parseFilter(line);
    QVERIFY(filter);
    QTEST(filter->durationAboveUs.value_or(-1), "microseconds");
}

void tst_FilterQuery::everyFilterSurvivesTheLine()
{
    QRandomGenerator random(kSeed);
    for (int i = 0; i < 3'000; ++i) {
        const model::Filter filter = randomFilter(random);
        const QString line = toFilterLine(filter);
        const auto again = parseFilter(line);
        QVERIFY2(again, qPrintable(line));
        QVERIFY2(*again == filter, qPrintable(line));
    }
}

void tst_FilterQuery::anyInputIsReadOrRefused()
{
    static const QString kAlphabet = QStringLiteral("astuodelmc:><,.\"\\ 05$x-");
    QRandomGenerator random(kSeed);
    for (int i = 0; i < 20'000; ++i) {
        QString line;
        for (int length = random.bounded(24); length > 0; --length)
            line += kAlphabet[random.bounded(static_cast<int>(kAlphabet.size()))];
        const auto filter = parseFilter(line);
        if (filter) {
            const auto again = parseFilter(toFilterLine(*filter));
            QVERIFY2(again && *again == *filter, qPrintable(line));
        } else {
            QVERIFY2(filter.error().position <= line.size(), qPrintable(line));
        }
    }
}

QTEST_GUILESS_MAIN(tst_FilterQuery)
#include "tst_filterquery.moc"
