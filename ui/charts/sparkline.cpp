// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sparkline.h"

#include "ui/charts/chartdata.h"

#include <QPainter>
#include <QPainterPath>

namespace waybill::ui {

namespace {
constexpr qreal kPenWidth = 1.2;

/// Keeps the lowest and the highest of what falls onto one pixel: more points can not be seen.
std::vector<std::int64_t> thinned(const std::vector<std::int64_t> &values, std::size_t pixels)
{
    if (pixels == 0 || values.size() <= 2 * pixels)
        return values;
    std::vector<std::int64_t> result;
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        const auto begin = values.begin() + static_cast<std::ptrdiff_t>(pixel * values.size() / pixels);
        const auto end = values.begin() + static_cast<std::ptrdiff_t>((pixel + 1) * values.size() / pixels);
        const auto [lowest, highest] = std::minmax_element(begin, end);
        result.push_back(std::min(lowest, highest) == lowest ? *lowest : *highest);
        result.push_back(std::min(lowest, highest) == lowest ? *highest : *lowest);
    }
    return result;
}
} // namespace

void paintSparkline(QPainter &painter, const QRectF &rect, const std::vector<std::int64_t> &values,
                    const QColor &colour)
{
    const auto points = thinned(values, static_cast<std::size_t>(std::max(0.0, rect.width())));
    if (points.size() < 2)
        return;
    const auto highest = static_cast<qreal>(std::max<std::int64_t>(0, std::ranges::max(points)));
    const qreal step = rect.width() / static_cast<qreal>(points.size() - 1);
    QPainterPath path;
    bool penDown = false;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const bool measured = points[i] != kNoValue;
        const qreal share = highest > 0 ? static_cast<qreal>(points[i]) / highest : 0;
        const QPointF point(rect.left() + step * static_cast<qreal>(i), rect.bottom() - share * rect.height());
        if (measured && penDown)
            path.lineTo(point);
        else if (measured)
            path.moveTo(point);
        penDown = measured;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, kPenWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.restore();
}

} // namespace waybill::ui
