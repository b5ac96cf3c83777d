"""Taking back: undo and redo across the app, and what was deleted within 30 days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from mentorkit.domain.changes import Change
    from mentorkit.storage.history import Deleted
    from mentorkit.storage.store import Store


class HistoryService:
    """Undo, redo and *Recently deleted*."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def undo_action(self) -> Action | None:
        """What the next undo takes back, or None."""
        name = self._store.undo_action
        return Action(name) if name else None

    @property
    def redo_action(self) -> Action | None:
        """What the next redo does again, or None."""
        name = self._store.redo_action
        return Action(name) if name else None

    def undo(self) -> Change | None:
        """Take the last step back; None when there is nothing."""
        return self._store.undo()

    def redo(self) -> Change | None:
        """Do the step last undone again; None when there is nothing."""
        return self._store.redo()

    def deleted(self) -> tuple[Deleted, ...]:
        """Return what was deleted within 30 days and is still gone, newest first."""
        return self._store.deleted()

    def restore(self, change_id: str) -> None:
        """Bring back what a deletion removed."""
        self._store.restore(change_id, Action.RESTORE)
