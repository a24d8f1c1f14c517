// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/firststep.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace waybill::ui {

FirstStep::FirstStep(const QString &title, const QString &explanation, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_content(new QVBoxLayout)
{
    auto *text = new TextLabel(explanation, TypeStyle::Body, Role::Muted);
    text->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(Theme::space(2));
    column->addWidget(new TextLabel(title, TypeStyle::Display));
    column->addWidget(text);
    column->addSpacing(Theme::space(3));
    column->addLayout(m_content);
    column->addStretch();
    m_content->setSpacing(Theme::space(2));
}

} // namespace waybill::ui
