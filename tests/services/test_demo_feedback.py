"""Tests of the feedback of the invented people: in every state, over two years, with exactly one pattern."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from mentorkit.domain.feedback import FeedbackState, Weight
from mentorkit.services.demo import fill
from mentorkit.services.demo_feedback import fill_feedback
from mentorkit.services.demo_goals import fill_goals
from tests.builders import TODAY, me
from tests.feedback import DAY

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock

DEMO = Path(__file__).parents[2] / "resources" / "demo"


def test_feedback_told_is_kept_with_people_and_goals(services: Services, clock: FakeClock) -> None:
    with services.store.transaction("first run") as tx:
        tx.add(me())
    for keep, name in ((fill, "people"), (fill_goals, "goals"), (fill_feedback, "feedback")):
        keep(services.store, (DEMO / f"{name}.json").read_text("utf-8"), clock)
    lines = services.feedback.lines()
    assert {line.feedback.state for line in lines} == set(FeedbackState)
    assert min(line.feedback.heard or TODAY for line in lines) < TODAY - 600 * DAY
    assert (lines[0].shown, lines[0].feedback.weight) == ("Tomasz Wiśniewski", Weight.HIGH)
    assert lines[0].goal is not None
    assert any(line.line is None for line in lines)
    (pattern,) = services.feedback.patterns()
    assert (pattern.theme.word, len(pattern.theme.mentions), len(pattern.theme.givers)) == (
        "Delegation",
        5,
        3,
    )
    assert services.feedback.count_to_close() == 1
