"""Putting fields into a letter: what is known about the person and about me, by menu, slash or blank."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt

from mentorkit.domain.slots import Slot, in_braces, slot_of, unbraced
from mentorkit.gui.kit.menus import Entry, menu, open_at, open_below
from mentorkit.gui.kit.slash_lists import SlashList
from mentorkit.gui.kit.suggestions import Suggestion
from mentorkit.gui.writing_texts import word

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.spans import Span
    from mentorkit.gui.messages.spelling import Spelling
    from mentorkit.gui.messages.writing import WritingPane

SHOWN = 40
"""Letters of a value that a menu shows."""


class Fields(QObject):
    """*Insert field*, the slash, and the menus of blanks and words in the letter."""

    def __init__(self, tools: Tools, pane: WritingPane, spelling: Spelling) -> None:
        super().__init__(pane)
        self.setObjectName("fields")
        self._tools, self._pane, self._spelling = tools, pane, spelling
        self.answers: dict[str, str] = {}
        """What was typed over the blanks of the message shown, by their names."""
        self.slash = SlashList(tools.theme, pane.letter, self._fitting, "message_fields")
        self.slash.chosen.connect(self._chosen)
        pane.write_foot.field_wanted.connect(self.open_menu)
        pane.letter.answered.connect(self._answered)
        pane.letter.menu_wanted.connect(self.open_word_menu)

    def open_menu(self) -> None:
        """Offer every field below the button."""
        anchor = self._pane.write_foot.field
        entries = [
            Entry(self._label(slot), partial(self.insert, slot), name=slot.name.lower()) for slot in Slot
        ]
        open_below(menu(self._tools.theme, "fields_menu", self.tr("Insert field"), entries, anchor), anchor)

    def insert(self, slot: Slot) -> None:
        """Put a field in at the cursor: its value, a choice of its values, or a blank where none is known."""
        letter, values = self._pane.letter, self._choices(slot.value)
        letter.setFocus(Qt.FocusReason.OtherFocusReason)
        if len(values) == 1:
            letter.fill(values[0], word(slot))
        elif values:
            entries = [Entry(_short(value), partial(letter.fill, value, word(slot))) for value in values]
            point = letter.viewport().mapToGlobal(letter.cursorRect().bottomLeft())
            open_at(menu(self._tools.theme, "values_menu", word(slot), entries, letter), point)
        else:
            start = letter.place
            letter.fill(in_braces(slot))
            blank = next((found for found in letter.blanks if found.start >= start), None)
            if blank is not None:
                letter.select(blank)

    def fill_blank(self, slot: Slot, value: str) -> None:
        """Fill the first blank of a field with what was just said, where one is open."""
        letter = self._pane.letter
        blank = next((found for found in letter.blanks if slot_of(found.name) is slot), None)
        if blank is not None:
            letter.select(blank)
            letter.fill(unbraced(value), word(slot))
            letter.go_to_blank()

    def open_word_menu(self, misspelled: Span | None, point: QPoint) -> None:
        """Offer suggestions for a word, values for a blank, and what can be done with any text."""
        letter = self._pane.letter
        entries: list[Entry | None] = []
        blank = self._selected_blank()
        if misspelled is not None:
            entries += [*self._spelling.entries(misspelled), None]
        elif blank is not None:
            values = self._choices(blank.name)
            entries += [Entry(_short(value), partial(letter.fill, value, blank.name)) for value in values]
            entries += [None] if values else []
        entries += self._common()
        open_at(menu(self._tools.theme, "letter_menu", self.tr("Letter"), entries, letter), point)

    def _common(self) -> list[Entry | None]:
        letter = self._pane.letter
        can_edit, has_some = not letter.isReadOnly(), letter.textCursor().hasSelection()
        return [
            Entry(
                self.tr("Undo"),
                letter.undo,
                "undo-2",
                "Ctrl+Z",
                is_enabled=can_edit and letter.document().isUndoAvailable(),
            ),
            None,
            Entry(self.tr("Cut"), letter.cut, keys="Ctrl+X", is_enabled=can_edit and has_some),
            Entry(self.tr("Copy"), letter.copy, "copy", "Ctrl+C", is_enabled=has_some),
            Entry(self.tr("Paste"), letter.paste, keys="Ctrl+V", is_enabled=can_edit and letter.canPaste()),
            Entry(self.tr("Select all"), letter.selectAll, keys="Ctrl+A"),
        ]

    def _selected_blank(self) -> Span | None:
        letter = self._pane.letter
        cursor = letter.place
        return next((span for span in letter.blanks if span.start <= cursor <= span.end), None)

    def _choices(self, name: str) -> tuple[str, ...]:
        """Return what a field or blank may be filled with: what is known, and what was answered before."""
        message, slot = self._pane.message, slot_of(name)
        known: tuple[str, ...] = ()
        if slot is not None and message is not None:
            known = self._tools.services.filling.choices(message.person_id, slot)
        answer = self.answers.get(name)
        return known if answer is None or answer in known else (answer, *known)

    def _label(self, slot: Slot) -> str:
        values = self._choices(slot.value)
        return self.tr("{0}: {1}").format(word(slot), _short(values[0])) if values else word(slot)

    def _fitting(self, typed: str) -> list[Suggestion]:
        wanted = typed.casefold()
        found = []
        for slot in Slot:
            values = self._choices(slot.value)
            value = values[0] if values else self.tr("not known, a blank")
            if wanted in word(slot).casefold() or (values and wanted in value.casefold()):
                found.append(Suggestion(slot.value, slot.value, value, label=word(slot)))
        return found

    def _chosen(self, suggestion: Suggestion) -> None:
        self.insert(Slot(suggestion.key))

    def _answered(self, name: str, text: str) -> None:
        self.answers[name] = text


def _short(value: str) -> str:
    line = " ".join(value.split())
    return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"
