// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/requestsmodel.h"

namespace waybill::ui {

RequestsModel::RequestsModel(service::Service &service, QObject *parent)
    : QAbstractTableModel(parent)
    , m_service(service)
{
}

const std::vector<CallColumn> &RequestsModel::columns()
{
    static const std::vector<CallColumn> columns{
        CallColumn::Status,     CallColumn::StartedAt, CallColumn::Client, CallColumn::Model,  CallColumn::Attempts,
        CallColumn::FirstToken, CallColumn::Duration,  CallColumn::Input,  CallColumn::Output, CallColumn::Cost};
    return columns;
}

void RequestsModel::load(const TimeRange &range, const model::Filter &filter)
{
    ++m_generation;
    m_range = range;
    m_filter = filter;
    m_fetching = true;
    m_fetchingNewer = false;
    m_newerWanted.reset();
    ask({m_range, m_filter, {}, kPageSize}, [this](Rows rows) {
        beginResetModel();
        m_pages.clear();
        m_waiting.clear();
        m_complete = static_cast<int>(rows.size()) < kPageSize;
        if (!rows.empty())
            m_pages.push_back(pageOf(std::move(rows)));
        countRows();
        m_fetching = false;
        endResetModel();
        Q_EMIT waitingChanged();
        Q_EMIT loaded();
        fetchWantedNewer();
    });
}

void RequestsModel::ask(const model::RowsQuery &query, std::function<void(Rows)> use)
{
    const auto take = [this, use = std::move(use), generation = m_generation](const Result<Rows> &rows) {
        if (generation != m_generation)
            return;
        if (rows)
            return use(*rows);
        m_fetching = false;
        m_fetchingNewer = false;
        Q_EMIT failed(rows.error().message);
    };
    // An answer that is there at once must not change the model while a view is asking for more.
    m_service.rows(query).then(this, [this, take](const Result<Rows> &rows) {
        QMetaObject::invokeMethod(
            this, [take, rows] { take(rows); }, Qt::QueuedConnection);
    });
}

RequestsModel::Page RequestsModel::pageOf(Rows rows)
{
    Page page;
    page.firstKey = rows.front().key;
    page.lastKey = rows.back().key;
    page.count = static_cast<int>(rows.size());
    page.rows = std::move(rows);
    return page;
}

bool RequestsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_complete && !m_fetching && !m_pages.empty();
}

void RequestsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_fetching = true;
    ask({m_range, m_filter, m_pages.back().lastKey, kPageSize}, [this](Rows rows) {
        append(std::move(rows));
        fetchWantedNewer();
    });
}

void RequestsModel::append(Rows rows)
{
    m_complete = static_cast<int>(rows.size()) < kPageSize;
    if (rows.empty()) {
        m_fetching = false;
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    Page page = pageOf(std::move(rows));
    page.usedAt = ++m_uses;
    m_pages.push_back(std::move(page));
    countRows();
    // Not before the page is there: whoever hears of it may ask for the next one at once.
    m_fetching = false;
    endInsertRows();
    dropUnusedPages();
}

void RequestsModel::fetchNewer(TimePoint now)
{
    if (m_fetchingNewer || m_fetching) {
        m_newerWanted = now;
        return;
    }
    m_range.to = std::max(m_range.to, now);
    m_fetchingNewer = true;
    ask({m_range, m_filter, {}, kPageSize}, [this](Rows rows) { takeNewer(std::move(rows)); });
}

void RequestsModel::takeNewer(Rows newest)
{
    m_fetchingNewer = false;
    const std::int64_t known = m_pages.empty() ? 0 : m_pages.front().firstKey;
    std::erase_if(newest, [known](const model::ExchangeRow &row) { return row.key <= known; });
    if (newest.size() > m_waiting.size()) {
        Q_EMIT arrived(static_cast<int>(newest.size() - m_waiting.size()));
        m_waiting = std::move(newest);
        if (m_following)
            showWaiting();
        else
            Q_EMIT waitingChanged();
    }
    fetchWantedNewer();
}

void RequestsModel::fetchWantedNewer()
{
    if (const auto wanted = std::exchange(m_newerWanted, {}))
        fetchNewer(*wanted);
}

void RequestsModel::setFollowing(bool following)
{
    m_following = following;
    if (following)
        showWaiting();
}

void RequestsModel::showWaiting()
{
    if (m_waiting.empty())
        return;
    // A full page of new calls may have a gap behind it, which only a new start can fill.
    if (m_waiting.size() >= kPageSize)
        return load(m_range, m_filter);
    insertNewest(m_waiting);
    m_waiting.clear();
    Q_EMIT waitingChanged();
}

void RequestsModel::insertNewest(const Rows &rows)
{
    beginInsertRows({}, 0, static_cast<int>(rows.size()) - 1);
    const bool fits
        = !m_pages.empty() && !m_pages.front().rows.empty() && m_pages.front().rows.size() + rows.size() <= kPageSize;
    Rows page = rows;
    if (fits) {
        page.insert(page.end(), m_pages.front().rows.begin(), m_pages.front().rows.end());
        m_pages.erase(m_pages.begin());
    }
    m_pages.insert(m_pages.begin(), pageOf(std::move(page)));
    m_pages.front().usedAt = ++m_uses;
    countRows();
    endInsertRows();
    dropUnusedPages();
}

void RequestsModel::countRows()
{
    m_ends.clear();
    int end = 0;
    for (const Page &page : m_pages)
        m_ends.push_back(end += page.count);
}

std::size_t RequestsModel::pageNumber(int row) const
{
    return static_cast<std::size_t>(std::ranges::upper_bound(m_ends, row) - m_ends.begin());
}

const model::ExchangeRow *RequestsModel::callAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const std::size_t number = pageNumber(row);
    const Page &page = m_pages[number];
    page.usedAt = ++m_uses;
    return page.rows.empty() ? nullptr : &page.rows[static_cast<std::size_t>(row - (m_ends[number] - page.count))];
}

int RequestsModel::rowOf(const QByteArray &id) const
{
    for (std::size_t number = 0; number < m_pages.size(); ++number) {
        const Rows &rows = m_pages[number].rows;
        const auto found = std::ranges::find(rows, id, &model::ExchangeRow::id);
        if (found != rows.end())
            return m_ends[number] - m_pages[number].count + static_cast<int>(found - rows.begin());
    }
    return -1;
}

void RequestsModel::reloadPage(std::size_t number)
{
    Page &page = m_pages[number];
    if (!page.rows.empty() || page.loading)
        return;
    page.loading = true;
    ask({m_range, m_filter, page.firstKey + 1, page.count}, [this, key = page.firstKey](Rows rows) {
        const auto target = std::ranges::find(m_pages, key, &Page::firstKey);
        if (target == m_pages.end())
            return;
        target->loading = false;
        // Rows that have been deleted since would shift all that follow.
        if (static_cast<int>(rows.size()) != target->count || rows.front().key != key)
            return load(m_range, m_filter);
        target->rows = std::move(rows);
        target->usedAt = ++m_uses;
        const int end = m_ends[static_cast<std::size_t>(target - m_pages.begin())];
        Q_EMIT dataChanged(index(end - target->count, 0), index(end - 1, columnCount() - 1));
        dropUnusedPages();
    });
}

void RequestsModel::dropUnusedPages()
{
    std::vector<Page *> kept;
    for (Page &page : m_pages)
        if (!page.rows.empty())
            kept.push_back(&page);
    if (kept.size() <= kPagesKept)
        return;
    std::ranges::sort(kept, std::greater(), &Page::usedAt);
    for (std::size_t i = kPagesKept; i < kept.size(); ++i)
        kept[i]->rows = {};
}

int RequestsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_ends.empty() ? 0 : m_ends.back();
}

int RequestsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(columns().size());
}

QVariant RequestsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CallColumn column = columns()[static_cast<std::size_t>(index.column())];
    if (const model::ExchangeRow *row = callAt(index.row()))
        return callCell(*row, column, role);
    // Asked from paint code, which must not change the model while it runs.
    if (role == Qt::DisplayRole)
        QMetaObject::invokeMethod(
            const_cast<RequestsModel *>(this),
            [this, key = m_pages[pageNumber(index.row())].firstKey] {
                auto *self = const_cast<RequestsModel *>(this);
                const auto page = std::ranges::find(self->m_pages, key, &Page::firstKey);
                if (page != self->m_pages.end())
                    self->reloadPage(static_cast<std::size_t>(page - self->m_pages.begin()));
            },
            Qt::QueuedConnection);
    return absentCallCell(column, role);
}

QVariant RequestsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    return callHeader(columns()[static_cast<std::size_t>(section)], role);
}

} // namespace waybill::ui
