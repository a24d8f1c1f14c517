// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/emptystate.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace waybill::ui {

namespace {
constexpr int kTextWidth = 336;
}

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_picture(new QLabel)
    , m_title(new TextLabel(TypeStyle::Title))
    , m_text(new TextLabel(TypeStyle::Body, Role::Muted))
    , m_code(new Sheet(Role::Sunken))
    , m_command(new TextLabel(TypeStyle::Mono))
    , m_action(makeButton(QStringLiteral("emptyAction"), {}, {}, ButtonKind::Primary))
    , m_link(makeLinkButton(QStringLiteral("emptyLink"), {}))
{
    m_title->setAlignment(Qt::AlignHCenter);
    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    m_text->setFixedWidth(kTextWidth);
    m_picture->setFixedSize(80, 72);
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *copy = makeIconButton(QStringLiteral("emptyCopy"), QStringLiteral("copy"), tr("Copy the command"));
    auto *code = new QHBoxLayout(m_code);
    code->setContentsMargins(Theme::space(2), 2, 4, 2);
    code->addWidget(m_command, 1);
    code->addWidget(copy);
    connect(copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_command->text()); });

    auto *actions = new QHBoxLayout;
    actions->setSpacing(Theme::space(3));
    actions->addStretch();
    actions->addWidget(m_action);
    actions->addWidget(m_link);
    actions->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setSpacing(Theme::space(2));
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    column->addWidget(m_text, 0, Qt::AlignHCenter);
    column->addWidget(m_code, 0, Qt::AlignHCenter);
    column->addSpacing(4);
    column->addLayout(actions);
    column->addStretch(3);

    // What has no content yet offers nothing either.
    setContent({}, {}, {}, {}, {}, {});
    setFocusProxy(m_action);
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(m_link, &QToolButton::clicked, this, &EmptyState::linkTriggered);
}

void EmptyState::setContent(const QString &pictureName, const QString &title, const QString &text,
                            const QString &action, const QString &link, const QString &command)
{
    m_pictureName = pictureName;
    m_title->setText(title);
    m_text->setText(text);
    // A centred label is not asked for its height by width.
    m_text->setFixedHeight(std::max(0, m_text->heightForWidth(kTextWidth)));
    m_command->setText(command);
    m_code->setVisible(!command.isEmpty());
    m_action->setText(action);
    m_action->setAccessibleName(action);
    m_action->setVisible(!action.isEmpty());
    m_link->setText(link);
    m_link->setAccessibleName(link);
    m_link->setVisible(!link.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    updatePicture();
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_pictureName.isEmpty())
        updatePicture();
}

void EmptyState::updatePicture()
{
    m_picture->setPixmap(picture(m_pictureName, devicePixelRatioF()));
}

} // namespace waybill::ui
