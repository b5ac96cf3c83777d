"""What leaves in the user's own full export: everybody as cards, everything a card can hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.cards import Card, CardChannel, CardField, CardPhoto, CardRole
from mentorkit.services.known import uid_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mentorkit.domain.people import PersonId
    from mentorkit.services.listing import Household, ListingService
    from mentorkit.storage.store import Store

_MEDIA = ((b"\x89PNG", "image/png"), (b"GIF8", "image/gif"), (b"RIFF", "image/webp"))
_OTHERWISE = "image/jpeg"


class ExportService:
    """Makes the user's own exports: private notes are part of them, *Me* is not."""

    def __init__(self, store: Store, listing: ListingService) -> None:
        self._store = store
        self._listing = listing

    def cards(self, ids: Iterable[PersonId] = ()) -> Iterator[Card]:
        """Yield these people, or everybody, as cards, in the order in which they were added."""
        wanted = frozenset(ids)
        for household in self._listing.people():
            person = household.person
            if not person.is_me and (not wanted or person.id in wanted):
                yield self._card(household)

    def _card(self, household: Household) -> Card:
        person = household.person
        return Card(
            shown=person.shown,
            given=person.given,
            family=person.family,
            pronunciation=person.pronunciation,
            pronouns=person.pronouns,
            place=person.place,
            time_zone=person.time_zone,
            language=person.language,
            notes=person.notes,
            uid=uid_of(person),
            met_day=person.met_day,
            photo=self._photo(person.photo),
            roles=tuple(
                CardRole(role.title, role.organisation, role.since, role.until) for role in household.roles
            ),
            channels=tuple(
                CardChannel(channel.way, channel.value, channel.label, channel.preferred)
                for channel in household.channels
            ),
            fields=tuple(CardField(field.name, field.value) for field in household.custom_fields),
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
