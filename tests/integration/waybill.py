# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs `waybillctl` as a user would and reads what it leaves behind."""
import csv
import http.client
import io
import json
import os
import queue
import signal
import sqlite3
import subprocess
import threading
import time
from contextlib import closing
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("WAYBILLCTL") or str(TOP / ".build/dev/src/ctl/waybillctl")
PATIENCE_SECONDS = 30  # for what takes milliseconds on a machine that is not busy
CLIENT_KEY = "wb-client-key"
SECRETS = {"UPSTREAM_KEY": "upstream-secret", "CLIENT_KEY": CLIENT_KEY}

PICODOLLARS = Decimal(10) ** 12


def eventually(check, what):
    """Waits until `check` gives something true and returns it."""
    until = time.monotonic() + PATIENCE_SECONDS
    while not (found := check()):
        assert time.monotonic() < until, f"waited {PATIENCE_SECONDS} s in vain: {what}"
        time.sleep(0.02)
    return found


@dataclass
class Response:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def json(self):
        return json.loads(self.body)


class Waybill:
    """`waybillctl serve` in a folder of its own, with its configuration and data."""

    def __init__(self, folder, configuration):
        self.folder = Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.config = self.folder / "waybill.json"
        self.data = self.folder / "data"
        self.log = self.folder / "stderr.log"
        self.process = None
        self.url = None
        self.configure(configuration)

    def configure(self, configuration):
        text = configuration if isinstance(configuration, str) else json.dumps(configuration, indent=1)
        replacement = self.config.with_suffix(".new")
        replacement.write_text(text, encoding="utf-8")
        replacement.replace(self.config)

    def environment(self):
        folders = {f"XDG_{name}_HOME": str(self.folder / name.lower()) for name in ("CONFIG", "DATA", "CACHE", "STATE")}
        kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "LSAN_OPTIONS")
                if name in os.environ}
        return {**kept, **folders, **SECRETS, "HOME": str(self.folder), "LC_ALL": "C.UTF-8", "TZ": "UTC"}

    def run(self, *arguments, **options):
        """Runs a command of waybillctl to its end."""
        return subprocess.run([PROGRAM, *map(str, arguments)], env=self.environment(), cwd=self.folder, text=True,
                              capture_output=True, stdin=subprocess.DEVNULL, timeout=120, **options)

    def start(self, listen="127.0.0.1:0"):
        self.spawn(listen)
        line = eventually(self._line_or_end, "the line that says where waybillctl listens")
        prefix = "waybillctl: listening on "
        assert line.startswith(prefix), f"{line!r}\n{self.errors()}"
        self.url = line.removeprefix(prefix)
        return self

    def spawn(self, listen="127.0.0.1:0"):
        with open(self.log, "a", encoding="utf-8") as log:
            self.process = subprocess.Popen(
                [PROGRAM, "serve", "--config", self.config, "--data", self.data, "--listen", listen],
                env=self.environment(), cwd=self.folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=log,
                text=True)
        self._lines = queue.SimpleQueue()
        threading.Thread(target=self._read_lines, args=(self.process.stdout, self._lines), daemon=True).start()
        return self.process

    @staticmethod
    def _read_lines(stream, lines):
        with stream:
            for line in stream:
                lines.put(line.rstrip("\n"))

    def _line_or_end(self):
        try:
            return self._lines.get(timeout=0.05)
        except queue.Empty:
            assert self.process.poll() is None, f"waybillctl ended with {self.process.returncode}:\n{self.errors()}"
            return None

    def errors(self):
        return self.log.read_text(encoding="utf-8") if self.log.exists() else ""

    def stop(self):
        """Asks the process to end and returns its exit code."""
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(PATIENCE_SECONDS)

    def close(self):
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    @property
    def port(self):
        return int(self.url.rsplit(":", 1)[1])

    def connect(self):
        return closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS))

    def request(self, method, path, body=None, headers=None):
        with self.connect() as connection:
            return exchange(connection, method, path, body, headers)

    def chat(self, model, headers=None, **more):
        """One Chat call without a client library."""
        body = {"model": model, "messages": [{"role": "user", "content": "When does the tide turn?"}], **more}
        return self.request("POST", "/v1/chat/completions", body, headers)

    def rows(self, columns="id, cost"):
        """What the store holds, oldest first. Money in picodollars, None for an unpriced call."""
        path = f"file:{self.data}/usage.db?mode=ro"
        with closing(sqlite3.connect(path, uri=True, timeout=PATIENCE_SECONDS)) as database:
            return database.execute(f"SELECT {columns} FROM exchanges ORDER BY key").fetchall()

    def row(self, request_id, columns):
        """The row of one call as soon as it is there."""
        def find():
            return [row[1:] for row in self.rows("id, " + columns) if row[0] == request_id]
        return eventually(find, f"the row of {request_id}")[0]

    def details(self, request_id):
        """What Waybill says about one call as soon as it does."""
        def find():
            response = self.request("GET", f"/waybill/v1/requests/{request_id}")
            return response.json if response.status == 200 else None
        return eventually(find, f"GET /waybill/v1/requests/{request_id}")

    def report(self):
        """The lines of the CSV report, each a dict by column."""
        result = self.run("report", "--format", "csv", "--config", self.config, "--data", self.data)
        assert result.returncode == 0, result.stderr
        return list(csv.DictReader(io.StringIO(result.stdout)))


def exchange(connection, method, path, body=None, headers=None):
    """One request on an open connection, with the client's key unless `headers` say otherwise."""
    if isinstance(body, (dict, list)):
        body = json.dumps(body).encode()
    all_headers = {"authorization": f"Bearer {CLIENT_KEY}", "content-type": "application/json", **(headers or {})}
    connection.request(method, path, body, all_headers)
    response = connection.getresponse()
    return Response(response.status, response.headers, response.read())


def picodollars(decimal_text):
    amount = Decimal(decimal_text) * PICODOLLARS
    assert amount == int(amount), f"{decimal_text} is finer than a picodollar"
    return int(amount)
