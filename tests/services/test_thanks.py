"""Tests of thanks owed, and of help offered and given."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import Invalid
from mentorkit.domain.interactions import Interaction, InteractionKind
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.thanks import OwedThanks
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, an_offer

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.services.bundle import Services

DAY = timedelta(days=1)


@pytest.fixture
def ada(services: Services) -> Person:
    return services.people.add("Ada")


def dues(services: Services) -> list[tuple[str, str]]:
    return list(services.store.connection.execute("SELECT reason, day FROM due ORDER BY day"))


def log(services: Services, person: Person, how: InteractionKind, days_ago: int = 0) -> None:
    services.interactions.log(Contact(TODAY - days_ago * DAY, how, (person.id,), said="words"))


def test_help_makes_a_thank_you_due_and_an_undo_takes_it_back(services: Services, ada: Person) -> None:
    log(services, ada, InteractionKind.THEY_HELPED)
    assert dues(services) == [("thanks", (TODAY + 2 * DAY).isoformat())]
    ((owed, contact),) = services.thanks.owed(ada.id)
    assert (owed.interaction_id, contact.said) == (contact.id, "words")
    services.history.undo()
    assert (dues(services), services.thanks.owed(ada.id)) == ([], ())


def test_what_was_logged_by_mistake_owes_nothing_once_it_is_removed(services: Services, ada: Person) -> None:
    log(services, ada, InteractionKind.MET)
    services.interactions.remove(services.store.all(Interaction)[0])
    assert dues(services) == []


def test_a_sent_thank_you_settles_all_that_is_owed_and_only_when_it_is_sent(
    services: Services, ada: Person
) -> None:
    log(services, ada, InteractionKind.MET)
    log(services, ada, InteractionKind.THEY_HELPED)
    draft = services.messages.start(ada.id, MessageKind.THANK_YOU)
    assert len(services.thanks.owed(ada.id)) == 2
    sent = services.messages.mark_sent(draft, TODAY)
    assert services.thanks.owed(ada.id) == ()
    assert {owed.message_id for owed in services.store.all(OwedThanks)} == {sent.id}
    services.messages.reopen(sent)
    assert len(services.thanks.owed(ada.id)) == 2
    services.history.undo()
    services.history.undo()
    assert len(services.thanks.owed(ada.id)) == 2


def test_another_message_settles_nothing(services: Services, ada: Person) -> None:
    log(services, ada, InteractionKind.CALL)
    services.messages.mark_sent(services.messages.start(ada.id, MessageKind.NOTE), TODAY)
    assert len(services.thanks.owed(ada.id)) == 1


def test_who_was_thanked_in_another_way_is_owed_nothing(services: Services, ada: Person) -> None:
    log(services, ada, InteractionKind.VIDEO)
    services.thanks.settle(ada.id)
    assert (services.thanks.owed(ada.id), dues(services)) == ((), [])
    services.history.undo()
    assert len(dues(services)) == 1


def test_an_offer_given_is_logged_as_help_and_leaves_the_list(services: Services, ada: Person) -> None:
    offer = an_offer(ada, "Read a chapter")
    services.people.add_detail(offer)
    assert services.people.page(ada.id).offers == (offer,)
    services.thanks.give(offer)
    (helped,) = services.store.all(Interaction)
    assert (helped.how, helped.title) == (InteractionKind.I_HELPED, "Read a chapter")
    assert services.people.page(ada.id).offers == ()
    services.history.undo()
    assert services.people.page(ada.id).offers == (offer,)
    with pytest.raises(Invalid):
        services.people.change_detail(replace(offer, text=" "))
