"""Tests of progress updates: all and only what is untold, told once it is sent, never twice."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorkit.domain.errors import Invalid
from mentorkit.domain.messages import Message, MessageKind, MessageState
from mentorkit.domain.updates import News, NewsKind, Told
from mentorkit.services.messages import MessageService
from mentorkit.services.settings import Settings
from mentorkit.services.updates import UpdateService, with_lines
from mentorkit.storage.message_queries import MessageQueries
from mentorkit.system.settings import MachineSettings
from tests.builders import TODAY, a_person
from tests.fakes import FakeClock, store_in_memory

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mentorkit.domain.people import PersonId
    from mentorkit.services.bundle import Services

ALL = tuple(
    News(NewsKind.PROMISE_KEPT, str(number), TODAY - timedelta(days=number), f"News {number}")
    for number in range(6)
)


LINES: Mapping[str, str] = {NewsKind.PROMISE_KEPT: "Done: {text}"}


class SomeNews:
    """A source that has the news it is told to have."""

    def __init__(self) -> None:
        self.known: Sequence[News] = ALL

    def news(self, person_id: PersonId) -> Sequence[News]:
        """Return what is known."""
        return self.known


class World:
    """A vault with one person, whose news a test decides."""

    def __init__(self) -> None:
        clock = FakeClock()
        self.store = store_in_memory(clock)
        self.source = SomeNews()
        self.updates = UpdateService(self.store, (self.source,), clock, lambda: LINES)
        queries = MessageQueries(self.store.connection)
        self.messages = MessageService(self.store, queries, Settings(MachineSettings()), clock)
        self.ada = a_person("Ada").id
        with self.store.transaction("add") as tx:
            tx.add(a_person("Ada", id=self.ada))

    def draft(self) -> Message:
        return self.messages.start(self.ada, MessageKind.PROGRESS_UPDATE)

    def untold(self) -> list[str]:
        return [item.source for item in self.updates.untold(self.ada)]


@pytest.fixture
def world() -> World:
    return World()


def test_everything_is_untold_at_first_the_oldest_first(world: World) -> None:
    assert world.untold() == ["5", "4", "3", "2", "1", "0"]


def test_only_what_was_chosen_is_told_and_only_once_it_is_sent(world: World) -> None:
    message = world.updates.choose(world.draft(), ALL[1:3])
    assert message.body == "- Done: News 1\n- Done: News 2"
    assert len(world.untold()) == 6
    assert world.updates.chosen(message) == (ALL[2], ALL[1])
    world.messages.mark_sent(message, TODAY)
    assert world.untold() == ["5", "4", "3", "0"]
    world.store.undo()
    assert len(world.untold()) == 6


def test_choosing_again_adds_lines_and_never_takes_words_away(world: World) -> None:
    first = world.updates.choose(world.draft(), ALL[:2])
    second = world.updates.choose(first, (ALL[1], ALL[3]))
    assert second.body == "- Done: News 0\n- Done: News 1\n\n- Done: News 3"
    world.messages.mark_sent(second, TODAY)
    assert world.untold() == ["5", "4", "2", "0"]


def test_a_draft_that_is_deleted_has_told_nothing_and_one_that_was_sent_has(world: World) -> None:
    world.messages.delete(world.updates.choose(world.draft(), ALL[:2]))
    assert (len(world.untold()), world.store.all(Told)) == (6, ())
    sent = world.messages.mark_sent(world.updates.choose(world.draft(), ALL[:2]), TODAY)
    world.messages.delete(sent)
    assert world.untold() == ["5", "4", "3", "2"]


def test_what_was_sent_by_mistake_is_untold_again(world: World) -> None:
    sent = world.messages.mark_sent(world.updates.choose(world.draft(), ALL[:2]), TODAY)
    with pytest.raises(Invalid):
        world.updates.choose(sent, ALL)
    reopened = world.messages.reopen(sent)
    assert len(world.untold()) == 6
    world.messages.mark_sent(reopened, TODAY)
    assert len(world.untold()) == 4


def test_news_can_be_let_go_and_brought_back(world: World) -> None:
    world.updates.let_go(world.ada, ALL[0])
    assert world.untold() == ["5", "4", "3", "2", "1"]
    world.store.undo()
    assert len(world.untold()) == 6


def test_news_come_into_their_blank() -> None:
    text = "Dear Ada,\n\n{what is new}\n\nYours, {my name}"
    assert with_lines(text, ["One\nthing"]) == "Dear Ada,\n\n- One thing\n\nYours, {my name}"
    assert with_lines("Dear Ada,\n", ["One"]) == "Dear Ada,\n\n- One"
    assert with_lines(text, ()) == text
    assert with_lines("- One\n", ["One", "Two"]) == "- One\n\n- Two"


def test_news_of_a_letter_without_their_blank_come_before_its_closing_greeting() -> None:
    text = "Dear Ada,\n\nIt went well.\n\nWarm regards,\nInes"
    assert with_lines(text, ["One"]) == "Dear Ada,\n\nIt went well.\n\n- One\n\nWarm regards,\nInes"


def test_every_kind_of_news_has_a_line_that_says_what_it_is(services: Services) -> None:
    lines = services.documents.news_lines
    assert set(lines) == set(NewsKind)
    assert all(line.count("{text}") == 1 for line in lines.values())
    assert len(set(lines.values())) == len(NewsKind)
    ada = services.people.add("Ada")
    services.interactions.promise(ada.id, "Read {this}", TODAY - timedelta(days=1))
    draft = services.messages.start(ada.id, MessageKind.PROGRESS_UPDATE)
    told = services.updates.choose(draft, services.updates.untold(ada.id))
    assert told.body == "- Not done yet: Read (this)"


ACTS = ("choose", "send", "delete", "reopen", "let go", "undo", "happen", "vanish")


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.sets(st.sampled_from(ALL))), max_size=15))
@settings(max_examples=60)
def test_an_update_holds_all_and_only_what_is_untold(acts: list[tuple[str, set[News]]]) -> None:
    world = World()
    for act, some in acts:
        messages = world.messages.to(world.ada)
        drafts = [message for message in messages if message.state is MessageState.DRAFT]
        sent = [message for message in messages if message.state is MessageState.SENT]
        if act == "choose":
            world.updates.choose(drafts[-1] if drafts else world.draft(), sorted(some, key=ALL.index))
        elif act == "send" and drafts:
            world.messages.mark_sent(drafts[0], TODAY)
        elif act == "delete" and messages:
            world.messages.delete(messages[0])
        elif act == "reopen" and sent:
            world.messages.reopen(sent[-1])
        elif act == "let go" and world.updates.untold(world.ada):
            world.updates.let_go(world.ada, world.updates.untold(world.ada)[0])
        elif act == "undo" and world.store.undo_action != "add":
            world.store.undo()
        elif act in ("happen", "vanish"):
            world.source.known = ALL if act == "happen" else tuple(some)
        told = {mark.key for mark in world.store.all(Told) if mark.day is not None}
        expected = {item.key for item in world.source.known} - told
        assert {item.key for item in world.updates.untold(world.ada)} == expected
        for message in world.messages.to(world.ada):
            marks = world.store.find(Told, message_id=message.id)
            lines = message.body.splitlines()
            assert all(lines.count(f"- Done: News {mark.source}") == 1 for mark in marks)
            assert all((mark.day is not None) is (message.sent is not None) for mark in marks)
    world.store.connection.close()
