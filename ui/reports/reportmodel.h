// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/query.h"

#include <QAbstractItemModel>

#include <memory>

namespace waybill::ui {

/// A report as a tree: one level for the period (unless it is one total) and one for each dimension of the query, with
/// subtotals on the way up and the report's total as last row. Leaves are the report's rows, each exactly once.
class ReportModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Requests, Failed, Input, CacheRead, Output, Cost, ColumnCount };

    explicit ReportModel(QObject *parent = nullptr);
    ~ReportModel() override;

    void setReport(const model::Report &report);
    void clear();
    const model::Report &report() const { return m_report; }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Node;
    Node *node(const QModelIndex &index) const;
    QString periodName(const TimeRange &period) const;

    model::Report m_report;
    std::unique_ptr<Node> m_root;
};

} // namespace waybill::ui
