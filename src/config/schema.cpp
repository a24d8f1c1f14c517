// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "config/schema.h"

#include "config/resource.h"

namespace waybill::config {

QByteArray configurationSchema()
{
    return readResource(QStringLiteral("waybill.schema.json"));
}

} // namespace waybill::config
