"""What can be done with questions: find one that fits, note who was asked, and whom best to ask."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import TALKS, Interaction
from mentorkit.domain.people import Person, Stage
from mentorkit.domain.questions import (
    Asked,
    AskedId,
    Bank,
    BankQuestion,
    Moment,
    Question,
    QuestionId,
    checked_question,
    in_bank,
    is_same,
    matching,
    read_bank,
    suited,
    unasked,
    wording,
)
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from pathlib import Path

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.fit import Fit
    from mentorkit.domain.goals import Goal, GoalId
    from mentorkit.domain.meeting_kinds import MeetingId
    from mentorkit.domain.people import PersonId
    from mentorkit.domain.questions import Topic
    from mentorkit.services.fit import FitService
    from mentorkit.storage.store import Store
    from mentorkit.storage.transactions import Transaction

KNOWN_WELL = 3
"""After so many talks nearly everything can be asked."""


@frozen
class WasAsked:
    """Somebody who was asked a question, and when."""

    asked: Asked
    person: Person


@frozen
class Candidate:
    """Somebody to ask, and the reasons as the factors of a fit; the first says what they know of it."""

    person: Person
    fit: Fit


class QuestionService:
    """Questions, one method an intention."""

    def __init__(self, store: Store, fit: FitService, clock: Clock, folder: Path) -> None:
        """`folder` holds the questions the app brings, a file for each language."""
        self._store = store
        self._fit = fit
        self._clock = clock
        self._folder = folder

    # Finding

    @cached_property
    def brought(self) -> Bank:
        """The questions the app brings."""
        banks = [read_bank(file.read_text("utf-8")) for file in sorted(self._folder.glob("*.json"))]
        about = {topic: words for bank in banks for topic, words in bank.about.items()}
        return Bank(tuple(one for bank in banks for one in bank.questions), about)

    def own(self) -> tuple[BankQuestion, ...]:
        """Return the user's own questions, the newest first."""
        return tuple(in_bank(one) for one in reversed(self._store.all(Question)))

    def bank(self) -> tuple[BankQuestion, ...]:
        """Return every question, the user's own first."""
        return (*self.own(), *self.brought.questions)

    def find(
        self, typed: str = "", topic: Topic | None = None, goal: Goal | None = None, *, own: bool = False
    ) -> tuple[BankQuestion, ...]:
        """Return the questions that hold the words typed and pass every filter set."""
        found = matching(self.own() if own else self.bank(), typed)
        if topic is not None:
            found = tuple(one for one in found if one.topic is topic)
        return found if goal is None else self._for_goal(found, goal)

    def get(self, key: str) -> BankQuestion | None:
        """Return a question of the bank; None for a key it does not know (any more)."""
        return next((one for one in self.bank() if one.key == key), None)

    def worded(self, text: str) -> BankQuestion | None:
        """Return the question of the bank that says this, whatever its case and signs."""
        words = wording(text)
        return next((one for one in self.bank() if words and wording(one.text) == words), None)

    def for_person(self, person_id: PersonId) -> tuple[BankQuestion, ...]:
        """Return what was never asked of somebody: own questions first, then what fits how far we are."""
        return suited(unasked(self.bank(), self.asked_of(person_id)), self._moments(person_id))

    def _moments(self, person_id: PersonId) -> frozenset[Moment]:
        """Return the moments at which a talk with somebody is."""
        talks = sum(one.how in TALKS for one in self._store.find(Interaction, person_id=person_id))
        if not talks:
            return frozenset({Moment.FIRST_TALK})
        is_mentor = self._store.get(Person, person_id).stage is Stage.MENTOR
        knows_well = is_mentor or talks >= KNOWN_WELL
        return frozenset({Moment.REGULAR, Moment.TRUSTED} if knows_well else {Moment.REGULAR})

    def _for_goal(self, questions: Iterable[BankQuestion], goal: Goal) -> tuple[BankQuestion, ...]:
        """Return the questions kept for a goal, and those about a field of work or a word of it."""
        about = self.brought.about
        topics = {topic for topic, words in about.items() if self._fit.is_about(goal, words)}
        return tuple(
            one
            for one in questions
            if one.goal_id == goal.id or (one.topic in topics and one.goal_id is None)
        )

    # Asked before

    def asked_of(self, person_id: PersonId) -> tuple[Asked, ...]:
        """Return what somebody was asked, the newest first."""
        asked = self._store.find(Asked, person_id=person_id)
        return tuple(sorted(asked, key=lambda one: (one.day, one.id), reverse=True))

    def who_was_asked(self, question: BankQuestion) -> tuple[WasAsked, ...]:
        """Return who was asked a question, the newest first."""
        return self.asked_by_key((question,)).get(question.key, ())

    def asked_by_key(self, questions: Iterable[BankQuestion]) -> dict[str, tuple[WasAsked, ...]]:
        """Return who was asked each of these questions, by its key, the newest first; read in one go."""
        everything = sorted(self._store.all(Asked), key=lambda one: (one.day, one.id), reverse=True)
        people = {one.person_id: self._store.get(Person, one.person_id) for one in everything}
        return {
            question.key: tuple(
                WasAsked(one, people[one.person_id]) for one in everything if is_same(question, one)
            )
            for question in (questions if everything else ())
        }

    def mark_asked(
        self,
        people: Iterable[PersonId],
        questions: Iterable[BankQuestion],
        meeting_id: MeetingId | None = None,
    ) -> None:
        """Note that people were asked these questions today, as one step of undo."""
        with self._store.transaction(Action.ASK_QUESTION) as tx:
            self.note_asked(tx, people, questions, self._clock.today(), meeting_id)

    def note_asked(
        self,
        tx: Transaction,
        people: Iterable[PersonId],
        questions: Iterable[BankQuestion],
        day: date,
        meeting_id: MeetingId | None = None,
    ) -> None:
        """Note within a larger step who was asked what; of one meeting each question is noted once."""
        asked = tuple(questions)
        for person_id in dict.fromkeys(people):
            before = self._store.find(Asked, person_id=person_id)
            for question in asked:
                known = [one for one in before if is_same(question, one)]
                if meeting_id is None or meeting_id not in [one.meeting_id for one in known]:
                    tx.add(
                        Asked(
                            id=AskedId(self._clock.new_id()),
                            person_id=person_id,
                            question_key=question.key,
                            text=question.text,
                            day=day,
                            meeting_id=meeting_id,
                        )
                    )
                for one in known:
                    tx.update(replace(one, again=False))

    def reset(self, people: Iterable[PersonId], question: BankQuestion) -> None:
        """Offer these people a question once more; that it was asked is still known."""
        asked = self._store.find(Asked, person_id=tuple(people))
        with self._store.transaction(Action.RESET_QUESTION) as tx:
            for one in asked:
                if is_same(question, one):
                    tx.update(replace(one, again=True))

    # One's own

    def add(self, text: str, topic: Topic | None = None, goal_id: GoalId | None = None) -> BankQuestion:
        """Add a question of one's own; one that is there already is returned as it is. Raises Invalid."""
        said = " ".join(text.split())
        known = self.worded(said)
        if known is not None:
            return known
        question = Question(id=QuestionId(self._clock.new_id()), text=said, topic=topic, goal_id=goal_id)
        with self._store.transaction(Action.ADD_QUESTION) as tx:
            tx.add(checked_question(question))
        return in_bank(question)

    def change(self, question: Question) -> None:
        """Keep new words, topic or goal of one's own question. Raises Invalid."""
        with self._store.transaction(Action.CHANGE_QUESTION) as tx:
            tx.update(checked_question(question))

    def remove(self, question_id: QuestionId) -> None:
        """Remove one's own question; who was asked it is still known."""
        with self._store.transaction(Action.REMOVE_QUESTION) as tx:
            tx.remove(self._store.get(Question, question_id))

    # Whom to ask

    def who_to_ask(self, question: BankQuestion, limit: int = 3) -> tuple[Candidate, ...]:
        """Return who could answer best, with reasons: those known for it, and not asked it yet.

        For what needs no special knowledge, those I am in conversation with.
        """
        closed = {one.asked.person_id for one in self.who_was_asked(question) if not one.asked.again}
        topic = self.brought.about.get(question.topic, ()) if question.topic else ()
        skills = self._fit.skills_of(question.goal_id) if question.goal_id else ()
        fits = self._fit.known_for((*skills, *topic), question.text, closed, limit) or self._near(closed)
        return tuple(Candidate(self._store.get(Person, one.person_id), one) for one in fits[:limit])

    def _near(self, without: set[PersonId]) -> tuple[Fit, ...]:
        """Return whom I talk with anyway: what needs no special knowledge is asked there."""
        close = self._store.find(Person, stage=(Stage.MENTOR.value, Stage.IN_CONVERSATION.value))
        return self._fit.near(one.id for one in close if one.id not in without)
