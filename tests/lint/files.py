#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says where a source lacks its licence, is too long, is unfinished, or keeps money in floating point.

Usage: files.py SOURCES, the top of the project. Exit 1 when a rule is broken.
"""
import os
import re
import sys
from pathlib import Path

MAXIMUM_LINES = 400
LICENSE = "SPDX-License-Identifier: GPL-3.0-or-later"
SOURCES = {".cpp", ".h", ".mm", ".py", ".lua", ".cmake"}
SCRIPTS = {"dev", ".ci/run", ".ci/tidy"}
SKIPPED = {".git", ".build", ".venv", "tests/data"}

# Written in two parts so that this file passes its own check.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME)\b")
# A share of money is a plain number; money itself is not.
MONEY = r"\w*(?:cost|price|usd|dollar|money|budget|spent|spend)(?!\w*(?:share|ratio|percent))\w*"
FLOATING_MONEY = re.compile(rf"\b(?:double|float)\s*[&*]?\s*{MONEY}|\b{MONEY}[^;]*\btoDouble\b", re.IGNORECASE)


def problems_in(name, text):
    """Every broken rule in one file; `name` is its path below the top, with `/`."""
    lines = text.splitlines()
    code = name.startswith(("src/", "ui/"))
    if LICENSE not in "\n".join(lines[:5]):
        yield f"{name}:1: the licence line is missing: {LICENSE}"
    if code and len(lines) > MAXIMUM_LINES:
        yield f"{name}: {len(lines)} lines, at most {MAXIMUM_LINES}: which second class does it hide?"
    for number, line in enumerate(lines, 1):
        if UNFINISHED.search(line):
            yield f"{name}:{number}: unfinished: {line.strip()}"
        if code and FLOATING_MONEY.search(line):
            yield f"{name}:{number}: money in floating point: {line.strip()}"


def sources(top):
    for folder, folders, names in os.walk(top):
        below = Path(folder).relative_to(top)
        folders[:] = sorted(name for name in folders if (below / name).as_posix() not in SKIPPED)
        for name in sorted(names):
            if Path(name).suffix in SOURCES or (below / name).as_posix() in SCRIPTS:
                yield Path(folder, name)


def problems(top):
    for path in sources(top):
        yield from problems_in(path.relative_to(top).as_posix(), path.read_text(encoding="utf-8"))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    found = list(problems(Path(sys.argv[1])))
    print("\n".join(found) or "Every file keeps the rules.")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
