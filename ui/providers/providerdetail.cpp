// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/providers/providerdetail.h"

#include "base/redactor.h"
#include "ui/providers/providertext.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/toggleswitch.h"

#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
constexpr std::size_t kModelsShown = 24;

void clear(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QVBoxLayout *section(QVBoxLayout *column)
{
    auto *rows = new QVBoxLayout;
    rows->setContentsMargins(16, 0, 16, 12);
    rows->setSpacing(2);
    column->addLayout(rows);
    return rows;
}

/// A name and a value on one line.
QWidget *pairRow(const QString &name, const QString &value, TypeStyle style = TypeStyle::Small)
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::space(3));
    auto *label = new TextLabel(name, TypeStyle::Small, Role::Muted);
    label->setFixedWidth(112);
    auto *text = new TextLabel(value, style);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text->setWordWrap(true);
    layout->addWidget(label, 0, Qt::AlignTop);
    layout->addWidget(text, 1);
    return row;
}

QString milliseconds(const std::optional<std::chrono::milliseconds> &value, std::chrono::milliseconds otherwise)
{
    return format::duration(value.value_or(otherwise).count() * 1'000);
}
} // namespace

ProviderDetail::ProviderDetail(const Context &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_tile(new LetterTile({}))
    , m_name(new TextLabel(TypeStyle::Title))
    , m_state(new StatusLabel)
    , m_enabled(new ToggleSwitch(tr("Send calls to this provider")))
    , m_more(makeButton(QStringLiteral("detailMore"), {}, QStringLiteral("dots"), ButtonKind::Flat))
    , m_sentence(new TextLabel(TypeStyle::Small))
    , m_keys(nullptr)
    , m_test(makeButton(QStringLiteral("detailTest"), tr("Test"), QStringLiteral("bolt")))
    , m_note(new Note)
    , m_modelsHeader(new SectionHeader(tr("Models")))
    , m_models(nullptr)
    , m_connection(nullptr)
{
    m_enabled->setObjectName(QStringLiteral("detailEnabled"));
    m_more->setAccessibleName(tr("More actions"));
    m_note->setObjectName(QStringLiteral("detailNote"));
    auto *edit = makeButton(QStringLiteral("detailEdit"), tr("Edit"), QStringLiteral("pencil"));

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Hairline);
    column->addWidget(new SectionHeader(tr("Keys")));
    m_keys = section(column);
    column->addWidget(new Hairline);
    column->addWidget(makeTest());
    column->addWidget(new Hairline);
    column->addWidget(m_modelsHeader);
    m_models = section(column);
    column->addWidget(new Hairline);
    auto *connection = new SectionHeader(tr("Connection"));
    connection->addWidget(edit);
    column->addWidget(connection);
    m_connection = section(column);
    column->addStretch();

    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(makePane(content));
    connect(m_enabled, &ToggleSwitch::clicked, this, &ProviderDetail::enabledRequested);
    connect(m_test, &QPushButton::clicked, this, &ProviderDetail::test);
    connect(edit, &QPushButton::clicked, this, &ProviderDetail::editRequested);
}

QWidget *ProviderDetail::makeHead()
{
    auto *head = new QWidget;
    auto *requests = makeLinkButton(QStringLiteral("detailRequests"), tr("Show requests"));
    connect(requests, &QToolButton::clicked, this, &ProviderDetail::requestsRequested);
    m_name->setElided(true);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_sentence->setWordWrap(true);
    auto *top = new QHBoxLayout;
    top->setSpacing(Theme::space(2));
    top->addWidget(m_tile);
    top->addWidget(m_name);
    top->addWidget(m_state, 1);
    top->addWidget(m_enabled);
    top->addWidget(m_more);
    auto *words = new QHBoxLayout;
    words->addWidget(m_sentence, 1);
    words->addWidget(requests, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(16, 12, 12, 12);
    column->setSpacing(Theme::space(2));
    column->addLayout(top);
    column->addLayout(words);
    return head;
}

QWidget *ProviderDetail::makeTest()
{
    auto *test = new QWidget;
    auto *header = new SectionHeader(tr("Test"));
    header->setRemark(tr("asks for the model list, which costs nothing"));
    header->addWidget(m_test);
    auto *note = new QHBoxLayout;
    note->setContentsMargins(16, 0, 16, 8);
    note->addWidget(m_note);
    auto *column = new QVBoxLayout(test);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(4);
    column->addWidget(header);
    column->addLayout(note);
    return test;
}

void ProviderDetail::showProvider(const model::Provider &provider, const service::ProviderHealth *health)
{
    if (m_provider.id != provider.id)
        m_note->clear();
    m_provider = provider;
    const QString name = providertext::name(m_context.service.providerPresets(), provider);
    m_tile->setLetter(providertext::letter(name));
    m_name->setText(name);
    m_enabled->setChecked(provider.enabled);
    setHealth(health);
    showKeys();
    showModels();
    showConnection();
}

void ProviderDetail::setHealth(const service::ProviderHealth *health)
{
    m_state->setStatus(providertext::status(m_provider, health), providertext::state(m_provider, health));
    m_sentence->setText(providertext::sentence(m_provider, health));
}

void ProviderDetail::test()
{
    m_test->setEnabled(false);
    m_note->show(Note::Kind::Info, tr("Asking %1 for its models").arg(m_provider.baseUrl.host()));
    m_context.service.testProvider(m_provider, {})
        .then(this, [this, id = m_provider.id](const service::ProviderTest &result) {
            m_test->setEnabled(true);
            if (id != m_provider.id)
                return;
            const QString when
                = tr("%1, at %2").arg(providertext::figures(result), format::time(m_context.clock.now()));
            m_note->show(result.succeeded ? Note::Kind::Success : Note::Kind::Error, result.message, when);
            showModels();
        });
}

void ProviderDetail::setMenu(QMenu *menu)
{
    m_more->setMenu(menu);
}

void ProviderDetail::showKeys()
{
    clear(m_keys);
    if (m_provider.keys.empty())
        m_keys->addWidget(new TextLabel(tr("Calls are sent without a key."), TypeStyle::Small, Role::Muted));
    for (const model::ProviderKey &key : m_provider.keys) {
        auto *row = new QWidget;
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 2, 0, 2);
        layout->setSpacing(Theme::space(2));
        auto *masked = new TextLabel(TypeStyle::Mono, Role::Muted);
        masked->setObjectName(QStringLiteral("maskedKey"));
        masked->setElided(true);
        layout->addWidget(new IconLabel(QStringLiteral("key")));
        layout->addWidget(new TextLabel(key.id, TypeStyle::Body));
        layout->addWidget(masked, 1);
        layout->addWidget(new TextLabel(providertext::keptIn(key.secret.store), TypeStyle::Small, Role::Muted));
        if (m_provider.keys.size() > 1)
            layout->addWidget(new TextLabel(tr("weight %1").arg(key.weight), TypeStyle::Small, Role::Muted));
        m_keys->addWidget(row);
        m_context.service.readSecret(key.secret).then(this, [label = QPointer(masked)](const Result<QString> &secret) {
            if (!label)
                return;
            label->setRole(secret ? Role::Muted : Role::Danger);
            label->setText(secret ? Redactor::masked(*secret) : tr("not found"));
            if (!secret)
                label->setToolTip(secret.error().message);
        });
    }
}

void ProviderDetail::showModels()
{
    clear(m_models);
    const std::vector<QString> names = m_context.service.knownModels(m_provider);
    m_modelsHeader->setRemark(names.empty() ? tr("none known; a test reads the list")
                                            : format::number(qint64(names.size())));
    for (std::size_t i = 0; i < std::min(names.size(), kModelsShown); ++i) {
        const QString price = m_context.service.priceText(m_provider, names[i]);
        auto *row = new QWidget;
        auto *layout = new QVBoxLayout(row);
        layout->setContentsMargins(0, 2, 0, 2);
        layout->setSpacing(0);
        layout->addWidget(new TextLabel(names[i], TypeStyle::Body));
        if (price.isEmpty()) {
            auto *unpriced = new StatusLabel;
            unpriced->setFont(Theme::current().font(TypeStyle::Caption));
            unpriced->setStatus(Status::Degraded, tr("No price known"));
            layout->addWidget(unpriced);
        } else {
            layout->addWidget(new TextLabel(price, TypeStyle::Caption, Role::Muted));
        }
        m_models->addWidget(row);
    }
    if (names.size() > kModelsShown)
        m_models->addWidget(
            new TextLabel(tr("and %1 more").arg(names.size() - kModelsShown), TypeStyle::Small, Role::Muted));
}

void ProviderDetail::showConnection()
{
    clear(m_connection);
    m_connection->addWidget(pairRow(tr("Name"), m_provider.id, TypeStyle::Mono));
    m_connection->addWidget(pairRow(tr("Base URL"), m_provider.baseUrl.toString(), TypeStyle::Mono));
    m_connection->addWidget(pairRow(tr("Kind"), model::toString(m_provider.kind)));
    m_connection->addWidget(
        pairRow(tr("Priced as"), m_provider.pricedAs.isEmpty() ? tr("known from the address") : m_provider.pricedAs));
    const model::Timeouts &timeouts = m_provider.timeouts;
    m_connection->addWidget(pairRow(tr("Timeouts"),
                                    tr("connect %1, first byte %2, silence %3")
                                        .arg(milliseconds(timeouts.connect, model::kDefaultConnectTimeout),
                                             milliseconds(timeouts.firstByte, model::kDefaultFirstByteTimeout),
                                             milliseconds(timeouts.idle, model::kDefaultIdleTimeout))));
}

} // namespace waybill::ui
