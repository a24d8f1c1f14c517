# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One Waybill with providers of every dialect behind it, shared by the tests of a file; each test starts clean."""
from dataclasses import dataclass

import pytest

from upstream import Upstream, fixture, free_port, index
from waybill import Waybill

MODELS = {  # model of a route -> its provider; the provider is asked for the same name
    "gpt-6-sol": "openai",
    "text-embedding-3-small": "openai",
    "gpt-6-responses": "responses",
    "claude-opus-5-5": "anthropic",
    "gemini-3.8-flash": "gemini",
    "gemini-embedding-001": "gemini",
}
PATHS = {"openai": "/v1", "responses": "/v1", "backup": "/v1", "anthropic": "", "gemini": "/v1beta"}
KINDS = {"responses": "openai-responses", "anthropic": "anthropic", "gemini": "gemini", "down-anthropic": "anthropic",
         "down-gemini": "gemini"}
DOWN = ["down", "down-anthropic", "down-gemini"]  # one for each dialect; nobody listens at their ports


def provider(name, port):
    kind = KINDS.get(name, "openai")
    return {"id": name, "kind": kind, "base_url": f"http://127.0.0.1:{port}{PATHS.get(name, '/v1')}",
            "secret": "env:UPSTREAM_KEY"}


def route(model, *targets):
    """A fallback route; a target is "provider" or "provider/model"."""
    def target(text):
        name, _, upstream_model = text.partition("/")
        return {"provider": name, "model": upstream_model or model}
    return {"model": model, "strategy": "fallback", "retries": 0, "targets": [target(one) for one in targets]}


def price(name, model, **rates):
    return {"provider": name, "match": [f"={model}"], "kind": "chat", "prices": [{"rates": rates}]}


def configuration(upstreams):
    return {
        "version": 1,
        "providers": [provider(name, one.port) for name, one in upstreams.items()]
        + [provider(name, free_port()) for name in DOWN],
        "routes": [
            *(route(model, name) for model, name in MODELS.items()),
            route("resilient", "openai/gpt-6-sol", "backup/gpt-6-luna"),
            route("offline", *(f"{name}/gpt-6-sol" for name in DOWN)),
            route("offline-first", "down/gpt-6-sol", "backup/gpt-6-luna"),
        ],
        "clients": [{"id": "tester", "team": "core", "secret": "env:CLIENT_KEY"}],
        "prices": [
            price("openai", "gpt-6-sol", input=1.25, cache_read=0.125, output=10),
            price("openai", "text-embedding-3-small", input=0.02),
            price("responses", "gpt-6-responses", input=1.25, cache_read=0.125, output=10),
            price("backup", "gpt-6-luna", input=0.15, output=0.6),
            price("anthropic", "claude-opus-5-5", input=5, cache_read=0.5, cache_write=6.25, output=25),
            price("gemini", "gemini-3.8-flash", input=0.3, cache_read=0.075, output=2.5),
            price("gemini", "gemini-embedding-001", input=0.15),
        ],
    }


@pytest.fixture(scope="module")
def all_upstreams():
    upstreams = {name: Upstream() for name in PATHS}
    yield upstreams
    for one in upstreams.values():
        one.close()


@pytest.fixture(scope="module")
def shared_waybill(all_upstreams, tmp_path_factory):
    waybill = Waybill(tmp_path_factory.mktemp("waybill"), configuration(all_upstreams)).start()
    yield waybill
    waybill.close()


@pytest.fixture
def upstreams(all_upstreams):
    for one in all_upstreams.values():
        one.reset()
    return all_upstreams


@pytest.fixture
def waybill(shared_waybill, upstreams, request):
    """The running Waybill; what it printed is shown when the test fails."""
    start = len(shared_waybill.errors())
    yield shared_waybill
    print(shared_waybill.errors()[start:])
    assert shared_waybill.process.poll() is None, "waybillctl ended during the test"


@pytest.fixture
def own_waybill(upstreams, tmp_path):
    """Makes a Waybill for one test alone: own_waybill(configuration), not started. The default is the shared one's."""
    made = []

    def make(settings=None):
        made.append(Waybill(tmp_path / f"waybill{len(made)}", settings or configuration(upstreams)))
        return made[-1]

    yield make
    for one in made:
        print(one.errors())
        one.close()


@dataclass
class Family:
    """A kind of provider, and the recorded answers in its dialect."""

    name: str
    model: str
    upstream: Upstream

    def answers(self, *names, **changes):
        self.upstream.answers(*(fixture(f"{self.name}/{one}", **changes) for one in names))

    def expected(self, name, key):
        return index()[f"{self.name}/{name}"]["expect"][key]


FAMILIES = {"openai_chat": "gpt-6-sol", "openai_responses": "gpt-6-responses", "anthropic": "claude-opus-5-5",
            "gemini": "gemini-3.8-flash"}


@pytest.fixture
def families(upstreams):
    return {name: Family(name, model, upstreams[MODELS[model]]) for name, model in FAMILIES.items()}


@pytest.fixture
def family(request, families):
    """The provider that speaks the dialect which the test file is about."""
    return families[request.module.FAMILY]
