"""Everything kept can be printed: by name for people, by field for scripts."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from mentorkit.cli import words
from mentorkit.domain.commitments import Whose
from mentorkit.domain.days import Day
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import KnownAs, Person, Stage
from mentorkit.domain.records import fields_of
from tests.builders import (
    TODAY,
    a_channel,
    a_commitment,
    a_custom_field,
    a_message,
    a_person,
    a_role,
    an_evidence,
    an_interaction,
)
from tests.feedback import a_question, acted_on

if TYPE_CHECKING:
    from tests.cli.conftest import CommandLine

ADA = a_person(
    "נועה Ada",
    stage=Stage.MENTOR,
    tags=("speaking", "Gdańsk"),
    met_day=Day(2024, 5),
    known_as=KnownAs.TEACHER,
    rhythm_days=30,
    notes="line one\nline two",
)
ROLE = a_role(ADA, "Engineer", organisation="Tarnwick Systems", since=Day(2020))
TALK = an_interaction(
    ADA, TODAY - timedelta(days=35), how=InteractionKind.VIDEO, title="First", said="a\tb\nc"
)
PROMISE = a_commitment(ADA, "Send it", due=TODAY)
OWNED = (ROLE, a_channel(ADA), an_evidence(ADA), a_custom_field(ADA), TALK, PROMISE, a_message(ADA))
LISTS = ("roles", "channels", "evidence", "custom_fields", "interactions", "commitments", "messages")


@pytest.fixture
def filled(command_line: CommandLine) -> CommandLine:
    command_line.keep(ADA, *OWNED)
    return command_line


def test_every_field_of_every_person_is_printed_as_json(filled: CommandLine) -> None:
    ended = filled.unlocked("list", "people", "--json")
    me, ada = ended.json["people"]
    assert me["is_me"] is True
    assert {field.name for field in fields_of(Person)} <= set(ada)
    assert ada["shown"] == "נועה Ada"
    assert ada["tags"] == ["speaking", "Gdańsk"]
    assert (ada["stage"], ada["shown_stage"], ada["known_as"]) == ("mentor", "mentor", "teacher")
    assert (ada["met_day"], ada["notes"], ada["photo"]) == ("2024-05", "line one\nline two", None)
    assert ada["last_contact"] == (TODAY - timedelta(days=35)).isoformat()
    for name, kind, record in zip(LISTS, map(type, OWNED), OWNED, strict=True):
        (printed,) = ada[name]
        assert set(printed) == {field.name for field in fields_of(kind)}
        assert printed["id"] == record.id
    assert ada["roles"][0]["since"] == "2020"
    assert ada["interactions"][0]["said"] == "a\tb\nc"


def test_people_are_printed_a_line_each(filled: CommandLine) -> None:
    me, ada = filled.unlocked("list", "people").rows
    assert me == [words.ME, words.ME, "", "", ""], "no name was given, and a line names somebody"
    last = (TODAY - timedelta(days=35)).isoformat()
    assert ada == ["נועה Ada", "mentor", "Engineer", "Tarnwick Systems", last]


def test_contacts_are_printed_and_their_text_stays_in_its_cell(filled: CommandLine) -> None:
    day = (TODAY - timedelta(days=35)).isoformat()
    assert filled.unlocked("list", "interactions").rows == [[day, "video call", "נועה Ada", "First", "a b c"]]
    (printed,) = filled.unlocked("list", "interactions", "--json").json["interactions"]
    assert (printed["day"], printed["shown"], printed["said"]) == (day, "נועה Ada", "a\tb\nc")


def test_promises_are_printed_with_whose_they_are(command_line: CommandLine) -> None:
    theirs = a_commitment(ADA, "Lend the book", whose=Whose.THEIRS, done=TODAY)
    command_line.keep(ADA, PROMISE, theirs)
    today = TODAY.isoformat()
    assert command_line.unlocked("list", "commitments").rows == [
        [today, "I will", "נועה Ada", "Send it", ""],
        ["", "they will", "נועה Ada", "Lend the book", today],
    ]
    first, second = command_line.unlocked("list", "commitments", "--json").json["commitments"]
    assert (first["due"], second["whose"], second["shown"]) == (today, "theirs", "נועה Ada")


def test_feedback_is_printed_with_how_far_it_has_come(command_line: CommandLine) -> None:
    command_line.keep(ADA, acted_on(ADA, themes=("Pace", "Trust")), a_question(ADA))
    today, yesterday = TODAY.isoformat(), (TODAY - timedelta(days=1)).isoformat()
    done, asked = command_line.unlocked("list", "feedback").rows
    assert done == [today, "to close", ADA.shown, "Pace, Trust", "", "You kept the decision to yourself"]
    assert asked == [yesterday, "asked", ADA.shown, "", "Where did I keep a decision?", ""]
    first, second = command_line.unlocked("list", "feedback", "--json").json["feedback"]
    assert (first["state"], first["weight"], first["themes"]) == ("to_close", "not_said", ["Pace", "Trust"])
    assert (second["shown"], second["asked"]) == (ADA.shown, yesterday)


@pytest.mark.parametrize("command", [["due"], ["list", "due"]])
def test_what_is_due_is_printed_with_its_reason(filled: CommandLine, command: list[str]) -> None:
    assert filled.unlocked(*command).rows == [
        [TODAY.isoformat(), "0", "נועה Ada", "you promised", "Send it"],
    ]


def test_what_is_due_can_be_read_by_a_script(filled: CommandLine) -> None:
    (promise,) = filled.unlocked("due", "--json").json["due"]
    late = (TODAY - timedelta(days=5)).isoformat()
    expected: dict[str, Any] = {
        "person_id": ADA.id,
        "shown": ADA.shown,
        "day": TODAY.isoformat(),
        "days_late": 0,
        "reason": "commitment",
        "commitment_id": PROMISE.id,
        "text": "Send it",
        "rhythm_days": 30,
        "reasons": [
            {"reason": "commitment", "day": TODAY.isoformat(), "source": PROMISE.id},
            {"reason": "rhythm", "day": late, "source": ADA.id},
        ],
    }
    assert promise == expected


def test_each_reason_is_told_as_far_as_it_has_words(command_line: CommandLine) -> None:
    bob, cleo = a_person("Bob", stage=Stage.TO_APPROACH), a_person("Cleo", rhythm_days=30)
    command_line.keep(bob, cleo, an_interaction(cleo, TODAY - timedelta(days=35)))
    assert command_line.unlocked("due").rows == [
        [(TODAY - timedelta(days=5)).isoformat(), "5", "Cleo", "rhythm", "every 30 days"],
        [TODAY.isoformat(), "0", "Bob", "never contacted", ""],
    ]


def test_what_is_to_come_is_printed_when_asked_for(command_line: CommandLine) -> None:
    command_line.keep(ADA, a_commitment(ADA, due=TODAY + timedelta(days=9)))
    nothing = command_line.unlocked("due")
    assert (nothing.out, nothing.errors.strip()) == ("", words.NOTHING_DUE)
    assert command_line.unlocked("due", "--json").json == {"due": []}
    assert command_line.unlocked("due", "--days", "9").rows[0][1] == "-9"
    assert len(command_line.unlocked("due", "--days", "999999999").rows) == 1
