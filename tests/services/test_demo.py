"""The demo looks alive on whatever day it is opened, and everything in it could be typed by hand."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain import people as subject
from mentorkit.domain.asks import Ask, next_ask
from mentorkit.domain.commitments import Commitment, Whose, checked_commitment
from mentorkit.domain.due import Reason
from mentorkit.domain.due_days import due_of_commitment, due_of_person
from mentorkit.domain.interactions import Interaction, InteractionKind, checked_interaction, clocks_of
from mentorkit.domain.kinds import KINDS
from mentorkit.domain.messages import Message, MessageState, checked_message
from mentorkit.domain.people import TINTS, Channel, ChannelKind, Evidence, Person, Role, Stage, tint_of
from mentorkit.domain.records import Record, RecordId, fields_of
from mentorkit.domain.rhythm import RhythmState, actual_gap, state_on
from mentorkit.domain.thanks import Offer
from mentorkit.services.demo import demo_records, fill
from tests.builders import TODAY, me

TEXT = (Path(__file__).parents[2] / "resources" / "demo" / "people.json").read_text(encoding="utf-8")
if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock

PINNED = ("Anselm Brandt", "Tomasz Wiśniewski", "Priya Raman", "Margaret Okafor")
SCRIPTS = ("LATIN", "HEBREW", "ARABIC", "CYRILLIC", "GREEK", "DEVANAGARI", "CJK", "HANGUL", "THAI")
FICTIONAL_PHONES = re.compile(
    r"\+1 \d{3} 555 01\d\d|\+44 7700 900\d{3}|\+44 20 7946 0\d{3}|\+49 30 23125 \d{3}"
    r"|\+46 70 174 06 (0[5-9]|[1-9]\d)|\+33 1 99 00 \d\d \d\d|\+33 6 39 98 \d\d \d\d"
)

Kind = TypeVar("Kind", bound=Record)


def demo(today: date = TODAY) -> tuple[Record, ...]:
    numbers = count(1)
    return demo_records(TEXT, today, lambda: RecordId(f"id-{next(numbers):04}"))


RECORDS = demo()


def every(kind: type[Kind], records: tuple[Record, ...] = RECORDS) -> list[Kind]:
    return [record for record in records if isinstance(record, kind)]


def named(name: str) -> Person:
    return next(person for person in every(Person) if person.shown == name)


def log_of(person: Person) -> list[tuple[date, InteractionKind]]:
    return [(entry.day, entry.how) for entry in every(Interaction) if entry.person_id == person.id]


def state_of(name: str) -> RhythmState:
    due = due_of_person(named(name), clocks_of(log_of(named(name))))
    return state_on(TODAY, due.day if due else None)


def test_about_sixty_people_have_two_years_of_history() -> None:
    earliest = min(entry.day for entry in every(Interaction))
    assert 55 <= len(every(Person)) <= 65
    assert len(every(Interaction)) >= 150
    assert 700 <= (TODAY - earliest).days <= 731


def test_every_stage_and_a_rest_can_be_seen() -> None:
    shown = Counter(subject.shown_stage(person, TODAY) for person in every(Person))
    assert set(shown) == {None, *Stage}
    assert shown[Stage.MENTOR] == 5
    assert shown[None] >= 15


def test_four_people_are_pinned() -> None:
    assert tuple(person.shown for person in every(Person) if person.pinned) == PINNED


def test_mentors_are_on_rhythm_due_late_and_drifting() -> None:
    assert [state_of(name) for name in PINNED] == [
        RhythmState.GOOD,
        RhythmState.LATE,
        RhythmState.DUE,
        RhythmState.GOOD,
    ]
    ruta = named("Rūta Kazlauskienė")
    last = clocks_of(log_of(ruta)).contact
    assert last is not None
    assert ruta.rhythm_days is not None
    assert (TODAY - last).days > 2 * ruta.rhythm_days


@pytest.mark.parametrize("name", PINNED)
def test_the_actual_gap_of_pinned_mentors_is_near_what_they_want(name: str) -> None:
    person = named(name)
    talks = [day for day, how in log_of(person) if how in {"met", "call", "video", "event"}]
    gap = actual_gap(talks)
    assert gap is not None
    assert person.rhythm_days is not None
    assert abs(gap - person.rhythm_days) <= 7


@pytest.mark.parametrize("script", SCRIPTS)
def test_names_come_in_many_scripts(script: str) -> None:
    letters = {letter for person in every(Person) for letter in person.shown if letter.isalpha()}
    assert any(unicodedata.name(letter).startswith(script) for letter in letters)


def test_everything_is_valid() -> None:
    checks: dict[type[Record], Callable[[Any], Record]] = {
        Person: subject.checked_person,
        Role: subject.checked_role,
        Commitment: checked_commitment,
        Interaction: lambda entry: checked_interaction(entry, TODAY),
    }
    for record in RECORDS:
        check = checks.get(type(record))
        assert check is None or check(record) is record
    assert all(channel.value.strip() for channel in every(Channel))
    assert all(evidence.title.strip() for evidence in every(Evidence))


@given(st.dates(date(2020, 1, 1), date(2090, 12, 31)))
def test_on_no_day_has_anything_happened_in_the_future(today: date) -> None:
    records = demo(today)
    happened = [entry.day for entry in every(Interaction, records)]
    happened += [kept.done for kept in every(Commitment, records) if kept.done]
    happened += [person.met_day.first for person in every(Person, records) if person.met_day]
    happened += [role.since.first for role in every(Role, records) if role.since]
    happened += [shown.day.first for shown in every(Evidence, records) if shown.day]
    assert max(happened) <= today
    for role in every(Role, records):
        subject.checked_role(role)


def test_ids_are_unique_and_owners_come_before_what_they_own() -> None:
    known: set[str] = set()
    for record in RECORDS:
        assert record.id not in known
        if record.owner:
            assert getattr(record, record.owner) in known
        if isinstance(record, Person) and record.met_through_id:
            assert record.met_through_id in known
        known.add(record.id)


def test_the_same_day_and_ids_give_the_same_records() -> None:
    assert demo() == RECORDS


def test_everybody_has_the_same_colour_in_every_picture() -> None:
    told = {entry["shown"]: entry["tint"] for entry in json.loads(TEXT)["people"]}
    assert {person.shown: tint_of(person.id) for person in every(Person)} == told
    assert set(told.values()) == set(TINTS)


def test_every_day_moves_with_today() -> None:
    later = demo(TODAY + timedelta(days=10))
    pairs = zip(every(Interaction), every(Interaction, later), strict=True)
    assert all(after.day - before.day == timedelta(days=10) for before, after in pairs)


def test_contacts_come_in_the_order_of_their_days() -> None:
    days = [entry.day for entry in every(Interaction)]
    assert days == sorted(days)


def test_exactly_one_person_is_me() -> None:
    assert [person.shown for person in every(Person) if person.is_me] == ["Ines Duarte"]


def test_nothing_leads_to_a_real_address() -> None:
    reached = [channel.value for channel in every(Channel)] + [shown.link for shown in every(Evidence)]
    for address in reached:
        if "@" in address or "//" in address:
            host = re.split(r"[@:/]+", address.removeprefix("https://").split("@")[-1])
            assert any(part.endswith(".example") for part in host), address


def test_every_phone_number_is_reserved_for_fiction() -> None:
    numbers = [channel.value for channel in every(Channel) if channel.way is ChannelKind.PHONE]
    assert len(numbers) >= 5
    assert [number for number in numbers if not FICTIONAL_PHONES.fullmatch(number)] == []


def test_of_each_kind_at_most_one_channel_is_preferred() -> None:
    preferred = Counter((channel.person_id, channel.way) for channel in every(Channel) if channel.preferred)
    assert set(preferred.values()) == {1}


def test_every_mentor_was_talked_with() -> None:
    for person in every(Person):
        if person.stage in (Stage.MENTOR, Stage.IN_CONVERSATION, Stage.PAST_MENTOR):
            assert clocks_of(log_of(person)).contact is not None, person.shown
        if person.stage is Stage.APPROACHED:
            assert clocks_of(log_of(person)).wrote is not None, person.shown


def test_promises_are_late_due_today_and_to_come() -> None:
    days = {due.day for promise in every(Commitment) if (due := due_of_commitment(promise))}
    assert min(days) < TODAY
    assert TODAY in days
    assert max(days) > TODAY
    assert {promise.whose for promise in every(Commitment)} == set(Whose)


def test_many_different_next_asks_can_be_seen() -> None:
    asks = set()
    for person in every(Person):
        counts = Counter(how for _, how in log_of(person))
        asks.add(next_ask(person.stage, counts, clocks_of(log_of(person))))
    assert {Ask.WARM_TOUCH, Ask.ONE_QUESTION, Ask.REPORT_BACK, Ask.WAIT, Ask.KEEP_IN_TOUCH} <= asks


def test_every_field_of_the_contact_book_is_used_somewhere() -> None:
    used: dict[type[Record], set[str]] = defaultdict(set)
    for record in RECORDS:
        names = (field.name for field in fields_of(type(record)))
        used[type(record)].update(name for name in names if getattr(record, name) not in (None, "", ()))
    # Photos are blobs, uid and kept come from files, and a reason stands only where a talk is missing.
    left_out = {"photo", "uid", "kept", "mentor_because"}
    for kind in KINDS[: KINDS.index(Message)]:
        declared = {field.name for field in fields_of(kind)}
        assert declared - used[kind] == (left_out if kind is Person else set()), kind


def test_messages_are_in_every_state_and_tell_of_contacts_in_the_log() -> None:
    messages = every(Message)
    assert {message.state for message in messages} == set(MessageState)
    contacts = {contact.id: contact for contact in every(Interaction)}
    for message in messages:
        assert checked_message(message).mail_id == f"<{message.id}@mentorkit.invalid>"
        if message.state is MessageState.DRAFT:
            assert (message.sent, message.interaction_id) == (None, None)
            continue
        assert message.interaction_id is not None
        assert contacts[message.interaction_id].day == message.sent
        answered = message.state in (MessageState.REPLIED, MessageState.DECLINED)
        assert (message.answer_id is not None) is answered


def test_today_has_a_follow_up_a_thank_you_a_draft_and_people_to_wait_for(
    services: Services, clock: FakeClock
) -> None:
    fill(services.store, TEXT, clock)
    today = services.today.today()
    first = {task.line.shown: task.reason for task in today.tasks[:5]}
    assert first["Margaret Okafor"] is Reason.THANKS
    assert first["Jonas Eklund"] is Reason.FOLLOW_UP
    assert Reason.DRAFT in {task.reason for task in today.tasks}
    assert {"Jonas Eklund", "Wilhelmina van der Steen-Achterberg"} <= {w.shown for w in today.waiting}
    assert [offer.text for offer in every(Offer)]


def test_a_new_vault_is_filled_and_its_me_becomes_ines(services: Services, clock: FakeClock) -> None:
    with services.store.transaction("add_person") as transaction:
        transaction.add(me(""))
    fill(services.store, TEXT, clock)
    assert services.history.deleted() == ()
    assert services.people.me().shown == "Ines Duarte"
    assert len(services.store.all(Person)) == len(every(Person))
    assert len(services.store.all(Interaction)) == len(every(Interaction))
    assert [line.shown for line in services.people.pinned()] == sorted(PINNED)
