"""A task says the act and the name, why, and what its button begins."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.cards import CardRole
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import Message, MessageKind
from mentorkit.domain.people import Person, Stage
from mentorkit.gui.today.task_words import TaskRow, row_of
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, a_template, an_evidence
from tests.fakes import FakeClock
from tests.services.importing import ADA, take

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools

FIRST, FOLLOW_UP = MessageKind.FIRST_MESSAGE, MessageKind.FOLLOW_UP


def rows(tools: Tools, days: int = 0) -> list[TaskRow]:
    """Return the tasks in words after so many days."""
    clock = tools.services.clock
    assert isinstance(clock, FakeClock)
    clock.pass_by(days=days)
    return [row_of(task, clock.today()) for task in tools.services.today.today().tasks]


def said(row: TaskRow) -> tuple[str, str, str, str]:
    return row.title, row.reason, row.button, row.icon


def sent(tools: Tools, person: Person, what: MessageKind = FIRST) -> Message:
    messages = tools.services.messages
    return messages.mark_sent(messages.start(person.id, what), tools.services.clock.today())


def test_thanks_name_what_they_are_for(tools: Tools) -> None:
    ada = tools.services.people.add("Ada", stage=Stage.APPROACHED)
    log = tools.services.interactions.log
    log(Contact(TODAY - timedelta(days=1), InteractionKind.THEY_HELPED, (ada.id,), title="Mock interview"))
    log(Contact(TODAY, InteractionKind.MET, (ada.id,)))
    (row,) = rows(tools, 2)
    assert said(row) == (
        "Thank Ada",
        "Mock interview, 3 days ago. Not thanked yet.",
        "Write thank-you",
        "heart",
    )
    assert (row.can_be_done, row.is_late) == (True, True)


def test_a_new_role_found_by_an_import_is_congratulated(tools: Tools) -> None:
    services = tools.services
    take(services, replace(ADA, roles=(CardRole("Clerk", "Old Mill"),)))
    (ada,) = services.search.people("Ada")
    services.people.set_stage([ada.id], Stage.IN_CONVERSATION)
    assert rows(tools) == []
    take(services, replace(ADA, roles=(CardRole("Lead", "Tidewater"),)))
    (row,) = rows(tools)
    assert said(row) == (
        "Congratulate Ada Lovelace",
        "A new role: Lead, Tidewater. Good news asks for nothing back.",
        "Write message",
        "pen-line",
    )
    (task,) = services.today.today().tasks
    assert services.templates.for_ask(task.ask) is not None
    assert (row.is_late, row.mark) == (False, "smile")
    services.people.set_stage([ada.id], Stage.KEPT)
    assert rows(tools) == []


def test_silence_asks_for_one_follow_up_and_then_for_rest(tools: Tools) -> None:
    ada = tools.services.people.add("Ada")
    sent(tools, ada)
    (row,) = rows(tools, 8)
    words = "Sent 8 days ago, no reply yet. One gentle follow-up, then let it rest."
    assert said(row) == ("Follow up with Ada", words, "Write follow-up", "reply")
    sent(tools, ada, FOLLOW_UP)
    (row,) = rows(tools, 8)
    words = "Your follow-up was sent 8 days ago, no reply. A kind close leaves the door open."
    assert said(row) == ("Let it rest with Ada", words, "Write kind close", "sprout")


def test_a_draft_says_what_it_lacks(tools: Tools) -> None:
    ada = tools.services.people.add("Ada", stage=Stage.APPROACHED)
    start = tools.services.messages.start
    start(ada.id, FIRST, a_template(body="Dear {given name}, {because}"))
    (row,) = rows(tools, 3)
    assert said(row) == (
        "Finish your first message to Ada",
        "2 blanks left to fill.",
        "Open draft",
        "pen-line",
    )
    assert (row.can_be_done, row.mark) == (False, "pen-line")


def test_a_draft_with_one_blank_and_one_without_any(tools: Tools) -> None:
    for name, body in (("Ada", "{because}"), ("Bob", "Dear Bob")):
        person = tools.services.people.add(name, stage=Stage.APPROACHED)
        tools.services.messages.start(person.id, FIRST, a_template(body=body))
    assert [row.reason for row in rows(tools, 3)] == [
        "One blank left to fill.",
        "You last worked on it 3 days ago.",
    ]


def test_a_promise_kept_asks_to_be_told_and_a_rhythm_is_merged(tools: Tools) -> None:
    services = tools.services
    ada = services.people.add("Ada", stage=Stage.IN_CONVERSATION)
    services.people.set_rhythm([ada.id], 30)
    services.interactions.log(Contact(TODAY - timedelta(days=40), InteractionKind.MET, (ada.id,)))
    promise = services.interactions.promise(ada.id, "Read the paper", None)
    services.interactions.keep_promise(promise.id)
    (row,) = rows(tools, 1)
    words = "You kept a promise, and they have not heard of it. Also 11 days past your rhythm."
    assert said(row) == ("Tell Ada what came of it", words, "Write update", "trending-up")


def test_further_reasons_are_sentences_of_their_own(tools: Tools) -> None:
    services = tools.services
    ada = services.people.add("Ada")
    sent(tools, ada, FOLLOW_UP)
    sent(tools, ada)
    services.messages.start(ada.id, MessageKind.NOTE)
    (row,) = rows(tools, 8)
    assert row.reason == (
        "Sent 8 days ago, no reply yet. One gentle follow-up, then let it rest."
        " Also no reply to the follow-up. Also a draft is waiting."
    )
    services.interactions.promise(ada.id, "Send notes.", services.clock.today())
    services.interactions.promise(ada.id, "Call", services.clock.today())
    (row,) = rows(tools)
    assert row.reason.endswith("Also promised: Send notes. Also promised: Call. Also a draft is waiting.")


def test_an_unanswered_message_is_told_beside_a_thank_you(tools: Tools) -> None:
    ada = tools.services.people.add("Ada")
    tools.services.interactions.log(Contact(TODAY, InteractionKind.THEY_HELPED, (ada.id,)))
    sent(tools, ada)
    (row,) = rows(tools, 8)
    assert row.reason == "They helped, 8 days ago. Not thanked yet. Also no reply yet."


def test_who_was_never_contacted_may_be_written_to(tools: Tools) -> None:
    ada = tools.services.people.add("Ada")
    (row,) = rows(tools)
    words = "Not contacted yet. A few friendly words are enough."
    assert said(row) == ("Write to Ada for the first time", words, "Write message", "pen-line")
    assert row.spoken == f"{row.title}. {words}"
    tools.services.people.add_detail(an_evidence(ada))
    (row,) = rows(tools)
    assert row.reason == "Not contacted yet. One small question is enough."
    assert row.icon == "mail-plus"


def test_the_next_ask_says_why_it_is_possible(tools: Tools) -> None:
    ada = tools.services.people.add("Ada")
    met = Contact(TODAY - timedelta(days=20), InteractionKind.MET, (ada.id,))
    tools.services.interactions.log(met)
    (row,) = rows(tools)
    words = "You talked once. Say what you did with it before you ask again. Last contact 3 weeks ago."
    assert said(row) == ("Tell Ada what came of it", words, "Write update", "trending-up")
    assert (row.can_be_done, row.is_late, row.mark) == (False, False, "sprout")
