#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What Waybill costs a call, beside nginx and beside no proxy at all. Started by `./dev bench`.

The same upstream answers all three at once; wrk asks it directly, through nginx as a plain reverse proxy (one worker),
and through `waybillctl serve` with everything on: client keys, a route with a fallback, prices, a hard budget and a
row in the store for each call. Rounds are interleaved and ratios are taken within a round, because the machine's speed
changes more between rounds than within one. All traffic stays on loopback, in bounded time.
"""
import argparse
import http.client
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, closing, suppress
from pathlib import Path
from statistics import median

HERE = Path(__file__).resolve().parent
CONNECTIONS = 64
FAR_AWAY_SECONDS = 20

NGINX = """
worker_processes 1;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log warn;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    keepalive_requests 1000000000;
    upstream mock {{ server 127.0.0.1:{upstream}; keepalive 256; keepalive_requests 1000000000; }}
    server {{
        listen 127.0.0.1:{port};
        location / {{
            proxy_pass http://mock;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
        }}
    }}
}}
"""


def waybill_configuration(upstream):
    provider = {"kind": "openai", "base_url": f"http://127.0.0.1:{upstream}/v1", "secret": "env:BENCH_UPSTREAM_KEY"}
    prices = {"match": ["=bench-model"], "kind": "chat", "prices": [{"rates": {"input": 1.25, "output": 10}}]}
    return {
        "version": 1,
        "providers": [{"id": name, **provider} for name in ("first", "second")],
        "routes": [{"model": "bench-model", "strategy": "fallback",
                    "targets": [{"provider": name, "model": "bench-model"} for name in ("first", "second")]}],
        "clients": [{"id": "bench", "team": "bench", "secret": "env:BENCH_CLIENT_KEY"}],
        "budgets": [{"id": "bench-month", "scope": {"team": "bench"}, "limit_usd": "1000000", "period": "month",
                     "time_zone": "Etc/UTC", "action": "block", "alerts": [50]}],
        "prices": [{"provider": name, **prices} for name in ("first", "second")],
    }


class Process:
    """A server under test: started here, ended here, and asked for what the kernel counted for it."""

    def __init__(self, stack, command, environment=None, log=None):
        self.popen = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, stdin=subprocess.DEVNULL, text=True,
                                      env={**os.environ, **(environment or {})})
        stack.callback(self.stop)

    def stop(self):
        if self.popen.poll() is None:
            self.popen.send_signal(signal.SIGTERM)
            try:
                self.popen.wait(FAR_AWAY_SECONDS)
            except subprocess.TimeoutExpired:
                self.popen.kill()
                self.popen.wait()
        self.popen.stdout.close()

    def line(self):
        text = self.popen.stdout.readline().strip()
        if not text:
            sys.exit(f"{self.popen.args[0]} ended before it said where it listens")
        return text

    def folders(self):
        """The folders in /proc of the process and of its children (nginx works in a child)."""
        own = str(self.popen.pid)
        parents = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            with suppress(FileNotFoundError, ProcessLookupError):
                parents[stat.parent] = stat.read_text().rsplit(")", 1)[1].split()[1]
        return [folder for folder, parent in parents.items() if own in (folder.name, parent)]

    def counters(self):
        """CPU time in µs and context switches so far. A thread that ends takes its switches with it."""
        ticks = switches = 0
        for folder in self.folders():
            fields = (folder / "stat").read_text().rsplit(")", 1)[1].split()
            ticks += int(fields[11]) + int(fields[12])
            for task in (folder / "task").iterdir():
                with suppress(FileNotFoundError, ProcessLookupError):
                    status = (task / "status").read_text()
                    switches += sum(int(line.split()[1]) for line in status.splitlines() if "voluntary_ctxt" in line)
        return ticks * 1_000_000 // os.sysconf("SC_CLK_TCK"), switches

    def resident_mib(self):
        pages = [int((folder / "statm").read_text().split()[1]) for folder in self.folders()]
        return sum(pages) * os.sysconf("SC_PAGE_SIZE") / 2**20


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_until_it_answers(port):
    until = time.monotonic() + FAR_AWAY_SECONDS
    while True:
        try:
            with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=2)) as connection:
                connection.request("GET", "/healthz")
                connection.getresponse().read()
                return
        except OSError:
            if time.monotonic() > until:
                sys.exit(f"nothing answers on port {port}")
            time.sleep(0.02)


def start_all(stack, build, folder):
    """The three ways to the upstream: name -> (port, process in between or None)."""
    upstream = int(Process(stack, [build / "tests/bench/mockupstream"]).line())

    nginx_port = free_port()
    (folder / "nginx.conf").write_text(NGINX.format(folder=folder, upstream=upstream, port=nginx_port))
    nginx = Process(stack, ["/usr/sbin/nginx", "-c", folder / "nginx.conf", "-e", folder / "nginx.log"])
    wait_until_it_answers(nginx_port)

    configuration = folder / "waybill.json"
    configuration.write_text(json.dumps(waybill_configuration(upstream)))
    log = stack.enter_context(open(folder / "waybill.log", "w", encoding="utf-8"))
    waybill = Process(stack, [build / "src/ctl/waybillctl", "serve", "--config", configuration,
                              "--data", folder / "data", "--listen", "127.0.0.1:0"],
                      {"BENCH_UPSTREAM_KEY": "bench-upstream", "BENCH_CLIENT_KEY": "bench-client"}, log)
    waybill_port = int(waybill.line().rsplit(":", 1)[1])
    return {"direct": (upstream, None), "nginx": (nginx_port, nginx), "waybill": (waybill_port, waybill)}


def load(port, process, seconds):
    before = process.counters() if process else (0, 0)
    output = subprocess.run(
        ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "10s", "-s", HERE / "call.lua",
         f"http://127.0.0.1:{port}/v1/chat/completions"],
        capture_output=True, text=True, check=True, timeout=seconds + 60).stdout
    after = process.counters() if process else (0, 0)
    figures = json.loads(next(line for line in output.splitlines() if line.startswith("FIGURES "))[8:])
    calls = max(figures["calls"], 1)
    figures["calls_per_second"] = calls / figures["seconds"]
    if process:
        figures["cpu_us_per_call"] = (after[0] - before[0]) / calls
        figures["switches_per_call"] = (after[1] - before[1]) / calls
        figures["resident_mib"] = process.resident_mib()
    return figures


def measure(ways, rounds, seconds):
    for port, process in ways.values():
        load(port, process, 1)
    results = {name: [] for name in ways}
    order = list(ways)
    for number in range(rounds):
        for name in order[number % len(order):] + order[:number % len(order)]:
            results[name].append(load(*ways[name], seconds))
    return results


def summary(results):
    def middle(name, key):
        return median(figures[key] for figures in results[name])

    def ratio(name, other):
        pairs = zip(results[name], results[other])
        return median(one["calls_per_second"] / two["calls_per_second"] for one, two in pairs)

    keys = ["calls_per_second", "p50_us", "p99_us", "cpu_us_per_call", "switches_per_call", "resident_mib"]
    return {
        "rounds": len(results["direct"]),
        "connections": CONNECTIONS,
        "failed": sum(figures["failed"] for rounds in results.values() for figures in rounds),
        **{name: {key: round(middle(name, key), 2) for key in keys if key in results[name][0]} for name in results},
        "waybill_to_nginx": round(ratio("waybill", "nginx"), 3),
        "waybill_to_direct": round(ratio("waybill", "direct"), 3),
        "nginx_to_direct": round(ratio("nginx", "direct"), 3),
    }


def rows_kept(folder):
    with closing(sqlite3.connect(f"file:{folder}/data/usage.db?mode=ro", uri=True)) as database:
        return database.execute("SELECT count(*) FROM exchanges").fetchone()[0]


def show(figures):
    columns = [("calls_per_second", "calls/s"), ("p50_us", "p50 µs"), ("p99_us", "p99 µs"),
               ("cpu_us_per_call", "CPU µs/call"), ("switches_per_call", "switches/call"), ("resident_mib", "RSS MiB")]
    print(f"Median of {figures['rounds']} interleaved rounds, {figures['connections']} connections\n")
    print(f"{'':10}" + "".join(f"{title:>15}" for _, title in columns))
    for name in ("direct", "nginx", "waybill"):
        print(f"{name:10}" + "".join(f"{figures[name].get(key, '–'):>15}" for key, _ in columns))
    print(f"\nwaybill / nginx  {figures['waybill_to_nginx']}   waybill / direct {figures['waybill_to_direct']}"
          f"   nginx / direct {figures['nginx_to_direct']}")
    print(f"failed calls {figures['failed']}, rows in the store {figures['rows']}")


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--build", type=Path, required=True, help="build folder of the bench preset")
    arguments.add_argument("--format", choices=["text", "json"], default="text")
    arguments.add_argument("--rounds", type=int, default=5, choices=range(1, 31), metavar="1-30")
    arguments.add_argument("--seconds", type=int, default=4, choices=range(1, 31), metavar="1-30")
    options = arguments.parse_args()

    with tempfile.TemporaryDirectory(prefix="waybill-bench-") as name:
        folder = Path(name)
        with ExitStack() as stack:
            ways = start_all(stack, options.build, folder)
            figures = summary(measure(ways, options.rounds, options.seconds))
        figures["rows"] = rows_kept(folder)
    if options.format == "json":
        print(json.dumps(figures, indent=2))
    else:
        show(figures)
    sys.exit(1 if figures["failed"] else 0)


if __name__ == "__main__":
    main()
