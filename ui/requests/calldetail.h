// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"

#include <QWidget>

class QGridLayout;
class QStackedWidget;
class QTabBar;
class QTableView;

namespace waybill::ui {

class AttemptList;
class CallFigures;
class CostModel;
class Note;
class SectionHeader;
class StatusLabel;
class TextLabel;
class Waterfall;

/// What is known about one call: what it was, what was tried, when what happened, and what it cost. Asks for the
/// record by id; an answer for a call that is no longer wanted is dropped. GUI thread.
class CallDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit CallDetail(service::Service &service, QWidget *parent = nullptr);

    /// Asks for a call and shows it; the old one stays until the answer comes.
    void showCall(const QByteArray &id);
    void clear();
    const QByteArray &callId() const { return m_id; }
    /// Steps through the tabs; wraps.
    void stepTab(int by);

Q_SIGNALS:
    void closeRequested();

private:
    QWidget *makeIdentity();
    QWidget *makeSummary();
    QWidget *makeFacts();
    void showRecord(const model::ExchangeRecord &record);
    void showStatus(const model::ExchangeRecord &record);
    void showCost(const model::ExchangeRecord &record);
    void showFacts(const model::ExchangeRecord &record);
    void showProblem(const QString &title, const QString &text);

    service::Service &m_service;
    QByteArray m_id;
    Note *m_problem;
    Note *m_error;
    QWidget *m_body;
    TextLabel *m_model;
    StatusLabel *m_status;
    TextLabel *m_identity;
    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    CallFigures *m_figures;
    SectionHeader *m_attemptsHeader;
    AttemptList *m_attempts;
    SectionHeader *m_timingHeader;
    Waterfall *m_waterfall;
    SectionHeader *m_costHeader;
    CostModel *m_cost;
    QTableView *m_costTable;
    QWidget *m_facts;
    QGridLayout *m_factsGrid = nullptr;
};

} // namespace waybill::ui
