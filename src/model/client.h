// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provider.h"

#include <QString>

namespace waybill::model {

/// A tool that calls Waybill, recognised by its key.
struct Client
{
    QString id;
    QString team;
    QString project;
    SecretReference secret;
    friend bool operator==(const Client &, const Client &) = default;
};

} // namespace waybill::model
