// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeservice.h"
#include "ui/shell/application.h"
#include "ui/shell/mainwindow.h"

#include <QDir>
#include <QTemporaryDir>
#include <QWidget>

namespace waybill::testing {

/// The whole desktop over a fake service, in a new data directory. One at a time.
struct Desktop
{
    QTemporaryDir directory;
    FakeClock clock;
    FakeService service;
    std::unique_ptr<ui::Application> application;

    /// Builds the window; call after the service's answers are set.
    ui::MainWindow &open(QSize size = {1440, 900})
    {
        application = std::make_unique<ui::Application>(service, clock, directory.path());
        application->window().resize(size);
        application->window().show();
        return application->window();
    }

    ui::MainWindow &openOnWorkingDay()
    {
        fillWithWorkingDay(service, clock);
        return open();
    }

    template <typename T> T *find(const char *name)
    {
        return application->window().findChild<T *>(QString::fromLatin1(name));
    }
};

/// Writes a picture of `widget` in both schemes to $WAYBILL_SHOTS, where that is set: name.png and name-dark.png.
inline void shoot(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("WAYBILL_SHOTS");
    if (folder.isEmpty())
        return;
    ui::Theme &theme = ui::Theme::current();
    const ui::Appearance before = theme.appearance();
    for (const auto &[appearance, suffix] :
         {std::pair(ui::Appearance::Light, ""), std::pair(ui::Appearance::Dark, "-dark")}) {
        theme.setAppearance(appearance);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        widget.grab().save(QDir(folder).filePath(name + QLatin1StringView(suffix) + QStringLiteral(".png")));
    }
    theme.setAppearance(before);
    QCoreApplication::processEvents();
}

} // namespace waybill::testing
