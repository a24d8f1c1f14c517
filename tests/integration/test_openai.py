# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The official OpenAI library as the caller of Chat Completions and Embeddings."""
import asyncio
import json

import httpx2
import openai
import pytest

from tasks import FUNCTIONS, QUESTION, Landmark
from upstream import fixture
from waybill import CLIENT_KEY, eventually

FAMILY = "openai_chat"
MESSAGES = [{"role": "user", "content": QUESTION}]
TOOLS = [{"type": "function", "function": {"name": name, "parameters": schema}} for name, schema in FUNCTIONS.items()]


@pytest.fixture
def client(waybill):
    with openai.OpenAI(base_url=f"{waybill.url}/v1", api_key=CLIENT_KEY, max_retries=0) as client:
        yield client


def streamed_text(chunks):
    return "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)


def test_plain(client, family):
    family.answers("text")
    answer = client.chat.completions.create(model=family.model, messages=MESSAGES)
    assert answer.choices[0].message.content == family.expected("text", "text")
    assert answer.choices[0].finish_reason == "stop"
    assert (answer.usage.prompt_tokens, answer.usage.completion_tokens) == (21, 17)


def test_streamed(client, family):
    family.answers("text_stream")
    chunks = list(client.chat.completions.create(model=family.model, messages=MESSAGES, stream=True,
                                                 stream_options={"include_usage": True}))
    assert streamed_text(chunks) == family.expected("text_stream", "text")
    assert (chunks[-1].usage.prompt_tokens, chunks[-1].usage.completion_tokens) == (21, 17)


def test_usage_is_asked_for_but_not_shown_to_who_did_not_ask(client, waybill, families):
    families["openai_chat"].answers("text_stream")
    chunks = client.chat.completions.create(model="gpt-6-sol", messages=MESSAGES, stream=True)
    request_id = chunks.response.headers["x-request-id"]
    received = list(chunks)
    assert all(chunk.choices and chunk.usage is None for chunk in received)
    assert families["openai_chat"].upstream.request.json["stream_options"]["include_usage"] is True
    assert waybill.row(request_id, "input, output") == (21, 17)


def test_tools(client, family):
    family.answers("tools")
    answer = client.chat.completions.create(model=family.model, messages=MESSAGES, tools=TOOLS)
    calls = answer.choices[0].message.tool_calls
    assert [call.function.name for call in calls] == list(FUNCTIONS)
    assert [json.loads(call.function.arguments) for call in calls] == [
        json.loads(one) for one in family.expected("tools", "tools")]
    assert len({call.id for call in calls}) == 2
    assert answer.choices[0].finish_reason == "tool_calls"


def test_streamed_tools(client, family):
    family.answers("tools_stream")
    with client.chat.completions.stream(model=family.model, messages=MESSAGES, tools=TOOLS) as stream:
        calls = stream.get_final_completion().choices[0].message.tool_calls
    assert [call.function.name for call in calls] == list(FUNCTIONS)
    assert [json.loads(call.function.arguments) for call in calls] == [
        json.loads(one) for one in family.expected("tools_stream", "tools")]


def test_structured_output(client, family):
    family.answers("json_schema")
    answer = client.chat.completions.parse(model=family.model, messages=MESSAGES, response_format=Landmark)
    assert answer.choices[0].message.parsed == Landmark(**family.expected("json_schema", "json"))


@pytest.mark.parametrize(("answer", "error", "status"), [
    ("error_400_bad_param", openai.BadRequestError, 400),
    ("error_401_bad_key", openai.AuthenticationError, 401),
    ("error_403_region", openai.PermissionDeniedError, 403),
    ("error_404_model", openai.NotFoundError, 404),
    ("error_429_rate", openai.RateLimitError, 429),
    ("error_500_server", openai.InternalServerError, 500),
    ("error_503_overloaded", openai.InternalServerError, 503),
])
def test_typed_errors(client, family, answer, error, status):
    family.answers(answer)
    with pytest.raises(error) as caught:
        client.chat.completions.create(model=family.model, messages=MESSAGES)
    assert status in (None, caught.value.status_code)
    assert caught.value.body["message"]
    assert "upstream-secret" not in str(caught.value.body)


def test_an_error_that_is_not_json_still_is_one(client, families):
    families["openai_chat"].answers("error_502_html")
    with pytest.raises(openai.InternalServerError) as caught:
        client.chat.completions.create(model="gpt-6-sol", messages=MESSAGES)
    assert caught.value.status_code == 502
    assert caught.value.body["message"]


def test_retry_advice_reaches_the_caller(client, families):
    families["openai_chat"].answers("error_429_rate")
    with pytest.raises(openai.RateLimitError) as caught:
        client.chat.completions.create(model="gpt-6-sol", messages=MESSAGES)
    assert caught.value.response.headers["retry-after"] == "1"


def test_an_unknown_model_is_not_found(client):
    with pytest.raises(openai.NotFoundError) as caught:
        client.chat.completions.create(model="no-such-model", messages=MESSAGES)
    assert caught.value.code == "model_not_found"
    assert "no-such-model" in caught.value.body["message"]


def test_a_provider_that_is_down_is_named(client):
    with pytest.raises(openai.InternalServerError) as caught:
        client.chat.completions.create(model="offline", messages=MESSAGES)
    assert caught.value.status_code == 502
    assert "down" in caught.value.body["message"]


def test_a_truncated_stream_raises(client, family):
    family.answers("truncated_stream")
    with pytest.raises((openai.APIError, httpx2.TransportError)):
        list(client.chat.completions.create(model=family.model, messages=MESSAGES, stream=True))


def test_an_error_within_a_stream_raises(client, family):
    family.answers("error_mid_stream")
    with pytest.raises((openai.APIError, httpx2.TransportError)):
        list(client.chat.completions.create(model=family.model, messages=MESSAGES, stream=True))


def test_embeddings_as_base64_and_as_numbers(client, upstreams):
    upstreams["openai"].answers("openai_misc/embeddings_base64", "openai_misc/embeddings_float")
    packed = client.embeddings.create(model="text-embedding-3-small", input="tide")
    plain = client.embeddings.create(model="text-embedding-3-small", input=["tide", "lamp"], encoding_format="float")
    assert [len(packed.data), len(packed.data[0].embedding)] == [1, 4]
    assert plain.data[1].embedding == [0.5, -0.25, 0.125, 1.0]
    assert [one.json["encoding_format"] for one in upstreams["openai"].requests] == ["base64", "float"]


def test_models_are_listed(client):
    models = {model.id for model in client.models.list()}
    assert {"resilient", "gpt-6-sol", "claude-opus-5-5", "gemini-3.8-flash"} <= models


def test_a_provider_can_be_addressed(client, upstreams):
    upstreams["backup"].answers("openai_chat/text")
    answer = client.chat.completions.with_raw_response.create(model="backup/gpt-6-luna", messages=MESSAGES)
    assert upstreams["backup"].request.json["model"] == "gpt-6-luna"
    assert answer.headers["x-waybill-provider"] == "backup"
    assert answer.headers["x-waybill-model"] == "gpt-6-luna"


def test_the_providers_secret_goes_to_the_provider_and_the_clients_does_not(client, upstreams):
    upstreams["openai"].answers("openai_chat/text")
    client.chat.completions.create(model="gpt-6-sol", messages=MESSAGES)
    assert upstreams["openai"].request.headers["authorization"] == "Bearer upstream-secret"
    assert CLIENT_KEY not in str(upstreams["openai"].request)


def test_a_caller_that_leaves_stops_the_provider(waybill, families):
    families["openai_chat"].answers("long_stream", pace_ms=20)

    async def leave_after_three_chunks():
        async with openai.AsyncOpenAI(base_url=f"{waybill.url}/v1", api_key=CLIENT_KEY, max_retries=0) as client:
            stream = await client.chat.completions.create(model="gpt-6-sol", messages=MESSAGES, stream=True)
            for _ in range(3):
                await anext(stream)
            await stream.close()
            return stream.response.headers["x-request-id"]

    request_id = asyncio.run(leave_after_three_chunks())
    eventually(families["openai_chat"].upstream.request.left.is_set, "the provider's connection is closed")
    assert waybill.row(request_id, "error_class") == ("cancelled",)


def test_many_calls_at_once_get_their_own_answers(waybill, upstreams):
    def echo(request):
        text = request.json["messages"][0]["content"]
        answer = json.loads(fixture("openai_chat/text").body)
        answer["choices"][0]["message"]["content"] = text
        return fixture("openai_chat/text", body=json.dumps(answer).encode())

    async def ask(client, number):
        answer = await client.chat.completions.create(
            model="gpt-6-sol", messages=[{"role": "user", "content": f"call {number}"}])
        return answer.choices[0].message.content

    async def ask_all():
        async with openai.AsyncOpenAI(base_url=f"{waybill.url}/v1", api_key=CLIENT_KEY, max_retries=0) as client:
            return await asyncio.gather(*(ask(client, number) for number in range(100)))

    upstreams["openai"].always(echo)
    assert asyncio.run(ask_all()) == [f"call {number}" for number in range(100)]
