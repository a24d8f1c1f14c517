// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/dialect.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace waybill::dialect {

/// What a tool calls: one of the operations, or a question about models. A plain value.
struct Endpoint
{
    enum class Kind { Call, ListModels, GetModel };
    Kind kind = Kind::Call;
    model::Operation operation = model::Operation::ChatCompletions; ///< of a Call
    QByteArray modelInPath; ///< percent-decoded; of Gemini calls and GetModel
    QByteArray apiVersion; ///< "v1" or "v1beta"; empty where the path has none
    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

/// The endpoint behind a request line; the path may carry a query, which is ignored. Nothing for an unknown path or
/// the wrong method.
[[nodiscard]] std::optional<Endpoint> matchEndpoint(QByteArrayView method, QByteArrayView path);
/// True where another method would do: answer 405 rather than 404.
[[nodiscard]] bool pathExists(QByteArrayView path);

} // namespace waybill::dialect
