"""The steps of feedback from one state to the next, as the days in it say them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.feedback import REACTION_AFTER, UNHEARD, FeedbackState, checked_feedback
from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.feedback import Feedback
    from mentorkit.domain.interactions import InteractionId, InteractionKind
    from mentorkit.domain.meeting_kinds import MeetingId


@frozen
class Heard:
    """What somebody told me, and when and in what."""

    words: str
    day: date | None = None
    """Today where it is not said."""
    situation: str = ""
    impact: str = ""
    restated: str = ""
    is_strength: bool = False
    how: InteractionKind | None = None
    interaction_id: InteractionId | None = None
    meeting_id: MeetingId | None = None


def heard(feedback: Feedback, said: Heard, today: date) -> Feedback:
    """Return the feedback once they answered. What is known already of meeting and contact stays."""
    if feedback.state not in UNHEARD:
        raise Invalid("state", Why.NOT_FROM_HERE)
    given = replace(
        feedback,
        heard=said.day or today,
        how=said.how,
        words=said.words.strip(),
        situation=said.situation.strip(),
        impact=said.impact.strip(),
        restated=said.restated.strip(),
        is_strength=said.is_strength or feedback.is_strength,
        interaction_id=said.interaction_id or feedback.interaction_id,
        meeting_id=said.meeting_id or feedback.meeting_id,
    )
    return checked_feedback(given, today)


def reaction_day(feedback: Feedback) -> date | None:
    """Return the day from which I may write what I make of it; None while nothing was heard."""
    return None if feedback.heard is None else feedback.heard + REACTION_AFTER


def reacted(feedback: Feedback, reaction: str, today: date) -> Feedback:
    """Return the feedback with what I make of it. Raises Invalid before the day after it was heard."""
    opens = reaction_day(feedback)
    if opens is None or today < opens:
        raise Invalid("reaction", Why.NOT_FROM_HERE)
    return replace(feedback, reaction=reaction.strip())


def acting(feedback: Feedback, cue: str, plan: str, until: date | None, today: date) -> Feedback:
    """Return the feedback as I act on it: at which moment, what I do then, until which day."""
    _require(feedback, FeedbackState.HEARD, FeedbackState.ACTING)
    if not plan.strip():
        raise Invalid("plan", Why.EMPTY)
    if until is not None and until < today:
        raise Invalid("until", Why.ENDS_BEFORE_START)
    began = feedback.began or today
    return replace(feedback, began=began, cue=cue.strip(), plan=plan.strip(), until=until)


def acted(feedback: Feedback, did: str, result: str, day: date) -> Feedback:
    """Return the feedback with what I did and what came of it, which may be told later."""
    _require(feedback, FeedbackState.HEARD, FeedbackState.ACTING, FeedbackState.TO_CLOSE)
    if not did.strip():
        raise Invalid("did", Why.EMPTY)
    return replace(feedback, did=did.strip(), result=result.strip(), acted=day, until=None)


def told(feedback: Feedback, day: date, how: InteractionKind | None = None) -> Feedback:
    """Return the feedback once they know what came of it, or were thanked though I do not act on it."""
    if feedback.told is not None or not (feedback.is_declined or feedback.state is FeedbackState.TO_CLOSE):
        raise Invalid("state", Why.NOT_FROM_HERE)
    return replace(feedback, told=day, told_how=how)


def let_be(feedback: Feedback, reason: str, today: date) -> Feedback:
    """Return the feedback at its end without being told: not acted on, not answered, or nobody to tell."""
    if feedback.state in (FeedbackState.TO_ASK, FeedbackState.CLOSED):
        raise Invalid("state", Why.NOT_FROM_HERE)
    if not reason.strip():
        raise Invalid("reason", Why.EMPTY)
    return replace(feedback, reason=reason.strip(), ended=today, until=None)


def reopened(feedback: Feedback) -> Feedback:
    """Return closed feedback as it was before they were told, or before it ended."""
    if feedback.told is not None:
        return replace(feedback, told=None, told_how=None)
    _require(feedback, FeedbackState.CLOSED)
    return replace(feedback, reason="", ended=None)


def _require(feedback: Feedback, *states: FeedbackState) -> None:
    """Raise Invalid ("state", NOT_FROM_HERE) unless the feedback is in one of these states."""
    if feedback.state not in states:
        raise Invalid("state", Why.NOT_FROM_HERE)
