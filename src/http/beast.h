// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Only for the parsers' .cpp files. Beast 1.74 asserts that a last chunk has five bytes; "0\r\n\r" split at its end has
// four and is handled correctly, so a debug build would abort on valid input.
#define BOOST_DISABLE_ASSERTS
#include <boost/beast/http/basic_parser.hpp>

#include <QByteArrayView>

namespace waybill::http {

namespace beast = boost::beast;

[[nodiscard]] inline QByteArrayView toView(beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

} // namespace waybill::http
