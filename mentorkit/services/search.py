"""Finding everything while somebody types: people first, then what was written, newest first."""

from __future__ import annotations

from array import array
from time import perf_counter
from typing import TYPE_CHECKING

from mentorkit.domain.folding import words_of
from mentorkit.domain.searching import Scope, parse, terms_of
from mentorkit.domain.typos import Typed
from mentorkit.storage.bounded import OutOfTimeError, bounded
from mentorkit.storage.index import entry_at

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence
    from datetime import date

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.hits import Hit
    from mentorkit.domain.lines import Face
    from mentorkit.domain.records import Record
    from mentorkit.storage.finding import Finder
    from mentorkit.storage.queries import Queries

MOST = 50
"""People, and entries, of one search."""

NAMES_A_TURN = 250

TURN = 0.012
"""Seconds a search may work before keys and painting have their turn."""

SHORT = 0.003
"""Seconds after which the next step waits for a turn of its own."""


class Search:
    """One search, done in turns of a few milliseconds. Whoever typed something else just drops it."""

    def __init__(self, typed: str, finder: Finder, today: date, most: int) -> None:
        self.typed = typed
        self.query = query = parse(typed)
        self.people: array[int] = array("q")
        """Rows of the people found, the likeliest first."""
        self.entries: array[int] = array("q")
        """Places of the entries found, newest first."""
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

    @property
    def hits(self) -> list[Hit]:
        """Entries found, newest first, read anew each time."""
        return self.read(self.entries)

    def read(self, entries: Sequence[int]) -> list[Hit]:
        """Return some of the entries found."""
        return self._finder.hits(self.query, self._today, entries)

    def entries_of(self, kinds: Collection[type[Record]]) -> list[int]:
        """Return the places of the entries found that are of some kinds, newest first."""
        return [place for place in self.entries if entry_at(place)[0] in kinds]

    def go_on(self) -> bool:
        """Work for one turn; whether something is left to do.

        A statement that was broken off at the end of its turn is given twice the time in the next.
        """
        begun = perf_counter()
        try:
            with bounded(self._finder.connection, begun + self._time):
                self._work_until(begun + min(SHORT, self._time))
        except OutOfTimeError:
            self._time *= 2
        return self._next is not None

    def _work_until(self, end: float) -> None:
        """Take one step at least, so that every turn leads on."""
        while self._next is not None:
            self._next()
            self._time = TURN
            if perf_counter() > end:
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
        self._next = self._find_words if self.query.scope is Scope.EVERYTHING else None

    def _find_words(self) -> None:
        """Look up what long beginnings may become; it may take as long as looking for it."""
        self._finder.complete(self.query)
        self._next = self._find_entries

    def _find_entries(self) -> None:
        entries, after = self._finder.entries(self.query, self._today, self._after, self._most)
        self.entries.extend(entries)
        self._after = after or self._after
        if after is None or len(self.entries) >= self._most:
            self.is_cut = after is not None or len(self.entries) > self._most
            del self.entries[self._most :]
            self._next = None


class Spelling:
    """Looks for a name that is spelled almost as what was typed, some names a turn, for idle moments."""

    def __init__(self, typed: str, finder: Finder) -> None:
        self.meant = ""
        """The name, once it was found."""
        words = [word for term in terms_of(typed) for word in term.words]
        self._typed = Typed(words) if words else None
        self._finder = finder
        self._last = ""

    def go_on(self) -> bool:
        """Look at some more names; whether it is worth going on."""
        if self._typed is None:
            return False
        names = self._finder.names(self._last, NAMES_A_TURN)
        found = next((name for name in names if self._typed.is_almost(words_of(name))), None)
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

    def people(self, words: str, limit: int = 20) -> tuple[Face, ...]:
        """Return people found by words or beginnings of words, the likeliest first.

        Accents and case do not matter; every word has to be found somewhere in what is known of
        the person.
        """
        query = parse(words)
        return self.faces(self._finder.people(query, self._clock.today(), limit))

    def faces(self, rows: Sequence[int]) -> tuple[Face, ...]:
        """Return these people with what stands beside their names."""
        return self._finder.faces(rows)

    def recent(self, limit: int = 5) -> tuple[Face, ...]:
        """Return the people last in contact, for a box nothing was typed into yet."""
        return self.faces(self._queries.recent_rows(limit))
