# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`waybillctl serve` as a process: how it starts, reloads, ends, and what is left when it is killed."""
import http.client
import json
import os
import signal
import socket
import sqlite3
import threading
import time
from contextlib import closing

import pytest

from conftest import configuration, provider, route
from upstream import fixture
from waybill import CLIENT_KEY, SECRETS, eventually, exchange

# What a kill may cost: one batch of the writer (100 ms) and what was under way.
KILL_WINDOW_SECONDS = 0.2


def test_a_running_stream_is_finished_before_the_end(own_waybill, upstreams):
    upstreams["openai"].answers(fixture("openai_chat/text_stream", pace_ms=40))
    waybill = own_waybill().start()
    body = {"model": "gpt-6-sol", "stream": True, "messages": [{"role": "user", "content": "tide"}],
            "stream_options": {"include_usage": True}}
    with waybill.connect() as connection:
        connection.request("POST", "/v1/chat/completions", json.dumps(body), {"content-type": "application/json"})
        response = connection.getresponse()
        start = response.read(1)
        waybill.process.send_signal(signal.SIGTERM)
        assert start + response.read() == fixture("openai_chat/text_stream").body
    assert waybill.process.wait(30) == 0
    assert waybill.rows("status") == [(200,)]


def test_an_idle_process_ends_at_once(own_waybill):
    waybill = own_waybill().start()
    began = time.monotonic()
    assert waybill.stop() == 0
    assert time.monotonic() - began < 5


BROKEN = {
    "not JSON": ('{\n "version": 1,\n "providers": [\n  { "id": "a" "kind": "openai" } ]\n}', 4, None),
    "unknown key": ('{\n "version": 1,\n "providers": [],\n "rutes": []\n}', 4, "rutes"),
    "unknown nested key": ('{\n "version": 1,\n "providers": [\n  { "id": "a", "kind": "openai",\n'
                           '    "base_url": "http://127.0.0.1:1/v1",\n    "sceret": "env:A" } ]\n}', 6, "sceret"),
    "wrong value": ('{\n "version": 1,\n "providers": [\n  { "id": "a", "kind": "abacus",\n'
                    '    "base_url": "http://127.0.0.1:1/v1" } ]\n}', 4, "kind"),
    "unknown provider": ('{\n "version": 1,\n "providers": [],\n "routes": [\n  { "model": "m",\n'
                         '    "targets": [ { "provider": "nobody" } ] } ]\n}', 6, "nobody"),
}


@pytest.mark.parametrize("case", BROKEN)
@pytest.mark.parametrize("command", ["serve", "check"])
def test_a_mistake_in_the_configuration_is_pointed_at(own_waybill, command, case):
    text, line, word = BROKEN[case]
    waybill = own_waybill(text)
    more = ["--data", waybill.data, "--listen", "127.0.0.1:0"] if command == "serve" else []
    result = waybill.run(command, "--config", waybill.config, *more)
    assert result.returncode == 2
    message = result.stdout + result.stderr
    assert f"{waybill.config.name}:{line}:" in message, message
    assert word is None or word in message


def test_a_right_configuration_passes(own_waybill):
    waybill = own_waybill()
    assert waybill.run("check", "--config", waybill.config).returncode == 0


@pytest.mark.parametrize("arguments", [["no-such-command"], ["serve", "--no-such-option"],
                                       ["report", "--format", "smoke"]])
def test_wrong_use_exits_2(own_waybill, arguments):
    result = own_waybill().run(*arguments)
    assert result.returncode == 2
    assert result.stderr


@pytest.mark.parametrize("command", ["serve", "check", "report", "price", "doctor"])
def test_every_command_explains_itself(own_waybill, command):
    result = own_waybill().run(command, "--help")
    assert result.returncode == 0
    assert command in result.stdout


def test_a_changed_configuration_is_taken_up_and_a_broken_one_is_not(own_waybill, upstreams):
    upstreams["openai"].always(lambda _: fixture("openai_chat/text"))
    settings = configuration(upstreams)
    waybill = own_waybill(settings).start()
    assert waybill.chat("gpt-6-sol").status == 200
    assert waybill.chat("newcomer").status == 404

    waybill.configure('{ "version": 1, "rutes": [] }')
    eventually(lambda: "rutes" in waybill.errors(), "word of the mistake in the log")
    assert waybill.chat("gpt-6-sol").status == 200

    settings["routes"].append(route("newcomer", "openai/gpt-6-sol"))
    waybill.configure(settings)
    eventually(lambda: waybill.chat("newcomer").status == 200, "the new route")


def test_a_port_in_use_is_told_with_who_has_it(own_waybill):
    waybill = own_waybill()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = waybill.run("serve", "--config", waybill.config, "--data", waybill.data,
                             "--listen", f"127.0.0.1:{port}")
    assert result.returncode == 1
    assert str(port) in result.stderr
    assert str(os.getpid()) in result.stderr


def test_calls_go_on_when_nothing_can_be_stored(own_waybill, upstreams):
    upstreams["openai"].always(lambda _: fixture("openai_chat/text"))
    waybill = own_waybill()
    waybill.data.write_text("a file where a folder should be")
    waybill.start()
    for _ in range(3):
        response = waybill.chat("gpt-6-sol")
        assert (response.status, response.headers["x-waybill-cost-usd"]) == (200, "0.00019625")
    assert str(waybill.data) in waybill.errors()
    assert waybill.stop() == 0


class Load:
    """Callers that call until the server is gone; knows when each answer was there."""

    def __init__(self, waybill, callers):
        self.answered = {}
        self._threads = [threading.Thread(target=self._call, args=(waybill,)) for _ in range(callers)]
        for one in self._threads:
            one.start()

    def _call(self, waybill):
        body = {"model": "gpt-6-sol", "messages": [{"role": "user", "content": "tide"}]}
        try:
            with waybill.connect() as connection:
                while True:
                    response = exchange(connection, "POST", "/v1/chat/completions", body)
                    self.answered[response.headers["x-request-id"]] = time.monotonic()
        except (OSError, http.client.HTTPException):
            pass  # the server is gone

    def join(self):
        for one in self._threads:
            one.join()


def test_a_kill_leaves_a_sound_store_that_lacks_a_moment_at_most(own_waybill, upstreams):
    upstreams["openai"].always(lambda _: fixture("openai_chat/text"))
    waybill = own_waybill().start()
    load = Load(waybill, 4)
    began = time.monotonic()
    eventually(lambda: len(load.answered) > 300 and time.monotonic() > began + 5 * KILL_WINDOW_SECONDS, "some load")
    killed_at = time.monotonic()
    waybill.process.kill()
    waybill.process.wait()
    load.join()

    with closing(sqlite3.connect(waybill.data / "usage.db")) as database:
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        stored = {row[0] for row in database.execute("SELECT id FROM exchanges")}
    due = {request_id for request_id, at in load.answered.items() if at < killed_at - KILL_WINDOW_SECONDS}
    assert due and due <= stored

    waybill.start()
    response = waybill.chat("gpt-6-sol")
    assert response.status == 200
    waybill.row(response.headers["x-request-id"], "status")
    assert waybill.stop() == 0



def test_no_secret_is_printed_or_stored(own_waybill, upstreams):
    settings = configuration(upstreams)
    settings["providers"].append(provider("unreachable", 1))
    settings["routes"].append(route("unreachable", "unreachable/gpt-6-sol"))
    upstreams["openai"].answers("openai_chat/error_401_bad_key")
    waybill = own_waybill(settings).start()
    waybill.chat("gpt-6-sol")
    waybill.chat("unreachable")
    eventually(lambda: len(waybill.rows()) == 2, "both rows")
    assert waybill.stop() == 0
    for path in (one for one in waybill.folder.rglob("*") if one.is_file()):
        content = path.read_bytes()
        assert not any(secret.encode() in content for secret in SECRETS.values()), path
