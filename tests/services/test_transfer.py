"""Tests of importing: verdicts, one transaction, nothing lost, the same file again changes nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mentorkit.domain.cards import (
    Card,
    CardChannel,
    CardField,
    CardPhoto,
    CardRole,
    Oddity,
    OddityKind,
    SkippedRow,
    SkipReason,
)
from mentorkit.domain.days import Day
from mentorkit.domain.errors import Busy
from mentorkit.domain.people import ChannelKind, Person, Stage
from mentorkit.domain.plans import (
    Answer,
    Decision,
    ImportCounts,
    ImportOptions,
    Verdict,
)
from mentorkit.services.actions import Action
from mentorkit.services.transfer import ImportOrder, plan_import
from tests.fakes import FakeClock, services_in_memory
from tests.services.importing import ADA, OTHER, everything, file_of, page_of, planned, take
from tests.values import days, filled_texts

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services


def test_a_new_person_keeps_everything_the_card_said(services: Services) -> None:
    options = ImportOptions(stage=Stage.TO_APPROACH, tag="from phone")
    assert take(services, ADA, options=options) == ImportCounts(added=1)
    page = page_of(services, "lovelace")
    person = page.person
    assert (person.given, person.family, person.place, person.notes) == (
        "Ada",
        "Lovelace",
        "London",
        "Met at the engine",
    )
    assert (person.tags, person.expertise, person.kept) == (("maths", "from phone"), ("logic",), "X-ODD:1")
    assert (person.uid, person.met_day, person.stage) == ("card-1", Day(2022, 3, 5), Stage.TO_APPROACH)
    assert [(c.way, c.value, c.label, c.preferred) for c in page.channels] == [
        (c.way, c.value, c.label, c.preferred) for c in ADA.channels
    ]
    assert [(f.name, f.value) for f in page.custom_fields] == [("birthday", "--1210")]
    assert (page.line.title, page.line.organisation) == ("Analyst", "Engine Works")


def test_the_same_file_again_changes_nothing(services: Services) -> None:
    take(services, ADA, Card(shown="Only Name"))
    before = everything(services)
    plan = planned(services, ADA, Card(shown="Only Name"))
    assert [row.verdict for row in plan.rows] == [Verdict.SAME, Verdict.SAME]
    assert take(services, ADA, Card(shown="Only Name")) == ImportCounts(same=2)
    assert everything(services) == before
    assert services.history.undo_action is Action.IMPORT_PEOPLE
    services.history.undo()
    assert services.queries.is_empty()


def test_rows_nobody_decided_about_are_kept_apart(services: Services) -> None:
    take(services, ADA)
    assert take(services, Card(shown="Ada Lovelace", notes="Other")) == ImportCounts(added=1)
    assert len(services.search.people("lovelace")) == 2


def test_a_row_that_is_skipped_is_counted_and_not_kept(services: Services) -> None:
    take(services, ADA)
    decisions = {0: Decision(Answer.SKIP)}
    assert take(services, Card(shown="Ada Lovelace", notes="Other"), decisions=decisions).skipped == 1
    assert len(services.search.people("lovelace")) == 1


def test_two_rows_for_one_person_see_each_other(services: Services) -> None:
    take(services, ADA)
    first = replace(ADA, channels=(*ADA.channels, CardChannel(ChannelKind.EMAIL, "second@engine.example")))
    second = replace(first, notes="Third note")
    assert take(services, first, second, first) == ImportCounts(merged=2, same=1)
    page = page_of(services, "lovelace")
    assert [c.value for c in page.channels].count("second@engine.example") == 1


def test_an_import_is_one_step_of_undo(services: Services) -> None:
    take(services, ADA)
    before = everything(services)
    take(services, OTHER, Card(shown="Bob"), decisions={0: Decision(Answer.MERGE)})
    services.history.undo()
    assert everything(services) == before
    services.history.redo()
    assert services.search.people("bob")


def test_an_import_works_in_slices_and_shuts_others_out(services: Services) -> None:
    known = services.transfer.known()
    plan = plan_import(file_of(*(Card(shown=f"Person {n}") for n in range(600))), known)
    run = services.transfer.start(ImportOrder(plan, known))
    assert run.step(0) is False
    assert 0 < run.done < run.total == 600
    with pytest.raises(Busy):
        services.people.add("Ada")
    while not run.step(0):
        assert run.change is None
    assert run.change is not None
    assert run.counts == ImportCounts(added=600)


def test_a_cancelled_import_leaves_everything_as_it_was(services: Services) -> None:
    known = services.transfer.known()
    plan = plan_import(file_of(ADA, OTHER), known)
    run = services.transfer.start(ImportOrder(plan, known))
    run.step(0)
    run.cancel()
    assert services.queries.is_empty()
    services.people.add("Ada")


def test_an_import_that_fails_leaves_everything_as_it_was(services: Services) -> None:
    def broken(_content: bytes) -> bytes:
        raise OSError

    with pytest.raises(OSError):
        take(services, Card(shown="Bob"), replace(ADA, photo=CardPhoto(b"x", "")), shrink=broken)
    assert services.queries.is_empty()
    services.people.add("Ada")


def test_the_counts_add_up_to_the_rows_of_the_file(services: Services) -> None:
    take(services, ADA)
    known = services.transfer.known()
    odd = Card(shown="Odd", oddities=(Oddity(OddityKind.BAD_LINE, 4),))
    skipped = (SkippedRow(SkipReason.EMPTY, 9),)
    plan = plan_import(
        file_of(ADA, odd, replace(ADA, notes="x", oddities=odd.oddities), skipped=skipped), known
    )
    counts = services.transfer.start(ImportOrder(plan, known)).run()
    assert counts == ImportCounts(added=1, merged=1, same=1, skipped=1, look=2)
    assert counts.total == plan.total


cards = st.builds(
    Card,
    shown=filled_texts,
    given=st.text(max_size=5),
    place=st.text(max_size=5),
    notes=st.text(max_size=20),
    uid=st.text(max_size=3),
    met_day=st.none() | days,
    roles=st.lists(st.builds(CardRole, filled_texts, filled_texts), max_size=2, unique=True).map(tuple),
    channels=st.lists(
        st.builds(
            CardChannel, st.sampled_from(ChannelKind), filled_texts, st.text(max_size=3), st.booleans()
        ),
        max_size=3,
    ).map(tuple),
    fields=st.lists(st.builds(CardField, filled_texts, filled_texts), max_size=2, unique=True).map(tuple),
    tags=st.lists(filled_texts, max_size=2, unique=True).map(tuple),
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(cards, max_size=4))
def test_nothing_of_a_card_is_lost_and_a_second_time_nothing_changes(given_cards: list[Card]) -> None:
    services = services_in_memory(FakeClock())
    take(services, *given_cards)
    kept = "\n".join(
        str(value)
        for table in ("person", "role", "channel", "custom_field")
        for row in services.store.connection.execute(f"SELECT * FROM {table}")
        for value in row
    )
    for card in given_cards:
        for text in (card.shown, card.notes, *(c.value for c in card.channels)):
            assert text in kept
    before = everything(services)
    take(services, *given_cards)
    assert everything(services) == before
    assert len(services.store.all(Person)) == len(given_cards)
    services.store.connection.close()
