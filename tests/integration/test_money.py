# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A call costs the same wherever its cost is told, to the picodollar."""
import json
import random
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal

import pytest

from upstream import Answer, fixture, json_answer
from waybill import TOP, eventually, exchange, picodollars

CALLS = 1_000
CALLERS = 8
# Picodollars a token, as the prices of conftest.py say: input, cache read, output.
RATES = {"gpt-6-sol": (1_250_000, 125_000, 10_000_000), "gpt-6-luna": (150_000, 150_000, 600_000),
         "claude-opus-5-5": (5_000_000, 500_000, 25_000_000), "gemini-3.8-flash": (300_000, 75_000, 2_500_000)}


def cost_of(model, tokens, cached, output):
    fresh_rate, cached_rate, output_rate = RATES[model]
    return (tokens - cached) * fresh_rate + cached * cached_rate + output * output_rate


def counts_of(request):
    """What a call is to use: the test wrote it into the question, as "input cached output"."""
    body = request.json
    text = (body["contents"][0]["parts"][0]["text"] if "contents" in body else body["messages"][0]["content"])
    return [int(number) for number in (text if isinstance(text, str) else text[0]["text"]).split()]


def chat_answer(request):
    tokens, cached, output = counts_of(request)
    usage = {"prompt_tokens": tokens, "completion_tokens": output, "total_tokens": tokens + output,
             "prompt_tokens_details": {"cached_tokens": cached}}
    if not request.json.get("stream"):
        answer = json.loads(fixture("openai_chat/text").body)
        return json_answer({**answer, "usage": usage})
    chunk = {"id": "chatcmpl-x", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    chunks = [{**chunk, "choices": [{"index": 0, "delta": {"content": "tide"}, "finish_reason": None}]},
              {**chunk, "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]},
              {**chunk, "choices": [], "usage": usage}]
    body = "".join(f"data: {json.dumps(one)}\n\n" for one in chunks) + "data: [DONE]\n\n"
    return Answer(headers={"content-type": "text/event-stream"}, body=body.encode())


def anthropic_answer(request):
    tokens, cached, output = counts_of(request)
    usage = {"input_tokens": tokens - cached, "cache_read_input_tokens": cached, "cache_creation_input_tokens": 0,
             "output_tokens": output}
    answer = json.loads(fixture("anthropic/text").body)
    if not request.json.get("stream"):
        return json_answer({**answer, "usage": usage})
    events = [{"type": "message_start", "message": {**answer, "content": [], "stop_reason": None,
                                                    "usage": {**usage, "output_tokens": 1}}},
              {"type": "content_block_start", "index": 0, "content_block": {"type": "text", "text": ""}},
              {"type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": "tide"}},
              {"type": "content_block_stop", "index": 0},
              {"type": "message_delta", "delta": {"stop_reason": "end_turn", "stop_sequence": None},
               "usage": {"output_tokens": output}},
              {"type": "message_stop"}]
    body = "".join(f"event: {one['type']}\ndata: {json.dumps(one)}\n\n" for one in events)
    return Answer(headers={"content-type": "text/event-stream"}, body=body.encode())


def gemini_answer(request):
    tokens, cached, output = counts_of(request)
    answer = json.loads(fixture("gemini/text").body)
    answer["usageMetadata"] = {"promptTokenCount": tokens, "cachedContentTokenCount": cached,
                               "candidatesTokenCount": output, "totalTokenCount": tokens + output}
    if "stream" not in request.path:
        return json_answer(answer)
    return Answer(headers={"content-type": "text/event-stream"}, body=f"data: {json.dumps(answer)}\r\n\r\n".encode())


def chat_call(model, text, stream):
    return "/v1/chat/completions", {"model": model, "stream": stream, "messages": [{"role": "user", "content": text}]}


def anthropic_call(model, text, stream):
    return "/v1/messages", {"model": model, "stream": stream, "max_tokens": 4096,
                            "messages": [{"role": "user", "content": text}]}


def gemini_call(model, text, stream):
    method = "streamGenerateContent?alt=sse" if stream else "generateContent"
    return f"/v1beta/models/{model}:{method}", {"contents": [{"role": "user", "parts": [{"text": text}]}]}


# "offline-first" is answered by its second provider, with gpt-6-luna.
ASKED = [("gpt-6-sol", chat_call), ("offline-first", chat_call), ("claude-opus-5-5", anthropic_call),
         ("gemini-3.8-flash", gemini_call)]


def make_call(connection, dice):
    """One call of any kind; returns (id, cost by the header or None for a stream, cost by the test's own count)."""
    tokens = dice.randrange(1, 200_000)
    cached, output = dice.randrange(0, tokens), dice.randrange(0, 4_000)
    stream = dice.random() < 0.4
    model, shape = dice.choice(ASKED)
    path, body = shape(model, f"{tokens} {cached} {output}", stream)
    response = exchange(connection, "POST", path, body)
    assert response.status == 200, response.body
    header = response.headers["x-waybill-cost-usd"]
    assert stream or header is not None
    return (response.headers["x-request-id"], picodollars(header) if header else None,
            cost_of(response.headers["x-waybill-model"], tokens, cached, output))


@pytest.fixture
def calls(own_waybill, upstreams):
    """A Waybill of its own and what a thousand calls to it were told: id -> (header, own count)."""
    for name, answer in (("openai", chat_answer), ("backup", chat_answer), ("anthropic", anthropic_answer),
                         ("gemini", gemini_answer)):
        upstreams[name].always(answer)
    waybill = own_waybill().start()

    def caller(number):
        dice = random.Random(number)
        with waybill.connect() as connection:
            return [make_call(connection, dice) for _ in range(CALLS // CALLERS)]

    with ThreadPoolExecutor(CALLERS) as pool:
        told = {one[0]: one[1:] for batch in pool.map(caller, range(CALLERS)) for one in batch}
    assert len(told) == CALLS
    return waybill, told


def test_a_thousand_calls_cost_the_same_everywhere(calls):
    waybill, told = calls
    rows = eventually(lambda: len(found := waybill.rows("id, cost")) == CALLS and dict(found), "all rows")
    for request_id, (header, own_count) in told.items():
        assert rows[request_id] == own_count
        assert header in (None, own_count)

    for request_id in list(told)[::10]:
        assert picodollars(waybill.details(request_id)["cost_usd"]) == rows[request_id]

    total = sum(rows.values())
    assert sum(picodollars(line["cost_total"]) for line in waybill.report()) == total
    assert waybill.stop() == 0
    assert sum(picodollars(line["cost_total"]) for line in waybill.report()) == total


def test_the_price_tool_agrees_with_the_recorded_cases(own_waybill, tmp_path):
    cases = json.loads((TOP / "tests/data/prices/cost_cases.json").read_text(encoding="utf-8"))["cases"]
    asked = ("provider", "model", "api", "at", "usage", "context")
    lines = tmp_path / "cases.jsonl"
    lines.write_text("".join(json.dumps({key: case[key] for key in asked if key in case}) + "\n" for case in cases),
                     encoding="utf-8")
    result = own_waybill().run("price", "--cases", lines)
    assert result.returncode == 0, result.stderr
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert len(answers) == len(cases)
    for case, answer in zip(cases, answers):
        assert answer["normal"] == case["normal"], case["id"]
        expected = case["expected_usd"]
        told = answer["cost_usd"]
        assert (told is None and expected is None) or Decimal(told) == Decimal(expected), (case["id"], told, expected)
