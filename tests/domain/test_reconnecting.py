"""Ten people are suggested for what is new about them and for trust, in words and without a number."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorkit.domain.people import KnownAs, PersonId, Stage
from mentorkit.domain.reconnecting import MOST_OF_A_TIE, TEN, Candidate, Spark, reconnects
from mentorkit.domain.ties import Tie
from tests.builders import an_id


def somebody(tie: Tie = Tie.DORMANT, **fields: Any) -> Candidate:
    return Candidate(person_id=PersonId(an_id()), tie=tie, **fields)


def test_old_ties_that_are_trusted_come_before_old_and_before_trusted_ones() -> None:
    old = somebody(was_contacted=True)
    trusted = somebody(Tie.WEAK, was_contacted=True, was_answered=True)
    both = somebody(was_contacted=True, was_answered=True, helped=True, known_as=KnownAs.MANAGER)
    found = reconnects([old, trusted, both])
    assert [one.person_id for one in found] == [both.person_id, trusted.person_id, old.person_id]
    assert found[0].sparks == (Spark.DORMANT, Spark.ANSWERED, Spark.HELPED, Spark.WORKED_TOGETHER)


def test_every_reason_is_named() -> None:
    one = somebody(
        Tie.WEAK, fits=True, is_valued=True, is_introduced=True, organisation="Tidewater", was_answered=True
    )
    (found,) = reconnects([one])
    assert found.sparks == (
        Spark.WEAK,
        Spark.NEVER_CONTACTED,
        Spark.ONLY_THERE,
        Spark.FITS_GOAL,
        Spark.ANSWERED,
        Spark.VALUED,
        Spark.INTRODUCED,
    )


@pytest.mark.parametrize(
    "left_out",
    [
        somebody(Tie.CURRENT, was_contacted=True),
        somebody(Tie.NEW),
        somebody(stage=Stage.KEPT),
        somebody(stage=Stage.MENTOR),
        somebody(rests=True),
        somebody(is_waiting=True),
    ],
)
def test_whoever_is_in_touch_or_shall_have_peace_is_left_out(left_out: Candidate) -> None:
    assert reconnects([left_out]) == ()


def test_equals_come_by_name() -> None:
    zoe, ada = somebody(name="zoe"), somebody(name="ada")
    assert [one.person_id for one in reconnects([zoe, ada])] == [ada.person_id, zoe.person_id]


def test_never_contacted_people_are_included_and_strangers_to_every_reason_come_last() -> None:
    named, fitting = somebody(Tie.NOT_KNOWN), somebody(Tie.NOT_KNOWN, fits=True)
    assert [one.person_id for one in reconnects([named, fitting])] == [fitting.person_id, named.person_id]


def test_ten_are_mixed_in_place_and_tie() -> None:
    colleagues = [somebody(organisation="Tidewater", was_answered=True) for _ in range(8)]
    others = [somebody(organisation=f"Firm {number}") for number in range(8)]
    weak = [somebody(Tie.WEAK, organisation=f"Mill {number}") for number in range(6)]
    found = {one.person_id for one in reconnects([*colleagues, *others, *weak])}
    assert len(found) == TEN
    assert sum(one.person_id in found for one in colleagues) == 2
    assert sum(one.person_id in found for one in weak) == TEN - MOST_OF_A_TIE
    assert len(reconnects(colleagues)) == 8


@given(
    st.lists(
        st.builds(
            somebody,
            tie=st.sampled_from(Tie),
            stage=st.sampled_from([None, *Stage]),
            rests=st.booleans(),
            was_contacted=st.booleans(),
            organisation=st.sampled_from(["", "Tidewater", "Old Mill"]),
        ),
        max_size=30,
    )
)
@settings(max_examples=30)
def test_never_more_than_ten_never_twice_and_always_with_a_reason(people: list[Candidate]) -> None:
    found = reconnects(people)
    assert len(found) <= TEN
    assert len({one.person_id for one in found}) == len(found)
    assert all(one.sparks for one in found)
