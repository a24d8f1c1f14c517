// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/firstrun/stepspane.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QVBoxLayout>

namespace waybill::ui {

namespace {
constexpr int kWidth = 320;
constexpr int kRowHeight = 52;
constexpr int kDisc = 20;
constexpr int kPadding = 12;

QString stateName(StepsPane::State state)
{
    switch (state) {
    case StepsPane::State::Ahead:
        return StepsPane::tr("ahead");
    case StepsPane::State::Current:
        return StepsPane::tr("now");
    case StepsPane::State::Done:
        return StepsPane::tr("done");
    case StepsPane::State::Skipped:
        return StepsPane::tr("skipped");
    }
    Q_UNREACHABLE();
}
} // namespace

class StepsPane::List final : public QWidget
{
public:
    explicit List(const std::vector<Step> &steps)
        : m_steps(steps)
    {
    }

    QSize sizeHint() const override { return {kWidth, static_cast<int>(m_steps.size()) * kRowHeight}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        for (int i = 0; i < static_cast<int>(m_steps.size()); ++i)
            paintStep(painter, QRect(0, i * kRowHeight, width(), kRowHeight), i);
    }

private:
    void paintStep(QPainter &painter, const QRect &row, int index) const
    {
        const Theme &theme = Theme::current();
        const Step &step = m_steps[static_cast<std::size_t>(index)];
        if (step.state == State::Current) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.color(Role::Selection));
            painter.drawRoundedRect(row, metrics::kControlRadius, metrics::kControlRadius);
        }
        const QRect disc(row.left() + kPadding, row.top() + Theme::space(2), kDisc, kDisc);
        paintDisc(painter, disc, step.state, index);
        const QRect words = row.adjusted(2 * kPadding + kDisc, Theme::space(2), -kPadding, -Theme::space(2));
        painter.setFont(theme.font(TypeStyle::Body, QFont::Medium));
        painter.setPen(theme.color(Role::Text));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, step.title);
        painter.setFont(theme.font(TypeStyle::Small));
        painter.setPen(theme.color(Role::Muted));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(step.remark, Qt::ElideRight, words.width()));
    }

    void paintDisc(QPainter &painter, const QRect &disc, State state, int index) const
    {
        const Theme &theme = Theme::current();
        const Role role = state == State::Done ? Role::Success
            : state == State::Current          ? Role::Accent
                                               : Role::BorderStrong;
        painter.setPen(QPen(theme.color(role), 1.4));
        painter.setBrush(theme.color(Role::Base));
        painter.drawEllipse(QRectF(disc).adjusted(0.7, 0.7, -0.7, -0.7));
        if (state == State::Done || state == State::Skipped) {
            const QString name = state == State::Done ? QStringLiteral("check") : QStringLiteral("minus");
            const QRect mark = disc.adjusted(4, 4, -4, -4);
            painter.drawPixmap(
                mark,
                iconPixmap(name, state == State::Done ? Role::Success : Role::Muted, mark.size(), devicePixelRatioF()));
            return;
        }
        painter.setFont(theme.font(TypeStyle::Caption, QFont::Medium));
        painter.setPen(theme.color(state == State::Current ? Role::Accent : Role::Muted));
        painter.drawText(disc, Qt::AlignCenter, QString::number(index + 1));
    }

    const std::vector<Step> &m_steps;
};

StepsPane::StepsPane(QWidget *parent)
    : Sheet(Role::Window, parent)
    , m_list(new List(m_steps))
{
    setFixedWidth(kWidth);
    auto *subtitle = new TextLabel(tr("Every model call, routed, priced and charged to a budget, on this computer."),
                                   TypeStyle::Body, Role::Muted);
    subtitle->setWordWrap(true);
    auto *later
        = new TextLabel(tr("You can leave now and go on later from Help, First steps."), TypeStyle::Small, Role::Muted);
    later->setWordWrap(true);
    const auto indented = [](QWidget *widget) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(kPadding, 0, kPadding, 0);
        row->addWidget(widget);
        return row;
    };
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::space(4), Theme::space(6), Theme::space(4), Theme::space(4));
    column->setSpacing(Theme::space(2));
    column->addLayout(indented(new TextLabel(QStringLiteral("Waybill"), TypeStyle::Display)));
    column->addLayout(indented(subtitle));
    column->addSpacing(Theme::space(4));
    column->addWidget(m_list);
    column->addStretch();
    column->addLayout(indented(later));
    m_list->setObjectName(QStringLiteral("steps"));
    m_list->setAccessibleName(tr("Steps"));
}

void StepsPane::setSteps(std::vector<Step> steps)
{
    m_steps = std::move(steps);
    QStringList spoken;
    for (const Step &step : m_steps)
        spoken += tr("%1, %2").arg(step.title, stateName(step.state));
    m_list->setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    m_list->setFixedHeight(m_list->sizeHint().height());
    m_list->update();
}

} // namespace waybill::ui
