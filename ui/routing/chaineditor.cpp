// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/chaineditor.h"

#include "ui/routing/targetcard.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace waybill::ui {

namespace {
constexpr int kGap = 28; // between cards, for the arrow and its word
constexpr int kArrowX = 24;
constexpr int kMaximumWidth = 720;
} // namespace

ChainEditor::ChainEditor(const service::Service &service, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
{
    setObjectName(QStringLiteral("chain"));
    setAccessibleName(tr("Targets, in the order in which they are tried"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaximumWidth(kMaximumWidth);
}

void ChainEditor::setRoute(const model::Configuration &configuration, const model::Route &route)
{
    endDrag();
    while (m_cards.size() > route.targets.size()) {
        // A card may be told to go by a signal of its own.
        m_cards.back()->hide();
        m_cards.back()->deleteLater();
        m_cards.pop_back();
    }
    while (m_cards.size() < route.targets.size())
        m_cards.push_back(addCard());
    for (int i = 0; i < count(); ++i) {
        card(i)->setTarget(configuration, route.targets[static_cast<std::size_t>(i)], i, count());
        card(i)->setHealth(m_health);
    }
    updateGeometry();
    place();
}

void ChainEditor::setHealth(const std::vector<service::ProviderHealth> &health)
{
    m_health = health;
    for (TargetCard *one : m_cards)
        one->setHealth(health);
}

TargetCard *ChainEditor::addCard()
{
    auto *added = new TargetCard(m_service, this);
    added->installEventFilter(this);
    connect(added, &TargetCard::edited, this, [this, added](const model::RouteTarget &target) {
        // A card that was removed loses the focus, which ends its editing.
        if (const int index = indexOf(added); index >= 0)
            Q_EMIT targetEdited(index, target);
    });
    connect(added, &TargetCard::moveRequested, this, [this, added](int step) {
        const int from = indexOf(added);
        Q_EMIT targetMoved(from, from + step);
    });
    connect(added, &TargetCard::removeRequested, this, [this, added] { Q_EMIT targetRemoved(indexOf(added)); });
    added->show();
    return added;
}

int ChainEditor::indexOf(const QObject *wanted) const
{
    const auto found = std::ranges::find(m_cards, wanted);
    return found == m_cards.end() ? -1 : static_cast<int>(found - m_cards.begin());
}

int ChainEditor::focusedTarget() const
{
    const QWidget *focus = QApplication::focusWidget();
    const auto has = [focus](const TargetCard *one) { return one == focus || one->isAncestorOf(focus); };
    const auto found = std::ranges::find_if(m_cards, has);
    return found == m_cards.end() ? -1 : static_cast<int>(found - m_cards.begin());
}

void ChainEditor::focusTarget(int index)
{
    if (index >= 0 && index < count())
        card(index)->setFocus(Qt::OtherFocusReason);
}

QSize ChainEditor::sizeHint() const
{
    return {kMaximumWidth, m_cards.empty() ? 0 : slotTop(count()) - kGap};
}

QSize ChainEditor::minimumSizeHint() const
{
    return {m_cards.empty() ? 0 : m_cards.front()->minimumSizeHint().width(), sizeHint().height()};
}

int ChainEditor::cardHeight() const
{
    return m_cards.empty() ? 0 : m_cards.front()->sizeHint().height();
}

int ChainEditor::slotTop(int slot) const
{
    return slot * (cardHeight() + kGap);
}

bool ChainEditor::eventFilter(QObject *watched, QEvent *event)
{
    const int index = indexOf(watched);
    if (index < 0)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        if (const auto *mouse = static_cast<QMouseEvent *>(event); mouse->button() == Qt::LeftButton)
            press(index, mouse->position().toPoint());
        break;
    case QEvent::MouseMove:
        drag(card(index)->mapTo(this, static_cast<QMouseEvent *>(event)->position().toPoint()));
        break;
    case QEvent::MouseButtonRelease:
        drop();
        break;
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        // Only a drag takes Esc; otherwise it closes what is around.
        if (m_drag && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
            endDrag();
            event->accept();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

void ChainEditor::press(int index, QPoint position)
{
    m_drag = Drag{index, index, position, slotTop(index)};
}

void ChainEditor::drag(QPoint position)
{
    if (!m_drag || count() < 2)
        return;
    m_drag->top = position.y() - m_drag->grip.y();
    if (!m_drag->moving && std::abs(m_drag->top - slotTop(m_drag->from)) < QApplication::startDragDistance())
        return;
    if (!m_drag->moving) {
        m_drag->moving = true;
        card(m_drag->from)->setLifted(true);
        card(m_drag->from)->raise();
    }
    const int step = cardHeight() + kGap;
    m_drag->to = std::clamp((m_drag->top + step / 2) / step, 0, count() - 1);
    place();
}

void ChainEditor::drop()
{
    if (!m_drag)
        return;
    const Drag dropped = *m_drag;
    endDrag();
    if (dropped.moving && dropped.to != dropped.from)
        Q_EMIT targetMoved(dropped.from, dropped.to);
}

void ChainEditor::endDrag()
{
    if (!m_drag)
        return;
    if (m_drag->from < count())
        card(m_drag->from)->setLifted(false);
    m_drag.reset();
    place();
}

void ChainEditor::place()
{
    const bool moving = m_drag && m_drag->moving;
    int slot = 0;
    for (int i = 0; i < count(); ++i) {
        if (moving && i == m_drag->from) {
            card(i)->setGeometry(0, m_drag->top, width(), cardHeight());
            continue;
        }
        if (moving && slot == m_drag->to)
            ++slot;
        card(i)->setGeometry(0, slotTop(slot++), width(), cardHeight());
    }
    update();
}

void ChainEditor::resizeEvent(QResizeEvent *)
{
    place();
}

void ChainEditor::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.font(TypeStyle::Caption));
    for (int slot = 1; slot < count(); ++slot) {
        const qreal bottom = slotTop(slot) - 2;
        const qreal top = slotTop(slot) - kGap + 2;
        painter.setPen(QPen(theme.color(Role::BorderStrong), 1.4));
        painter.drawLine(QPointF(kArrowX, top), QPointF(kArrowX, bottom - 4));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::BorderStrong));
        painter.drawPolygon(QPolygonF({{kArrowX - 4, bottom - 6}, {kArrowX + 4, bottom - 6}, {kArrowX, bottom}}));
        painter.setPen(theme.color(Role::Muted));
        painter.drawText(QRectF(kArrowX + Theme::space(2), top, width(), bottom - top),
                         Qt::AlignVCenter | Qt::TextSingleLine, tr("if that fails"));
    }
    if (m_drag && m_drag->moving) {
        painter.setPen(QPen(theme.color(Role::Accent), 1.5, Qt::DashLine));
        painter.setBrush(theme.color(Role::AccentSoft));
        painter.drawRoundedRect(QRectF(0, slotTop(m_drag->to), width(), cardHeight()).adjusted(1, 1, -1, -1),
                                metrics::kPopupRadius, metrics::kPopupRadius);
    }
}

} // namespace waybill::ui
