// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/routing/secondsspinbox.h"

#include <QWheelEvent>

namespace waybill::ui {

namespace {
constexpr double kMaximum = 86'400;
constexpr double kMillisecondsPerSecond = 1'000;
} // namespace

SecondsSpinBox::SecondsSpinBox(const QString &whenEmpty, QWidget *parent)
    : QDoubleSpinBox(parent)
{
    setRange(0, kMaximum);
    setDecimals(3);
    setSuffix(tr(" s"));
    setSpecialValueText(whenEmpty);
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
}

void SecondsSpinBox::setLimit(std::optional<std::chrono::milliseconds> limit)
{
    setValue(limit ? static_cast<double>(limit->count()) / kMillisecondsPerSecond : 0);
}

std::optional<std::chrono::milliseconds> SecondsSpinBox::limit() const
{
    const qint64 milliseconds = qRound64(value() * kMillisecondsPerSecond);
    return milliseconds > 0 ? std::optional(std::chrono::milliseconds(milliseconds)) : std::nullopt;
}

QString SecondsSpinBox::textFromValue(double seconds) const
{
    return locale().toString(seconds, 'g', 8);
}

void SecondsSpinBox::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

} // namespace waybill::ui
