"""A vCard file's bytes into cards. Nothing in a file can raise: what is wrong is told beside the cards."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from typing import TYPE_CHECKING

from mentorkit.domain.cards import (
    Card,
    CardFormat,
    Note,
    NoteKind,
    OddityKind,
    ReadFile,
    SkippedRow,
)
from mentorkit.domain.decoding import decoded
from mentorkit.domain.drafting.assembling import assembled
from mentorkit.domain.drafting.drafts import Draft
from mentorkit.domain.repeats import without_repeats
from mentorkit.domain.vcards.lines import logical_lines
from mentorkit.domain.vcards.properties import PropertyReader
from mentorkit.domain.vcards.understanding import SAYINGS, understand

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mentorkit.domain.vcards.properties import Property

_BEGIN, _END = "BEGIN:VCARD", "END:VCARD"
_MARK = "\ufeff"


def read_vcards(data: bytes) -> ReadFile:
    """Return every card of a vCard file of version 2.1, 3.0 or 4.0, mixed or broken as it may be."""
    found = decoded(data)
    text, zeros = found.text, found.text.count("\0")
    notes = [Note(NoteKind.ENCODING, 1, found.encoding)] if found.encoding != "utf-8" else []
    if zeros:
        notes.append(Note(NoteKind.ZEROS_REMOVED, zeros))
    lines = logical_lines(text.replace("\0", "") if zeros else text, by_line=found.by_line)
    return read_lines(lines, CardFormat.VCARD, notes)


def read_lines(lines: Iterable[tuple[int, str]], kind: CardFormat, notes: Sequence[Note]) -> ReadFile:
    """Return every card that unfolded lines hold, each with its number."""
    reading = _Reading()
    for number, line in lines:
        reading.take(line, number)
    reading.finish()
    told = list(notes)
    if reading.outside:
        told.append(Note(NoteKind.LINES_OUTSIDE_CARDS, reading.outside))
    if not reading.cards and not reading.skipped:
        told.append(Note(NoteKind.NO_CARDS))
    cards, repeated = without_repeats(reading.tagged_cards())
    skipped = sorted((*reading.skipped, *repeated), key=lambda row: row.line)
    return ReadFile(kind, cards, tuple(skipped), tuple(told))


class _Where(Enum):
    """What the last property was, as far as it matters for a line that is none."""

    NOTE = "note"
    AGENT = "agent"
    OTHER = "other"


class _Reading:
    """The cards so far, the one being read, and how deep in cards inside it we are."""

    def __init__(self) -> None:
        self.cards: list[Card] = []
        self.skipped: list[SkippedRow] = []
        self.tags: dict[str, list[str]] = {}
        self.outside = 0
        self._reader = PropertyReader()
        self._draft: Draft | None = None
        self._loose: Draft | None = None
        self._loose_lines = 0
        self._depth = 0
        self._inner: list[str] = []
        self._last = _Where.OTHER

    def take(self, line: str, number: int) -> None:
        """Read one logical line."""
        if line[0] in "BbEe\ufeff \t":
            edge = line[:16].strip(_MARK + " \t").upper()
            if edge == _BEGIN:
                self._begin(number)
                return
            if edge == _END:
                self._end(number)
                return
        draft = self._draft
        if draft is None:
            draft = self._outside(number)
        if self._depth:
            self._inner.append(line)
            self._last = _Where.AGENT if line[:5].upper() == "AGENT" else _Where.OTHER
            return
        one = self._reader.read(line, number)
        if one is None:
            self._no_property(draft, line, number)
        else:
            self._property(draft, one)

    def finish(self) -> None:
        """Close what the end of the file left open."""
        self._close_loose()
        if self._draft is not None:
            self._draft.odd(OddityKind.NO_END, self._draft.line)
            self._close()

    def _property(self, draft: Draft, one: Property) -> None:
        name = one.head.name
        if draft is self._loose and name not in SAYINGS:
            return
        understand(draft, one)
        if name == "NOTE":
            self._last = _Where.NOTE
        else:
            self._last = _Where.AGENT if name == "AGENT" else _Where.OTHER

    def _no_property(self, draft: Draft, line: str, number: int) -> None:
        """Add a line without a name to the note it follows, or keep it; both need a look."""
        if not line.strip() or draft is self._loose:
            return
        draft.odd(OddityKind.BAD_LINE, number)
        if self._last is _Where.NOTE and draft.notes:
            draft.notes[-1].append(line.strip())
        else:
            draft.keep(line.strip(), number)

    def _begin(self, number: int) -> None:
        if self._draft is not None and self._last is _Where.AGENT:
            self._inner.append(_BEGIN)
            self._depth += 1
            self._last = _Where.OTHER
            return
        self._close_loose()
        if self._draft is not None:
            self._draft.odd(OddityKind.NO_END, self._draft.line)
            self._close()
        self._draft = Draft(number)
        self._last = _Where.OTHER

    def _end(self, number: int) -> None:
        if self._depth and self._draft is not None:
            self._inner.append(_END)
            self._depth -= 1
            if not self._depth:
                self._keep_inner(self._draft, number)
        elif self._draft is not None:
            self._close()
        else:
            self._close_loose()

    def _close(self) -> None:
        assert self._draft is not None, "only called with a card open"
        if self._depth:
            self._keep_inner(self._draft, self._draft.line)
        self._assemble(self._draft)
        self._draft = None

    def _keep_inner(self, draft: Draft, number: int) -> None:
        """Keep a card inside the card, closed as often as it was opened."""
        draft.keep_all([*self._inner, *(_END for _open in range(self._depth))], number)
        self._inner, self._depth = [], 0

    def _assemble(self, draft: Draft) -> None:
        """Make the card; a list of members makes none, but its name is a tag of theirs."""
        made = assembled(draft)
        if isinstance(made, Card):
            self.cards.append(made)
            return
        self.skipped.append(made)
        for member in draft.members if draft.names else ():
            self.tags.setdefault(_bare(member), []).append(draft.names[0])

    def tagged_cards(self) -> tuple[Card, ...]:
        """Return the cards with the tags of the lists they are members of."""
        if not self.tags:
            return tuple(self.cards)
        return tuple(_tagged(card, self.tags.get(_bare(card.uid), [])) for card in self.cards)

    def _outside(self, number: int) -> Draft:
        """Return a card for lines outside cards; it counts if they say something about a person."""
        if self._loose is None:
            self._loose = Draft(number)
            self._last = _Where.OTHER
        self._loose_lines += 1
        return self._loose

    def _close_loose(self) -> None:
        loose, self._loose = self._loose, None
        if loose is not None and loose.says_something:
            loose.odd(OddityKind.NO_BEGIN, loose.line)
            self._assemble(loose)
        else:
            self.outside += self._loose_lines
        self._loose_lines = 0


def _tagged(card: Card, tags: list[str]) -> Card:
    return replace(card, tags=tuple(dict.fromkeys((*card.tags, *tags)))) if tags else card


def _bare(uid: str) -> str:
    return uid.casefold().removeprefix("urn:uuid:")
