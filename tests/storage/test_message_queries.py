"""Tests of reading messages for lists: each in one group, in the order people look for them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import MessageKind, MessageState
from mentorkit.storage.message_queries import MessageQueries
from tests.builders import TODAY, a_message, a_person, an_interaction

if TYPE_CHECKING:
    from mentorkit.storage.store import Store

DAY = timedelta(days=1)


def test_every_message_is_in_one_group(store: Store) -> None:
    ada = a_person("Ada", photo="0" * 64)
    messages = [
        a_message(ada, what=what, state=state, sent=None if state is MessageState.DRAFT else TODAY)
        for what in MessageKind
        for state in MessageState
    ]
    with store.transaction("add") as tx:
        tx.add_many([ada])
        tx.add_many(messages)
    queries = MessageQueries(store.connection)
    groups = (queries.drafts(), queries.waiting(), queries.closed())
    assert sorted(line.id for group in groups for line in group) == sorted(m.id for m in messages)
    assert {line.state for line in groups[1]} == {MessageState.SENT}
    assert {(line.shown, line.photo) for line in groups[0]} == {("Ada", "0" * 64)}


def test_groups_are_sorted_by_what_matters_in_them(store: Store) -> None:
    ada = a_person("Ada")
    drafts = [a_message(ada, "{blank} {other}", subject="{x}", edited=TODAY - n * DAY) for n in range(3)]
    sent = [a_message(ada, "{not counted}", state=MessageState.SENT, sent=TODAY - n * DAY) for n in range(3)]
    closed = [
        a_message(ada, state=MessageState.REPLIED, sent=TODAY - 9 * DAY, closed=TODAY - n * DAY)
        for n in range(3)
    ]
    with store.transaction("add") as tx:
        tx.add_many([ada])
        tx.add_many([*drafts, *sent, *closed])
    queries = MessageQueries(store.connection)
    assert [line.id for line in queries.drafts()] == [message.id for message in drafts]
    assert [line.blanks for line in queries.drafts()] == [3, 3, 3]
    assert [line.id for line in queries.waiting()] == [message.id for message in reversed(sent)]
    assert [line.blanks for line in queries.waiting()] == [0, 0, 0]
    assert [line.id for line in queries.closed()] == [message.id for message in closed]


def test_who_was_last_heard_of_by_a_talk_or_a_message(store: Store) -> None:
    ada = a_person("Ada")
    queries = MessageQueries(store.connection)
    with store.transaction("add") as tx:
        tx.add(ada)
    assert queries.heard(ada.id) is None
    with store.transaction("log") as tx:
        tx.add(an_interaction(ada, TODAY - 2 * DAY))
    assert queries.heard(ada.id) == TODAY - 2 * DAY
    with store.transaction("log") as tx:
        tx.add(an_interaction(ada, TODAY, how=InteractionKind.MESSAGE_IN))
    assert queries.heard(ada.id) == TODAY
