"""What lists show about people: one value a row, read in one go, never changed."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.asks import Ask, next_ask
from mentorkit.domain.due import Due
from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import Clocks, InteractionKind
from mentorkit.domain.people import PersonId, Stage, is_resting_until

if TYPE_CHECKING:
    from collections.abc import Mapping


PATIENCE = timedelta(days=8)
"""How long a message that asked for nothing may still be answered before more is asked."""


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


@frozen
class PeopleFilter:
    """What a list of people shows. Empty parts filter nothing; all parts have to fit."""

    tab: Tab = Tab.EVERYONE
    words: str = ""
    expertise: str = ""
    tag: str = ""
    goal: str = ""
    """The id of a goal that people are linked with."""
    sort: Sort = Sort.URGENCY
    descending: bool = False


@frozen
class Mark:
    """One interaction as the rhythm line draws it."""

    day: date
    how: InteractionKind


@frozen
class Face:
    """A person where only who it is is shown: suggestions, and what a search finds."""

    id: PersonId
    shown: str
    title: str
    organisation: str
    place: str
    pinned: bool


@frozen
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
    dues: tuple[Due, ...]
    """Everything due sooner or later, what is put off on the day it is put off to."""
    commitment: str
    """The words of my earliest open promise; "" for none."""
    marks: tuple[Mark, ...]
    commitment_due: date | None = None
    """When that promise is due."""
    goals: tuple[str, ...] = ()
    """The titles of the goals worked on now with which they help, the oldest first."""
    has_evidence: bool = False
    """Whether something is noted that they did and I value."""
    asked_nothing: bool = False
    """Whether my last message was of a kind that asks for no answer."""

    def shown_stage(self, today: date) -> Stage | None:
        """Return the stage as people see it on a day: Resting while it lasts."""
        return Stage.RESTING if is_resting_until(self.resting_until, today) else self.stage

    def next_ask(self, today: date) -> Ask:
        """Return the smallest next ask that follows from the log."""
        since = self.clocks.waiting_since
        is_over = self.asked_nothing and since is not None and since + PATIENCE <= today
        return next_ask(
            self.shown_stage(today),
            self.counts,
            self.clocks,
            has_evidence=self.has_evidence,
            waits=not is_over,
        )
