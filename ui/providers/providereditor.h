// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"
#include "ui/shell/context.h"

#include <QWidget>

class QCheckBox;
class QPushButton;

namespace waybill::ui {

class Note;
class ProviderForm;
class TextLabel;

/// Adds or changes a provider: fields, a test with figures, then the key is stored and the configuration saved, in
/// this order, so that no saved provider lacks its key. A key is never written anywhere but where the user said.
class ProviderEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderEditor(const Context &context, QWidget *parent = nullptr);

    void beginAdd(const QString &presetId);
    void beginEdit(const model::Provider &provider);
    /// A copy under another name; its key has to be given again.
    void beginDuplicate(const model::Provider &provider);

Q_SIGNALS:
    void saved(const QString &id);
    void cancelled();

private:
    void begin(const QString &title, const QString &before);
    void choosePreset(const QString &presetId);
    void refreshRoutes();
    void askKeychain();
    void test();
    void showTest(const service::ProviderTest &result);
    void save();
    void saveConfiguration(const model::Provider &provider);
    void refuse(const QString &message);
    void setBusy(bool busy);

    Context m_context;
    QString m_before;
    TextLabel *m_title;
    ProviderForm *m_form;
    Note *m_note;
    Note *m_keychainNote;
    QCheckBox *m_routes;
    TextLabel *m_routeNames;
    QPushButton *m_test;
    QPushButton *m_save;
};

} // namespace waybill::ui
