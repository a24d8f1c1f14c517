# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What every call goes through, whichever library makes it: routing, headers, limits, HTTP itself."""
import socket
from decimal import Decimal

import pytest

from conftest import configuration, route
from upstream import Answer, fixture
from waybill import PATIENCE_SECONDS, eventually

FAILURES = {
    "500": "openai_chat/error_500_server",
    "503": "openai_chat/error_503_overloaded",
    "429": "openai_chat/error_429_rate",
    "not JSON": "openai_chat/error_502_html",
    "closed early": Answer(headers={"content-type": "text/event-stream"}, cut=True),
}


def raw(waybill, data):
    """What comes back for bytes that may not be HTTP, until the connection closes or an answer is there."""
    with socket.create_connection(("127.0.0.1", waybill.port), PATIENCE_SECONDS) as connection:
        connection.sendall(data)
        answer = b""
        while b"\r\n\r\n" not in answer and (piece := connection.recv(65536)):
            answer += piece
    return answer


def test_headers_tell_the_way_of_a_call(waybill, upstreams):
    upstreams["openai"].answers("openai_chat/text")
    response = waybill.chat("resilient")
    assert response.status == 200
    headers = response.headers
    assert headers["x-request-id"].startswith("req_")
    assert (headers["x-waybill-provider"], headers["x-waybill-model"]) == ("openai", "gpt-6-sol")
    assert (headers["x-waybill-route"], headers["x-waybill-attempts"]) == ("resilient", "1")
    assert int(headers["x-waybill-overhead-us"]) >= 0
    # 21 tokens at $1.25 and 17 at $10 a million
    assert Decimal(headers["x-waybill-cost-usd"]) == Decimal("0.00019625")
    assert waybill.row(headers["x-request-id"], "cost, input, output") == (196_250_000, 21, 17)


@pytest.mark.parametrize("failure", FAILURES)
@pytest.mark.parametrize("stream", [False, True], ids=["buffered", "streamed"])
def test_the_next_provider_takes_over(waybill, upstreams, failure, stream):
    answer = fixture("openai_chat/text_stream" if stream else "openai_chat/text")
    upstreams["openai"].answers(FAILURES[failure])
    upstreams["backup"].answers(answer)
    options = {"stream": True, "stream_options": {"include_usage": True}} if stream else {}
    response = waybill.chat("resilient", **options)
    assert (response.status, response.body) == (200, answer.body)
    assert response.headers["x-waybill-provider"] == "backup"
    assert response.headers["x-waybill-attempts"] == "2"
    assert len(upstreams["openai"].requests) == len(upstreams["backup"].requests) == 1
    assert upstreams["backup"].request.json["model"] == "gpt-6-luna"
    assert waybill.row(response.headers["x-request-id"], "attempt_count, status") == (2, 200)


def test_a_refused_connection_is_passed_over(waybill, upstreams):
    upstreams["backup"].answers("openai_chat/text")
    response = waybill.chat("offline-first")
    assert (response.status, response.headers["x-waybill-attempts"]) == (200, "2")


def test_a_callers_mistake_is_not_tried_elsewhere(waybill, upstreams):
    upstreams["openai"].answers("openai_chat/error_400_bad_param")
    assert waybill.chat("resilient").status == 400
    assert not upstreams["backup"].requests


def test_when_all_fail_each_was_tried_once(waybill, upstreams):
    upstreams["openai"].answers("openai_chat/error_500_server")
    upstreams["backup"].answers("openai_chat/error_503_overloaded")
    response = waybill.chat("resilient")
    assert response.status >= 500
    assert response.headers["x-waybill-attempts"] == "2"
    assert response.json["error"]["message"]
    assert len(upstreams["openai"].requests) == len(upstreams["backup"].requests) == 1


def test_a_body_in_the_providers_dialect_keeps_its_bytes(waybill, upstreams):
    upstreams["openai"].answers("openai_chat/text", "openai_chat/error_500_server")
    upstreams["backup"].answers("openai_chat/text")
    body = ('{ "zeta":{"b":1.10,"a":[null,"\\u00e9\\ud83d\\ude42"]},  "model" : "%s",'
            '"seed":9007199254740993, "messages":[{"role":"user","content":"model: \\"x\\""}] }')
    for model in ("gpt-6-sol", "resilient"):
        assert waybill.request("POST", "/v1/chat/completions", (body % model).encode()).status == 200
    assert [one.body.decode() for one in upstreams["openai"].requests] == [body % "gpt-6-sol"] * 2
    assert upstreams["backup"].request.body.decode() == body % "gpt-6-luna"


def test_an_answer_in_the_callers_dialect_keeps_its_bytes(waybill, upstreams):
    upstreams["openai"].answers("openai_chat/text", "openai_chat/text_stream")
    assert waybill.chat("gpt-6-sol").body == fixture("openai_chat/text").body
    options = {"stream": True, "stream_options": {"include_usage": True}}
    assert waybill.chat("gpt-6-sol", **options).body == fixture("openai_chat/text_stream").body


def test_a_streams_cost_comes_as_a_comment_where_asked(waybill, upstreams):
    upstreams["openai"].answers("openai_chat/text_stream", "openai_chat/text_stream")
    asked = waybill.chat("gpt-6-sol", {"x-waybill-stream-cost": "1"}, stream=True)
    comment = next(line for line in asked.body.decode().splitlines() if line.startswith(":"))
    assert "0.00019625" in comment
    assert asked.body.decode().rstrip().endswith("data: [DONE]")
    not_asked = waybill.chat("gpt-6-sol", stream=True)
    assert not any(line.startswith(":") for line in not_asked.body.decode().splitlines())


def test_a_key_is_known_as_its_client(waybill, upstreams):
    upstreams["openai"].answers("openai_chat/text")
    request_id = waybill.chat("gpt-6-sol").headers["x-request-id"]
    assert waybill.details(request_id)["client"] == "tester"


def test_a_hard_budget_refuses_before_it_asks(own_waybill, upstreams):
    settings = configuration(upstreams)
    settings["budgets"] = [{"id": "tiny", "scope": {"team": "core"}, "limit_usd": "0.000001", "period": "month",
                            "time_zone": "Etc/UTC", "action": "block", "alerts": [50]}]
    response = own_waybill(settings).start().chat("gpt-6-sol", max_tokens=100)
    assert 400 <= response.status < 500
    assert "tiny" in response.json["error"]["message"]
    assert not upstreams["openai"].requests


def test_an_unpriced_calls_cost_is_unknown_not_zero(own_waybill, upstreams):
    settings = configuration(upstreams)
    settings["prices"] = []
    settings["routes"].append(route("house-model", "openai/house-model-nobody-sells"))
    waybill = own_waybill(settings).start()
    upstreams["openai"].answers("openai_chat/text")
    response = waybill.chat("house-model")
    assert response.status == 200
    assert "x-waybill-cost-usd" not in response.headers
    assert waybill.row(response.headers["x-request-id"], "cost, cost_source") == (None, "unpriced")


def test_health_and_metrics(waybill, upstreams):
    upstreams["openai"].answers("openai_chat/text")
    waybill.chat("gpt-6-sol")
    assert waybill.request("GET", "/healthz").status == 200
    metrics = waybill.request("GET", "/metrics")
    assert metrics.status == 200
    assert metrics.headers["content-type"].startswith("text/plain")
    lines = metrics.body.decode().splitlines()
    assert any(line.startswith("# TYPE waybill_") for line in lines)
    for line in lines:
        assert line.startswith("#") or not line or float(line.rsplit(" ", 1)[1]) >= 0


@pytest.mark.parametrize("data", [
    b"this is not HTTP\r\n\r\n",
    b"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n",
    b"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
], ids=["no request line", "bad length", "two lengths"])
def test_malformed_http_is_refused(waybill, data):
    assert raw(waybill, data).startswith(b"HTTP/1.1 400 ")


def test_what_is_too_large_is_refused_before_it_is_read(waybill):
    long_header = b"GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: " + b"a" * 300_000 + b"\r\n\r\n"
    assert raw(waybill, long_header).startswith(b"HTTP/1.1 431 ")
    huge_body = b"POST /v1/chat/completions HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n"
    assert raw(waybill, huge_body).startswith(b"HTTP/1.1 413 ")


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'{"messages":[]}', b'{"model":7}', b"\xff\xfe"])
def test_a_body_that_is_no_call_is_refused_in_the_callers_dialect(waybill, body):
    response = waybill.request("POST", "/v1/chat/completions", body)
    assert response.status == 400
    assert response.json["error"]["message"]


def test_unknown_paths_are_not_found(waybill):
    assert waybill.request("GET", "/v1/no-such-thing").status == 404


def test_a_call_that_came_through_us_before_is_refused(own_waybill, upstreams):
    settings = configuration(upstreams)
    waybill = own_waybill(settings).start()
    settings["providers"].append({"id": "myself", "kind": "openai", "base_url": f"{waybill.url}/v1",
                                  "secret": "env:CLIENT_KEY"})
    settings["routes"].append(route("circle", "myself"))
    waybill.configure(settings)
    response = eventually(lambda: (answer := waybill.chat("circle")).status != 404 and answer, "the new route")
    assert response.status >= 400
    assert not upstreams["openai"].requests


def test_connections_are_kept(waybill, upstreams):
    upstreams["openai"].always(lambda _: fixture("openai_chat/text"))
    with waybill.connect() as connection:
        for _ in range(5):
            connection.request("GET", "/healthz")
            response = connection.getresponse()
            response.read()
            assert not response.will_close
