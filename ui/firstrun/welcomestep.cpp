// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/welcomestep.h"

#include "ui/firstrun/choicetile.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QButtonGroup>
#include <QVBoxLayout>

namespace waybill::ui {

WelcomeStep::WelcomeStep(const Context &context, QWidget *parent)
    : FirstStep(tr("Welcome"),
                tr("Waybill stands between your tools and the services they call. It routes each call, prices it and "
                   "charges it to a budget. Everything stays on this computer; nothing is sent anywhere but to the "
                   "providers that you add."),
                parent)
    , m_context(context)
{
    content()->addWidget(new TextLabel(tr("Appearance"), TypeStyle::Strong));
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::space(2));
    auto *group = new QButtonGroup(this);
    struct Choice
    {
        Appearance appearance;
        const char *objectName;
        QString title;
        QString line;
    };
    const Choice choices[]{{Appearance::System, "appearanceSystem", tr("Like the system"), tr("changes with it")},
                           {Appearance::Light, "appearanceLight", tr("Light"), tr("dark text on white")},
                           {Appearance::Dark, "appearanceDark", tr("Dark"), tr("light text on black")}};
    for (const Choice &choice : choices) {
        auto *tile = new ChoiceTile(choice.title.left(1), choice.title, choice.line);
        tile->setObjectName(QString::fromLatin1(choice.objectName));
        tile->setChecked(m_context.preferences.appearance() == choice.appearance);
        group->addButton(tile, static_cast<int>(choice.appearance));
        row->addWidget(tile);
    }
    content()->addLayout(row);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) {
        m_context.preferences.setAppearance(static_cast<Appearance>(id));
        Q_EMIT changed();
    });
}

QString WelcomeStep::remark() const
{
    switch (m_context.preferences.appearance()) {
    case Appearance::System:
        return tr("looks like the system");
    case Appearance::Light:
        return tr("light");
    case Appearance::Dark:
        return tr("dark");
    }
    Q_UNREACHABLE();
}

} // namespace waybill::ui
