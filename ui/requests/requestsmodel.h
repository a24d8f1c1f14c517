// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"
#include "ui/requests/callcells.h"

#include <QAbstractTableModel>

namespace waybill::ui {

/// The calls of a range and a filter, newest first, in pages that are asked by key and never by offset.
/// Grows at the end as the view scrolls; keeps the 64 pages used last and fetches the others again when they are
/// shown. New calls wait until showWaiting() unless the model follows them. GUI thread; asks asynchronously.
class RequestsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kPageSize = 256;
    static constexpr std::size_t kPagesKept = 64;

    explicit RequestsModel(service::Service &service, QObject *parent = nullptr);

    static const std::vector<CallColumn> &columns();

    /// Starts anew; what was there stays until the first page has come.
    void load(const TimeRange &range, const model::Filter &filter);
    /// Asks for calls that came since; they appear at the top, or wait. `now` extends the range.
    void fetchNewer(TimePoint now);
    /// Whether new calls are inserted as they come.
    void setFollowing(bool following);

    /// New calls that are not shown; kPageSize means "at least so many".
    int waiting() const { return static_cast<int>(m_waiting.size()); }
    void showWaiting();

    /// Absent while its page is being fetched.
    const model::ExchangeRow *callAt(int row) const;
    /// The row of a call in the pages at hand, or -1.
    int rowOf(const QByteArray &id) const;
    const TimeRange &range() const { return m_range; }
    const model::Filter &filter() const { return m_filter; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// The first page of a load has come.
    void loaded();
    void waitingChanged();
    /// So many calls came that were not known before.
    void arrived(int calls);
    /// A question was not answered; what is shown stays.
    void failed(const QString &message);

private:
    using Rows = std::vector<model::ExchangeRow>;
    struct Page
    {
        std::int64_t firstKey = 0; ///< the newest
        std::int64_t lastKey = 0;
        int count = 0;
        Rows rows; ///< empty while dropped
        mutable quint64 usedAt = 0;
        bool loading = false;
    };
    static Page pageOf(Rows rows);
    void ask(const model::RowsQuery &query, std::function<void(Rows)> use);
    void append(Rows rows);
    void insertNewest(const Rows &rows);
    void takeNewer(Rows newest);
    void fetchWantedNewer();
    void reloadPage(std::size_t number);
    void dropUnusedPages();
    void countRows();
    std::size_t pageNumber(int row) const;

    service::Service &m_service;
    TimeRange m_range;
    model::Filter m_filter;
    std::vector<Page> m_pages;
    std::vector<int> m_ends; ///< the first row behind each page
    Rows m_waiting; ///< newest first
    mutable quint64 m_uses = 0;
    quint64 m_generation = 0; ///< answers to older questions are dropped
    bool m_fetching = false;
    bool m_fetchingNewer = false;
    bool m_complete = true;
    bool m_following = true;
    std::optional<TimePoint> m_newerWanted; ///< asked for while another answer was awaited
};

} // namespace waybill::ui
