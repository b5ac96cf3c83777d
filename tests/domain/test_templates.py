"""Templates of the app pass its own coach; a pack from somebody else brings texts and nothing more."""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.asks import Ask
from mentorkit.domain.coaching.coach import notes_on
from mentorkit.domain.coaching.drafts import DraftText, Known, Limits
from mentorkit.domain.coaching.notes import Found, Level
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.slots import Slot, blanks, filled, slot_of
from mentorkit.domain.templates import (
    LARGEST_PACK,
    LONGEST,
    MOST_IN_PACK,
    PackFault,
    Starter,
    UnreadablePack,
    checked_template,
    is_starter,
    read_pack,
    read_starters,
    written_pack,
)
from tests.builders import a_template, an_id
from tests.domain.coaching.labelled import DRAFTS, ROOT, english

if TYPE_CHECKING:
    from mentorkit.domain.coaching.notes import Note

STARTERS = read_starters((ROOT / "resources/templates/messages/en.json").read_text("utf-8"))
WORDS: dict[str, str] = json.loads((DRAFTS / "blanks.json").read_text("utf-8"))
VALUES = {
    Slot.GIVEN_NAME: "Leila",
    Slot.ROLE: "Head of Product",
    Slot.ORGANISATION: "Quay Ledger",
    Slot.EVIDENCE: "Talk on ownership",
    Slot.BECAUSE: "it made me ask who pays for what I build",
    Slot.MET_WHERE: "the Freight Tech Meetup",
    Slot.LAST_TOPIC: "cost ownership",
    Slot.INTRODUCER: "Samir Bhatt",
    Slot.GOAL: "connect engineering choices to unit economics",
    Slot.MY_NAME: "Ines Carvalho",
    Slot.MY_GIVEN_NAME: "Ines",
    Slot.MY_ROLE: "an engineering lead",
    Slot.MY_ORGANISATION: "Halvard Freight",
    Slot.SIGNATURE: "Ines Carvalho",
}
LADDER = (
    Ask.WARM_TOUCH,
    Ask.ONE_QUESTION,
    Ask.SHORT_TALK,
    Ask.REPORT_BACK,
    Ask.SECOND_TALK,
    Ask.PROPOSE_MENTORING,
)


def written(text: str) -> str:
    """Return a template's text as a person would send it: slots filled, blanks typed over."""
    made = filled(text, VALUES).text
    for blank in reversed(blanks(made)):
        made = made[: blank.start] + WORDS[blank.name] + made[blank.start + blank.length :]
    return made


def notes(starter: Starter, subject: str, body: str) -> tuple[Note, ...]:
    known = Known(
        names=("Leila Mansour", "Leila"),
        organisations=("Quay Ledger",),
        evidence=("Talk on ownership",),
        shared_people=("Samir Bhatt",),
        shared_places=("Freight Tech Meetup",),
        goals=("Connect engineering choices to unit economics",),
        my_names=("Ines Carvalho",),
        is_first_contact=starter.template.what is MessageKind.FIRST_MESSAGE,
    )
    return notes_on(DraftText(starter.template.what, subject, body, "en"), known, Limits(), english())


@pytest.mark.parametrize("starter", STARTERS, ids=lambda one: one.template.id)
def test_a_starter_filled_by_a_person_leaves_nothing_to_fix_or_consider(starter: Starter) -> None:
    said = notes(starter, written(starter.template.subject), written(starter.template.body))

    assert [(note.found, note.values) for note in said if note.level is not Level.FINE] == []


@pytest.mark.parametrize("starter", STARTERS, ids=lambda one: one.template.id)
def test_a_starter_with_its_slots_filled_has_nothing_to_fix_but_blanks(starter: Starter) -> None:
    subject, body = (filled(text, VALUES).text for text in (starter.template.subject, starter.template.body))

    to_fix = {note.found for note in notes(starter, subject, body) if note.level is Level.FIX}

    assert to_fix <= {Found.BLANK_LEFT}


def test_starters_cover_every_kind_and_every_step_of_the_ladder() -> None:
    assert len(STARTERS) >= 20
    assert {starter.template.what for starter in STARTERS} == set(MessageKind)
    assert {starter.ask for starter in STARTERS} >= set(LADDER)
    assert len({starter.template.id for starter in STARTERS}) == len(STARTERS)
    assert all(is_starter(starter.template) and starter.template.note for starter in STARTERS)
    assert all(checked_template(starter.template) for starter in STARTERS)


def test_every_slot_is_used_by_some_starter_or_only_offered() -> None:
    text = "".join(starter.template.subject + starter.template.body for starter in STARTERS)
    used = {slot_of(blank.name) for blank in blanks(text)}

    assert set(Slot) - used <= {Slot.FULL_NAME, Slot.PLACE, Slot.EXPERTISE}


def test_a_template_needs_a_title_and_a_text_of_bearable_length() -> None:
    for fields, field, why in (
        ({"title": " "}, "title", Why.EMPTY),
        ({"body": "\n"}, "body", Why.EMPTY),
        ({"subject": "x" * (LONGEST["subject"] + 1)}, "subject", Why.TOO_LONG),
    ):
        with pytest.raises(Invalid) as refused:
            checked_template(a_template(**{"body": "Hello", **fields}))
        assert (refused.value.field, refused.value.why) == (field, why)


def pack(*entries: object, **head: object) -> bytes:
    told = {"format": "mentorkit templates", "version": 1, "templates": entries, **head}
    return json.dumps(told).encode()


def entry(**fields: object) -> dict[str, object]:
    return {"title": "Hello", "what": "note", "subject": "", "body": "Dear {given name}", **fields}


def fault(content: bytes) -> PackFault:
    with pytest.raises(UnreadablePack) as refused:
        read_pack(content, an_id)
    return refused.value.fault


def test_what_is_written_is_read_back() -> None:
    mine = a_template(
        "Grüße 🌱", what=MessageKind.CLOSE, subject="{my goal}", body="שלום\n{note}", note="n", language="de"
    )

    (read,) = read_pack(written_pack([mine]), an_id).templates

    assert read.id != mine.id
    assert written_pack([read]) == written_pack([mine])


def test_files_that_are_no_packs_say_why() -> None:
    deep = b"[" * 100_000
    for content in (b"", b"\xff\xfe\x00", b"hello", b"[]", b"{}", deep, pack(format="else"), b"BEGIN:VCARD"):
        assert fault(content) is PackFault.NO_PACK
    assert fault(pack(entry(), version=2)) is PackFault.NEWER
    assert fault(pack()) is fault(pack(templates="all")) is PackFault.EMPTY
    assert fault(b" " * (LARGEST_PACK + 1)) is PackFault.TOO_LARGE


def test_what_cannot_be_used_is_left_out_and_counted() -> None:
    read = read_pack(
        pack(
            entry(), entry(what="spell"), entry(what=["note"]), entry(title=""), entry(body=7), "text", None,
            entry(body="x" * (LONGEST["body"] + 1)),
        ),
        an_id,
    )  # fmt: skip

    assert len(read.templates) == 1
    assert read.left_out == 7


def test_a_pack_brings_no_more_than_so_many() -> None:
    read = read_pack(pack(*[entry()] * (MOST_IN_PACK + 3)), an_id)

    assert (len(read.templates), read.left_out) == (MOST_IN_PACK, 3)


def test_texts_are_plain_and_fill_nothing_but_slots() -> None:
    body = "a\r\nb\x1b[31m\x00 {__class__.__init__} {0!r} <img src=x> %s {{given name}}"

    (read,) = read_pack(pack(entry(body=body)), an_id).templates
    made = filled(read.body, VALUES).text

    assert made == "a\nb[31m {__class__.__init__} {0!r} <img src=x> %s Leila"


ODD = st.recursive(st.none() | st.text() | st.integers(), st.lists).map(
    lambda odd: pack(odd, entry(note=odd))
)


@given(st.binary(max_size=200) | ODD)
def test_any_bytes_give_templates_or_a_reason(content: bytes) -> None:
    with suppress(UnreadablePack):
        assert all(checked_template(template) for template in read_pack(content, an_id).templates)
