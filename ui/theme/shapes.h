// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QPixmap>
#include <QRectF>

class QPainter;

namespace waybill::ui {

/// How something is. Shown as a shape (disc, triangle, diamond, ring, half disc), then a word; colour comes third.
enum class Status { Ok, Degraded, Failed, Off, Running };

/// The colour of the shape.
Role shapeRole(Status status);
/// The colour of the word beside it.
Role textRole(Status status);

/// Paints the shape centred in `rect`, 10 px wide.
void paintStatus(QPainter &painter, const QRectF &rect, Status status);
QPixmap statusPixmap(Status status, qreal devicePixelRatio);

/// Paints a chart's marker centred in `rect`, `size` px wide; `colour` is the series'.
void paintMarker(QPainter &painter, const QRectF &rect, Marker marker, QColor colour, qreal size = 9);
/// The marker of a series by its index, in its colour.
void paintSeriesMarker(QPainter &painter, const QRectF &rect, int seriesIndex, qreal size = 9);

/// A rounded bar: track, value (0 … 1, clipped), and a tick where `tick` ≥ 0.
void paintBar(QPainter &painter, const QRectF &rect, double value, QColor colour, double tick = -1);

} // namespace waybill::ui
