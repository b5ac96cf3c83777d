"""Imports of the last 30 days, and the way back from each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.imports import Import
from mentorkit.services.taking_back import TakingBack
from mentorkit.storage.history import KEPT

if TYPE_CHECKING:
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.imports import ImportId
    from mentorkit.storage.store import Store


class ImportsService:
    """What was imported, and undoing it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def recent(self) -> tuple[Import, ...]:
        """Return the imports that can still be undone, or were, newest first."""
        first = (self._clock.now() - KEPT).isoformat()
        return tuple(one for one in reversed(self._store.all(Import)) if one.at >= first)

    def were_any(self) -> bool:
        """Whether people were ever imported."""
        return bool(self._store.all(Import))

    def get(self, import_id: ImportId) -> Import:
        """Return an import, or raise NotFound."""
        return self._store.get(Import, import_id)

    def take_back(self, import_id: ImportId) -> TakingBack:
        """Begin to undo an import; drive it with `step` to its end. Raises NotFound and Busy."""
        return TakingBack(self._store, self.get(import_id))
