"""Somebody new in a file, as later rows of the file are compared with: the same person may stand there twice."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.people import Channel, CustomField, Person, Role
from mentorkit.domain.plans import ImportOptions, Match
from mentorkit.domain.records import RecordId
from mentorkit.services.comparing import candidate
from mentorkit.services.joining import new_records
from mentorkit.services.known import KnownPerson, organisation_of
from mentorkit.storage.standings import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.cards import Card
    from mentorkit.domain.plans import Candidate
    from mentorkit.services.known import KnownPeople


class Newcomers:
    """Remembers who is new, by what tells people apart: an address, a page, a number, or name and organisation.

    The same name alone is no sign here: a long list has many of those.
    """

    def __init__(self, known: KnownPeople) -> None:
        self._known = known
        self._rows: dict[tuple[Match, str], tuple[int, Card]] = {}

    def look_alike(self, card: Card) -> Candidate | None:
        """Return who among them a card may be."""
        for match, key in self._keys_of(card):
            found = self._rows.get((match, key))
            if found is not None:
                row, other = found
                return replace(candidate(card, _as_known(row, other), match, self._known), row=row)
        return None

    def add(self, row: int, card: Card) -> None:
        """Remember the card of a row; of two with the same sign the first counts."""
        for sign in self._keys_of(card):
            self._rows.setdefault(sign, (row, card))

    def _keys_of(self, card: Card) -> Iterator[tuple[Match, str]]:
        for match, key in self._known.keys_of(card):
            if match is not Match.NAME:
                yield match, key
            elif organisation := organisation_of(card):
                yield Match.NAME_AND_ORGANISATION, f"{key}\0{folded(organisation)}"


def _as_known(row: int, card: Card) -> KnownPerson:
    """Return somebody new as if kept; what has no id yet is named after its row."""
    name = RecordId(f"row {row}")
    person, *details = new_records(card, ImportOptions(), lambda: name, lambda _photo: None)
    assert isinstance(person, Person)
    return KnownPerson(
        person,
        tuple(one for one in details if isinstance(one, Role)),
        tuple(one for one in details if isinstance(one, Channel)),
        tuple(one for one in details if isinstance(one, CustomField)),
    )
