// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeservice.h"

#include "ui/requests/requestsmodel.h"
#include "ui/widgets/format.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

using namespace waybill;
using namespace waybill::ui;
using waybill::testing::FakeClock;
using waybill::testing::FakeService;

class tst_RequestsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesFollowEachOtherByKey();
    void oldRowsStayUntilNewOnesCome();
    void followedRowsKeepTheirIdentity();
    void heldRowsWait();
    void aGapStartsAnew();
    void droppedPagesComeBack();
    void anErrorKeepsTheRows();
    void anyOrderOfEventsShowsTheStore();
};

namespace {

model::ExchangeRow call(std::int64_t key)
{
    model::ExchangeRow row;
    row.key = key;
    row.id = "req_" + QByteArray::number(static_cast<qlonglong>(key));
    row.startedAt = TimePoint(std::chrono::seconds(1'700'000'000 + key));
    row.client = QStringLiteral("client-%1").arg(key);
    row.status = 200;
    row.attempts = 1;
    return row;
}

struct Fixture
{
    FakeService service;
    FakeClock clock;
    RequestsModel model{service};

    explicit Fixture(int rows)
    {
        for (int key = rows; key > 0; --key)
            service.rowsAnswer.push_back(call(key));
        load();
    }
    void load()
    {
        QSignalSpy loaded(&model, &RequestsModel::loaded);
        model.load({clock.now() - std::chrono::hours(24), clock.now()}, {});
        if (loaded.isEmpty() && !loaded.wait())
            qFatal("The model did not load.");
    }
    void arrive(int count)
    {
        for (int i = 0; i < count; ++i)
            service.rowsAnswer.insert(service.rowsAnswer.begin(), call(service.rowsAnswer.front().key + 1));
        model.fetchNewer(clock.now());
    }
    void fetchAll()
    {
        const auto all = [this] { return model.rowCount() == static_cast<int>(service.rowsAnswer.size()); };
        const auto next = [&] {
            model.fetchMore({});
            return all();
        };
        if (!QTest::qWaitFor(next))
            qFatal("Not all pages came.");
    }
    QString client(int row) const { return model.index(row, 2).data().toString(); }
    bool showsTheStore() const
    {
        for (int row = 0; row < model.rowCount(); ++row)
            if (!model.callAt(row) || model.callAt(row)->key != service.rowsAnswer[static_cast<std::size_t>(row)].key)
                return false;
        return true;
    }
};

} // namespace

void tst_RequestsModel::pagesFollowEachOtherByKey()
{
    Fixture view(1'000);
    QCOMPARE(view.model.rowCount(), 256);
    view.fetchAll();
    QCOMPARE(view.model.rowCount(), 1'000);
    QVERIFY(view.showsTheStore());
    QVERIFY(!view.model.canFetchMore({}));
    QCOMPARE(view.service.rowsQueries[1].before, std::optional<std::int64_t>(745));
    QCOMPARE(view.service.rowsQueries[1].limit, 256);
}

void tst_RequestsModel::oldRowsStayUntilNewOnesCome()
{
    Fixture view(10);
    view.service.rowsAnswer = {call(99)};
    view.model.load({}, {});
    QCOMPARE(view.model.rowCount(), 10);
    QTRY_COMPARE(view.model.rowCount(), 1);
}

void tst_RequestsModel::followedRowsKeepTheirIdentity()
{
    Fixture view(300);
    const QPersistentModelIndex fifth = view.model.index(4, 0);
    const QByteArray id = view.model.callAt(4)->id;
    view.arrive(3);
    QTRY_COMPARE(view.model.rowCount(), 259);
    QCOMPARE(fifth.row(), 7);
    QCOMPARE(view.model.callAt(fifth.row())->id, id);
    QCOMPARE(view.model.rowOf(id), 7);
    view.fetchAll();
    QVERIFY(view.showsTheStore());
    QCOMPARE(view.model.rowCount(), 303);
}

void tst_RequestsModel::heldRowsWait()
{
    Fixture view(20);
    view.model.setFollowing(false);
    view.arrive(2);
    QTRY_COMPARE(view.model.waiting(), 2);
    view.arrive(3);
    QTRY_COMPARE(view.model.waiting(), 5);
    QCOMPARE(view.model.rowCount(), 20);
    view.model.showWaiting();
    QCOMPARE(view.model.waiting(), 0);
    QCOMPARE(view.model.rowCount(), 25);
    QVERIFY(view.showsTheStore());
}

void tst_RequestsModel::aGapStartsAnew()
{
    Fixture view(20);
    view.model.setFollowing(false);
    view.arrive(700);
    QTRY_COMPARE(view.model.waiting(), RequestsModel::kPageSize);
    view.model.showWaiting();
    QTRY_COMPARE(view.model.rowCount(), 256);
    QVERIFY(view.showsTheStore());
    view.fetchAll();
    QCOMPARE(view.model.rowCount(), 720);
}

void tst_RequestsModel::droppedPagesComeBack()
{
    constexpr int kRows = (static_cast<int>(RequestsModel::kPagesKept) + 6) * RequestsModel::kPageSize;
    Fixture view(kRows);
    view.fetchAll();
    QCOMPARE(view.model.rowCount(), kRows);
    int missing = -1;
    for (int row = 0; row < kRows && missing < 0; row += RequestsModel::kPageSize)
        if (!view.model.callAt(row))
            missing = row;
    QVERIFY(missing >= 0);
    QCOMPARE(view.client(missing), format::dash());
    QTRY_COMPARE(view.client(missing), QStringLiteral("client-%1").arg(kRows - missing));
}

void tst_RequestsModel::anErrorKeepsTheRows()
{
    Fixture view(10);
    QSignalSpy failed(&view.model, &RequestsModel::failed);
    view.service.failQueries = Error(QStringLiteral("usage.db is locked."));
    view.model.load({}, {});
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.front().front().toString(), QStringLiteral("usage.db is locked."));
    QCOMPARE(view.model.rowCount(), 10);
}

void tst_RequestsModel::anyOrderOfEventsShowsTheStore()
{
    QRandomGenerator random(20261122);
    for (int run = 0; run < 20; ++run) {
        Fixture view(random.bounded(1, 600));
        // It asks for more by itself, in the middle of what the test does.
        const QAbstractItemModelTester tester(&view.model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        const QPersistentModelIndex chosen = view.model.index(0, 0);
        const QByteArray id = view.model.callAt(0)->id;
        for (int step = 0; step < 30; ++step) {
            switch (random.bounded(5)) {
            case 0:
                view.arrive(random.bounded(1, 40));
                break;
            case 1:
                view.model.setFollowing(random.bounded(2));
                break;
            case 2:
                view.model.fetchMore({});
                break;
            case 3:
                view.model.showWaiting();
                break;
            default:
                QCoreApplication::processEvents();
            }
            if (chosen.isValid())
                QCOMPARE(view.model.callAt(chosen.row())->id, id);
        }
        view.model.setFollowing(true);
        view.model.fetchNewer(view.clock.now());
        QTRY_VERIFY(view.model.waiting() == 0 && view.showsTheStore());
        view.fetchAll();
        QTRY_COMPARE(view.model.rowCount(), static_cast<int>(view.service.rowsAnswer.size()));
        QVERIFY(view.showsTheStore());
    }
}

QTEST_MAIN(tst_RequestsModel)
#include "tst_requestsmodel.moc"
