"""Hypothesis strategies for the values of fields: ids, texts of every script, and days."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from hypothesis import strategies as st

from mentorkit.domain.days import Day
from mentorkit.domain.records import RecordId
from tests.builders import TODAY

EARLIEST = date(1900, 1, 1)

ids: st.SearchStrategy[RecordId] = st.builds(
    lambda number: RecordId(str(UUID(int=(number & ~(0xF << 76)) | 0x7 << 76))),
    st.integers(min_value=1, max_value=2**128 - 1),
)
"""Ids in the form of a UUID of version 7."""

texts: st.SearchStrategy[str] = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=40)
"""Any text SQLite keeps whole: every script, line breaks and control characters, but NUL."""

filled_texts: st.SearchStrategy[str] = texts.filter(lambda text: bool(text.strip()))
word_lists: st.SearchStrategy[tuple[str, ...]] = st.lists(filled_texts, max_size=4, unique=True).map(tuple)
dates: st.SearchStrategy[date] = st.dates(EARLIEST, TODAY)
dates_ahead: st.SearchStrategy[date] = st.dates(TODAY, date.max)

days: st.SearchStrategy[Day] = st.builds(
    lambda day, parts: Day(*(day.year, day.month, day.day)[:parts]), st.dates(), st.integers(1, 3)
)
"""Days of every precision."""
