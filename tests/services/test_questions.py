"""Tests of what can be done with questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.errors import Invalid
from mentorkit.domain.fit import Because
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Stage
from mentorkit.domain.questions import Asked, Moment, Question, Topic
from mentorkit.services.interactions import Contact
from tests.builders import a_meeting, a_role, an_evidence

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.services.bundle import Services
    from tests.fakes import FakeClock

STOP = "leadership.stop_doing"


def meet(services: Services, person: Person, times: int = 1) -> None:
    for _ in range(times):
        services.interactions.log(
            Contact(how=InteractionKind.MET, day=services.clock.today(), people=(person.id,))
        )


def test_a_question_is_found_by_words_topic_goal_and_whose_it_is(services: Services) -> None:
    questions = services.questions
    goal = services.goals.add("Lead a team", skills=["Saying no"])
    mine = questions.add("How do you plan  your week?", Topic.CRAFT, goal.id)
    assert questions.find(own=True) == (mine,)
    assert questions.find()[0] == mine
    assert [one.key for one in questions.find("stop first led", Topic.LEADERSHIP)] == [STOP]
    for_goal = questions.find(goal=goal)
    assert for_goal[0] == mine
    assert {Topic.LEADERSHIP, Topic.PAY_AND_OFFERS} <= {one.topic for one in for_goal}
    assert Topic.WELLBEING not in {one.topic for one in for_goal}
    other = services.goals.add("Sing in a choir")
    assert questions.find(goal=other) == ()


def test_somebody_is_never_offered_what_they_were_asked_unless_it_is_reset(services: Services) -> None:
    ada, bo = services.people.add("Ada"), services.people.add("Bo")
    questions = services.questions
    stop = questions.get(STOP)
    assert stop is not None
    questions.mark_asked((ada.id,), (stop,))
    assert stop not in questions.for_person(ada.id)
    assert stop in questions.for_person(bo.id)
    assert [one.person.shown for one in questions.who_was_asked(stop)] == ["Ada"]
    other = questions.get("leadership.good_week")
    assert other is not None
    questions.mark_asked((ada.id,), (other,))
    questions.reset((ada.id,), stop)
    assert other not in questions.for_person(ada.id)
    assert stop in questions.for_person(ada.id)
    assert len(questions.who_was_asked(stop)) == 1
    questions.mark_asked((ada.id,), (stop,))
    assert stop not in questions.for_person(ada.id)
    services.history.undo()
    assert stop in questions.for_person(ada.id)


def test_a_meeting_notes_each_question_once(services: Services, clock: FakeClock) -> None:
    ada = services.people.add("Ada")
    meeting = a_meeting()
    with services.store.transaction("start") as tx:
        tx.add(meeting)
    question = services.questions.add("What would you try first?")
    for _ in range(2):
        services.questions.mark_asked((ada.id, ada.id), (question,), meeting.id)
    clock.pass_by(days=1)
    services.questions.mark_asked((ada.id,), (question,))
    asked = services.questions.asked_of(ada.id)
    assert [one.meeting_id for one in asked] == [None, meeting.id]
    assert services.questions.asked_by_key(()) == {}


def test_what_fits_how_far_we_are_stands_first(services: Services) -> None:
    ada = services.people.add("Ada")
    assert Moment.FIRST_TALK in services.questions.for_person(ada.id)[0].moments
    meet(services, ada)
    assert Moment.REGULAR in services.questions.for_person(ada.id)[0].moments
    fitting = [one for one in services.questions.for_person(ada.id) if one.moments & {Moment.REGULAR}]
    assert services.questions.for_person(ada.id)[: len(fitting)] == tuple(fitting)
    meet(services, ada, 2)
    offered = services.questions.for_person(ada.id)
    trusted = max(at for at, one in enumerate(offered) if Moment.TRUSTED in one.moments)
    assert trusted < min(at for at, one in enumerate(offered) if one.moments == {Moment.LAST_MINUTES})


def test_an_own_question_is_kept_once_changed_and_removed(services: Services) -> None:
    questions = services.questions
    mine = questions.add("What  would you read?")
    assert questions.add("what would you READ") == mine
    assert questions.worded("") is None
    kept = services.store.all(Question)[0]
    questions.change(Question(id=kept.id, text="What would you read first?"))
    assert questions.own()[0].text == "What would you read first?"
    ada = services.people.add("Ada")
    questions.mark_asked((ada.id,), questions.own())
    questions.remove(kept.id)
    assert questions.own() == ()
    assert services.store.all(Asked)[0].text == "What would you read first?"
    with pytest.raises(Invalid):
        questions.add("  ")


def test_who_knows_the_field_is_named_with_reasons_and_not_twice(services: Services) -> None:
    ada, bo, eve = (services.people.add(name) for name in ("Ada", "Bo", "Eve"))
    services.people.add_detail(a_role(ada, "Director of engineering"))
    services.people.add_detail(an_evidence(bo, "A talk on leadership"))
    stop = services.questions.get(STOP)
    assert stop is not None
    found = services.questions.who_to_ask(stop)
    assert [one.person.shown for one in found] == ["Bo", "Ada"]
    assert found[0].fit.parts[0].because is Because.SAYS_SO
    assert found[1].fit.parts[0].words == "Director of engineering"
    services.questions.mark_asked((bo.id,), (stop,))
    assert [one.person.shown for one in services.questions.who_to_ask(stop)] == ["Ada"]
    services.people.rest((ada.id,), None)
    assert services.questions.who_to_ask(stop) == ()
    services.people.set_stage((eve.id,), Stage.IN_CONVERSATION)
    assert [one.person.shown for one in services.questions.who_to_ask(stop)] == ["Eve"]


def test_a_question_kept_for_a_goal_looks_for_its_skills(services: Services) -> None:
    ada = services.people.add("Ada")
    services.people.add_detail(an_evidence(ada, "Her pottery"))
    goal = services.goals.add("Make a bowl", skills=["Pottery"])
    question = services.questions.add("Which clay would you begin with?", goal_id=goal.id)
    found = services.questions.who_to_ask(question)
    assert [(one.person.shown, one.fit.parts[0].wanted) for one in found] == [("Ada", "Pottery")]
