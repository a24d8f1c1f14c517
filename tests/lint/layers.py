#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says where a source includes what its room may not see. Usage: layers.py SOURCES QT_HEADERS

SOURCES is the top of the project, QT_HEADERS the folder that holds QtCore, QtWidgets, … Exit 1 when a rule is broken.
"""
import re
import sys
from functools import cache
from pathlib import Path

# From the ground up. A room sees the lines below its own; rooms on one line never see each other.
LINES = [
    ["base"],
    ["model"],
    ["config", "secrets", "platform"],
    ["dialect"],
    ["http"],
    ["store", "lab"],
    ["spend", "playground"],
    ["provider", "tools"],
    ["routing", "report"],
    ["gateway"],
    ["service"],
    ["ctl"],
]
HEIGHT = {room: height for height, line in enumerate(LINES) for room in line}
WINDOW_SEES = {"service", "model", "base"}

# Which part of the tree may use a module; all others may not.
MODULE_OWNERS = {
    "QtSql": ["src/store/"],
    "qtkeychain": ["src/secrets/"],
    "qt6keychain": ["src/secrets/"],
    "QtCharts": ["ui/charts/"],
    "QtWidgets": ["ui/"],
    "QtSvgWidgets": ["ui/"],
    "QtOpenGLWidgets": ["ui/"],
    "QtPrintSupport": ["ui/"],
}

INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]')
SYSTEM_CONDITION = re.compile(r"^\s*#\s*(if|ifdef|ifndef|elif)\b.*\bQ_OS_")


def layer_problem(source, included):
    """What is wrong with `included` in `source`, both as paths with `/`; None when nothing is."""
    room = included.split("/")[0]
    top, _, rest = source.partition("/")
    if room == "ui" and top != "ui":
        return "the window is seen by nobody below it"
    if "/" not in included or room not in HEIGHT:
        return None
    if top == "ui":
        allowed = ", ".join(sorted(WINDOW_SEES))
        return None if room in WINDOW_SEES else f"the window includes {room}; it may include {allowed}"
    own = rest.split("/")[0]
    if own == room:
        return None
    if own not in HEIGHT:
        return f"the room {own} has no place in the layers"
    if HEIGHT[room] == HEIGHT[own]:
        return f"{own} includes its sibling {room}"
    if HEIGHT[room] > HEIGHT[own]:
        return f"{own} includes {room}, which stands above it"
    return None


def module_problem(source, module):
    owners = MODULE_OWNERS.get(module)
    if owners is None or any(source.startswith(owner) for owner in owners):
        return None
    return f"{module} is for {' and '.join(owners)} only"


def modules_of(qt_headers):
    """A function from an include as written to the module it comes from, or None."""
    guarded = [module for module in MODULE_OWNERS if (qt_headers / module).is_dir()]

    @cache
    def module(included):
        first = included.split("/")[0]
        if first in MODULE_OWNERS:
            return first
        return next((name for name in guarded if (qt_headers / name / included).is_file()), None)

    return module


def problems(top, qt_headers):
    module = modules_of(qt_headers)
    files = (path for part in ("src", "ui") for path in (top / part).rglob("*"))
    for path in sorted(one for one in files if one.suffix in (".cpp", ".h", ".mm")):
        source = path.relative_to(top).as_posix()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            found = []
            if match := INCLUDE.match(line):
                found = [layer_problem(source, match[1]), module_problem(source, module(match[1]))]
            elif SYSTEM_CONDITION.match(line) and not source.startswith("src/platform/"):
                found = ["#if Q_OS_… is for src/platform only"]
            yield from (f"{source}:{number}: {text}" for text in found if text)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    top, qt_headers = Path(sys.argv[1]), Path(sys.argv[2])
    if not (qt_headers / "QtWidgets" / "QWidget").is_file():
        sys.exit(f"{qt_headers} does not hold the Qt headers: there is no QtWidgets/QWidget in it")
    found = list(problems(top, qt_headers))
    print("\n".join(found) or "Every include keeps to the layers.")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
