// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialect/answerreader.h"
#include "dialect/jsonreader.h"

namespace waybill::dialect {

// One reader for each shape of answer; each takes a stream's piece as well as a whole body. False: the JSON broke off.
bool readChatAnswer(JsonObject answer, AnswerState &state, AnswerPiece &piece);
bool readResponsesAnswer(JsonObject answer, AnswerState &state, AnswerPiece &piece);
bool readMessagesAnswer(JsonObject answer, AnswerState &state, AnswerPiece &piece);
bool readContentAnswer(JsonObject answer, AnswerState &state, AnswerPiece &piece);

// What the shapes share.
void readUsageField(JsonValue value, AnswerState &state, AnswerPiece &piece);
void setText(QString &text, std::string_view value);

} // namespace waybill::dialect
