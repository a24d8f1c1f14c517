// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keyreveal.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPainter>
#include <QVBoxLayout>

namespace waybill::ui {

KeyReveal::KeyReveal(QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(TypeStyle::Strong))
    , m_key(new TextLabel(TypeStyle::Mono))
{
    m_key->setObjectName(QStringLiteral("newKey"));
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *remark = new TextLabel(tr("Copy it now, it is not shown again. Give it to the tool in place of a provider's "
                                    "key. It is kept in your system's keychain."),
                                 TypeStyle::Small, Role::Muted);
    remark->setWordWrap(true);
    auto *copy = makeButton(QStringLiteral("newKeyCopy"), tr("Copy"), QStringLiteral("copy"), ButtonKind::Primary);
    copy->setAccessibleName(tr("Copy the new key"));
    auto *done = makeButton(QStringLiteral("newKeyDone"), tr("Done"));
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::space(2));
    row->addWidget(m_key, 1);
    row->addWidget(copy);
    row->addWidget(done);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 12, 12);
    column->setSpacing(Theme::space(1));
    column->addWidget(m_title);
    column->addLayout(row);
    column->addWidget(remark);

    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_key->text());
        Q_EMIT told(tr("Key copied."));
    });
    connect(done, &QPushButton::clicked, this, &KeyReveal::clear);
    clear();
}

void KeyReveal::show(const QString &client, const QString &key)
{
    m_title->setText(tr("The key of %1").arg(client));
    m_key->setText(key);
    setVisible(true);
}

void KeyReveal::clear()
{
    m_key->clear();
    setVisible(false);
}

void KeyReveal::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(Role::Success));
    painter.setBrush(theme.color(Role::SuccessSoft));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kControlRadius,
                            metrics::kControlRadius);
}

} // namespace waybill::ui
