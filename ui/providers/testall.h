// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "service/service.h"

#include <QStringList>

#include <functional>

namespace waybill::ui {

/// Tests every enabled provider with its stored key, all at once. `done` is called once in the GUI thread when the last
/// has answered, with how many were tested and a sentence for each that failed; never after `context` is gone.
void testAllProviders(service::Service &service, QObject *context,
                      std::function<void(int tested, const QStringList &failures)> done);

} // namespace waybill::ui
