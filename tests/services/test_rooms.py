"""Tests of holding a meeting."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.commitments import Commitment, Whose
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.meetings import AgendaItem
from mentorkit.domain.people import Person
from mentorkit.domain.rooms import Taken
from mentorkit.services.meetings import Plan
from tests.builders import TODAY, me

if TYPE_CHECKING:
    from mentorkit.domain.meetings import Meeting
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock


def planned(services: Services, *names: str) -> Meeting:
    return services.meetings.plan(Plan(starts=services.clock.now(), new_people=names or ("Priya",)))


def test_what_is_typed_is_there_after_a_crash_and_kept_for_good(services: Services) -> None:
    meeting = planned(services)
    item = services.agendas.add(meeting.id, "The roadmap")
    services.rooms.keep_typing(item, Taken("They sai", 12))
    assert services.store.get(AgendaItem, item.id).notes == ""
    assert services.rooms.room(meeting.id).items[0].notes == "They sai"
    kept = services.rooms.settle(item.id, Taken("They said so", 14), covered=True)
    assert services.store.get(AgendaItem, item.id) == kept
    assert (kept.notes, kept.used, kept.covered) == ("They said so", 14, True)
    assert services.drafts.named("notes:") == ()
    services.rooms.cover(item.id, covered=False)
    assert services.rooms.settle(item.id, Taken("More", 20)).covered is False


def test_what_a_crash_left_is_settled_and_forgetting_somebody_drops_it(services: Services) -> None:
    meeting = planned(services, "Priya", "Bo")
    talked, silent = (services.agendas.add(meeting.id, title) for title in ("One", "Two"))
    services.rooms.keep_typing(talked, Taken("Words", 60))
    services.rooms.keep_typing(silent, Taken("", 3))
    services.rooms.settle_all(meeting.id)
    items = services.rooms.room(meeting.id).items
    assert [(item.notes, item.used, item.covered) for item in items] == [("Words", 60, True), ("", 3, False)]
    services.rooms.keep_typing(talked, Taken("About Bo", 61))
    services.people.forget(services.rooms.room(meeting.id).people[1].id)
    assert services.drafts.named("notes:") == ()


def test_typing_is_found_again_when_somebody_joined_meanwhile(services: Services) -> None:
    meeting = planned(services)
    item = services.agendas.add(meeting.id, "One")
    services.rooms.keep_typing(item, Taken("Early words", 5))
    first = services.rooms.room(meeting.id).people[0]
    everybody = (first.id, services.people.add("Bo").id)
    services.meetings.plan_anew(meeting.id, Plan(starts=meeting.starts, people=everybody))
    assert services.rooms.room(meeting.id).items[0].notes == "Early words"


def test_promises_of_both_sides_know_the_meeting_and_the_item(services: Services) -> None:
    meeting = planned(services, "Priya", "Bo")
    priya, bo = services.rooms.room(meeting.id).people
    item = services.agendas.add(meeting.id, "One")
    mine = services.rooms.promise(item, " Ask  sales ", due=TODAY)
    theirs = services.rooms.promise(item, "Share the memo", Whose.THEIRS, person_id=bo.id)
    assert (mine.text, mine.person_id, theirs.person_id) == ("Ask sales", priya.id, bo.id)
    assert services.rooms.room(meeting.id).promises == (mine, theirs)
    assert services.rooms.promised_under(item.id) == (mine, theirs)
    services.interactions.remove_promise(mine)
    assert services.rooms.promised_under(item.id) == (theirs,)
    services.history.undo()
    assert services.rooms.promised_under(item.id) == (theirs, mine)
    with pytest.raises(Invalid):
        services.rooms.promise(item, " ")


def test_nobody_promises_where_nobody_else_is(services: Services) -> None:
    myself = me()
    with services.store.transaction("start") as tx:
        tx.add(myself)
    meeting = services.meetings.plan(Plan(starts=services.clock.now(), people=(myself.id,)))
    item = services.agendas.add(meeting.id, "One")
    assert services.rooms.room(meeting.id).still_to_ask == ()
    with pytest.raises(Invalid):
        services.rooms.promise(item, "Think")
    with pytest.raises(Invalid):
        services.rooms.observe(item, "You were slow")
    assert services.store.all(Commitment) == ()
    assert services.store.all(Person) == (myself,)


def test_what_is_still_to_ask_was_asked_of_nobody_here_and_is_on_no_item(services: Services) -> None:
    meeting = planned(services, "Priya", "Bo")
    priya, bo = services.rooms.room(meeting.id).people
    first, second, third, *_others = services.rooms.room(meeting.id).still_to_ask
    services.questions.mark_asked((bo.id,), (first,))
    services.agendas.add(meeting.id, "", second.text, question_key=second.key)
    found = services.rooms.room(meeting.id).still_to_ask
    assert found[0] == third
    assert not {first, second} & set(found)
    services.rooms.ask(meeting.id, third.text.upper())
    services.rooms.ask(meeting.id, "And who pays  for it?")
    assert third not in services.questions.for_person(priya.id)
    asked = services.questions.asked_of(priya.id)
    assert {(one.question_key, one.text) for one in asked} == {
        (third.key, third.text),
        ("", "And who pays for it?"),
    }
    with pytest.raises(Invalid):
        services.rooms.ask(meeting.id, " ")


def test_my_reaction_waits_for_the_next_day(services: Services, clock: FakeClock) -> None:
    meeting = planned(services)
    item = services.agendas.add(meeting.id, "One")
    with pytest.raises(Invalid) as caught:
        services.rooms.react(item.id, "Rubbish!")
    assert caught.value.why is Why.NOT_FROM_HERE
    clock.pass_by(days=1)
    services.rooms.react(item.id, " Ten per cent of it is true. ")
    assert services.store.get(AgendaItem, item.id).reaction == "Ten per cent of it is true."
    assert services.rooms.room(meeting.id).day == clock.today() - timedelta(days=1)


def test_writing_up_counts_what_was_covered_as_asked_and_leaves_the_rest(services: Services) -> None:
    meeting = planned(services)
    (priya,) = services.rooms.room(meeting.id).people
    questions = services.rooms.room(meeting.id).still_to_ask[:2]
    items = [services.agendas.add(meeting.id, "", one.text, question_key=one.key) for one in questions]
    typed = services.agendas.add(meeting.id, "Mine", "Does Tuesday suit you?")
    for item in (items[0], typed):
        services.rooms.settle(item.id, Taken("Yes", 5), covered=True)
    services.meetings.write_up(meeting.id, "Ask less")
    asked = {one.text: one.meeting_id for one in services.questions.asked_of(priya.id)}
    assert asked == {questions[0].text: meeting.id, "Does Tuesday suit you?": meeting.id}
    assert questions[0] not in services.questions.for_person(priya.id)
    assert questions[1] in services.questions.for_person(priya.id)
    assert services.agendas.left_over((priya.id,)) == (services.store.get(AgendaItem, items[1].id),)
