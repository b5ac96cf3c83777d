"""The time, and ids made from it."""

from __future__ import annotations

import os
import time
from datetime import UTC, date, datetime

from mentorkit.domain.records import RecordId


class Clock:
    """What services ask for the time; tests hand in one that stands still."""

    def now(self) -> datetime:
        """Return this moment in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the day it is in the local zone."""
        return self.now().astimezone().date()

    def new_id(self) -> RecordId:
        """Return a new id for a record."""
        return new_id()


def new_id() -> RecordId:
    """Return a UUID of version 7 (RFC 9562): 48 bits of milliseconds, then 74 random bits. Sorts by time."""
    milliseconds = time.time_ns() // 1_000_000
    random = int.from_bytes(os.urandom(10))
    value = (milliseconds & (1 << 48) - 1) << 80 | random
    value = value & ~(0xF << 76) | 0x7 << 76
    text = f"{value & ~(0x3 << 62) | 0x2 << 62:032x}"
    return RecordId(f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}")
