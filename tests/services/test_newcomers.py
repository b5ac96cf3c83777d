"""Somebody who stands in a file twice is asked about, and joined or kept apart as decided."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.cards import Card, CardChannel, CardFormat, CardRole, ReadFile
from mentorkit.domain.pairs import Apart
from mentorkit.domain.people import Channel, ChannelKind, Person
from mentorkit.domain.plans import Answer, Decision, ImportCounts, Match, Verdict
from mentorkit.services.transfer import ImportOrder, plan_import

if TYPE_CHECKING:
    from mentorkit.domain.plans import ImportPlan
    from mentorkit.services.bundle import Services


def somebody(shown: str, organisation: str = "", email: str = "", line: int = 1) -> Card:
    channels = (CardChannel(ChannelKind.EMAIL, email),) if email else ()
    roles = (CardRole("", organisation),) if organisation else ()
    return Card(shown=shown, roles=roles, channels=channels, line=line)


def plan_of(services: Services, *cards: Card) -> ImportPlan:
    return plan_import(ReadFile(CardFormat.SHEET, cards), services.transfer.known())


FIRST = somebody("Ada Byron", "Engine", "ada@engine.example", line=2)
AGAIN = somebody("Áda BYRON", "engine", "ada@home.example", line=5)


@pytest.mark.parametrize(
    ("card", "match"),
    [
        (AGAIN, Match.NAME_AND_ORGANISATION),
        (somebody("A. King", email="ADA@engine.example"), Match.EMAIL),
        (somebody("Ada Byron", "Another"), None),
        (somebody("Ada Byron"), None),
        (somebody("Ben Ode", "Engine"), None),
    ],
)
def test_an_earlier_row_is_told_by_what_tells_people_apart(
    services: Services, card: Card, match: Match | None
) -> None:
    _, row = plan_of(services, FIRST, card).rows
    found = [(one.row, one.shown, one.match) for one in row.candidates]
    assert found == ([(0, "Ada Byron", match)] if match else [])
    assert (row.verdict, row.is_twice) == ((Verdict.MAYBE, True) if match else (Verdict.NEW, False))


def test_who_is_like_somebody_kept_is_not_compared_with_the_file(services: Services) -> None:
    kept = services.people.add("Ada Byron")
    first, again = plan_of(services, FIRST, AGAIN).rows
    assert [row.candidates[0].person_id for row in (first, again)] == [kept.id, kept.id]
    assert not first.is_twice


def test_a_row_that_is_merged_gives_the_earlier_one_what_it_says_and_can_be_taken_back(
    services: Services,
) -> None:
    plan = plan_of(
        services, FIRST, somebody("Ben Ode"), AGAIN, somebody("ada byron", "Engine", "c@c.example")
    )
    decisions = {number: Decision(Answer.MERGE) for number in (2, 3)}
    run = services.transfer.start(ImportOrder(plan, services.transfer.known(), decisions))
    assert run.run() == ImportCounts(added=2, skipped=2)
    assert run.news == []
    ada = services.store.find(Person, shown="Ada Byron")[0]
    emails = [one.value for one in services.store.find(Channel, person_id=ada.id)]
    assert sorted(emails) == ["ada@engine.example", "ada@home.example", "c@c.example"]
    services.history.undo()
    assert (services.store.find(Person, is_me=False), services.store.find(Channel)) == ((), ())
    services.history.redo()
    assert len(services.store.find(Channel, person_id=ada.id)) == 3
    assert run.entry is not None
    services.imports.take_back(run.entry.id).run()
    assert (services.store.find(Person, is_me=False), services.store.find(Channel)) == ((), ())


def test_a_row_that_is_kept_apart_is_never_asked_about_again(services: Services) -> None:
    plan = plan_of(services, FIRST, AGAIN)
    decisions = {1: Decision(Answer.KEEP_BOTH)}
    counts = services.transfer.start(ImportOrder(plan, services.transfer.known(), decisions)).run()
    assert counts == ImportCounts(added=2)
    ada, again = (services.store.find(Person, shown=shown)[0] for shown in ("Ada Byron", "Áda BYRON"))
    (apart,) = services.store.find(Apart)
    assert (apart.person_id, apart.other_id) == (again.id, ada.id)
