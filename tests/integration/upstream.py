# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A provider that answers what a test told it to, and remembers what it was asked."""
import json
import random
import socket
import threading
import time
from collections import deque
from dataclasses import dataclass, field, replace
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

FIXTURES = Path(__file__).resolve().parents[1] / "data" / "fixtures"


@dataclass(frozen=True)
class Answer:
    status: int = 200
    headers: dict = field(default_factory=lambda: {"content-type": "application/json"})
    body: bytes = b""
    path: str | None = None  # when given, the request must be for it
    pace_ms: float = 0  # pause between the pieces of a stream
    cut: bool = False  # close the connection before the answer is whole

    @property
    def streamed(self):
        return "event-stream" in self.headers.get("content-type", "")


def json_answer(value, status=200):
    return Answer(status=status, body=json.dumps(value).encode())


@cache
def index():
    return {entry["id"]: entry for entry in json.loads((FIXTURES / "index.json").read_text(encoding="utf-8"))}


def fixture(name, **changes):
    """The recorded answer `name` of tests/data/fixtures, "openai_chat/text"; `changes` replace fields of it."""
    entry = index()[name]
    answer = Answer(entry["status"], entry["headers"], (FIXTURES / entry["file"]).read_bytes(), entry["path"],
                    cut=name.endswith("/truncated_stream"))
    return replace(answer, **changes)


@dataclass
class Request:
    method: str
    path: str
    query: str
    headers: dict
    body: bytes
    left: threading.Event = field(default_factory=threading.Event)  # set when the caller went before the end

    @property
    def json(self):
        return json.loads(self.body)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *_):
        pass

    def serve(self):
        url = urlsplit(self.path)
        request = Request(self.command, unquote(url.path), url.query,
                          {name.lower(): value for name, value in self.headers.items()}, self.read_body())
        answer = self.server.upstream.answer_to(request)
        if answer.path not in (None, request.path):
            answer = json_answer({"error": {"message": f"asked for {request.path}, not {answer.path}"}}, 599)
        try:
            self.send(answer, request)
        except OSError:
            request.left.set()
            self.close_connection = True

    do_GET = do_POST = do_DELETE = serve

    def read_body(self):
        if self.headers.get("transfer-encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("content-length") or 0))
        body = b""
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def send(self, answer, request):
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        if answer.streamed:
            self.send_header("transfer-encoding", "chunked")
        else:
            self.send_header("content-length", str(len(answer.body)))
        self.end_headers()
        if answer.streamed:
            self.send_stream(answer, request)
        else:
            self.wfile.write(answer.body)

    def send_stream(self, answer, request):
        dice = random.Random(len(answer.body))
        rest = answer.body
        while rest:
            # Pieces end anywhere: in a line, in a character. Large bodies go in larger ones.
            size = dice.randint(1, 90) if len(answer.body) < 20_000 else dice.randint(200, 4_000)
            piece, rest = rest[:size], rest[size:]
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            if answer.pace_ms:
                time.sleep(answer.pace_ms / 1000)
        if answer.cut:
            self.close_connection = True
        else:
            self.wfile.write(b"0\r\n\r\n")


class Server(ThreadingHTTPServer):
    request_queue_size = 256
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # a caller that leaves is part of the tests


class Upstream:
    """Listens on loopback until closed. Thread-safe."""

    def __init__(self):
        self._lock = threading.Lock()
        self._server = Server(("127.0.0.1", 0), Handler)
        self._server.upstream = self
        self.port = self._server.server_port
        self.reset()
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self):
        self._server.shutdown()
        self._server.server_close()

    def reset(self):
        with self._lock:
            self.requests = []
            self._next = deque()
            self._otherwise = None

    def answers(self, *answers):
        """Queues answers, each a fixture's name or an Answer: every request takes one."""
        with self._lock:
            self._next.extend(fixture(one) if isinstance(one, str) else one for one in answers)

    def always(self, function):
        """What to answer when nothing is queued: a function from Request to Answer."""
        with self._lock:
            self._otherwise = function

    def answer_to(self, request):
        with self._lock:
            self.requests.append(request)
            if self._next:
                return self._next.popleft()
            otherwise = self._otherwise
        if otherwise:
            return otherwise(request)
        return json_answer({"error": {"message": f"no answer is queued for {request.method} {request.path}"}}, 599)

    @property
    def request(self):
        """The only request there was."""
        assert len(self.requests) == 1, [(one.method, one.path) for one in self.requests]
        return self.requests[0]


def free_port():
    """A port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
