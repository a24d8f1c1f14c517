// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"

#include <QPoint>
#include <QWidget>

#include <optional>
#include <vector>

namespace waybill::ui {

class TargetCard;

/// The targets of one route in the order in which they are tried. Cards are dragged with a live gap and an insertion
/// line, or moved by Alt+Up and Alt+Down; Esc puts a dragged card back. Reports edits and changes nothing itself.
class ChainEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ChainEditor(const service::Service &service, QWidget *parent = nullptr);

    void setRoute(const model::Configuration &configuration, const model::Route &route);
    void setHealth(const std::vector<service::ProviderHealth> &health);

    /// The target that has the keyboard focus, or -1.
    int focusedTarget() const;
    void focusTarget(int index);
    TargetCard *card(int index) const { return m_cards[static_cast<std::size_t>(index)]; }
    int count() const { return static_cast<int>(m_cards.size()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void targetEdited(int index, const waybill::model::RouteTarget &target);
    void targetMoved(int from, int to);
    void targetRemoved(int index);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Drag
    {
        int from;
        int to; ///< where it would be dropped
        QPoint grip; ///< of the pointer in the card
        int top; ///< of the card while it moves
        bool moving = false;
    };
    TargetCard *addCard();
    int indexOf(const QObject *card) const;
    int cardHeight() const;
    int slotTop(int slot) const;
    void press(int index, QPoint position);
    void drag(QPoint position);
    void drop();
    void endDrag();
    void place();

    const service::Service &m_service;
    std::vector<TargetCard *> m_cards;
    std::vector<service::ProviderHealth> m_health;
    std::optional<Drag> m_drag;
};

} // namespace waybill::ui
