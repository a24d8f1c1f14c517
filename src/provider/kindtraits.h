// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/provider.h"

#include <QByteArray>

namespace waybill::provider {

/// How a kind of provider is spoken to.
struct KindTraits
{
    enum class Authentication {
        Bearer, ///< Authorization: Bearer KEY
        AnthropicKey, ///< x-api-key: KEY
        GoogleKey, ///< x-goog-api-key: KEY
        AzureKey, ///< api-key: KEY
    };
    Authentication authentication = Authentication::Bearer;
    QByteArray pathPrefix; ///< stands between the base URL and the dialect's path
};

const KindTraits &kindTraits(model::ProviderKind kind);

/// Whether a provider of this kind answers `operation` in the same wire format.
bool speaks(model::ProviderKind kind, model::Operation operation);

} // namespace waybill::provider
