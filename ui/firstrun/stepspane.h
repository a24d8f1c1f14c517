// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/labels.h"

#include <vector>

namespace waybill::ui {

/// The first steps at the left: which are done, which were skipped, where the user is.
class StepsPane final : public Sheet
{
    Q_OBJECT

public:
    enum class State { Ahead, Current, Done, Skipped };
    struct Step
    {
        QString title;
        QString remark;
        State state = State::Ahead;
    };

    explicit StepsPane(QWidget *parent = nullptr);
    void setSteps(std::vector<Step> steps);
    const std::vector<Step> &steps() const { return m_steps; }

private:
    class List;
    std::vector<Step> m_steps;
    List *m_list;
};

} // namespace waybill::ui
