// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/requests/filterquery.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QToolButton;

namespace waybill::ui {

class FilterLine;
class TextLabel;

/// The filter line with its chips, and under it what can not be read. Says a filter only when it is whole
/// and no key was pressed for a moment.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    const model::Filter &filter() const { return m_filter; }
    /// Shows `filter` as a line, unless the line already says the same.
    void setFilter(const model::Filter &filter);
    /// How many calls match; shown in the line.
    void setCount(std::optional<std::int64_t> count);
    /// Adds at the right end of the bar. Takes ownership.
    void addWidget(QWidget *widget);
    FilterLine *line() const { return m_line; }
    QString problemText() const;
    void clear();

Q_SIGNALS:
    void filterChanged();

private:
    QToolButton *addChip(const QString &name, const QString &text, std::function<bool(const model::Filter &)> isOn,
                         std::function<void(model::Filter &, bool)> set);
    void read();
    void settle();
    void take(const model::Filter &filter);

    struct Chip
    {
        QToolButton *button;
        std::function<bool(const model::Filter &)> isOn;
    };
    model::Filter m_filter;
    QTimer m_typing; ///< half a word is not a filter yet
    FilterLine *m_line;
    TextLabel *m_problem;
    QToolButton *m_clear;
    QWidget *m_row;
    std::vector<Chip> m_chips;
};

} // namespace waybill::ui
