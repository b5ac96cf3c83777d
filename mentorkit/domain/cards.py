"""Cards: what any file says about one person, before it is known whether we already keep that person."""

from __future__ import annotations

import re
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.people import ChannelKind  # a field's type

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentorkit.domain.days import Day

LARGEST_PHOTO = 10 * 1024 * 1024
"""Bytes; a larger photo is left out and told."""

LARGEST_KEPT = 1024 * 1024
"""Characters of lines not understood that one card may carry; what is beyond is left out and told."""


class CardFormat(StrEnum):
    """The kinds of files that hold cards."""

    VCARD = "vcard"
    CONNECTIONS = "connections"
    GOOGLE = "google"
    OUTLOOK = "outlook"
    THUNDERBIRD = "thunderbird"
    SHEET = "sheet"
    """A table of no program we know, such as a list somebody keeps."""
    LDIF = "ldif"
    JCARD = "jcard"
    MIXED = "mixed"
    """Several files of more than one kind."""
    OWN_CSV = "own_csv"
    """The CSV we write: see `spreadsheets`."""


class FieldName(StrEnum):
    """Custom fields whose meaning we know, so that they go back to where a file had them.

    The order is the order in which a card lists them.
    """

    MIDDLE_NAME = "middle name"
    NAME_PREFIX = "name prefix"
    NAME_SUFFIX = "name suffix"
    DEPARTMENT = "department"
    OTHER_NAME = "other name"
    NICKNAME = "nickname"
    ORGANISATION = "organisation"
    TITLE = "title"
    ROLE = "role"
    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    DATE = "date"
    ADDRESS = "address"
    WEBSITE = "website"
    RELATED = "related"
    GENDER = "gender"
    PRONOUNS = "pronouns"
    PRONUNCIATION = "pronunciation"
    LANGUAGE = "language"
    PLACE = "place"
    TIME_ZONE = "time zone"
    CONNECTED_ON = "connected on"
    MORE_CELLS = "more cells"


_RANKS = {name: rank for rank, name in enumerate(FieldName)}
_LABELLED = re.compile(r"([a-z ]+?) \((.+)\)", re.DOTALL)


class OddityKind(StrEnum):
    """Why a card that was read still needs a look."""

    NO_BEGIN = "no_begin"
    NO_END = "no_end"
    BAD_LINE = "bad_line"
    BAD_PHOTO = "bad_photo"
    PHOTO_TOO_LARGE = "photo_too_large"
    TOO_MUCH_KEPT = "too_much_kept"
    NAME_TOO_LONG = "name_too_long"
    NAMED_AFTER_CHANNEL = "named_after_channel"
    NOT_AN_ADDRESS = "not_an_address"
    UNREADABLE_LETTERS = "unreadable_letters"
    UNCLOSED_QUOTE = "unclosed_quote"
    CELL_COUNT = "cell_count"
    ODD_DATE = "odd_date"


@frozen
class Oddity:
    """Something to look at, and the line of the file (from 1) where it stands."""

    kind: OddityKind
    line: int


class SkipReason(StrEnum):
    """Why a row of a file is nobody we could add."""

    EMPTY = "empty"
    NAMELESS = "nameless"
    GROUP = "group"
    """A list of people, not a person. Its name became a tag of its members."""
    REPEATED = "repeated"
    """The same person stands in another row too; what this one adds was added there."""


@frozen
class SkippedRow:
    """A row left out, and the line (from 1) where it begins."""

    reason: SkipReason
    line: int
    source: str = ""
    """The name of the file, where there are several."""
    shown: str = ""
    """The person or the list it is about, where it names one."""


class NoteKind(StrEnum):
    """What was done silently while reading and is worth knowing."""

    LINES_ABOVE_HEADER = "lines_above_header"
    LINES_OUTSIDE_CARDS = "lines_outside_cards"
    ENCODING = "encoding"
    DELIMITER = "delimiter"
    DATE_ORDER = "date_order"
    ZEROS_REMOVED = "zeros_removed"
    NO_HEADER = "no_header"
    NO_CARDS = "no_cards"
    COLUMNS_LEFT_OUT = "columns_left_out"
    ADDRESSES_NOT_FOLLOWED = "addresses_not_followed"


@frozen
class Note:
    """One thing worth knowing: how often, and the word that belongs to it (an encoding, "day first")."""

    kind: NoteKind
    count: int = 0
    detail: str = ""
    source: str = ""
    """The name of the file, where there are several."""


@frozen
class CardRole:
    """A title, an organisation or both."""

    title: str = ""
    organisation: str = ""
    since: Day | None = None
    until: Day | None = None


@frozen
class CardChannel:
    """A way to reach the person, as the file writes it."""

    way: ChannelKind
    value: str
    label: str = ""
    preferred: bool = False


@frozen
class CardField:
    """Something under a name of its own; `FieldName` lists the names that mean something to us."""

    name: str
    value: str


@frozen
class CardPhoto:
    """A picture's bytes and its media type, such as image/jpeg."""

    content: bytes
    media_type: str


@frozen
class Card:
    """One person as a file tells of them. Two cards are equal when they say the same.

    `kept` holds every property that was not understood, one unfolded line each, as the file had it.
    """

    shown: str
    given: str = ""
    family: str = ""
    pronunciation: str = ""
    pronouns: str = ""
    place: str = ""
    time_zone: str = ""
    language: str = ""
    notes: str = ""
    uid: str = ""
    met_day: Day | None = None
    photo: CardPhoto | None = None
    roles: tuple[CardRole, ...] = ()
    channels: tuple[CardChannel, ...] = ()
    fields: tuple[CardField, ...] = ()
    tags: tuple[str, ...] = ()
    expertise: tuple[str, ...] = ()
    kept: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)
    source: str = field(default="", compare=False)
    """The name of the file it stands in, where there are several."""
    oddities: tuple[Oddity, ...] = field(default=(), compare=False)


@frozen
class ReadFile:
    """Everything a reader found in one file. Rows read are the cards and the skipped, nothing else."""

    format: CardFormat
    cards: tuple[Card, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def count(self) -> int:
        """How many rows or cards the file holds."""
        return len(self.cards) + len(self.skipped)

    @property
    def odd_count(self) -> int:
        """How many of the cards need a look."""
        return sum(1 for card in self.cards if card.oddities)


def labelled(name: FieldName, label: str) -> str:
    """Return the name of a custom field with its label: "address (home)"."""
    return f"{name} ({label})" if label else str(name)


def unlabelled(name: str) -> tuple[FieldName | None, str]:
    """Return the known name and the label of a custom field; None for a name of the user's own."""
    if name in _RANKS:
        return FieldName(name), ""
    found = _LABELLED.fullmatch(name)
    if found and found[1] in _RANKS:
        return FieldName(found[1]), found[2]
    return None, ""


def in_order(fields: Iterable[CardField]) -> tuple[CardField, ...]:
    """Return the fields once each, known ones first in the order of `FieldName`, others as they came."""
    once = dict.fromkeys(
        one if type(one.name) is str else CardField(str(one.name), one.value) for one in fields
    )
    return tuple(sorted(once, key=_rank)) if len(once) > 1 else tuple(once)


def _rank(one: CardField) -> int:
    known, _label = unlabelled(one.name)
    return _RANKS[known] if known else len(_RANKS)
