"""The days of a list of connections: words, digits, two-digit years; what is ambiguous stays vague."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum
from typing import TYPE_CHECKING

from mentorkit.domain.days import Day

if TYPE_CHECKING:
    from collections.abc import Iterable

_WORDED = re.compile(r"(\d{1,2})\.?[\s/-]+(?:de )?([^\W\d]+)\.?,?[\s/-]+(?:de )?(\d{4}|\d{2})", re.IGNORECASE)
_WORD_FIRST = re.compile(r"([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,].*)?")
_DIGITS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[T ,].*)?")
_CJK = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]?")
_PIVOT = 70
"""Two-digit years from here on belong to the last century. The network was founded in 2003."""

_MONTHS = {
    beginning: number
    for number, names in enumerate(
        (
            "jan gen ene sty", "feb fév fev lut", "mar mär mrt mrz", "apr avr abr kwi", "may mai mag maj mei",
            "jun juin giu cze", "jul juil lug lip", "aug aoû ago aou sie", "sep set wrz", "oct okt ott out paź",
            "nov lis", "dec dez déc dic gru",
        ),
        1,
    )
    for beginning in names.split()
}  # fmt: skip


class DateOrder(Enum):
    """What the digits of a day written as 03/04/2024 mean in one file."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    UNKNOWN = "unknown"


def order_of(texts: Iterable[str]) -> DateOrder:
    """Return which order the digits of a file's days can only have, or that it cannot be known."""
    could = {DateOrder.DAY_FIRST: True, DateOrder.MONTH_FIRST: True}
    for text in texts:
        found = _DIGITS.fullmatch(text.strip())
        if found:
            could[DateOrder.DAY_FIRST] &= int(found[2]) <= 12
            could[DateOrder.MONTH_FIRST] &= int(found[1]) <= 12
    possible = [order for order, is_possible in could.items() if is_possible]
    return possible[0] if len(possible) == 1 else DateOrder.UNKNOWN


def has_digits_only(text: str) -> bool:
    """Whether a day is written so that its order matters."""
    return bool(_DIGITS.fullmatch(text.strip()))


def day_of(text: str, order: DateOrder) -> Day | None:
    """Return the day a text means; only the year when the order is unknown; None when it is no day."""
    text = text.strip()
    try:
        return _worded(text) or _numbered(text, order)
    except ValueError:
        return None


def _worded(text: str) -> Day | None:
    found = _WORDED.fullmatch(text)
    if found:
        day, word, year = found.groups()
    else:
        found = _WORD_FIRST.fullmatch(text)
        if not found:
            return None
        word, day, year = found.groups()
    month = _month(word)
    return Day(_year(year), month, int(day)) if month else None


def _numbered(text: str, order: DateOrder) -> Day | None:
    found = _ISO.fullmatch(text) or _CJK.fullmatch(text)
    if found:
        return Day(int(found[1]), int(found[2]), int(found[3]))
    found = _DIGITS.fullmatch(text)
    if not found:
        return None
    first, second, year = int(found[1]), int(found[2]), _year(found[3])
    if order is DateOrder.UNKNOWN:
        return Day(year, first, second) if first == second else Day(year)
    return Day(year, second, first) if order is DateOrder.DAY_FIRST else Day(year, first, second)


def _month(word: str) -> int | None:
    lower = unicodedata.normalize("NFC", word.casefold())
    for length in (4, 3):
        if lower[:length] in _MONTHS:
            return _MONTHS[lower[:length]]
    return None


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return year + (1900 if year >= _PIVOT else 2000)
