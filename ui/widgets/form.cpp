// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/form.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QScrollArea>

namespace waybill::ui {

QFormLayout *makeForm()
{
    auto *form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(Theme::space(3));
    form->setVerticalSpacing(Theme::space(2));
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    return form;
}

TextLabel *addField(QFormLayout *form, const QString &label, QWidget *field)
{
    auto *text = new TextLabel(label, TypeStyle::Body, Role::Muted);
    text->setBuddy(field);
    text->setMinimumHeight(metrics::kControlHeight);
    text->setMinimumWidth(104);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    form->addRow(text, field);
    return text;
}

TextLabel *addHint(QFormLayout *form, const QString &text)
{
    auto *hint = new TextLabel(text, TypeStyle::Small, Role::Muted);
    hint->setWordWrap(true);
    form->addRow(QString(), hint);
    return hint;
}

void setFieldVisible(QFormLayout *form, QWidget *field, bool visible)
{
    form->setRowVisible(field, visible);
}

QScrollArea *makePane(QWidget *content)
{
    auto *pane = new QScrollArea;
    pane->setFrameShape(QFrame::NoFrame);
    pane->setWidgetResizable(true);
    pane->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    pane->setFocusPolicy(Qt::NoFocus);
    pane->viewport()->setBackgroundRole(QPalette::Base);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    pane->setWidget(content);
    return pane;
}

} // namespace waybill::ui
