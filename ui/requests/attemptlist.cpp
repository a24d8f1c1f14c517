// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/requests/attemptlist.h"

#include "ui/requests/callcells.h"
#include "ui/theme/theme.h"
#include "ui/widgets/format.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace waybill::ui {

namespace {
constexpr int kRow = 42;
constexpr int kText = 28;

QString resultOf(const model::AttemptRecord &attempt)
{
    const QString status = statusText(attempt.status, attempt.errorClass);
    if (attempt.errorClass == model::ErrorClass::None)
        return AttemptList::tr("%1 in %2").arg(status, format::duration(attempt.durationUs));
    const QString code = attempt.errorCode.isEmpty() ? model::toString(attempt.errorClass) : attempt.errorCode;
    return AttemptList::tr("%1 after %2")
        .arg(status == code ? status : status + u' ' + code, format::duration(attempt.durationUs));
}

QString nextOf(const model::AttemptRecord &attempt)
{
    QString next = attempt.nextStep;
    if (!next.isEmpty())
        next[0] = next[0].toUpper();
    if (attempt.errorMessage.isEmpty() || next.isEmpty())
        return next + attempt.errorMessage;
    return next + QStringLiteral(": ") + attempt.errorMessage;
}
} // namespace

std::vector<AttemptLine> attemptLinesOf(const model::ExchangeRecord &record)
{
    std::vector<AttemptLine> lines;
    for (const model::AttemptRecord &attempt : record.attempts) {
        AttemptLine line;
        line.status = attempt.errorClass == model::ErrorClass::None ? Status::Ok
            : attempt.errorClass == model::ErrorClass::Cancelled    ? Status::Off
                                                                    : Status::Failed;
        line.target = attempt.provider + QStringLiteral(" / ") + attempt.model;
        line.result = resultOf(attempt);
        line.next = nextOf(attempt);
        lines.push_back(std::move(line));
    }
    return lines;
}

AttemptList::AttemptList(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void AttemptList::setLines(std::vector<AttemptLine> lines)
{
    m_lines = std::move(lines);
    QStringList spoken;
    for (const AttemptLine &line : m_lines)
        spoken += line.target + QStringLiteral(", ") + line.result + QStringLiteral(", ") + line.next;
    setAccessibleName(tr("Tries"));
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize AttemptList::sizeHint() const
{
    return {kText * 8, kRow * static_cast<int>(m_lines.size())};
}

bool AttemptList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const auto number = static_cast<std::size_t>(std::max(0, help->pos().y() / kRow));
        if (number < m_lines.size())
            QToolTip::showText(help->globalPos(), m_lines[number].next, this);
        return true;
    }
    return QWidget::event(event);
}

void AttemptList::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    int top = 0;
    for (const AttemptLine &line : m_lines) {
        if (&line != &m_lines.back())
            painter.fillRect(QRect(7, top + 20, 1, kRow - 20), theme.color(Role::Border));
        paintStatus(painter, QRectF(0, top, 16, 24), line.status);

        painter.setFont(theme.font(TypeStyle::Small));
        painter.setPen(theme.color(line.status == Status::Ok ? Role::Muted : Role::Text));
        const int resultWidth = painter.fontMetrics().horizontalAdvance(line.result) + 2;
        painter.drawText(QRect(width() - resultWidth, top + 2, resultWidth, 20), Qt::AlignRight | Qt::AlignVCenter,
                         line.result);
        painter.setPen(theme.color(Role::Muted));
        painter.drawText(QRect(kText, top + 20, width() - kText, 18), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(line.next, Qt::ElideRight, width() - kText));
        painter.setFont(theme.font(TypeStyle::Small, QFont::Medium));
        painter.setPen(theme.color(Role::Text));
        const int room = width() - kText - resultWidth - Theme::space(2);
        painter.drawText(QRect(kText, top + 2, room, 20), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(line.target, Qt::ElideRight, room));
        top += kRow;
    }
}

} // namespace waybill::ui
