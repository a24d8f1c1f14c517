// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/metered.h"

#include "dialect/answerreader.h"

namespace waybill::dialect {

Metered meterBody(const Envelope &envelope, const QByteArray &body, QStringView pricedAs)
{
    AnswerReader reader(envelope, pricedAs);
    reader.readBody(body);
    return reader.metered();
}

std::optional<UpstreamError> errorInBody(const Envelope &envelope, const QByteArray &body)
{
    AnswerReader reader(envelope, {});
    if (!reader.readBody(body))
        return readError(model::dialectOf(envelope.operation), 200, body);
    return reader.error();
}

} // namespace waybill::dialect
