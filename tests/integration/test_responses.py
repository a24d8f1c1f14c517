# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The official OpenAI library as the caller of the Responses API."""
import json

import openai
import pytest

from tasks import FUNCTIONS, QUESTION, Landmark
from waybill import CLIENT_KEY

FAMILY = "openai_responses"
RESPONSE_TOOLS = [{"type": "function", "name": name, "parameters": schema, "strict": False}
                  for name, schema in FUNCTIONS.items()]


@pytest.fixture
def client(waybill):
    with openai.OpenAI(base_url=f"{waybill.url}/v1", api_key=CLIENT_KEY, max_retries=0) as client:
        yield client


def test_responses(client, family):
    family.answers("text")
    answer = client.responses.create(model=family.model, input=QUESTION)
    assert answer.output_text == family.expected("text", "text")
    assert (answer.usage.input_tokens, answer.usage.output_tokens) == (21, 17)


def test_streamed_responses(client, family):
    family.answers("text_stream")
    with client.responses.stream(model=family.model, input=QUESTION) as stream:
        text = "".join(event.delta for event in stream if event.type == "response.output_text.delta")
        final = stream.get_final_response()
    assert text == family.expected("text_stream", "text") == final.output_text
    assert final.status == "completed"


def test_tools_of_responses(client, family):
    family.answers("tools")
    answer = client.responses.create(model=family.model, input=QUESTION, tools=RESPONSE_TOOLS)
    calls = [item for item in answer.output if item.type == "function_call"]
    assert [call.name for call in calls] == list(FUNCTIONS)
    assert [json.loads(call.arguments) for call in calls] == [
        json.loads(one) for one in family.expected("tools", "tools")]


def test_structured_responses(client, family):
    family.answers("json_schema")
    answer = client.responses.parse(model=family.model, input=QUESTION, text_format=Landmark)
    assert answer.output_parsed == Landmark(**family.expected("json_schema", "json"))


def test_a_truncated_stream_raises(client, family):
    family.answers("truncated_stream")
    with pytest.raises(openai.APIError):
        list(client.responses.create(model=family.model, input=QUESTION, stream=True))


@pytest.mark.parametrize(("answer", "error", "status"), [
    ("error_400_bad_param", openai.BadRequestError, 400),
    ("error_401_bad_key", openai.AuthenticationError, 401),
    ("error_404_previous", openai.NotFoundError, 404),
    ("error_429_rate", openai.RateLimitError, 429),
    ("error_500_server", openai.InternalServerError, 500),
    ("error_503_overloaded", openai.InternalServerError, 503),
])
def test_typed_errors(client, family, answer, error, status):
    family.answers(answer)
    with pytest.raises(error) as caught:
        client.responses.create(model=family.model, input=QUESTION)
    assert caught.value.status_code == status
