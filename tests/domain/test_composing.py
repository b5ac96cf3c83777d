"""Tests of what documents say, composed of views alone."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mentorkit.domain.agreements import TERMS, Scheduler, TalkForm, Tone
from mentorkit.domain.composing import (
    Names,
    agenda_document,
    agreement_document,
    pre_read_document,
    update_document,
)
from mentorkit.domain.documents import plain
from mentorkit.domain.shareables import shareable_of
from tests.builders import (
    a_goal,
    a_meeting,
    a_message,
    a_person,
    an_advice,
    an_agenda_item,
    an_agreement,
    me,
)
from tests.feedback import a_feedback

FOLDER = Path(__file__).parents[2] / "resources" / "templates" / "documents"


@pytest.fixture(scope="module")
def words() -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / "en.json").read_text("utf-8"))
    return found


def names(other: str = "Ada Lovelace") -> Names:
    return Names(shareable_of(me("Ines")), shareable_of(a_person(other)))


FULL = an_agreement(
    every_days=42,
    minutes=45,
    form=TalkForm.VIDEO,
    channel="Mail.\nRarely.",
    scheduler=Scheduler.ME,
    review=date(2026, 9, 1),
    **dict.fromkeys(
        ("preparation", "off_limits", "confidentiality", "feedback_to_me", "feedback_to_them"), "This."
    ),
    duration="A year",
    ending="Any time",
)


def test_a_friendly_note_says_every_term_in_a_sentence(words: dict[str, Any]) -> None:
    goals = [shareable_of(a_goal("Lead a team")), shareable_of(a_goal("Speak"))]
    document = agreement_document(shareable_of(FULL), goals, names(), Tone.NOTE, words)
    assert [part.field for part in document.parts] == [
        "goal.title" if term == "goals" else f"agreement.{term}" for term in TERMS
    ]
    text = plain(document)
    for sentence in (
        "Dear Ada,",
        "What I am working on: Lead a team; Speak.",
        "We talk every six weeks.",
        "A talk takes 45 minutes.",
        "We meet by video.",
        "Between talks: Mail; Rarely.",
        "For the next time, I set the date.",
        "We look at this again on 1 September 2026.",
        "\n\nInes\n",
    ):
        assert sentence in text


def test_a_form_has_headings_and_says_when_it_was_agreed(words: dict[str, Any]) -> None:
    confirmed = replace(FULL, confirmed=date(2026, 3, 2), every_days=10, minutes=None)
    document = agreement_document(shareable_of(confirmed), [], names(), Tone.FORM, words)
    by_heading = {part.heading: part.text for part in document.parts}
    assert by_heading["How often"] == "every 10 days"
    assert by_heading["Off limits"] == "This."
    assert "Goals" not in by_heading
    assert by_heading[""] == "We agreed on this on 2 March 2026."
    assert document.opening.startswith("Between Ines and Ada Lovelace.")


def test_an_agenda_and_what_they_may_read_beforehand(words: dict[str, Any]) -> None:
    meeting = a_meeting(outcome="Know whom to ask first", place="Harbour", title="")
    items = [
        an_agenda_item(meeting, "Hiring", question="Whom first?", minutes=20),
        an_agenda_item(meeting, "", question="What did I miss?", minutes=5),
    ]
    views = [shareable_of(item) for item in items]
    agenda = agenda_document(shareable_of(meeting), views, "Monday at 10", names(), words)
    assert [part.text for part in agenda.parts] == [
        "Monday at 10",
        "45 minutes in all",
        "Harbour",
        "A good outcome: Know whom to ask first",
        "1. Hiring (20 min)\nWhom first?",
        "2. What did I miss? (5 min)",
    ]
    advice = an_advice(text="Ask first.", result="I did.")
    told = [shareable_of(advice), shareable_of(advice)]
    feedback = a_feedback(words="You rush.", did="I wait for three seconds.", result="They speak.")
    pre_read = pre_read_document(agenda, told, [shareable_of(feedback)], names(), words)
    fields = [part.field for part in pre_read.parts]
    assert fields == [
        *(["meeting.starts", "meeting.minutes", "meeting.place", "meeting.outcome"]),
        "advice.result",
        "advice.result",
        "feedback.did",
        "agenda_item.title",
        "agenda_item.title",
    ]
    assert [part.heading for part in pre_read.parts if part.heading] == ["Since last time"]
    assert "You said: Ask first. What came of it: I did." in plain(pre_read)
    assert "You told me: You rush. What I did: I wait for three seconds. They speak." in plain(pre_read)
    assert pre_read.title == agenda.title == "Our talk"
    assert not [part for part in pre_read_document(agenda, [], [], names(), words).parts if part.heading]


def test_an_update_is_its_letter() -> None:
    document = update_document(shareable_of(a_message(subject="News", body="It worked.")))
    assert (document.title, plain(document)) == ("News", "It worked.\n")
