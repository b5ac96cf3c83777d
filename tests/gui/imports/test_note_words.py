"""Every note is a sentence that names no sign nobody can see."""

from __future__ import annotations

import pytest

from mentorkit.domain.cards import Note, NoteKind
from mentorkit.domain.drafting.dates import DateOrder
from mentorkit.domain.sheets.tables import DELIMITERS
from mentorkit.gui.imports.note_words import note_sentence


@pytest.mark.usefixtures("qapp")
def test_every_note_is_a_sentence() -> None:
    for sentence in [note_sentence(Note(kind, 3, "UTF-16")) for kind in NoteKind]:
        assert sentence.endswith(".")
        assert "{" not in sentence


@pytest.mark.usefixtures("qapp")
def test_signs_and_orders_are_words_and_the_file_comes_first() -> None:
    told = [note_sentence(Note(NoteKind.DELIMITER, 1, sign)) for sign in DELIMITERS if sign != ","]
    assert told == [f"Cells divided by {word}." for word in ("semicolons", "tabs", "bars")]
    unknown = Note(NoteKind.DATE_ORDER, 1, DateOrder.UNKNOWN.value, source="b.csv")
    assert note_sentence(unknown) == (
        "b.csv: Dates read as a year alone, for day and month cannot be told apart."
    )
