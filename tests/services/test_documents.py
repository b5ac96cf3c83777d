"""Tests of documents for somebody else: what they hold, and what can never be in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from email import message_from_string
from email.header import decode_header, make_header
from enum import Enum
from types import UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

import pytest

from mentorkit.domain.advice import Advice, AdviceState
from mentorkit.domain.agreements import Agreement, Tone
from mentorkit.domain.documents import markdown, paper_blocks, plain
from mentorkit.domain.errors import Invalid
from mentorkit.domain.goals import Goal
from mentorkit.domain.meetings import AgendaItem, Meeting
from mentorkit.domain.messages import Message
from mentorkit.domain.people import Channel, Person
from mentorkit.domain.records import Record, Sharing, fields_of, sharing_of
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

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.documents import Document
    from mentorkit.services.bundle import Services

KEPT = ("id", "person_id", "goal_id", "meeting_id", "goals", "state", "closed", "is_me", "version")
"""Fields that say how records hang together, which markers would tear apart."""


def marked(record: Record) -> Record:
    """Return a record with a unique marker in every text, and other values of its own wherever it can."""
    hints = get_type_hints(type(record))
    values = {
        field.name: value
        for field in fields_of(type(record))
        if field.name not in KEPT
        if (value := marker(type(record), field.name, hints[field.name])) is not None
    }
    return replace(record, **values)


def marker(kind: type[Record], name: str, hint: Any) -> Any:
    plain_hint = next(iter(get_args(hint)), hint) if get_origin(hint) in (Union, UnionType) else hint
    while hasattr(plain_hint, "__supertype__"):
        return None
    if plain_hint is str:
        return f"«{kind.kind}.{name}»"
    if get_origin(plain_hint) is tuple and get_args(plain_hint)[0] is str:
        return (f"«{kind.kind}.{name}»",)
    if plain_hint is date:
        return TODAY
    if isinstance(plain_hint, type) and issubclass(plain_hint, Enum):
        return next(iter(plain_hint))
    return 7 if plain_hint is int else None


def private_markers(*kinds: type[Record]) -> Iterator[str]:
    for kind in kinds:
        for field in fields_of(kind):
            if sharing_of(kind, field.name) is Sharing.PRIVATE:
                yield f"«{kind.kind}.{field.name}»"


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
    kinds = (Person, Goal, Meeting, Agreement, Advice, AgendaItem, Message)
    secret = set(private_markers(*kinds))
    assert len(secret) > 50
    shown: set[str] = set()
    for document in made:
        mail = services.documents.eml(document, person_id).decode()  # type: ignore[arg-type]  # an id
        forms = (plain(document), markdown(document), repr(paper_blocks(document)), mail, repr(document))
        for text in forms:
            assert not [found for found in secret if found in text]
        shown |= {part.field for part in document.parts}
    assert {"agreement.purpose", "goal.title", "advice.result", "agenda_item.title", "message.body"} <= shown


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
