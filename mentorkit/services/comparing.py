"""Comparing a card with somebody kept, part by part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.people import ChannelKind
from mentorkit.domain.plans import Candidate, Difference, Match, Part, Side, Verdict
from mentorkit.services.known import organisation_of
from mentorkit.storage.standings import folded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.cards import Card, CardRole
    from mentorkit.services.known import KnownPeople, KnownPerson

WAYS = {
    Part.EMAIL: ChannelKind.EMAIL,
    Part.PHONE: ChannelKind.PHONE,
    Part.PROFILE: ChannelKind.PROFILE,
    Part.OTHER_CHANNEL: ChannelKind.OTHER,
}
SURE = frozenset({Match.UID, Match.EMAIL, Match.PROFILE})
"""Matches that alone tell who somebody is, while nothing speaks against it."""

SINGLE = ("pronunciation", "pronouns", "language", "time_zone")
"""Fields of a person that a file fills only where they are blank."""

PHOTO = "photo"


def candidate(card: Card, known: KnownPerson, match: Match, people: KnownPeople) -> Candidate:
    """Return somebody kept as a candidate for a card, with every part that either side knows."""
    person = known.person
    found = tuple(_differences(card, known, people))
    return Candidate(person.id, person.shown, person.stage, match, found)


def verdict_on(found: Candidate) -> Verdict:
    """Return whether a candidate surely is the person, and whether the card says anything new.

    A new role of somebody known by address is news, not a conflict; another name is a conflict.
    """
    news = [one for one in found.differences if is_news(one)]
    if not news:
        return Verdict.SAME
    conflicts = [one for one in news if one.part in (Part.NAME, Part.PLACE) and one.mine]
    if found.match in SURE and not conflicts:
        return Verdict.CHANGED
    return Verdict.MAYBE


def is_news(one: Difference) -> bool:
    """Whether the card says something in this part that we do not keep."""
    if one.part is Part.NOTES:
        return any(folded(text) not in folded(" ".join(one.mine)) for text in one.theirs)
    if one.part in (Part.MET, Part.PHOTO) and one.mine:
        return False
    return bool(set(one.theirs) - set(one.mine))


def present_role(card: Card) -> CardRole | None:
    """Return the role a card shows beside the name."""
    open_roles = [role for role in card.roles if role.until is None] or list(card.roles)
    return open_roles[0] if open_roles else None


def _differences(card: Card, known: KnownPerson, people: KnownPeople) -> Iterator[Difference]:
    person, role = known.person, present_role(card)
    yield _single(Part.NAME, person.shown, card.shown)
    pairs = (
        (Part.ORGANISATION, known.organisation, organisation_of(card)),
        (Part.TITLE, known.title, role.title if role else ""),
    )
    is_old_news = role is not None and (folded(role.title), folded(role.organisation)) in _kept_roles(known)
    for part, mine, theirs in pairs:
        if mine or theirs:
            yield _single(part, mine, mine if is_old_news else theirs, newer=True)
    for part, way in WAYS.items():
        yield from _channels(part, way, card, known, people)
    met = (person.met_day.iso if person.met_day else "", card.met_day.iso if card.met_day else "")
    for part, mine, theirs in ((Part.PLACE, person.place, card.place), (Part.MET, *met)):
        if mine or theirs:
            yield _single(part, mine, theirs)
    for part, mine_all, theirs_all in (
        (Part.NOTES, (person.notes,), (card.notes,)),
        (Part.TAGS, person.tags, card.tags),
        (Part.OTHER, _others_kept(known), _others(card, known)),
    ):
        mine_many, theirs_many = tuple(filter(None, mine_all)), tuple(filter(None, theirs_all))
        if mine_many or theirs_many:
            yield Difference(part, mine_many, theirs_many, can_keep_both=True, suggested=Side.BOTH)
    if card.photo and not person.photo:
        yield Difference(Part.PHOTO, (), (PHOTO,), can_keep_both=False, suggested=Side.THEIRS)


def _single(part: Part, mine: str, theirs: str, *, newer: bool = False) -> Difference:
    """Compare one value; spelled alike but for case and accents counts as the same."""
    if folded(mine) == folded(theirs):
        theirs = mine
    takes = bool(theirs) and (newer or not mine)
    suggested = Side.THEIRS if takes else Side.MINE
    return Difference(part, _one(mine), _one(theirs), can_keep_both=False, suggested=suggested)


def _one(value: str) -> tuple[str, ...]:
    return (value,) if value else ()


def _channels(
    part: Part, way: ChannelKind, card: Card, known: KnownPerson, people: KnownPeople
) -> Iterator[Difference]:
    """Compare addresses by what they are; one known in another spelling is shown as we keep it."""
    kept = {people.channel_key(way, c.value): c.value for c in known.channels if c.way is way}
    told = {people.channel_key(way, c.value): c.value for c in card.channels if c.way is way}
    if kept or told:
        theirs = tuple(kept.get(key, value) for key, value in told.items())
        yield Difference(part, tuple(kept.values()), theirs, can_keep_both=True, suggested=Side.BOTH)


def _others_kept(known: KnownPerson) -> tuple[str, ...]:
    person = known.person
    return (
        *(f"{one.name}: {one.value}" for one in known.fields),
        *person.expertise,
        *person.kept.split("\n"),
    )


def _kept_roles(known: KnownPerson) -> set[tuple[str, str]]:
    return {(folded(role.title), folded(role.organisation)) for role in known.roles}


def _others(card: Card, known: KnownPerson) -> tuple[str, ...]:
    """Return what else the card says; blanks it could fill count, values it contradicts do not."""
    person = known.person
    kept_roles = _kept_roles(known)
    present = present_role(card)
    earlier = [
        ", ".join(filter(None, (role.title, role.organisation)))
        for role in card.roles
        if role is not present and (folded(role.title), folded(role.organisation)) not in kept_roles
    ]
    fills = [getattr(card, name) for name in SINGLE if getattr(card, name) and not getattr(person, name)]
    return (
        *(f"{one.name}: {one.value}" for one in card.fields),
        *card.expertise,
        *card.kept,
        *earlier,
        *fills,
    )
