// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchangerecord.h"
#include "routing/plan.h"

#include <QString>

#include <vector>

namespace waybill::gateway {

// The sentences in which Waybill says no, for the tool and the record alike: what is wrong and what to do.

QString unknownToolText();
QString unknownModelText(const QString &modelName);
QString noTargetText(const QString &modelName, const routing::Plan &plan);
/// Names each target that was tried and how it failed.
QString noAnswerText(const std::vector<model::AttemptRecord> &attempts);

} // namespace waybill::gateway
