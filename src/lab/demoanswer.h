// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/envelope.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <chrono>
#include <vector>

namespace waybill::lab {

/// What the demo model says and when: bytes of its dialect, in the pieces in which they leave.
struct DemoAnswer
{
    QByteArray contentType = "application/json";
    bool streamed = false;
    std::chrono::milliseconds firstPieceAfter{};
    std::chrono::milliseconds betweenPieces{};
    std::vector<QByteArray> pieces; ///< one for a buffered answer
};

DemoAnswer makeAnswer(const dialect::Envelope &envelope, QRandomGenerator &random);

} // namespace waybill::lab
