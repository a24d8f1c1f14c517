# SPDX-FileCopyrightText: The Waybill authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests ask for: the questions to which tests/data/fixtures holds the answers."""
from pydantic import BaseModel

QUESTION = "When does the tide turn?"


class Landmark(BaseModel):
    title: str
    year: int
    tags: list[str]
    keeper: str | None


FUNCTIONS = {
    "get_weather": {"type": "object", "properties": {"city": {"type": "string"}, "unit": {"type": "string"}},
                    "required": ["city"]},
    "get_tides": {"type": "object", "properties": {"tz": {"type": "string"},
                                                   "at": {"type": "array", "items": {"type": "string"}},
                                                   "note": {"type": "string"}}, "required": ["tz"]},
}
