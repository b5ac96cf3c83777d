"""Records out of cards: a new person, or what somebody kept gains from one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from mentorkit.domain.days import Day
from mentorkit.domain.people import (
    Channel,
    ChannelId,
    CustomField,
    CustomFieldId,
    Person,
    PersonId,
    Role,
    RoleId,
    current_role,
)
from mentorkit.domain.plans import Part, Side
from mentorkit.domain.repeats import kept_of_both
from mentorkit.services.comparing import SINGLE, WAYS, is_news, present_role
from mentorkit.storage.standings import folded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mentorkit.domain.cards import Card, CardChannel, CardField, CardPhoto, CardRole
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.plans import Difference, ImportOptions
    from mentorkit.domain.records import Record, RecordId
    from mentorkit.services.known import KnownPeople, KnownPerson


def new_records(
    card: Card,
    options: ImportOptions,
    new_id: Callable[[], RecordId],
    keep_photo: Callable[[CardPhoto], str | None],
) -> Iterator[Record]:
    """Yield the person of a card, then what belongs to them."""
    person = _new_person(card, options, new_id, keep_photo)
    yield person
    yield from _new_details(card, person.id, new_id)


def _new_person(
    card: Card,
    options: ImportOptions,
    new_id: Callable[[], RecordId],
    keep_photo: Callable[[CardPhoto], str | None],
) -> Person:
    return Person(
        id=PersonId(new_id()),
        shown=card.shown,
        given=card.given,
        family=card.family,
        pronunciation=card.pronunciation,
        pronouns=card.pronouns,
        place=card.place,
        time_zone=card.time_zone,
        language=card.language,
        notes=card.notes,
        uid=card.uid,
        met_day=card.met_day,
        tags=tuple(dict.fromkeys((*card.tags, *filter(None, (options.tag,))))),
        expertise=card.expertise,
        kept="\n".join(card.kept),
        stage=options.stage,
        photo=keep_photo(card.photo) if card.photo else None,
    )


def _new_details(card: Card, person_id: PersonId, new_id: Callable[[], RecordId]) -> Iterator[Record]:
    for role in card.roles:
        yield _role(role, person_id, new_id)
    for channel in card.channels:
        yield _channel(channel, person_id, new_id)
    for one in card.fields:
        yield _field(one, person_id, new_id)


def _role(role: CardRole, person_id: PersonId, new_id: Callable[[], RecordId]) -> Role:
    return Role(
        id=RoleId(new_id()),
        person_id=person_id,
        title=role.title,
        organisation=role.organisation,
        since=role.since,
        until=role.until,
    )


def _channel(channel: CardChannel, person_id: PersonId, new_id: Callable[[], RecordId]) -> Channel:
    return Channel(
        id=ChannelId(new_id()),
        person_id=person_id,
        way=channel.way,
        value=channel.value,
        label=channel.label,
        preferred=channel.preferred,
    )


def _field(one: CardField, person_id: PersonId, new_id: Callable[[], RecordId]) -> CustomField:
    return CustomField(id=CustomFieldId(new_id()), person_id=person_id, name=one.name, value=one.value)


class Joining:
    """What one person gains from one card, as records to add, to update and to remove."""

    def __init__(
        self,
        card: Card,
        known: KnownPerson,
        chosen: Mapping[Part, tuple[Difference, Side]],
        people: KnownPeople,
        clock: Clock,
    ) -> None:
        self._card, self._known, self._people, self._clock = card, known, people, clock
        self._differences = {part: one for part, (one, _side) in chosen.items()}
        self._sides = {part: side for part, (_one, side) in chosen.items()}
        self.added: list[Record] = []
        self.removed: list[Record] = []
        self.updated: list[Record] = []

    def work_out(self, keep_photo: Callable[[CardPhoto], str | None]) -> None:
        """Fill `added`, `removed` and `updated`; the person comes last among the updated."""
        self._join_roles()
        for part, way in WAYS.items():
            if part in self._differences:
                self._join_channels(part, way)
        self._join_fields()
        self.updated.append(self._joined_person(keep_photo))

    def _takes(self, part: Part) -> bool:
        """Whether the card's value of a part is kept, alone or beside mine."""
        one = self._differences.get(part)
        return one is not None and self._sides[part] is not Side.MINE and is_news(one)

    def _joined_person(self, keep_photo: Callable[[CardPhoto], str | None]) -> Person:
        card, person = self._card, self._known.person
        values: dict[str, Any] = {
            name: getattr(card, name)
            for name in SINGLE
            if getattr(card, name) and not getattr(person, name) and self._takes(Part.OTHER)
        }
        if not person.given and not person.family and folded(card.shown) == folded(person.shown):
            values |= {"given": card.given, "family": card.family}
        if self._takes(Part.NAME):
            values |= {"shown": card.shown, "given": card.given, "family": card.family}
        if self._takes(Part.PLACE):
            values["place"] = card.place
        if self._sides.get(Part.MET) is Side.THEIRS and card.met_day:
            values["met_day"] = card.met_day
        if self._takes(Part.NOTES):
            alone = self._sides[Part.NOTES] is Side.THEIRS
            values["notes"] = card.notes if alone else f"{person.notes}\n\n{card.notes}".strip()
        if self._takes(Part.TAGS):
            values["tags"] = tuple(dict.fromkeys((*person.tags, *card.tags)))
        if self._takes(Part.OTHER):
            values["expertise"] = tuple(dict.fromkeys((*person.expertise, *card.expertise)))
            lines = tuple(person.kept.split("\n")) if person.kept else ()
            values["kept"] = "\n".join(kept_of_both(lines, card.kept))
        if card.photo and self._takes(Part.PHOTO):
            values["photo"] = keep_photo(card.photo) or person.photo
        if card.uid and not person.uid:
            values["uid"] = card.uid
        return replace(person, **values)

    def _join_roles(self) -> None:
        """Add roles not known yet; one that takes the place of the present role ends that one this month."""
        present = present_role(self._card)
        takes_present = self._takes(Part.ORGANISATION) or self._takes(Part.TITLE)
        kept = {(folded(role.title), folded(role.organisation)) for role in self._known.roles}
        for role in self._card.roles:
            if (folded(role.title), folded(role.organisation)) in kept:
                continue
            if (role is present and takes_present) or (role is not present and self._takes(Part.OTHER)):
                self.added.append(_role(role, self._known.person.id, self._clock.new_id))
                if role is present and role.until is None:
                    self._end_present_role()

    def _end_present_role(self) -> None:
        mine = current_role(self._known.roles)
        if mine is not None and mine.until is None:
            today = self._clock.today()
            month = Day(today.year, today.month)
            if mine.since is None or mine.since.first <= month.last:
                self.updated.append(replace(mine, until=month))

    def _join_channels(self, part: Part, way: Any) -> None:
        key = self._people.channel_key
        mine = [channel for channel in self._known.channels if channel.way is way]
        kept = {key(way, channel.value) for channel in mine}
        side = self._sides[part]
        if side is Side.MINE:
            return
        told = [channel for channel in self._card.channels if channel.way is way]
        if side is Side.THEIRS:
            stays = {key(way, channel.value) for channel in told}
            self.removed += [c for c in mine if told and key(way, c.value) not in stays]
        has_preferred = any(channel.preferred for channel in mine if channel not in self.removed)
        for channel in told:
            if key(way, channel.value) in kept:
                continue
            kept.add(key(way, channel.value))
            new = _channel(channel, self._known.person.id, self._clock.new_id)
            self.added.append(replace(new, preferred=new.preferred and not has_preferred))
            has_preferred = has_preferred or channel.preferred

    def _join_fields(self) -> None:
        if not self._takes(Part.OTHER):
            return
        kept = {(one.name, one.value) for one in self._known.fields}
        for one in self._card.fields:
            if (one.name, one.value) not in kept:
                self.added.append(_field(one, self._known.person.id, self._clock.new_id))
