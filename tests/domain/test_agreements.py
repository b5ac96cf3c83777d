"""Tests of agreements: what they settle, how versions differ, and the drift from what was agreed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from mentorkit.domain.agreements import (
    TERMS,
    Drift,
    DriftKind,
    Scheduler,
    TalkForm,
    TermChange,
    checked_agreement,
    current_of,
    differences,
    drifts,
    proposal_of,
    settled_terms,
)
from mentorkit.domain.errors import Invalid
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.records import Sharing, sharing_of
from tests.builders import TODAY, an_agreement, an_interaction

DAY = timedelta(days=1)
START = TODAY - 100 * DAY


@pytest.mark.parametrize(
    ("fields", "name"),
    [({"purpose": " "}, "purpose"), ({"minutes": 0}, "minutes"), ({"every_days": -1}, "every_days")],
)
def test_an_agreement_settles_something_and_counts_from_one(fields: dict[str, Any], name: str) -> None:
    with pytest.raises(Invalid) as refused:
        checked_agreement(an_agreement(**fields))
    assert refused.value.field == name


def test_terms_that_say_something_are_told_and_all_of_them_may_be_shown() -> None:
    agreement = an_agreement(minutes=45, goals=())
    assert checked_agreement(agreement) is agreement
    assert settled_terms(agreement) == ("purpose", "minutes")
    assert {sharing_of(type(agreement), term) for term in TERMS if term != "goals"} == {Sharing.SHAREABLE}


def test_versions_differ_in_terms_in_reading_order_and_in_nothing_else() -> None:
    first = an_agreement(minutes=30, note="mine")
    second = replace(first, version=2, note="other", scheduler=Scheduler.ME, every_days=42)
    assert differences(first, second) == (
        TermChange("every_days", None, 42),
        TermChange("scheduler", None, Scheduler.ME),
    )
    assert differences(second, second) == ()


def test_one_version_holds_and_one_is_proposed() -> None:
    old = an_agreement(confirmed=START, ended=TODAY)
    now, next_ = an_agreement(confirmed=TODAY), an_agreement()
    assert current_of([old, now, next_]) is now
    assert proposal_of([old, now, next_]) is next_
    assert current_of([old]) is proposal_of([old]) is None


def test_drift_is_told_from_three_talks_on_by_what_is_usual() -> None:
    agreed = an_agreement(
        confirmed=START, every_days=14, minutes=30, form=TalkForm.IN_PERSON, review=TODAY - DAY
    )
    talks = [
        an_interaction(day=START + n * 42 * DAY, how=InteractionKind.VIDEO, minutes=60) for n in range(3)
    ]
    written = an_interaction(day=TODAY, how=InteractionKind.MESSAGE_IN)
    before = an_interaction(day=START - DAY, how=InteractionKind.MET)
    missed = Drift(DriftKind.REVIEW_MISSED, TODAY - DAY, TODAY)
    assert drifts(agreed, [*talks[:2], written, before], TODAY) == (missed,)
    assert drifts(agreed, [*talks, written], TODAY) == (
        Drift(DriftKind.MORE_RARELY, 14, 42),
        Drift(DriftKind.LONGER, 30, 60),
        Drift(DriftKind.OTHER_FORM, TalkForm.IN_PERSON, TalkForm.VIDEO),
        missed,
    )
    often = replace(agreed, every_days=91, minutes=120, review=None)
    assert [one.kind for one in drifts(often, talks, TODAY)] == [
        DriftKind.MORE_OFTEN,
        DriftKind.SHORTER,
        DriftKind.OTHER_FORM,
    ]


def test_life_close_to_what_was_agreed_is_no_drift() -> None:
    agreed = an_agreement(confirmed=START, every_days=40, minutes=60, form=TalkForm.VIDEO, review=TODAY)
    ways = (InteractionKind.VIDEO, InteractionKind.VIDEO, InteractionKind.MET)
    talks = [an_interaction(day=START + n * 42 * DAY, how=how, minutes=55) for n, how in enumerate(ways)]
    assert drifts(agreed, talks, TODAY) == ()
    loose = replace(agreed, every_days=None, minutes=None, form=TalkForm.MIXED)
    assert drifts(loose, talks, TODAY) == ()
    mixed = replace(agreed, form=TalkForm.CALL)
    calls = [replace(talks[0], how=InteractionKind.MET), *talks[1:]]
    assert [one.kind for one in drifts(mixed, calls, TODAY)] == [DriftKind.OTHER_FORM]
    two_ways = [*calls, an_interaction(day=TODAY, how=InteractionKind.CALL, minutes=55)]
    assert drifts(mixed, two_ways, TODAY) == ()
