"""What an import did silently, as sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from mentorkit.domain.cards import Note, NoteKind
from mentorkit.domain.drafting.dates import DateOrder

if TYPE_CHECKING:
    from collections.abc import Mapping

NOTES: Mapping[NoteKind, object] = {
    NoteKind.LINES_ABOVE_HEADER: QT_TRANSLATE_NOOP("imports", "Lines above the header left out: {count}."),
    NoteKind.LINES_OUTSIDE_CARDS: QT_TRANSLATE_NOOP("imports", "Lines outside of cards left out: {count}."),
    NoteKind.ENCODING: QT_TRANSLATE_NOOP("imports", "Letters read as {detail}."),
    NoteKind.DELIMITER: QT_TRANSLATE_NOOP("imports", "Cells divided by {detail}."),
    NoteKind.DATE_ORDER: QT_TRANSLATE_NOOP("imports", "Dates read as {detail}."),
    NoteKind.ZEROS_REMOVED: QT_TRANSLATE_NOOP("imports", "Zero bytes removed: {count}."),
    NoteKind.NO_HEADER: QT_TRANSLATE_NOOP("imports", "No line with the names of the columns was found."),
    NoteKind.NO_CARDS: QT_TRANSLATE_NOOP("imports", "No card was found."),
    NoteKind.COLUMNS_LEFT_OUT: QT_TRANSLATE_NOOP("imports", "Columns left out: {detail}."),
    NoteKind.ADDRESSES_NOT_FOLLOWED: QT_TRANSLATE_NOOP(
        "imports", "Values that only name a file or an address, kept as they are: {count}."
    ),
}

DETAILS: Mapping[NoteKind, Mapping[str, object]] = {
    NoteKind.DELIMITER: {
        ";": QT_TRANSLATE_NOOP("imports", "semicolons"),
        "\t": QT_TRANSLATE_NOOP("imports", "tabs"),
        "|": QT_TRANSLATE_NOOP("imports", "bars"),
    },
    NoteKind.DATE_ORDER: {
        DateOrder.DAY_FIRST.value: QT_TRANSLATE_NOOP("imports", "day first"),
        DateOrder.MONTH_FIRST.value: QT_TRANSLATE_NOOP("imports", "month first"),
        DateOrder.UNKNOWN.value: QT_TRANSLATE_NOOP(
            "imports", "a year alone, for day and month cannot be told apart"
        ),
    },
}
"""Words for details that are signs of the file or of ours; others stand as they are."""


def note_sentence(note: Note) -> str:
    """Return what was done silently, as a sentence."""
    sentence = QCoreApplication.translate("imports", str(NOTES[note.kind]))
    detail = DETAILS.get(note.kind, {}).get(note.detail)
    told = QCoreApplication.translate("imports", str(detail)) if detail else note.detail
    sentence = sentence.format(count=QLocale().toString(note.count), detail=told)
    return f"{note.source}: {sentence}" if note.source else sentence
