// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/wireaccessmanager.h"
#include "model/provider.h"
#include "service/service.h"

#include <QByteArray>

#include <functional>

namespace waybill::service {

/// Asks a provider for its model list: the cheapest call that needs a valid key. Runs in the thread of `network`, where
/// `done` is called once.
void probeProvider(http::WireAccessManager &network, const model::Provider &provider, const QByteArray &secret,
                   std::function<void(ProviderTest)> done);

/// The model names in a model list of any dialect; Gemini's "models/" prefix is taken off.
std::vector<QString> modelNames(const QByteArray &listBody);

} // namespace waybill::service
