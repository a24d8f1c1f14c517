// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportbuilder.h"

#include "ui/reports/levellist.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QTimeZone>
#include <QToolButton>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
void addLabelled(QVBoxLayout *column, const QString &label, QWidget *field)
{
    auto *text = new TextLabel(label, TypeStyle::Small, Role::Muted);
    text->setBuddy(field);
    if (field->accessibleName().isEmpty())
        field->setAccessibleName(label);
    column->addWidget(text);
    column->addWidget(field);
    column->addSpacing(Theme::space(2));
}

QDateEdit *makeDate(const QString &objectName, const QString &name)
{
    auto *edit = new QDateEdit;
    edit->setObjectName(objectName);
    edit->setAccessibleName(name);
    edit->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    edit->setCalendarPopup(false);
    edit->setKeyboardTracking(false);
    return edit;
}
} // namespace

ReportBuilder::ReportBuilder(const Clock &clock, QWidget *parent)
    : Sheet(Role::Alternate, parent)
    , m_clock(clock)
    , m_levels(new LevelList)
    , m_period(new QButtonGroup(this))
    , m_span(new QComboBox)
    , m_first(makeDate(QStringLiteral("reportFirst"), tr("First day")))
    , m_last(makeDate(QStringLiteral("reportLast"), tr("Last day")))
    , m_zone(new QComboBox)
    , m_calls(new QComboBox)
    , m_file(new QComboBox)
    , m_mark(new QCheckBox(tr("Byte order mark for Excel")))
    , m_caution(new TextLabel(TypeStyle::Small))
{
    m_span->setObjectName(QStringLiteral("reportSpan"));
    m_zone->setObjectName(QStringLiteral("reportZone"));
    m_calls->setObjectName(QStringLiteral("reportCalls"));
    m_file->setObjectName(QStringLiteral("reportFile"));
    m_mark->setObjectName(QStringLiteral("reportMark"));
    for (const ReportSpan span : allReportSpans())
        m_span->addItem(toText(span), static_cast<int>(span));
    m_calls->addItems({tr("Real calls"), tr("Demo calls")});
    m_file->addItems({tr("Summary CSV"), tr("Detail CSV")});
    m_file->setItemData(0, tr("One row for each group and period"), Qt::ToolTipRole);
    m_file->setItemData(1, tr("One row for each call"), Qt::ToolTipRole);
    fillTimeZones();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(3), Theme::space(3), Theme::space(3), Theme::space(3));
    column->setSpacing(Theme::space(1));
    addLabelled(column, tr("Rows"), m_levels);
    addLabelled(column, tr("Roll up by"), makePeriod());
    addLabelled(column, tr("Time"), m_span);
    column->addWidget(makeDates());
    addLabelled(column, tr("Days of the time zone"), m_zone);
    addLabelled(column, tr("Calls"), m_calls);
    column->addWidget(new Hairline);
    column->addSpacing(Theme::space(2));
    addLabelled(column, tr("File"), m_file);
    column->addWidget(m_mark);
    column->addSpacing(Theme::space(2));
    column->addWidget(makeCaution());
    column->addStretch();
    connectParts();
    applySpan();
}

QWidget *ReportBuilder::makePeriod()
{
    auto *row = new QWidget;
    row->setAccessibleName(tr("Roll up by"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(Theme::space(1));
    const std::pair<model::ReportPeriod, QString> periods[]{{model::ReportPeriod::Total, tr("Total")},
                                                            {model::ReportPeriod::Month, tr("Month")},
                                                            {model::ReportPeriod::Day, tr("Day")}};
    for (const auto &[period, label] : periods) {
        auto *button = new QToolButton;
        button->setObjectName(QStringLiteral("period") + QString::number(static_cast<int>(period)));
        button->setText(label);
        button->setAccessibleName(tr("Roll up by: %1").arg(label));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setFixedHeight(metrics::kControlHeight);
        setButtonKind(button, ButtonKind::Normal);
        m_period->addButton(button, static_cast<int>(period));
        layout->addWidget(button, 1);
    }
    layout->addStretch();
    m_period->button(static_cast<int>(model::ReportPeriod::Total))->setChecked(true);
    return row;
}

QWidget *ReportBuilder::makeDates()
{
    m_dates = new QWidget;
    auto *row = new QVBoxLayout(m_dates);
    row->setContentsMargins(0, 0, 0, Theme::space(2));
    row->setSpacing(Theme::space(1));
    row->addWidget(m_first);
    row->addWidget(m_last);
    return m_dates;
}

QWidget *ReportBuilder::makeCaution()
{
    m_cautionRow = new QWidget;
    auto *shape = new StatusLabel;
    shape->setStatus(Status::Degraded, QString());
    shape->setAccessibleName(tr("Caution"));
    m_caution->setObjectName(QStringLiteral("reportCaution"));
    m_caution->setWordWrap(true);
    auto *row = new QHBoxLayout(m_cautionRow);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(shape, 0, Qt::AlignTop);
    row->addWidget(m_caution, 1);
    m_cautionRow->hide();
    return m_cautionRow;
}

void ReportBuilder::fillTimeZones()
{
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(id));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->setCurrentText(QString::fromLatin1(QTimeZone::systemTimeZoneId()));
}

void ReportBuilder::connectParts()
{
    connect(m_levels, &LevelList::levelsChanged, this, &ReportBuilder::queryChanged);
    connect(m_period, &QButtonGroup::idClicked, this, &ReportBuilder::queryChanged);
    connect(m_span, &QComboBox::currentIndexChanged, this, [this] {
        applySpan();
        Q_EMIT queryChanged();
    });
    connect(m_zone, &QComboBox::currentTextChanged, this, [this](const QString &name) {
        if (!isTimeZone(name.toLatin1()))
            return;
        applySpan();
        Q_EMIT queryChanged();
    });
    for (QDateEdit *date : {m_first, m_last}) {
        connect(date, &QDateEdit::dateChanged, this, [this] {
            m_last->setMinimumDate(m_first->date());
            Q_EMIT queryChanged();
        });
    }
    connect(m_calls, &QComboBox::activated, this, [this](int index) { Q_EMIT demoChosen(index == 1); });
    connect(m_file, &QComboBox::currentIndexChanged, this, &ReportBuilder::optionsChanged);
    connect(m_mark, &QCheckBox::toggled, this, &ReportBuilder::optionsChanged);
}

void ReportBuilder::applySpan()
{
    const auto span = static_cast<ReportSpan>(m_span->currentData().toInt());
    m_dates->setVisible(span == ReportSpan::Custom);
    const auto days = daysOf(span, m_clock.now(), timeZone());
    if (!days)
        return;
    const QSignalBlocker quietFirst(m_first);
    const QSignalBlocker quietLast(m_last);
    m_last->clearMinimumDate();
    m_first->setDate(days->first);
    m_last->setDate(days->last);
    m_last->setMinimumDate(days->first);
}

QByteArray ReportBuilder::timeZone() const
{
    const QByteArray name = m_zone->currentText().toLatin1();
    return isTimeZone(name) ? name : QTimeZone::systemTimeZoneId();
}

model::ReportQuery ReportBuilder::query() const
{
    model::ReportQuery query;
    query.timeZone = timeZone();
    query.range = rangeOf(days(), query.timeZone);
    query.groupBy = m_levels->levels();
    query.period = static_cast<model::ReportPeriod>(m_period->checkedId());
    query.filter.demo = m_calls->currentIndex() == 1;
    return query;
}

service::ExportOptions ReportBuilder::options() const
{
    return {m_file->currentIndex() == 1, m_mark->isChecked()};
}

ReportDays ReportBuilder::days() const
{
    const auto span = static_cast<ReportSpan>(m_span->currentData().toInt());
    return daysOf(span, m_clock.now(), timeZone()).value_or(ReportDays{m_first->date(), m_last->date()});
}

void ReportBuilder::setSpan(ReportSpan span)
{
    m_span->setCurrentIndex(m_span->findData(static_cast<int>(span)));
}

void ReportBuilder::setDemo(bool demo)
{
    m_calls->setCurrentIndex(demo ? 1 : 0);
}

void ReportBuilder::setCaution(const QString &text)
{
    m_caution->setText(text);
    m_cautionRow->setVisible(!text.isEmpty());
}

} // namespace waybill::ui
