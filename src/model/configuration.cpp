// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/configuration.h"

#include <algorithm>

namespace waybill::model {

const Provider *Configuration::provider(QStringView id) const
{
    const auto found = std::ranges::find_if(providers, [id](const Provider &candidate) { return candidate.id == id; });
    return found == providers.end() ? nullptr : &*found;
}

} // namespace waybill::model
