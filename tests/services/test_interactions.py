"""Tests of logging contacts and of promises."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.commitments import Whose
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Stage
from mentorkit.services.interactions import Contact
from tests.builders import TODAY

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services


def test_a_contact_with_two_people_and_a_new_one_is_one_step(services: Services) -> None:
    ada, bob = services.people.add("Ada"), services.people.add("Bob", stage=Stage.APPROACHED)
    contact = Contact(
        TODAY,
        InteractionKind.MET,
        (ada.id, bob.id),
        new_people=("  Cleo  Z ",),
        said=" good talk ",
        title="Lunch",
        minutes=40,
        next_step="Send the notes",
        next_day=TODAY + timedelta(days=2),
    )
    ids = services.interactions.log(contact)
    assert [services.people.get(i).shown for i in ids] == ["Ada", "Bob", "Cleo Z"]
    stages = [services.people.get(i).stage for i in ids]
    assert stages == [Stage.IN_CONVERSATION, Stage.IN_CONVERSATION, None]
    for person_id in ids:
        ((_row, entry),) = services.interactions.timeline(person_id)
        assert (entry.said, entry.title, entry.minutes) == ("good talk", "Lunch", 40)
    assert [promise.text for promise in services.interactions.open_promises(ids)] == ["Send the notes"] * 3
    services.history.undo()
    assert services.interactions.timeline(ada.id) == []
    assert services.people.get(bob.id).stage is Stage.APPROACHED
    assert not services.store.has(type(ada), ids[2])


def test_a_first_message_approaches_somebody(services: Services) -> None:
    ada = services.people.add("Ada")
    services.interactions.log(Contact(TODAY, InteractionKind.MESSAGE_OUT, (ada.id,)))
    assert services.people.get(ada.id).stage is Stage.APPROACHED


@pytest.mark.parametrize("names", [(), (" ",)])
def test_a_contact_with_nobody_is_refused(services: Services, names: tuple[str, ...]) -> None:
    with pytest.raises(Invalid) as caught:
        services.interactions.log(Contact(TODAY, InteractionKind.MET, new_people=names))
    assert (caught.value.field, caught.value.why) == ("people", Why.EMPTY)


def test_a_contact_to_come_is_refused_and_nothing_of_it_kept(services: Services) -> None:
    contact = Contact(TODAY + timedelta(days=1), InteractionKind.MET, new_people=("Ada",))
    with pytest.raises(Invalid) as caught:
        services.interactions.log(contact)
    assert caught.value.why is Why.IN_THE_FUTURE
    assert services.queries.is_empty()


def test_a_logged_contact_can_be_changed_and_removed(services: Services) -> None:
    ada = services.people.add("Ada")
    services.interactions.log(Contact(TODAY, InteractionKind.MET, (ada.id,)))
    ((_row, entry),) = services.interactions.timeline(ada.id)
    services.interactions.change(replace(entry, day=TODAY - timedelta(days=9)))
    assert services.people.page(ada.id).line.clocks.contact == TODAY - timedelta(days=9)
    with pytest.raises(Invalid):
        services.interactions.change(replace(entry, minutes=0))
    services.interactions.remove(entry)
    assert services.people.page(ada.id).line.clocks.contact is None


def test_promises_of_both_sides_come_earliest_first(services: Services) -> None:
    ada = services.people.add("Ada")
    undated = services.interactions.promise(ada.id, "Undated", None)
    theirs = services.interactions.promise(ada.id, "Theirs", TODAY + timedelta(days=5), Whose.THEIRS)
    mine = services.interactions.promise(ada.id, "Mine", TODAY + timedelta(days=1))
    assert services.interactions.open_promises([ada.id]) == (mine, theirs, undated)
    services.interactions.keep_promise(mine.id)
    services.interactions.remove_promise(undated)
    services.interactions.change_promise(replace(theirs, text="Later"))
    assert [promise.text for promise in services.interactions.open_promises([ada.id])] == ["Later"]
    with pytest.raises(Invalid):
        services.interactions.promise(ada.id, " ", None)
    with pytest.raises(Invalid):
        services.interactions.change_promise(replace(theirs, text=""))


def test_a_promise_can_be_put_off_and_taken_back(services: Services) -> None:
    ada = services.people.add("Ada", stage=None)
    promise = services.interactions.promise(ada.id, "Send notes", TODAY)
    services.interactions.postpone_promise(promise.id, TODAY + timedelta(days=7))
    assert services.interactions.open_promises([ada.id]) == (replace(promise, due=TODAY + timedelta(days=7)),)
    assert services.today.count() == 0
    services.history.undo()
    assert services.interactions.open_promises([ada.id]) == (promise,)
    assert services.today.count() == 1


def test_the_next_promise_is_the_earliest_of_mine(services: Services) -> None:
    ada = services.people.add("Ada")
    assert services.interactions.next_promise(ada.id) is None
    services.interactions.promise(ada.id, "Theirs", TODAY, Whose.THEIRS)
    mine = services.interactions.promise(ada.id, "Mine", TODAY + timedelta(days=1))
    services.interactions.promise(ada.id, "Undated", None)

    assert services.interactions.next_promise(ada.id) == mine


@pytest.mark.parametrize(
    ("how", "days_ago", "after"),
    [
        (InteractionKind.MET, 0, TODAY),
        (InteractionKind.MET, 30, TODAY - timedelta(days=20)),
        (InteractionKind.MESSAGE_IN, 0, TODAY),
        (InteractionKind.MESSAGE_OUT, 0, TODAY - timedelta(days=20)),
        (InteractionKind.NOTE, 0, TODAY - timedelta(days=20)),
    ],
)
def test_what_logging_would_do_to_the_last_contact_is_known_before(
    services: Services, how: InteractionKind, days_ago: int, after: date
) -> None:
    ada = services.people.add("Ada")
    services.interactions.log(Contact(TODAY - timedelta(days=20), InteractionKind.MET, (ada.id,)))
    services.interactions.log(Contact(TODAY - timedelta(days=3), InteractionKind.MESSAGE_OUT, (ada.id,)))

    found = services.interactions.contact_after(ada.id, TODAY - timedelta(days=days_ago), how)

    assert found == after
    day = TODAY - timedelta(days=days_ago)
    services.interactions.log(Contact(day, how, (ada.id,)))
    assert services.people.page(ada.id).line.clocks.contact == after
