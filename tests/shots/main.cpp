// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callhistory.h"
#include "config/configfile.h"
#include "manualclock.h"
#include "photographer.h"
#include "samplesetup.h"
#include "service/engineservice.h"
#include "store/writer.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace waybill;
using namespace std::chrono_literals;

namespace {
constexpr quint32 kSeed = 8377;
constexpr auto kHistory = std::chrono::days(31);

int fail(const QString &message)
{
    std::fprintf(stderr, "%s\n", qPrintable(message));
    return 1;
}

/// The usual port where nobody has it, else any free one.
quint16 freePort()
{
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost, model::kDefaultPort))
        probe.listen(QHostAddress::LocalHost, 0);
    return probe.serverPort();
}

bool fill(const QString &database, const model::Configuration &configuration, TimePoint now)
{
    const auto writer = std::move(*store::Writer::open(database));
    shots::CallHistory history(configuration, {now - kHistory, now}, kSeed);
    history.write([&](model::ExchangeRecord record) { writer->add(std::move(record)); });
    return writer->flush(60s) && writer->status().dropped == 0;
}

bool waitForProxy(const service::Service &service)
{
    return QTest::qWaitFor([&] { return service.proxyStatus().running; }, 20'000);
}
} // namespace

/// waybill_shots FOLDER: pictures of every page, made from a month of calls that never happened.
int main(int argc, char *argv[])
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("waybill"));
    QApplication::setCursorFlashTime(0);
    if (argc != 2)
        return fail(QStringLiteral("usage: waybill_shots FOLDER"));

    const QTemporaryDir home;
    const QString file = home.filePath(QStringLiteral("waybill.json"));
    const QString database = home.filePath(QStringLiteral("usage.db"));
    const TimePoint now = fromDateTime(QDateTime(QDate(2026, 11, 19), QTime(16, 42, 8), Qt::UTC));
    test::ManualClock clock(now - 3h - 20min);
    const model::Configuration configuration = shots::sampleConfiguration(freePort());
    if (const auto saved = config::saveConfiguration(file, configuration); !saved)
        return fail(saved.error().message);
    if (!fill(database, configuration, now))
        return fail(QStringLiteral("The calls could not be written to %1").arg(database));

    service::EngineService service(clock, {.configurationPath = file, .usageDatabase = database, .listen = {}});
    service.open();
    if (!waitForProxy(service))
        return fail(QStringLiteral("The proxy did not start: %1").arg(service.proxyStatus().problem));
    clock.setNow(now);
    ui::Preferences(home.path()).setFirstRunDone(true);
    ui::Application desktop(service, clock, home.path());
    desktop.window().resize(1440, 900);
    desktop.start();
    if (!QTest::qWaitForWindowActive(&desktop.window()))
        return fail(QStringLiteral("The window did not become active"));

    shots::Photographer photographer(desktop, QString::fromLocal8Bit(argv[1]));
    photographer.takeAll();
    for (const QString &problem : photographer.problems())
        fail(problem);
    return photographer.problems().isEmpty() ? 0 : 1;
}
