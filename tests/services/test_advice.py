"""Tests of what can be done with advice."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.advice import AdviceState, Decision, Outcome
from mentorkit.domain.due import Reason
from mentorkit.domain.errors import Invalid, NotFound
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.people import Stage
from mentorkit.domain.tasks import TaskAct
from mentorkit.domain.updates import NewsKind
from mentorkit.services.advice import Occasion
from mentorkit.services.interactions import Contact
from tests.builders import TODAY

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock

DAY = timedelta(days=1)


def test_advice_goes_all_the_way_and_each_step_is_one_undo(services: Services) -> None:
    ada = services.people.add("Ada")
    heard = services.advice.hear(ada.id, "  Ask what would be dropped ")
    assert (heard.text, heard.heard, heard.state) == ("Ask what would be dropped", TODAY, AdviceState.HEARD)
    decided = services.advice.decide(heard, Decision.TRY)
    trying = services.advice.try_(decided, "I am asked for a date", "ask it", TODAY + 21 * DAY)
    result = services.advice.note_result(trying, "They dropped half", Outcome.HELPED)
    told = services.advice.tell(result)
    assert services.advice.get(heard.id) == told
    for before in (result, trying, decided, heard):
        services.history.undo()
        assert services.advice.get(heard.id) == before
    services.history.undo()
    with pytest.raises(NotFound):
        services.advice.get(heard.id)


def test_advice_in_a_reply_is_thanked_for_once(services: Services) -> None:
    ada, messages = services.people.add("Ada"), services.messages
    first = messages.mark_sent(messages.start(ada.id, MessageKind.FIRST_MESSAGE), TODAY)
    replied = messages.mark_replied(first, TODAY, "", "Start with a picture. Leave out the method.")
    assert services.thanks.owed(ada.id) == ()
    for said in ("Start with a picture.", "Leave out the method."):
        services.advice.hear(ada.id, said, occasion=Occasion(message_id=replied.id))
    ((owed, contact),) = services.thanks.owed(ada.id)
    assert (owed.due, contact.id) == (TODAY + 2 * DAY, replied.answer_id)
    services.history.undo()
    services.history.undo()
    assert services.thanks.owed(ada.id) == ()
    services.advice.hear(ada.id, "Elsewhere", occasion=Occasion(interaction_id=replied.answer_id))
    assert len(services.thanks.owed(ada.id)) == 1


def test_advice_may_be_declined_let_be_taken_up_again_and_removed(services: Services) -> None:
    ada = services.people.add("Ada")
    heard = services.advice.hear(ada.id, "Change teams")
    with pytest.raises(Invalid):
        services.advice.decide(heard, Decision.DECLINE)
    declined = services.advice.decide(heard, Decision.DECLINE, "I like it here")
    assert services.advice.untold(ada.id) == ()
    again = services.advice.reopen(declined)
    result = services.advice.note_result(services.advice.decide(again, Decision.DO), "Done", Outcome.PARTLY)
    assert services.advice.untold(ada.id) == (result,)
    closed = services.advice.let_be(result, "They have retired")
    assert services.advice.of_person(ada.id) == (closed,)
    services.advice.change(replace(closed, topic="teams"))
    services.advice.remove(closed)
    assert services.advice.of_person(ada.id) == ()


def test_who_told_me_what_about_something_is_found_by_words_topic_goal_and_giver(services: Services) -> None:
    ada, bo = services.people.add("Ada Żak"), services.people.add("Bo")
    goal = services.goals.add("Lead a team")
    first = services.advice.hear(ada.id, "Say no early", occasion=Occasion(topic="Priorities"))
    second = services.advice.hear(bo.id, "Hire slowly", occasion=Occasion(TODAY - DAY, goal_id=goal.id))
    found = {
        words: [line.advice.id for line in services.advice.lines(words)]
        for words in ("", "early no", "priorit", "zak", "team hire", "missing")
    }
    assert found == {
        "": [second.id, first.id],
        "early no": [first.id],
        "priorit": [first.id],
        "zak": [first.id],
        "team hire": [second.id],
        "missing": [],
    }
    assert services.advice.lines()[0].goal == goal
    assert services.advice.count_to_tell() == 0
    hits = services.search.begin("kind:advice slowly").finish().hits
    assert [(hit.record, hit.said_on, hit.shown) for hit in hits] == [(second, TODAY - DAY, "Bo")]


def test_an_update_tells_what_was_tried_and_what_came_of_it_and_nothing_twice(services: Services) -> None:
    ada = services.people.add("Ada")
    advice = services.advice.hear(ada.id, "Ask first.")
    services.advice.hear(ada.id, "Not decided")
    trying = services.advice.try_(advice, "", "ask", None)
    assert told(services, ada.id) == [(NewsKind.ADVICE_TRIED, "Ask first")]
    result = services.advice.note_result(trying, "It did not help", Outcome.DID_NOT_HELP)
    (news,) = services.updates.untold(ada.id)
    assert (news.kind, news.text) == (NewsKind.ADVICE_RESULT, "Ask first: It did not help")
    update = services.messages.start(ada.id, MessageKind.PROGRESS_UPDATE)
    sent = services.messages.mark_sent(services.updates.choose(update, [news]), TODAY)
    assert services.advice.get(advice.id).told == TODAY
    assert services.updates.untold(ada.id) == ()
    services.messages.reopen(sent)
    assert services.advice.get(advice.id) == result
    services.advice.tell(result)
    assert services.updates.untold(ada.id) == ()


def told(services: Services, person_id: str) -> list[tuple[NewsKind, str]]:
    return [(item.kind, item.text) for item in services.updates.untold(person_id)]  # type: ignore[arg-type]  # an id


def test_what_an_update_tells_may_have_been_told_or_removed_meanwhile(services: Services) -> None:
    ada = services.people.add("Ada")
    decided = services.advice.decide(services.advice.hear(ada.id, "Ask"), Decision.DO)
    result = services.advice.note_result(decided, "Done", Outcome.HELPED)
    update = services.messages.start(ada.id, MessageKind.PROGRESS_UPDATE)
    services.updates.choose(update, services.updates.untold(ada.id))
    known = services.advice.tell(result, TODAY - DAY)
    sent = services.messages.mark_sent(services.messages.get(update.id), TODAY)
    assert services.advice.get(result.id) == known
    services.messages.reopen(sent)
    assert services.advice.get(result.id) == known
    services.advice.remove(known)
    assert services.messages.mark_sent(services.messages.get(update.id), TODAY).sent == TODAY


def test_today_asks_to_decide_to_look_at_a_trial_and_to_tell(services: Services, clock: FakeClock) -> None:
    ada = in_conversation(services)
    advice = services.advice.hear(ada.id, "Ask first")
    assert services.today.today().tasks == ()
    clock.pass_by(days=7)
    assert task(services) == (Reason.DECIDE, TaskAct.OPEN_ADVICE, advice.id, "Ask first")
    trying = services.advice.try_(advice, "", "ask", clock.today() + DAY)
    assert services.today.today().tasks == ()
    clock.pass_by(days=1)
    assert task(services)[0] is Reason.TRIAL
    result = services.advice.note_result(trying, "It worked", Outcome.HELPED)
    assert task(services)[0] is Reason.UPDATE
    services.updates.let_go(ada.id, services.updates.untold(ada.id)[0])
    assert services.today.today().tasks == ()
    services.history.undo()
    services.advice.tell(result)
    assert services.today.today().tasks == ()


def in_conversation(services: Services) -> Person:
    ada = services.people.add("Ada")
    services.people.set_stage([ada.id], Stage.IN_CONVERSATION)
    return ada


def task(services: Services) -> tuple[Reason, TaskAct, str, str]:
    (found,) = services.today.today().tasks
    return found.reason, found.act, found.opens, found.origin.text


def test_advice_parked_until_a_day_comes_up_on_it(services: Services, clock: FakeClock) -> None:
    ada = in_conversation(services)
    services.advice.decide(services.advice.hear(ada.id, "Write"), Decision.PARK, "Later", TODAY + DAY)
    services.advice.decide(services.advice.hear(ada.id, "Speak"), Decision.DO)
    clock.pass_by(days=1)
    assert task(services)[0] is Reason.DECIDE


def test_advice_stays_when_what_it_was_given_in_goes(services: Services) -> None:
    ada = services.people.add("Ada")
    services.interactions.log(Contact(TODAY, InteractionKind.CALL, (ada.id,)))
    ((_row, contact),) = services.interactions.timeline(ada.id)
    advice = services.advice.hear(ada.id, "Rest", occasion=Occasion(interaction_id=contact.id))
    services.interactions.remove(contact)
    assert services.advice.get(advice.id).interaction_id is None
    services.history.undo()
    assert services.advice.get(advice.id) == advice
