// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/wirerequest.h"

namespace waybill::http {

namespace {

bool isWord(QByteArrayView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; });
}

bool usuallyHasBody(QByteArrayView method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

} // namespace

bool WireRequest::isSafe() const
{
    return isWord(method) && isWord(pathAndQuery) && !headerBlock.contains("\r\n\r\n")
        && !headerBlock.startsWith("\r\n") && (headerBlock.isEmpty() || headerBlock.endsWith("\r\n"));
}

void WireRequest::appendHead(QByteArray &out) const
{
    out.append(method).append(' ').append(pathAndQuery).append(" HTTP/1.1\r\nHost: ");
    out.append(target->hostHeader()).append("\r\n").append(headerBlock);
    if (!body.isEmpty() || usuallyHasBody(method))
        out.append("Content-Length: ").append(QByteArray::number(body.size())).append("\r\n");
    out.append("\r\n");
}

} // namespace waybill::http
