#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says where a translation file cannot be read, or where a text has lost a placeholder (%1, %n) on its way.

Usage: translations.py FOLDER, which holds *.ts. Exit 1 when a rule is broken. Texts without a translation are fine: they
stay English.
"""
import re
import sys
import xml.etree.ElementTree
from collections import Counter
from pathlib import Path

PLACEHOLDER = re.compile(r"%L?(?:\d{1,2}|n)")


def placeholders(text):
    return Counter(PLACEHOLDER.findall(text or ""))


def forms(message, translation):
    """What the message may be shown as: one text, or one for each number."""
    if message.get("numerus") != "yes":
        return [translation.text]
    return [form.text for form in translation.findall("numerusform")]


def problems_in(name, text):
    try:
        top = xml.etree.ElementTree.fromstring(text)
    except xml.etree.ElementTree.ParseError as error:
        yield f"{name}: not sound: {error}"
        return
    if top.tag != "TS" or not top.get("language"):
        yield f"{name}: not a translation file: <TS language=…> is missing"
    for message in top.iter("message"):
        source, translation = message.findtext("source"), message.find("translation")
        if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
            continue
        for form in forms(message, translation):
            if not form:
                yield f'{name}: "{source}" is marked as translated but empty'
            elif placeholders(form) != placeholders(source):
                yield f'{name}: "{source}" has other placeholders as "{form}"'


def problems(folder):
    found = sorted(Path(folder).glob("*.ts"))
    if not found:
        yield f"{folder}: no *.ts there"
    for path in found:
        yield from problems_in(path.name, path.read_text(encoding="utf-8"))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    found = list(problems(sys.argv[1]))
    print("\n".join(found) or "Every translation keeps the rules.")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
