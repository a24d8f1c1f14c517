// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchangerecord.h"
#include "routing/plan.h"

#include <QString>

namespace waybill::gateway {

// The sentences with which a call is turned away: what is wrong, and what to do.

QString unknownClientText();
QString unknownModelText(const QString &requestedModel);
/// Names every target of the plan with the reason why it cannot take the call.
QString noTargetText(const QString &requestedModel, const routing::Plan &plan);
/// Names every attempt with what came of it.
QString nobodyAnsweredText(const std::vector<model::AttemptRecord> &attempts);

} // namespace waybill::gateway
