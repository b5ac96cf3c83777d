"""Rhythm and next step in words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import FOR_GOOD, Stage
from mentorkit.gui.people.sentences import (
    Step,
    last_contact,
    rest_words,
    rhythm_sentence,
    row_sentence,
    step_words,
    tone_of,
)
from tests.builders import TODAY, a_person, an_interaction

if TYPE_CHECKING:
    from mentorkit.domain.lines import PersonLine
    from mentorkit.services.bundle import Services


def line_of(services: Services, days: tuple[int, ...] = (), **fields: object) -> PersonLine:
    person = a_person("Ada", **fields)
    with services.store.transaction("fill") as transaction:
        transaction.add(person)
        for ago in days:
            transaction.add(an_interaction(person, TODAY - timedelta(days=ago)))
    return services.people.page(person.id).line


def test_somebody_never_met_has_no_meetings(services: Services) -> None:
    line = line_of(services, rhythm_days=30)
    assert rhythm_sentence(line, (), 6, TODAY) == "Ada, monthly. No meetings in 6 months."
    assert last_contact(line, TODAY) == "Never"


def test_meetings_are_counted_and_the_next_is_told(services: Services) -> None:
    line = line_of(services, (10, 40), rhythm_days=30)
    assert rhythm_sentence(line, line.marks, 6, TODAY) == (
        "Ada, monthly. 2 meetings in 6 months, last 8 Mar. Due 7 Apr."
    )


def test_a_kept_contact_is_never_due(services: Services) -> None:
    line = line_of(services, (100,), rhythm_days=30, stage=Stage.KEPT)
    assert "Due" not in rhythm_sentence(line, line.marks, 6, TODAY)
    assert row_sentence(line, Step(""), TODAY) == "Ada. Kept as contact. Last contact: 3 months ago. Monthly."


def test_a_message_without_an_answer_is_the_last_contact_too(services: Services) -> None:
    person = a_person("Ada", stage=Stage.APPROACHED)
    message = an_interaction(person, TODAY - timedelta(days=9), how=InteractionKind.MESSAGE_OUT)
    with services.store.transaction("fill") as transaction:
        transaction.add(person)
        transaction.add(message)
    page = services.people.page(person.id)
    assert last_contact(page.line, TODAY) == "9 days ago"
    assert step_words(page.next_step, page.line, TODAY).spoken == "Wait for a reply, since 9 Mar"


def test_a_rest_says_until_when(services: Services) -> None:
    line = line_of(services, resting_until=date(2026, 5, 1), stage=Stage.MENTOR)
    step = step_words(services.people.next_step(line), line, TODAY)
    assert (step.text, step.when) == ("Resting", "until 1 May")
    assert rest_words(FOR_GOOD, TODAY) == rest_words(None, TODAY) == ""


def test_nothing_to_do_says_nothing(services: Services) -> None:
    line = line_of(services)
    assert step_words(services.people.next_step(line), line, TODAY).spoken == ""


def test_late_is_past_and_due_is_today() -> None:
    days = (TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=1), None)
    assert [tone_of(day, TODAY) for day in days] == ["late", "due", "", ""]
