// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/configuration.h"

#include <QString>

#include <vector>

namespace waybill::config {

/// Something wrong with one key of the configuration, in words that say what to do.
struct Problem
{
    QString path; ///< "routes[0].targets[1].provider"
    QString message;
    int line = 0; ///< 0: there is no text
    friend bool operator==(const Problem &, const Problem &) = default;
};

/// Everything that can be wrong with a configuration whatever it was read from: names that meet nothing, doubles,
/// ranges, addresses. Empty when it may be saved. No message holds a secret.
std::vector<Problem> validate(const model::Configuration &configuration);

} // namespace waybill::config
