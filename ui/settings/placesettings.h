// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingssection.h"
#include "ui/shell/context.h"

namespace waybill::ui {

class TextLabel;

/// Which files hold what, to copy their paths and to open their folders.
class PlaceSettings final : public SettingsSection
{
    Q_OBJECT

public:
    explicit PlaceSettings(const Context &context, QWidget *parent = nullptr);
    void refresh();

Q_SIGNALS:
    void told(const QString &text);

private:
    /// A path with its buttons; `name` begins the buttons' object names.
    TextLabel *addPlace(const QString &name, const QString &title, const QString &hint);

    Context m_context;
    TextLabel *m_configuration;
    TextLabel *m_usage;
};

} // namespace waybill::ui
