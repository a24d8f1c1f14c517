# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The official Anthropic library as the caller."""
import json

import anthropic
import httpx2
import pytest

from tasks import FUNCTIONS, QUESTION, Landmark
from waybill import CLIENT_KEY

FAMILY = "anthropic"
ASKED = {"max_tokens": 256, "messages": [{"role": "user", "content": QUESTION}]}
TOOLS = [{"name": name, "input_schema": schema} for name, schema in FUNCTIONS.items()]


@pytest.fixture
def client(waybill):
    with anthropic.Anthropic(base_url=waybill.url, api_key=CLIENT_KEY, max_retries=0) as client:
        yield client


def text_of(message):
    return "".join(block.text for block in message.content if block.type == "text")


def tools_of(message):
    return [(block.name, block.input) for block in message.content if block.type == "tool_use"]


def expected_tools(family, name):
    return list(zip(FUNCTIONS, (json.loads(one) for one in family.expected(name, "tools"))))


def test_plain(client, family):
    family.answers("text")
    message = client.messages.create(model=family.model, **ASKED)
    assert text_of(message) == family.expected("text", "text")
    assert message.stop_reason == "end_turn"
    assert (message.usage.input_tokens, message.usage.output_tokens) == (21, 17)


def test_streamed(client, family):
    family.answers("text_stream")
    with client.messages.stream(model=family.model, **ASKED) as stream:
        text = "".join(stream.text_stream)
        message = stream.get_final_message()
    assert text == family.expected("text_stream", "text") == text_of(message)
    assert message.stop_reason == "end_turn"
    assert message.usage.output_tokens == 17


def test_tools(client, family):
    family.answers("tools")
    message = client.messages.create(model=family.model, tools=TOOLS, **ASKED)
    assert tools_of(message) == expected_tools(family, "tools")
    assert message.stop_reason == "tool_use"


def test_streamed_tools(client, family):
    family.answers("tools_stream")
    with client.messages.stream(model=family.model, tools=TOOLS, **ASKED) as stream:
        message = stream.get_final_message()
    assert tools_of(message) == expected_tools(family, "tools_stream")
    assert message.stop_reason == "tool_use"


def test_structured_output(client, family):
    family.answers("json_schema")
    message = client.messages.parse(model=family.model, output_format=Landmark, **ASKED)
    assert message.parsed_output == Landmark(**family.expected("json_schema", "json"))


def test_thinking_comes_through(client, families):
    families["anthropic"].answers("thinking")
    message = client.messages.create(model="claude-opus-5-5", thinking={"type": "adaptive"}, **ASKED)
    assert "thinking" in [block.type for block in message.content]


@pytest.mark.parametrize(("answer", "error", "status"), [
    ("error_400", anthropic.BadRequestError, 400),
    ("error_401", anthropic.AuthenticationError, 401),
    ("error_403", anthropic.PermissionDeniedError, 403),
    ("error_404", anthropic.NotFoundError, 404),
    ("error_429", anthropic.RateLimitError, 429),
    ("error_500", anthropic.InternalServerError, 500),
    ("error_529", anthropic._exceptions.OverloadedError, 529),
])
def test_typed_errors(client, family, answer, error, status):
    family.answers(answer)
    with pytest.raises(error) as caught:
        client.messages.create(model=family.model, **ASKED)
    assert caught.value.status_code == status
    assert caught.value.body["type"] == "error"
    assert caught.value.body["error"]["message"]


def test_an_unknown_model_is_not_found(client):
    with pytest.raises(anthropic.NotFoundError) as caught:
        client.messages.create(model="no-such-model", **ASKED)
    assert caught.value.body["error"]["type"] == "not_found_error"
    assert "no-such-model" in caught.value.body["error"]["message"]


def test_a_provider_that_is_down_is_named(client):
    with pytest.raises(anthropic.InternalServerError) as caught:
        client.messages.create(model="offline", **ASKED)
    assert caught.value.status_code == 502
    assert "down" in caught.value.body["error"]["message"]


def test_a_truncated_stream_raises(client, family):
    family.answers("truncated_stream")
    with pytest.raises((anthropic.APIError, httpx2.TransportError)):
        with client.messages.stream(model=family.model, **ASKED) as stream:
            stream.get_final_message()


def test_tokens_are_counted(client, families):
    families["anthropic"].answers("count_tokens")
    assert client.messages.count_tokens(model="claude-opus-5-5", messages=ASKED["messages"]).input_tokens == 2095


def test_models_are_listed(client):
    models = {model.id for model in client.models.list()}
    assert {"resilient", "gpt-6-sol", "claude-opus-5-5", "gemini-3.8-flash"} <= models


def test_beta_headers_and_the_secret_reach_the_provider(client, families):
    families["anthropic"].answers("text")
    client.messages.create(model="claude-opus-5-5", extra_headers={"anthropic-beta": "some-beta-2026-01-01"}, **ASKED)
    headers = families["anthropic"].upstream.request.headers
    assert headers["anthropic-beta"] == "some-beta-2026-01-01"
    assert headers["anthropic-version"]
    assert headers["x-api-key"] == "upstream-secret"
    assert CLIENT_KEY not in str(headers)
