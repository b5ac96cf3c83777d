"""Tests of finding everything while somebody types."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.interactions import InteractionKind
from mentorkit.services import search as module
from mentorkit.services.interactions import Contact
from mentorkit.storage.bounded import OutOfTimeError
from tests.builders import TODAY

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.services.bundle import Services


def log(services: Services, person: Person, said: str) -> None:
    services.interactions.log(Contact(TODAY, InteractionKind.MET, (person.id,), said=said))


def test_three_letters_find_somebody(services: Services) -> None:
    services.people.add("Tomasz Wiśniewski")
    services.people.add("Ada")
    assert [line.shown for line in services.search.people("wis")] == ["Tomasz Wiśniewski"]
    assert services.search.people("") == ()


def test_before_typing_the_last_people_are_offered(services: Services) -> None:
    ada = services.people.add("Ada")
    services.people.add("Never met")
    services.interactions.log(Contact(TODAY, InteractionKind.MET, (ada.id,)))
    assert [line.shown for line in services.search.recent()] == ["Ada"]


def test_one_search_finds_people_and_what_was_written(services: Services) -> None:
    ada = services.people.add("Tea Adams")
    log(services, ada, "about tea")
    found = services.search.begin("tea").finish()
    assert [line.shown for line in services.search.faces(found.people)] == ["Tea Adams"]
    assert [(hit.shown, hit.text) for hit in found.hits] == [("Tea Adams", "about tea")]
    assert (found.is_done, found.is_cut) == (True, False)


@pytest.mark.parametrize(
    ("typed", "people", "hits"), [("@tea", 1, 0), (">tea", 0, 0), ("with:tea", 0, 1), ("kind:met tea", 0, 1)]
)
def test_the_scope_and_filters_say_what_is_looked_through(
    services: Services, typed: str, people: int, hits: int
) -> None:
    log(services, services.people.add("Tea Adams"), "about tea")
    found = services.search.begin(typed).finish()
    assert (len(found.people), len(found.hits)) == (people, hits)


def test_of_many_entries_the_newest_are_kept_and_it_says_so(services: Services) -> None:
    ada = services.people.add("Ada")
    services.interactions.log(Contact(TODAY, InteractionKind.NOTE, (ada.id,), said="tea, not met"))
    for number in range(3):
        log(services, ada, f"tea {number}")
    services.interactions.log(Contact(TODAY, InteractionKind.NOTE, (ada.id,), said="tea, noted"))
    found = services.search.begin("kind:met tea", 2).finish()
    assert ([hit.text for hit in found.hits], found.is_cut) == (["tea 2", "tea 1"], True)
    assert not services.search.begin("not met", 2).finish().is_cut


def test_nothing_is_looked_for_where_nothing_is_asked(services: Services) -> None:
    assert services.search.begin("  ").is_done


def test_a_statement_that_was_broken_off_is_given_twice_the_time_in_the_next_turn(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    services.people.add("Ada")
    found = services.search.begin("ada")
    turns: list[float] = []
    find = found._finder.people

    def slow(*arguments: object) -> object:
        turns.append(found._time)
        if len(turns) < 3:
            raise OutOfTimeError
        return find(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(found._finder, "people", slow)
    assert found.go_on()
    assert not found.people
    assert len(found.finish().people) == 1
    assert turns == [module.TURN, 2 * module.TURN, 4 * module.TURN]


def test_a_turn_ends_when_its_time_is_over(services: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    log(services, services.people.add("Ada"), "ada")
    found = services.search.begin("ada")
    find = found._finder.people

    def slow(*arguments: object) -> object:
        answer = find(*arguments)  # type: ignore[arg-type]
        until = perf_counter() + module.TURN
        while perf_counter() < until:
            pass
        return answer

    monkeypatch.setattr(found._finder, "people", slow)
    assert found.go_on()
    assert (len(found.people), found.hits) == (1, [])
    assert not found.go_on()
    assert len(found.hits) == 1


def test_a_name_spelled_almost_so_is_found_among_many(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(5):
        services.people.add(f"Person {number}")
    services.people.add("Leila Mansour")
    monkeypatch.setattr(module, "NAMES_A_TURN", 2)
    spelling = services.search.spelling("leyla")
    turns = 1
    while spelling.go_on():
        turns += 1
    assert (spelling.meant, turns) == ("Leila Mansour", 1)
    spelling = services.search.spelling("perxon 5")
    while spelling.go_on():
        turns += 1
    assert (spelling.meant, turns) == ("", 4)
    assert not services.search.spelling(" * ").go_on()
