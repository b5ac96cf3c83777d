"""Why the database would not take a write, and what lets a second try succeed."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from mentorkit.domain.errors import NotSaved, Unsaved
from mentorkit.domain.vaults import VaultError
from mentorkit.storage.vault import cipher

if TYPE_CHECKING:
    from collections.abc import Callable

REFUSED = (dbapi2.Error, MemoryError)
"""What the database raises when it does not do what it was asked."""

_REASONS = {
    "is full": Unsaved.DISK_FULL,
    "readonly": Unsaved.READ_ONLY,
    "malformed": Unsaved.DAMAGED,
    "not a database": Unsaved.DAMAGED,
    "disk I/O error": Unsaved.DISK_FAILED,
    "closed database": Unsaved.DISK_FAILED,
    cipher.UNBOUND: Unsaved.NO_MEMORY,
}


class Refusals:
    """Turns what the database says into `NotSaved`, and does what a second try needs.

    `make_room` gives back space kept for a full disk and says whether there was any; `reopen` opens the file
    anew on the same connection, and leaves it closed while that fails (`VaultError`).
    """

    def __init__(
        self, make_room: Callable[[], bool] | None = None, reopen: Callable[[], None] | None = None
    ) -> None:
        self._make_room = make_room
        self._reopen = reopen

    def told(self, error: Exception) -> NotSaved:
        """Return the refusal, after all was done that lets the next try succeed."""
        self._mend(why := _why(error))
        return NotSaved(why)

    def run_alone(self, run: Callable[[], object]) -> None:
        """Run one statement that is its own transaction, once more where that may help. Raises NotSaved."""
        try:
            run()
        except REFUSED as error:
            if not self._mend(why := _why(error)):
                raise NotSaved(why) from None
            try:
                run()
            except REFUSED as again:
                raise self.told(again) from None

    def _mend(self, why: Unsaved) -> bool:
        """Whether the next try may go better than the last."""
        if why is Unsaved.DISK_FULL:
            return self._make_room is not None and self._make_room() and self._is_certain()
        return why is Unsaved.DISK_FAILED and self._reopen is not None and self._is_certain()

    def _is_certain(self) -> bool:
        """Whether what SQLite believes of the file is what the disk holds: a refused fsync leaves that open."""
        with suppress(VaultError):
            if self._reopen is not None:
                self._reopen()
            return True
        return False


def _why(error: Exception) -> Unsaved:
    """Name the reason by SQLite's own text, which holds no data of the user."""
    if isinstance(error, MemoryError):
        return Unsaved.NO_MEMORY
    text = str(error)
    return next((why for words, why in _REASONS.items() if words in text), Unsaved.OTHER)
