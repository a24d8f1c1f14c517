// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dialect.h"

#include <cstdint>
#include <vector>

namespace waybill::shots {

/// One habit of a tool: what it asks for, how large, how fast the answer comes. Plain literals.
struct Profile
{
    const char *client, *team, *project, *userAgent;
    model::Operation operation;
    const char *requested, *route, *provider, *model;
    int share; ///< of all calls, beside the others
    int input; ///< tokens of a typical prompt
    int cachedPercent; ///< of the prompt
    int output; ///< tokens of a typical answer
    int tokensASecond;
    bool streaming;
};

/// The tools of a small company.
const std::vector<Profile> &profiles();

} // namespace waybill::shots
