// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialect/endpoint.h"

#include <array>

namespace waybill::dialect {

namespace {
using model::Operation;

struct Path
{
    QByteArrayView path;
    Operation operation;
};

// Behind /v1, and for OpenAI also without: a base URL is often given without it.
constexpr std::array kOpenAiPaths{Path{"/chat/completions", Operation::ChatCompletions},
                                  Path{"/responses", Operation::Responses}, Path{"/embeddings", Operation::Embeddings}};
constexpr std::array kAnthropicPaths{Path{"/messages", Operation::Messages},
                                     Path{"/messages/count_tokens", Operation::CountMessageTokens}};
constexpr std::array kGeminiMethods{
    Path{"generateContent", Operation::GenerateContent},
    Path{"streamGenerateContent", Operation::StreamGenerateContent}, Path{"countTokens", Operation::CountContentTokens},
    Path{"embedContent", Operation::EmbedContent}, Path{"batchEmbedContents", Operation::BatchEmbedContents}};
constexpr QByteArrayView kModels{"/models"};

template <std::size_t N> std::optional<Operation> find(const std::array<Path, N> &paths, QByteArrayView path)
{
    const auto found = std::ranges::find(paths, path, &Path::path);
    return found == paths.end() ? std::nullopt : std::optional(found->operation);
}

QByteArray takeVersion(QByteArrayView &path)
{
    for (const QByteArrayView version : {QByteArrayView("v1beta"), QByteArrayView("v1")}) {
        if (path.size() > version.size() + 1 && path[version.size() + 1] == '/' && path.sliced(1).startsWith(version)) {
            path = path.sliced(version.size() + 1);
            return version.toByteArray();
        }
    }
    return {};
}

std::optional<Endpoint> matchModels(bool isGet, QByteArrayView rest, const QByteArray &version)
{
    if (rest.isEmpty())
        return isGet ? std::optional(Endpoint{Endpoint::Kind::ListModels, {}, {}, version}) : std::nullopt;
    if (rest[0] != '/' || rest.size() == 1)
        return std::nullopt;
    const QByteArrayView name = rest.sliced(1);
    if (isGet)
        return Endpoint{Endpoint::Kind::GetModel, {}, name.toByteArray(), version};

    const qsizetype colon = name.lastIndexOf(':');
    if (colon <= 0 || version.isEmpty())
        return std::nullopt;
    const auto operation = find(kGeminiMethods, name.sliced(colon + 1));
    if (!operation)
        return std::nullopt;
    return Endpoint{Endpoint::Kind::Call, *operation, name.first(colon).toByteArray(), version};
}
} // namespace

std::optional<Endpoint> matchEndpoint(QByteArrayView method, QByteArrayView path)
{
    const bool isGet = method == "GET";
    if (!isGet && method != "POST")
        return std::nullopt;

    const qsizetype query = path.indexOf('?');
    const QByteArray decoded = QByteArray::fromPercentEncoding((query < 0 ? path : path.first(query)).toByteArray());
    QByteArrayView rest = decoded;
    const QByteArray version = takeVersion(rest);

    if (rest.startsWith(kModels))
        return matchModels(isGet, rest.sliced(kModels.size()), version);
    if (isGet || version == "v1beta")
        return std::nullopt;
    auto operation = find(kOpenAiPaths, rest);
    if (!operation && !version.isEmpty())
        operation = find(kAnthropicPaths, rest);
    if (!operation)
        return std::nullopt;
    return Endpoint{Endpoint::Kind::Call, *operation, {}, version};
}

bool pathExists(QByteArrayView path)
{
    return matchEndpoint("POST", path) || matchEndpoint("GET", path);
}

} // namespace waybill::dialect
