"""One sentence says beforehand what logging something will do to the rhythm."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.interactions import InteractionKind
from mentorkit.gui.contacts.rhythm_words import consequence
from mentorkit.services.interactions import Contact
from tests.builders import TODAY

if TYPE_CHECKING:
    from mentorkit.domain.lines import PersonLine
    from mentorkit.services.bundle import Services

BEFORE = TODAY - timedelta(days=16)


def _line(services: Services, *, rhythm: int | None = None, met: date | None = None) -> PersonLine:
    ada = services.people.add("Ada")
    if rhythm:
        services.people.set_rhythm([ada.id], rhythm)
    if met:
        services.interactions.log(Contact(met, InteractionKind.MET, (ada.id,)))
    return services.people.lines_of([ada.id])[0]


def _said(how: InteractionKind, *people: tuple[PersonLine, date | None], day: date = TODAY) -> str:
    return consequence(how, day, TODAY, people)


def test_nobody_known_means_nothing_to_say() -> None:
    assert _said(InteractionKind.MET) == ""


def test_a_talk_starts_the_rhythm_again(services: Services) -> None:
    line = _line(services, rhythm=42)

    assert _said(InteractionKind.MET, (line, TODAY)) == "The rhythm (every 6 weeks) starts again from today."


def test_without_a_rhythm_the_last_contact_is_named(services: Services) -> None:
    assert _said(InteractionKind.MET, (_line(services), BEFORE)) == "The last contact will be 2 Mar."


def test_several_rhythms_start_together(services: Services) -> None:
    both = ((_line(services), TODAY), (_line(services), TODAY))

    assert _said(InteractionKind.EVENT, *both) == "Their rhythms start again from today."


def test_a_talk_further_back_moves_nothing(services: Services) -> None:
    line = _line(services, met=TODAY)

    assert _said(InteractionKind.MET, (line, TODAY), day=BEFORE) == "The last contact stays today."


@pytest.mark.parametrize(
    ("how", "sentence"),
    [
        (InteractionKind.NOTE, "A note moves no rhythm."),
        (InteractionKind.MESSAGE_OUT, "A message moves the rhythm once it is answered."),
        (InteractionKind.I_HELPED, "Helping moves no rhythm."),
    ],
)
def test_what_moves_nothing_says_so(services: Services, how: InteractionKind, sentence: str) -> None:
    line = _line(services, met=BEFORE)

    assert _said(how, (line, BEFORE)) == sentence
