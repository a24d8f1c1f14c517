// SPDX-FileCopyrightText: The Waybill authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles.h"

namespace waybill::shots {

const std::vector<Profile> &profiles()
{
    using enum model::Operation;
    static const std::vector<Profile> all{
        {"claude-code", "core", "engine", "claude-cli/2.1", Messages, "smart", "smart", "anthropic",
         "claude-sonnet-5-5", 26, 38'000, 82, 620, 78, true},
        {"claude-code", "core", "engine", "claude-cli/2.1", Messages, "claude-opus-5-5", "claude-*", "anthropic",
         "claude-opus-5-5", 5, 46'000, 85, 1'150, 52, true},
        {"claude-code", "core", "engine", "claude-cli/2.1", Messages, "claude-haiku-5-5", "claude-*", "anthropic",
         "claude-haiku-5-5", 14, 4'200, 40, 160, 140, true},
        {"codex", "core", "engine", "codex_cli_rs/0.98", Responses, "gpt-6.1-sol", "gpt-*", "openai", "gpt-6.1-sol", 16,
         27'000, 74, 740, 88, true},
        {"codex", "core", "engine", "codex_cli_rs/0.98", Responses, "gpt-6-luna", "gpt-*", "openai", "gpt-6-luna", 9,
         6'100, 50, 240, 160, true},
        {"zed", "web", "shop", "zed/1.12", ChatCompletions, "gpt-6.1-terra", "gpt-*", "openai", "gpt-6.1-terra", 9,
         8'400, 35, 420, 110, true},
        {"zed", "web", "shop", "zed/1.12", ChatCompletions, "smart", "smart", "anthropic", "claude-sonnet-5-5", 4,
         9'600, 30, 510, 78, true},
        {"gemini-cli", "web", "shop", "GeminiCLI/0.31", StreamGenerateContent, "gemini-3.8-flash", "gemini-*", "gemini",
         "gemini-3.8-flash", 11, 12'000, 45, 380, 150, true},
        {"ci-review", "platform", "pipelines", "openai-python/3.4", ChatCompletions, "deepseek-v4-pro", "deepseek-*",
         "deepseek", "deepseek-v4-pro", 8, 16'500, 20, 900, 46, false},
        {"ci-review", "platform", "pipelines", "openai-python/3.4", ChatCompletions, "mistral-large-4", "mistral-*",
         "mistral", "mistral-large-4", 3, 11'000, 0, 640, 60, false},
        {"notebooks", "data", "churn", "openai-python/3.4", ChatCompletions, "gpt-6-luna", "gpt-*", "openai",
         "gpt-6-luna", 7, 2'300, 0, 310, 160, false},
        {"notebooks", "data", "churn", "openai-python/3.4", Embeddings, "text-embedding-3-small", "text-embedding-*",
         "openai", "text-embedding-3-small", 5, 5'200, 0, 0, 1, false},
        {"aider", "web", "shop", "aider/0.91", ChatCompletions, "qwen3:32b", "qwen*", "ollama", "qwen3:32b", 4, 5'800,
         0, 460, 38, true},
        {"notebooks", "data", "churn", "openai-python/3.4", ChatCompletions, "mistral-nightly", "mistral-*", "mistral",
         "mistral-nightly", 1, 1'900, 0, 280, 70, false},
    };
    return all;
}

} // namespace waybill::shots
