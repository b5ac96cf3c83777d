"""What a search finds, and in which order people come: the one most likely meant first."""

from __future__ import annotations

from datetime import date, datetime
from enum import IntEnum
from typing import TYPE_CHECKING

from mentorkit.domain.folding import words_of
from mentorkit.domain.frozen import frozen
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import Record, searched_fields

if TYPE_CHECKING:
    from collections.abc import Iterable

    from mentorkit.domain.searching import Term


@frozen
class Hit:
    """An entry that was found, with whose it is."""

    record: Record
    day: date
    """The day it is of, or the day on which it was noted."""
    place: int
    """Larger is newer; the next page begins below the last."""
    person_id: PersonId | None
    shown: str
    """The name of the person; "" for entries of nobody."""

    @property
    def said_on(self) -> date:
        """The day to show: when it happened or was last worked on, else when it was noted.

        Of a meeting it is the day on which it begins here.
        """
        starts = getattr(self.record, "starts", None)
        if isinstance(starts, datetime):
            return starts.astimezone().date()
        days = (
            getattr(self.record, name, None)
            for name in ("day", "sent", "due", "edited", "heard", "asked", "made")
        )
        return next((day for day in days if day), self.day)

    @property
    def text(self) -> str:
        """Everything that is searched in it."""
        values = (getattr(self.record, name) for name in searched_fields(type(self.record)))
        texts = (value if isinstance(value, str) else ", ".join(value) for value in values)
        return "\n".join(text for text in texts if text)


class Nearness(IntEnum):
    """How near a person is to what was typed; smaller is nearer."""

    NAME = 0
    """It is the whole name."""
    START = 1
    """The name begins with it."""
    WORD = 2
    """Words of the name begin with it."""
    ROLE = 3
    """It is found in the role shown beside the name."""
    ELSEWHERE = 4


@frozen
class Candidate:
    """A person that was found, as far as the order depends on it."""

    row: int
    name: str
    """Folded."""
    role: str
    contact: str
    """ISO day of the last contact, "" for never."""
    pinned: bool


def nearness(candidate: Candidate, typed: str, terms: Iterable[Term]) -> Nearness:
    """Return how near somebody is to what was typed (folded, without filters)."""
    if candidate.name == typed:
        return Nearness.NAME
    if candidate.name.startswith(typed):
        return Nearness.START
    if _holds(words_of(candidate.name), terms):
        return Nearness.WORD
    return Nearness.ROLE if _holds(words_of(candidate.role), terms) else Nearness.ELSEWHERE


def likeliest_first(found: Iterable[Candidate], typed: str, terms: Iterable[Term]) -> list[Candidate]:
    """Sort by nearness; among equals the pinned come first, then who was contacted last, then by name."""
    wanted = tuple(terms)
    named = sorted(found, key=lambda candidate: candidate.name)
    latest = sorted(named, key=lambda candidate: (candidate.pinned, candidate.contact), reverse=True)
    return sorted(latest, key=lambda candidate: nearness(candidate, typed, wanted))


def _holds(words: list[str], terms: Iterable[Term]) -> bool:
    return all(any(_begins(words[at:], term) for at in range(len(words))) for term in terms)


def _begins(words: list[str], term: Term) -> bool:
    """Whether a row of words begins with a term."""
    *whole, last = term.words
    if len(words) <= len(whole) or words[: len(whole)] != whole:
        return False
    here = words[len(whole)]
    return here == last if term.is_whole else here.startswith(last)
