# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The official Gemini library as the caller."""
import json

import httpx2
import pytest
from google import genai
from google.genai import errors, types

from tasks import FUNCTIONS, QUESTION, Landmark
from waybill import CLIENT_KEY

FAMILY = "gemini"
TOOLS = types.GenerateContentConfig(
    tools=[types.Tool(function_declarations=[types.FunctionDeclaration(name=name, parameters_json_schema=schema)
                                             for name, schema in FUNCTIONS.items()])],
    automatic_function_calling=types.AutomaticFunctionCallingConfig(disable=True))


@pytest.fixture
def client(waybill):
    options = types.HttpOptions(base_url=waybill.url, retry_options=types.HttpRetryOptions(attempts=1))
    return genai.Client(api_key=CLIENT_KEY, vertexai=False, http_options=options)


def calls_of(*answers):
    return [(call.name, call.args) for answer in answers for call in answer.function_calls or []]


def expected_calls(family, name):
    return list(zip(FUNCTIONS, (json.loads(one) for one in family.expected(name, "tools"))))


def test_plain(client, family):
    family.answers("text")
    answer = client.models.generate_content(model=family.model, contents=QUESTION)
    assert answer.text == family.expected("text", "text")
    assert answer.candidates[0].finish_reason == types.FinishReason.STOP
    assert (answer.usage_metadata.prompt_token_count, answer.usage_metadata.candidates_token_count) == (21, 17)


def test_streamed(client, family):
    family.answers("text_stream")
    chunks = list(client.models.generate_content_stream(model=family.model, contents=QUESTION))
    assert "".join(chunk.text or "" for chunk in chunks) == family.expected("text_stream", "text")
    assert chunks[-1].candidates[0].finish_reason == types.FinishReason.STOP
    assert chunks[-1].usage_metadata.candidates_token_count == 17


def test_tools(client, family):
    family.answers("tools")
    answer = client.models.generate_content(model=family.model, contents=QUESTION, config=TOOLS)
    assert calls_of(answer) == expected_calls(family, "tools")


def test_streamed_tools(client, family):
    family.answers("tools_stream")
    chunks = list(client.models.generate_content_stream(model=family.model, contents=QUESTION, config=TOOLS))
    assert calls_of(*chunks) == expected_calls(family, "tools_stream")


def test_structured_output(client, family):
    family.answers("json_schema")
    answer = client.models.generate_content(
        model=family.model, contents=QUESTION,
        config=types.GenerateContentConfig(response_mime_type="application/json", response_schema=Landmark))
    assert answer.parsed == Landmark(**family.expected("json_schema", "json"))


@pytest.mark.parametrize(("answer", "error", "status"), [
    ("error_400_invalid", errors.ClientError, 400),
    ("error_401_auth", errors.ClientError, 401),
    ("error_404_model", errors.ClientError, 404),
    ("error_429_rate", errors.ClientError, 429),
    ("error_500_internal", errors.ServerError, 500),
    ("error_503_overloaded", errors.ServerError, 503),
])
def test_typed_errors(client, family, answer, error, status):
    family.answers(answer)
    with pytest.raises(error) as caught:
        client.models.generate_content(model=family.model, contents=QUESTION)
    assert caught.value.code == status
    assert caught.value.message


def test_an_unknown_model_is_not_found(client):
    with pytest.raises(errors.ClientError) as caught:
        client.models.generate_content(model="no-such-model", contents=QUESTION)
    assert (caught.value.code, caught.value.status) == (404, "NOT_FOUND")
    assert "no-such-model" in caught.value.message


def test_a_provider_that_is_down_is_named(client):
    with pytest.raises(errors.ServerError) as caught:
        client.models.generate_content(model="offline", contents=QUESTION)
    assert caught.value.code == 502
    assert "down" in caught.value.message


def test_a_truncated_stream_raises(client, family):
    family.answers("truncated_stream")
    with pytest.raises((errors.APIError, errors.UnknownApiResponseError, httpx2.TransportError)):
        list(client.models.generate_content_stream(model=family.model, contents=QUESTION))


def test_embeddings(client, families):
    families["gemini"].answers("embed")
    answer = client.models.embed_content(model="gemini-embedding-001", contents=["tide", "lamp"])
    assert [one.values for one in answer.embeddings] == [[0.5, -0.25, 0.125], [0.1, 0.2, 0.3]]


def test_tokens_are_counted(client, families):
    families["gemini"].answers("count_tokens")
    assert client.models.count_tokens(model="gemini-3.8-flash", contents=QUESTION).total_tokens == 31


def test_models_are_listed(client):
    models = {model.name for model in client.models.list()}
    assert {f"models/{one}" for one in ("resilient", "gpt-6-sol", "claude-opus-5-5", "gemini-3.8-flash")} <= models


def test_the_secret_reaches_the_provider_and_the_clients_does_not(client, families):
    families["gemini"].answers("text")
    client.models.generate_content(model="gemini-3.8-flash", contents=QUESTION)
    request = families["gemini"].upstream.request
    assert request.headers["x-goog-api-key"] == "upstream-secret"
    assert CLIENT_KEY not in str(request)
