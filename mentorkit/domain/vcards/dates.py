"""Birthdays and other dates of a vCard as text, and back: whole, without a year, or only words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentorkit.domain.vcards.properties import Property

_BASIC = re.compile(r"(\d{4})(\d{2})(\d{2})")
_EXTENDED = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NO_YEAR = re.compile(r"--(\d{2})-?(\d{2})")
_MIDNIGHT = re.compile(r"[T ]00:?00(?::?00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})?")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_ISO_NO_YEAR = re.compile(r"--\d{2}-\d{2}")
NO_YEAR = "1604"
"""The leap year that Apple's programs write when the year is not known."""


def date_text(one: Property) -> str:
    """Return a date as 1985-04-15 or, without a year, --04-15; anything else as it was written."""
    text = one.text
    if one.parameter("VALUE").upper() == "TEXT":
        return text
    midnight = _MIDNIGHT.search(text)
    day = text[: midnight.start()] if midnight and midnight.end() == len(text) else text
    found = _BASIC.fullmatch(day) or _EXTENDED.fullmatch(day)
    if found:
        year, month, number = found.groups()
        no_year = year == (one.parameter("X-APPLE-OMIT-YEAR") or "-")
        return f"{'-' if no_year else year}-{int(month):02}-{int(number):02}"
    found = _NO_YEAR.fullmatch(day)
    return f"--{found[1]}-{found[2]}" if found else text


def date_value(text: str, *, is_version_4: bool) -> tuple[str, str]:
    """Return the parameters (beginning with a semicolon, or none) and the value that `date_text` reads."""
    if _ISO.fullmatch(text):
        return ("", text.replace("-", "")) if is_version_4 else ("", text)
    if _ISO_NO_YEAR.fullmatch(text):
        month_day = text[2:]
        if is_version_4:
            return "", "--" + month_day.replace("-", "")
        return f";X-APPLE-OMIT-YEAR={NO_YEAR}", f"{NO_YEAR}-{month_day}"
    return ";VALUE=text", text
