// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDoubleSpinBox>

#include <chrono>
#include <optional>

namespace waybill::ui {

/// A time limit in seconds; empty (0) means that the provider's own limit holds.
class SecondsSpinBox final : public QDoubleSpinBox
{
    Q_OBJECT

public:
    explicit SecondsSpinBox(const QString &whenEmpty, QWidget *parent = nullptr);

    void setLimit(std::optional<std::chrono::milliseconds> limit);
    std::optional<std::chrono::milliseconds> limit() const;

    QString textFromValue(double seconds) const override;

protected:
    /// Leaves scrolling to the region around it while it has no focus.
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace waybill::ui
