// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakeservice.h"
#include "ui/shell/context.h"
#include "ui/theme/theme.h"
#include "ui/widgets/page.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QTemporaryDir>

namespace waybill::testing {

/// All that a page is built with, over a fake service, in a new data directory. One at a time.
struct PageStage
{
    QTemporaryDir directory;
    ui::Theme theme;
    FakeClock clock;
    FakeService service;
    ui::Preferences preferences{directory.path()};
    ui::ViewState viewState{clock};
    ui::ConfigurationEditor editor{service};
    ui::Context context{service, clock, viewState, editor, preferences};
    QWidget header; ///< owns what pages give to the header, as the window's does

    /// Shows `page` as large as it is in a window of 1440 × 900 with the rail open, and makes it active.
    void show(ui::Page &page)
    {
        for (QWidget *widget : page.headerWidgets())
            widget->setParent(&header);
        page.resize(1255, 772);
        page.show();
        page.setActive(true);
        page.activateWindow();
    }

    /// Writes name.png and name-dark.png to $WAYBILL_SHOTS, where that is set.
    void takePictures(QWidget &widget, const char *name)
    {
        const QString folder = qEnvironmentVariable("WAYBILL_SHOTS");
        if (folder.isEmpty())
            return;
        for (const auto &[appearance, suffix] :
             {std::pair(ui::Appearance::Light, ""), std::pair(ui::Appearance::Dark, "-dark")}) {
            theme.setAppearance(appearance);
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            widget.grab().save(
                QDir(folder).filePath(QString::fromLatin1(name) + QLatin1StringView(suffix) + QStringLiteral(".png")));
        }
        theme.setAppearance(ui::Appearance::Light);
        QCoreApplication::processEvents();
    }
};

/// The controls below `root` that take part in Tab but have no name that a screen reader could say.
inline QStringList unnamedControls(const QWidget &root)
{
    QStringList unnamed;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const bool shown = widget->isVisibleTo(&root) && widget->window() == root.window();
        const bool control = shown && (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy()
            && !qobject_cast<const QComboBox *>(widget->parentWidget())
            && !qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (control && !named && !widget->objectName().startsWith(u"qt_"))
            unnamed += QStringLiteral("%1 %2").arg(QLatin1StringView(widget->metaObject()->className()),
                                                   widget->objectName());
    }
    return unnamed;
}

} // namespace waybill::testing
