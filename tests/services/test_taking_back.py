"""Tests of undoing an import after other work."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.cards import Card, CardChannel, CardRole
from mentorkit.domain.errors import Busy
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import ChannelKind, Person, Stage
from mentorkit.domain.plans import Answer, Decision, Part, Side
from mentorkit.services.actions import Action
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, a_channel, a_person
from tests.services.importing import ADA, OTHER, everything, page_of, take

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services
    from mentorkit.services.taking_back import TakingBack

CROWD = tuple(Card(shown=f"Person {n}", channels=ADA.channels[:0]) for n in range(60))


def take_back(services: Services) -> TakingBack:
    """Undo the newest import to the end."""
    run = services.imports.take_back(services.imports.recent()[0].id)
    run.run()
    return run


def names(services: Services) -> list[str]:
    return [person.shown for person in services.store.all(Person)]


def test_all_it_added_goes_in_one_step_even_after_other_work(services: Services) -> None:
    services.people.add("Zoë")
    before = everything(services)
    take(services, ADA, *CROWD)
    services.people.add("Bob")
    run = take_back(services)
    assert names(services) == ["Zoë", "Bob"]
    assert (run.taken, run.kept) == (61, [])
    assert services.imports.recent()[0].is_undone
    assert services.history.undo_action is Action.UNDO_IMPORT
    services.history.undo()
    assert len(names(services)) == 63
    assert not services.imports.recent()[0].is_undone
    services.history.redo()
    services.people.change(replace(services.store.all(Person)[1], shown="Bo"))
    assert set(map(str, before)) < set(map(str, everything(services)))  # type: ignore[call-overload]


def test_what_it_took_back_can_be_restored(services: Services) -> None:
    take(services, ADA)
    before = everything(services)
    take_back(services)
    (deleted,) = services.history.deleted()
    services.history.restore(deleted.change_id)
    assert everything(services) == before


def test_whoever_was_edited_since_is_kept_and_named(services: Services) -> None:
    take(services, *CROWD[:5])
    one, two, three, four, five = services.store.all(Person)
    services.people.set_stage([one.id], Stage.KEPT)
    services.people.add_detail(a_channel(two))
    services.interactions.log(Contact(TODAY, InteractionKind.MET, (three.id,)))
    friend = services.people.add("Friend")
    services.people.change(replace(friend, met_through_id=four.id))
    run = take_back(services)
    assert run.kept == [one.id, two.id, three.id, four.id]
    assert run.taken == 1
    assert not services.store.has(Person, five.id)
    assert services.store.get(Person, friend.id).met_through_id == four.id


def test_somebody_changed_and_changed_back_is_as_they_came(services: Services) -> None:
    take(services, ADA)
    services.people.set_stage([services.store.all(Person)[0].id], Stage.KEPT)
    services.people.set_stage([services.store.all(Person)[0].id], None)
    assert take_back(services).kept == []
    assert services.queries.is_empty()


def test_somebody_deleted_since_stays_deleted(services: Services) -> None:
    take(services, ADA, CROWD[0])
    services.people.delete([page_of(services, "lovelace").person.id])
    run = take_back(services)
    assert (run.taken, run.kept, names(services)) == (1, [], [])


def test_people_known_before_go_back_to_what_they_were(services: Services) -> None:
    take(services, ADA)
    before = everything(services)
    sides = {Part.EMAIL: Side.THEIRS, Part.NAME: Side.THEIRS}
    take(services, OTHER, decisions={0: Decision(Answer.MERGE, sides=sides)})
    assert [channel.value for channel in page_of(services, "king").channels][-1] == "king@loom.example"
    assert everything(services) != before
    take_back(services)
    assert sorted(everything(services)) == before  # type: ignore[call-overload]


def test_of_people_known_before_what_was_edited_since_stays(services: Services) -> None:
    take(services, ADA)
    take(services, OTHER, decisions={0: Decision(Answer.MERGE)})
    page = page_of(services, "lovelace")
    services.people.change(replace(page.person, notes="Mine now"))
    new = next(channel for channel in page.channels if channel.value == "king@loom.example")
    services.people.change_detail(replace(new, label="loom"))
    run = take_back(services)
    after = page_of(services, "lovelace")
    assert run.kept == [page.person.id]
    assert after.person.notes == "Mine now"
    assert "king@loom.example" in [channel.value for channel in after.channels]
    assert [role.organisation for role in after.roles] == ["Engine Works"]


def test_nothing_comes_back_to_somebody_gone(services: Services) -> None:
    take(services, ADA)
    sides = {Part.EMAIL: Side.THEIRS}
    take(services, OTHER, decisions={0: Decision(Answer.MERGE, sides=sides)})
    services.people.delete([services.store.all(Person)[0].id])
    run = take_back(services)
    assert (run.kept, names(services)) == ([], [])


def test_merging_somebody_it_added_into_another_keeps_what_they_gained(services: Services) -> None:
    zoe = services.people.add("Zoë")
    take(services, ADA)
    services.merging.merge([zoe.id, services.store.all(Person)[1].id])
    run = take_back(services)
    assert run.kept == [zoe.id]
    assert len(services.people.page(zoe.id).channels) == 3


def test_keeping_both_is_part_of_the_import(services: Services) -> None:
    take(services, ADA)
    before = everything(services)
    twin = Card(shown="Ada Lovelace", notes="Another one")
    take(services, twin, decisions={0: Decision(Answer.KEEP_BOTH)})
    run = take_back(services)
    assert run.kept == []
    assert everything(services) == before


def test_it_works_in_slices_shuts_others_out_and_can_be_cancelled(services: Services) -> None:
    take(services, *CROWD, Card(shown="Eve", roles=(CardRole("Head", "Loom"),)))
    before = everything(services)
    run = services.imports.take_back(services.imports.recent()[0].id)
    while not run.done:
        assert run.step(0) is False
    assert run.done < run.total
    with pytest.raises(Busy):
        services.people.add("Ada")
    run.cancel()
    assert everything(services) == before
    run = services.imports.take_back(services.imports.recent()[0].id)
    while not run.step(0):
        assert not services.imports.recent()[0].is_undone
    assert services.queries.is_empty()


def test_an_undoing_that_fails_leaves_everything_as_it_was(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(services, ADA, CROWD[0])
    before = everything(services)
    run = services.imports.take_back(services.imports.recent()[0].id)

    def broken(_record: object) -> str:
        raise OSError

    monkeypatch.setattr(services.store, "digest", broken)
    with pytest.raises(OSError):
        run.run()
    assert everything(services) == before
    services.people.add("Zoë")


def test_a_way_to_reach_somebody_given_by_the_import_goes_again(services: Services) -> None:
    ada = a_person("Ada Lovelace", given="Ada", family="Lovelace")
    with services.store.transaction("start") as tx:
        tx.add(ada)
        tx.add(a_channel(ada, "ada@engine.example"))
    phone = CardChannel(ChannelKind.PHONE, "+44 20 7946 0100")
    take(services, replace(ADA, channels=(ADA.channels[0], phone), notes="", met_day=None))
    assert len(services.people.page(ada.id).channels) == 2
    assert take_back(services).kept == []
    assert [channel.value for channel in services.people.page(ada.id).channels] == ["ada@engine.example"]
