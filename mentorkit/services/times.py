"""Times of day as people type them: "15:30", "3 pm", "1530", "9"."""

from __future__ import annotations

import re
from datetime import time

_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h ]?(?P<minute>\d{2}))?\s*(?P<half>a\.?m\.?|p\.?m\.?)?", re.IGNORECASE
)
_NAMED = {"noon": time(12), "midday": time(12), "midnight": time(0)}
HALF_DAY = 12


def time_typed(text: str) -> time | None:
    """Return the time of day somebody typed, or None when it is none."""
    words = " ".join(text.casefold().split())
    if words in _NAMED:
        return _NAMED[words]
    found = _TIME.fullmatch(words.removesuffix(" o'clock").removesuffix(" uhr"))
    if found is None:
        return None
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if found["half"]:
        if not 1 <= hour <= HALF_DAY:
            return None
        hour = hour % HALF_DAY + (HALF_DAY if found["half"].startswith("p") else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
