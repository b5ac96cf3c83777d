"""Tests of documents for somebody else: what they hold, and what can never be in them."""

from __future__ import annotations

from dataclasses import replace
from email import message_from_string
from email.header import decode_header, make_header
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from mentorkit.domain.advice import Advice, AdviceState
from mentorkit.domain.agreements import Agreement, Tone
from mentorkit.domain.documents import markdown, paper_blocks, plain
from mentorkit.domain.errors import Invalid
from mentorkit.domain.feedback import Feedback
from mentorkit.domain.goals import Goal
from mentorkit.domain.meetings import AgendaItem, Meeting
from mentorkit.domain.messages import Message
from mentorkit.domain.people import Channel, Person
from tests.builders import (
    TODAY,
    a_goal,
    a_meeting,
    a_message,
    a_person,
    an_advice,
    an_agenda_item,
    an_agreement,
)
from tests.feedback import a_feedback
from tests.markers import marked, private_markers

if TYPE_CHECKING:
    from mentorkit.domain.documents import Document
    from mentorkit.services.bundle import Services


KINDS = (Person, Goal, Meeting, Agreement, Advice, Feedback, AgendaItem, Message)
"""What anything made for somebody else is made of."""


@pytest.fixture
def documents(services: Services) -> tuple[str, list[Document]]:
    """Every document there is for one person, made of records of which every field is marked."""
    ada, goal, meeting = a_person("Ada"), a_goal(), a_meeting()
    agreement = an_agreement(ada, goals=(goal.id,))
    advice = an_advice(ada, state=AdviceState.RESULT)
    item, message = an_agenda_item(meeting), a_message(ada)
    myself = a_person("Ines", is_me=True)
    records = [marked(one) for one in (myself, ada, goal, meeting, agreement, advice, item, message)]
    with services.store.transaction("fill") as tx:
        for record in records:
            tx.add(record)
        tx.add(replace(marked(a_feedback(ada)), told=None, ended=None))
    made = services.documents
    agreed = services.store.get(Agreement, agreement.id)
    found = [
        made.agreement(replace(agreed, tone=Tone.NOTE)),
        made.agreement(replace(agreed, tone=Tone.FORM, confirmed=TODAY)),
        made.agenda(meeting.id, ada.id, "Monday"),
        made.pre_read(meeting.id, ada.id, "Monday"),
        made.update(services.store.get(Message, message.id)),
    ]
    return ada.id, found


def test_no_private_field_is_in_anything_made_for_somebody_else(
    services: Services, documents: tuple[str, list[Document]]
) -> None:
    person_id, made = documents
    secret = set(private_markers(*KINDS))
    assert len(secret) > 50
    shown: set[str] = set()
    for document in made:
        mail = services.documents.eml(document, person_id).decode()  # type: ignore[arg-type]  # an id
        forms = (plain(document), markdown(document), repr(paper_blocks(document)), mail, repr(document))
        for text in forms:
            assert not [found for found in secret if found in text]
        shown |= {part.field for part in document.parts}
    (meeting,), (message,) = services.store.all(Meeting), services.store.all(Message)
    calendar = services.calendars.written(meeting.id, with_agenda=True).decode().replace("\r\n ", "")
    hand_off = services.handing_off
    letters = (
        hand_off.eml(message).decode(),
        hand_off.plain(message),
        unquote(hand_off.mailto(message)),
        unquote(hand_off.empty_mailto(message)),
    )
    for text in (calendar, *letters):
        assert not [found for found in secret if found in text]
    assert "«agenda_item.question»" in calendar
    assert "«message.body»" in letters[1]
    fields = {"agreement.purpose", "goal.title", "advice.result", "feedback.did", "agenda_item.title"}
    assert {*fields, "message.body"} <= shown


def test_a_document_becomes_a_mail_to_whom_it_is_for(services: Services) -> None:
    ada = services.people.add("Ada", email="ada@mail.example")
    proposal = replace(services.agreements.start(ada.id), purpose="Learn to hire")
    document = services.documents.agreement(proposal)
    mail = services.documents.eml(document, ada.id).decode()
    read = message_from_string(mail)
    assert (read["X-Unsent"], str(make_header(decode_header(read["Subject"])))) == ("1", "What we agreed")
    assert "ada@mail.example" in read["To"]
    assert "Learn to hire" in mail
    assert services.store.all(Message) == ()
    (channel,) = services.store.all(Channel)
    services.people.change_detail(replace(channel, value="no address"))
    with pytest.raises(Invalid):
        services.documents.eml(document, ada.id)


def test_goals_that_are_gone_are_left_out_and_texts_to_start_from_are_there(services: Services) -> None:
    ada = services.people.add("Ada")
    agreement = an_agreement(ada, goals=(a_goal().id,))
    assert [part.field for part in services.documents.agreement(agreement).parts] == ["agreement.purpose"]
    assert services.documents.starter_texts["ending"]
