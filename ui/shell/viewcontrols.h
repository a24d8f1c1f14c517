// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace waybill::ui {

class ViewState;

/// "‹ Last 24 h ›" for the header of pages that show a time range: steps by half a range, offers the usual ones.
class RangeSelector final : public QWidget
{
    Q_OBJECT

public:
    explicit RangeSelector(ViewState &state, QWidget *parent = nullptr);

private:
    void refresh();

    ViewState &m_state;
    QPushButton *m_choice;
    QPushButton *m_later;
};

/// "Live": figures follow new calls while it is checked.
QPushButton *makeLiveButton(ViewState &state);

} // namespace waybill::ui
