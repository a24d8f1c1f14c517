// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "model/provider.h"

#include <QThread>
#include <QUrl>

#include <memory>

namespace waybill::lab {

/// A model server inside the process, so that Waybill can be tried without a key: speaks OpenAI, Anthropic and Gemini
/// on a random port of 127.0.0.1, streamed or not, with believable token counts and times. Has a thread of its own.
class DemoServer final
{
public:
    enum class Pace {
        Lifelike, ///< first token after a fraction of a second, then some 80 tokens a second
        Instant, ///< everything at once, for tests
    };

    explicit DemoServer(Pace pace = Pace::Lifelike);
    ~DemoServer();

    /// Where a provider of this kind has its base URL; empty when no port could be had.
    QUrl baseUrl(model::ProviderKind kind) const;

private:
    QThread m_thread;
    QObject *m_host; ///< lives in m_thread
    quint16 m_port = 0;
};

} // namespace waybill::lab
