// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace waybill::ui {

class TextLabel;

/// The line above a region: a strong title, a muted remark, and what the region offers at its right end.
class SectionHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit SectionHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setRemark(const QString &remark);
    /// Adds at the right end, in the order of the calls. Takes ownership.
    void addWidget(QWidget *widget);

private:
    TextLabel *m_title;
    TextLabel *m_remark;
    QHBoxLayout *m_row;
};

} // namespace waybill::ui
