"""The feedback of the invented people: turns its text into records as of today and keeps them."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mentorkit.domain.feedback import Feedback, FeedbackId, checked_feedback
from mentorkit.domain.goals import Goal
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Person
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.clock import Clock
    from mentorkit.storage.store import Store

_DATES = frozenset({"asked", "heard", "began", "until", "acted", "told", "ended"})
_WAYS = frozenset({"how", "told_how"})


def fill_feedback(store: Store, text: str, clock: Clock) -> None:
    """Keep what `text` tells (JSON of `resources/demo/feedback.json`) of the people and goals already there."""
    people = {person.shown: person for person in store.all(Person)}
    goals = {goal.title: goal.id for goal in store.all(Goal)}
    today = clock.today()
    with store.transaction(Action.FILL_DEMO) as tx:
        for item in json.loads(text)["feedback"]:
            fields = {name: _value(name, value, today) for name, value in item.items()}
            goal, person = fields.pop("goal", None), fields.pop("person", None)
            if goal is not None:
                fields["goal_id"] = goals[goal]
            if person is not None:
                fields |= {"person_id": people[person].id, "known_as": people[person].known_as}
            tx.add(checked_feedback(Feedback(id=FeedbackId(clock.new_id()), **fields), today))


def _value(name: str, value: Any, today: date) -> Any:
    if name in _DATES:
        return today + timedelta(days=value)
    if name in _WAYS:
        return InteractionKind(value)
    return tuple(value) if isinstance(value, list) else value
