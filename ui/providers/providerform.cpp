// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/providerform.h"

#include "ui/providers/providertext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <QSpinBox>

namespace waybill::ui {

namespace {
using Store = model::SecretReference::Store;
constexpr int kLongestTimeout = 24 * 60 * 60 * 1000;

template <typename T> T *named(const char *name)
{
    auto *widget = new T;
    widget->setObjectName(QString::fromLatin1(name));
    return widget;
}

bool isTyped(Store store)
{
    return store == Store::Keychain || store == Store::Session;
}
} // namespace

ProviderForm::ProviderForm(std::vector<model::ProviderPreset> presets, QWidget *parent)
    : QWidget(parent)
    , m_presets(std::move(presets))
    , m_form(makeForm())
    , m_preset(named<QComboBox>("editorPreset"))
    , m_name(named<QLineEdit>("editorName"))
    , m_kind(named<QComboBox>("editorKind"))
    , m_url(named<QLineEdit>("editorUrl"))
    , m_keyStore(named<QComboBox>("editorKeyStore"))
    , m_key(named<QLineEdit>("editorKey"))
    , m_keyHint(nullptr)
    , m_keyLink(makeLinkButton(QStringLiteral("editorKeyLink"), tr("Get a key")))
    , m_pricedAs(named<QLineEdit>("editorPricedAs"))
{
    makeFields();
    makeTimeouts();
    setLayout(m_form);

    connect(m_preset, &QComboBox::activated, this, [this] { Q_EMIT presetChosen(m_preset->currentData().toString()); });
    connect(m_keyStore, &QComboBox::currentIndexChanged, this, &ProviderForm::applyKeyStore);
    connect(m_keyLink, &QToolButton::clicked, this, [this] {
        if (const model::ProviderPreset *chosen = preset())
            QDesktopServices::openUrl(chosen->keyUrl);
    });
    for (QLineEdit *field : {m_name, m_url, m_key, m_pricedAs})
        connect(field, &QLineEdit::textChanged, this, &ProviderForm::changed);
    for (QComboBox *field : {m_kind, m_keyStore})
        connect(field, &QComboBox::currentIndexChanged, this, &ProviderForm::changed);
}

void ProviderForm::makeFields()
{
    for (const model::ProviderPreset &preset : m_presets)
        m_preset->addItem(preset.name, preset.id);
    m_preset->addItem(tr("Any OpenAI-compatible service"), QString());
    for (const model::ProviderKind kind : model::allProviderKinds())
        m_kind->addItem(model::toString(kind), static_cast<int>(kind));
    m_keyStore->addItem(tr("System keychain"), static_cast<int>(Store::Keychain));
    m_keyStore->addItem(tr("Until I quit"), static_cast<int>(Store::Session));
    m_keyStore->addItem(tr("Environment variable"), static_cast<int>(Store::Environment));
    m_keyStore->addItem(tr("File"), static_cast<int>(Store::File));
    m_keyStore->addItem(tr("No key"), static_cast<int>(Store::None));
    m_url->setFont(Theme::current().font(TypeStyle::Mono));
    m_url->setPlaceholderText(QStringLiteral("https://api.example.com/v1"));
    m_pricedAs->setPlaceholderText(tr("known from the address"));

    QAction *reveal = m_key->addAction(icon(QStringLiteral("eye"), Role::Muted), QLineEdit::TrailingPosition);
    reveal->setToolTip(tr("Show the key while you type"));
    reveal->setCheckable(true);
    connect(reveal, &QAction::toggled, this,
            [this](bool shown) { m_key->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });

    addField(m_form, tr("Service"), m_preset);
    addField(m_form, tr("Name"), m_name);
    addField(m_form, tr("Kind"), m_kind);
    addField(m_form, tr("Base URL"), m_url);
    addField(m_form, tr("Key kept in"), m_keyStore);
    addField(m_form, tr("API key"), m_key);
    m_keyHint = addHint(m_form, {});
    m_form->addRow(QString(), m_keyLink);
    addField(m_form, tr("Priced as"), m_pricedAs);
}

void ProviderForm::makeTimeouts()
{
    struct Field
    {
        const char *name;
        QString label;
        QString otherwise;
    };
    const std::array<Field, 4> fields{{{"editorConnect", tr("Connect within"), tr("default, 5,000 ms")},
                                       {"editorFirstByte", tr("First byte within"), tr("default, 120,000 ms")},
                                       {"editorIdle", tr("Longest silence"), tr("default, 60,000 ms")},
                                       {"editorTotal", tr("In all"), tr("no limit")}}};
    for (std::size_t i = 0; i < fields.size(); ++i) {
        auto *field = named<QSpinBox>(fields[i].name);
        field->setRange(0, kLongestTimeout);
        field->setSingleStep(1'000);
        field->setGroupSeparatorShown(true);
        field->setSuffix(tr(" ms"));
        field->setSpecialValueText(fields[i].otherwise);
        addField(m_form, fields[i].label, field);
        m_timeouts[i] = field;
    }
}

void ProviderForm::beginNew(const QString &presetId, const QString &freeId)
{
    const auto found = std::ranges::find(m_presets, presetId, &model::ProviderPreset::id);
    model::Provider fresh;
    fresh.id = freeId;
    bool needsKey = true;
    if (found != m_presets.end()) {
        fresh.kind = found->kind;
        fresh.baseUrl = found->baseUrl;
        fresh.pricedAs = found->pricedAs == found->id ? QString() : found->pricedAs;
        needsKey = found->needsKey;
    }
    if (needsKey)
        fresh.keys = {{QStringLiteral("default"), {Store::Keychain, QString()}, 1}};
    edit(fresh, false);
    m_preset->setCurrentIndex(std::max(0, m_preset->findData(found == m_presets.end() ? QString() : presetId)));
    setFieldVisible(m_form, m_preset, true);
    refreshKeyLink();
}

void ProviderForm::edit(const model::Provider &provider, bool keepsKey)
{
    m_before = provider;
    m_keepsKey = keepsKey && !provider.keys.empty();
    setFieldVisible(m_form, m_preset, false);
    m_preset->setCurrentIndex(m_preset->findData(provider.id));
    m_name->setText(provider.id);
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(provider.kind)));
    m_url->setText(provider.baseUrl.toString());
    m_pricedAs->setText(provider.pricedAs);
    const std::array timeouts{provider.timeouts.connect, provider.timeouts.firstByte, provider.timeouts.idle,
                              provider.timeouts.total};
    for (std::size_t i = 0; i < timeouts.size(); ++i)
        m_timeouts[i]->setValue(timeouts[i] ? static_cast<int>(timeouts[i]->count()) : 0);
    m_key->clear();
    const model::SecretReference reference
        = provider.keys.empty() ? model::SecretReference() : provider.keys.front().secret;
    setKeyStore(reference.store);
    if (!isTyped(reference.store))
        m_key->setText(reference.name);
    refreshKeyLink();
}

model::Provider ProviderForm::provider() const
{
    model::Provider typed = m_before;
    typed.id = m_name->text().trimmed();
    typed.kind = static_cast<model::ProviderKind>(m_kind->currentData().toInt());
    typed.baseUrl = QUrl(m_url->text().trimmed(), QUrl::StrictMode);
    typed.pricedAs = m_pricedAs->text().trimmed();
    typed.timeouts = {timeout(m_timeouts[0]), timeout(m_timeouts[1]), timeout(m_timeouts[2]), timeout(m_timeouts[3])};

    if (keyStore() == Store::None) {
        typed.keys.clear();
        return typed;
    }
    if (typed.keys.empty())
        typed.keys.push_back({QStringLiteral("default"), {}, 1});
    model::SecretReference &reference = typed.keys.front().secret;
    const bool keeps = m_keepsKey && m_key->text().isEmpty() && reference.store == keyStore();
    if (!isTyped(keyStore()))
        reference = {keyStore(), m_key->text().trimmed()};
    else if (!keeps)
        reference = {keyStore(), reference.name.isEmpty() || reference.store != keyStore() ? typed.id : reference.name};
    return typed;
}

QString ProviderForm::key() const
{
    return isTyped(keyStore()) ? m_key->text().trimmed() : QString();
}

Store ProviderForm::keyStore() const
{
    return static_cast<Store>(m_keyStore->currentData().toInt());
}

void ProviderForm::setKeyStore(Store store)
{
    m_keyStore->setCurrentIndex(m_keyStore->findData(static_cast<int>(store)));
    applyKeyStore();
}

bool ProviderForm::hasKeyToStore() const
{
    return isTyped(keyStore()) && !key().isEmpty();
}

bool ProviderForm::lacksKey() const
{
    const bool kept = m_keepsKey && m_before.keys.front().secret.store == keyStore();
    return keyStore() != Store::None && m_key->text().trimmed().isEmpty() && !kept;
}

const model::ProviderPreset *ProviderForm::preset() const
{
    const auto found = std::ranges::find(m_presets, m_preset->currentData().toString(), &model::ProviderPreset::id);
    return found == m_presets.end() ? nullptr : &*found;
}

void ProviderForm::focusFirstField()
{
    (keyStore() == Store::None ? m_name : m_key)->setFocus();
}

void ProviderForm::applyKeyStore()
{
    const Store store = keyStore();
    const bool typed = isTyped(store);
    setFieldVisible(m_form, m_key, store != Store::None);
    m_key->setEchoMode(typed ? QLineEdit::Password : QLineEdit::Normal);
    m_key->actions().front()->setVisible(typed);
    m_key->actions().front()->setChecked(false);
    m_key->setFont(Theme::current().font(typed ? TypeStyle::Body : TypeStyle::Mono));
    const bool kept = m_keepsKey && m_before.keys.front().secret.store == store;
    switch (store) {
    case Store::Keychain:
        m_key->setPlaceholderText(kept ? tr("stored; leave empty to keep it") : tr("paste the key"));
        m_keyHint->setText(tr("Kept in the system's keychain. Never in a file, a log or an export."));
        break;
    case Store::Session:
        m_key->setPlaceholderText(kept ? tr("kept; leave empty to keep it") : tr("paste the key"));
        m_keyHint->setText(tr("Kept in memory until you quit Waybill; you will be asked for it again."));
        break;
    case Store::Environment:
        m_key->setPlaceholderText(preset() ? preset()->environmentVariable : QStringLiteral("OPENAI_API_KEY"));
        m_keyHint->setText(tr("Read from this variable when Waybill starts."));
        break;
    case Store::File:
        m_key->setPlaceholderText(QStringLiteral("/run/secrets/openai"));
        m_keyHint->setText(tr("Read from this file, which holds nothing but the key."));
        break;
    case Store::None:
        m_keyHint->setText(tr("Calls are sent without a key, as to a server on this computer."));
        break;
    }
    m_key->setAccessibleName(store == Store::Environment ? tr("Environment variable")
                                 : store == Store::File  ? tr("File with the key")
                                                         : tr("API key"));
}

void ProviderForm::refreshKeyLink()
{
    const model::ProviderPreset *chosen = preset();
    const bool offered = chosen && chosen->needsKey && chosen->keyUrl.isValid();
    setFieldVisible(m_form, m_keyLink, offered);
    if (offered)
        m_keyLink->setText(tr("Get a key from %1").arg(chosen->name));
    m_keyLink->setAccessibleName(m_keyLink->text());
}

std::optional<std::chrono::milliseconds> ProviderForm::timeout(const QSpinBox *field) const
{
    return field->value() == 0 ? std::nullopt : std::optional(std::chrono::milliseconds(field->value()));
}

} // namespace waybill::ui
