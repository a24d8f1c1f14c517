// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "service/service.h"
#include "ui/reports/reportrange.h"
#include "ui/widgets/labels.h"

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QDateEdit;

namespace waybill::ui {

class LevelList;

/// What a report is about and what its file holds, from top to bottom. Asks nothing itself.
class ReportBuilder final : public Sheet
{
    Q_OBJECT

public:
    explicit ReportBuilder(const Clock &clock, QWidget *parent = nullptr);

    model::ReportQuery query() const;
    service::ExportOptions options() const;
    ReportDays days() const;
    void setSpan(ReportSpan span);
    void setDemo(bool demo);

    /// What is known about the quality of the figures; empty hides it.
    void setCaution(const QString &text);

Q_SIGNALS:
    /// The report has to be asked for again.
    void queryChanged();
    /// Only the file would differ.
    void optionsChanged();
    void demoChosen(bool demo);

private:
    QWidget *makePeriod();
    QWidget *makeDates();
    QWidget *makeCaution();
    void fillTimeZones();
    void connectParts();
    void applySpan();
    QByteArray timeZone() const;

    const Clock &m_clock;
    LevelList *m_levels;
    QButtonGroup *m_period;
    QComboBox *m_span;
    QDateEdit *m_first;
    QDateEdit *m_last;
    QComboBox *m_zone;
    QComboBox *m_calls;
    QComboBox *m_file;
    QCheckBox *m_mark;
    QWidget *m_dates = nullptr;
    QWidget *m_cautionRow = nullptr;
    TextLabel *m_caution;
};

} // namespace waybill::ui
