// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sectionheader.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>

namespace waybill::ui {

SectionHeader::SectionHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new TextLabel(title, TypeStyle::Strong))
    , m_remark(new TextLabel(TypeStyle::Small, Role::Muted))
    , m_row(new QHBoxLayout(this))
{
    m_remark->setElided(true);
    m_remark->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_row->setContentsMargins(Theme::space(3), 4, Theme::space(3), 4);
    m_row->setSpacing(Theme::space(2));
    m_row->addWidget(m_title);
    m_row->addWidget(m_remark, 1);
    setFixedHeight(36);
}

void SectionHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void SectionHeader::setRemark(const QString &remark)
{
    m_remark->setText(remark);
}

void SectionHeader::addWidget(QWidget *widget)
{
    m_row->addWidget(widget, 0, Qt::AlignVCenter);
}

} // namespace waybill::ui
