"""What is written about people is learnt once, and anew only of whom a change touched."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.portraits import Source
from mentorkit.services import learning
from mentorkit.services.learning import Learning
from mentorkit.storage.portraits import Portraits
from tests.builders import TODAY, a_role

if TYPE_CHECKING:
    from mentorkit.domain.people import Person, PersonId
    from mentorkit.services.bundle import Services


@pytest.fixture
def people(services: Services) -> list[Person]:
    made = [services.people.add(name) for name in ("Ada", "Bea", "Cem")]
    for person in made:
        services.people.add_detail(a_role(person, "Clerk"))
    return made


@pytest.fixture
def learnt(services: Services, people: list[Person]) -> Learning:
    made = Learning(Portraits(services.store.connection))
    assert len(list(made.go_on(TODAY))) == 1
    assert made.everybody() == [person.id for person in people]
    touched: list[frozenset[PersonId]] = []
    services.listen(lambda change: touched.append(made.forget(change)))
    return made


def texts(learnt: Learning, person_id: PersonId) -> list[tuple[Source, str]]:
    found = map(learnt.text, learnt.said(person_id))
    return [(source, said.text) for source, said in found]


def test_a_text_of_many_is_taken_apart_once(learnt: Learning, people: list[Person]) -> None:
    assert learnt.said(people[0].id) == learnt.said(people[2].id)
    assert texts(learnt, people[0].id) == [(Source.ROLE, "Clerk")]


def test_a_change_has_only_those_learnt_anew_whom_it_touched(
    learnt: Learning, people: list[Person], services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(learning, "AT_ONCE", 1)
    ada, bea, cem = people
    assert list(learnt.go_on(TODAY)) == []
    services.people.change(replace(ada, expertise=("Hiring",)))
    services.people.delete([bea.id])
    assert (learnt.standing(ada.id), learnt.said(ada.id)) == (None, ())
    assert learnt.everybody() == [cem.id]
    assert len(list(learnt.go_on(TODAY))) == 2
    assert texts(learnt, ada.id) == [(Source.EXPERTISE, "Hiring"), (Source.ROLE, "Clerk")]
    assert set(learnt.everybody()) == {ada.id, cem.id}


def test_nothing_is_learnt_before_it_is_asked_for(services: Services, people: list[Person]) -> None:
    fresh = Learning(Portraits(services.store.connection))
    heard: list[frozenset[PersonId]] = []
    stop = services.listen(lambda change: heard.append(fresh.forget(change)))
    services.people.change(replace(people[0], expertise=("Hiring",)))
    stop()
    assert heard == [frozenset()]
    assert fresh.everybody() == []


def test_few_and_many_are_told_apart(learnt: Learning, monkeypatch: pytest.MonkeyPatch) -> None:
    assert learnt.are_few
    monkeypatch.setattr(learning, "FEW", 2)
    assert not learnt.are_few
