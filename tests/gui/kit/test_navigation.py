"""The navigator goes from place to place and finds the way back."""

from __future__ import annotations

import pytest

from mentorkit.gui.kit.navigation import LONGEST_WAY, Navigator, Place


@pytest.fixture
def navigator(qapp: object) -> Navigator:
    return Navigator()


@pytest.fixture
def moves(navigator: Navigator) -> list[Place]:
    seen: list[Place] = []
    navigator.moved.connect(seen.append)
    return seen


def test_nowhere_at_first(navigator: Navigator, moves: list[Place]) -> None:
    navigator.back()
    navigator.forward()
    assert navigator.here is None
    assert moves == []


def test_back_and_forward(navigator: Navigator, moves: list[Place]) -> None:
    navigator.open("today")
    navigator.open("person", "a")
    navigator.back()
    assert navigator.here == Place("today")
    assert navigator.can_go_forward
    navigator.forward()
    assert navigator.here == Place("person", "a")
    assert not navigator.can_go_forward
    assert moves == [Place("today"), Place("person", "a"), Place("today"), Place("person", "a")]


def test_a_place_that_only_led_here_is_forgotten(navigator: Navigator) -> None:
    navigator.forget_before()
    for kind in ("people", "import", "sort"):
        navigator.open(kind)
    navigator.forget_before()
    assert navigator.here == Place("sort")
    navigator.back_or_open("goals")
    assert navigator.here == Place("people")
    navigator.back_or_open("goals")
    assert navigator.here == Place("goals")


def test_it_knows_from_where_records_of_a_kind_were_opened(navigator: Navigator) -> None:
    assert navigator.came_from("person") is None
    navigator.open("today")
    for person in ("ada", "bo"):
        navigator.open("person", person)
    assert navigator.came_from("person") == Place("today")


def test_opening_elsewhere_forgets_the_way_forward(navigator: Navigator) -> None:
    for record in ("a", "b"):
        navigator.open("person", record)
    navigator.back()
    navigator.open("people")
    assert not navigator.can_go_forward
    navigator.back()
    assert navigator.here == Place("person", "a")


def test_opening_where_we_are_shows_it_again_without_a_step(navigator: Navigator, moves: list[Place]) -> None:
    navigator.open("today")
    navigator.open("today")
    assert len(moves) == 2
    assert not navigator.can_go_back


def test_the_oldest_places_are_forgotten(navigator: Navigator) -> None:
    for number in range(LONGEST_WAY + 5):
        navigator.open("person", str(number))
    steps = 0
    while navigator.can_go_back:
        navigator.back()
        steps += 1
    assert steps == LONGEST_WAY - 1
    assert navigator.here == Place("person", "5")


def test_a_record_that_is_gone_is_left_and_never_come_back_to(
    navigator: Navigator, moves: list[Place]
) -> None:
    navigator.open("people")
    navigator.open("person", "a")
    navigator.open("person", "b")
    navigator.open("person", "a")
    navigator.leave("person", "a")
    assert navigator.here == Place("person", "b")
    assert moves[-1] == Place("person", "b")
    navigator.back()
    assert navigator.here == Place("people")


def test_leaving_what_is_not_shown_moves_nothing(navigator: Navigator, moves: list[Place]) -> None:
    navigator.open("person", "a")
    navigator.open("people")
    navigator.leave("person", "a")
    assert navigator.here == Place("people")
    assert len(moves) == 2


def test_leaving_the_only_place_leads_nowhere(navigator: Navigator) -> None:
    navigator.open("person", "a")
    navigator.leave("person", "a")
    assert navigator.here is None


def test_a_part_of_a_record_is_said_and_not_remembered() -> None:
    navigator = Navigator()
    said: list[Place] = []
    navigator.moved.connect(said.append)
    navigator.open("person", "a", "entry")
    navigator.open("people")
    navigator.back()
    assert said == [Place("person", "a", "entry"), Place("people"), Place("person", "a")]
    assert navigator.can_show("anything")
