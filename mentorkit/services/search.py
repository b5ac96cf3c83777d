"""Finding everything while somebody types: people first, then what was written, newest first."""

from __future__ import annotations

from array import array
from datetime import date, timedelta
from time import perf_counter
from typing import TYPE_CHECKING

from mentorkit.domain.folding import words_of
from mentorkit.domain.searching import Scope, parse, terms_of
from mentorkit.domain.typos import is_almost
from mentorkit.storage.bounded import OutOfTimeError, bounded

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.hits import Hit
    from mentorkit.domain.lines import PersonLine
    from mentorkit.storage.finding import Finder
    from mentorkit.storage.queries import Queries

MOST = 50
"""People, and entries, of one search."""

NAMES_A_TURN = 200

TURN = 0.012
"""Seconds a search may work before keys and painting have their turn."""


class Search:
    """One search, done in turns of a few milliseconds. Whoever typed something else just drops it."""

    def __init__(self, typed: str, finder: Finder, today: date, most: int) -> None:
        self.typed = typed
        self.query = query = parse(typed)
        self.people: array[int] = array("q")
        """Rows of the people found, the likeliest first."""
        self.hits: list[Hit] = []
        """Entries found, newest first."""
        self.is_cut = False
        """Whether there are more entries than were asked for."""
        self._finder, self._today, self._most = finder, today, most
        self._after = 0
        self._time = TURN
        self._next: Callable[[], None] | None = None
        if query.scope in (Scope.EVERYTHING, Scope.PEOPLE) and not query.is_empty:
            self._next = self._find_people

    @property
    def is_done(self) -> bool:
        """Whether everything was looked through."""
        return self._next is None

    def go_on(self) -> bool:
        """Work for one turn; whether something is left to do.

        A statement that was broken off at the end of its turn is given twice the time in the next.
        """
        deadline = perf_counter() + self._time
        try:
            with bounded(self._finder.connection, deadline):
                self._work_until(deadline)
        except OutOfTimeError:
            self._time *= 2
        return self._next is not None

    def _work_until(self, deadline: float) -> None:
        """Take one step at least, so that every turn leads on."""
        while self._next is not None:
            self._next()
            self._time = TURN
            if perf_counter() > deadline:
                return

    def finish(self) -> Search:
        """Work to the end, for whoever can wait."""
        while self.go_on():
            pass
        return self

    def _find_people(self) -> None:
        # A kind, or whom something was said to, is asked of entries only.
        if not self.query.kind and not self.query.beside:
            self.people = self._finder.people(self.query, self._today, self._most)
        self._next = self._find_entries if self.query.scope is Scope.EVERYTHING else None

    def _find_entries(self) -> None:
        hits, after = self._finder.entries(self.query, self._today, self._after, self._most)
        self.hits += hits
        self._after = after or self._after
        if after is None or len(self.hits) >= self._most:
            self.is_cut = after is not None or len(self.hits) > self._most
            del self.hits[self._most :]
            self._next = None


class Spelling:
    """Looks for a name that is spelled almost as what was typed, some names a turn, for idle moments."""

    def __init__(self, typed: str, finder: Finder) -> None:
        self.meant = ""
        """The name, once it was found."""
        self._words = [word for term in terms_of(typed) for word in term.words]
        self._finder = finder
        self._last = ""

    def go_on(self) -> bool:
        """Look at some more names; whether it is worth going on."""
        if not self._words:
            return False
        names = self._finder.names(self._last, NAMES_A_TURN)
        found = next((name for name in names if is_almost(self._words, words_of(name))), None)
        if found is not None:
            self.meant = self._finder.shown(found)
        elif names:
            self._last = names[-1]
        return bool(names) and found is None


class SearchService:
    """Reads the index that the gate keeps."""

    def __init__(self, queries: Queries, finder: Finder, clock: Clock) -> None:
        self._queries = queries
        self._finder = finder
        self._clock = clock

    def begin(self, typed: str, most: int = MOST) -> Search:
        """Return the search for what was typed; nothing was looked for yet."""
        return Search(typed, self._finder, self._clock.today(), most)

    def spelling(self, typed: str) -> Spelling:
        """Return the search for a name that was perhaps meant, for when nothing was found."""
        return Spelling(typed, self._finder)

    def people(self, words: str, limit: int = 20) -> tuple[PersonLine, ...]:
        """Return people found by words or beginnings of words, the likeliest first.

        Accents and case do not matter; every word has to be found somewhere in what is known of
        the person.
        """
        query = parse(words)
        return self.lines(self._finder.people(query, self._clock.today(), limit))

    def lines(self, rows: Sequence[int]) -> tuple[PersonLine, ...]:
        """Return these people with what stands beside their names."""
        return self._queries.lines(rows, self._since())

    def recent(self, limit: int = 5) -> tuple[PersonLine, ...]:
        """Return the people last in contact, for a box nothing was typed into yet."""
        return self.lines(self._queries.recent_rows(limit))

    def _since(self) -> date:
        return self._clock.today() - timedelta(weeks=26)
