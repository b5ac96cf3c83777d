"""Enter in a dialog: it does the dialog's act, unless a button or a longer text keeps it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.gui.kit.overlays import Overlay


class EnterKey(QObject):
    """Lets Enter in a line, and Ctrl+Enter anywhere in a dialog, do the dialog's act.

    A button that has the focus keeps Enter for itself.
    """

    def __init__(self, overlay: Overlay, act: Callable[[], None]) -> None:
        super().__init__(overlay)
        self.setObjectName(f"{overlay.objectName()}_enter_key")
        self._overlay, self._act = overlay, act
        for keys in ("Return", "Enter"):
            self._listen(keys, self._entered)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            self._listen(keys, act)

    def _listen(self, keys: str, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(keys), self._overlay)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _entered(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton):
            focus.click()
        else:
            self._act()
