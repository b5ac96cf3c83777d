"""The time, and ids made from it."""

from __future__ import annotations

import os
import threading
import time
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from mentorkit.domain.records import RecordId

if TYPE_CHECKING:
    from collections.abc import Callable

_TICKS = 1 << 12
"""Parts of a millisecond that an id tells apart: a quarter of a microsecond each."""
_RANDOM_BITS = 62


class Clock:
    """What services ask for the time; tests hand in one that stands still."""

    def __init__(self) -> None:
        self._ids = Ids()

    def now(self) -> datetime:
        """Return this moment in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the day it is in the local zone."""
        return self.now().astimezone().date()

    def new_id(self) -> RecordId:
        """Return a new id for a record; it sorts after every other this clock made."""
        return self._ids.new()


class Ids:
    """Makes UUIDs of version 7 (RFC 9562) that sort in the order in which they were made. Any thread.

    The twelve bits after the milliseconds are parts of one (section 6.2, method 3). Where two ids fall into one
    part, or the clock was set back, the later one counts on from the one before.
    """

    def __init__(self, time_ns: Callable[[], int] = time.time_ns) -> None:
        self._time_ns = time_ns
        self._last = -1
        self._one_at_a_time = threading.Lock()

    def new(self) -> RecordId:
        """Return the next id."""
        with self._one_at_a_time:
            ticks = self._last = max(self._time_ns() * _TICKS // 1_000_000, self._last + 1)
        random = int.from_bytes(os.urandom(8)) >> 64 - _RANDOM_BITS
        milliseconds, part = divmod(ticks, _TICKS)
        value = (milliseconds & (1 << 48) - 1) << 80 | 0x7 << 76 | part << 64 | 0x2 << 62 | random
        text = f"{value:032x}"
        return RecordId(f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}")
