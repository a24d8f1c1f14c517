// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include "service/service.h"
#include "ui/settings/addresssettings.h"
#include "ui/settings/clientsettings.h"
#include "ui/settings/placesettings.h"
#include "ui/settings/windowsettings.h"
#include "ui/theme/theme.h"
#include "ui/widgets/form.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
/// Which Waybill this is, and how old its prices are.
class AboutSettings final : public SettingsSection
{
public:
    explicit AboutSettings(const service::Service &service)
        : SettingsSection(SettingsPage::tr("About"), SettingsPage::tr("Routes, meters and budgets calls to AI models."))
    {
        addSetting(SettingsPage::tr("Version"), SettingsPage::tr("Waybill for this computer"),
                   value("aboutVersion", QStringLiteral(WAYBILL_VERSION)));
        addSetting(SettingsPage::tr("Licence"), SettingsPage::tr("Free software, without any warranty"),
                   value("aboutLicence", SettingsPage::tr("GNU General Public License 3 or later")));
        addSetting(SettingsPage::tr("Price book"), SettingsPage::tr("The day of the prices that calls are charged by"),
                   value("aboutPrices", format::isoDay(service.priceBookDate())));
    }

private:
    static TextLabel *value(const char *name, const QString &text)
    {
        auto *label = new TextLabel(text, TypeStyle::Body);
        label->setObjectName(QString::fromLatin1(name));
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        return label;
    }
};
} // namespace

SettingsPage::SettingsPage(const Context &context)
    : m_window(new WindowSettings(context))
    , m_places(new PlaceSettings(context))
    , m_clients(new ClientSettings(context))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *section :
         std::initializer_list<QWidget *>{m_window, new AddressSettings(context), m_clients, m_places}) {
        column->addWidget(section);
        column->addWidget(new Hairline);
    }
    column->addWidget(new AboutSettings(context.service));
    column->addStretch();
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    QScrollArea *pane = makePane(content);
    pane->setObjectName(QStringLiteral("settingsPane"));
    outer->addWidget(pane);

    connect(m_places, &PlaceSettings::told, this, &Page::told);
    connect(m_clients, &ClientSettings::told, this, &Page::told);
}

void SettingsPage::refresh()
{
    m_window->refresh();
    m_places->refresh();
}

void SettingsPage::deactivated()
{
    m_clients->hideKey();
}

} // namespace waybill::ui
