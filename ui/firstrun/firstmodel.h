// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace waybill::service {
class Service;
}

namespace waybill::ui {

/// A model to try first, as "provider/model": of the provider that was added last, its preset's test model, the first
/// that it is known to serve, or else the name of a route to it. Empty where none is known.
QString firstModel(const service::Service &service);

/// A line for the terminal that asks the first model something, in the dialect that its provider speaks.
QString firstCommand(const service::Service &service);

/// "http://127.0.0.1:8377": where the proxy listens, or would listen if it ran.
QString proxyUrl(const service::Service &service);

} // namespace waybill::ui
