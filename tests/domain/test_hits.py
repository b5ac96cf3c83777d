"""Who is most likely meant comes first."""

from __future__ import annotations

import pytest

from mentorkit.domain.folding import fold
from mentorkit.domain.hits import Candidate, Hit, Nearness, likeliest_first, nearness
from mentorkit.domain.searching import parse
from tests.builders import TODAY, an_interaction
from tests.feedback import a_question


def a_candidate(name: str, role: str = "", contact: str = "", *, pinned: bool = False) -> Candidate:
    return Candidate(0, fold(name), role, contact, pinned)


@pytest.mark.parametrize(
    ("name", "role", "near"),
    [
        ("Leila Mansour", "", Nearness.NAME),
        ("Leila Mansour Bey", "", Nearness.START),
        ("Bey Mansour Leila", "", Nearness.WORD),
        ("Bo", "Leila & Mansour", Nearness.ROLE),
        ("Leila", "Mansour", Nearness.ELSEWHERE),
        ("Mansour Leil", "", Nearness.ELSEWHERE),
    ],
)
def test_names_are_nearer_than_roles_and_roles_than_the_rest(name: str, role: str, near: Nearness) -> None:
    assert nearness(a_candidate(name, role), "leila mansour", parse("Leila Mansour").terms) is near


def test_a_phrase_has_to_be_there_whole() -> None:
    terms = parse('"ada k"').terms
    assert nearness(a_candidate("King Ada K"), '"ada k"', terms) is Nearness.WORD
    assert nearness(a_candidate("King Ada King"), '"ada k"', terms) is Nearness.ELSEWHERE
    assert nearness(a_candidate("King Ada"), '"ada k"', terms) is Nearness.ELSEWHERE


def test_among_equals_pinned_people_come_first_then_the_latest_contact_then_the_name() -> None:
    expected = [
        a_candidate("Ada", contact="2020-01-01"),
        a_candidate("Adam", pinned=True),
        a_candidate("Adela", contact="2026-01-01"),
        a_candidate("Adab", contact="2025-01-01"),
        a_candidate("Adac"),
        a_candidate("Adad"),
        a_candidate("Bo Ada", contact="2026-02-01", pinned=True),
    ]
    assert likeliest_first(reversed(expected), "ada", parse("ada").terms)[:2] == [expected[0], expected[1]]
    assert likeliest_first(reversed(expected), "ad", parse("ad").terms)[0] == expected[1]
    assert likeliest_first(reversed(expected), "ad", parse("ad").terms)[1:4] == [
        expected[2],
        expected[3],
        expected[0],
    ]
    assert likeliest_first(reversed(expected), "ad", parse("ad").terms)[4:] == expected[4:]


def test_the_text_of_a_hit_is_all_that_is_searched_in_it() -> None:
    hit = Hit(an_interaction(title="Lunch", said="About tea"), TODAY, 1, None, "")
    assert hit.text == "Lunch\nAbout tea"
    asked = Hit(a_question(themes=("Pace", "Trust"), giver="Mo"), TODAY, 1, None, "")
    assert asked.text == "Mo\nWhere did I keep a decision?\nPace, Trust"
