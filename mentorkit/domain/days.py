"""Days as people remember them: exact, or only the month, or only the year."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from mentorkit.domain.frozen import frozen

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class Precision(StrEnum):
    """How exactly a day is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@frozen
class Day:
    """A day of the Gregorian calendar known to a precision. `None` stands for "not known at all".

    Days have no order of their own, for 2024 is neither before nor after May 2024: compare `first`
    or `last`.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        """Refuse days the calendar does not have (ValueError)."""
        if self.day is not None and self.month is None:
            raise ValueError("a day needs its month")
        date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @property
    def precision(self) -> Precision:
        """How exactly it is known."""
        if self.day is not None:
            return Precision.DAY
        return Precision.YEAR if self.month is None else Precision.MONTH

    @property
    def iso(self) -> str:
        """ISO 8601 text, shortened to what is known: 2024-05-03, 2024-05 or 2024."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    @property
    def first(self) -> date:
        """The first date it may stand for."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last date it may stand for."""
        from calendar import monthrange  # noqa: PLC0415  # brings the locale's names of days with it

        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @classmethod
    def parse(cls, text: str) -> Day:
        """Read `iso` text back; ValueError for anything else."""
        found = _ISO.fullmatch(text)
        if not found:
            raise ValueError("not an ISO day")
        year, month, day = found.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def of(cls, day: date) -> Day:
        """Return the exact day of a date."""
        return cls(day.year, day.month, day.day)
