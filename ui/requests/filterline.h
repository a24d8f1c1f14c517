// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/requests/filterquery.h"

#include <QLineEdit>

#include <optional>

namespace waybill::ui {

class TextLabel;

/// The line in which a filter is written. Underlines what can not be read and shows how many calls match.
class FilterLine final : public QLineEdit
{
    Q_OBJECT

public:
    explicit FilterLine(QWidget *parent = nullptr);

    void setProblem(std::optional<FilterProblem> problem);
    const std::optional<FilterProblem> &problem() const { return m_problem; }
    /// "4,213 match"; empty while it is not known.
    void setRemark(const QString &remark);
    QString remark() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    std::optional<FilterProblem> m_problem;
    TextLabel *m_remark;
};

} // namespace waybill::ui
