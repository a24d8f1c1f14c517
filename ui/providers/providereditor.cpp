// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/providereditor.h"

#include "ui/providers/providerchanges.h"
#include "ui/providers/providerform.h"
#include "ui/providers/providertext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
using Store = model::SecretReference::Store;
constexpr int kModelsShown = 4;

QString firstModels(const std::vector<QString> &models)
{
    QStringList names;
    for (const QString &name : models) {
        if (names.size() < kModelsShown)
            names.append(name);
    }
    return names.join(QStringLiteral(", "));
}
} // namespace

ProviderEditor::ProviderEditor(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new TextLabel(TypeStyle::Title))
    , m_form(new ProviderForm(context.service.providerPresets()))
    , m_note(new Note)
    , m_keychainNote(new Note)
    , m_routes(new QCheckBox(tr("Send calls for its models to it")))
    , m_routeNames(new TextLabel(TypeStyle::Small, Role::Muted))
    , m_test(makeButton(QStringLiteral("editorTest"), tr("Test"), QStringLiteral("bolt")))
    , m_save(makeButton(QStringLiteral("editorSave"), tr("Save"), {}, ButtonKind::Primary))
{
    m_note->setObjectName(QStringLiteral("editorNote"));
    m_keychainNote->setObjectName(QStringLiteral("editorKeychainNote"));
    m_routes->setObjectName(QStringLiteral("editorRoutes"));
    m_routeNames->setWordWrap(true);
    m_routes->hide();
    m_routeNames->hide();

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_keychainNote);
    column->addWidget(m_form);
    column->addWidget(m_routes);
    column->addWidget(m_routeNames);
    column->addWidget(m_note);
    column->addStretch();

    auto *cancel = makeButton(QStringLiteral("editorCancel"), tr("Cancel"));
    auto *bar = new Sheet(Role::Alternate);
    auto *buttons = new QHBoxLayout(bar);
    buttons->setContentsMargins(16, 12, 16, 12);
    buttons->addWidget(m_test);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(makePane(content), 1);
    outer->addWidget(new Hairline);
    outer->addWidget(bar);

    connect(m_form, &ProviderForm::changed, m_note, &Note::clear);
    connect(m_form, &ProviderForm::presetChosen, this, &ProviderEditor::choosePreset);
    connect(m_keychainNote, &Note::actionTriggered, this, [this] {
        m_form->setKeyStore(Store::Session);
        m_keychainNote->clear();
    });
    connect(m_test, &QPushButton::clicked, this, &ProviderEditor::test);
    connect(m_save, &QPushButton::clicked, this, &ProviderEditor::save);
    connect(cancel, &QPushButton::clicked, this, &ProviderEditor::cancelled);
    auto *escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ProviderEditor::cancelled);
}

void ProviderEditor::beginAdd(const QString &presetId)
{
    begin(tr("Add a provider"), {});
    choosePreset(presetId);
}

void ProviderEditor::beginEdit(const model::Provider &provider)
{
    begin(tr("Change %1").arg(providertext::name(m_context.service.providerPresets(), provider)), provider.id);
    m_form->edit(provider, true);
    m_routes->hide();
    m_routeNames->hide();
}

void ProviderEditor::beginDuplicate(const model::Provider &provider)
{
    begin(tr("Duplicate %1").arg(provider.id), {});
    model::Provider copy = provider;
    copy.id = providerchanges::freeId(m_context.service.configuration(), provider.id);
    if (!copy.keys.empty()) {
        copy.keys.resize(1);
        model::SecretReference &secret = copy.keys.front().secret;
        // A copy that shared the stored key would lose it with the original.
        if (secret.store == Store::Keychain || secret.store == Store::Session)
            secret.name.clear();
    }
    m_form->edit(copy, false);
    m_routes->hide();
    m_routeNames->hide();
}

void ProviderEditor::begin(const QString &title, const QString &before)
{
    m_before = before;
    m_title->setText(title);
    m_note->clear();
    m_keychainNote->clear();
    setBusy(false);
    askKeychain();
}

void ProviderEditor::choosePreset(const QString &presetId)
{
    const QString wanted = presetId.isEmpty() ? QStringLiteral("provider") : presetId;
    m_form->beginNew(presetId, providerchanges::freeId(m_context.service.configuration(), wanted));
    if (const model::ProviderPreset *preset = m_form->preset())
        m_title->setText(tr("Add %1").arg(preset->name));
    m_note->clear();
    refreshRoutes();
    m_form->focusFirstField();
}

void ProviderEditor::refreshRoutes()
{
    const model::ProviderPreset *preset = m_form->preset();
    const auto patterns = preset ? providerchanges::unansweredPatterns(m_context.service.configuration(), *preset)
                                 : std::vector<QString>();
    m_routes->setVisible(!patterns.empty());
    m_routes->setChecked(!patterns.empty());
    m_routeNames->setVisible(!patterns.empty());
    const QString names = QStringList(patterns.begin(), patterns.end()).join(QStringLiteral(", "));
    m_routeNames->setText(names);
    m_routes->setAccessibleName(tr("Send calls for %1 to it").arg(names));
}

void ProviderEditor::askKeychain()
{
    m_context.service.keychainAvailable().then(this, [this](bool available) {
        if (available || m_form->keyStore() != Store::Keychain)
            return;
        m_keychainNote->show(
            Note::Kind::Warning, tr("This session has no keychain"),
            tr("Waybill never writes a key into a plain file. It can keep this one in memory until you "
               "quit, or read it from an environment variable or a file of yours."),
            tr("Keep it until I quit"));
    });
}

void ProviderEditor::test()
{
    const model::Provider provider = m_form->provider();
    if (const auto checked = providerchanges::check(m_context.service.configuration(), provider, m_before); !checked)
        return refuse(checked.error().message);
    setBusy(true);
    m_note->show(Note::Kind::Info, tr("Asking %1 for its models").arg(provider.baseUrl.host()));
    m_context.service.testProvider(provider, m_form->key()).then(this, [this](const service::ProviderTest &result) {
        showTest(result);
    });
}

void ProviderEditor::showTest(const service::ProviderTest &result)
{
    setBusy(false);
    QString text = providertext::figures(result);
    if (!result.models.empty())
        text += u'\n' + firstModels(result.models)
            + (result.models.size() > kModelsShown ? tr(" and %1 more").arg(result.models.size() - kModelsShown)
                                                   : QString());
    m_note->show(result.succeeded ? Note::Kind::Success : Note::Kind::Error, result.message, text);
}

void ProviderEditor::save()
{
    const model::Provider provider = m_form->provider();
    if (const auto checked = providerchanges::check(m_context.service.configuration(), provider, m_before); !checked)
        return refuse(checked.error().message);
    if (m_form->lacksKey())
        return refuse(tr("API key: give it, or choose \"No key\" where the server needs none."));
    if (!m_form->hasKeyToStore())
        return saveConfiguration(provider);

    setBusy(true);
    m_context.service.storeSecret(provider.keys.front().secret, m_form->key())
        .then(this, [this, provider](const Result<void> &stored) {
            setBusy(false);
            if (!stored)
                return refuse(stored.error().message);
            saveConfiguration(provider);
        });
}

void ProviderEditor::saveConfiguration(const model::Provider &provider)
{
    const model::Configuration &configuration = m_context.service.configuration();
    const bool adds = m_before.isEmpty();
    std::vector<QString> patterns;
    if (adds && m_routes->isVisibleTo(this) && m_routes->isChecked() && m_form->preset())
        patterns = providerchanges::unansweredPatterns(configuration, *m_form->preset());
    const auto applied = adds ? m_context.editor.apply(tr("Add %1").arg(provider.id),
                                                       providerchanges::added(configuration, provider, patterns))
                              : m_context.editor.apply(tr("Change %1").arg(provider.id),
                                                       providerchanges::replaced(configuration, m_before, provider));
    if (!applied)
        return refuse(applied.error().message);
    Q_EMIT saved(provider.id);
}

void ProviderEditor::refuse(const QString &message)
{
    m_note->show(Note::Kind::Error, message);
}

void ProviderEditor::setBusy(bool busy)
{
    m_test->setEnabled(!busy);
    m_save->setEnabled(!busy);
    m_test->setText(busy ? tr("Testing") : tr("Test"));
}

} // namespace waybill::ui
