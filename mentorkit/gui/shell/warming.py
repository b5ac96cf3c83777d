"""While the locked page waits for a passphrase: importing what an open vault shows first, a piece a moment."""

from __future__ import annotations

from collections import deque
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

FIRST_MS = 400
"""The page itself is painted, and takes the first key, before anything else."""
PIECE_MS = 30
"""Between two pieces: a key pressed meanwhile comes first."""

PIECES = (
    "nacl.bindings",
    "sqlcipher3",
    "mentorkit.storage.vault.opening",
    "mentorkit.services.unlocked",
    "mentorkit.services.bundle",
    "mentorkit.storage.queries",
    "mentorkit.gui.kit.rows",
    "mentorkit.gui.kit.tables",
    "mentorkit.gui.shell.sidebar",
    "mentorkit.gui.shell.desk",
    "mentorkit.services.today",
    "mentorkit.gui.today.sentences",
    "mentorkit.gui.today.living",
    "mentorkit.gui.today.page",
    "mentorkit.gui.shell.guards",
)
"""Modules in an order in which none brings many others."""


class Warming(QObject):
    """Imports one piece after the other as long as a page lives."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setObjectName("warming")
        self._pieces = deque(PIECES)
        self._timer = QTimer(self)
        self._timer.setObjectName("warming_timer")
        self._timer.timeout.connect(self._import)
        self._timer.start(FIRST_MS)

    @property
    def is_done(self) -> bool:
        """Whether everything is there."""
        return not self._pieces

    def _import(self) -> None:
        import_module(self._pieces.popleft())
        if self.is_done:
            self._timer.stop()
        else:
            self._timer.start(PIECE_MS)
