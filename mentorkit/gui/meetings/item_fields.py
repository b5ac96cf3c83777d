"""The fields of an item of an agenda: its minutes, its title, and the question in serif. None has a frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from mentorkit.domain.agendas import stepped
from mentorkit.domain.errors import Invalid, Why
from mentorkit.gui.kit.bare_fields import BareField
from mentorkit.gui.kit.editors import ReadingEditor
from mentorkit.gui.kit.fields import Field

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QWheelEvent

    from mentorkit.gui.theme import Theme

MINUTES_WIDTH = 66
FIGURES = 4
"""Digits of minutes that are read; more than a day of them is refused anyway."""


class MinutesField(Field):
    """How long an item takes. Up and down change it by five minutes, and tell so at once."""

    stepped = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        self.edit = _SteppedEdit()
        super().__init__(theme, "", name, self.edit)
        words = self.tr("Minutes")
        self.setAccessibleName(words)
        self.edit.setAccessibleName(words)
        self.edit.setToolTip(self.tr("Up and down change it by 5 minutes"))
        self.edit.setProperty("small", "true")
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edit.setFixedWidth(theme.scaled(MINUTES_WIDTH))
        theme.changed.connect(self._dress)
        self._dress()
        self.edit.textEdited.connect(self.edited)
        self.edit.editingFinished.connect(self.left)
        self.edit.stepped.connect(self._step)

    def value(self) -> str:
        """Return what is typed."""
        return self.edit.text().strip()

    def set_value(self, value: object) -> None:
        """Show minutes, or what was typed."""
        text = self.tr("{0} min").format(value) if isinstance(value, int) else str(value)
        if text != self.edit.text():
            self.edit.setText(text)
            self.edit.setCursorPosition(0)

    @staticmethod
    def read(typed: object) -> int:
        """Return the minutes typed, with or without the word. Raises Invalid for what is no number."""
        number = "".join(letter for letter in str(typed) if letter.isdecimal())
        if not number or len(number) > FIGURES or str(typed).strip().startswith("-"):
            raise Invalid("minutes", Why.NOT_POSITIVE)
        return int(number)

    def _dress(self) -> None:
        self.edit.setFont(self.theme.font("small", numbers=True))

    def _step(self, steps: int) -> None:
        try:
            minutes = self.read(self.value())
        except Invalid:
            return
        self.set_value(stepped(minutes, steps))
        self.edited.emit()
        self.left.emit()


class _SteppedEdit(QLineEdit):
    """A short line that up and down change."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows; with Alt they move the item."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if steps is not None and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.stepped.emit(steps)
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()


class TitleField(BareField):
    """What an item is about, on one line. Enter asks for the next item."""

    entered = Signal()

    def __init__(self, theme: Theme, name: str, words: str) -> None:
        super().__init__(theme, name, words, placeholder=words)
        self.edit.returnPressed.connect(self.entered)


class SerifField(Field):
    """Words of mine in serif, edited where they stand."""

    is_long = True

    def __init__(self, theme: Theme, name: str, words: str, placeholder: str) -> None:
        self._placeholder = placeholder
        self.editor = ReadingEditor(theme, name, framed=False, lines=1, most=12)
        super().__init__(theme, "", name, self.editor)
        self.setAccessibleName(words)
        self.editor.setAccessibleName(words)
        self.editor.setPlaceholderText(placeholder)
        self.editor.edited.connect(self.edited)
        self.editor.left.connect(self.left)

    def show_missing(self, words: str) -> None:
        """Say in amber, in the place of the words, what is missing; "" for what belongs there, quietly."""
        editor = self.editor
        editor.setPlaceholderText(words or self._placeholder)
        editor.hint_in("small" if words else "reading")
        editor.document().setDefaultFont(self.theme.font("reading"))
        if bool(editor.property("missing")) != bool(words):
            editor.setProperty("missing", "true" if words else None)
            editor.style().unpolish(editor)
            editor.style().polish(editor)

    def value(self) -> str:
        """Return the words."""
        return self.editor.text().strip()

    def set_value(self, value: str) -> None:
        """Show words."""
        self.editor.set_text(value)
