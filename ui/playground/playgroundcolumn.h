// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "service/playgroundrun.h"
#include "ui/playground/figures.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QComboBox;
class QSpinBox;
class QToolButton;

namespace waybill::service {
class Service;
}

namespace waybill::ui {

class AnswerView;
class LetterTile;
class MetricsGrid;
class Note;
class StatusLabel;
class TextLabel;

/// One model's answer to the prompt, with what it took and cost. Owns its run; removing the column ends it.
class PlaygroundColumn final : public QWidget
{
    Q_OBJECT

public:
    PlaygroundColumn(service::Service &service, const Clock &clock, QWidget *parent = nullptr);
    ~PlaygroundColumn() override;

    /// `position` counts from 0; it names the column A, B, ….
    void setPosition(int position, bool removable);
    void setChoices(const QStringList &choices);
    QString modelName() const;
    void setModelName(const QString &name);

    void run(const QString &system, const QString &prompt);
    void stop();
    bool isRunning() const { return m_run != nullptr; }
    /// Of the last run; null before it has ended.
    const service::PlaygroundOutcome *outcome() const { return m_outcome ? &*m_outcome : nullptr; }
    void setBest(const std::set<Figure> &best);

Q_SIGNALS:
    /// The model, or whether it runs, or the outcome.
    void changed();
    void runRequested();
    void removeRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void take(const QString &text);
    void flush();
    void finish(const service::PlaygroundOutcome &outcome);
    void showFigures();
    std::int64_t elapsedUs() const;

    service::Service &m_service;
    const Clock &m_clock;
    std::unique_ptr<service::PlaygroundRun> m_run;
    std::optional<service::PlaygroundOutcome> m_outcome;
    std::set<Figure> m_best;
    QString m_pending;
    Duration m_startedAt{};
    std::int64_t m_firstTextUs = -1;
    bool m_stopping = false;
    QTimer m_flushTimer;
    QTimer m_waitTimer;
    LetterTile *m_letter;
    QComboBox *m_model;
    QSpinBox *m_maximum;
    QToolButton *m_remove;
    StatusLabel *m_state;
    MetricsGrid *m_metrics;
    Note *m_problem;
    AnswerView *m_answer;
    TextLabel *m_source;
    QToolButton *m_stop;
    QToolButton *m_copy;
};

} // namespace waybill::ui
