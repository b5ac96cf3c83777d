"""What can be done with feedback: ask for it, hear it, weigh it, act on it, and tell what came of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain import feedback_steps as steps
from mentorkit.domain.feedback import Feedback, FeedbackId, FeedbackState, by_shelf, checked_feedback
from mentorkit.domain.folding import words_of
from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import Goal
from mentorkit.domain.people import Person
from mentorkit.domain.themes import (
    patterns_of,
    theme_key,
    themes_of,
    under_another,
    with_theme,
    without_theme,
)
from mentorkit.services import contact_log
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.feedback_steps import Heard
    from mentorkit.domain.goals import GoalId
    from mentorkit.domain.interactions import InteractionKind
    from mentorkit.domain.lines import PersonLine
    from mentorkit.domain.meeting_kinds import MeetingId
    from mentorkit.domain.messages import MessageId
    from mentorkit.domain.people import KnownAs, PersonId
    from mentorkit.domain.themes import Pattern, Theme
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store


@frozen
class FeedbackLine:
    """Feedback as a row of the list: with who gave it and the goal it is for."""

    feedback: Feedback
    line: PersonLine | None
    """None where they are not among the people."""
    goal: Goal | None

    @property
    def shown(self) -> str:
        """The name of who gave it; "" where nobody signed."""
        return self.line.shown if self.line is not None else self.feedback.giver

    def is_about(self, words: list[str]) -> bool:
        """Whether each of these folded words begins a word of what was asked or said, its themes or giver."""
        one, goal = self.feedback, self.goal.title if self.goal else ""
        texts = (one.question, one.words, one.situation, one.impact, *one.themes, goal, self.shown)
        said = words_of(" ".join(texts))
        return all(any(found.startswith(word) for found in said) for word in words)


class FeedbackService:
    """Feedback, one method an intention."""

    def __init__(self, store: Store, queries: Queries, clock: Clock) -> None:
        self._store = store
        self._queries = queries
        self._clock = clock

    # Reading

    def get(self, feedback_id: FeedbackId) -> Feedback:
        """Return a piece of feedback, or raise NotFound."""
        return self._store.get(Feedback, feedback_id)

    def of_person(self, person_id: PersonId) -> tuple[Feedback, ...]:
        """Return what somebody was asked and said, in the order of a list."""
        return by_shelf(self._store.find(Feedback, person_id=person_id))

    def of_meeting(self, meeting_id: MeetingId) -> tuple[Feedback, ...]:
        """Return what was said in a meeting, the oldest first."""
        return self._store.find(Feedback, meeting_id=meeting_id)

    def of_request(self, message_id: MessageId) -> Feedback | None:
        """Return the feedback a message asked for; None where it asked for none."""
        return next(iter(self._store.find(Feedback, message_id=message_id)), None)

    def lines(self, about: str = "") -> tuple[FeedbackLine, ...]:
        """Return all feedback in the order of a list, or who told me what about something."""
        feedback = by_shelf(self._store.all(Feedback))
        people = self._people([one.person_id for one in feedback if one.person_id is not None])
        goals = {goal.id: goal for goal in self._store.all(Goal)}
        words = words_of(about)
        lines = (
            FeedbackLine(
                one,
                people[one.person_id] if one.person_id is not None else None,
                goals[one.goal_id] if one.goal_id is not None else None,
            )
            for one in feedback
        )
        return tuple(line for line in lines if line.is_about(words))

    def line(self, feedback_id: FeedbackId) -> FeedbackLine:
        """Return one piece of feedback with who gave it and its goal, or raise NotFound."""
        one = self.get(feedback_id)
        people = self._people([one.person_id] if one.person_id is not None else [])
        goal = self._store.get(Goal, one.goal_id) if one.goal_id is not None else None
        return FeedbackLine(one, people[one.person_id] if one.person_id is not None else None, goal)

    def count_to_close(self) -> int:
        """Return of how many pieces of feedback their givers do not know what came."""
        untold = self._store.find(Feedback, told=None, ended=None)
        return sum(one.state is FeedbackState.TO_CLOSE for one in untold)

    def themes(self) -> tuple[Theme, ...]:
        """Return the themes of all that was heard, the most mentioned first."""
        return themes_of(self._store.all(Feedback))

    def patterns(self) -> tuple[Pattern, ...]:
        """Return the themes that are patterns today, the most mentioned first."""
        return patterns_of(self._store.all(Feedback), self._clock.today())

    def _people(self, ids: list[PersonId]) -> dict[PersonId, PersonLine]:
        rows = self._queries.rows_of(dict.fromkeys(ids))
        return {line.id: line for line in self._queries.lines(rows, self._clock.today())}

    # Asking and hearing

    def ask(
        self,
        person_id: PersonId,
        question: str,
        day: date | None = None,
        message_id: MessageId | None = None,
        goal_id: GoalId | None = None,
    ) -> Feedback:
        """Keep a question for somebody: asked on a day, or still to ask. Raises Invalid without words."""
        asked = Feedback(
            id=FeedbackId(self._clock.new_id()),
            person_id=person_id,
            known_as=self._known_as(person_id),
            question=" ".join(question.split()),
            asked=day,
            message_id=message_id,
            goal_id=goal_id,
        )
        return self._add(Action.ASK_FOR_FEEDBACK, asked)

    def hear(
        self, said: Heard, person_id: PersonId | None = None, giver: str = "", goal_id: GoalId | None = None
    ) -> Feedback:
        """Keep what somebody said unasked: one of the people, else by name. Raises Invalid without words."""
        empty = Feedback(
            id=FeedbackId(self._clock.new_id()),
            person_id=person_id,
            giver="" if person_id is not None else " ".join(giver.split()),
            known_as=self._known_as(person_id),
            goal_id=goal_id,
        )
        return self._add(Action.HEAR_FEEDBACK, steps.heard(empty, said, self._clock.today()))

    def answer(self, feedback: Feedback, said: Heard) -> Feedback:
        """Keep what they answered. Raises Invalid without words, and for what was answered already."""
        kept = steps.heard(feedback, said, self._clock.today())
        with self._store.transaction(Action.HEAR_FEEDBACK) as tx:
            tx.update(kept)
            contact_log.owe_for_words(tx, self._store, self._clock, kept)
        return kept

    def _add(self, action: Action, feedback: Feedback) -> Feedback:
        with self._store.transaction(action) as tx:
            tx.add(checked_feedback(feedback, self._clock.today()))
            if feedback.heard is not None:
                contact_log.owe_for_words(tx, self._store, self._clock, feedback)
        return feedback

    def _known_as(self, person_id: PersonId | None) -> KnownAs | None:
        return None if person_id is None else self._store.get(Person, person_id).known_as

    # What becomes of it

    def change(self, feedback: Feedback) -> Feedback:
        """Keep other words, another giver, goal or day. Raises Invalid."""
        return self._keep(Action.CHANGE_FEEDBACK, feedback)

    def credit(self, feedback: Feedback, person_id: PersonId | None, giver: str = "") -> Feedback:
        """Say that somebody else gave it: one of the people, else by name."""
        name = "" if person_id is not None else " ".join(giver.split())
        known_as = self._known_as(person_id)
        return self.change(replace(feedback, person_id=person_id, giver=name, known_as=known_as))

    def weigh(
        self, feedback: Feedback, *, expertise: int | None, first_hand: bool | None, why: str = ""
    ) -> Feedback:
        """Say how much weight to give it, as far as that is known. Raises Invalid for odd numbers."""
        weighed = replace(feedback, expertise=expertise, first_hand=first_hand, weight_why=why.strip())
        return self._keep(Action.WEIGH_FEEDBACK, weighed)

    def react(self, feedback: Feedback, reaction: str) -> Feedback:
        """Keep what I make of it. Raises Invalid before the day after it was heard."""
        return self._keep(Action.REACT_TO_FEEDBACK, steps.reacted(feedback, reaction, self._clock.today()))

    def act(self, feedback: Feedback, cue: str, plan: str, until: date | None = None) -> Feedback:
        """Act on it: if this happens, then I will do that, until a day. Raises Invalid without a plan."""
        return self._keep(
            Action.ACT_ON_FEEDBACK, steps.acting(feedback, cue, plan, until, self._clock.today())
        )

    def note_deed(self, feedback: Feedback, did: str, result: str = "", day: date | None = None) -> Feedback:
        """Say what I did, and what came of it. Raises Invalid without words."""
        return self._keep(Action.NOTE_DEED, steps.acted(feedback, did, result, day or self._clock.today()))

    def tell(
        self, feedback: Feedback, day: date | None = None, how: InteractionKind | None = None
    ) -> Feedback:
        """Say that they know what came of it, or were thanked: it is closed. Raises Invalid before that."""
        return self._keep(Action.TELL_FEEDBACK, steps.told(feedback, day or self._clock.today(), how))

    def let_be(self, feedback: Feedback, reason: str) -> Feedback:
        """Close it without acting on it or without telling them, for a reason. Raises Invalid without one."""
        return self._keep(Action.CLOSE_FEEDBACK, steps.let_be(feedback, reason, self._clock.today()))

    def reopen(self, feedback: Feedback) -> Feedback:
        """Take up again what was closed. Raises Invalid for what is open."""
        return self._keep(Action.REOPEN_FEEDBACK, steps.reopened(feedback))

    def remove(self, feedback: Feedback) -> None:
        """Remove a piece of feedback."""
        with self._store.transaction(Action.REMOVE_FEEDBACK) as tx:
            tx.remove(feedback)

    # Themes

    def add_theme(self, feedback: Feedback, word: str) -> Feedback:
        """Put it under one more theme. Raises Invalid for one without a letter."""
        return self._keep(Action.SET_THEMES, with_theme(feedback, word))

    def remove_theme(self, feedback: Feedback, word: str) -> Feedback:
        """Take it from under a theme."""
        return self._keep(Action.SET_THEMES, without_theme(feedback, word))

    def rename_theme(self, word: str, new: str) -> None:
        """Call a theme otherwise everywhere; one called so already becomes one with it. Raises Invalid."""
        renamed = [under_another(one, word, new) for one in self._store.all(Feedback)]
        with self._store.transaction(Action.RENAME_THEME) as tx:
            for one in renamed:
                tx.update(one)

    def mark_theme(self, word: str, *, is_strength: bool) -> None:
        """Say that all that was said under a theme is a strength, or something to change."""
        self._keep_all(Action.CHANGE_FEEDBACK, word, lambda one: replace(one, is_strength=is_strength))

    def drop_theme(self, word: str) -> None:
        """Take a theme off everything that was said under it."""
        self._keep_all(Action.SET_THEMES, word, lambda one: without_theme(one, word))

    def _keep_all(self, action: Action, word: str, change: Callable[[Feedback], Feedback]) -> None:
        key = theme_key(word)
        under = [one for one in self._store.all(Feedback) if key in map(theme_key, one.themes)]
        with self._store.transaction(action) as tx:
            for one in under:
                tx.update(change(one))

    def _keep(self, action: Action, feedback: Feedback) -> Feedback:
        with self._store.transaction(action) as tx:
            tx.update(checked_feedback(feedback, self._clock.today()))
        return feedback
