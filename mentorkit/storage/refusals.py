"""Why the database would not take a write, and giving it room for a second try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from mentorkit.domain.errors import NotSaved, Unsaved

if TYPE_CHECKING:
    from collections.abc import Callable

_REASONS = {
    "is full": Unsaved.DISK_FULL,
    "readonly": Unsaved.READ_ONLY,
    "malformed": Unsaved.DAMAGED,
    "not a database": Unsaved.DAMAGED,
}


class Refusals:
    """Turns what the database says into `NotSaved`, and frees kept space when the disk is full.

    `make_room` gives back space kept for this moment and says whether there was any.
    """

    def __init__(self, make_room: Callable[[], bool] | None = None) -> None:
        self._make_room = make_room

    def told(self, error: dbapi2.Error) -> NotSaved:
        """Return the refusal; after a full disk there is room, so that the next try fits."""
        why = _why(error)
        if why is Unsaved.DISK_FULL:
            self._has_made_room()
        return NotSaved(why)

    def run_alone(self, run: Callable[[], object]) -> None:
        """Run one statement that is its own transaction, again once there is room. Raises NotSaved."""
        try:
            run()
        except dbapi2.DatabaseError as error:
            if _why(error) is not Unsaved.DISK_FULL or not self._has_made_room():
                raise self.told(error) from None
            try:
                run()
            except dbapi2.DatabaseError as again:
                raise self.told(again) from None

    def _has_made_room(self) -> bool:
        return self._make_room is not None and self._make_room()


def _why(error: dbapi2.Error) -> Unsaved:
    """Name the reason by SQLite's own text, which holds no data of the user."""
    text = str(error)
    return next((why for words, why in _REASONS.items() if words in text), Unsaved.OTHER)
