"""The next step with somebody: which it is, and what starts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.asks import ASKED_BY, Ask
from mentorkit.domain.due import Due, Reason
from mentorkit.domain.frozen import frozen
from mentorkit.domain.people import Stage
from mentorkit.domain.tasks import NEWS_LASTS, OPENS, ORDER, OWN_ASKS, WRITES, TaskAct

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.lines import PersonLine
    from mentorkit.domain.message_kinds import MessageKind

LEFT_ALONE = frozenset({Stage.KEPT, Stage.RESTING})
"""Stages in which nothing is suggested; what I owe is not a suggestion."""


@frozen
class NextStep:
    """What to do next about a person: a promise, what is due, or the smallest next ask."""

    day: date | None
    text: str = ""
    """The words of the promise; "" for the others, whose words the window owns."""
    reason: Reason | None = None
    ask: Ask = Ask.NONE
    source: str = ""
    """The record from which it is due."""


@frozen
class Start:
    """What the button of a step starts."""

    act: TaskAct
    what: MessageKind | None = None
    """The kind of message to write."""
    ask: Ask = Ask.NONE
    """The step of the ladder whose template it begins with."""
    opens: str = ""
    """The record to open: a draft, advice, an agreement."""


def next_step(line: PersonLine, today: date) -> NextStep:
    """Return the earliest of my open promises, else what is due, else the next ask.

    A thank-you counts from the moment it is owed, everything else from its own day on. Before that day the
    next ask comes first; where there is nothing to ask, the day of the rhythm is the next step.
    """
    if line.commitment:
        return NextStep(line.commitment_due, line.commitment, Reason.COMMITMENT)
    due = _first_due(line, today)
    if due is not None:
        # News are never late.
        day = None if due.reason is Reason.NEW_ROLE else due.day
        return NextStep(day, reason=due.reason, source=due.source)
    ask = line.next_ask(today)
    if ask is Ask.WAIT:
        again = _of(line, Reason.FOLLOW_UP)
        if again is not None:
            return NextStep(again.day, reason=again.reason, ask=ask, source=again.source)
        return NextStep(line.clocks.waiting_since, ask=ask)
    rhythm = _of(line, Reason.RHYTHM)
    if rhythm is not None and line.shown_stage(today) not in LEFT_ALONE:
        return NextStep(rhythm.day, reason=rhythm.reason, ask=ask, source=rhythm.source)
    return NextStep(None, ask=ask)


def start_of(step: NextStep) -> Start:
    """Return what starts a step: saying that a promise is kept, a message, its draft, or a contact to log."""
    if step.text:
        return Start(TaskAct.KEEP)
    if step.ask in ASKED_BY:
        return Start(TaskAct.WRITE, ASKED_BY[step.ask], step.ask)
    if step.ask is not Ask.NONE or step.reason is None:
        return Start(TaskAct.LOG)
    if step.reason is Reason.DRAFT:
        return Start(TaskAct.OPEN_DRAFT, opens=step.source)
    if step.reason in OPENS:
        return Start(OPENS[step.reason], opens=step.source)
    what = WRITES.get(step.reason)
    own = OWN_ASKS.get(step.reason, Ask.NONE)
    return Start(TaskAct.LOG) if what is None else Start(TaskAct.WRITE, what, own)


def _first_due(line: PersonLine, today: date) -> Due | None:
    """Return what comes first of all that is due by today, in the order of reasons."""
    now = [due for due in line.dues if due.reason is Reason.THANKS or _is_suggested(due, line, today)]
    return min(now, key=lambda due: (ORDER[due.reason], due.day), default=None)


def _is_suggested(due: Due, line: PersonLine, today: date) -> bool:
    """Whether something due may be the next step; news grow old, and say nothing of who is not sorted."""
    if due.day > today or due.reason is Reason.COMMITMENT or line.shown_stage(today) in LEFT_ALONE:
        return False
    return due.reason is not Reason.NEW_ROLE or (line.stage is not None and due.day + NEWS_LASTS >= today)


def _of(line: PersonLine, reason: Reason) -> Due | None:
    """Return what is due next for a reason."""
    alike = (due for due in line.dues if due.reason is reason)
    return min(alike, key=lambda due: due.day, default=None)
