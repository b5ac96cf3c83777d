"""Everybody we keep, as a file is compared with: found by card, address, page, phone or name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from mentorkit.domain.people import Channel, ChannelKind, CustomField, Person, Role, current_role
from mentorkit.domain.plans import Match
from mentorkit.domain.profiles import profile_key
from mentorkit.services.spellings import close_to
from mentorkit.storage.standings import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from mentorkit.domain.cards import Card
    from mentorkit.storage.store import Store


AT_ONCE = 40
"""People read together: about five milliseconds."""


@dataclass(frozen=True)
class KnownPerson:
    """A person and what belongs to them, as far as files speak of it."""

    person: Person
    roles: tuple[Role, ...] = ()
    channels: tuple[Channel, ...] = ()
    fields: tuple[CustomField, ...] = ()

    @cached_property
    def key(self) -> str:
        """The shown name as names are compared."""
        return folded(self.person.shown)

    @cached_property
    def organisation(self) -> str:
        """The organisation of the role shown beside the name."""
        role = current_role(self.roles)
        return role.organisation if role else ""

    @cached_property
    def title(self) -> str:
        """The title of the role shown beside the name."""
        role = current_role(self.roles)
        return role.title if role else ""


class KnownPeople:
    """An index of everybody kept, built once for a file."""

    def __init__(self, everybody: Iterable[KnownPerson], region: str = "") -> None:
        self._region = region
        self._by_key: dict[tuple[Match, str], list[KnownPerson]] = defaultdict(list)
        self._by_organisation: dict[str, list[KnownPerson]] = defaultdict(list)
        for known in everybody:
            self._add(known)

    @classmethod
    def read(cls, store: Store, region: str = "") -> KnownPeople:
        """Read everybody but me. `region` (ISO 3166, "DE") reads phone numbers without a country."""
        made = cls((), region)
        for _ in made.taken_in(store):
            pass
        return made

    def taken_in(self, store: Store) -> Iterator[None]:
        """Take in everybody but me; yields every few milliseconds, so that a window stays live meanwhile."""
        ids = store.ids(Person)
        for start in range(0, len(ids), AT_ONCE):
            some = ids[start : start + AT_ONCE]
            owned = (by_person(store.find(kind, person_id=some)) for kind in (Role, Channel, CustomField))
            for known in known_people(store.find(Person, id=some, is_me=False), *owned):
                self._add(known)
            yield

    def matches(self, card: Card) -> Iterator[tuple[KnownPerson, Match]]:
        """Yield who a card may be by something that is the same, the surest first, each person once."""
        seen: set[str] = set()
        for match, key in self.keys_of(card):
            for known in self._by_key.get((match, key), ()):
                if known.person.id not in seen:
                    seen.add(known.person.id)
                    yield known, self._judged(match, card, known)

    def channel_key(self, way: ChannelKind, value: str) -> str:
        """Return what two spellings of the same address, page or number share."""
        return channel_key(way, value, self._region)

    def _add(self, known: KnownPerson) -> None:
        person = known.person
        self._by_key[Match.UID, uid_of(person)].append(known)
        for channel in known.channels:
            match = BY_WAY.get(channel.way)
            if match:
                self._by_key[match, self.channel_key(channel.way, channel.value)].append(known)
        self._by_key[Match.NAME, known.key].append(known)
        if known.organisation:
            self._by_organisation[folded(known.organisation)].append(known)

    def keys_of(self, card: Card) -> Iterator[tuple[Match, str]]:
        """Yield what tells who a card is, the surest first."""
        if card.uid:
            yield Match.UID, card.uid
        for way, match in BY_WAY.items():
            for channel in card.channels:
                if channel.way is way:
                    yield match, self.channel_key(way, channel.value)
        yield Match.NAME, folded(card.shown)

    def _judged(self, match: Match, card: Card, known: KnownPerson) -> Match:
        """Tell apart what the same name means, by the organisations on both sides."""
        if match is not Match.NAME:
            return match
        theirs, mine = organisation_of(card), known.organisation
        if not theirs or not mine:
            return Match.NAME
        return (
            Match.NAME_AND_ORGANISATION if folded(theirs) == folded(mine) else Match.NAME_AND_NEW_ORGANISATION
        )

    def close(self, card: Card) -> Iterator[KnownPerson]:
        """Yield people of the same organisation whose names are spelled nearly the same."""
        theirs = organisation_of(card)
        colleagues = self._by_organisation.get(folded(theirs), ()) if theirs else ()
        if colleagues:
            names = [known.key for known in colleagues]
            yield from (colleagues[place] for place in close_to(folded(card.shown), names))


def known_people(
    people: Iterable[Person],
    roles: Mapping[str, list[Role]],
    channels: Mapping[str, list[Channel]],
    fields: Mapping[str, list[CustomField]],
) -> Iterator[KnownPerson]:
    """Yield people with what belongs to them, which comes by their ids."""
    for person in people:
        yield KnownPerson(
            person,
            tuple(roles.get(person.id, ())),
            tuple(channels.get(person.id, ())),
            tuple(fields.get(person.id, ())),
        )


def by_person(items: Iterable[Any]) -> dict[str, list[Any]]:
    """Return what belongs to people by their ids."""
    found: dict[str, list[Any]] = defaultdict(list)
    for item in items:
        found[item.person_id].append(item)
    return found


BY_WAY = {
    ChannelKind.EMAIL: Match.EMAIL,
    ChannelKind.PROFILE: Match.PROFILE,
    ChannelKind.PHONE: Match.PHONE,
}


def uid_of(person: Person) -> str:
    """Return what names a person in files: the card's own name for them, else one made of our id."""
    return person.uid or f"urn:uuid:{person.id}"


def organisation_of(card: Card) -> str:
    """Return the organisation of the card's present role."""
    open_roles = [role for role in card.roles if role.until is None] or list(card.roles)
    return open_roles[0].organisation if open_roles else ""


def channel_key(way: ChannelKind, value: str, region: str = "") -> str:
    """Return what two spellings of the same address, page or number share."""
    if way is ChannelKind.PROFILE:
        return profile_key(value)
    if way is ChannelKind.PHONE:
        return phone_key(value, region)
    return value.strip().casefold()


@lru_cache(maxsize=4096)
def phone_key(text: str, region: str = "") -> str:
    """Return a number in E.164, or its digits where no country is known. The text itself is kept as typed."""
    import phonenumbers  # noqa: PLC0415  # 52 ms that most starts do not need

    typed = text.strip()
    typed = f"+{typed[2:]}" if typed.startswith("00") else typed
    try:
        number = phonenumbers.parse(typed, region or None)
    except phonenumbers.NumberParseException:
        return "".join(filter(str.isdigit, typed)) or typed.casefold()
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
