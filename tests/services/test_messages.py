"""Tests of starting and writing messages: drafts, their history, copies, and what never moves a clock."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mentorkit.domain.errors import Invalid, NotFound, Why
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.messages import MOST_VERSIONS, Message, MessageKind, MessageState, TextVersion
from mentorkit.domain.people import Person, PersonId
from mentorkit.domain.slots import Slot
from mentorkit.domain.tasks import Worth
from mentorkit.services.meeting_plans import Plan
from mentorkit.services.settings import FOLLOW_UPS
from tests.builders import TODAY, a_template
from tests.fakes import FakeClock, services_in_memory
from tests.values import texts

if TYPE_CHECKING:
    from mentorkit.services.bundle import Services

ACTS = ("start", "type", "change", "copy", "plan", "put_off", "meet", "delete", "undo")
"""All that is not writing, talking or hearing of somebody."""
FIRST, FOLLOW_UP = MessageKind.FIRST_MESSAGE, MessageKind.FOLLOW_UP


@pytest.fixture
def ada(services: Services) -> Person:
    return services.people.add("Ada")


def standings(services: Services) -> list[tuple[object, ...]]:
    return list(services.store.connection.execute("SELECT * FROM standing ORDER BY person_id"))


def test_a_draft_begins_with_the_template_and_what_is_not_known_stays_blank(services: Services) -> None:
    ada = services.people.add("Ada")
    services.people.change(replace(ada, language="pl"))
    template = a_template("Hello", subject="For {given name}", body="Dear {given name}, {because}")
    message = services.messages.start(ada.id, FIRST, template, {Slot.GIVEN_NAME: "Ada"})
    assert (message.subject, message.body) == ("For Ada", "Dear Ada, {because}")
    assert (message.template, message.language, message.edited) == ("Hello", "", TODAY)
    assert services.messages.start(ada.id, MessageKind.NOTE).language == "pl"
    (newest, line) = services.messages.list().drafts
    assert (line.id, line.shown, line.blanks, line.day) == (message.id, "Ada", 1, TODAY)
    assert newest.blanks == 0
    with pytest.raises(NotFound):
        services.messages.start(PersonId("nobody"), FIRST)  # type: ignore[arg-type]  # any text is no id


def test_what_is_typed_is_there_again_before_it_is_saved(services: Services, ada: Person) -> None:
    message = services.messages.start(ada.id, FIRST)
    services.messages.keep_text(replace(message, subject="Hi", body="Half a sen"))
    assert services.history.undo_action == "start_message"
    assert services.messages.get(message.id).body == "Half a sen"
    services.messages.change(replace(message, subject="Hi", body="Half a sentence."))
    assert services.messages.get(message.id).body == "Half a sentence."
    assert services.drafts.named("message/") == ()


def test_text_kept_late_never_changes_what_was_sent(services: Services, ada: Person) -> None:
    message = services.messages.start(ada.id, FIRST)
    sent = services.messages.mark_sent(replace(message, body="As sent"), TODAY)
    services.messages.keep_text(replace(sent, body="Too late"))
    assert services.messages.get(message.id).body == "As sent"


def test_what_a_draft_said_stays_in_its_history_every_five_minutes(
    services: Services, clock: FakeClock, ada: Person
) -> None:
    message = services.messages.start(ada.id, FIRST)
    for minute, body in enumerate(["one", "two", "three", "four"]):
        services.messages.change(replace(message, body=body))
        clock.pass_by(minutes=3 if minute else 0)
    assert [version.body for version in services.messages.versions(message)] == ["one", "three"]
    services.messages.change(replace(message, body="four", subject="Only the subject"))
    services.history.undo()
    assert services.messages.get(message.id).subject == ""


def test_a_long_history_is_thinned_and_its_first_version_stays(
    services: Services, clock: FakeClock, ada: Person
) -> None:
    message = services.messages.start(ada.id, FIRST)
    for number in range(MOST_VERSIONS + 5):
        services.messages.change(replace(message, body="x" * (number + 1)))
        clock.pass_by(minutes=6)
    versions = services.messages.versions(message)
    assert len(versions) == MOST_VERSIONS
    assert versions[0].body == "x"
    assert services.history.deleted() == ()


def test_what_was_sent_is_frozen_and_a_copy_can_be_edited(services: Services, ada: Person) -> None:
    draft = services.messages.start(ada.id, FIRST)
    sent = services.messages.mark_sent(replace(draft, body="As sent"), TODAY)
    for changed in (replace(sent, body="Other"), replace(draft, body="Other")):
        with pytest.raises(Invalid) as refused:
            services.messages.change(changed)
        assert (refused.value.field, refused.value.why) == ("body", Why.SENT_ALREADY)
    copy = services.messages.copy_as_draft(sent)
    services.messages.change(replace(copy, body="Other"))
    assert (copy.body, copy.state, copy.sent) == ("As sent", MessageState.DRAFT, None)
    assert services.messages.get(sent.id).body == "As sent"


def test_a_state_cannot_be_smuggled_in_by_an_edit(services: Services, ada: Person) -> None:
    draft = services.messages.start(ada.id, FIRST)
    with pytest.raises(Invalid):
        services.messages.change(replace(draft, state=MessageState.SENT, sent=TODAY))
    assert services.store.all(Interaction) == ()


def test_a_draft_looked_at_without_a_change_keeps_its_day(
    services: Services, clock: FakeClock, ada: Person
) -> None:
    draft = services.messages.start(ada.id, FIRST)
    clock.pass_by(days=2)
    services.messages.change(draft)
    assert services.messages.get(draft.id).edited == TODAY


def test_a_deleted_message_takes_its_history_along_and_comes_back_with_it(
    services: Services, ada: Person
) -> None:
    draft = services.messages.start(ada.id, FIRST)
    services.messages.change(replace(draft, body="one"))
    services.messages.change(replace(draft, body="two"))
    services.messages.keep_text(replace(draft, body="three"))
    services.messages.delete(draft)
    assert (services.store.all(Message), services.store.all(TextVersion)) == ((), ())
    assert services.drafts.named("message/") == ()
    (deleted,) = services.history.deleted()
    services.history.restore(deleted.change_id)
    assert [version.body for version in services.messages.versions(draft)] == ["one"]


def test_forgetting_somebody_leaves_no_word_of_a_message(services: Services, ada: Person) -> None:
    draft = services.messages.start(ada.id, FIRST)
    services.messages.change(replace(draft, body="Zebulon"))
    services.messages.keep_text(replace(draft, body="Zebulon again"))
    services.people.forget(ada.id)
    tables = ("message", "text_version", "draft", "change")
    dump = "".join(str(services.store.connection.execute(f"SELECT * FROM {t}").fetchall()) for t in tables)
    assert "Zebulon" not in dump


def test_merging_people_keeps_the_messages_of_both(services: Services, ada: Person) -> None:
    twin = services.people.add("Ada K.")
    first, second = services.messages.start(ada.id, FIRST), services.messages.start(twin.id, FIRST)
    services.messages.change(replace(second, body="one"))
    services.messages.change(replace(second, body="two"))
    services.merging.merge([ada.id, twin.id])
    assert [message.id for message in services.messages.to(ada.id)] == [first.id, second.id]
    assert [version.person_id for version in services.messages.versions(second)] == [ada.id]


def test_a_follow_up_follows_the_message_that_waits(services: Services, ada: Person) -> None:
    thanks = services.messages.start(ada.id, MessageKind.THANK_YOU)
    assert services.messages.start(ada.id, FOLLOW_UP).follows_id is None
    services.messages.mark_sent(thanks, TODAY)
    first = services.messages.mark_sent(services.messages.start(ada.id, FIRST), TODAY)
    assert services.messages.start(ada.id, FOLLOW_UP).follows_id == first.id


def plan_something(services: Services, first: Message, act: str) -> None:
    """Look again on another day, put off what is due, plan a meeting, or take the last step back."""
    if act == "plan":
        services.messages.set_follow_up(services.messages.get(first.id), TODAY)
    elif act == "put_off":
        (line,) = services.people.lines_of([first.person_id])
        services.tasks.put_off(Worth(first.person_id, line.dues), TODAY)
    elif act == "meet":
        services.meetings.plan(Plan(starts=FakeClock().now(), people=(first.person_id,)))
    elif act == "undo" and services.history.undo_action not in ("send_message", "add_person"):
        services.history.undo()


def write_something(services: Services, person_id: PersonId, act: str, text: str) -> None:
    """Begin a draft, or do something with the last one."""
    drafts = [one for one in services.messages.to(person_id) if one.state is MessageState.DRAFT]
    if act == "start":
        services.messages.start(person_id, MessageKind.NOTE)
    elif drafts and act == "type":
        services.messages.keep_text(replace(drafts[-1], body=text))
    elif drafts and act == "change":
        services.messages.change(replace(drafts[-1], body=text, subject=text))
    elif drafts and act == "copy":
        services.messages.copy_as_draft(drafts[-1])
    elif drafts and act == "delete":
        services.messages.delete(drafts[-1])


@given(
    st.lists(
        st.tuples(st.sampled_from(ACTS), texts),
        max_size=12,
    )
)
@settings(max_examples=40)
def test_a_draft_a_plan_or_a_reminder_never_changes_a_clock(acts: list[tuple[str, str]]) -> None:
    services = services_in_memory(FakeClock())
    ada = services.people.add("Ada")
    first = services.messages.mark_sent(services.messages.start(ada.id, FIRST), TODAY)
    before, stage = standings(services), services.people.get(ada.id).stage
    for act, text in acts:
        plan_something(services, first, act)
        write_something(services, ada.id, act, text)
    assert standings(services) == before
    assert services.people.get(ada.id).stage is stage
    assert len(services.store.all(Interaction)) == 1
    services.store.connection.close()


@given(st.integers(0, 4), st.lists(st.sampled_from(("start", "copy", "kind", "send", "answer")), max_size=25))
@settings(max_examples=60)
def test_one_follow_up_more_than_the_limit_cannot_happen(limit: int, acts: list[str]) -> None:
    services = services_in_memory(FakeClock())
    services.settings.set(FOLLOW_UPS, limit)
    ada = services.people.add("Ada")
    services.messages.mark_sent(services.messages.start(ada.id, FIRST), TODAY)
    in_a_row = 0
    for act in acts:
        messages = services.messages.to(ada.id)
        drafts = [message for message in messages if message.state is MessageState.DRAFT]
        follow_ups = [message for message in messages if message.what is FOLLOW_UP]
        try:
            if act == "start":
                services.messages.start(ada.id, FOLLOW_UP)
            elif act == "copy" and follow_ups:
                services.messages.copy_as_draft(follow_ups[-1])
            elif act == "kind":
                note = services.messages.start(ada.id, MessageKind.NOTE)
                services.messages.change(replace(note, what=FOLLOW_UP))
            elif act == "send" and drafts:
                services.messages.mark_sent(drafts[0], TODAY)
                in_a_row += drafts[0].what is FOLLOW_UP
        except Invalid:
            assert in_a_row == limit
        assert in_a_row <= limit
    services.store.connection.close()
