// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/providerstep.h"

#include "ui/firstrun/choicetile.h"
#include "ui/providers/providerchanges.h"
#include "ui/providers/providertext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
constexpr int kTileColumns = 3;
constexpr std::size_t kPresetTiles = 7;
constexpr qsizetype kPastedLength = 8; // nobody types so many characters at once
constexpr std::size_t kNamedModels = 3;

QString firstNames(const std::vector<QString> &models)
{
    QStringList names;
    for (std::size_t i = 0; i < std::min(kNamedModels, models.size()); ++i)
        names += models[i];
    QString text = names.join(QStringLiteral(", "));
    if (models.size() > kNamedModels)
        text = ProviderStep::tr("%1 and %2 more").arg(text).arg(models.size() - kNamedModels);
    return text;
}
} // namespace

ProviderStep::ProviderStep(const Context &context, QWidget *parent)
    : FirstStep(tr("Add a provider"),
                tr("Pick one and paste its key, or try the demo without one. Waybill asks the service for its model "
                   "list, which costs nothing."),
                parent)
    , m_context(context)
    , m_presets(context.service.providerPresets())
    , m_tiles(new QButtonGroup(this))
    , m_grid(new QGridLayout)
    , m_demoText(new TextLabel(tr("The demo provider is part of Waybill: it answers on this computer and costs "
                                  "nothing. Its calls and prices are marked and never mixed with real ones."),
                               TypeStyle::Body, Role::Muted))
    , m_name(new QLineEdit)
    , m_url(new QLineEdit)
    , m_key(new QLineEdit)
    , m_keyHint(new TextLabel(TypeStyle::Small, Role::Muted))
    , m_keyLink(makeLinkButton(QStringLiteral("firstKeyLink"), tr("Get a key")))
    , m_session(new QCheckBox(tr("Keep the key until I quit Waybill")))
    , m_test(makeButton(QStringLiteral("firstTest"), tr("Test"), QStringLiteral("bolt")))
    , m_routes(new QCheckBox)
    , m_note(new Note)
{
    m_demoText->setWordWrap(true);
    m_demoText->hide();
    m_note->setObjectName(QStringLiteral("firstNote"));
    makeTiles();
    content()->addLayout(m_grid);
    content()->addSpacing(Theme::space(2));
    content()->addWidget(m_demoText);
    content()->addWidget(makeForm());
    content()->addWidget(m_note);
    m_form->hide();
    connectParts();
}

void ProviderStep::makeTiles()
{
    m_grid->setSpacing(Theme::space(2));
    int place = 0;
    const auto add = [&](ChoiceTile *tile, const QString &objectName) {
        tile->setObjectName(objectName);
        m_tiles->addButton(tile, place);
        m_grid->addWidget(tile, place / kTileColumns, place % kTileColumns);
        ++place;
    };
    auto *demo = new ChoiceTile(tr("D"), tr("Try the demo"), tr("no key, no cost"));
    add(demo, QStringLiteral("tile-demo"));
    connect(demo, &QAbstractButton::clicked, this, &ProviderStep::chooseDemo);
    for (std::size_t i = 0; i < m_presets.size(); ++i) {
        const model::ProviderPreset &preset = m_presets[i];
        if (i >= kPresetTiles) {
            m_moreMenu.addAction(preset.name, this, [this, preset] { choosePreset(preset); });
            continue;
        }
        auto *tile = new ChoiceTile(providertext::letter(preset.name), preset.name,
                                    preset.needsKey ? preset.baseUrl.host() : tr("on this computer, no key"));
        add(tile, QStringLiteral("tile-") + preset.id);
        connect(tile, &QAbstractButton::clicked, this, [this, preset] { choosePreset(preset); });
    }
    m_moreMenu.addSeparator();
    m_moreMenu.addAction(tr("Any OpenAI-compatible service"), this, [this] { choosePreset({}); });
    m_more = new ChoiceTile(QStringLiteral("+"), tr("More"), tr("or any OpenAI-compatible URL"));
    add(m_more, QStringLiteral("tile-more"));
    connect(m_more, &QAbstractButton::clicked, this,
            [this] { m_moreMenu.popup(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
}

QWidget *ProviderStep::makeForm()
{
    m_name->setObjectName(QStringLiteral("firstName"));
    m_url->setObjectName(QStringLiteral("firstUrl"));
    m_url->setFont(Theme::current().font(TypeStyle::Mono));
    m_url->setPlaceholderText(QStringLiteral("https://api.example.com/v1"));
    m_key->setObjectName(QStringLiteral("firstKey"));
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("paste the key"));
    QAction *reveal = m_key->addAction(icon(QStringLiteral("eye"), Role::Muted), QLineEdit::TrailingPosition);
    reveal->setToolTip(tr("Show the key while you type"));
    reveal->setCheckable(true);
    connect(reveal, &QAction::toggled, this,
            [this](bool shown) { m_key->setEchoMode(shown ? QLineEdit::Normal : QLineEdit::Password); });
    m_session->setObjectName(QStringLiteral("firstSession"));
    m_routes->setObjectName(QStringLiteral("firstRoutes"));
    m_routes->setChecked(true);

    m_form = new QWidget;
    QFormLayout *form = ui::makeForm();
    m_form->setLayout(form);
    addField(form, tr("Name"), m_name);
    addField(form, tr("Base URL"), m_url);
    addField(form, tr("API key"), m_key);
    auto *below = new QHBoxLayout;
    below->addWidget(m_keyHint, 1);
    below->addWidget(m_keyLink);
    form->addRow(QString(), below);
    m_keyHint->setWordWrap(true);
    form->addRow(QString(), m_session);
    form->addRow(QString(), m_routes);
    auto *button = new QHBoxLayout;
    button->addWidget(m_test);
    button->addStretch();
    form->addRow(QString(), button);
    return m_form;
}

void ProviderStep::connectParts()
{
    for (QLineEdit *field : {m_name, m_url, m_key})
        connect(field, &QLineEdit::textEdited, this, &ProviderStep::forgetTest);
    connect(m_key, &QLineEdit::textChanged, this, [this](const QString &text) {
        const bool pasted = text.size() - std::exchange(m_keyLength, text.size()) >= kPastedLength;
        if (pasted)
            test();
    });
    connect(m_key, &QLineEdit::returnPressed, this, [this] {
        if (!m_tested)
            test();
    });
    connect(m_session, &QCheckBox::toggled, this, &ProviderStep::changed);
    connect(m_test, &QPushButton::clicked, this, &ProviderStep::test);
    connect(m_keyLink, &QToolButton::clicked, this, [this] { QDesktopServices::openUrl(m_preset->keyUrl); });
    // The one thing a note offers here: a service without a model list can still be used.
    connect(m_note, &Note::actionTriggered, this, [this] {
        m_tested = true;
        m_note->clear();
        Q_EMIT changed();
    });
}

void ProviderStep::askKeychain()
{
    m_context.service.keychainAvailable().then(this, [this](bool available) {
        m_hasKeychain = available;
        showKeyHint();
        Q_EMIT changed();
    });
}

void ProviderStep::choosePreset(const model::ProviderPreset &preset)
{
    m_demo = false;
    m_preset = preset;
    if (preset.id.isEmpty())
        m_more->setTitle(tr("Another service"), tr("OpenAI-compatible"));
    else if (m_tiles->checkedButton() == m_more)
        m_more->setTitle(preset.name, preset.baseUrl.host());
    m_name->setText(providerchanges::freeId(m_context.service.configuration(),
                                            preset.id.isEmpty() ? QStringLiteral("my-service") : preset.id));
    m_url->setText(preset.baseUrl.toString());
    m_keyLength = 0;
    m_key->clear();
    showForm();
}

void ProviderStep::chooseDemo()
{
    m_demo = true;
    m_preset.reset();
    showForm();
}

void ProviderStep::showForm()
{
    forgetTest();
    m_demoText->setVisible(m_demo);
    m_form->setVisible(m_preset.has_value());
    if (!m_preset)
        return;
    auto *form = static_cast<QFormLayout *>(m_form->layout());
    setFieldVisible(form, m_url, m_preset->id.isEmpty() || !m_preset->needsKey);
    setFieldVisible(form, m_key, m_preset->needsKey);
    m_keyLink->setVisible(m_preset->needsKey && m_preset->keyUrl.isValid());
    const auto patterns = providerchanges::unansweredPatterns(m_context.service.configuration(), *m_preset);
    m_routes->setVisible(!patterns.empty());
    m_routes->setText(
        tr("Answer calls for %1 with it").arg(QStringList(patterns.begin(), patterns.end()).join(tr(", "))));
    showKeyHint();
    // The system may ask for a password to open its keychain: nobody who brings no key should meet that.
    if (m_preset->needsKey)
        askKeychain();
    (m_preset->id.isEmpty() ? m_url : m_preset->needsKey ? m_key : m_name)->setFocus();
}

void ProviderStep::showKeyHint()
{
    m_session->setVisible(needsKey() && !m_hasKeychain);
    m_keyHint->setVisible(needsKey());
    m_keyHint->setText(m_hasKeychain
                           ? tr("Kept in the system's keychain. Never in a file, a log or an export.")
                           : tr("This session has no keychain. The key can be kept in memory until you quit, never in "
                                "a plain file."));
    m_keyHint->setRole(m_hasKeychain ? Role::Muted : Role::Warning);
}

void ProviderStep::forgetTest()
{
    ++m_testNumber;
    m_tested = false;
    m_note->clear();
    m_test->setText(tr("Test"));
    m_test->setEnabled(true);
    Q_EMIT changed();
}

model::Provider ProviderStep::provider() const
{
    using Store = model::SecretReference::Store;
    model::Provider made;
    made.id = m_name->text().trimmed();
    made.kind = m_preset->kind;
    made.baseUrl = QUrl(m_url->text().trimmed(), QUrl::StrictMode);
    made.pricedAs = m_preset->pricedAs == m_preset->id ? QString() : m_preset->pricedAs;
    if (m_preset->needsKey)
        made.keys = {{QStringLiteral("default"), {m_hasKeychain ? Store::Keychain : Store::Session, made.id}, 1}};
    return made;
}

void ProviderStep::test()
{
    const model::Provider wanted = provider();
    if (const auto checked = providerchanges::check(m_context.service.configuration(), wanted, {}); !checked)
        return m_note->show(Note::Kind::Error, tr("Not tested yet"), checked.error().message);
    if (needsKey() && m_key->text().trimmed().isEmpty())
        return m_note->show(Note::Kind::Error, tr("Not tested yet"), tr("Paste the key of this service first."));
    const int number = ++m_testNumber;
    m_note->clear();
    m_test->setText(tr("Testing"));
    m_test->setEnabled(false);
    m_context.service.testProvider(wanted, m_key->text().trimmed())
        .then(this, [this, number](const service::ProviderTest &result) {
            if (number == m_testNumber)
                showTest(result);
        });
}

void ProviderStep::showTest(const service::ProviderTest &result)
{
    m_tested = result.succeeded;
    m_test->setText(tr("Test again"));
    m_test->setEnabled(true);
    const QString figures = providertext::figures(result);
    if (result.succeeded) {
        const QString names = firstNames(result.models);
        m_note->show(Note::Kind::Success, result.message, names.isEmpty() ? figures : figures + u'\n' + names);
    } else {
        m_note->show(Note::Kind::Error, result.message, figures, tr("Use it untested"));
    }
    Q_EMIT changed();
    Q_EMIT revealed(m_note);
}

QString ProviderStep::remark() const
{
    const auto &providers = m_context.service.configuration().providers;
    if (providers.empty())
        return tr("with a key, or the demo");
    return providers.back().demo ? tr("the demo is set up") : tr("%1 is set up").arg(providers.back().id);
}

bool ProviderStep::isDone() const
{
    if (m_busy)
        return false;
    if (m_preset)
        return m_tested && (!needsKey() || m_hasKeychain || m_session->isChecked());
    return m_demo || !m_context.service.configuration().providers.empty();
}

void ProviderStep::complete()
{
    const auto &providers = m_context.service.configuration().providers;
    if (m_demo && std::ranges::none_of(providers, &model::Provider::demo)) {
        if (const auto added = m_context.service.addDemoProvider(); !added)
            return refuse(tr("The demo could not be added"), added.error().message);
    }
    if (!m_preset)
        return completed();
    const model::Provider wanted = provider();
    if (wanted.keys.empty())
        return save();
    m_busy = true;
    Q_EMIT changed();
    m_context.service.storeSecret(wanted.keys.front().secret, m_key->text().trimmed())
        .then(this, [this](const Result<void> &stored) {
            m_busy = false;
            Q_EMIT changed();
            if (stored)
                save();
            else
                refuse(tr("The key could not be kept"), stored.error().message);
        });
}

void ProviderStep::save()
{
    const model::Configuration &before = m_context.service.configuration();
    const model::Provider wanted = provider();
    const auto patterns
        = m_routes->isChecked() ? providerchanges::unansweredPatterns(before, *m_preset) : std::vector<QString>();
    const auto saved
        = m_context.editor.apply(tr("Add %1").arg(wanted.id), providerchanges::added(before, wanted, patterns));
    if (!saved)
        return refuse(tr("The provider could not be saved"), saved.error().message);
    m_preset.reset();
    m_key->clear();
    if (QAbstractButton *checked = m_tiles->checkedButton()) {
        m_tiles->setExclusive(false);
        checked->setChecked(false);
        m_tiles->setExclusive(true);
    }
    showForm();
    Q_EMIT completed();
}

void ProviderStep::refuse(const QString &title, const QString &message)
{
    m_note->show(Note::Kind::Error, title, message);
}

} // namespace waybill::ui
