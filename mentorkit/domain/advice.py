"""Advice: what somebody told me, what I decided, what came of it, and whether they know.

It closes in two ways only: they were told what came of it, or a reason says why not. Declining is as
good an end as trying.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NewType

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.goals import GoalId
from mentorkit.domain.interactions import InteractionId
from mentorkit.domain.meeting_kinds import MeetingId
from mentorkit.domain.messages import MessageId
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import Record, RecordId, private, record, shareable

if TYPE_CHECKING:
    from collections.abc import Iterable

AdviceId = NewType("AdviceId", RecordId)

DECIDE_WITHIN = timedelta(days=7)
"""Advice nobody decided about for so long comes up again."""

TRY_FOR = timedelta(weeks=3)
"""How long something is tried where nothing else is said."""


class AdviceState(StrEnum):
    """How far a piece of advice has come."""

    HEARD = "heard"
    DECIDED = "decided"
    TRYING = "trying"
    RESULT = "result"
    TOLD = "told"


class Shelf(StrEnum):
    """Where a list of advice shows one, in this order."""

    TO_TELL = "to_tell"
    TO_DECIDE = "to_decide"
    UNDER_WAY = "under_way"
    CLOSED = "closed"


class Decision(StrEnum):
    """What I make of it."""

    DO = "do"
    TRY = "try"
    PARK = "park"
    DECLINE = "decline"


class Outcome(StrEnum):
    """Whether it helped."""

    HELPED = "helped"
    PARTLY = "partly"
    DID_NOT_HELP = "did_not_help"


@record
class Advice(Record):
    """One piece of advice of one person."""

    kind: ClassVar[str] = "advice"
    owner: ClassVar[str] = "person_id"
    points: ClassVar[Mapping[str, str]] = {
        "goal_id": "goal",
        "interaction_id": "interaction",
        "message_id": "message",
        "meeting_id": "meeting",
    }

    id: AdviceId = private()
    person_id: PersonId = private()
    text: str = shareable(searched=True)
    """As they said it."""
    topic: str = private(default="", searched=True)
    heard: date = private()
    goal_id: GoalId | None = private(default=None)
    interaction_id: InteractionId | None = private(default=None)
    """The contact in which it was given."""
    message_id: MessageId | None = private(default=None)
    """The message they answered with it."""
    meeting_id: MeetingId | None = private(default=None)
    state: AdviceState = private(default=AdviceState.HEARD)
    decision: Decision | None = private(default=None)
    reason: str = private(default="", searched=True)
    """Why it is parked or declined, or why it ends without telling them."""
    cue: str = private(default="", searched=True)
    """The moment to try it: it completes "If"."""
    plan: str = private(default="", searched=True)
    """What I do at that moment: it completes "then I will"."""
    began: date | None = private(default=None)
    """Since when it is tried."""
    until: date | None = private(default=None)
    """How long it is tried, or when to look at it again."""
    result: str = shareable(default="", searched=True)
    outcome: Outcome | None = private(default=None)
    ended: date | None = private(default=None)
    """When the result was written down."""
    told: date | None = private(default=None)
    closed: date | None = private(default=None)

    @property
    def is_declined(self) -> bool:
        """Whether it was decided against."""
        return self.decision is Decision.DECLINE


NEXT: Mapping[AdviceState, frozenset[AdviceState]] = {
    AdviceState.HEARD: frozenset({AdviceState.DECIDED, AdviceState.TRYING}),
    AdviceState.DECIDED: frozenset({AdviceState.DECIDED, AdviceState.TRYING, AdviceState.RESULT}),
    AdviceState.TRYING: frozenset({AdviceState.DECIDED, AdviceState.TRYING, AdviceState.RESULT}),
    AdviceState.RESULT: frozenset({AdviceState.RESULT, AdviceState.TOLD}),
    AdviceState.TOLD: frozenset(),
}
"""Which states follow which. Advice that was declined may be told as well; see `told`."""


def checked_advice(advice: Advice, today: date) -> Advice:
    """Return the advice, or raise Invalid: it says something, and nothing was heard on a day to come."""
    if not advice.text.strip():
        raise Invalid("text", Why.EMPTY)
    if advice.heard > today:
        raise Invalid("heard", Why.IN_THE_FUTURE)
    if advice.closed is not None and advice.told is None and not advice.reason.strip():
        raise Invalid("reason", Why.EMPTY)
    return advice


def decided(
    advice: Advice, decision: Decision, today: date, reason: str = "", until: date | None = None
) -> Advice:
    """Return the advice with a decision: declining closes it and wants a reason.

    The day to look again is kept for what is parked, done or tried.
    """
    _require_step(advice, AdviceState.DECIDED)
    declines = decision is Decision.DECLINE
    if declines and not reason.strip():
        raise Invalid("reason", Why.EMPTY)
    return replace(
        advice,
        state=AdviceState.DECIDED,
        decision=decision,
        reason=reason.strip(),
        until=None if declines else _day_ahead(until, today),
        closed=today if declines else None,
        told=None,
    )


def tried(advice: Advice, cue: str, plan: str, until: date | None, today: date) -> Advice:
    """Return the advice as it is tried: at which moment, what I do then, and until which day."""
    _require_step(advice, AdviceState.TRYING)
    if not plan.strip():
        raise Invalid("plan", Why.EMPTY)
    keeps = advice.decision in (Decision.DO, Decision.TRY)
    return replace(
        advice,
        state=AdviceState.TRYING,
        decision=advice.decision if keeps else Decision.TRY,
        cue=cue.strip(),
        plan=plan.strip(),
        began=advice.began or today,
        until=_day_ahead(until, today),
        closed=None,
        told=None,
    )


def resulted(advice: Advice, result: str, outcome: Outcome, today: date) -> Advice:
    """Return the advice with what came of it. That it did not help is a result like any other."""
    _require_step(advice, AdviceState.RESULT)
    if advice.is_declined:
        raise Invalid("state", Why.NOT_FROM_HERE)
    if not result.strip():
        raise Invalid("result", Why.EMPTY)
    return replace(
        advice,
        state=AdviceState.RESULT,
        decision=Decision.DO if advice.decision in (None, Decision.PARK) else advice.decision,
        result=result.strip(),
        outcome=outcome,
        ended=today,
        until=None,
        closed=None,
    )


def told(advice: Advice, day: date) -> Advice:
    """Return the advice once they know what came of it, or that I decided against it: the good end."""
    if advice.told is not None:
        raise Invalid("state", Why.NOT_FROM_HERE)
    if not advice.is_declined:
        _require_step(advice, AdviceState.TOLD)
    return replace(advice, state=AdviceState.TOLD, told=day, closed=day)


def let_be(advice: Advice, reason: str, today: date) -> Advice:
    """Return the advice closed without telling them, which wants a reason. Raises Invalid without one."""
    if advice.state is not AdviceState.RESULT or advice.closed is not None:
        raise Invalid("state", Why.NOT_FROM_HERE)
    if not reason.strip():
        raise Invalid("reason", Why.EMPTY)
    return replace(advice, reason=reason.strip(), closed=today)


def reopened(advice: Advice) -> Advice:
    """Return closed advice as it was before it closed: with its result, or undecided again."""
    if advice.closed is None:
        raise Invalid("state", Why.NOT_FROM_HERE)
    if advice.result:
        return replace(advice, state=AdviceState.RESULT, told=None, closed=None)
    if advice.is_declined and advice.told is not None:
        return replace(advice, state=AdviceState.DECIDED, told=None)
    return replace(advice, state=AdviceState.HEARD, decision=None, reason="", told=None, closed=None)


def shelf_of(advice: Advice) -> Shelf:
    """Return where a list shows a piece of advice."""
    if advice.closed is not None:
        return Shelf.CLOSED
    if advice.state is AdviceState.RESULT:
        return Shelf.TO_TELL
    is_decided = advice.state is not AdviceState.HEARD and advice.decision is not Decision.PARK
    return Shelf.UNDER_WAY if is_decided else Shelf.TO_DECIDE


def by_age(advice: Iterable[Advice]) -> tuple[Advice, ...]:
    """Return advice as a list shows it: first what they have not heard of, the oldest first.

    Below stands what is closed, the latest above.
    """
    found = sorted(advice, key=lambda one: (one.heard, one.id))
    untold = [one for one in found if one.closed is None]
    closed = [one for one in found if one.closed is not None]
    return (*untold, *sorted(closed, key=lambda one: one.closed or date.min, reverse=True))


def _require_step(advice: Advice, state: AdviceState) -> None:
    """Raise Invalid ("state", NOT_FROM_HERE) unless the advice may go to this state now."""
    is_closed = advice.closed is not None and not advice.is_declined
    if is_closed or state not in NEXT[advice.state]:
        raise Invalid("state", Why.NOT_FROM_HERE)


def _day_ahead(day: date | None, today: date) -> date | None:
    if day is not None and day < today:
        raise Invalid("until", Why.ENDS_BEFORE_START)
    return day
