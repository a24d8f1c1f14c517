// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/responsewriter.h"
#include "lab/demoanswer.h"

#include <QObject>
#include <QTimer>

namespace waybill::lab {

/// Sends an answer in its pieces at its pace. Belongs to the writer, which outlives it.
class DemoPlayer final : public QObject
{
    Q_OBJECT

public:
    DemoPlayer(DemoAnswer answer, http::ResponseWriter *writer);

    void play(bool instant);

private:
    void sendNext();
    void sendAll();

    DemoAnswer m_answer;
    http::ResponseWriter *m_writer;
    QTimer m_timer;
    std::size_t m_next = 0;
};

} // namespace waybill::lab
