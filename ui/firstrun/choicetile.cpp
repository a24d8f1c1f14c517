// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/choicetile.h"

#include "ui/theme/icons.h"
#include "ui/theme/stylepaint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QPainter>

namespace waybill::ui {

namespace {
constexpr int kWidth = 224;
constexpr int kHeight = 56;
constexpr int kTile = 24;
constexpr int kPadding = 12;
} // namespace

ChoiceTile::ChoiceTile(const QString &letter, const QString &title, const QString &line, QWidget *parent)
    : QAbstractButton(parent)
    , m_letter(letter)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setTitle(title, line);
}

void ChoiceTile::setTitle(const QString &title, const QString &line)
{
    m_line = line;
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(line);
    setToolTip(line);
    update();
}

QSize ChoiceTile::sizeHint() const
{
    return {kWidth, kHeight};
}

void ChoiceTile::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal line = isChecked() ? 2 : 1;
    painter.setPen(QPen(theme.color(isChecked()        ? Role::Accent
                                        : underMouse() ? Role::BorderStrong
                                                       : Role::Border),
                        line));
    painter.setBrush(theme.color(isChecked() ? Role::AccentSoft : underMouse() ? Role::Hover : Role::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2), metrics::kControlRadius,
                            metrics::kControlRadius);

    paintLetterTile(painter, QRect(kPadding, (height() - kTile) / 2, kTile, kTile), m_letter, isEnabled());
    const int checkWidth = isChecked() ? metrics::kIconSize + Theme::space(2) : 0;
    const QRect words
        = rect().adjusted(2 * kPadding + kTile, Theme::space(2), -kPadding - checkWidth, -Theme::space(2));
    const auto write = [&](const QFont &font, Role role, Qt::Alignment edge, const QString &text) {
        painter.setFont(font);
        painter.setPen(theme.color(isEnabled() ? role : Role::Disabled));
        painter.drawText(words, static_cast<int>(Qt::AlignLeft | edge) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    };
    write(theme.font(TypeStyle::Body, QFont::Medium), Role::Text, Qt::AlignTop, text());
    write(theme.font(TypeStyle::Small), Role::Muted, Qt::AlignBottom, m_line);
    if (isChecked())
        painter.drawPixmap(width() - kPadding - metrics::kIconSize, (height() - metrics::kIconSize) / 2,
                           iconPixmap(QStringLiteral("check"), Role::Accent, {metrics::kIconSize, metrics::kIconSize},
                                      devicePixelRatioF()));
    if (stylepaint::showsFocus(this))
        stylepaint::focusRing(&painter, rect(), metrics::kControlRadius);
}

} // namespace waybill::ui
