"""Tests of times of day as people type them."""

from __future__ import annotations

from datetime import time

import pytest

from mentorkit.services.times import time_typed


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("15:30", time(15, 30)),
        (" 9 ", time(9)),
        ("1530", time(15, 30)),
        ("930", time(9, 30)),
        ("9.05", time(9, 5)),
        ("3 pm", time(15)),
        ("3:15p.m.", time(15, 15)),
        ("12 am", time(0)),
        ("12pm", time(12)),
        ("8h45", time(8, 45)),
        ("Noon", time(12)),
        ("10 o'clock", time(10)),
    ],
)
def test_what_is_a_time_is_read(typed: str, at: time) -> None:
    assert time_typed(typed) == at


@pytest.mark.parametrize("typed", ["", "soon", "24:00", "9:75", "13 pm", "0 am", "15:30:10", "1 5 3"])
def test_what_is_no_time_is_not_guessed(typed: str) -> None:
    assert time_typed(typed) is None
