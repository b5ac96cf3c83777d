"""Goal 17: who is twice among 100,000 people, and who a new name may be."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from mentorkit.domain.cards import Card, CardRole
from mentorkit.domain.pairs import Likeness
from mentorkit.domain.people import Person, PersonId, Role
from mentorkit.services.duplicates import look_alikes
from mentorkit.services.known import KnownPeople, KnownPerson
from mentorkit.services.spellings import close_pairs
from mentorkit.storage.standings import folded
from tests.bench.people import STRESS, Size, chunks
from tests.bench.rounds import Measure, paired, timed
from tests.fakes import FakeClock

if TYPE_CHECKING:
    from pathlib import Path

WORKPLACES = 5_000
"""Organisations among which the people are spread: twenty colleagues each, as in real address books."""

ROUNDS = 3


def duplicates(_folder: Path) -> list[Measure]:
    """Measure finding every pair against comparing names in ready blocks, and one new name alone."""
    people = _people()
    blocks: dict[str, list[str]] = defaultdict(list)
    for one in people:
        blocks[one.organisation].append(one.name)
    ready = list(blocks.values())

    def ours() -> float:
        return timed(lambda: look_alikes(people, frozenset()))

    def floor() -> float:
        return timed(lambda: [list(close_pairs(names)) for names in ready])

    found = paired("who is twice among 100,000 people", 1.6, ours, floor, ROUNDS)
    return [found, _newcomer(people)]


def _newcomer(people: list[Likeness]) -> Measure:
    """Measure who a new card may be, in milliseconds."""
    known = KnownPeople(
        KnownPerson(
            Person(id=one.person_id, shown=one.shown),
            (Role(id=one.person_id, person_id=one.person_id, organisation=one.organisation),),  # type: ignore[arg-type]  # ids are not looked at
        )
        for one in people
    )
    card = Card(shown="Tomasz Wisniewski", roles=(CardRole("Engineer", people[0].organisation),))

    def ours() -> float:
        return timed(lambda: (list(known.matches(card)), list(known.close(card))))

    measure = paired("who a new name may be among them", 1e9, ours, lambda: 1.0)
    return replace(measure, goal=10.0, ratio=measure.ours, unit="ms     ")


def _people() -> list[Likeness]:
    chance, found = Random(1), []
    for chunk in chunks(Size(STRESS.people, STRESS.people), FakeClock().today()):
        for record in chunk:
            if isinstance(record, Person):
                works = f"Works {chance.randrange(WORKPLACES)}"
                found.append(Likeness(PersonId(record.id), record.shown, folded(record.shown), works, "", ()))
    return found
