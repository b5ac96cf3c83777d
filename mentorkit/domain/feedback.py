"""Feedback: what I asked, what somebody saw me do, what weight I give it, what I did, and that they know.

How far a piece has come is told by its days alone, so that no state is kept beside them. Not acting on
it is as good an end as acting; it wants a reason.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, NewType

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.goals import GoalId
from mentorkit.domain.interactions import InteractionId, InteractionKind
from mentorkit.domain.meeting_kinds import MeetingId
from mentorkit.domain.messages import MessageId
from mentorkit.domain.people import KnownAs, PersonId
from mentorkit.domain.records import Record, RecordId, private, record, shareable

if TYPE_CHECKING:
    from collections.abc import Iterable

FeedbackId = NewType("FeedbackId", RecordId)

ANSWER_WITHIN = timedelta(days=7)
"""A question that was asked and not answered for so long comes up again."""

REACTION_AFTER = timedelta(days=1)
"""Their words stand alone so long before I write what I make of them."""

DECIDE_WITHIN = timedelta(days=7)
"""Feedback that I made something of, and nobody decided about for so long, comes up again."""

_SENTENCE_END = re.compile(r"(?<=[.!?؟？。])\s+")
_ASKS = ("?", "؟", "？")

MOST_EXPERTISE = 3
KNOWS_IT = 2
"""From here on somebody knows the subject."""


class FeedbackState(StrEnum):
    """How far a piece of feedback has come."""

    TO_ASK = "to_ask"
    ASKED = "asked"
    HEARD = "heard"
    ACTING = "acting"
    TO_CLOSE = "to_close"
    """Something was done, and they do not know it yet."""
    CLOSED = "closed"


LISTED = (
    FeedbackState.TO_CLOSE,
    FeedbackState.ACTING,
    FeedbackState.HEARD,
    FeedbackState.ASKED,
    FeedbackState.TO_ASK,
    FeedbackState.CLOSED,
)
"""The order in which a list shows them: what others wait for comes first."""

UNHEARD = frozenset({FeedbackState.TO_ASK, FeedbackState.ASKED})


class Weight(StrEnum):
    """How much weight to give it, in my view."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    NOT_SAID = "not_said"


@record
class Feedback(Record):
    """One observation about me, from the question for it until its giver knows what came of it."""

    kind: ClassVar[str] = "feedback"
    owner: ClassVar[str] = "person_id"
    points: ClassVar[Mapping[str, str]] = {
        "goal_id": "goal",
        "interaction_id": "interaction",
        "message_id": "message",
        "meeting_id": "meeting",
    }

    id: FeedbackId = private()
    person_id: PersonId | None = private(default=None)
    """Who gave it; None for somebody who is not among the people."""
    giver: str = private(default="", searched=True)
    """The name of such a one; "" where nobody signed."""
    known_as: KnownAs | None = private(default=None)
    """How I knew them then: the kind of source it is."""
    question: str = shareable(default="", searched=True)
    """What I asked; "" for what came unasked."""
    asked: date | None = private(default=None)
    heard: date | None = private(default=None)
    how: InteractionKind | None = private(default=None)
    """The way in which it was heard."""
    situation: str = shareable(default="", searched=True)
    words: str = shareable(default="", searched=True)
    """What they said they saw, in their words."""
    impact: str = shareable(default="", searched=True)
    restated: str = private(default="", searched=True)
    """What they saw me do, where their words say what I am."""
    themes: tuple[str, ...] = private(default=(), searched=True)
    is_strength: bool = private(default=False)
    """Whether it is something to keep rather than to change."""
    expertise: int | None = private(default=None)
    """How well they know the subject, 0 to 3; None where that is not known."""
    first_hand: bool | None = private(default=None)
    """Whether they saw it themselves."""
    weight_why: str = private(default="", searched=True)
    reaction: str = private(default="", searched=True)
    """What I make of it, from the next day on: what is 10 % true here?"""
    began: date | None = private(default=None)
    """Since when I act on it."""
    cue: str = private(default="", searched=True)
    """The moment to do it: it completes "If"."""
    plan: str = private(default="", searched=True)
    """What I do at that moment: it completes "then I will"."""
    until: date | None = private(default=None)
    did: str = shareable(default="", searched=True)
    acted: date | None = private(default=None)
    """When I did it."""
    result: str = shareable(default="", searched=True)
    told: date | None = private(default=None)
    told_how: InteractionKind | None = private(default=None)
    reason: str = private(default="", searched=True)
    """Why I do not act on it, or why it ends without telling them."""
    ended: date | None = private(default=None)
    """When it ended for that reason."""
    goal_id: GoalId | None = private(default=None)
    interaction_id: InteractionId | None = private(default=None)
    """The contact in which it was given."""
    message_id: MessageId | None = private(default=None)
    """The message in which it was asked for."""
    meeting_id: MeetingId | None = private(default=None)

    @property
    def state(self) -> FeedbackState:
        """How far it has come, by the last of its days."""
        if self.told is not None or self.ended is not None:
            return FeedbackState.CLOSED
        days = (
            (self.acted, FeedbackState.TO_CLOSE),
            (self.began, FeedbackState.ACTING),
            (self.heard, FeedbackState.HEARD),
            (self.asked, FeedbackState.ASKED),
        )
        return next((state for day, state in days if day is not None), FeedbackState.TO_ASK)

    @property
    def title(self) -> str:
        """What it is about, on a line: the question without what leads up to it, or their words where none was."""
        sentences = _SENTENCE_END.split(" ".join((self.question or self.words).split()))
        questions = [sentence for sentence in sentences if self.question and sentence.endswith(_ASKS)]
        return questions[0] if questions else " ".join(sentences)

    @property
    def since(self) -> date | None:
        """The day on which it came into its state; None while it is still to ask."""
        days = (self.told, self.ended, self.acted, self.began, self.heard, self.asked)
        return next((day for day in days if day is not None), None)

    @property
    def weight(self) -> Weight:
        """How much weight to give it: whether they know the subject, and whether they saw it themselves.

        Both make it high, one medium, none low.
        """
        if self.expertise is None and self.first_hand is None:
            return Weight.NOT_SAID
        speaking_for_it = ((self.expertise or 0) >= KNOWS_IT) + (self.first_hand is True)
        return (Weight.LOW, Weight.MEDIUM, Weight.HIGH)[speaking_for_it]

    @property
    def is_declined(self) -> bool:
        """Whether it was decided not to act on it."""
        return self.ended is not None and self.acted is None


def did_words(did: str, result: str) -> str:
    """Return what I did with feedback and what came of it, in a row."""
    return f"{did.rstrip('. ')}. {result}" if result else did


def checked_feedback(feedback: Feedback, today: date) -> Feedback:
    """Return the feedback, or raise Invalid.

    It asks or says something, nothing was asked or heard on a day to come, and it ends told or with a reason.
    """
    if feedback.heard is None and not feedback.question.strip():
        raise Invalid("question", Why.EMPTY)
    if feedback.heard is not None and not feedback.words.strip():
        raise Invalid("words", Why.EMPTY)
    for name in ("asked", "heard", "acted", "told"):
        if (getattr(feedback, name) or today) > today:
            raise Invalid(name, Why.IN_THE_FUTURE)
    if feedback.ended is not None and not feedback.reason.strip():
        raise Invalid("reason", Why.EMPTY)
    if not 0 <= (feedback.expertise or 0) <= MOST_EXPERTISE:
        raise Invalid("expertise", Why.TOO_MANY)
    return feedback


def by_shelf(feedback: Iterable[Feedback]) -> tuple[Feedback, ...]:
    """Return feedback as a list shows it: state by state, the longest waiting first, of closed the latest."""
    found = sorted(feedback, key=lambda one: (one.since or date.min, one.id))
    waiting = (one for state in LISTED[:-1] for one in found if one.state is state)
    return (*waiting, *(one for one in reversed(found) if one.state is FeedbackState.CLOSED))
