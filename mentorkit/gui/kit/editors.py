"""Editors: longer text of the user's own, plain, in the reading serif at a fixed line height."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from mentorkit.gui.kit.fields import Field

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from mentorkit.gui.theme import Theme

FIXED_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value


class ReadingEditor(QTextEdit):
    """Plain text in `style` letter or reading; grows from `lines` to `most` lines, then scrolls.

    Tab leaves it, pasting brings plain text only.
    """

    left = Signal()
    edited = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        style: str = "reading",
        framed: bool = True,
        lines: int = 3,
        most: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._style, self._lines, self._most = theme, style, lines, most
        self._quiet, self._shown_rows = False, 0
        self.setObjectName(name)
        self.setProperty("framed", "true" if framed else None)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._dress()
        self.textChanged.connect(self._changed)
        theme.changed.connect(self._dress)

    def text(self) -> str:
        """Return the text as typed."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Show a text without telling `edited`; its undo starts anew."""
        if text == self.toPlainText():
            return
        self._quiet = True
        self.setPlainText(text)
        self._set_lines()
        self.document().clearUndoRedoStacks()
        self._quiet = False
        self.updateGeometry()

    def set_least_lines(self, lines: int) -> None:
        """Change how many lines it is high at least."""
        self._lines = lines
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return room for the text, within the limits."""
        shown = min(max(self._rows(), self._lines), self._most)
        return QSize(self.theme.scaled(320), shown * self.theme.line(self._style) + self._frame())

    def minimumSizeHint(self) -> QSize:
        """Return room for the fewest lines."""
        least = self._lines * self.theme.line(self._style) + self._frame()
        return QSize(self.theme.scaled(120), least)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste the plain text only."""
        if source.hasText():
            self.textCursor().insertText(source.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the user went on."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason):
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow when narrower lines need more room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def _frame(self) -> int:
        return 2 * self.theme.space(2) if self.property("framed") else 0

    def _rows(self) -> int:
        return round(self.document().size().height() / self.theme.line(self._style))

    def _changed(self) -> None:
        rows = self._rows()
        if rows != self._shown_rows:
            # A page that is laid out anew with every key would cost more than the key.
            self._shown_rows = rows
            self.updateGeometry()
        if not self._quiet:
            self.edited.emit()

    def hint_in(self, style: str) -> None:
        """Draw what stands in the empty editor in a style of type."""
        font = self.theme.font(style)
        self.setFont(font)
        # It is drawn with the font of the viewport, which would keep its first at another text size.
        self.viewport().setFont(font)

    def _dress(self) -> None:
        self.hint_in(self._style)
        self.document().setDefaultFont(self.theme.font(self._style))
        self.document().setDocumentMargin(0 if not self.property("framed") else 2)
        quiet, self._quiet = self._quiet, True
        self._set_lines()
        self._quiet = quiet
        self.updateGeometry()

    def _set_lines(self) -> None:
        shape = QTextBlockFormat()
        shape.setLineHeight(self.theme.line(self._style), FIXED_HEIGHT)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(shape)


class LongField(Field):
    """A reading editor with a label; saved after a rest too."""

    is_long = True

    def __init__(
        self,
        theme: Theme,
        label: str,
        name: str,
        *,
        placeholder: str = "",
        lines: int = 3,
        most: int = 12,
    ) -> None:
        self.editor = ReadingEditor(theme, name, lines=lines, most=most)
        super().__init__(theme, label, name, self.editor)
        self.editor.setPlaceholderText(placeholder)
        self.editor.edited.connect(self.edited)
        self.editor.left.connect(self.left)

    def value(self) -> str:
        """Return the text without empty lines around it."""
        return self.editor.text().strip()

    def set_value(self, value: str) -> None:
        """Show a text."""
        self.editor.set_text(value)
