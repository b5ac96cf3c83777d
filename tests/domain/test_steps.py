"""What to do next about somebody: a promise, then what is due, then the next ask; and what starts it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.asks import ASKED_BY, Ask
from mentorkit.domain.due import Reason
from mentorkit.domain.interactions import Clocks
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.people import FOR_GOOD, Stage
from mentorkit.domain.steps import NextStep, Start, next_step, start_of
from mentorkit.domain.tasks import NEWS_LASTS, ORDER, TaskAct
from tests.builders import TODAY
from tests.domain.people_lines import TOMORROW, YESTERDAY, a_line, due


def test_a_promise_comes_before_everything_due_earlier() -> None:
    dues = (due(Reason.THANKS, -3), due(Reason.RHYTHM, -1))
    line = a_line(dues=dues, commitment="Send the notes", commitment_due=TOMORROW)
    assert next_step(line, TODAY) == NextStep(TOMORROW, "Send the notes", Reason.COMMITMENT)


def test_a_promise_without_a_day_is_a_step_without_a_day() -> None:
    assert next_step(a_line(dues=(due(Reason.RHYTHM, -1),), commitment="Thank her"), TODAY).day is None


@given(st.permutations([reason for reason in Reason if reason is not Reason.COMMITMENT]))
def test_of_what_is_due_the_first_reason_stands(reasons: list[Reason]) -> None:
    line = a_line(dues=tuple(due(reason, -place) for place, reason in enumerate(reasons)))
    step = next_step(line, TODAY)
    assert step.reason is min(reasons, key=ORDER.__getitem__)
    assert step.source == step.reason


def test_thanks_are_the_next_step_as_soon_as_they_are_owed_the_others_from_their_day_on() -> None:
    soon = a_line(dues=(due(Reason.RHYTHM), due(Reason.THANKS, 1)))
    assert next_step(soon, TODAY) == NextStep(TOMORROW, reason=Reason.THANKS, source="thanks")
    later = a_line(dues=(due(Reason.DRAFT, 1),))
    assert next_step(later, TODAY) == NextStep(None, ask=Ask.KEEP_IN_TOUCH)
    assert next_step(later, TOMORROW).reason is Reason.DRAFT


def test_before_the_day_of_a_rhythm_waiting_comes_first() -> None:
    line = a_line(dues=(due(Reason.RHYTHM, 1),), clocks=Clocks(wrote=YESTERDAY))
    assert next_step(line, TODAY) == NextStep(YESTERDAY, ask=Ask.WAIT)
    follow_up = a_line(dues=(due(Reason.FOLLOW_UP, 1),), clocks=Clocks(wrote=YESTERDAY))
    step = next_step(follow_up, TODAY)
    assert (step.day, step.reason, step.ask) == (TOMORROW, Reason.FOLLOW_UP, Ask.WAIT)


def test_who_is_on_rhythm_is_due_when_the_rhythm_says() -> None:
    step = next_step(a_line(dues=(due(Reason.RHYTHM, 1),)), TODAY)
    assert step == NextStep(TOMORROW, reason=Reason.RHYTHM, ask=Ask.KEEP_IN_TOUCH, source="rhythm")


def test_without_promise_and_rhythm_the_next_ask_stands() -> None:
    line = a_line(stage=Stage.TO_APPROACH, clocks=Clocks(), counts={})
    assert next_step(line, TODAY) == NextStep(None, ask=Ask.WARM_TOUCH)


def test_a_new_role_is_a_reason_to_write_while_it_is_news() -> None:
    news = (due(Reason.NEW_ROLE, -NEWS_LASTS.days),)
    step = next_step(a_line(dues=news), TODAY)
    assert step == NextStep(None, reason=Reason.NEW_ROLE, source="new_role")
    assert start_of(step) == Start(TaskAct.WRITE, MessageKind.NOTE, Ask.CONGRATULATE)
    assert next_step(a_line(dues=news), TOMORROW).reason is None
    assert next_step(a_line(dues=(due(Reason.NEW_ROLE),), stage=None), TODAY) == NextStep(None)


@pytest.mark.parametrize("fields", [{"resting_until": FOR_GOOD}, {"stage": Stage.KEPT}])
def test_who_rests_or_is_kept_is_left_alone_but_thanked(fields: dict[str, object]) -> None:
    suggested = (due(Reason.RHYTHM, -9), due(Reason.LET_REST), due(Reason.DRAFT))
    assert next_step(a_line(dues=suggested, **fields), TODAY) == NextStep(None)
    owed = a_line(dues=(*suggested, due(Reason.THANKS)), **fields)
    assert next_step(owed, TODAY).reason is Reason.THANKS


def test_every_step_starts_what_it_asks_for() -> None:
    assert start_of(NextStep(None, "Send notes", Reason.COMMITMENT)) == Start(TaskAct.KEEP)
    assert start_of(NextStep(TODAY, reason=Reason.THANKS)) == Start(TaskAct.WRITE, MessageKind.THANK_YOU)
    assert start_of(NextStep(TODAY, reason=Reason.DRAFT, source="m")) == Start(TaskAct.OPEN_DRAFT, opens="m")
    review = NextStep(TODAY, reason=Reason.REVIEW, source="a")
    assert start_of(review) == Start(TaskAct.OPEN_AGREEMENT, opens="a")
    for step in (
        NextStep(None),
        NextStep(TODAY, reason=Reason.RHYTHM),
        NextStep(TODAY, reason=Reason.FOLLOW_UP, ask=Ask.WAIT),
    ):
        assert start_of(step) == Start(TaskAct.LOG)


@pytest.mark.parametrize("ask", ASKED_BY)
def test_an_ask_is_written_in_its_own_kind_and_template(ask: Ask) -> None:
    step = NextStep(TOMORROW, reason=Reason.RHYTHM, ask=ask)
    assert start_of(step) == Start(TaskAct.WRITE, ASKED_BY[ask], ask)
