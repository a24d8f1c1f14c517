// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/filterbar.h"

#include "ui/requests/filterline.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/format.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace waybill::ui {

namespace {
constexpr int kTypingPause = 150; // ms
constexpr int kLineWidth = 520;
constexpr std::int64_t kSlowUs = 10'000'000;
const Money kDear = Money::fromPicodollars(Money::kPicodollarsPerDollar / 10);
} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_line(new FilterLine)
    , m_problem(new TextLabel(TypeStyle::Caption, Role::Danger))
    , m_clear(makeLinkButton(QStringLiteral("clearFilter"), tr("Clear")))
    , m_row(new Sheet(Role::Window))
{
    m_line->setMaximumWidth(kLineWidth);
    auto *row = new QHBoxLayout(m_row);
    row->setContentsMargins(Theme::space(3), 6, Theme::space(3), 6);
    row->setSpacing(Theme::space(2));
    row->addWidget(m_line, 1);
    using model::Filter;
    row->addWidget(addChip(
        QStringLiteral("chipFallback"), tr("Has fallback"), [](const Filter &filter) { return filter.onlyFallback; },
        [](Filter &filter, bool on) { filter.onlyFallback = on; }));
    row->addWidget(addChip(
        QStringLiteral("chipErrors"), tr("Errors"),
        [](const Filter &filter) { return filter.status == Filter::Status::Failed; },
        [](Filter &filter, bool on) { filter.status = on ? Filter::Status::Failed : Filter::Status::Any; }));
    row->addWidget(addChip(
        QStringLiteral("chipSlow"), tr("Slower than 10 s"),
        [](const Filter &filter) { return filter.durationAboveUs == kSlowUs; },
        [](Filter &filter, bool on) { filter.durationAboveUs = on ? std::optional(kSlowUs) : std::nullopt; }));
    row->addWidget(addChip(
        QStringLiteral("chipDear"), tr("Over $0.10"), [](const Filter &filter) { return filter.costAbove == kDear; },
        [](Filter &filter, bool on) { filter.costAbove = on ? std::optional(kDear) : std::nullopt; }));
    row->addStretch();
    row->addWidget(m_clear);

    m_problem->setContentsMargins(Theme::space(3), 2, Theme::space(3), 6);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_row);
    column->addWidget(m_problem);
    column->addWidget(new Hairline);

    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(m_line, &QLineEdit::textEdited, this, &FilterBar::read);
    connect(m_line, &QLineEdit::returnPressed, this, &FilterBar::settle);
    connect(&m_typing, &QTimer::timeout, this, &FilterBar::settle);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
    take({});
}

QToolButton *FilterBar::addChip(const QString &name, const QString &text,
                                std::function<bool(const model::Filter &)> isOn,
                                std::function<void(model::Filter &, bool)> set)
{
    auto *chip = new QToolButton;
    chip->setObjectName(name);
    chip->setText(text);
    chip->setAccessibleName(text);
    chip->setCheckable(true);
    setButtonKind(chip, ButtonKind::Normal);
    connect(chip, &QToolButton::clicked, this, [this, set = std::move(set)](bool on) {
        model::Filter filter = m_filter;
        set(filter, on);
        setFilter(filter);
        Q_EMIT filterChanged();
    });
    m_chips.push_back({chip, std::move(isOn)});
    return chip;
}

void FilterBar::addWidget(QWidget *widget)
{
    static_cast<QHBoxLayout *>(m_row->layout())->addWidget(widget);
}

void FilterBar::setFilter(const model::Filter &filter)
{
    if (filter == m_filter)
        return;
    m_typing.stop();
    m_line->setText(toFilterLine(filter));
    m_line->setProblem({});
    m_problem->hide();
    take(filter);
}

void FilterBar::take(const model::Filter &filter)
{
    m_filter = filter;
    for (const Chip &chip : m_chips)
        chip.button->setChecked(chip.isOn(filter));
    m_clear->setVisible(!m_line->text().isEmpty());
}

void FilterBar::read()
{
    const auto filter = parseFilter(m_line->text());
    m_line->setProblem(filter ? std::nullopt : std::optional(filter.error()));
    m_problem->setVisible(!filter);
    m_clear->setVisible(!m_line->text().isEmpty());
    if (!filter) {
        m_problem->setText(tr("Column %1: %2").arg(filter.error().position + 1).arg(filter.error().message));
        m_typing.stop();
        return setCount({});
    }
    m_typing.start();
}

void FilterBar::settle()
{
    m_typing.stop();
    const auto filter = parseFilter(m_line->text());
    if (!filter || *filter == m_filter)
        return;
    take(*filter);
    Q_EMIT filterChanged();
}

void FilterBar::setCount(std::optional<std::int64_t> count)
{
    m_line->setRemark(count ? tr("%1 match").arg(format::number(*count)) : QString());
}

QString FilterBar::problemText() const
{
    return m_line->problem() ? m_problem->text() : QString();
}

void FilterBar::clear()
{
    m_line->clear();
    read();
    settle();
}

} // namespace waybill::ui
