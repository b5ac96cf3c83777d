"""Text being typed that is no record yet: kept within a second, so that a crash or a lock loses nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentorkit.storage.store import Store


class DraftService:
    """Keeps what is typed. A draft about people has their ids in its name, so forgetting them drops it."""

    def __init__(self, store: Store) -> None:
        self._drafts = store.drafts

    def keep(self, name: str, text: str) -> None:
        """Keep a text under a name; the text before it is replaced."""
        self._drafts.keep(name, text)

    def get(self, name: str) -> str | None:
        """Return the text kept under a name, or None."""
        return self._drafts.get(name)

    def drop(self, name: str) -> None:
        """Forget a text, because it became a record or was let go."""
        self._drafts.drop(name)

    def named(self, beginning: str) -> tuple[str, ...]:
        """Return the names of all drafts that begin so, the latest first."""
        return tuple(name for name in reversed(self._drafts.names()) if name.startswith(beginning))
