// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/providerpreset.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;
class QToolButton;

namespace waybill::ui {

class TextLabel;

/// The fields of one provider. Knows nothing of saving; the key that was typed leaves it only by key().
class ProviderForm final : public QWidget
{
    Q_OBJECT

public:
    explicit ProviderForm(std::vector<model::ProviderPreset> presets, QWidget *parent = nullptr);

    /// Empties the form for a new provider of this preset; an unknown id means any OpenAI-compatible service.
    void beginNew(const QString &presetId, const QString &freeId);
    /// Fills the form; `keepsKey`: an empty key field keeps the one that is stored.
    void edit(const model::Provider &provider, bool keepsKey);

    /// The provider as typed, with the reference of its first key, and the other keys it had.
    model::Provider provider() const;
    QString key() const;
    model::SecretReference::Store keyStore() const;
    void setKeyStore(model::SecretReference::Store store);
    /// A typed key has to be stored before the provider is saved.
    bool hasKeyToStore() const;
    /// The key that is needed has not been given.
    bool lacksKey() const;
    const model::ProviderPreset *preset() const;
    void focusFirstField();

Q_SIGNALS:
    void changed();
    void presetChosen(const QString &presetId);

private:
    void makeFields();
    void makeTimeouts();
    void applyKeyStore();
    void refreshKeyLink();
    std::optional<std::chrono::milliseconds> timeout(const QSpinBox *field) const;

    std::vector<model::ProviderPreset> m_presets;
    model::Provider m_before;
    bool m_keepsKey = false;
    QFormLayout *m_form;
    QComboBox *m_preset;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLineEdit *m_url;
    QComboBox *m_keyStore;
    QLineEdit *m_key;
    TextLabel *m_keyHint;
    QToolButton *m_keyLink;
    QLineEdit *m_pricedAs;
    std::array<QSpinBox *, 4> m_timeouts{};
};

} // namespace waybill::ui
