// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/context.h"
#include "ui/widgets/page.h"

namespace waybill::ui {

class ClientSettings;
class PlaceSettings;
class WindowSettings;

/// What is chosen once and seldom changed. All of it holds as soon as it is chosen.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(const Context &context);

    QString title() const override { return tr("Settings"); }
    void refresh() override;

protected:
    void deactivated() override;

private:
    WindowSettings *m_window;
    PlaceSettings *m_places;
    ClientSettings *m_clients;
};

} // namespace waybill::ui
