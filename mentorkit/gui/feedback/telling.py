"""What each step of the story says about a piece of feedback: in people's words, and in ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.feedback import UNHEARD, FeedbackState, Weight
from mentorkit.domain.feedback_steps import reaction_day
from mentorkit.domain.frozen import frozen
from mentorkit.gui import texts
from mentorkit.gui.feedback.words import called, inside, quoted
from mentorkit.gui.feedback_texts import feedback_word
from mentorkit.gui.kit.story_steps import Place

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from mentorkit.services.feedback import FeedbackLine

translate = QCoreApplication.translate


@frozen
class Told:
    """Where a step stands, what people said, what we say of it, and what stands beside its title."""

    place: Place
    said: str = ""
    note: str = ""
    detail: str = ""


def asking_told(line: FeedbackLine, today: date, asked_words: str) -> Told:
    """Say what was asked; `asked_words` is the part of the letter that asks."""
    one = line.feedback
    if one.state is FeedbackState.TO_ASK:
        return Told(Place.NOW, note=translate("feedback", "Ask while the moment is fresh."))
    if not one.question:
        return Told(Place.DONE, note=translate("feedback", "Nothing. It came unasked."))
    # A question alone is the title already.
    asked = asked_words or one.question
    said = asked if asked != one.title else ""
    return Told(Place.DONE, said, detail=day_detail(one.asked, today))


def hearing_told(line: FeedbackLine, today: date) -> Told:
    """Say what was heard, or how long the question waits for an answer."""
    one = line.feedback
    if one.state is FeedbackState.TO_ASK:
        return Told(Place.LATER, note=translate("feedback", "Their words, as they say them."))
    if one.heard is None and one.ended is not None:
        return Told(Place.DONE, one.reason, translate("feedback", "Closed without an answer."))
    if one.state in UNHEARD:
        words = translate(
            "feedback", "{0} has not answered yet. Write it down word for word when you hear it."
        )
        return Told(Place.NOW, note=words.format(called(line)))
    return Told(Place.DONE, quoted(one.words), detail=day_detail(one.heard, today))


def weight_told(line: FeedbackLine) -> Told:
    """Say that it is to be weighed; the weight itself is drawn."""
    one, yours = line.feedback, translate("feedback", "your view")
    if one.state in UNHEARD or (one.heard is None and one.ended is not None):
        return Told(Place.LATER, note=translate("feedback", "Do they know the subject, and did they see it?"))
    if one.weight is not Weight.NOT_SAID:
        return Told(Place.DONE, detail=yours)
    words = translate("feedback", "Do they know the subject, and did they see it themselves?")
    place = Place.NOW if one.state is FeedbackState.HEARD else Place.LATER
    return Told(place, note=words, detail=yours)


def deed_told(line: FeedbackLine, today: date) -> Told:
    """Say what was done about it, what is being done, or that this is to be decided."""
    one = line.feedback
    if one.acted is not None:
        return Told(Place.DONE, one.result, detail=day_detail(one.acted, today))
    if one.is_declined and one.heard is not None:
        return Told(Place.DONE, one.reason, translate("feedback", "You are not acting on it."))
    if one.state is FeedbackState.ACTING:
        until = (
            translate("feedback", "Until {0}").format(texts.short_day(one.until, today)) if one.until else ""
        )
        return Told(Place.NOW, plan_words(one.cue, one.plan), until)
    if one.state is not FeedbackState.HEARD:
        return Told(Place.LATER, note=translate("feedback", "One small thing to try, or a reason not to."))
    opens = reaction_day(one)
    words = translate(
        "feedback", "Acting on it and leaving it are both good answers. Leaving it wants a reason."
    )
    if opens is not None and today < opens:
        words = translate("feedback", "What you make of it opens tomorrow: first impressions are loud.")
    return Told(Place.NOW if one.weight is not Weight.NOT_SAID else Place.LATER, note=words)


def closing_told(line: FeedbackLine, today: date) -> Told:
    """Say whether they know."""
    one, name = line.feedback, called(line)
    if one.told is not None:
        words = translate("feedback", "{0} knows, since {1}.")
        return Told(Place.DONE, note=words.format(name, inside(texts.day_word(one.told, today))))
    if one.acted is not None and one.ended is not None:
        return Told(Place.DONE, one.reason, translate("feedback", "Closed without telling them."))
    if one.ended is not None:
        return Told(
            Place.DONE, note=translate("feedback", "Closed. A thank-you for the words is still kind.")
        )
    if one.state is FeedbackState.TO_CLOSE:
        words = translate(
            "feedback",
            "{0} has not heard yet. Three sentences are enough: the advice, what you did, what happened.",
        )
        return Told(Place.NOW, note=words.format(name))
    return Told(Place.LATER, note=translate("feedback", "{0} will hear what came of it.").format(name))


def plan_words(cue: str, plan: str) -> str:
    """Return a plan as a sentence."""
    if cue:
        return translate("feedback", "If {0}, then I will {1}.").format(cue, plan)
    return translate("feedback", "I will {0}.").format(plan)


def day_detail(day: date | None, today: date) -> str:
    """Return the day that stands beside a title; "" for none."""
    return texts.short_day(day, today) if day is not None else ""


def weight_sentence(line: FeedbackLine) -> str:
    """Return the weight with what it stands on, for those who do not see the bars."""
    one = line.feedback
    return joined((feedback_word(one.weight), one.weight_why))


def joined(parts: Iterable[str]) -> str:
    """Return what is not empty, parted by commas."""
    return ", ".join(part for part in parts if part)
