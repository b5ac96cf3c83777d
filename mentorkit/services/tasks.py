"""What can be done with the lines of Today: put them off, end them, drop them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.due import Reason
from mentorkit.domain.meetings import Meeting
from mentorkit.domain.messages import Message
from mentorkit.domain.postponements import Postponement, PostponementId
from mentorkit.domain.tasks import CAN_BE_DONE
from mentorkit.domain.thanks import OwedThanks
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.due import Due
    from mentorkit.domain.records import Record
    from mentorkit.domain.tasks import Worth
    from mentorkit.storage.store import Store
    from mentorkit.storage.transactions import Transaction

NOT_NEEDED_FOR = timedelta(days=91)
"""How long a suggestion that is not needed stays away."""

DATED: dict[Reason, tuple[type[Record], str]] = {
    Reason.COMMITMENT: (Commitment, "due"),
    Reason.THANKS: (OwedThanks, "due"),
    Reason.FOLLOW_UP: (Message, "follow_up"),
    Reason.LET_REST: (Message, "follow_up"),
}
"""Reasons whose day is a field of a record: putting off moves that. The others get a postponement."""


class TaskService:
    """Acts on what is worth doing about a person, each one step of undo."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def put_off(self, worth: Worth, day: date) -> None:
        """Speak of none of a person's reasons before a day."""
        with self._store.transaction(Action.PUT_OFF) as tx:
            for due in worth.dues:
                self._move(tx, due, day)

    def end(self, worth: Worth) -> None:
        """Say that what the first reason asks for is done."""
        actions = {
            Reason.COMMITMENT: Action.KEEP_COMMITMENT,
            Reason.THANKS: Action.SETTLE_THANKS,
            Reason.PREPARE: Action.SETTLE_PRE_READ,
        }
        with self._store.transaction(actions.get(worth.reason, Action.MOVE_FOLLOW_UP)) as tx:
            for due in self._alike(worth):
                self._end(tx, due)

    def drop(self, worth: Worth) -> None:
        """Say that what the first reason asks for is not needed; a suggestion stays away for a while."""
        day = self._clock.today() + NOT_NEEDED_FOR
        removes = worth.reason is Reason.COMMITMENT
        with self._store.transaction(Action.REMOVE_COMMITMENT if removes else Action.DROP_TASK) as tx:
            for due in self._alike(worth):
                if removes:
                    tx.remove(self._store.get(Commitment, due.source))
                elif due.reason in CAN_BE_DONE:
                    self._end(tx, due)
                else:
                    self._move(tx, due, day)

    def _alike(self, worth: Worth) -> tuple[Due, ...]:
        """Return what a click on a line means: one promise, but all thank-yous to somebody at once."""
        if worth.reason is Reason.COMMITMENT:
            return worth.dues[:1]
        return tuple(due for due in worth.dues if due.reason is worth.reason)

    def _end(self, tx: Transaction, due: Due) -> None:
        today = self._clock.today()
        if due.reason is Reason.COMMITMENT:
            tx.update(replace(self._store.get(Commitment, due.source), done=today))
        elif due.reason is Reason.PREPARE:
            tx.update(replace(self._store.get(Meeting, due.source), pre_read=today))
        elif due.reason is Reason.THANKS:
            tx.update(replace(self._store.get(OwedThanks, due.source), settled=today))
        else:
            tx.update(replace(self._store.get(Message, due.source), follow_up=None))

    def _move(self, tx: Transaction, due: Due, day: date) -> None:
        if due.reason in DATED:
            kind, field = DATED[due.reason]
            moved: dict[str, Any] = {field: day}
            tx.update(replace(self._store.get(kind, due.source), **moved))
            return
        same = {"person_id": due.person_id, "reason": due.reason.value, "source": due.source}
        for known in self._store.find(Postponement, **same):
            tx.update(replace(known, until=day))
            return
        tx.add(
            Postponement(
                id=PostponementId(self._clock.new_id()),
                person_id=due.person_id,
                reason=due.reason,
                source=due.source,
                until=day,
            )
        )
