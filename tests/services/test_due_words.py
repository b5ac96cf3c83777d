"""Tests of reading until when something is to be done."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorkit.services.due_words import due_said

TODAY = date(2026, 3, 18)
"""A Wednesday."""


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Send the memo by Friday", date(2026, 3, 20)),
        ("by fri. send it", date(2026, 3, 20)),
        ("Call Ada Friday.", date(2026, 3, 20)),
        ("Before Friday, ask sales", date(2026, 3, 19)),
        ("before today: ask", TODAY),
        ("Draft it next week", date(2026, 3, 27)),
        ("Draft it this week and send", date(2026, 3, 20)),
        ("by the end of the week", date(2026, 3, 20)),
        ("Close the books by the end of next month", date(2026, 4, 30)),
        ("Close the books at the end of this month", date(2026, 3, 31)),
        ("Apply before 3 May", date(2026, 5, 2)),
        ("Apply by May 3rd, with a letter", date(2026, 5, 3)),
        ("Apply on 3 May 2027", date(2027, 5, 3)),
        ("Ask again in two or in 2 weeks", date(2026, 4, 1)),
        ("Pay until 3.5.", date(2026, 5, 3)),
        ("due 2026-04-01", date(2026, 4, 1)),
        ("Ask tomorrow, at the latest by Monday", date(2026, 3, 23)),
        ("TOMORROW", date(2026, 3, 19)),
    ],
)
def test_a_day_within_a_sentence_is_read(text: str, day: date) -> None:
    assert due_said(text, TODAY) == day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ask May about hiring",
        "Read 1/2 of the book",
        "Friday's notes go to Ada",
        "Sunset the old pages",
        "Talk by phone, on site",
        "Write by 2026-02-30",
        "Send it by 1 May 2025",
        "Set the date by-monday-ish",
        "Monday is a bad day for this",
    ],
)
def test_a_sentence_that_names_no_day_has_none(text: str) -> None:
    assert due_said(text, TODAY) is None


def test_on_a_saturday_this_week_is_today() -> None:
    saturday = date(2026, 3, 21)
    assert due_said("finish it this week", saturday) == saturday
    assert due_said("finish it next week", saturday) == date(2026, 3, 27)
    assert due_said("finish it next month", date(2026, 12, 30)) == date(2027, 1, 29)


@settings(max_examples=50)
@given(st.text(max_size=80), st.sampled_from(("by ", "before ", "", "on ")))
def test_any_sentence_is_read_or_not_and_never_lies_in_the_past(text: str, lead: str) -> None:
    found = due_said(f"{text} {lead}friday", TODAY)
    assert found is not None
    assert found >= TODAY
