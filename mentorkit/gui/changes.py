"""The one signal that views listen to: what a committed transaction did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.domain.changes import Change


class Changes(QObject):
    """Turns the listeners of the services into a Qt signal.

    `listen` takes a function to be called with each Change after its commit and returns a function
    that stops it, or None when listening lasts as long as the vault is open.
    """

    happened = Signal(object)
    """A `Change`, after its commit, also when it was undone or redone."""

    def __init__(self, listen: Callable[[Callable[[Change], None]], object]) -> None:
        super().__init__()
        self.setObjectName("changes")
        self._stop = listen(self._tell)

    def close(self) -> None:
        """Stop listening."""
        if callable(self._stop):
            self._stop()
        self._stop = None

    def _tell(self, change: Change) -> None:
        self.happened.emit(change)
