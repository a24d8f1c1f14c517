// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/demoplayer.h"

namespace waybill::lab {

DemoPlayer::DemoPlayer(DemoAnswer answer, http::ResponseWriter *writer)
    : QObject(writer)
    , m_answer(std::move(answer))
    , m_writer(writer)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DemoPlayer::sendNext);
    connect(writer, &http::ResponseWriter::clientLeft, &m_timer, &QTimer::stop);
}

void DemoPlayer::play(bool instant)
{
    if (instant)
        return sendAll();
    m_timer.start(m_answer.firstPieceAfter);
}

void DemoPlayer::sendAll()
{
    while (m_next < m_answer.pieces.size())
        sendNext();
}

void DemoPlayer::sendNext()
{
    http::Headers headers;
    headers.add("content-type", m_answer.contentType);
    if (!m_answer.streamed) {
        m_writer->send(200, headers, m_answer.pieces[m_next++]);
        return;
    }
    if (m_next == 0)
        m_writer->sendHead(200, headers, std::nullopt);
    m_writer->write(m_answer.pieces[m_next++]);
    if (m_next == m_answer.pieces.size()) {
        m_timer.stop();
        m_writer->finish();
        return;
    }
    m_timer.start(m_answer.betweenPieces);
}

} // namespace waybill::lab
