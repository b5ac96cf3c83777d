"""The meetings of the invented person: turns their text into records as of today and keeps them."""

from __future__ import annotations

import json
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any

from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import Goal, GoalId
from mentorkit.domain.interactions import TALKS, Interaction, InteractionId, InteractionKind
from mentorkit.domain.meeting_kinds import AgendaItemId, MeetingId, MeetingPersonId, MeetingState
from mentorkit.domain.meetings import AgendaItem, Meeting, MeetingPerson
from mentorkit.domain.people import Person, PersonId
from mentorkit.services.actions import Action
from mentorkit.services.zones import moment_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.records import Record, RecordId
    from mentorkit.storage.store import Store

_WORDS = ("title", "place", "link", "outcome", "remembered", "minutes", "recurs")
_ITEM_WORDS = ("title", "question", "minutes", "covered", "notes")


def fill_meetings(store: Store, text: str, clock: Clock) -> None:
    """Keep the meetings told by `text` (JSON of `resources/demo/meetings.json`) for people already there."""
    reader = _Reader(
        clock.today(),
        clock.new_id,
        {person.shown: person.id for person in store.all(Person)},
        {goal.title: goal.id for goal in store.all(Goal)},
        {(one.person_id, one.day): one.id for one in store.all(Interaction) if one.how in TALKS},
    )
    with store.transaction(Action.FILL_DEMO) as tx:
        for told in json.loads(text)["meetings"]:
            for record in reader.records(told):
                tx.add(record)


@frozen
class _Reader:
    today: date
    new_id: Callable[[], RecordId]
    people: Mapping[str, PersonId]
    goals: Mapping[str, GoalId]
    talks: Mapping[tuple[PersonId, date], InteractionId]

    def records(self, told: dict[str, Any]) -> Iterator[Record]:
        """Yield a meeting, then who takes part and its agenda."""
        day = self.today + timedelta(days=told["day"])
        meeting = Meeting(
            id=MeetingId(self.new_id()),
            starts=moment_of(day, time.fromisoformat(told["at"]), ""),
            how=InteractionKind(told["how"]),
            pre_read=self.today + timedelta(days=told["pre_read"]) if "pre_read" in told else None,
            state=MeetingState(told.get("state", MeetingState.PLANNED)),
            **{name: told[name] for name in _WORDS if name in told},
        )
        yield meeting
        for shown in told["people"]:
            person_id = self.people[shown]
            logged = meeting.state is MeetingState.WRITTEN_UP
            yield MeetingPerson(
                id=MeetingPersonId(self.new_id()),
                meeting_id=meeting.id,
                person_id=person_id,
                interaction_id=self.talks[person_id, day] if logged else None,
            )
        for place, item in enumerate(told.get("items", ())):
            yield AgendaItem(
                id=AgendaItemId(self.new_id()),
                meeting_id=meeting.id,
                place=place,
                goal_id=self.goals[item["goal"]] if "goal" in item else None,
                **{name: item[name] for name in _ITEM_WORDS if name in item},
            )
