"""What several files say, as if it stood in one: one list of people, each knowing its file."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.cards import CardFormat, ReadFile
from mentorkit.domain.repeats import without_repeats

if TYPE_CHECKING:
    from collections.abc import Sequence


def gathered(files: Sequence[tuple[str, ReadFile]]) -> ReadFile:
    """Return all files as one; somebody who stands in two of them is one card and one repeated row."""
    if len(files) == 1:
        return files[0][1]
    places = {name: place for place, (name, _read) in enumerate(files)}
    cards = (replace(card, source=name) for name, read in files for card in read.cards)
    once, repeated = without_repeats(cards)
    skipped = [replace(row, source=name) for name, read in files for row in read.skipped]
    in_turn = sorted((*skipped, *repeated), key=lambda row: (places[row.source], row.line))
    notes = tuple(replace(note, source=name) for name, read in files for note in read.notes)
    kinds = {read.format for _name, read in files}
    kind = kinds.pop() if len(kinds) == 1 else CardFormat.MIXED
    return ReadFile(kind, once, tuple(in_turn), notes)
