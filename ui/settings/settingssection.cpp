// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingssection.h"

#include "ui/theme/theme.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace waybill::ui {

namespace {
constexpr int kTopicWidth = 216;
constexpr int kControlsWidth = 680;
} // namespace

SettingsSection::SettingsSection(const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout)
{
    auto *purpose = new TextLabel(text, TypeStyle::Small, Role::Muted);
    purpose->setWordWrap(true);
    auto *topic = new QWidget;
    topic->setFixedWidth(kTopicWidth);
    auto *words = new QVBoxLayout(topic);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(4);
    words->addWidget(new TextLabel(title, TypeStyle::Title));
    words->addWidget(purpose);
    words->addStretch();

    auto *controls = new QWidget;
    controls->setMaximumWidth(kControlsWidth);
    controls->setLayout(m_rows);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(12);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(24, 24, 24, 24);
    row->setSpacing(Theme::space(5));
    row->addWidget(topic, 0);
    row->addWidget(controls, 10);
    row->addStretch(1);
}

void SettingsSection::addSetting(const QString &name, const QString &hint, QWidget *control)
{
    auto *explained = new TextLabel(hint, TypeStyle::Small, Role::Muted);
    explained->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(new TextLabel(name, TypeStyle::Body));
    words->addWidget(explained);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::space(4));
    row->addLayout(words, 1);
    row->addWidget(control, 0, Qt::AlignVCenter);
    m_rows->addLayout(row);
    if (control->accessibleName().isEmpty())
        control->setAccessibleName(name);
}

} // namespace waybill::ui
