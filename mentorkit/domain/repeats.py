"""The same person twice in one file: folded into one card, so that nobody is added twice."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from mentorkit.domain.cards import CardField, FieldName, SkippedRow, SkipReason, in_order
from mentorkit.domain.people import ChannelKind
from mentorkit.domain.profiles import profile_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mentorkit.domain.cards import Card, CardChannel

OTHER_UID = "X-MENTORKIT-OTHER-UID:"
"""Begins the kept line that holds the identifier of a card folded into another."""

_SINGLES = {
    "given": FieldName.OTHER_NAME,
    "family": FieldName.OTHER_NAME,
    "pronunciation": FieldName.PRONUNCIATION,
    "pronouns": FieldName.PRONOUNS,
    "place": FieldName.PLACE,
    "time_zone": FieldName.TIME_ZONE,
    "language": FieldName.LANGUAGE,
}
_UNITED = ("roles", "tags", "expertise", "oddities")


def without_repeats(cards: Iterable[Card]) -> tuple[tuple[Card, ...], tuple[SkippedRow, ...]]:
    """Return each person once, in order, and the rows left out.

    Two cards are surely one person when they have the same name and share an identifier, an address,
    a number or a page, or when they say exactly the same. What the later one adds is kept. Two
    different photos cannot both be kept on one card, so such cards stay apart.
    """
    found, repeated = _folded_once(cards)
    last = repeated
    while last:  # a card may have tied two others together that had nothing in common
        found, last = _folded_once(found)
        repeated += last
    return tuple(found), tuple(repeated)


def _folded_once(cards: Iterable[Card]) -> tuple[list[Card], list[SkippedRow]]:
    found: list[Card] = []
    places: dict[tuple[str, ...], int] = {}
    repeated: list[SkippedRow] = []
    for card in cards:
        keys = list(_keys(card))
        place = next((places[key] for key in keys if key in places), None)
        if place is None or not _photos_fit(found[place], card):
            place = len(found)
            found.append(card)
        else:
            found[place] = _folded(found[place], card)
            repeated.append(SkippedRow(SkipReason.REPEATED, card.line, card.source, card.shown))
        for key in keys:
            places.setdefault(key, place)
    return found, repeated


def _keys(card: Card) -> Iterator[tuple[str, ...]]:
    """Yield what two cards of one person share: their name with each way to tell people apart."""
    name = " ".join(unicodedata.normalize("NFKC", card.shown).casefold().split())
    if card.uid:
        yield (name, "uid", card.uid)
    identities = 0
    for channel in card.channels:
        if channel.way is not ChannelKind.OTHER:
            identities += 1
            yield (name, channel.way.value, _channel_key(channel))
    if not identities and not card.uid:
        yield (name, "all", repr(replace(card, line=0, source="", oddities=(), photo=None)))


def _channel_key(channel: CardChannel) -> str:
    if channel.way is ChannelKind.PROFILE:
        return profile_key(channel.value)
    if channel.way is ChannelKind.PHONE:
        digits = "".join(filter(str.isdigit, channel.value))
        return digits or channel.value
    return channel.value.casefold()


def _photos_fit(first: Card, second: Card) -> bool:
    return not (first.photo and second.photo) or first.photo == second.photo


def _folded(first: Card, second: Card) -> Card:
    """Return the first card with everything the second adds."""
    united: dict[str, Any] = {
        name: tuple(dict.fromkeys((*getattr(first, name), *getattr(second, name)))) for name in _UNITED
    }
    fields = [*first.fields, *second.fields]
    for name, field in _SINGLES.items():
        mine, theirs = getattr(first, name), getattr(second, name)
        if theirs and mine and theirs != mine:
            fields.append(CardField(field, theirs))
        united[name] = mine or theirs
    if second.shown != first.shown:
        fields.append(CardField(FieldName.OTHER_NAME, second.shown))
    if first.met_day and second.met_day and first.met_day != second.met_day:
        fields.append(CardField(FieldName.CONNECTED_ON, second.met_day.iso))
    kept = kept_of_both(first.kept, second.kept)
    if first.uid and second.uid and first.uid != second.uid:
        kept = kept_of_both(kept, (OTHER_UID + second.uid,))
    return replace(
        first,
        **united,
        channels=tuple(_channels(first, second)),
        fields=in_order(fields),
        kept=kept,
        notes=_notes(first.notes, second.notes),
        met_day=first.met_day or second.met_day,
        uid=first.uid or second.uid,
        photo=first.photo or second.photo,
    )


def _channels(first: Card, second: Card) -> Iterator[CardChannel]:
    """Yield the channels of both, each value once; the first card's preferences stand."""
    known = {(channel.way, channel.value.casefold()) for channel in first.channels}
    preferred = {channel.way for channel in first.channels if channel.preferred}
    yield from first.channels
    for channel in second.channels:
        if (channel.way, channel.value.casefold()) not in known:
            yield replace(channel, preferred=channel.preferred and channel.way not in preferred)


def kept_of_both(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    """Return the kept lines of both; those of a card inside the card stay together."""
    new = [line for line in second if line not in set(first)]
    if new and any(line.upper() == "BEGIN:VCARD" for line in second):
        return (*first, *second)
    return (*first, *new)


def _notes(first: str, second: str) -> str:
    return first if second in first else f"{first}\n\n{second}".strip()
