// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dialect.h"
#include "playground/promptrun.h"
#include "service/networkthread.h"
#include "service/playgroundrun.h"

#include <QUrl>

namespace waybill::service {

/// A playground run whose network side lives in the network thread. GUI thread; outlived by its NetworkThread.
class PlaygroundCall final : public PlaygroundRun
{
    Q_OBJECT

public:
    /// `key` is what the proxy knows its own window by. An empty `proxy` means that the proxy is off: the run ends at
    /// once and says so.
    PlaygroundCall(NetworkThread &network, const QUrl &proxy, model::Dialect dialect, const PlaygroundRequest &request,
                   const QByteArray &key);
    ~PlaygroundCall() override;

    void stop() override;

private:
    void onFinished(const playground::RunOutcome &outcome);

    playground::PromptRun *m_run = nullptr; ///< lives and is deleted in the network thread; null when the proxy is off
};

} // namespace waybill::service
