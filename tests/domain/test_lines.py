"""What to do next about somebody: a promise, then what is due, then the next ask."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from mentorkit.domain.asks import Ask
from mentorkit.domain.due import Due, Reason
from mentorkit.domain.interactions import Clocks, InteractionKind
from mentorkit.domain.lines import NextStep, PersonLine, next_step
from mentorkit.domain.people import PersonId, Stage
from mentorkit.domain.records import RecordId
from tests.builders import TODAY

ADA = PersonId(RecordId("ada"))
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)


def a_line(**fields: Any) -> PersonLine:
    given: dict[str, Any] = {
        "row": 1,
        "id": ADA,
        "shown": "Ada",
        "stage": Stage.MENTOR,
        "title": "",
        "organisation": "",
        "place": "",
        "photo": None,
        "pinned": False,
        "rhythm_days": 30,
        "resting_until": None,
        "clocks": Clocks(contact=YESTERDAY),
        "counts": {InteractionKind.MET: 1},
        "due": None,
        "commitment": "",
        "marks": (),
    }
    return PersonLine(**{**given, **fields})


def test_a_promise_comes_before_a_rhythm_that_is_due_earlier() -> None:
    due = Due(ADA, YESTERDAY, Reason.RHYTHM, ADA)
    line = a_line(due=due, commitment="Send the notes", commitment_due=TOMORROW)
    assert next_step(line, TODAY) == NextStep(TOMORROW, "Send the notes", Reason.COMMITMENT)


def test_a_promise_without_a_day_is_a_step_without_a_day() -> None:
    due = Due(ADA, YESTERDAY, Reason.RHYTHM, ADA)
    assert next_step(a_line(due=due, commitment="Thank her"), TODAY).day is None


def test_a_rhythm_is_the_next_step_from_its_day_on() -> None:
    due = Due(ADA, TODAY, Reason.RHYTHM, ADA)
    line = a_line(due=due, clocks=Clocks(wrote=YESTERDAY))
    assert next_step(line, TODAY) == NextStep(TODAY, reason=Reason.RHYTHM)


def test_before_that_day_waiting_comes_first() -> None:
    due = Due(ADA, TOMORROW, Reason.RHYTHM, ADA)
    line = a_line(due=due, clocks=Clocks(wrote=YESTERDAY))
    assert next_step(line, TODAY) == NextStep(YESTERDAY, ask=Ask.WAIT)


def test_who_is_on_rhythm_is_due_when_the_rhythm_says() -> None:
    due = Due(ADA, TOMORROW, Reason.RHYTHM, ADA)
    step = next_step(a_line(due=due), TODAY)
    assert step == NextStep(TOMORROW, reason=Reason.RHYTHM, ask=Ask.KEEP_IN_TOUCH)


def test_without_promise_and_rhythm_the_next_ask_stands() -> None:
    line = a_line(stage=Stage.TO_APPROACH, clocks=Clocks(), counts={})
    assert next_step(line, TODAY) == NextStep(None, ask=Ask.WARM_TOUCH)


def test_who_rests_is_asked_nothing() -> None:
    line = a_line(resting_until=TOMORROW)
    assert line.shown_stage(TODAY) is Stage.RESTING
    assert line.shown_stage(TOMORROW) is Stage.MENTOR
    assert next_step(line, TODAY) == NextStep(None)
