"""Tests of where news come from."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.days import Day
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.updates import NewsKind
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, an_evidence

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services

DAY = timedelta(days=1)


def told(services: Services, name: str = "Ada") -> list[tuple[NewsKind, str]]:
    (person_id,) = (line.id for line in services.search.people(name) if line.shown == name)
    return [(item.kind, item.text) for item in services.updates.untold(person_id)]


def test_promises_kept_and_promises_late_are_news(services: Services) -> None:
    ada = services.people.add("Ada")
    kept = services.interactions.promise(ada.id, "Read the paper", TODAY)
    services.interactions.promise(ada.id, "Send the notes", TODAY - DAY)
    services.interactions.promise(ada.id, "Not yet", TODAY)
    services.interactions.keep_promise(kept.id)
    assert told(services) == [
        (NewsKind.PROMISE_LATE, "Send the notes"),
        (NewsKind.PROMISE_KEPT, "Read the paper"),
    ]


def test_their_help_their_work_and_who_they_introduced_are_news(services: Services) -> None:
    ada, bob, cleo = (services.people.add(name) for name in ("Ada", "Bob", "Cleo"))
    for person in (bob, cleo):
        services.people.change(replace(person, met_through_id=ada.id))
    helped = Contact(TODAY - 3 * DAY, InteractionKind.THEY_HELPED, (ada.id,), title="Lent a book")
    services.interactions.log(helped)
    services.interactions.log(replace(helped, title="", said=""))
    for days_ago in (2, 1):
        talk = Contact(TODAY - days_ago * DAY, InteractionKind.MET, (bob.id,), said="private words")
        services.interactions.log(talk)
    services.people.add_detail(an_evidence(ada.id, "A talk", day=Day.of(TODAY)))
    services.people.add_detail(an_evidence(ada.id, "Undated"))
    assert told(services) == [
        (NewsKind.HELP_USED, "Lent a book"),
        (NewsKind.INTRODUCTION, "Bob"),
        (NewsKind.THEIR_WORK, "A talk"),
    ]
