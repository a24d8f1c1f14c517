// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/note.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace waybill::ui {

namespace {
struct Look
{
    Role fill;
    Role outline;
    Status shape;
};

Look lookOf(Note::Kind kind)
{
    switch (kind) {
    case Note::Kind::Error:
        return {Role::DangerSoft, Role::Danger, Status::Failed};
    case Note::Kind::Warning:
        return {Role::WarningSoft, Role::Warning, Status::Degraded};
    case Note::Kind::Info:
        return {Role::InfoSoft, Role::Info, Status::Off};
    case Note::Kind::Success:
        return {Role::SuccessSoft, Role::Success, Status::Ok};
    }
    Q_UNREACHABLE();
}
constexpr int kShapeColumn = 30;
} // namespace

Note::Note(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TypeStyle::Body))
    , m_text(new TextLabel(TypeStyle::Small))
    , m_action(makeButton(QStringLiteral("noteAction"), {}))
{
    m_title->setFont(Theme::current().font(TypeStyle::Body, QFont::Medium));
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    for (TextLabel *label : {m_title, m_text})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_title->setObjectName(QStringLiteral("noteTitle"));
    m_text->setObjectName(QStringLiteral("noteText"));

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kShapeColumn, Theme::space(2), 12, Theme::space(2));
    row->setSpacing(Theme::space(3));
    row->addLayout(words, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &Note::actionTriggered);
    hide();
}

void Note::show(Kind kind, const QString &title, const QString &text, const QString &action)
{
    const bool same = !isHidden() && m_kind == kind && m_title->text() == title && m_text->text() == text;
    m_kind = kind;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    setVisible(true);
    update();
    if (!same) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void Note::clear()
{
    hide();
}

QString Note::title() const
{
    return m_title->text();
}

QString Note::text() const
{
    return m_text->text();
}

void Note::setBanner(bool banner)
{
    m_banner = banner;
    update();
}

void Note::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    const Look look = lookOf(m_kind);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_banner) {
        painter.fillRect(rect(), theme.color(look.fill));
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color(look.outline));
    } else {
        painter.setPen(theme.color(look.outline));
        painter.setBrush(theme.color(look.fill));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kPopupRadius,
                                metrics::kPopupRadius);
    }
    const QRectF firstLine(0, m_title->geometry().top(), kShapeColumn, m_title->fontMetrics().height());
    paintStatus(painter, firstLine, look.shape);
}

} // namespace waybill::ui
