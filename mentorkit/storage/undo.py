"""The steps that can be undone and redone until the vault is locked."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentorkit.domain.changes import Change

STEPS = 20
MERGED_WITHIN = timedelta(seconds=10)
"""Edits of one record by the same action closer than this are one step."""


class UndoList:
    """Two stacks of changes: done, and taken back."""

    def __init__(self) -> None:
        self._done: list[Change] = []
        self._undone: list[Change] = []

    @property
    def next_undo(self) -> Change | None:
        """The step that undo takes back."""
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Change | None:
        """The step that redo does again."""
        return self._undone[-1] if self._undone else None

    def merged(self, change: Change) -> Change | None:
        """Return the last step grown by this change when both edit one record in one go, else None."""
        last = self.next_undo
        if last is None or self._undone or last.action != change.action:
            return None
        if len(last.edits) != 1 or len(change.edits) != 1:
            return None
        old, new = last.edits[0], change.edits[0]
        if old.id != new.id or None in (old.before, old.after, new.before, new.after):
            return None
        if datetime.fromisoformat(change.at) - datetime.fromisoformat(last.at) >= MERGED_WITHIN:
            return None
        return replace(last, at=change.at, edits=(replace(old, after=new.after),))

    def remember(self, change: Change) -> None:
        """Put a new step on top; what was taken back cannot be done again any more."""
        merged = self.merged(change)
        if merged is not None:
            self._done[-1] = merged
        else:
            self._done = [*self._done, change][-STEPS:]
        self._undone.clear()

    def stepped_back(self) -> None:
        """Say that the last step was taken back."""
        self._undone.append(self._done.pop())

    def stepped_forward(self) -> None:
        """Say that the step last taken back was done again."""
        self._done.append(self._undone.pop())

    def clear(self) -> None:
        """Forget every step."""
        self._done.clear()
        self._undone.clear()
