"""Tests of the reads of the first page: what is put off stays away, and who rests is left in peace."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.days import Day
from mentorkit.domain.due import Reason
from mentorkit.domain.goals import GoalState
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import MessageKind, MessageState
from mentorkit.domain.people import FOR_GOOD, Person, Role, Stage
from mentorkit.domain.tasks import Origin
from mentorkit.storage.today_queries import ASKS_AT_ONCE, FIRST_AT_ONCE, TodayQueries
from tests.builders import (
    TODAY,
    a_commitment,
    a_goal,
    a_goal_help,
    a_message,
    a_person,
    a_postponement,
    a_role,
    a_told,
    an_interaction,
    an_owed_thanks,
)
from tests.keeping import keep

if TYPE_CHECKING:
    from mentorkit.storage.store import Store

DAY = timedelta(days=1)
NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 9, tzinfo=UTC)
OUT = InteractionKind.MESSAGE_OUT


@pytest.fixture
def today(store: Store) -> TodayQueries:
    return TodayQueries(store.connection)


def reasons(store: Store, today: TodayQueries) -> list[tuple[str, Reason]]:
    dues = today.dues(TODAY, TODAY, NOW)
    return [(store.get(Person, due.person_id).shown, due.reason) for due in dues]


def test_a_rest_stops_suggestions_not_what_is_owed(store: Store, today: TodayQueries) -> None:
    for name, fields in (
        ("Awake", {}),
        ("Resting", {"resting_until": FOR_GOOD}),
        ("Kept", {"stage": Stage.KEPT}),
    ):
        person = a_person(name, rhythm_days=30, **fields)
        contact = an_interaction(person, TODAY - 90 * DAY)
        keep(store, person, contact, an_owed_thanks(contact), a_commitment(person, due=TODAY))
    assert reasons(store, today) == [
        ("Awake", Reason.THANKS),
        ("Resting", Reason.THANKS),
        ("Kept", Reason.THANKS),
        ("Awake", Reason.RHYTHM),
        ("Awake", Reason.COMMITMENT),
        ("Resting", Reason.COMMITMENT),
        ("Kept", Reason.COMMITMENT),
    ]


def test_what_is_put_off_stays_away_until_its_day(store: Store, today: TodayQueries) -> None:
    people = [a_person(name, rhythm_days=30) for name in ("Off", "Back")]
    for person, until in zip(people, (TODAY + DAY, TODAY), strict=True):
        keep(store, person, an_interaction(person, TODAY - 90 * DAY), a_postponement(person, until))
    assert reasons(store, today) == [("Back", Reason.RHYTHM)]


def test_a_few_of_those_never_contacted_are_suggested_the_longest_known_first(
    store: Store, today: TodayQueries
) -> None:
    people = [a_person(str(number), stage=Stage.TO_APPROACH) for number in range(FIRST_AT_ONCE + 4)]
    keep(store, *people, a_person("Other", stage=Stage.APPROACHED))
    keep(store, an_interaction(people[0], how=OUT), a_message(people[1]))
    later = a_postponement(people[2], TODAY + DAY, reason=Reason.FIRST)
    keep(store, later)
    assert reasons(store, today) == [(name, Reason.FIRST) for name in ("3", "4", "5")]


def test_a_new_role_is_good_news_until_it_was_spoken_of(store: Store, today: TodayQueries) -> None:
    left, long_ago = Day(TODAY.year, TODAY.month), Day(TODAY.year - 1)
    people = {
        name: a_person(name, stage=None if name == "Unsorted" else Stage.IN_CONVERSATION)
        for name in ("Moved", "Spoken", "Unsorted", "Settled", "Idle", "Off")
    }
    keep(store, *people.values())
    for name, person in people.items():
        keep(store, a_role(person, "Clerk", until=long_ago if name == "Settled" else left))
        if name != "Idle":
            keep(store, a_role(person, "Lead", organisation="Tidewater"))
    (new,) = (role for role in store.find(Role, person_id=people["Off"].id) if role.until is None)
    keep(store, a_postponement(people["Off"], TODAY + DAY, reason=Reason.NEW_ROLE, source=new.id))
    keep(store, an_interaction(people["Spoken"], TODAY))
    assert reasons(store, today) == [("Moved", Reason.NEW_ROLE)]
    (due,) = today.dues(TODAY, TODAY, NOW)
    assert today.origins([due])[due.source].text == "Lead, Tidewater"
    keep(store, a_message(people["Moved"]))
    assert reasons(store, today) == []


def test_a_promise_kept_of_which_nobody_heard_is_a_loop_to_close(store: Store, today: TodayQueries) -> None:
    done = TODAY - 2 * DAY
    untold, told, met, early, other = (
        a_person(name, stage=Stage.MENTOR) for name in ("Untold", "Told", "Met", "Early", "Other")
    )
    promises = {person.shown: a_commitment(person, done=done) for person in (untold, told, met)}
    keep(store, untold, told, met, early, other, *promises.values())
    keep(store, a_told(told, source=promises["Told"].id), an_interaction(met, TODAY - DAY))
    keep(store, an_interaction(untold, TODAY - 5 * DAY), a_commitment(early, done=TODAY))
    keep(store, a_commitment(other, done=done), a_postponement(other, TODAY + DAY, reason=Reason.UPDATE))
    assert reasons(store, today) == [("Untold", Reason.UPDATE)]


def test_who_has_not_answered_waits_longest_first(store: Store, today: TodayQueries) -> None:
    """A talk, an answer, a closed message and a message that asks for nothing end the waiting."""
    waits = {"Short": 3, "Long": 9, "Answered": 9, "Met": 9, "Closed": 9, "Thanked": 9, "Asked": 5}
    people = {name: a_person(name) for name in waits}
    keep(store, *people.values())
    for name, days in waits.items():
        keep(store, an_interaction(people[name], TODAY - days * DAY, how=OUT))
    keep(store, an_interaction(people["Answered"], TODAY - 2 * DAY, how=InteractionKind.MESSAGE_IN))
    keep(store, an_interaction(people["Met"], TODAY - DAY))
    sent = TODAY - 9 * DAY
    keep(
        store,
        a_message(people["Closed"], state=MessageState.NO_REPLY, sent=sent),
        a_message(people["Thanked"], what=MessageKind.THANK_YOU, state=MessageState.SENT, sent=sent),
        a_message(people["Asked"], state=MessageState.SENT, sent=TODAY - 5 * DAY),
    )
    rows, kinds = today.waiting(TODAY, limit=10)
    names = store.connection.execute('SELECT "row", shown FROM person').fetchall()
    assert [dict(names)[row] for row in rows] == ["Long", "Asked", "Short"]
    assert kinds == {people["Asked"].id: MessageKind.FIRST_MESSAGE}
    assert today.waiting(TODAY, limit=2)[0] == rows[:2]


def test_reasons_know_where_they_come_from(store: Store, today: TodayQueries) -> None:
    ada = a_person("Ada", rhythm_days=7)
    contact = an_interaction(ada, TODAY - 20 * DAY, title="Mock interview")
    owed, promise = an_owed_thanks(contact), a_commitment(ada, "Send it", due=TODAY)
    draft = a_message(ada, "Dear {given name}", subject="Hi {x}", edited=TODAY - 4 * DAY)
    sent = a_message(ada, subject="Asked", state=MessageState.SENT, sent=TODAY - 8 * DAY, follow_up=TODAY)
    keep(store, ada, contact, owed, promise, draft, sent)
    first = MessageKind.FIRST_MESSAGE
    assert today.origins(today.dues(TODAY, TODAY, NOW)) == {
        owed.id: Origin("Mock interview", contact.day, how=InteractionKind.MET),
        promise.id: Origin("Send it", TODAY),
        draft.id: Origin("Hi {x}", draft.edited, first, blanks=2),
        sent.id: Origin("Asked", sent.sent, first),
    }
    assert today.drafts([ada.id]) == {(ada.id, first): draft.id}
    assert today.drafts([]) == {}


def test_the_next_ask_of_those_heard_of_longest_ago_is_suggested(store: Store, today: TodayQueries) -> None:
    waits, busy, fresh, put_off, rhythmic = (
        a_person(name, stage=Stage.IN_CONVERSATION, rhythm_days=60 if name == "Rhythmic" else None)
        for name in ("Waits", "Busy", "Fresh", "Off", "Rhythmic")
    )
    asked = [a_person(str(number), stage=Stage.APPROACHED) for number in range(ASKS_AT_ONCE + 1)]
    people = [waits, busy, fresh, put_off, rhythmic, *asked]
    keep(store, *people, *(an_interaction(person, TODAY - 30 * DAY) for person in people))
    keep(store, an_interaction(waits, TODAY - 20 * DAY, how=OUT), a_commitment(busy), an_interaction(fresh))
    keep(
        store,
        a_postponement(put_off, TODAY + DAY, reason=Reason.ASK),
        an_interaction(asked[0], TODAY - 9 * DAY),
    )
    assert reasons(store, today) == [("1", Reason.ASK), ("2", Reason.ASK)]


def test_a_note_that_asked_for_nothing_delays_the_next_ask_for_a_while(
    store: Store, today: TodayQueries
) -> None:
    for name, days in (("Just now", 7), ("A while ago", 8)):
        person, wrote = a_person(name, stage=Stage.APPROACHED), TODAY - days * DAY
        keep(store, person, an_interaction(person, TODAY - 30 * DAY), an_interaction(person, wrote, how=OUT))
        keep(store, a_message(person, what=MessageKind.NOTE, state=MessageState.SENT, sent=wrote))
    assert reasons(store, today) == [("A while ago", Reason.ASK)]


def test_goals_that_nobody_helps_with_are_told_the_oldest_first(store: Store, today: TodayQueries) -> None:
    assert not today.has_goals()
    ada = a_person("Ada")
    paused, helped, first, second = (
        a_goal("Write", state=GoalState.PAUSED),
        a_goal("Lead"),
        a_goal("Plan"),
        a_goal("Speak"),
    )
    keep(store, ada, paused, helped, first, second, a_goal_help(helped, ada))
    assert today.has_goals()
    assert list(today.lonely_goals()) == [(first.id, "Plan"), (second.id, "Speak")]
