// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/toast.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

namespace waybill::ui {

using namespace std::chrono_literals;

namespace {
constexpr int kDistance = 40;
}

Toast::Toast(QWidget *window)
    : QWidget(window)
    , m_text(new TextLabel(TypeStyle::Body, Role::TooltipText))
    , m_undo(makeButton(QStringLiteral("toastUndo"), tr("Undo")))
{
    setObjectName(QStringLiteral("toast"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->setSpacing(Theme::space(3));
    row->addWidget(m_text);
    row->addWidget(m_undo);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT undoRequested();
    });
    window->installEventFilter(this);
    hide();
}

void Toast::tell(const QString &text)
{
    appear(text, false);
}

void Toast::tellWithUndo(const QString &text)
{
    appear(text, true);
}

QString Toast::text() const
{
    return m_text->text();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *)
{
    m_timer.stop();
}

void Toast::leaveEvent(QEvent *)
{
    m_timer.start(3s);
}

void Toast::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::current().color(Role::Tooltip));
    painter.drawRoundedRect(rect(), metrics::kPopupRadius, metrics::kPopupRadius);
}

void Toast::appear(const QString &text, bool undo)
{
    m_text->setText(text);
    m_undo->setVisible(undo);
    layout()->setContentsMargins(16, 8, undo ? 8 : 16, 8);
    setAccessibleName(text);
    place();
    show();
    raise();
    m_timer.start(undo ? 8s : 4s);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::place()
{
    adjustSize();
    const QWidget *window = parentWidget();
    move((window->width() - width()) / 2, window->height() - height() - kDistance);
}

} // namespace waybill::ui
