// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPaintEvent>
#include <QPainter>
#include <QStyleOptionToolButton>

namespace waybill::ui {

namespace {
class LinkButton final : public QToolButton
{
public:
    using QToolButton::QToolButton;

    QSize sizeHint() const override
    {
        return {fontMetrics().horizontalAdvance(text()) + 4, metrics::kSmallButtonHeight - 4};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::current();
        QPainter painter(this);
        QFont font = this->font();
        font.setUnderline(underMouse() || hasFocus());
        painter.setFont(font);
        painter.setPen(theme.color(isEnabled() ? (isDown() ? Role::AccentHover : Role::Accent) : Role::Disabled));
        painter.drawText(rect().adjusted(2, 0, -2, 0), Qt::AlignCenter | Qt::TextSingleLine, text());
    }
};
} // namespace

QPushButton *makeButton(const QString &objectName, const QString &text, const QString &iconName, ButtonKind kind)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    QString name = text;
    button->setAccessibleName(name.remove(u'&'));
    button->setFont(Theme::current().font(TypeStyle::Body, QFont::Medium));
    setButtonKind(button, kind);
    if (!iconName.isEmpty()) {
        const Role role = kind == ButtonKind::Primary ? Role::AccentText
            : kind == ButtonKind::Danger              ? Role::Danger
                                                      : Role::Text;
        button->setIcon(icon(iconName, role));
        button->setIconSize({14, 14});
    }
    return button;
}

QToolButton *makeIconButton(const QString &objectName, const QString &iconName, const QString &name, ButtonKind kind)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setIcon(icon(iconName));
    button->setIconSize({metrics::kIconSize, metrics::kIconSize});
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setAutoRaise(kind == ButtonKind::Flat);
    button->setFocusPolicy(Qt::StrongFocus);
    if (kind != ButtonKind::Flat)
        button->setFixedSize(metrics::kControlHeight + 8, metrics::kControlHeight);
    else
        button->setFixedSize(metrics::kSmallButtonHeight, metrics::kSmallButtonHeight);
    setButtonKind(button, kind);
    return button;
}

QToolButton *makeLinkButton(const QString &objectName, const QString &text)
{
    auto *button = new LinkButton;
    button->setObjectName(objectName);
    button->setText(text);
    button->setAccessibleName(text);
    button->setCursor(Qt::PointingHandCursor);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QString withShortcut(const QString &name, const QKeySequence &key)
{
    return key.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, key.toString(QKeySequence::NativeText));
}

} // namespace waybill::ui
