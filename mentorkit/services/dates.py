"""Days as people type them: "yesterday", "last tue", "in 2 weeks", "3.5.", "May 2024".

What is typed most is read here, at once; everything else is given to dateparser, which is imported
only then. Whoever shows a field for it echoes the day in words, so that a wrong guess is seen.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Literal

from mentorkit.domain.days import Day

if TYPE_CHECKING:
    from collections.abc import Sequence

Order = Literal["DMY", "MDY", "YMD"]
"""In which order numbers name day, month and year: a matter of the place, not of the language."""

LONGEST = 60
"""Characters; whatever is longer is not a date."""
ENGLISH = ("en",)

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_NEAR = {"today": 0, "now": 0, "yesterday": -1, "tomorrow": 1}
_NUMBERS = re.compile(r"^(\d{1,4})([./\- ])(\d{1,2})(?:\2(\d{1,4}))?\.?$")
_MONTH_OF_YEAR = re.compile(r"^(\d{1,2})[./\- ](\d{4})$")
_SPAN = re.compile(r"^(in )?(an?|one|\d{1,4}) (day|week|month|year)s?( ago)?$")
_SAID_WEEKDAY = re.compile(r"^(last |next |this |on )?([a-z]{3,9})$")
_DAY_AND_MONTH = re.compile(r"^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})(?: (\d{4}))?$")
_MONTH_AND_DAY = re.compile(r"^([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$")
_MONTH_AND_YEAR = re.compile(r"^([a-z]{3,9}) (\d{4})$")


def day_typed(
    text: str, today: date, *, past: bool, order: Order = "DMY", languages: Sequence[str] = ENGLISH
) -> date | None:
    """Return the day somebody typed, or None when it is no day.

    Where the words leave a choice ("tue", "3 May"), `past` takes the latest day up to today, as for
    logging; otherwise the next one from today on, as for planning. `languages` (ISO 639-1) are those
    tried besides English.
    """
    words = _words(text)
    if not words or len(words) > LONGEST:
        return None
    found = plain_day(text, today, past=past, order=order)
    if found is not None or _NUMBERS.match(words):
        return found
    guess = _guessed(text.strip(), today, past=past, order=order, languages=languages)
    return guess.first if guess is not None else None


def plain_day(text: str, today: date, *, past: bool, order: Order = "DMY") -> date | None:
    """Return the day that words or numbers read at once name, or None; as `day_typed`, without its guesses."""
    words = _words(text)
    for read in (_near, _weekday, _named):
        found = read(words, today, past=past)
        if found is not None:
            return found
    return _numbered(words, today, order, past=past) if _NUMBERS.match(words) else None


def partial_typed(
    text: str, today: date, *, past: bool = True, order: Order = "DMY", languages: Sequence[str] = ENGLISH
) -> Day | None:
    """Return the day, month or year somebody typed, as exact as it was typed, or None.

    Where `past`, it is read as something that has happened: "May" is the last May; else the next.
    """
    words = _words(text)
    if not words or len(words) > LONGEST:
        return None
    if re.fullmatch(r"\d{4}", words):
        return _day(int(words))
    partial = _partial(words, today, past=past)
    if partial is not None:
        return partial
    if any(letter.isalpha() for letter in words) and not _read_here(words, today):
        return _guessed(text.strip(), today, past=past, order=order, languages=languages)
    found = day_typed(text, today, past=past, order=order, languages=languages)
    return Day.of(found) if found else None


def _read_here(words: str, today: date) -> bool:
    return any(read(words, today, past=True) is not None for read in (_near, _weekday, _named))


def _words(text: str) -> str:
    return " ".join(text.casefold().replace(",", " ").split())


def _near(words: str, today: date, *, past: bool) -> date | None:
    """Read today, yesterday, tomorrow and spans: "3 days ago", "in a week", "2 weeks"."""
    if words in _NEAR:
        return _moved(today, days=_NEAR[words])
    span = _SPAN.match(words)
    if span is None:
        return None
    ahead, number, unit, ago = span.groups()
    count = int(number) if number.isdigit() else 1
    count = -count if ago or (past and not ahead) else count
    if unit in ("day", "week"):
        return _moved(today, days=count * (7 if unit == "week" else 1))
    return _months_away(today, count * (12 if unit == "year" else 1))


def _weekday(words: str, today: date, *, past: bool) -> date | None:
    """Read "tue", "last tue", "next tuesday"; a bare weekday may be today."""
    said = _SAID_WEEKDAY.match(words)
    index = _beginning(said.group(2), _WEEKDAYS) if said else None
    if said is None or index is None:
        return None
    which = (said.group(1) or "").strip()
    if which == "last" or (past and which in ("", "on")):
        back = (today.weekday() - index) % 7
        return _moved(today, days=-(back or (7 if which == "last" else 0)))
    ahead = (index - today.weekday()) % 7
    return _moved(today, days=ahead or (7 if which == "next" else 0))


def _named(words: str, today: date, *, past: bool) -> date | None:
    """Read a day with the English name of its month, with or without a year."""
    dotted = words.replace(".", " ")
    said = _DAY_AND_MONTH.match(" ".join(dotted.split()))
    if said:
        number, name, year = said.groups()
    else:
        said = _MONTH_AND_DAY.match(" ".join(dotted.split()))
        if said is None:
            return None
        name, number, year = said.groups()
    month = _beginning(name, _MONTHS)
    if month is None:
        return None
    return _in_year(int(number), month + 1, int(year) if year else None, today, past=past)


def _numbered(words: str, today: date, order: Order, *, past: bool) -> date | None:
    """Read numbers: ISO whatever the order, else as the place writes them; the year may be missing."""
    first, _, second, third = _NUMBERS.match(words).groups()  # type: ignore[union-attr]  # asked before
    if len(first) == 4:
        return _date(int(first), int(second), int(third)) if third else None
    if third is None:
        day, month = (int(first), int(second)) if order == "DMY" else (int(second), int(first))
        return _in_year(day, month, None, today, past=past)
    if order == "YMD":
        return _date(_whole_year(first, today, past=past), int(second), int(third))
    day, month = (int(first), int(second)) if order == "DMY" else (int(second), int(first))
    return _date(_whole_year(third, today, past=past), month, day)


def _partial(words: str, today: date, *, past: bool) -> Day | None:
    """Read months: "May 2024", "5/2024", "2024-05", "May"."""
    iso = re.fullmatch(r"(\d{4})[-/.](\d{1,2})", words)
    if iso:
        return _day(int(iso.group(1)), int(iso.group(2)))
    numbers = _MONTH_OF_YEAR.match(words)
    if numbers:
        return _day(int(numbers.group(2)), int(numbers.group(1)))
    said = _MONTH_AND_YEAR.match(words.replace(".", ""))
    month = _beginning(said.group(1) if said else words, _MONTHS)
    if month is None:
        return None
    if said:
        return _day(int(said.group(2)), month + 1)
    if past:
        return Day(today.year if month < today.month else today.year - 1, month + 1)
    return Day(today.year if month + 1 >= today.month else today.year + 1, month + 1)


def _guessed(text: str, today: date, *, past: bool, order: Order, languages: Sequence[str]) -> Day | None:
    """Let dateparser read what is left: other languages and rarer ways to say it."""
    if not any(letter.isalpha() for letter in text):
        return None
    from dateparser.date import DateDataParser  # noqa: PLC0415  # costs more than a window's first paint

    settings: dict[str, Any] = {
        "RELATIVE_BASE": datetime.combine(today, time(12)),
        "PREFER_DATES_FROM": "past" if past else "future",
        "DATE_ORDER": order,
        "RETURN_AS_TIMEZONE_AWARE": False,
        "TIMEZONE": "UTC",
        "TO_TIMEZONE": "UTC",
    }
    known = list(dict.fromkeys((*languages, *ENGLISH)))
    try:
        data = DateDataParser(languages=known, settings=settings).get_date_data(text)
    except (ValueError, OverflowError):
        return None
    if data is None or data.date_obj is None:
        return None
    found = data.date_obj.date()
    if data.period == "year":
        return Day(found.year)
    return Day(found.year, found.month) if data.period == "month" else Day.of(found)


def _beginning(word: str, names: Sequence[str]) -> int | None:
    """Return the index of the name a word of three letters or more begins, or None."""
    if len(word) < 3:
        return None
    return next((index for index, name in enumerate(names) if name.startswith(word)), None)


def _in_year(day: int, month: int, year: int | None, today: date, *, past: bool) -> date | None:
    """Return a day of a year; without one, the nearest such day on the wanted side of today."""
    if year is not None:
        return _date(year, month, day)
    step = -1 if past else 1
    years = range(today.year, today.year + step * 9, step)
    days = (_date(candidate, month, day) for candidate in years)
    return next((d for d in days if d and (d <= today if past else d >= today)), None)


def _whole_year(number: str, today: date, *, past: bool) -> int:
    """Return a year of two digits in full: this century unless that lies ahead of something past."""
    if len(number) > 2:
        return int(number)
    year = today.year // 100 * 100 + int(number)
    return year - 100 if past and year > today.year else year


def _months_away(today: date, months: int) -> date | None:
    years, month = divmod(today.month - 1 + months, 12)
    year = today.year + years
    if not date.min.year <= year <= date.max.year:
        return None
    return date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))


def _moved(today: date, *, days: int) -> date | None:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day(year: int, month: int | None = None) -> Day | None:
    try:
        return Day(year, month)
    except ValueError:
        return None
