// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/closedialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QCheckBox>
#include <QVBoxLayout>

namespace waybill::ui {

CloseDialog::CloseDialog(QWidget *parent)
    : QDialog(parent)
    , m_keep(new QCheckBox(tr("Keep running when I close the window")))
{
    setObjectName(QStringLiteral("closeDialog"));
    setWindowTitle(tr("Waybill keeps running"));
    setBackgroundRole(QPalette::Base);
    auto *text = new TextLabel(tr("Closing the window leaves the proxy on, so that your tools go on working. Quit from "
                                  "the menu of the icon beside the clock."),
                               TypeStyle::Body, Role::Muted);
    text->setWordWrap(true);
    m_keep->setObjectName(QStringLiteral("keepRunning"));
    m_keep->setAccessibleName(m_keep->text());
    m_keep->setChecked(true);

    auto *quit = makeButton(QStringLiteral("closeQuit"), tr("Quit"));
    auto *keep = makeButton(QStringLiteral("closeKeep"), tr("Keep running"), {}, ButtonKind::Primary);
    keep->setDefault(true);
    connect(quit, &QPushButton::clicked, this, [this] {
        m_keep->setChecked(false);
        accept();
    });
    connect(keep, &QPushButton::clicked, this, &QDialog::accept);

    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(quit);
    buttons->addWidget(keep);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(Theme::space(2));
    column->addWidget(new TextLabel(tr("Waybill keeps running"), TypeStyle::Title));
    column->addWidget(text);
    column->addSpacing(4);
    column->addWidget(m_keep);
    column->addSpacing(Theme::space(2));
    column->addLayout(buttons);
    setFixedWidth(metrics::kListWidth);
}

bool CloseDialog::keepsRunning() const
{
    return m_keep->isChecked();
}

} // namespace waybill::ui
