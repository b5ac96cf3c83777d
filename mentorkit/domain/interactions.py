"""Interactions: one logged contact each, and the two clocks they alone move."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NewType

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.frozen import frozen
from mentorkit.domain.people import PersonId, Stage
from mentorkit.domain.records import Record, RecordId, private, record

if TYPE_CHECKING:
    from collections.abc import Iterable

InteractionId = NewType("InteractionId", RecordId)


class InteractionKind(StrEnum):
    """How a contact happened."""

    MET = "met"
    CALL = "call"
    VIDEO = "video"
    EVENT = "event"
    MESSAGE_OUT = "message_out"
    MESSAGE_IN = "message_in"
    I_HELPED = "i_helped"
    THEY_HELPED = "they_helped"
    NOTE = "note"
    """Something worth keeping with a day, which is not a contact and moves no clock."""


HOW = {kind.value: kind for kind in InteractionKind}
"""For rows read by the hundred: calling an enum takes a microsecond."""

TALKS = frozenset(
    {InteractionKind.MET, InteractionKind.CALL, InteractionKind.VIDEO, InteractionKind.EVENT},
)
"""Kinds that move the relationship clock by themselves."""

ANSWERS = frozenset({*TALKS, InteractionKind.MESSAGE_IN})
"""Kinds by which somebody has answered."""


@record
class Interaction(Record):
    """One logged contact with one person: when, which way, what was said."""

    kind: ClassVar[str] = "interaction"
    owner: ClassVar[str] = "person_id"

    id: InteractionId = private()
    person_id: PersonId = private()
    day: date = private()
    how: InteractionKind = private()
    title: str = private(default="", searched=True)
    said: str = private(default="", searched=True)
    minutes: int | None = private(default=None)


@frozen
class Clocks:
    """When a relationship last moved. Each None until it first did."""

    contact: date | None = None
    """Relationship clock: the last talk, or the last message that belongs to an answered exchange."""
    wrote: date | None = None
    """Reply clock: my last message to them."""
    heard: date | None = None
    """Their last message to me."""

    @property
    def waiting_since(self) -> date | None:
        """The day of my last message if nothing came back since, neither a message nor a talk."""
        if self.wrote is None:
            return None
        back = max((day for day in (self.heard, self.contact) if day), default=None)
        return self.wrote if back is None or back < self.wrote else None

    @property
    def was_answered_last(self) -> bool:
        """Whether the latest contact was an answer to a message of mine, not a talk.

        Days alone cannot tell a talk from an answer of the same day; then the answer counts.
        """
        if self.wrote is None or self.heard is None:
            return False
        return self.wrote <= self.heard == self.contact


def clocks_of(log: Iterable[tuple[date, InteractionKind]]) -> Clocks:
    """Work out both clocks from (day, kind) in the order in which things happened.

    A message of mine starts only the reply clock. A message of theirs moves the relationship clock
    when it answers mine, or once I have answered it. Help and notes move neither.
    """
    contact = wrote = heard = None
    unanswered: date | None = None
    last_was_mine = False
    for day, how in log:
        if how in TALKS:
            contact = max(contact or day, day)
        elif how is InteractionKind.MESSAGE_OUT:
            wrote = day
            if unanswered is not None:
                contact = max(contact or unanswered, unanswered)
            unanswered, last_was_mine = None, True
        elif how is InteractionKind.MESSAGE_IN:
            heard = day
            if last_was_mine:
                contact = max(contact or day, day)
            else:
                unanswered = day
            last_was_mine = False
    return Clocks(contact=contact, wrote=wrote, heard=heard)


def checked_interaction(interaction: Interaction, today: date) -> Interaction:
    """Return the interaction, or raise Invalid: nothing has happened on a day that is still to come."""
    if interaction.day > today:
        raise Invalid("day", Why.IN_THE_FUTURE)
    if interaction.minutes is not None and interaction.minutes < 1:
        raise Invalid("minutes", Why.NOT_POSITIVE)
    return interaction


def stage_after(stage: Stage | None, how: InteractionKind) -> Stage | None:
    """Return the stage a logged contact leads to; most contacts change nothing."""
    if how is InteractionKind.MESSAGE_OUT and stage is Stage.TO_APPROACH:
        return Stage.APPROACHED
    talked = how in TALKS or how is InteractionKind.MESSAGE_IN
    if talked and stage in (Stage.TO_APPROACH, Stage.APPROACHED):
        return Stage.IN_CONVERSATION
    return stage
