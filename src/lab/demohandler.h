// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/requesthandler.h"

#include <QRandomGenerator>

namespace waybill::lab {

/// Answers calls as a model would. Thread of the DemoServer.
class DemoHandler final : public http::RequestHandler
{
public:
    explicit DemoHandler(bool instant)
        : m_instant(instant)
    {
    }

    void handle(http::Request request, http::ResponseWriter *writer) override;

private:
    bool m_instant;
    QRandomGenerator m_random{8377}; ///< seeded: a demo should look the same twice
};

} // namespace waybill::lab
