"""Sorting: whoever came in by an import is looked at once, and gets one of five answers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.people import KnownAs, Stage

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.people import Person, PersonId

ROUND = 10
"""People asked about before a pause: about two minutes."""

ASK_AGAIN_AFTER = timedelta(days=91)
"""How long somebody of whom we shall be asked later stays out of sight: three months."""


class SortAnswer(StrEnum):
    """What to do with somebody not sorted yet, in the order of their keys."""

    APPROACH = "approach"
    KEEP = "keep"
    LATER = "later"
    NOT_REMEMBERED = "not_remembered"
    REMOVE = "remove"


def sorted_person(person: Person, answer: SortAnswer, today: date) -> Person:
    """Return the person as an answer leaves them; removing changes nothing about them.

    Whoever is not remembered is kept as a contact and counts as not met yet, so that nothing is
    expected of the tie.
    """
    if answer is SortAnswer.APPROACH:
        return replace(person, stage=Stage.TO_APPROACH, ask_again=None)
    if answer is SortAnswer.LATER:
        return replace(person, ask_again=today + ASK_AGAIN_AFTER)
    if answer is SortAnswer.KEEP:
        return replace(person, stage=Stage.KEPT, ask_again=None)
    if answer is SortAnswer.NOT_REMEMBERED:
        return replace(person, stage=Stage.KEPT, known_as=KnownAs.STRANGER, ask_again=None)
    return person


def noted(person: Person, note: str) -> Person:
    """Return the person with a note below those there are."""
    lines = (person.notes, note.strip())
    return replace(person, notes="\n".join(line for line in lines if line))


@frozen
class Round:
    """So many people, asked about one after the other, and what was answered so far."""

    waiting: tuple[PersonId, ...]
    """Everybody still to be asked about, in this round or a later one; the next first."""
    length: int
    """How many people this round asks about."""
    answers: tuple[tuple[PersonId, SortAnswer], ...] = ()

    @classmethod
    def begin(cls, waiting: tuple[PersonId, ...], most: int = ROUND) -> Round:
        """Begin a round of at most so many people."""
        return cls(waiting, min(most, len(waiting)))

    @property
    def current(self) -> PersonId | None:
        """Whom the round asks about now; None when it is over."""
        return None if self.is_over else self.waiting[0]

    @property
    def number(self) -> int:
        """Which of its people the round is at, from 1."""
        return min(len(self.answers) + 1, self.length)

    @property
    def is_over(self) -> bool:
        """Whether everybody of the round has an answer."""
        return len(self.answers) >= self.length

    @property
    def to_approach(self) -> tuple[PersonId, ...]:
        """Who of the round shall be approached, in order."""
        return tuple(person for person, answer in self.answers if answer is SortAnswer.APPROACH)

    def answered(self, answer: SortAnswer) -> Round:
        """Return the round after an answer about the current person."""
        first, *others = self.waiting
        return replace(self, waiting=tuple(others), answers=(*self.answers, (first, answer)))

    def taken_back(self) -> Round:
        """Return the round before its last answer."""
        *answers, (person, _answer) = self.answers
        return replace(self, waiting=(person, *self.waiting), answers=tuple(answers))

    def follow(self, waiting: tuple[PersonId, ...]) -> Round:
        """Return the round with whoever waits now: the present order stays, others come and go."""
        there = set(waiting)
        all_now = tuple(dict.fromkeys((*(person for person in self.waiting if person in there), *waiting)))
        return replace(self, waiting=all_now, length=min(self.length, len(self.answers) + len(all_now)))
