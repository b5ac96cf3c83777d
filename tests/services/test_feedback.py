"""Tests of what can be done with feedback."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.due import Reason
from mentorkit.domain.errors import Invalid, NotFound
from mentorkit.domain.feedback import FeedbackState, Weight
from mentorkit.domain.feedback_steps import Heard
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.meeting_kinds import ItemOrigin
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.people import KnownAs, Stage
from mentorkit.domain.tasks import TaskAct
from mentorkit.domain.updates import NewsKind
from tests.builders import TODAY, a_meeting, a_meeting_person
from tests.feedback import DAY

if TYPE_CHECKING:
    from mentorkit.domain.feedback import Feedback
    from mentorkit.domain.people import Person
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock


@pytest.fixture
def ada(services: Services) -> Person:
    added = services.people.add("Ada Żak")
    services.people.change(replace(added, known_as=KnownAs.MANAGER, stage=Stage.MENTOR))
    return services.people.get(added.id)


def to_close(services: Services, ada: Person) -> Feedback:
    """Return feedback that I acted on and they do not know it."""
    heard = services.feedback.hear(Heard("You keep the decision."), ada.id)
    return services.feedback.note_deed(heard, "Gave the rota away.", "I slept")


def test_feedback_goes_all_the_way_and_each_step_is_one_undo(
    services: Services, ada: Person, clock: FakeClock
) -> None:
    feedback = services.feedback
    asked = feedback.ask(ada.id, "  Where did I\nkeep a decision? ", TODAY)
    assert (asked.question, asked.known_as) == ("Where did I keep a decision?", KnownAs.MANAGER)
    heard = feedback.answer(asked, Heard("In the release week", how=InteractionKind.CALL))
    clock.pass_by(days=1)
    weighed = feedback.weigh(heard, expertise=3, first_hand=True, why=" Was there ")
    assert (weighed.weight, weighed.weight_why) == (Weight.HIGH, "Was there")
    themed = feedback.add_theme(weighed, "Delegation")
    reacted = feedback.react(themed, "It is true")
    acting = feedback.act(reacted, "a release comes", "hand it over", TODAY + 21 * DAY)
    done = feedback.note_deed(acting, "Handed it over")
    told = feedback.tell(done, how=InteractionKind.MET)
    assert feedback.get(asked.id) == told
    for before in (done, acting, reacted, themed, weighed, heard, asked):
        services.history.undo()
        assert feedback.get(asked.id) == before
    services.history.undo()
    with pytest.raises(NotFound):
        feedback.get(asked.id)


def test_what_nobody_among_the_people_said_is_kept_found_deleted_and_brought_back(services: Services) -> None:
    mo = services.feedback.hear(Heard("You write clearly", TODAY - DAY), giver=" Mo  Tan ")
    anonymous = services.feedback.hear(Heard("You were late"))
    (first, second) = services.feedback.lines()
    assert [(line.feedback, line.shown, line.line) for line in (first, second)] == [
        (mo, "Mo Tan", None),
        (anonymous, "", None),
    ]
    assert services.feedback.line(mo.id) == first
    hits = services.search.begin("kind:feedback clearly").finish().hits
    assert [(hit.record, hit.said_on, hit.person_id) for hit in hits] == [(mo, TODAY - DAY, None)]
    services.feedback.remove(mo)
    assert services.search.begin("kind:feedback clearly").finish().hits == []
    (deleted,) = services.history.deleted()
    assert deleted.records == (mo,)
    services.history.restore(deleted.change_id)
    assert services.feedback.get(mo.id) == mo


def test_who_told_me_what_about_something_is_found_in_all_that_was_said(
    services: Services, ada: Person
) -> None:
    goal = services.goals.add("Lead a team")
    question = services.feedback.ask(ada.id, "Am I too quiet?", goal_id=goal.id)
    said = services.feedback.hear(
        Heard("Say it once", situation="Planning", impact="We lost a day"), giver="Mo"
    )
    services.feedback.add_theme(said, "Pace")
    found = {
        words: [line.feedback.id for line in services.feedback.lines(words)]
        for words in ("", "quiet zak", "team", "once", "planning lost", "pace mo", "missing")
    }
    assert found == {
        "": [said.id, question.id],
        "quiet zak": [question.id],
        "team": [question.id],
        "once": [said.id],
        "planning lost": [said.id],
        "pace mo": [said.id],
        "missing": [],
    }
    line = services.feedback.line(question.id)
    assert (line.goal, line.shown, line.feedback.state) == (goal, "Ada Żak", FeedbackState.TO_ASK)


def test_feedback_may_be_let_be_taken_up_again_and_changed(services: Services, ada: Person) -> None:
    heard = services.feedback.hear(Heard("You are loud"), ada.id)
    with pytest.raises(Invalid):
        services.feedback.let_be(heard, " ")
    closed = services.feedback.let_be(heard, "It was a party")
    assert services.feedback.of_person(ada.id) == (closed,)
    again = services.feedback.reopen(closed)
    changed = services.feedback.change(replace(again, restated="I spoke over Mo twice"))
    assert services.feedback.of_person(ada.id) == (changed,)
    with pytest.raises(Invalid):
        services.feedback.change(replace(changed, words=""))


def test_feedback_is_credited_to_somebody_else_with_how_i_know_them(services: Services, ada: Person) -> None:
    heard = services.feedback.hear(Heard("Slow down"), ada.id)
    of_mo = services.feedback.credit(heard, None, " Mo  Tan ")
    assert (of_mo.person_id, of_mo.giver, of_mo.known_as) == (None, "Mo Tan", None)
    of_ada = services.feedback.credit(of_mo, ada.id, "ignored")
    assert services.feedback.get(heard.id) == of_ada == heard


def test_a_theme_is_renamed_and_merged_everywhere_in_one_undo(services: Services, ada: Person) -> None:
    first, second = (
        services.feedback.add_theme(services.feedback.hear(Heard(words), ada.id), theme)
        for words, theme in (("Too fast", "Pace"), ("Slow down", "Speed"))
    )
    services.feedback.rename_theme("pace", "Speed")
    assert [(theme.word, len(theme.mentions)) for theme in services.feedback.themes()] == [("Speed", 2)]
    assert services.feedback.patterns() == ()
    services.feedback.add_theme(services.feedback.hear(Heard("Much too fast"), giver="Mo"), "speed")
    assert services.feedback.patterns() == (), "two of them come from a manager, of one it is not known"
    for _ in range(3):
        services.history.undo()
    assert [services.feedback.get(one.id) for one in (first, second)] == [first, second]
    assert services.feedback.remove_theme(first, "PACE").themes == ()
    with pytest.raises(Invalid):
        services.feedback.rename_theme("speed", " ")


def test_an_answer_in_a_reply_is_thanked_for_once(services: Services, ada: Person) -> None:
    messages = services.messages
    sent = messages.mark_sent(messages.start(ada.id, MessageKind.FEEDBACK_REQUEST), TODAY)
    asked = services.feedback.ask(ada.id, "Am I too quiet?", TODAY, message_id=sent.id)
    assert services.feedback.of_request(sent.id) == asked
    replied = messages.mark_replied(sent, TODAY, "", "At times.")
    services.feedback.answer(asked, Heard("At times."))
    services.feedback.hear(Heard("And do not sit at the back", interaction_id=replied.answer_id), ada.id)
    ((owed, contact),) = services.thanks.owed(ada.id)
    assert (owed.due, contact.id) == (TODAY + 2 * DAY, replied.answer_id)


def test_an_update_tells_what_i_did_and_closes_it_until_it_is_taken_back(
    services: Services, ada: Person
) -> None:
    done = to_close(services, ada)
    assert services.feedback.count_to_close() == 1
    (news,) = services.updates.untold(ada.id)
    assert (news.kind, news.text) == (NewsKind.FEEDBACK_USED, "Gave the rota away. I slept")
    update = services.messages.start(ada.id, MessageKind.PROGRESS_UPDATE)
    sent = services.messages.mark_sent(services.updates.choose(update, [news]), TODAY)
    told = services.feedback.get(done.id)
    assert (told.told, told.told_how) == (TODAY, InteractionKind.MESSAGE_OUT)
    assert services.updates.untold(ada.id) == ()
    assert services.feedback.count_to_close() == 0
    services.messages.reopen(sent)
    assert services.feedback.get(done.id) == done
    services.feedback.let_be(done, "They have retired")
    assert services.updates.untold(ada.id) == ()


def test_what_was_told_in_another_way_stays_told_when_an_update_is_taken_back(
    services: Services, ada: Person
) -> None:
    done = to_close(services, ada)
    update = services.messages.start(ada.id, MessageKind.PROGRESS_UPDATE)
    services.updates.choose(update, services.updates.untold(ada.id))
    told = services.feedback.tell(done, TODAY - DAY)
    sent = services.messages.mark_sent(services.messages.get(update.id), TODAY)
    services.messages.reopen(sent)
    assert services.feedback.get(done.id) == told


def test_today_asks_to_tell_them_and_quotes_their_words(services: Services, ada: Person) -> None:
    done = to_close(services, ada)
    (task,) = services.today.today().tasks
    assert (task.reason, task.what) == (Reason.UPDATE, MessageKind.PROGRESS_UPDATE)
    assert task.origins[done.id].text == "You keep the decision."
    services.updates.let_go(ada.id, services.updates.untold(ada.id)[0])
    assert services.today.today().tasks == ()


def test_today_asks_what_is_true_the_next_day_and_after_an_answer_that_does_not_come(
    services: Services, ada: Person, clock: FakeClock
) -> None:
    heard = services.feedback.hear(Heard("You keep the decision."), ada.id)
    assert services.today.today().tasks == ()
    clock.pass_by(days=1)
    (task,) = services.today.today().tasks
    assert (task.reason, task.act, task.opens) == (Reason.REACT, TaskAct.OPEN_FEEDBACK, heard.id)
    services.feedback.react(heard, "A tenth is")
    assert services.today.today().tasks == ()
    services.feedback.remove(heard)
    asked = services.feedback.ask(ada.id, "Am I too quiet?", TODAY)
    clock.pass_by(days=6)
    (task,) = services.today.today().tasks
    assert (task.reason, task.opens, task.origin.text) == (Reason.ANSWER, asked.id, "Am I too quiet?")


def test_an_agenda_offers_what_they_were_asked_and_did_not_answer(services: Services, ada: Person) -> None:
    asked = services.feedback.ask(ada.id, "Am I too quiet?", TODAY)
    later = services.feedback.ask(ada.id, "Where do I talk too long?")
    services.feedback.let_be(services.feedback.ask(ada.id, "Anything else?", TODAY), "No answer")
    offered = [
        (one.source, one.question)
        for one in services.proposals.with_people((ada.id,))
        if one.origin is ItemOrigin.FEEDBACK
    ]
    assert offered == [(asked.id, asked.question), (later.id, later.question)]
    assert services.feedback.of_person(ada.id)[0] == asked


def test_a_meeting_brings_up_what_they_do_not_know_and_keeps_what_was_said(
    services: Services, ada: Person, clock: FakeClock
) -> None:
    done = to_close(services, ada)
    clock.pass_by(days=3)
    meeting = a_meeting()
    with services.store.transaction("plan") as tx:
        tx.add(meeting)
        tx.add(a_meeting_person(meeting, ada))
    titles = [(one.source, one.news) for one in services.proposals.for_meeting(meeting.id) if one.news]
    assert titles == [(done.id, NewsKind.FEEDBACK_USED)]
    said = services.feedback.hear(Heard("Better", meeting_id=meeting.id), ada.id)
    assert services.feedback.of_meeting(meeting.id) == (said,)
    services.meetings.delete(meeting.id)
    assert services.feedback.get(said.id) == replace(said, meeting_id=None)


def test_merging_two_people_keeps_what_both_said_and_forgetting_takes_it(
    services: Services, ada: Person
) -> None:
    bo = services.people.add("Bo")
    said = services.feedback.hear(Heard("Slow down"), bo.id)
    services.merging.merge([ada.id, bo.id])
    assert services.feedback.of_person(ada.id) == (replace(said, person_id=ada.id),)
    services.people.delete([ada.id])
    assert services.feedback.lines() == ()
    services.history.undo()
    assert len(services.feedback.of_person(ada.id)) == 1


def test_a_theme_is_marked_and_taken_off_everywhere_in_one_undo(services: Services, ada: Person) -> None:
    feedback = services.feedback
    for words in ("Too fast", "Slow down"):
        feedback.add_theme(feedback.hear(Heard(words), ada.id), "Pace")
    other = feedback.add_theme(feedback.hear(Heard("Well told", is_strength=True), ada.id), "Stories")
    assert other.is_strength
    feedback.mark_theme("pace", is_strength=True)
    assert [one.is_strength for one in feedback.of_person(ada.id)] == [True, True, True]
    services.history.undo()
    assert not feedback.themes()[0].is_strength
    feedback.drop_theme("PACE")
    assert [theme.word for theme in feedback.themes()] == ["Stories"]
    services.history.undo()
    assert len(feedback.themes()) == 2
