"""Whoever tells the time to the rules, tells it in the shape they ask for."""

from __future__ import annotations

import inspect
from datetime import UTC

import pytest

from mentorkit.domain import clock
from mentorkit.system.clock import Clock
from tests.fakes import FakeClock

ASKED = dict(inspect.getmembers(clock.Clock, inspect.isfunction))


@pytest.mark.parametrize("kind", [Clock, FakeClock])
def test_a_clock_has_the_shape_the_rules_ask_for(kind: type[Clock | FakeClock]) -> None:
    for name in ("now", "today", "new_id"):
        assert inspect.signature(getattr(kind, name)).parameters == inspect.signature(ASKED[name]).parameters
    one = kind()
    assert one.now().tzinfo is UTC
    assert len({one.new_id() for _ in range(100)}) == 100
