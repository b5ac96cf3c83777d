"""The next ask is the smallest that follows from the log."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.asks import Ask, next_ask
from mentorkit.domain.interactions import TALKS, InteractionKind, clocks_of
from mentorkit.domain.people import Stage
from tests import strategies
from tests.builders import TODAY

Log = list[tuple[date, InteractionKind]]
OUT, IN = InteractionKind.MESSAGE_OUT, InteractionKind.MESSAGE_IN
CALL, MET = InteractionKind.CALL, InteractionKind.MET
HELPED, NOTE = InteractionKind.THEY_HELPED, InteractionKind.NOTE
ASKABLE = (Stage.TO_APPROACH, Stage.APPROACHED, Stage.IN_CONVERSATION)


def ask_after(*kinds: InteractionKind, stage: Stage | None = Stage.IN_CONVERSATION) -> Ask:
    """Return the next ask after these contacts, one a day, the last one today."""
    log = [(TODAY - timedelta(days=len(kinds) - place), how) for place, how in enumerate(kinds, 1)]
    return next_ask(stage, Counter(kinds), clocks_of(log))


@pytest.mark.parametrize(
    ("kinds", "ask"),
    [
        ((), Ask.WARM_TOUCH),
        ((NOTE,), Ask.WARM_TOUCH),
        ((HELPED,), Ask.ONE_QUESTION),
        ((OUT,), Ask.WAIT),
        ((OUT, IN), Ask.SHORT_TALK),
        ((OUT, IN, CALL), Ask.REPORT_BACK),
        ((OUT, MET), Ask.REPORT_BACK),
        ((OUT, IN, CALL, OUT), Ask.WAIT),
        ((OUT, IN, CALL, OUT, IN), Ask.SECOND_TALK),
        ((CALL, IN), Ask.REPORT_BACK),
        ((CALL, MET), Ask.PROPOSE_MENTORING),
    ],
)
def test_each_contact_leads_to_the_next_small_step(kinds: tuple[InteractionKind, ...], ask: Ask) -> None:
    assert ask_after(*kinds) is ask


@pytest.mark.parametrize("stage", [None, Stage.KEPT, Stage.RESTING, Stage.PAST_MENTOR])
def test_who_is_not_sorted_kept_resting_or_past_is_asked_nothing(stage: Stage | None) -> None:
    assert ask_after(OUT, IN, CALL, MET, stage=stage) is Ask.NONE


def test_a_mentor_is_kept_in_touch_with_or_waited_for() -> None:
    assert ask_after(MET, stage=Stage.MENTOR) is Ask.KEEP_IN_TOUCH
    assert ask_after(MET, OUT, stage=Stage.MENTOR) is Ask.WAIT


@given(strategies.logs, st.sampled_from(ASKABLE))
def test_mentoring_is_never_proposed_before_a_second_talk(log: Log, stage: Stage) -> None:
    counts = Counter(how for _, how in log)
    ask = next_ask(stage, counts, clocks_of(log))
    talks = sum(counts[how] for how in TALKS)
    assert ask is not Ask.NONE
    assert (ask is Ask.PROPOSE_MENTORING) <= (talks > 1)
