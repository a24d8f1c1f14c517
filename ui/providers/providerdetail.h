// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"
#include "ui/shell/context.h"

#include <QWidget>

class QMenu;
class QPushButton;
class QVBoxLayout;

namespace waybill::ui {

class LetterTile;
class Note;
class SectionHeader;
class StatusLabel;
class TextLabel;
class ToggleSwitch;

/// What is known about one provider: state, keys (masked), test, models with prices, connection.
class ProviderDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderDetail(const Context &context, QWidget *parent = nullptr);

    void showProvider(const model::Provider &provider, const service::ProviderHealth *health);
    /// Only the state has changed.
    void setHealth(const service::ProviderHealth *health);
    QString providerId() const { return m_provider.id; }
    /// Calls the provider with its stored key and shows the figures.
    void test();
    /// What "…" offers.
    void setMenu(QMenu *menu);

Q_SIGNALS:
    void enabledRequested(bool enabled);
    void editRequested();
    void requestsRequested();

private:
    QWidget *makeHead();
    QWidget *makeTest();
    void showKeys();
    void showModels();
    void showConnection();

    Context m_context;
    model::Provider m_provider;
    LetterTile *m_tile;
    TextLabel *m_name;
    StatusLabel *m_state;
    ToggleSwitch *m_enabled;
    QPushButton *m_more;
    TextLabel *m_sentence;
    QVBoxLayout *m_keys;
    QPushButton *m_test;
    Note *m_note;
    SectionHeader *m_modelsHeader;
    QVBoxLayout *m_models;
    QVBoxLayout *m_connection;
};

} // namespace waybill::ui
