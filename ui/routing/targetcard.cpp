// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/targetcard.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
constexpr int kProviderWidth = 168;
constexpr int kLeastProviderWidth = 88;
constexpr int kLeastModelWidth = 104;

/// Six dots that say: this can be dragged. The mouse goes to the card below.
class Handle final : public QWidget
{
public:
    Handle()
    {
        setFixedSize(metrics::kIconSize, metrics::kIconSize);
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).drawPixmap(0, 0,
                                  iconPixmap(QStringLiteral("drag-handle"), Role::Muted, size(), devicePixelRatioF()));
    }
};

std::pair<Status, QString> stateOf(const service::ProviderHealth &health)
{
    using enum service::ProviderHealth::State;
    switch (health.state) {
    case Idle:
        break;
    case Healthy:
        return {Status::Ok, TargetCard::tr("Healthy")};
    case Degraded:
        return {Status::Degraded, TargetCard::tr("Degraded")};
    case Down:
        return {Status::Failed, TargetCard::tr("Down")};
    }
    return {Status::Off, TargetCard::tr("No calls in 15 min")};
}
} // namespace

TargetCard::TargetCard(const service::Service &service, QWidget *parent)
    : QFrame(parent)
    , m_service(service)
    , m_handle(new Handle)
    , m_number(new TextLabel(TypeStyle::Strong))
    , m_provider(new QComboBox)
    , m_model(new QComboBox)
    , m_up(makeIconButton(QStringLiteral("targetUp"), QStringLiteral("arrow-up"),
                          withShortcut(tr("Move up"), QKeySequence(Qt::ALT | Qt::Key_Up))))
    , m_down(makeIconButton(QStringLiteral("targetDown"), QStringLiteral("arrow-down"),
                            withShortcut(tr("Move down"), QKeySequence(Qt::ALT | Qt::Key_Down))))
    , m_remove(makeIconButton(QStringLiteral("targetRemove"), QStringLiteral("close"), tr("Remove target")))
    , m_state(new StatusLabel)
    , m_figures(new TextLabel(TypeStyle::Small, Role::Muted))
    , m_price(new TextLabel(TypeStyle::Small, Role::Muted))
{
    setObjectName(QStringLiteral("targetCard"));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::OpenHandCursor);
    m_provider->setObjectName(QStringLiteral("targetProvider"));
    m_model->setObjectName(QStringLiteral("targetModel"));
    m_price->setObjectName(QStringLiteral("targetPrice"));
    m_state->setObjectName(QStringLiteral("targetState"));
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->lineEdit()->setPlaceholderText(tr("the name asked for"));
    for (QWidget *control : std::initializer_list<QWidget *>{m_provider, m_model, m_up, m_down, m_remove})
        control->setCursor(Qt::ArrowCursor);
    layOut();

    connect(m_provider, &QComboBox::activated, this, [this] {
        m_target.provider = m_provider->currentText();
        Q_EMIT edited(m_target);
    });
    connect(m_model, &QComboBox::activated, this, &TargetCard::commitModel);
    connect(m_model->lineEdit(), &QLineEdit::editingFinished, this, &TargetCard::commitModel);
    connect(m_up, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { Q_EMIT moveRequested(1); });
    connect(m_remove, &QToolButton::clicked, this, &TargetCard::removeRequested);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        const bool inside = now == this || isAncestorOf(now);
        if (std::exchange(m_focusInside, inside) != inside)
            update();
    });
}

void TargetCard::layOut()
{
    m_provider->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_provider->setMinimumWidth(kLeastProviderWidth);
    m_provider->setMaximumWidth(kProviderWidth);
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_model->setMinimumWidth(kLeastModelWidth);
    m_state->setMinimumWidth(Theme::space(6));
    m_figures->setElided(true);
    m_price->setElided(true);
    m_price->setAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *upper = new QHBoxLayout;
    upper->setSpacing(Theme::space(2));
    upper->addWidget(m_handle);
    upper->addWidget(m_number);
    upper->addWidget(m_provider, 1);
    upper->addWidget(m_model, 2);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    buttons->addWidget(m_up);
    buttons->addWidget(m_down);
    buttons->addWidget(m_remove);
    upper->addLayout(buttons);

    auto *lower = new QHBoxLayout;
    lower->setContentsMargins(metrics::kIconSize + Theme::space(2), 0, Theme::space(2), 0);
    lower->setSpacing(Theme::space(3));
    lower->addWidget(m_state);
    lower->addWidget(m_figures);
    lower->addWidget(m_price, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(2), Theme::space(2) + Theme::space(1), Theme::space(2),
                               Theme::space(2) + Theme::space(1));
    column->setSpacing(Theme::space(2));
    column->addLayout(upper);
    column->addWidget(new Hairline);
    column->addLayout(lower);
}

void TargetCard::setTarget(const model::Configuration &configuration, const model::RouteTarget &target, int position,
                           int count)
{
    m_target = target;
    m_skip = skipOf(configuration, target);
    m_number->setText(QString::number(position + 1));
    m_up->setEnabled(position > 0);
    m_down->setEnabled(position + 1 < count);
    m_remove->setEnabled(count > 1);
    m_remove->setToolTip(count > 1 ? tr("Remove target (Del)")
                                   : tr("A route needs one target. Remove the route instead."));
    fillProviders(configuration);
    fillModels(configuration);
    showPrice(configuration);
    showState();

    const QString position1 = QString::number(position + 1);
    setAccessibleName(
        tr("Target %1: %2, %3")
            .arg(position1, target.provider, target.model.isEmpty() ? tr("the name asked for") : target.model));
    m_provider->setAccessibleName(tr("Provider of target %1").arg(position1));
    m_model->setAccessibleName(tr("Model of target %1, empty passes the requested name on").arg(position1));
    m_remove->setAccessibleName(tr("Remove target %1").arg(position1));
    m_up->setAccessibleName(tr("Move target %1 up").arg(position1));
    m_down->setAccessibleName(tr("Move target %1 down").arg(position1));
}

void TargetCard::fillProviders(const model::Configuration &configuration)
{
    const QSignalBlocker quiet(m_provider);
    m_provider->clear();
    for (const model::Provider &provider : configuration.providers)
        m_provider->addItem(provider.id);
    if (m_skip == Skip::UnknownProvider)
        m_provider->addItem(m_target.provider);
    m_provider->setCurrentText(m_target.provider);
}

void TargetCard::fillModels(const model::Configuration &configuration)
{
    const QSignalBlocker quiet(m_model);
    m_model->clear();
    if (const model::Provider *provider = configuration.provider(m_target.provider)) {
        for (const QString &name : m_service.knownModels(*provider))
            m_model->addItem(name);
    }
    m_model->setCurrentIndex(m_model->findText(m_target.model, Qt::MatchExactly | Qt::MatchCaseSensitive));
    m_model->setEditText(m_target.model);
    m_model->lineEdit()->setCursorPosition(0);
}

void TargetCard::showPrice(const model::Configuration &configuration)
{
    const model::Provider *provider = configuration.provider(m_target.provider);
    if (m_target.model.isEmpty() || !provider) {
        m_price->setText(m_target.model.isEmpty() ? tr("price depends on the model") : QString());
        m_price->setRole(Role::Muted);
        return;
    }
    const QString price = m_service.priceText(*provider, m_target.model);
    m_price->setText(price.isEmpty() ? tr("no price") : price);
    m_price->setRole(price.isEmpty() ? Role::Warning : Role::Muted);
    m_price->setToolTip(price.isEmpty() ? tr("Calls are counted without cost. A blocking budget refuses them.")
                                        : price);
}

void TargetCard::setHealth(const std::vector<service::ProviderHealth> &health)
{
    const auto found = std::ranges::find(health, m_target.provider, &service::ProviderHealth::provider);
    m_health = found == health.end() ? service::ProviderHealth() : *found;
    showState();
}

void TargetCard::showState()
{
    const bool skipped = m_skip != Skip::No;
    if (skipped) {
        m_state->setStatus(Status::Degraded, toText(m_skip, m_target.provider));
    } else {
        const auto [status, word] = stateOf(m_health);
        m_state->setStatus(status, word);
    }
    m_state->setToolTip(m_state->word());
    m_figures->setVisible(!skipped && m_health.calls > 0);
    m_figures->setText(
        tr("%1, %2 failed")
            .arg(format::duration(m_health.latencyP50), format::percent(m_health.failed, m_health.calls, 1)));
    m_figures->setToolTip(tr("Typical time of a call and share of failed calls in the last 15 minutes"));
    m_price->setVisible(!skipped);
}

void TargetCard::commitModel()
{
    const QString name = m_model->currentText().trimmed();
    if (name == m_target.model)
        return;
    m_target.model = name;
    Q_EMIT edited(m_target);
}

void TargetCard::setLifted(bool lifted)
{
    m_lifted = lifted;
    setCursor(lifted ? Qt::ClosedHandCursor : Qt::OpenHandCursor);
    update();
}

void TargetCard::focusModel()
{
    m_model->setFocus(Qt::OtherFocusReason);
}

void TargetCard::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    const bool marked = m_lifted || m_focusInside;
    const Role outline = marked ? Role::Accent : underMouse() ? Role::BorderStrong : Role::Border;
    const qreal width = marked ? 2 : 1;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color(outline), width));
    painter.setBrush(theme.color(Role::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2),
                            metrics::kPopupRadius, metrics::kPopupRadius);
}

} // namespace waybill::ui
