"""What rules may know of time and ids, as a shape: the real clock belongs to the computer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date, datetime

    from mentorkit.domain.records import RecordId


class Clock(Protocol):
    """Tells the time and makes ids that sort by it."""

    def now(self) -> datetime:
        """Return this moment in UTC, aware."""
        ...

    def today(self) -> date:
        """Return the date in the local time zone."""
        ...

    def new_id(self) -> RecordId:
        """Return a new UUID of version 7."""
        ...
