"""The advice and agreements of the invented people: turns their text into records as of today and keeps them."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from mentorkit.domain.advice import Advice, AdviceId, AdviceState, Decision, Outcome, checked_advice
from mentorkit.domain.agreements import Agreement, AgreementId, Scheduler, TalkForm, checked_agreement
from mentorkit.domain.goals import Goal
from mentorkit.domain.people import Person
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.domain.clock import Clock
    from mentorkit.storage.store import Store

_DATES = frozenset({"heard", "began", "until", "ended", "told", "closed", "made", "confirmed", "review"})
_ENUMS: dict[str, Callable[[Any], Any]] = {
    "state": AdviceState,
    "decision": Decision,
    "outcome": Outcome,
    "form": TalkForm,
    "scheduler": Scheduler,
}


def fill_advice(store: Store, text: str, clock: Clock) -> None:
    """Keep what `text` tells (JSON of `resources/demo/advice.json`) of the people and goals already there."""
    people = {person.shown: person.id for person in store.all(Person)}
    goals = {goal.title: goal.id for goal in store.all(Goal)}
    today, told = clock.today(), json.loads(text)
    with store.transaction(Action.FILL_DEMO) as tx:
        for item in told["advice"]:
            fields = _fields(item, today)
            goal_id = goals.get(fields.pop("goal", ""))
            fields["person_id"] = people[fields.pop("person")]
            advice = Advice(id=AdviceId(clock.new_id()), goal_id=goal_id, **fields)
            tx.add(checked_advice(advice, today))
        for item in told["agreements"]:
            fields = _fields(item, today)
            fields["goals"] = tuple(goals[title] for title in fields.get("goals", ()))
            fields["person_id"] = people[fields.pop("person")]
            tx.add(checked_agreement(Agreement(id=AgreementId(clock.new_id()), **fields)))


def _fields(item: dict[str, Any], today: date) -> dict[str, Any]:
    return {name: _value(name, value, today) for name, value in item.items()}


def _value(name: str, value: Any, today: date) -> Any:
    if name in _DATES:
        return today + timedelta(days=value)
    return _ENUMS[name](value) if name in _ENUMS else value
