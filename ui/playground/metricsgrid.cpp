// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/metricsgrid.h"

#include "ui/theme/theme.h"
#include "ui/widgets/format.h"

#include <QPainter>

namespace waybill::ui {

namespace {
constexpr int kColumns = 3;
constexpr int kRowHeight = 48;
constexpr int kLeastWidth = 272;
} // namespace

MetricsGrid::MetricsGrid(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("metrics"));
    setAccessibleName(tr("Figures of this answer"));
    setFixedHeight(2 * kRowHeight);
    setMinimumWidth(kLeastWidth);
}

void MetricsGrid::setFigures(std::map<Figure, QString> values, std::set<Figure> best)
{
    m_values = std::move(values);
    m_best = std::move(best);
    QStringList spoken;
    for (const Figure figure : kFigures) {
        const QString line = tr("%1: %2").arg(name(figure), value(figure));
        spoken += isBest(figure) ? tr("%1, best").arg(line) : line;
    }
    setAccessibleDescription(spoken.join(QStringLiteral("; ")));
    update();
}

QString MetricsGrid::value(Figure figure) const
{
    const auto found = m_values.find(figure);
    return found == m_values.end() ? format::dash() : found->second;
}

void MetricsGrid::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::current();
    QPainter painter(this);
    for (int i = 0; i < static_cast<int>(kFigures.size()); ++i) {
        const Figure figure = kFigures[static_cast<std::size_t>(i)];
        const int left = width() * (i % kColumns) / kColumns;
        const int right = width() * (i % kColumns + 1) / kColumns;
        const int top = i / kColumns * kRowHeight;
        painter.fillRect(QRect(left, top + kRowHeight - 1, right - left, metrics::kHairline),
                         theme.color(Role::Border));
        if (i % kColumns + 1 < kColumns)
            painter.fillRect(QRect(right - 1, top, metrics::kHairline, kRowHeight), theme.color(Role::Border));

        const QRect cell(left + 12, top + 6, right - left - 16, kRowHeight - 12);
        painter.setFont(theme.font(TypeStyle::Caption));
        painter.setPen(theme.color(Role::Muted));
        painter.drawText(cell, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, name(figure));
        const int used = painter.fontMetrics().horizontalAdvance(name(figure) + u' ');
        if (isBest(figure)) {
            painter.setFont(theme.font(TypeStyle::Caption, QFont::DemiBold));
            painter.setPen(theme.color(Role::Success));
            painter.drawText(cell.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                             tr("best"));
        }
        const bool known = value(figure) != format::dash();
        painter.setFont(theme.font(TypeStyle::Body, isBest(figure) ? QFont::DemiBold : QFont::Normal));
        painter.setPen(theme.color(known ? Role::Text : Role::Muted));
        painter.drawText(cell, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, value(figure));
    }
}

} // namespace waybill::ui
