"""Fields: something to type or choose, with its label above and help or what is wrong below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.announcements import announce
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from mentorkit.gui.theme import Theme


class Field(QWidget):
    """A control with its label and one line below. Kinds of fields say what a value is."""

    edited = Signal()
    """The user changed the value (never a program)."""
    left = Signal()
    """The user is done with it: Enter, a choice, or the focus went on."""

    is_long = False
    """Whether text here is saved after a rest too, not only on leaving."""

    def __init__(
        self, theme: Theme, label: str, name: str, control: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self.control, self._help = theme, control, ""
        self.setObjectName(name)
        self.setAccessibleName(label)
        control.setObjectName(f"{name}_control")
        control.setAccessibleName(label)
        self.label = Label(theme, label, f"{name}_label", "label")
        self.label.setBuddy(control)
        self._note = Label(theme, "", f"{name}_note", "small", "text.secondary", wrap=True)
        self._note_icon = Icon(theme, "triangle-alert", f"{name}_note_icon", color="danger.text")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.scaled(6))
        self._column.addWidget(self.label)
        self.label.setVisible(bool(label))
        self._column.addWidget(control)
        self._note_row = QWidget()
        self._note_row.setObjectName(f"{name}_note_row")
        row = QHBoxLayout(self._note_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.scaled(6))
        row.addWidget(self._note_icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._note, 1)
        self._column.addWidget(self._note_row)
        self._note_row.hide()
        self.setFocusProxy(control)

    def value(self) -> Any:
        """Return what stands in the field."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value without telling `edited`."""
        raise NotImplementedError

    @property
    def note(self) -> str:
        """What the line below says; "" when there is none."""
        return self._note.text()

    @property
    def has_error(self) -> bool:
        """Whether the line below says what is wrong."""
        return bool(self.control.property("failed"))

    def show_help(self, words: str) -> None:
        """Say something helpful below the control whenever nothing is wrong; "" for nothing."""
        self._help = words
        if not self.has_error:
            self._show_note(words, "text.secondary", "")

    def show_error(self, words: str) -> None:
        """Say what is wrong below the control, at once for screen readers."""
        self._mark(failed=True)
        self._show_note(words, "danger.text", "triangle-alert")
        announce(self, words, at_once=True)

    def show_notice(self, words: str) -> None:
        """Say what needs a look, in amber."""
        self._show_note(words, "status.due.text", "triangle-alert")

    def clear_error(self) -> None:
        """Nothing is wrong any more."""
        if self.has_error:
            self._mark(failed=False)
        self._show_note(self._help, "text.secondary", "")

    def _mark(self, *, failed: bool) -> None:
        self.control.setProperty("failed", "true" if failed else None)
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)

    def _show_note(self, words: str, color: str, icon: str) -> None:
        self._note.set_text(words)
        self._note.set_color(color)
        self._note_icon.setVisible(bool(icon))
        if icon:
            self._note_icon.set_icon(icon, color)
        self._note_row.setVisible(bool(words))
        self.control.setAccessibleDescription(words)


class TextField(Field):
    """One line of plain text. `large` for dialogs with one question, `small` for filter rows and panes."""

    def __init__(
        self,
        theme: Theme,
        label: str,
        name: str,
        *,
        placeholder: str = "",
        large: bool = False,
        small: bool = False,
        edit: QLineEdit | None = None,
    ) -> None:
        self.edit = edit or QLineEdit()
        super().__init__(theme, label, name, self.edit)
        self.edit.setPlaceholderText(placeholder)
        self.edit.setProperty("large", "true" if large else None)
        self.edit.setProperty("small", "true" if small else None)
        self.edit.textEdited.connect(self._edited)
        self.edit.editingFinished.connect(self._show_beginning)
        self.edit.editingFinished.connect(self.left)

    def value(self) -> str:
        """Return the text as typed, without space around it."""
        return self.edit.text().strip()

    def set_value(self, value: str) -> None:
        """Show a text."""
        if value != self.edit.text():
            self.edit.setText(value)
            self.edit.setCursorPosition(0)

    def complete_from(self, words: Iterable[str]) -> None:
        """Complete what is typed by one of these words, in the line itself."""
        completer = QCompleter(list(words), self.edit)
        completer.setObjectName(f"{self.objectName()}_completer")
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        self.edit.setCompleter(completer)

    def _edited(self) -> None:
        self.edited.emit()

    def _show_beginning(self) -> None:
        """Show where a text begins that is longer than its line, once it is left."""
        if not self.edit.hasFocus():
            self.edit.setCursorPosition(0)


class SearchField(QLineEdit):
    """A line to search or filter with: a glass before the text, a key's name behind it."""

    cleared = Signal()
    """Esc emptied it."""

    def __init__(
        self, theme: Theme, placeholder: str, name: str, *, keys: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme, self._keys = theme, keys
        self.setObjectName(name)
        self.setAccessibleName(placeholder)
        self.setPlaceholderText(placeholder)
        self.setProperty("small", "true")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the line with Esc first, before Esc means anything else."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.textEdited.emit("")
            self.cleared.emit()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for the glass and the key."""
        super().resizeEvent(event)
        before = self.theme.icon_size(16) + self.theme.scaled(8)
        behind = self._keys_width() + self.theme.space(1) if self._keys else 0
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(behind if mirrored else before, 0, before if mirrored else behind, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the glass and the key over the line."""
        super().paintEvent(event)
        painter, side = QPainter(self), self.theme.icon_size(16)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inset = self.theme.scaled(11)
        box = self.rect().adjusted(inset, 0, -inset, 0)
        x = box.right() + 1 - side if mirrored else box.left()
        painting.icon(painter, self.theme, "search", (x, (self.height() - side) / 2))
        if self._keys and not self.text():
            color = self.theme.color("text.tertiary")
            painting.words(painter, self.theme, box, self._keys, "caption", color, painting.END)

    def _keys_width(self) -> int:
        return int(self.theme.metrics("caption").horizontalAdvance(self._keys)) + 1
