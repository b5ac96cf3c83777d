"""What one intention did to the vault, told so that it can be undone, redone, shown and followed."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from mentorkit.domain.records import Record


class Cause(StrEnum):
    """How a change came about."""

    DONE = "done"
    UNDONE = "undone"
    REDONE = "redone"


@frozen
class Edit:
    """One record before and after. A missing `before` is an addition, a missing `after` a removal."""

    kind: type[Record]
    id: str
    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it is now, or as it was before it was removed."""
        found = self.after if self.after is not None else self.before
        assert found is not None, "an edit has a before, an after or both"
        return found

    def reversed(self) -> Edit:
        """Return the edit that takes this one back."""
        return replace(self, before=self.after, after=self.before)


@frozen
class Change:
    """Everything one committed transaction did, in order."""

    id: str
    at: str
    """UTC moment in ISO 8601."""
    action: str
    edits: tuple[Edit, ...]
    cause: Cause = Cause.DONE

    def reversed(self) -> Change:
        """Return the change that takes this one back, last edit first."""
        return replace(self, edits=tuple(edit.reversed() for edit in reversed(self.edits)))

    def touches(self, kind: type[Record]) -> bool:
        """Whether any edit is of this kind of record."""
        return any(edit.kind is kind for edit in self.edits)
