"""What was typed into the search box, understood: words in any order, phrases in quotes, filters.

`leila "cost model" tag:finance met:2025` asks for everything that has words beginning with *leila*,
has the phrase, and belongs to somebody tagged *finance* who was met in 2025. Whatever is not
understood as a filter is text, so no input is wrong.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.days import Day
from mentorkit.domain.folding import words_of
from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.kinds import ENTRIES
from mentorkit.domain.people import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST = 300
"""Characters looked for: more was pasted by mistake."""

MOST_TERMS = 24
"""Words and phrases looked for together; further ones are dropped."""


class Scope(StrEnum):
    """What is looked through, chosen by the first character."""

    EVERYTHING = ""
    COMMANDS = ">"
    PEOPLE = "@"
    THEMES = "#"


@frozen
class Term:
    """Something that has to be found: words as neighbours, the last of them as a beginning or whole."""

    words: tuple[str, ...]
    """Folded, letters and digits only: nothing a query language could mistake for its own."""
    is_whole: bool = False


@frozen
class Days:
    """A span of days, both ends in it."""

    first: date
    last: date


@frozen
class Query:
    """What is looked for. Empty parts ask for nothing; all others have to fit."""

    scope: Scope = Scope.EVERYTHING
    text: str = ""
    """The words as typed, without the filters."""
    terms: tuple[Term, ...] = ()
    tag: str = ""
    """A tag of the person, or its beginning; folded."""
    skill: str = ""
    """An expertise of the person, or its beginning; folded."""
    goal: tuple[str, ...] = ()
    """Beginnings of words of the title of a goal: of its people, and what belongs to it."""
    stage: Stage | None = None
    met: Days | None = None
    kind: str = ""
    """The kind of an entry by the name of its record, or the value of an `InteractionKind`."""
    beside: tuple[str, ...] = ()
    """Beginnings of words of the name of the person an entry belongs to."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return self == Query(self.scope, self.text)

    @property
    def asks_of_people(self) -> bool:
        """Whether a filter asks something only a person can have."""
        return bool(self.tag or self.skill or self.goal or self.stage or self.beside)


QUOTES = '"“”„«»'
PART = re.compile(
    rf"(?:(?P<name>[a-z]+):)?(?:[{QUOTES}](?P<phrase>[^{QUOTES}]*)(?P<closed>[{QUOTES}])?|(?P<word>[^\s{QUOTES}]+))",
    re.IGNORECASE,
)
CALLED = {"promise": "commitment", "contact": "interaction"}
"""What people call a kind of record."""
KNOWN = frozenset({*(kind.kind for kind in ENTRIES), *(how.value for how in InteractionKind)})


def parse(typed: str) -> Query:
    """Understand what was typed. Never raises."""
    text = typed.strip()
    scope = next((scope for scope in Scope if scope and text.startswith(scope)), Scope.EVERYTHING)
    query, said = Query(scope), []
    for part in PART.finditer(text.removeprefix(scope)):
        filtered = _filtered(query, part["name"], part["phrase"] or part["word"] or "")
        if filtered is None:
            said.append(part[0])
        else:
            query = filtered
    rest = " ".join(said)
    return replace(query, text=rest, terms=terms_of(rest))


def terms_of(text: str) -> tuple[Term, ...]:
    """Return what a text without filters asks for."""
    found = ((words_of(part[0]), part["closed"] is not None) for part in PART.finditer(text[:LONGEST]))
    terms = [Term(tuple(words), is_whole) for words, is_whole in found if words]
    return tuple(terms[:MOST_TERMS])


def _filtered(query: Query, name: str | None, value: str) -> Query | None:
    """Return the query with one more filter, or None where name or value mean nothing."""
    read = FILTERS.get((name or "").lower())
    return read(query, value) if read and words_of(value) else None


def _tagged(query: Query, value: str) -> Query:
    return replace(query, tag=" ".join(words_of(value)))


def _skilled(query: Query, value: str) -> Query:
    return replace(query, skill=" ".join(words_of(value)))


def _aimed(query: Query, value: str) -> Query:
    return replace(query, goal=tuple(words_of(value)))


def _staged(query: Query, value: str) -> Query | None:
    wanted = "_".join(words_of(value))
    found = next((stage for stage in Stage if stage.value == wanted), None)
    return None if found is None else replace(query, stage=found)


def _met(query: Query, value: str) -> Query | None:
    try:
        day = Day.parse(value)
    except ValueError:
        return None
    return replace(query, met=Days(day.first, day.last))


def _kinds(query: Query, value: str) -> Query | None:
    wanted = "_".join(words_of(value))
    wanted = CALLED.get(wanted, wanted)
    return replace(query, kind=wanted) if wanted in KNOWN else None


def _beside(query: Query, value: str) -> Query:
    return replace(query, beside=tuple(words_of(value)))


FILTERS: dict[str, Callable[[Query, str], Query | None]] = {
    "tag": _tagged,
    "skill": _skilled,
    "goal": _aimed,
    "stage": _staged,
    "met": _met,
    "kind": _kinds,
    "with": _beside,
}
"""What may stand before a colon."""
