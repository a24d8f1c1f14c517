// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/playgroundcolumn.h"

#include "service/service.h"
#include "ui/playground/answerview.h"
#include "ui/playground/metricsgrid.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/note.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPainter>
#include <QSpinBox>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
using namespace std::chrono_literals;
constexpr auto kFlushInterval = 100ms; // at most ten times a second
constexpr int kHeadHeight = 80;
constexpr int kFootHeight = 40;
constexpr int kMostTokens = 1'000'000;
constexpr int kDefaultTokens = 1'024;
constexpr int kTokensStep = 256;
} // namespace

PlaygroundColumn::PlaygroundColumn(service::Service &service, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_service(service)
    , m_clock(clock)
    , m_letter(new LetterTile({}))
    , m_model(new QComboBox)
    , m_maximum(new QSpinBox)
    , m_remove(makeIconButton(QStringLiteral("removeColumn"), QStringLiteral("close"), tr("Remove column")))
    , m_state(new StatusLabel)
    , m_metrics(new MetricsGrid)
    , m_problem(new Note)
    , m_answer(new AnswerView)
    , m_source(new TextLabel(TypeStyle::Small, Role::Muted))
    , m_stop(makeIconButton(QStringLiteral("stopColumn"), QStringLiteral("stop"), tr("Stop this column")))
    , m_copy(makeIconButton(QStringLiteral("copyAnswer"), QStringLiteral("copy"), tr("Copy the answer")))
{
    auto *problem = new QWidget;
    auto *inset = new QVBoxLayout(problem);
    inset->setContentsMargins(Theme::space(2), 0, Theme::space(2), 0);
    inset->addWidget(m_problem);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(new Hairline);
    column->addWidget(m_metrics);
    column->addSpacing(Theme::space(1));
    column->addWidget(problem);
    column->addWidget(m_answer, 1);
    column->addWidget(new Hairline);
    column->addWidget(makeFoot());

    m_flushTimer.setSingleShot(true);
    m_flushTimer.setInterval(kFlushInterval);
    m_waitTimer.setInterval(kFlushInterval);
    connect(&m_flushTimer, &QTimer::timeout, this, &PlaygroundColumn::flush);
    connect(&m_waitTimer, &QTimer::timeout, this, &PlaygroundColumn::showFigures);
    connect(m_model, &QComboBox::currentTextChanged, this, &PlaygroundColumn::changed);
    connect(m_problem, &Note::actionTriggered, this, &PlaygroundColumn::runRequested);
    connect(m_remove, &QToolButton::clicked, this, &PlaygroundColumn::removeRequested);
    connect(m_stop, &QToolButton::clicked, this, &PlaygroundColumn::stop);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_answer->text()); });
    m_state->setStatus(Status::Off, tr("Not run yet"));
    m_stop->setVisible(false);
    m_copy->setEnabled(false);
    showFigures();
}

PlaygroundColumn::~PlaygroundColumn()
{
    if (m_run)
        m_run->disconnect(this);
}

QWidget *PlaygroundColumn::makeHead()
{
    m_model->setObjectName(QStringLiteral("columnModel"));
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_model->lineEdit()->setPlaceholderText(tr("Route, or provider/model"));
    m_maximum->setObjectName(QStringLiteral("columnMaximum"));
    m_maximum->setRange(1, kMostTokens);
    m_maximum->setValue(kDefaultTokens);
    m_maximum->setSingleStep(kTokensStep);
    m_maximum->setGroupSeparatorShown(true);
    m_maximum->setPrefix(tr("up to "));
    m_maximum->setSuffix(tr(" tokens"));
    m_state->setObjectName(QStringLiteral("columnState"));
    m_state->setMinimumWidth(Theme::space(5));

    auto *upper = new QHBoxLayout;
    upper->setSpacing(Theme::space(2));
    upper->addWidget(m_letter);
    upper->addWidget(m_model, 1);
    upper->addWidget(m_remove);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(Theme::space(2));
    lower->addWidget(m_maximum);
    lower->addStretch();
    lower->addWidget(m_state);
    auto *head = new Sheet(Role::Alternate);
    head->setFixedHeight(kHeadHeight);
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(Theme::space(2), Theme::space(2), Theme::space(2), Theme::space(2));
    column->setSpacing(Theme::space(2));
    column->addLayout(upper);
    column->addLayout(lower);
    return head;
}

QWidget *PlaygroundColumn::makeFoot()
{
    m_source->setObjectName(QStringLiteral("columnSource"));
    m_source->setElided(true);
    auto *foot = new QWidget;
    foot->setFixedHeight(kFootHeight);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(Theme::space(2) + Theme::space(1), 0, Theme::space(2), 0);
    row->addWidget(m_source, 1);
    row->addWidget(m_stop);
    row->addWidget(m_copy);
    return foot;
}

void PlaygroundColumn::setPosition(int position, bool removable)
{
    const QString letter(QChar(static_cast<char16_t>(u'A' + position)));
    m_letter->setLetter(letter);
    m_remove->setEnabled(removable);
    setAccessibleName(tr("Column %1").arg(letter));
    m_model->setAccessibleName(tr("Model of column %1").arg(letter));
    m_maximum->setAccessibleName(tr("Longest answer of column %1, in tokens").arg(letter));
    m_answer->setAccessibleName(tr("Answer in column %1").arg(letter));
    m_remove->setAccessibleName(tr("Remove column %1").arg(letter));
    m_stop->setAccessibleName(tr("Stop column %1").arg(letter));
    m_copy->setAccessibleName(tr("Copy the answer of column %1").arg(letter));
}

void PlaygroundColumn::setChoices(const QStringList &choices)
{
    const QString chosen = modelName();
    const QSignalBlocker quiet(m_model);
    m_model->clear();
    m_model->addItems(choices);
    setModelName(chosen);
}

QString PlaygroundColumn::modelName() const
{
    return m_model->currentText().trimmed();
}

void PlaygroundColumn::setModelName(const QString &name)
{
    m_model->setCurrentIndex(m_model->findText(name));
    m_model->setEditText(name);
}

void PlaygroundColumn::run(const QString &system, const QString &prompt)
{
    stop();
    m_outcome.reset();
    m_best.clear();
    m_pending.clear();
    m_firstTextUs = -1;
    m_stopping = false;
    m_problem->clear();
    m_answer->begin();
    m_source->clear();
    m_startedAt = m_clock.elapsed();
    m_run = m_service.startPlaygroundRun({modelName(), system, prompt, m_maximum->value()});
    connect(m_run.get(), &service::PlaygroundRun::textArrived, this, &PlaygroundColumn::take);
    connect(m_run.get(), &service::PlaygroundRun::finished, this, &PlaygroundColumn::finish);
    m_state->setStatus(Status::Running, tr("Waiting"));
    m_stop->setVisible(true);
    m_copy->setEnabled(false);
    m_waitTimer.start();
    showFigures();
    Q_EMIT changed();
}

void PlaygroundColumn::stop()
{
    if (!m_run)
        return;
    m_stopping = true;
    m_run->stop();
}

void PlaygroundColumn::take(const QString &text)
{
    if (m_firstTextUs < 0) {
        m_firstTextUs = elapsedUs();
        m_state->setStatus(Status::Running, tr("Streaming"));
        showFigures();
    }
    m_pending += text;
    if (!m_flushTimer.isActive())
        m_flushTimer.start();
}

void PlaygroundColumn::flush()
{
    m_answer->append(std::exchange(m_pending, {}));
}

void PlaygroundColumn::finish(const service::PlaygroundOutcome &outcome)
{
    // The run is speaking: it may go only after it has.
    m_run->disconnect(this);
    m_run.release()->deleteLater();
    m_flushTimer.stop();
    m_waitTimer.stop();
    flush();
    m_answer->finish();
    m_outcome = outcome;
    m_stop->setVisible(false);
    m_copy->setEnabled(!m_answer->text().isEmpty());
    if (outcome.succeeded) {
        m_state->setStatus(Status::Ok, tr("Done"));
    } else if (m_stopping) {
        m_state->setStatus(Status::Off, tr("Stopped"));
    } else {
        m_state->setStatus(Status::Failed, tr("Failed"));
        m_problem->show(Note::Kind::Error, tr("%1 did not answer").arg(modelName()), outcome.error, tr("Retry"));
    }
    if (!outcome.provider.isEmpty())
        m_source->setText(tr("%1 on %2").arg(outcome.model, outcome.provider));
    m_source->setToolTip(outcome.requestId.isEmpty() ? QString()
                                                     : tr("Request %1").arg(QString::fromLatin1(outcome.requestId)));
    showFigures();
    Q_EMIT changed();
}

void PlaygroundColumn::setBest(const std::set<Figure> &best)
{
    if (best == m_best)
        return;
    m_best = best;
    showFigures();
}

void PlaygroundColumn::showFigures()
{
    std::map<Figure, QString> values;
    if (m_outcome) {
        for (const Figure figure : kFigures)
            values[figure] = toText(figure, *m_outcome);
    } else if (m_run) {
        values[Figure::FirstToken]
            = m_firstTextUs < 0 ? tr("waits %1").arg(format::duration(elapsedUs())) : format::duration(m_firstTextUs);
    }
    m_metrics->setFigures(std::move(values), m_best);
}

std::int64_t PlaygroundColumn::elapsedUs() const
{
    return (m_clock.elapsed() - m_startedAt).count();
}

void PlaygroundColumn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::current().color(Role::Base));
}

} // namespace waybill::ui
