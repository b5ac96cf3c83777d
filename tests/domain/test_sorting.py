"""Answers about people not sorted yet, and the rounds they are asked about in."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorkit.domain.people import KnownAs, PersonId, Stage
from mentorkit.domain.sorting import Round, SortAnswer, noted, sorted_person
from tests.builders import TODAY, a_person, an_id


@pytest.mark.parametrize(
    ("answer", "stage"),
    [
        (SortAnswer.APPROACH, Stage.TO_APPROACH),
        (SortAnswer.KEEP, Stage.KEPT),
        (SortAnswer.NOT_REMEMBERED, Stage.KEPT),
    ],
)
def test_an_answer_gives_a_stage_and_ends_the_waiting(answer: SortAnswer, stage: Stage) -> None:
    found = sorted_person(a_person(ask_again=TODAY), answer, TODAY)
    assert (found.stage, found.ask_again) == (stage, None)
    assert (found.known_as is KnownAs.STRANGER) == (answer is SortAnswer.NOT_REMEMBERED)


def test_later_hides_for_three_months_and_removing_changes_nothing() -> None:
    person = a_person()
    later = sorted_person(person, SortAnswer.LATER, TODAY)
    assert (later.stage, later.ask_again) == (None, TODAY + timedelta(days=91))
    assert sorted_person(person, SortAnswer.REMOVE, TODAY) == person


def test_a_note_goes_below_those_there_are() -> None:
    person = noted(a_person(), " Met at the fair ")
    assert person.notes == "Met at the fair"
    assert noted(person, "Knows Bea").notes == "Met at the fair\nKnows Bea"
    assert noted(person, "  ") == person


def people(number: int) -> tuple[PersonId, ...]:
    return tuple(PersonId(an_id()) for _ in range(number))


def test_a_round_ends_after_ten_and_remembers_whom_to_approach() -> None:
    everybody = people(12)
    found = Round.begin(everybody)
    for number in range(1, 11):
        assert (found.number, found.current) == (number, everybody[number - 1])
        found = found.answered(SortAnswer.APPROACH if number in (2, 5) else SortAnswer.KEEP)
    assert found.is_over
    assert (found.number, found.current) == (10, None)
    assert found.to_approach == (everybody[1], everybody[4])
    assert Round.begin(found.waiting).length == 2
    assert Round.begin(()).is_over


@given(st.lists(st.sampled_from(SortAnswer), max_size=9))
@settings(max_examples=25)
def test_taking_back_leads_to_where_it_was(answers: list[SortAnswer]) -> None:
    steps = [Round.begin(people(11))]
    for answer in answers:
        steps.append(steps[-1].answered(answer))
    found = steps[-1]
    for before in reversed(steps[:-1]):
        found = found.taken_back()
        assert found == before


def test_a_round_follows_who_waits_without_changing_its_order() -> None:
    first, gone, second, new = people(4)
    found = Round.begin((first, gone, second)).answered(SortAnswer.LATER).follow((new, second))
    assert found.waiting == (second, new)
    assert found.length == 3
    assert found.follow(()).is_over
