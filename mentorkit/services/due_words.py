"""Until when something is to be done, as people write it within a sentence: "by Friday", "before 3 May"."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from mentorkit.services.dates import plain_day

if TYPE_CHECKING:
    from mentorkit.services.dates import Order

FRIDAY = 4
_DAY = r"(?:today|tomorrow)"
_NUMBERS = r"\d{1,4}[./-]\d{1,2}(?:[./-]\d{1,4})?\.?"
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_NAMED = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?)(?:,? \d{{4}})?"
_WEEKDAY = r"(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_SPAN = r"in (?:an?|one|\d{1,3}) (?:day|week|month|year)s?"
_PERIOD = r"(?:(?:the )?end of (?:the|this|next) (?:week|month)|(?:this|next) (?:week|month))"
_SAID = re.compile(
    rf"\b(?:(?P<lead>by|before|until|till|on|due)\s+(?:the\s+)?)?"
    rf"(?:(?P<period>{_PERIOD})|(?P<day>{_NAMED}|{_SPAN}|{_DAY}|(?:next |this )?{_WEEKDAY}|{_NUMBERS}))"
    r"(?![\w/-])",
    re.IGNORECASE,
)


def due_said(text: str, today: date, order: Order = "DMY") -> date | None:
    """Return the day by which a sentence says something is to be done, from today on; None where it says none.

    Of several days the last counts. What is to be done *before* a day is due the day before it, within a
    week or month on its last working day. A bare weekday or numbers count only where a word leads to them,
    or where the sentence ends with a weekday: "read 1/2 of it" names no day.
    """
    found = [day for said in _SAID.finditer(text) if (day := _day_of(said, text, today, order)) is not None]
    return found[-1] if found else None


def _day_of(said: re.Match[str], text: str, today: date, order: Order) -> date | None:
    if said["period"]:
        return _last_working_day(said["period"].casefold(), today)
    words, lead = said["day"].casefold(), (said["lead"] or "").casefold()
    is_bare = re.fullmatch(rf"{_WEEKDAY}|{_NUMBERS}", words) is not None
    ends_with_weekday = words[0].isalpha() and not text[said.end() :].strip(" .!")
    if is_bare and not lead and not ends_with_weekday:
        return None
    day = plain_day(words, today, past=False, order=order)
    if day is None or day < today:
        return None
    return max(today, day - timedelta(days=1)) if lead == "before" else day


def _last_working_day(period: str, today: date) -> date:
    is_next = "next" in period
    if period.endswith("week"):
        friday = today + timedelta(days=FRIDAY - today.weekday() + 7 * is_next)
        return max(today, friday)
    year, month = divmod(today.month - 1 + is_next, 12)
    last = date(today.year + year, month + 1, calendar.monthrange(today.year + year, month + 1)[1])
    return max(today, last - timedelta(days=max(0, last.weekday() - FRIDAY)))
