"""What lists show about people: one value a row, read in one go, never changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.asks import Ask, next_ask
from mentorkit.domain.due import Due, Reason
from mentorkit.domain.interactions import Clocks, InteractionKind
from mentorkit.domain.people import PersonId, Stage, is_resting_until

if TYPE_CHECKING:
    from collections.abc import Mapping


class Tab(StrEnum):
    """Which people a list shows."""

    ACTIVE = "active"
    MENTORS = "mentors"
    DRIFTING = "drifting"
    NOT_SORTED = "not_sorted"
    RESTING = "resting"
    PAST = "past"
    EVERYONE = "everyone"


class Sort(StrEnum):
    """By what a list of people is sorted."""

    URGENCY = "urgency"
    NAME = "name"
    LAST_CONTACT = "last_contact"


@dataclass(frozen=True, slots=True)
class PeopleFilter:
    """What a list of people shows. Empty parts filter nothing; all parts have to fit."""

    tab: Tab = Tab.EVERYONE
    words: str = ""
    expertise: str = ""
    tag: str = ""
    sort: Sort = Sort.URGENCY
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One interaction as the rhythm line draws it."""

    day: date
    how: InteractionKind


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person as a row of a list."""

    row: int
    id: PersonId
    shown: str
    stage: Stage | None
    title: str
    organisation: str
    place: str
    photo: str | None
    pinned: bool
    rhythm_days: int | None
    resting_until: date | None
    clocks: Clocks
    counts: Mapping[InteractionKind, int]
    due: Due | None
    commitment: str
    """The words of my earliest open promise; "" for none."""
    marks: tuple[Mark, ...]
    commitment_due: date | None = None
    """When that promise is due. `due` may be earlier: it knows the rhythm too."""

    def shown_stage(self, today: date) -> Stage | None:
        """Return the stage as people see it on a day: Resting while it lasts."""
        return Stage.RESTING if is_resting_until(self.resting_until, today) else self.stage


@dataclass(frozen=True, slots=True)
class NextStep:
    """What to do next about a person: a promise, a rhythm, or the smallest next ask."""

    day: date | None
    text: str = ""
    """The words of the promise; "" for the others, whose words the window owns."""
    reason: Reason | None = None
    ask: Ask = Ask.NONE


def next_step(line: PersonLine, today: date) -> NextStep:
    """Return the earliest of my open promises, else what is due, else the next ask.

    A rhythm counts as due from its own day on; before that day the next ask comes first, and where
    there is nothing to ask, the day of the rhythm is the next step.
    """
    due = line.due
    if line.commitment:
        return NextStep(line.commitment_due, line.commitment, Reason.COMMITMENT)
    if due is not None and due.day <= today:
        return NextStep(due.day, reason=due.reason)
    ask = next_ask(line.shown_stage(today), line.counts, line.clocks)
    if ask is Ask.WAIT:
        return NextStep(line.clocks.waiting_since, ask=ask)
    if due is not None:
        return NextStep(due.day, reason=due.reason, ask=ask)
    return NextStep(None, ask=ask)
