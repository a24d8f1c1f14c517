// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/labels.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QPainter>

namespace waybill::ui {

namespace {
constexpr int kStatusGap = 6;
constexpr int kBarThickness = 4;
} // namespace

TextLabel::TextLabel(TypeStyle style, Role role, QWidget *parent)
    : QLabel(parent)
    , m_role(role)
{
    setTypeStyle(style);
    setTextFormat(Qt::PlainText);
    // Otherwise a parent on the base colour would make it use Text instead.
    setForegroundRole(QPalette::WindowText);
    applyRole();
}

TextLabel::TextLabel(const QString &text, TypeStyle style, Role role, QWidget *parent)
    : TextLabel(style, role, parent)
{
    setText(text);
}

void TextLabel::setRole(Role role)
{
    m_role = role;
    applyRole();
}

void TextLabel::setTypeStyle(TypeStyle style)
{
    setFont(Theme::current().font(style));
}

void TextLabel::setElided(bool elided)
{
    m_elided = elided;
    updateGeometry();
    update();
}

QSize TextLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(fontMetrics().averageCharWidth() * 4, hint.height()) : hint;
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    // The application's palette is replaced when the scheme changes; ours is set once per scheme, so this ends.
    if (event->type() == QEvent::PaletteChange)
        applyRole();
}

void TextLabel::paintEvent(QPaintEvent *event)
{
    if (!m_elided)
        return QLabel::paintEvent(event);
    QPainter painter(this);
    const QRect area = contentsRect();
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(area, static_cast<int>(alignment()) | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, area.width()));
}

void TextLabel::applyRole()
{
    const QColor colour = Theme::current().color(isEnabled() ? m_role : Role::Disabled);
    if (palette().color(QPalette::Active, QPalette::WindowText) == colour)
        return;
    QPalette own;
    own.setColor(QPalette::All, QPalette::WindowText, colour);
    own.setColor(QPalette::Disabled, QPalette::WindowText, Theme::current().color(Role::Disabled));
    setPalette(own);
}

StatusLabel::StatusLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void StatusLabel::setStatus(Status status, const QString &word)
{
    m_status = status;
    m_word = word;
    setAccessibleName(word);
    updateGeometry();
    update();
}

void StatusLabel::setPlainWord(bool plain)
{
    m_plainWord = plain;
    update();
}

QSize StatusLabel::sizeHint() const
{
    return {metrics::kStatusSize + kStatusGap + fontMetrics().horizontalAdvance(m_word) + 1,
            std::max(fontMetrics().height(), Theme::current().lineHeight(TypeStyle::Body))};
}

void StatusLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatus(painter, QRectF(0, 0, metrics::kStatusSize, height()), m_status);
    const QRect text = rect().adjusted(metrics::kStatusSize + kStatusGap, 0, 0, 0);
    painter.setPen(Theme::current().color(m_plainWord ? Role::Text : textRole(m_status)));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     fontMetrics().elidedText(m_word, Qt::ElideRight, text.width()));
}

IconLabel::IconLabel(QString iconName, Role role, QWidget *parent)
    : QWidget(parent)
    , m_iconName(std::move(iconName))
    , m_role(role)
{
    setFixedSize(metrics::kIconSize, metrics::kIconSize);
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter(this).drawPixmap(0, 0, iconPixmap(m_iconName, m_role, size(), devicePixelRatioF()));
}

LetterTile::LetterTile(QString letter, QWidget *parent)
    : QWidget(parent)
    , m_letter(std::move(letter))
{
    setFixedSize(24, 24);
}

void LetterTile::setLetter(const QString &letter)
{
    m_letter = letter;
    update();
}

void LetterTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintLetterTile(painter, rect(), m_letter, isEnabled());
}

void paintLetterTile(QPainter &painter, const QRect &rect, const QString &letter, bool enabled)
{
    const Theme &theme = Theme::current();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Role::Border));
    painter.setBrush(theme.color(Role::Alternate));
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kControlRadius,
                            metrics::kControlRadius);
    painter.setPen(theme.color(enabled ? Role::Text : Role::Muted));
    painter.setFont(theme.font(TypeStyle::Caption, QFont::DemiBold));
    painter.drawText(rect, Qt::AlignCenter, letter);
    painter.restore();
}

Hairline::Hairline(Qt::Orientation orientation, QWidget *parent)
    : QFrame(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(metrics::kHairline);
    else
        setFixedWidth(metrics::kHairline);
}

void Hairline::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().color(Role::Border));
}

Sheet::Sheet(Role role, QWidget *parent)
    : QWidget(parent)
    , m_role(role)
{
}

void Sheet::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), Theme::current().color(m_role));
}

BarWidget::BarWidget(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(sizeHint().height());
}

void BarWidget::setBar(double value, double tick, Role role)
{
    m_value = value;
    m_tick = tick;
    m_role = role;
    setAccessibleDescription(tr("%1 percent").arg(qRound(value * 100)));
    update();
}

void BarWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF bar(0, (height() - kBarThickness) / 2.0, width(), kBarThickness);
    paintBar(painter, bar, m_value, Theme::current().color(m_role), m_tick);
}

} // namespace waybill::ui
