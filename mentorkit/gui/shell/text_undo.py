"""Undo keys in text: typing is taken back first, then what was done in the app."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget


class TextUndo(QObject):
    """Watches the widget with the focus. A text with nothing of its own to undo lets the key pass."""

    def __init__(self, app: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("text_undo")
        self._watched: QWidget | None = None
        app.focusChanged.connect(self._focus_changed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse an undo or redo key for a text that has nothing to undo or redo."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        undo = event.matches(QKeySequence.StandardKey.Undo)
        redo = event.matches(QKeySequence.StandardKey.Redo)
        if (undo and not _can(watched, redo=False)) or (redo and not _can(watched, redo=True)):
            event.ignore()
            return True
        return False

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._watched = now if isinstance(now, QLineEdit | QTextEdit | QPlainTextEdit) else None
        if self._watched is not None:
            self._watched.installEventFilter(self)


def _can(text: QObject, *, redo: bool) -> bool:
    if isinstance(text, QLineEdit):
        return text.isRedoAvailable() if redo else text.isUndoAvailable()
    if isinstance(text, QTextEdit | QPlainTextEdit):
        return text.document().isRedoAvailable() if redo else text.document().isUndoAvailable()
    return False
