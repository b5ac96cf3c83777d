"""Entries come back from their drafts as they were; what cannot be read is no entry."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui.contacts.drafts import ContactDrafts, Entry

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services

WHOLE = Entry(
    ("a", "b"),
    ("Zoë",),
    InteractionKind.VIDEO,
    date(2026, 3, 1),
    "said",
    "title",
    "45",
    "next",
    date(2026, 4, 1),
)


def test_an_entry_comes_back_whole(services: Services) -> None:
    ContactDrafts(services.drafts).keep(WHOLE)

    assert ContactDrafts(services.drafts).find(None) == WHOLE


def test_an_entry_is_found_by_each_of_its_people_only(services: Services) -> None:
    ContactDrafts(services.drafts).keep(WHOLE)
    found = ContactDrafts(services.drafts)

    assert found.find(PersonId(RecordId("b"))) == WHOLE
    assert found.find(PersonId(RecordId("c"))) is None


def test_the_draft_moves_when_the_people_change(services: Services) -> None:
    drafts = ContactDrafts(services.drafts)
    drafts.keep(Entry(("a",), said="x"))
    drafts.keep(Entry(("a", "b"), said="x"))

    assert services.drafts.named("contact:") == ("contact:a,b",)


def test_an_entry_emptied_again_is_dropped(services: Services) -> None:
    drafts = ContactDrafts(services.drafts)
    drafts.keep(Entry(("a",), said="x"))
    drafts.keep(Entry(("a",)))

    assert services.drafts.named("contact:") == ()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"people": []}', '{"how": "danced"}'])
def test_what_cannot_be_read_is_no_entry(services: Services, text: str) -> None:
    services.drafts.keep("contact:a", text)

    assert ContactDrafts(services.drafts).find(None) is None
