"""What the coach is told of a message's reader, and the limits it works with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.coaching.drafts import DraftText, Known, Limits
from mentorkit.domain.coaching.notes import Found, Level, Rule
from mentorkit.domain.goals import GoalState
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import MessageKind, MessageState
from mentorkit.services.coaching import primary_language
from mentorkit.services.settings import COACH_OFF, COACH_WORDS, SPELLING_LANGUAGE
from tests.builders import TODAY, a_message, a_person, a_role, an_evidence, an_interaction, me
from tests.keeping import keep

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services


def test_everything_known_is_read_at_once(services: Services) -> None:
    samir = a_person("Samir Bhatt")
    leila = a_person(
        "Leila Mansour", given="Leila", expertise=("pricing",), met_where="Meetup", met_through_id=samir.id
    )
    draft = a_message(leila, "Dear Leila")
    keep(
        services.store,
        me("Ines Carvalho"),
        samir,
        leila,
        a_person("Jonas Eklund", met_through_id=leila.id),
        a_role(leila, "Head of Product", organisation="Quay Ledger"),
        an_evidence(leila, "Talk on ownership"),
        an_interaction(leila),
        an_interaction(leila, how=InteractionKind.NOTE),
        draft,
        a_message(samir, "Dear Samir", state=MessageState.SENT, sent=TODAY),
        a_message(samir, "Not sent yet"),
    )

    assert services.coaching.known(draft) == Known(
        names=("Leila Mansour", "Leila"),
        roles=("Head of Product",),
        organisations=("Quay Ledger",),
        evidence=("Talk on ownership",),
        shared_people=("Samir Bhatt", "Jonas Eklund"),
        shared_places=("Meetup",),
        expertise=("pricing",),
        my_names=("Ines Carvalho",),
        talks=1,
        is_first_contact=False,
        sent_before=("Dear Samir",),
    )


def test_goals_worked_on_are_known_those_beside_the_reader_first(services: Services) -> None:
    with services.store.transaction("first run") as tx:
        tx.add(me())
    ada = services.people.add("Ada")
    services.goals.add("Speak")
    done, beside = services.goals.add("Write"), services.goals.add("Lead")
    services.goals.set_state(done.id, GoalState.REACHED)
    services.helping.link(beside.id, [ada.id])
    draft = services.messages.start(ada.id, MessageKind.FIRST_MESSAGE)
    assert services.coaching.known(draft).goals == ("Lead", "Speak")


def test_a_note_is_no_contact_but_a_sent_message_is(services: Services) -> None:
    ada, tom = a_person("Ada"), a_person("Tom")
    to_ada, to_tom = a_message(ada), a_message(tom)
    keep(
        services.store,
        me(),
        ada,
        tom,
        an_interaction(ada, how=InteractionKind.NOTE),
        a_message(tom, state=MessageState.SENT, sent=TODAY),
        to_ada,
        to_tom,
    )

    assert services.coaching.known(to_ada).is_first_contact
    assert not services.coaching.known(to_tom).is_first_contact


def test_a_message_is_judged_in_its_own_language_or_its_readers(services: Services) -> None:
    ada, jurgen = a_person("Ada"), a_person("Jürgen", language="de-AT")
    keep(services.store, ada, jurgen)
    language = {
        message: services.coaching.draft(message).language
        for message in (a_message(ada), a_message(jurgen), a_message(jurgen, language="en"))
    }

    assert list(language.values()) == ["en_US", "de-AT", "en"]


@pytest.mark.parametrize("tag", ["en", "EN-gb", "en_US"])
def test_english_is_known_whatever_the_country(services: Services, tag: str) -> None:
    book = services.coaching.phrasebook(tag)

    assert book is not None
    assert book.language == "en"


@pytest.mark.parametrize("tag", ["de", "", "../coach/en", "../../demo/people", "x y"])
def test_other_languages_have_no_words(services: Services, tag: str) -> None:
    assert services.coaching.phrasebook(tag) is None


def test_languages_are_compared_without_country() -> None:
    assert [primary_language(tag) for tag in ("pt-BR", "pt_BR", " PT", "zh-Hant-TW")] == [
        "pt",
        "pt",
        "pt",
        "zh",
    ]


def test_notes_follow_limits_and_switches(services: Services) -> None:
    draft = DraftText(MessageKind.THANK_YOU, "Thank you, Ada", "Dear Ada,\n\nThank you SO VERY much!!", "en")

    def found() -> set[Found]:
        notes = services.coaching.notes(draft, Known(), services.coaching.limits())
        return {note.found for note in notes if note.level is not Level.FINE}

    assert found() == {Found.TOO_SHORT, Found.CAPITALS, Found.EXCLAMATIONS}
    services.coaching.set_words(MessageKind.THANK_YOU, 3, 40)
    services.coaching.switch(Rule.TONE, on=False)
    assert found() == set()
    services.coaching.switch(Rule.TONE, on=True)
    services.coaching.switch(Rule.TONE, on=True)
    assert found() == {Found.CAPITALS, Found.EXCLAMATIONS}


@pytest.mark.parametrize(("least", "most"), [(0, 5), (6, 5), (-1, -1)])
def test_limits_that_cross_are_refused(services: Services, least: int, most: int) -> None:
    with pytest.raises(ValueError, match="words"):
        services.coaching.set_words(MessageKind.NOTE, least, most)


def test_settings_that_cannot_be_read_count_as_not_set(services: Services) -> None:
    services.settings.set(
        COACH_WORDS, {"thank_you": [9, 3], "close": "long", "gone": [1, 2], "follow_up": [1, 1.5]}
    )
    services.settings.set(COACH_OFF, ["gone", 7, ["tone"]])

    assert services.coaching.limits() == Limits()


def test_a_question_about_everything_is_known_in_the_usual_language(services: Services) -> None:
    assert services.coaching.is_vague("Any feedback")
    assert not services.coaching.is_vague("Where did I lose you?")
    services.settings.set(SPELLING_LANGUAGE, "fi")
    assert not services.coaching.is_vague("Any feedback?")
