// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/logging.h"
#include "service/desktopsession.h"
#include "service/service.h"
#include "ui/shell/application.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>

using namespace waybill;

namespace {

void followPreferences(ui::Application &application)
{
    ui::Preferences &preferences = application.preferences();
    QObject::connect(&preferences, &ui::Preferences::startsWithSystemChanged, &application, [&] {
        if (const auto set = service::DesktopSession::setStartsWithSystem(preferences.startsWithSystem()); !set)
            application.window().notify(
                QApplication::translate("main", "Starting with the system could not be changed"), set.error().message);
    });
}

} // namespace

int main(int argc, char *argv[])
{
    installLogging();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("waybill"));
    QApplication::setApplicationDisplayName(QStringLiteral("Waybill"));
    QApplication::setApplicationVersion(QStringLiteral(WAYBILL_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("org.waybill.Waybill"));

    QCommandLineParser parser;
    parser.setApplicationDescription(QApplication::translate("main", "Routes, meters and budgets calls to AI models."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption inTray(QStringLiteral("tray"),
                                    QApplication::translate("main", "Start without showing the window."));
    parser.addOption(inTray);
    parser.process(application);

    const SystemClock clock;
    service::DesktopSession session(clock);
    const auto role = session.begin(QApplication::arguments());
    if (!role) {
        QMessageBox::critical(nullptr, QApplication::translate("main", "Waybill cannot start"), role.error().message);
        return 1;
    }
    if (*role == service::DesktopSession::Role::Second)
        return 0;

    ui::Application desktop(session.service(), clock, session.dataDirectory());
    followPreferences(desktop);
    QObject::connect(&session, &service::DesktopSession::startedAgain, &desktop.window(),
                     [&desktop] { desktop.window().raiseFromOtherStart(); });
    QObject::connect(&session, &service::DesktopSession::endRequested, &application, &QApplication::quit);
    session.open();
    desktop.start(parser.isSet(inTray));
    return QApplication::exec();
}
