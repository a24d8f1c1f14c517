// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dialect.h"

#include <QByteArray>
#include <QString>

namespace waybill::playground {

/// One question to one model.
struct Prompt
{
    QString model;
    QString system;
    QString text;
    int maximumTokens = 1024;
};

/// How `prompt` is asked, streamed, in a dialect.
struct PromptCall
{
    QByteArray path;
    QByteArray body;
};
PromptCall promptCall(model::Dialect dialect, const Prompt &prompt);

/// The text that one stream event's data adds to the answer; empty for all other events.
QString textDelta(model::Dialect dialect, const QByteArray &data);

/// The provider's sentence in an error body or error event; empty when there is none.
QString errorText(const QByteArray &json);

} // namespace waybill::playground
