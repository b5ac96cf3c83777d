"""What can be done with the agenda of a meeting: items are added, changed, ordered, and carried over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from mentorkit.domain.agendas import coming_next, in_order, moved, numbered, stepped
from mentorkit.domain.meeting_kinds import AgendaItemId, ItemOrigin
from mentorkit.domain.meetings import AgendaItem, Meeting, MeetingPerson, checked_item
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.goals import GoalId
    from mentorkit.domain.meeting_kinds import MeetingId
    from mentorkit.domain.people import PersonId
    from mentorkit.services.proposals import Proposal
    from mentorkit.storage.store import Store
    from mentorkit.storage.transactions import Transaction


class AgendaService:
    """Agendas, one method an intention."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def items(self, meeting_id: MeetingId) -> tuple[AgendaItem, ...]:
        """Return the agenda of a meeting in its order."""
        return in_order(self._store.find(AgendaItem, meeting_id=meeting_id))

    def left_over(self, people: Iterable[PersonId]) -> tuple[AgendaItem, ...]:
        """Return what was left open in meetings with any of these people and is on no later agenda."""
        parts = self._store.find(MeetingPerson, person_id=tuple(people))
        ids = tuple(dict.fromkeys(part.meeting_id for part in parts))
        if not ids:
            return ()
        items = {item.id: item for item in self._store.find(AgendaItem, meeting_id=ids)}
        if items:
            origin, sources = ItemOrigin.LEFT_OVER.value, tuple(items)
            carried = self._store.find(AgendaItem, origin=origin, source=sources)
            items |= {item.id: item for item in carried}
        return coming_next(self._store.find(Meeting, id=ids), items.values(), self._clock.now())

    # Changing

    def add(
        self,
        meeting_id: MeetingId,
        title: str,
        question: str = "",
        after: AgendaItem | None = None,
        **given: Any,
    ) -> AgendaItem:
        """Put an item on the agenda: at its end, or below another one. Raises Invalid when it says nothing.

        `given` are further fields of the item: its minutes, goal, origin and source.
        """
        item = checked_item(
            AgendaItem(
                id=AgendaItemId(self._clock.new_id()),
                meeting_id=meeting_id,
                title=" ".join(title.split()),
                question=question.strip(),
                **given,
            )
        )
        items = list(self.items(meeting_id))
        at = items.index(after) + 1 if after in items else len(items)
        items.insert(at, item)
        with self._store.transaction(Action.ADD_AGENDA_ITEM) as tx:
            tx.add(numbered(items)[at])
            self._renumber(tx, items)
        return numbered(items)[at]

    def change(self, item: AgendaItem) -> None:
        """Keep an item's new values. Raises Invalid when nothing is left of it."""
        with self._store.transaction(Action.CHANGE_AGENDA_ITEM) as tx:
            tx.update(checked_item(item))

    def link(self, item: AgendaItem, goal_id: GoalId | None) -> None:
        """Link an item with a goal, or with none."""
        self.change(replace(item, goal_id=goal_id))

    def step(self, item: AgendaItem, steps: int) -> None:
        """Give an item more or less time, in steps of five minutes."""
        self.change(replace(item, minutes=stepped(item.minutes, steps)))

    def move(self, item: AgendaItem, place: int) -> None:
        """Bring an item to a place on its agenda; beyond either end means that end."""
        with self._store.transaction(Action.MOVE_AGENDA_ITEM) as tx:
            for one in moved(self.items(item.meeting_id), item.id, place):
                tx.update(one)

    def remove(self, item: AgendaItem) -> None:
        """Take an item off the agenda."""
        with self._store.transaction(Action.REMOVE_AGENDA_ITEM) as tx:
            tx.remove(item)
            self._renumber(tx, [one for one in self.items(item.meeting_id) if one.id != item.id])

    def take_up(self, meeting_id: MeetingId, proposals: Sequence[Proposal]) -> tuple[AgendaItem, ...]:
        """Put what was proposed on an agenda, at its end and in this order, as one step of undo."""
        start = len(self.items(meeting_id))
        taken = tuple(
            AgendaItem(
                id=AgendaItemId(self._clock.new_id()),
                meeting_id=meeting_id,
                place=start + number,
                title=one.title,
                question=one.question,
                minutes=one.minutes,
                goal_id=one.goal_id,
                origin=one.origin,
                source=one.source,
                question_key=one.question_key,
            )
            for number, one in enumerate(proposals)
        )
        with self._store.transaction(Action.ADD_AGENDA_ITEM) as tx:
            for item in taken:
                tx.add(checked_item(item))
        return taken

    def _renumber(self, tx: Transaction, items: Iterable[AgendaItem]) -> None:
        for item, placed in zip(items, numbered(items), strict=True):
            if item != placed and self._store.has(AgendaItem, item.id):
                tx.update(placed)
