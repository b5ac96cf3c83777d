"""Finding people while somebody types."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.lines import PersonLine
    from mentorkit.storage.queries import Queries


class SearchService:
    """Reads the index that the gate keeps."""

    def __init__(self, queries: Queries, clock: Clock) -> None:
        self._queries = queries
        self._clock = clock

    def people(self, words: str, limit: int = 20) -> tuple[PersonLine, ...]:
        """Return people found by words or beginnings of words, the likeliest first.

        Accents and case do not matter; every word has to be found somewhere in what is known of
        the person.
        """
        return self._queries.lines(self._queries.named(words, limit), self._since())

    def recent(self, limit: int = 5) -> tuple[PersonLine, ...]:
        """Return the people last in contact, for a box nothing was typed into yet."""
        return self._queries.lines(self._queries.recent_rows(limit), self._since())

    def _since(self) -> date:
        return self._clock.today() - timedelta(weeks=26)
