// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

#include <cstdint>
#include <vector>

class QColor;
class QPainter;

namespace waybill::ui {

/// Paints `values` as a small line over the whole of `rect`; what was not measured (kNoValue) is left out.
void paintSparkline(QPainter &painter, const QRectF &rect, const std::vector<std::int64_t> &values,
                    const QColor &colour);

} // namespace waybill::ui
