"""Birthdays and the like as cards keep them: whole, without a year, or the words of the file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mentorkit.domain.days import Day
from mentorkit.domain.drafting.dates import day_of

if TYPE_CHECKING:
    from mentorkit.domain.drafting.dates import DateOrder

_NOTHING = re.compile(r"[0\W_]+")
_NO_YEAR = re.compile(r"--?(\d{1,2})-?(\d{2})")
_SHORT_YEAR = re.compile(r"\d{1,2}\W\d{1,2}\W\d{2}")
NO_YEAR = "1604"
"""The leap year that some programs write when the year is not known."""


def date_words(text: str, order: DateOrder) -> str:
    """Return a day as 1985-04-15 or --04-15, nothing for an empty date, else the words as they are.

    A day whose order is not known, or whose century is not, stays as it was written.
    """
    if _NOTHING.fullmatch(text):
        return ""
    found = _NO_YEAR.fullmatch(text)
    if found:
        return f"--{int(found[1]):02}-{found[2]}"
    day = None if _SHORT_YEAR.fullmatch(text) else day_of(text, order)
    return day.iso if day is not None and day.day is not None else text


def joined_birthday(year: str, month: str, day: str) -> str:
    """Return the birthday that stands in three values; what makes no day stays as it was written."""
    numbers = [
        int(part) if part.isascii() and part.isdigit() and len(part) < 5 else 0 for part in (year, month, day)
    ]
    without_year = year in ("", "0", "-", NO_YEAR)
    try:
        whole = Day(int(NO_YEAR) if without_year else numbers[0], numbers[1] or None, numbers[2] or None)
    except ValueError:
        return "-".join(part for part in (year, month, day) if part)
    if without_year:
        return (
            f"--{whole.month:02}-{whole.day:02}"
            if whole.month and whole.day
            else "-".join(filter(None, (month, day)))
        )
    return whole.iso
