// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/context.h"
#include "ui/widgets/labels.h"

class QPushButton;
class QStackedWidget;

namespace waybill::ui {

class Page;

/// 48 px above the page: its title, a remark, whether this is demo data, and what the page offers.
class ViewHeader final : public Sheet
{
    Q_OBJECT

public:
    explicit ViewHeader(const Context &context, QWidget *parent = nullptr);

    /// Takes the page's widgets; call once a page.
    void addPage(Page *page);
    void setPage(Page *page);

private:
    void refreshDemo();
    void refreshTitle();

    Context m_context;
    Page *m_page = nullptr;
    TextLabel *m_title;
    TextLabel *m_remark;
    QPushButton *m_demo;
    QStackedWidget *m_offers;
    std::map<Page *, QWidget *> m_rows;
};

} // namespace waybill::ui
