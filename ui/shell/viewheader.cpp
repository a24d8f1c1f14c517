// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/viewheader.h"

#include "service/service.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/page.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace waybill::ui {

ViewHeader::ViewHeader(const Context &context, QWidget *parent)
    : Sheet(Role::Base, parent)
    , m_context(context)
    , m_title(new TextLabel(TypeStyle::View))
    , m_remark(new TextLabel(TypeStyle::Body, Role::Muted))
    , m_demo(makeButton(QStringLiteral("demoSwitch"), tr("Demo data")))
    , m_offers(new QStackedWidget)
{
    m_title->setObjectName(QStringLiteral("viewTitle"));
    m_demo->setCheckable(true);
    m_offers->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(Theme::space(2));
    row->addWidget(m_title);
    row->addWidget(m_remark);
    row->addSpacing(Theme::space(2));
    row->addWidget(m_demo);
    row->addStretch(1);
    row->addWidget(m_offers);
    setFixedHeight(metrics::kViewHeaderHeight);

    connect(m_demo, &QPushButton::clicked, &m_context.viewState, &ViewState::setShowsDemo);
    connect(&context.viewState, &ViewState::demoChanged, this, &ViewHeader::refreshDemo);
    connect(&context.service, &service::Service::configurationChanged, this, &ViewHeader::refreshDemo);
    refreshDemo();
}

void ViewHeader::addPage(Page *page)
{
    auto *offers = new QWidget;
    auto *row = new QHBoxLayout(offers);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Theme::space(2));
    row->addStretch();
    for (QWidget *widget : page->headerWidgets())
        row->addWidget(widget);
    m_rows[page] = offers;
    m_offers->addWidget(offers);
    connect(page, &Page::headerChanged, this, &ViewHeader::refreshTitle);
}

void ViewHeader::setPage(Page *page)
{
    m_page = page;
    m_offers->setCurrentWidget(m_rows.at(page));
    refreshTitle();
}

void ViewHeader::refreshDemo()
{
    const auto &providers = m_context.service.configuration().providers;
    const bool anyDemo = std::ranges::any_of(providers, &model::Provider::demo);
    const bool anyReal = !std::ranges::all_of(providers, &model::Provider::demo);
    m_demo->setVisible(anyDemo);
    m_demo->setChecked(m_context.viewState.showsDemo());
    m_demo->setEnabled(anyReal);
    m_demo->setToolTip(anyReal ? tr("Show the demo provider's calls instead of the real ones")
                               : tr("There is only the demo provider; add a real one under Providers"));
}

void ViewHeader::refreshTitle()
{
    if (!m_page)
        return;
    m_title->setText(m_page->title());
    m_remark->setText(m_page->remark());
}

} // namespace waybill::ui
