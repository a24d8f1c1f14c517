// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/envelope.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace waybill::lab {

/// What the demo model says, before it is put into a dialect.
struct DemoText
{
    QString model;
    QString text;
    int inputTokens = 0;
    int outputTokens = 0;
    bool cutShort = false; ///< the caller's limit ended it
};

/// A whole answer in the form of `operation`.
QByteArray bufferedBody(model::Operation operation, const DemoText &text);

/// The same as a stream: one entry an event, a few words each.
std::vector<QByteArray> streamEvents(const dialect::Envelope &envelope, const DemoText &text);

} // namespace waybill::lab
