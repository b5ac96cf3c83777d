"""What can be done with advice: hear it, decide, try it, say what came of it, and tell them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.advice import (
    Advice,
    AdviceId,
    AdviceState,
    by_age,
    checked_advice,
    decided,
    let_be,
    reopened,
    resulted,
    told,
    tried,
)
from mentorkit.domain.folding import words_of
from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import Goal
from mentorkit.services import contact_log
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.advice import Decision, Outcome
    from mentorkit.domain.clock import Clock
    from mentorkit.domain.goals import GoalId
    from mentorkit.domain.interactions import InteractionId
    from mentorkit.domain.lines import PersonLine
    from mentorkit.domain.meeting_kinds import MeetingId
    from mentorkit.domain.messages import MessageId
    from mentorkit.domain.people import PersonId
    from mentorkit.storage.queries import Queries
    from mentorkit.storage.store import Store


@frozen
class Occasion:
    """When advice was heard, and in what it was given."""

    day: date | None = None
    """Today where it is not said."""
    interaction_id: InteractionId | None = None
    message_id: MessageId | None = None
    goal_id: GoalId | None = None
    topic: str = ""


@frozen
class AdviceLine:
    """Advice as a row of the list: with who gave it and the goal it is for."""

    advice: Advice
    line: PersonLine
    goal: Goal | None

    def is_about(self, words: list[str]) -> bool:
        """Whether every one of these folded words begins a word of the advice, its topic, goal or giver."""
        advice = self.advice
        goal = self.goal.title if self.goal else ""
        said = words_of(f"{advice.text} {advice.topic} {advice.result} {goal} {self.line.shown}")
        return all(any(one.startswith(word) for one in said) for word in words)


class AdviceService:
    """Advice, one method an intention."""

    def __init__(self, store: Store, queries: Queries, clock: Clock) -> None:
        self._store = store
        self._queries = queries
        self._clock = clock

    # Reading

    def get(self, advice_id: AdviceId) -> Advice:
        """Return a piece of advice, or raise NotFound."""
        return self._store.get(Advice, advice_id)

    def of_person(self, person_id: PersonId) -> tuple[Advice, ...]:
        """Return somebody's advice: what they have not heard of first, the oldest first."""
        return by_age(self._store.find(Advice, person_id=person_id))

    def untold(self, person_id: PersonId) -> tuple[Advice, ...]:
        """Return the advice of somebody who does not know yet what became of it, the oldest first."""
        return by_age(self._store.find(Advice, person_id=person_id, closed=None))

    def lines(self, about: str = "") -> tuple[AdviceLine, ...]:
        """Return all advice in the order of `by_age`, or who told me what about something."""
        advice = by_age(self._store.all(Advice))
        found = self._queries.rows_of(dict.fromkeys(one.person_id for one in advice))
        people = {line.id: line for line in self._queries.lines(found, self._clock.today())}
        goals = {goal.id: goal for goal in self._store.all(Goal)}
        words = words_of(about)
        lines = (AdviceLine(one, people[one.person_id], goals.get(one.goal_id)) for one in advice)  # type: ignore[arg-type]  # None finds nothing
        return tuple(line for line in lines if line.is_about(words))

    def count_to_tell(self) -> int:
        """Return of how many pieces of advice their givers do not know what came."""
        return len(self._store.find(Advice, state=AdviceState.RESULT.value, closed=None))

    # Acts

    def hear(
        self,
        person_id: PersonId,
        text: str,
        meeting_id: MeetingId | None = None,
        occasion: Occasion | None = None,
    ) -> Advice:
        """Keep what somebody advised. Raises Invalid without words, and for a day still to come."""
        given = occasion or Occasion()
        advice = Advice(
            id=AdviceId(self._clock.new_id()),
            person_id=person_id,
            text=text.strip(),
            topic=given.topic.strip(),
            heard=given.day or self._clock.today(),
            goal_id=given.goal_id,
            meeting_id=meeting_id,
            interaction_id=given.interaction_id,
            message_id=given.message_id,
        )
        with self._store.transaction(Action.HEAR_ADVICE) as tx:
            tx.add(checked_advice(advice, self._clock.today()))
            contact_log.owe_for_words(tx, self._store, self._clock, advice)
        return advice

    def change(self, advice: Advice) -> None:
        """Keep other words, another topic, goal or day. Raises Invalid."""
        self._keep(Action.CHANGE_ADVICE, advice)

    def decide(
        self, advice: Advice, decision: Decision, reason: str = "", until: date | None = None
    ) -> Advice:
        """Decide to do, try, park or decline it; declining wants a reason and closes it. Raises Invalid."""
        return self._keep(Action.DECIDE_ADVICE, decided(advice, decision, self._clock.today(), reason, until))

    def try_(self, advice: Advice, cue: str, plan: str, until: date | None = None) -> Advice:
        """Try it: if this happens, then I will do that, until a day. Raises Invalid without a plan."""
        return self._keep(Action.TRY_ADVICE, tried(advice, cue, plan, until, self._clock.today()))

    def note_result(self, advice: Advice, result: str, outcome: Outcome) -> Advice:
        """Say what came of it, that it did not help included. Raises Invalid without words."""
        return self._keep(Action.NOTE_RESULT, resulted(advice, result, outcome, self._clock.today()))

    def tell(self, advice: Advice, day: date | None = None) -> Advice:
        """Say that they were told what became of it: it is closed. Raises Invalid while nothing did."""
        return self._keep(Action.TELL_ADVICE, told(advice, day or self._clock.today()))

    def let_be(self, advice: Advice, reason: str) -> Advice:
        """Close it without telling them, for a reason. Raises Invalid without one."""
        return self._keep(Action.CLOSE_ADVICE, let_be(advice, reason, self._clock.today()))

    def reopen(self, advice: Advice) -> Advice:
        """Take up again what was closed. Raises Invalid for what is open."""
        return self._keep(Action.REOPEN_ADVICE, reopened(advice))

    def remove(self, advice: Advice) -> None:
        """Remove a piece of advice."""
        with self._store.transaction(Action.REMOVE_ADVICE) as tx:
            tx.remove(advice)

    def _keep(self, action: Action, advice: Advice) -> Advice:
        with self._store.transaction(action) as tx:
            tx.update(checked_advice(advice, self._clock.today()))
        return advice
