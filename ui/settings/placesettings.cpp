// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/placesettings.h"

#include "service/service.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QUrl>
#include <QVBoxLayout>

namespace waybill::ui {

PlaceSettings::PlaceSettings(const Context &context, QWidget *parent)
    : SettingsSection(tr("Files"), tr("Where things are kept. Keys are never in these files."), parent)
    , m_context(context)
    , m_configuration(addPlace(QStringLiteral("configuration"), tr("Configuration"),
                               tr("Providers, routes, budgets and clients. Changes of the file are taken at once.")))
    , m_usage(addPlace(QStringLiteral("usage"), tr("Usage"), tr("One row for each call, and its sums.")))
{
    refresh();
}

void PlaceSettings::refresh()
{
    m_configuration->setText(m_context.service.configurationPath());
    m_usage->setText(m_context.service.storeStatus().path);
    for (TextLabel *path : {m_configuration, m_usage})
        path->setToolTip(path->text());
}

TextLabel *PlaceSettings::addPlace(const QString &name, const QString &title, const QString &hint)
{
    auto *path = new TextLabel(TypeStyle::Mono);
    path->setObjectName(name + QStringLiteral("Path"));
    path->setElided(true);
    auto *explained = new TextLabel(hint, TypeStyle::Small, Role::Muted);
    explained->setWordWrap(true);
    auto *copy
        = makeIconButton(name + QStringLiteral("Copy"), QStringLiteral("copy"), tr("Copy the path of: %1").arg(title));
    auto *open = makeButton(name + QStringLiteral("Open"), tr("Open folder"), QStringLiteral("folder"));
    open->setAccessibleName(tr("Open the folder of: %1").arg(title));
    connect(copy, &QToolButton::clicked, this, [this, path] {
        QGuiApplication::clipboard()->setText(path->text());
        Q_EMIT told(tr("Path copied."));
    });
    connect(open, &QPushButton::clicked, this, [this, path] {
        const QString folder = QFileInfo(path->text()).absolutePath();
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder)))
            Q_EMIT told(tr("No file manager opened %1.").arg(folder));
    });

    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(title, TypeStyle::Body));
    words->addWidget(path);
    words->addWidget(explained);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::space(2));
    row->addLayout(words, 1);
    row->addWidget(copy);
    row->addWidget(open);
    rows()->addLayout(row);
    return path;
}

} // namespace waybill::ui
