"""Cards into vCard bytes of version 3.0 or 4.0, so that reading them gives the same cards."""

from __future__ import annotations

import base64
import re
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.cards import CardChannel, CardField, CardPhoto, CardRole, FieldName, unlabelled
from mentorkit.domain.drafting.assembling import OWN_ROLE
from mentorkit.domain.people import ChannelKind
from mentorkit.domain.profiles import is_profile
from mentorkit.domain.vcards.dates import date_value
from mentorkit.domain.vcards.properties import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from mentorkit.domain.cards import Card

_LONGEST = 75
_EQUALS = ord("=")
_GROUP = re.compile(r"([A-Za-z0-9_-]+)\.")
_TYPES = frozenset(
    {
        "home", "work", "cell", "fax", "pager", "main", "other", "video", "textphone", "mobile", "iphone",
        "car", "msg", "modem", "isdn", "pcs", "bbs", "school", "homepage", "blog", "linkedin", "github",
        "twitter", "facebook", "instagram", "mastodon", "xing", "skype", "jabber", "xmpp", "aim", "icq",
        "matrix", "telegram", "signal", "whatsapp", "spouse", "child", "parent", "sibling", "friend",
        "colleague", "manager", "assistant", "contact",
    }
)  # fmt: skip
"""Labels that are types of vCard; every other label is written beside its property, as Apple does."""

_NAME_FIELDS = (FieldName.MIDDLE_NAME, FieldName.NAME_PREFIX, FieldName.NAME_SUFFIX)
_DATES = {FieldName.BIRTHDAY: "BDAY", FieldName.ANNIVERSARY: "X-ANNIVERSARY", FieldName.DATE: "X-ABDATE"}
_PLAIN = {FieldName.NICKNAME: "NICKNAME", FieldName.WEBSITE: "URL", FieldName.RELATED: "RELATED"}
_LABELLED = (FieldName.DATE, FieldName.ADDRESS, FieldName.WEBSITE, FieldName.RELATED)


class Version(StrEnum):
    """The versions we write."""

    V3 = "3.0"
    V4 = "4.0"


def write_vcards(cards: Iterable[Card], version: Version = Version.V3) -> bytes:
    """Return a vCard file of UTF-8 text with the cards in their order."""
    return b"".join(_folded(line) for card in cards for line in card_lines(card, version))


def card_lines(card: Card, version: Version) -> Iterator[str]:
    """Yield the lines of one card before they are folded, from BEGIN to END."""
    return _Writing(card, version).lines()


def _folded(line: str) -> bytes:
    """Return a line of at most 75 octets a piece, never broken inside a letter.

    Nor behind an equals sign, which some readers take for a soft break of quoted-printable.
    """
    content = line.encode("utf-8", "replace")
    if len(content) <= _LONGEST:
        return content + b"\r\n"
    pieces, place, room = [], 0, _LONGEST
    while len(content) - place > room:
        end = place + room
        while content[end] & 0xC0 == 0x80 or (content[end - 1] == _EQUALS and end > place + 1):
            end -= 1
        pieces.append(content[place:end])
        place, room = end, _LONGEST - 1
    pieces.append(content[place:])
    return b"\r\n ".join(pieces) + b"\r\n"


class _Writing:
    """Writes one card; hands out groups that no kept line uses."""

    def __init__(self, card: Card, version: Version) -> None:
        self._card = card
        self._is_4 = version is Version.V4
        self._version = version
        self._taken = {found[1].lower() for line in card.kept if (found := _GROUP.match(line))}
        self._number = 0
        self._own: set[int] = set()

    def lines(self) -> Iterator[str]:
        card = self._card
        yield "BEGIN:VCARD"
        yield f"VERSION:{self._version}"
        yield f"FN:{escaped(card.shown)}"
        if card.notes:
            yield f"NOTE:{escaped(card.notes)}"
        if card.photo:
            yield self._photo(card.photo)
        parts = [card.family, card.given, *(self._first_of(name) for name in _NAME_FIELDS)]
        yield "N:" + ";".join(escaped(part) for part in parts)
        yield from self._singles()
        yield from self._roles()
        for channel in card.channels:
            yield from self._channel(channel)
        if card.place:
            yield f"ADR:;;;{escaped(card.place)};;;"
        for index, field in enumerate(card.fields):
            if index not in self._own:
                yield from self._field(field)
        yield from card.kept
        yield "END:VCARD"

    def _first_of(self, name: FieldName) -> str:
        """Return the first field of a name, which then has its place and is not written again."""
        for index, field in enumerate(self._card.fields):
            if field.name == name:
                self._own.add(index)
                return field.value
        return ""

    def _singles(self) -> Iterator[str]:
        card = self._card
        named = (
            ("X-PHONETIC-FIRST-NAME", card.pronunciation),
            ("PRONOUNS" if self._is_4 else "X-PRONOUNS", card.pronouns),
            ("TZ" if self._is_4 else "TZ;VALUE=text", card.time_zone),
            ("LANG", card.language),
            ("X-MENTORKIT-MET", card.met_day.iso if card.met_day else ""),
            ("UID", card.uid),
        )
        yield from (f"{name}:{escaped(value)}" for name, value in named if value)
        if card.tags:
            yield "CATEGORIES:" + ",".join(escaped(tag) for tag in card.tags)
        # One a line (RFC 6715, 2.1): programs that do not know the name escape its commas.
        yield from (f"EXPERTISE:{escaped(word)}" for word in card.expertise)

    def _roles(self) -> Iterator[str]:
        roles = self._card.roles or (CardRole(),)
        is_simple = len(roles) == 1 and not (roles[0].since or roles[0].until)
        department = self._first_of(FieldName.DEPARTMENT)
        for number, role in enumerate(roles, 1):
            group = "" if is_simple else f"{OWN_ROLE}{number}."
            organisation = [role.organisation, *([department] if department and number == 1 else [])]
            named = (
                ("ORG", ";".join(escaped(part) for part in organisation)),
                ("TITLE", escaped(role.title)),
                ("X-MENTORKIT-SINCE", role.since.iso if role.since else ""),
                ("X-MENTORKIT-UNTIL", role.until.iso if role.until else ""),
            )
            yield from (f"{group}{name}:{value}" for name, value in named if value)

    def _channel(self, channel: CardChannel) -> Iterator[str]:
        name = {ChannelKind.EMAIL: "EMAIL", ChannelKind.PHONE: "TEL", ChannelKind.OTHER: "IMPP"}.get(
            channel.way
        )
        if name is None:
            social = "SOCIALPROFILE" if self._is_4 else "X-SOCIALPROFILE"
            name = "URL" if is_profile(channel.value) else social
        preferred = ("PREF=1" if self._is_4 else "TYPE=pref") if channel.preferred else ""
        yield from self._labelled(name, channel.label, escaped(channel.value), preferred)

    def _labelled(self, name: str, label: str, value: str, parameter: str = "") -> Iterator[str]:
        """Write a property with its label: as types where vCard knows them, else as a line of its own."""
        head = f"{name};{parameter}" if parameter else name
        words = label.split(", ")
        if not label:
            yield f"{head}:{value}"
        elif all(word in _TYPES for word in words) and len(set(words)) == len(words):
            yield f"{head}{''.join(f';TYPE={word}' for word in words)}:{value}"
        else:
            group = self._new_group()
            yield f"{group}.{head}:{value}"
            yield f"{group}.X-ABLabel:{escaped(label)}"

    def _new_group(self) -> str:
        while True:
            self._number += 1
            group = f"item{self._number}"
            if group not in self._taken:
                return group

    def _field(self, field: CardField) -> Iterator[str]:
        known, label = unlabelled(field.name)
        if known is None or (label and known not in _LABELLED):
            yield self._own_field(field)
        elif known in _DATES:
            yield from self._date(known, label, field)
        elif known in _PLAIN:
            yield from self._labelled(_PLAIN[known], label, escaped(field.value))
        elif known is FieldName.ADDRESS:
            yield from self._labelled("ADR", label, f";;{escaped(field.value)};;;;")
        elif known is FieldName.GENDER:
            yield f"GENDER:;{escaped(field.value)}"
        else:
            yield self._own_field(field)

    def _date(self, known: FieldName, label: str, field: CardField) -> Iterator[str]:
        name = "ANNIVERSARY" if self._is_4 and known is FieldName.ANNIVERSARY else _DATES[known]
        parameters, value = date_value(field.value, is_version_4=self._is_4)
        yield from self._labelled(name + parameters, label, escaped(value))

    def _own_field(self, field: CardField) -> str:
        return f"X-MENTORKIT-FIELD:{escaped(field.name)};{escaped(field.value)}"

    def _photo(self, photo: CardPhoto) -> str:
        content = base64.b64encode(photo.content).decode()
        if self._is_4:
            return f"PHOTO:data:{photo.media_type};base64,{content}"
        return f"PHOTO;ENCODING=b;TYPE={photo.media_type.removeprefix('image/').upper()}:{content}"
