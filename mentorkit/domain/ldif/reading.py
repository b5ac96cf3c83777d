"""An LDIF file's bytes into cards. Nothing in a file can raise."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.cards import (
    LARGEST_PHOTO,
    Card,
    CardFormat,
    CardPhoto,
    Note,
    NoteKind,
    OddityKind,
    ReadFile,
    SkippedRow,
    SkipReason,
)
from mentorkit.domain.decoding import decoded
from mentorkit.domain.drafting.assembling import assembled
from mentorkit.domain.drafting.dates import DateOrder
from mentorkit.domain.drafting.drafts import Draft
from mentorkit.domain.drafting.meanings import Column, Meaning
from mentorkit.domain.drafting.telling import tell
from mentorkit.domain.ldif.attributes import LISTS, MEMBERS, PHOTOS, meaning_of
from mentorkit.domain.ldif.lines import entries_of
from mentorkit.domain.repeats import without_repeats
from mentorkit.domain.vcards.pictures import known_media_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.ldif.lines import Attribute, Entry

_NAME = "dn"
_MAIL = re.compile(r"(?:^|,)\s*mail=([^,]+)", re.IGNORECASE)
_POSTAL = re.compile(r"\s*\$\s*")
_JPEG = "image/jpeg"


def read_ldif(data: bytes) -> ReadFile:
    """Return every person of an LDIF file; a list of people becomes a tag of its members."""
    found = decoded(data)
    zeros = found.text.count("\0")
    reading = _Reading()
    for entry in entries_of(found.text.replace("\0", "") if zeros else found.text, by_line=found.by_line):
        reading.take(entry)
    notes = [Note(NoteKind.ENCODING, 1, found.encoding)] if found.encoding != "utf-8" else []
    if zeros:
        notes.append(Note(NoteKind.ZEROS_REMOVED, zeros))
    if reading.addresses:
        notes.append(Note(NoteKind.ADDRESSES_NOT_FOLLOWED, reading.addresses))
    if not reading.cards and not reading.skipped:
        notes.append(Note(NoteKind.NO_CARDS))
    cards, repeated = without_repeats(reading.tagged_cards())
    skipped = sorted((*reading.skipped, *repeated), key=lambda row: row.line)
    return ReadFile(CardFormat.LDIF, cards, tuple(skipped), tuple(notes))


class _Reading:
    """The cards so far, and whose tags the lists of the file are."""

    def __init__(self) -> None:
        self.cards: list[Card] = []
        self.skipped: list[SkippedRow] = []
        self.addresses = 0
        self._names: list[str] = []
        self._tags: dict[str, list[str]] = {}

    def take(self, entry: Entry) -> None:
        """Read one entry; what is no person but says how the file is made is passed over."""
        attributes = entry.attributes
        if attributes and all(one.name.casefold() == "version" for one in attributes):
            return
        classes = {one.text.casefold() for one in attributes if one.name.casefold() == "objectclass"}
        name = next((one.text for one in attributes if one.name.casefold() == _NAME), "")
        if classes & LISTS:
            self._take_list(entry)
            return
        draft = Draft(entry.line)
        tell(draft, self._values(draft, attributes), DateOrder.UNKNOWN)
        for line in entry.strange:
            draft.odd(OddityKind.BAD_LINE, entry.line)
            draft.keep(line, entry.line)
        made = assembled(draft)
        if isinstance(made, Card):
            self.cards.append(made)
            self._names.append(name.casefold())
        else:
            self.skipped.append(made)

    def tagged_cards(self) -> Iterator[Card]:
        """Yield the cards with the tags of the lists they are members of."""
        for card, name in zip(self.cards, self._names, strict=True):
            keys = [name, *(channel.value.casefold() for channel in card.channels)]
            tags = [tag for key in keys for tag in self._tags.get(key, ())]
            yield replace(card, tags=tuple(dict.fromkeys((*card.tags, *tags)))) if tags else card

    def _take_list(self, entry: Entry) -> None:
        tag = next(
            (one.text for one in entry.attributes if meaning_of(one.name).meaning is Meaning.SHOWN), ""
        )
        self.skipped.append(SkippedRow(SkipReason.GROUP, entry.line, shown=tag))
        for one in entry.attributes:
            if tag and one.name.casefold() in MEMBERS:
                mail = _MAIL.search(one.text)
                for key in {one.text.casefold(), mail[1].strip().casefold() if mail else ""}:
                    self._tags.setdefault(key, []).append(tag)

    def _values(self, draft: Draft, attributes: list[Attribute]) -> Iterator[tuple[Column, str]]:
        for one in attributes:
            if one.name.casefold() in PHOTOS and one.content is not None:
                self._photo(draft, one.content)
                continue
            column = meaning_of(one.name)
            self.addresses += one.is_address
            if one.is_address:
                column = Column(Meaning.FIELD, one.name)
            text = one.text.strip()
            if column.meaning is Meaning.ADDRESS:
                text = _POSTAL.sub("\n", text)
            if text and "\ufffd" in text:
                draft.odd(OddityKind.UNREADABLE_LETTERS, draft.line)
            if text:
                yield column, text

    def _photo(self, draft: Draft, content: bytes) -> None:
        if len(content) > LARGEST_PHOTO:
            draft.odd(OddityKind.PHOTO_TOO_LARGE, draft.line)
        elif draft.photo is None:
            draft.photo = CardPhoto(content, known_media_type(content) or _JPEG)
