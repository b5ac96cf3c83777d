"""When something is due: one pure function a subject, asked by the gate whenever a record changes."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mentorkit.domain import feedback as subject
from mentorkit.domain import rhythm
from mentorkit.domain.advice import DECIDE_WITHIN, Advice, AdviceState, Decision
from mentorkit.domain.agreements import Agreement
from mentorkit.domain.commitments import Commitment, Whose
from mentorkit.domain.due import Due, Reason
from mentorkit.domain.feedback import Feedback, FeedbackState
from mentorkit.domain.messages import Message, MessageKind, MessageState
from mentorkit.domain.people import Person, Stage
from mentorkit.domain.thanks import OwedThanks

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from mentorkit.domain.interactions import Clocks
    from mentorkit.domain.records import Record

DRAFT_RESTS = timedelta(days=3)
"""A draft nobody worked on for so long is worth a look."""


def due_of_commitment(commitment: Commitment) -> Due | None:
    """Return when an open promise of mine is due."""
    if commitment.done or commitment.due is None or commitment.whose is not Whose.MINE:
        return None
    return Due(commitment.person_id, commitment.due, Reason.COMMITMENT, commitment.id)


def due_of_person(person: Person, clocks: Clocks) -> Due | None:
    """Return when the wanted rhythm asks for the next contact.

    A rest postpones it to the rest's end; a kept contact, a past mentor without rhythm and *Me* are
    never due. Somebody with a rhythm who was never contacted is due from the day the rhythm starts
    counting, which is unknown: they show as *never contacted* instead.
    """
    if person.is_me or person.stage is Stage.KEPT:
        return None
    day = rhythm.due_day(clocks.contact, person.rhythm_days)
    if day is None:
        return None
    if person.resting_until is not None:
        day = max(day, person.resting_until)
    return Due(person.id, day, Reason.RHYTHM, person.id)


def due_of_message(message: Message) -> Due | None:
    """Return when to look again: at a draft left lying, or at what was sent and not answered."""
    if message.state is MessageState.DRAFT:
        return Due(message.person_id, message.edited + DRAFT_RESTS, Reason.DRAFT, message.id)
    if message.state is not MessageState.SENT or message.follow_up is None:
        return None
    reason = Reason.LET_REST if message.what is MessageKind.FOLLOW_UP else Reason.FOLLOW_UP
    return Due(message.person_id, message.follow_up, reason, message.id)


def due_of_owed_thanks(owed: OwedThanks) -> Due | None:
    """Return when an open thank-you is due."""
    if owed.settled is not None:
        return None
    return Due(owed.person_id, owed.due, Reason.THANKS, owed.id)


def due_of_advice(advice: Advice) -> Due | None:
    """Return when advice comes up again: to decide about it, to say what came of it, or to tell them."""
    day, reason = advice.until, Reason.TRIAL
    if advice.closed is not None:
        return None
    if advice.state is AdviceState.HEARD:
        day, reason = advice.heard + DECIDE_WITHIN, Reason.DECIDE
    elif advice.state is AdviceState.RESULT:
        day, reason = advice.ended, Reason.UPDATE
    elif advice.decision is Decision.PARK:
        reason = Reason.DECIDE
    return Due(advice.person_id, day, reason, advice.id) if day is not None else None


def due_of_feedback(feedback: Feedback) -> Due | None:
    """Return when feedback of one of the people comes up again, for what it asks of me in its state.

    A question that went out in a message is followed up there.
    """
    found = {
        FeedbackState.ASKED: (_after(feedback.asked, subject.ANSWER_WITHIN), Reason.ANSWER),
        FeedbackState.HEARD: (
            _after(feedback.heard, subject.DECIDE_WITHIN if feedback.reaction else subject.REACTION_AFTER),
            Reason.REACT,
        ),
        FeedbackState.ACTING: (feedback.until, Reason.ACTING),
        FeedbackState.TO_CLOSE: (feedback.acted, Reason.UPDATE),
    }
    day, reason = found.get(feedback.state, (None, Reason.UPDATE))
    if feedback.person_id is None or day is None or (reason is Reason.ANSWER and feedback.message_id):
        return None
    return Due(feedback.person_id, day, reason, feedback.id)


def due_of_agreement(agreement: Agreement) -> Due | None:
    """Return when to look again at what both keep to."""
    if not agreement.is_current or agreement.review is None:
        return None
    return Due(agreement.person_id, agreement.review, Reason.REVIEW, agreement.id)


BY_KIND: dict[type[Record], Callable[[Any], Due | None]] = {
    Commitment: due_of_commitment,
    Message: due_of_message,
    OwedThanks: due_of_owed_thanks,
    Advice: due_of_advice,
    Feedback: due_of_feedback,
    Agreement: due_of_agreement,
}
"""What is due by itself, without a clock: one function a kind of record that belongs to a person."""


def _after(day: date | None, span: timedelta) -> date | None:
    return None if day is None else day + span
