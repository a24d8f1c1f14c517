// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/demosetup.h"

#include "spend/providerprice.h"

#include <QtTest>

using namespace waybill;
using namespace waybill::lab;

class tst_DemoSetup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAProviderForEachDialect();
    void leavesWhatIsThere();
    void addingTwiceAddsNothing();
    void everyDemoModelHasAPrice();
    void pricesOfTheUserStay();
};

void tst_DemoSetup::addsAProviderForEachDialect()
{
    const model::Configuration configuration = withDemo({});
    QCOMPARE(configuration.providers.size(), 3U);
    for (const model::Provider &provider : configuration.providers)
        QVERIFY(provider.demo && provider.keys.empty());
    QVERIFY(!configuration.routes.empty());
    for (const model::Route &route : configuration.routes) {
        for (const model::RouteTarget &target : route.targets)
            QVERIFY(configuration.provider(target.provider)->demo);
    }
}

void tst_DemoSetup::leavesWhatIsThere()
{
    model::Configuration mine;
    model::Route route;
    route.model = QStringLiteral("demo-small");
    route.targets = {{.provider = QStringLiteral("mine"), .model = QStringLiteral("m")}};
    mine.routes = {route};
    const model::Configuration configuration = withDemo(mine);
    QVERIFY(configuration.routes.front() == route);
    QCOMPARE(std::ranges::count(configuration.routes, route.model, &model::Route::model), 1);
}

void tst_DemoSetup::addingTwiceAddsNothing()
{
    const model::Configuration once = withDemo({});
    QVERIFY(withDemo(once) == once);
}

void tst_DemoSetup::everyDemoModelHasAPrice()
{
    const auto book = spend::PriceBook::builtIn()->withRows(withDemoPrices({}));
    QVERIFY(book);
    const model::Configuration configuration = withDemo({});
    for (const model::Provider &provider : configuration.providers) {
        for (const QString &name : demoModels())
            QVERIFY2(spend::rowOf(*book, provider, name), qUtf8Printable(provider.id + u'/' + name));
    }
}

void tst_DemoSetup::pricesOfTheUserStay()
{
    for (const QByteArray mine :
         {R"([{"provider":"up","match":["=m"],"kind":"chat","prices":[{"rates":{"input":1}}]}])", "[]", " [ ]\n", ""}) {
        const auto book = spend::PriceBook::builtIn()->withRows(withDemoPrices(mine));
        QVERIFY2(book, mine.constData());
        QCOMPARE(book->findOwn(u"up", u"m") != nullptr, mine.contains("up"));
        QVERIFY(book->find(kDemoPriceBook, u"demo-small"));
    }
}

QTEST_APPLESS_MAIN(tst_DemoSetup)
#include "tst_demosetup.moc"
