// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waybill::spend {

/// What else decides a price, in the words of the wire: "priority", "batch", "1080p", …. A value that no variant of
/// the price row names, such as "default", "standard", "auto" or none, means the list price.
struct PriceContext
{
    QString serviceTier;
    QString processing;
    QString speed;
    QString route;
    QString videoInput;
    QString generateAudio;
    QString endpoint;
    QString resolution;

    using Field = QString PriceContext::*;
    /// The field with this name in the price book: "service_tier", "processing", …. Null for an unknown name.
    static Field fieldFromName(QStringView name);
};

} // namespace waybill::spend
