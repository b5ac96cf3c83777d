"""What leaves in the user's own full export: everybody as cards, everything a card can hold."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from mentorkit.domain.cards import Card, CardChannel, CardField, CardPhoto, CardRole
from mentorkit.domain.errors import NotFound
from mentorkit.domain.people import Channel, CustomField, Person, Role
from mentorkit.services.known import by_person, known_people, uid_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mentorkit.domain.people import PersonId
    from mentorkit.services.known import KnownPerson
    from mentorkit.storage.store import Store

AT_ONCE = 50
"""People read together: few enough for a slice of the window's turn."""

_MEDIA = ((b"\x89PNG", "image/png"), (b"GIF8", "image/gif"), (b"RIFF", "image/webp"))
_OTHERWISE = "image/jpeg"


class ExportService:
    """Makes the user's own exports: private notes are part of them if they wish, *Me* is not."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def count(self, ids: Iterable[PersonId] = ()) -> int:
        """Return how many people an export of these, or of everybody, holds."""
        return len(self._ids(ids))

    def cards(self, ids: Iterable[PersonId] = (), *, with_notes: bool = True) -> Iterator[Card]:
        """Yield these people, or everybody, as cards, in the order in which they were added.

        They are read some at a time, so that whoever takes them can rest in between.
        """
        wanted = self._ids(ids)
        for start in range(0, len(wanted), AT_ONCE):
            for known in self.known(wanted[start : start + AT_ONCE]):
                yield self._card(known, with_notes=with_notes)

    def card(self, person_id: PersonId) -> Card:
        """Return one person as a card. Raises NotFound."""
        self._store.get(Person, person_id)
        return self._card(next(self.known((person_id,))), with_notes=True)

    def known(self, ids: tuple[str, ...]) -> Iterator[KnownPerson]:
        """Yield those of these people who are kept, with what a card holds of them."""
        find = self._store.find
        owned = (by_person(find(kind, person_id=ids)) for kind in (Role, Channel, CustomField))
        return known_people(find(Person, id=ids), *owned)

    def _ids(self, ids: Iterable[PersonId]) -> tuple[str, ...]:
        """Return whom an export holds, in the order in which they were added."""
        chosen = frozenset(ids)
        everybody = self._store.ids(Person)
        with suppress(NotFound):
            mine = self._store.first(Person, is_me=True).id
            everybody = tuple(one for one in everybody if one != mine)
        return tuple(one for one in everybody if one in chosen) if chosen else everybody

    def _card(self, known: KnownPerson, *, with_notes: bool) -> Card:
        person = known.person
        return Card(
            shown=person.shown,
            given=person.given,
            family=person.family,
            pronunciation=person.pronunciation,
            pronouns=person.pronouns,
            place=person.place,
            time_zone=person.time_zone,
            language=person.language,
            notes=person.notes if with_notes else "",
            uid=uid_of(person),
            met_day=person.met_day,
            photo=self._photo(person.photo),
            roles=tuple(
                CardRole(role.title, role.organisation, role.since, role.until) for role in known.roles
            ),
            channels=tuple(
                CardChannel(channel.way, channel.value, channel.label, channel.preferred)
                for channel in known.channels
            ),
            fields=tuple(CardField(field.name, field.value) for field in known.fields),
            tags=person.tags,
            expertise=person.expertise,
            kept=tuple(line for line in person.kept.split("\n") if line),
        )

    def _photo(self, digest: str | None) -> CardPhoto | None:
        content = self._store.blobs.get(digest) if digest else None
        if content is None:
            return None
        media = next((media for start, media in _MEDIA if content.startswith(start)), _OTHERWISE)
        return CardPhoto(content, media)
