"""Mentoring is proposed with a word of warning before a second talk, and ends gracefully."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Stage
from mentorkit.gui.people.mentoring import EarlyProposal, EndMentoring
from mentorkit.services.interactions import Contact
from tests.builders import TODAY
from tests.gui.people.people import choose, open_menu

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.people.person import PersonPage
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface


def choose_more(page: PersonPage, words: str) -> None:
    page.header.more.click()
    choose(open_menu(page, "person_menu"), words)


def test_a_proposal_before_a_second_talk_offers_the_smaller_step(
    person_page: PersonPage, services: Services, surface: FakeSurface, people: dict[str, Person]
) -> None:
    grace = people["Grace"].id
    person_page.show_place(grace)
    choose_more(person_page, "Propose to meet regularly…")
    asked = surface.overlays[-1]
    assert isinstance(asked, EarlyProposal)
    asked.smaller.click()
    assert surface.commands == [("write_message", (grace, "note", "", "warm_touch"))]
    choose_more(person_page, "Propose to meet regularly…")
    anyway = surface.overlays[-1]
    assert isinstance(anyway, EarlyProposal)
    anyway.anyway.click()
    assert surface.commands[1:] == [("write_message", (grace, "note", "", "propose_mentoring"))]
    for days in (30, 20):
        met = Contact(TODAY - timedelta(days=days), InteractionKind.MET, (grace,))
        services.interactions.log(met)
    choose_more(person_page, "Propose to meet regularly…")
    assert len(surface.overlays) == 2
    assert surface.commands[2:] == surface.commands[1:2]


def test_who_is_waited_for_is_not_asked_for_more(
    person_page: PersonPage, surface: FakeSurface, people: dict[str, Person]
) -> None:
    person_page.show_place(people["Hanne"].id)
    choose_more(person_page, "Propose to meet regularly…")
    asked = surface.overlays[-1]
    assert isinstance(asked, EarlyProposal)
    assert asked.smaller.text() == "Not yet"
    asked.smaller.click()
    assert surface.commands == []


def test_mentoring_ends_with_a_letter_and_one_undo(
    person_page: PersonPage,
    services: Services,
    tools: Tools,
    surface: FakeSurface,
    people: dict[str, Person],
) -> None:
    tomasz = people["Tomasz"].id
    choose_more(person_page, "End mentoring…")
    asked = surface.overlays[-1]
    assert isinstance(asked, EndMentoring)
    asked.act.click()
    ended = services.people.get(tomasz)
    assert (ended.stage, ended.rhythm_days) == (Stage.PAST_MENTOR, 182)
    assert surface.toasts == ["Tomasz Wiśniewski is a past mentor"]
    assert tools.navigator.here is not None
    assert tools.navigator.here.kind == "message"
    services.history.undo()
    assert services.people.get(tomasz).stage is Stage.MENTOR
    person_page.show_place(tomasz)
    choose_more(person_page, "End mentoring…")
    quiet = surface.overlays[-1]
    assert isinstance(quiet, EndMentoring)
    quiet.none.click()
    quiet.letter.click()
    quiet.act.click()
    assert services.people.get(tomasz).rhythm_days is None
    assert services.messages.list().drafts == ()


def test_why_somebody_is_a_mentor_stays_to_be_seen_and_a_talk_is_planned(
    person_page: PersonPage, services: Services, surface: FakeSurface, people: dict[str, Person]
) -> None:
    hanne = people["Hanne"].id
    services.people.set_stage([hanne], Stage.MENTOR, "She taught me for two years.")
    person_page.show_place(hanne)
    assert person_page.header.because.text() == "Mentor because: She taught me for two years."
    services.people.set_stage([hanne], Stage.IN_CONVERSATION)
    assert person_page.header.because.isHidden()
    assert person_page.next_step.plan.isHidden()
    services.interactions.log(Contact(TODAY, InteractionKind.MESSAGE_IN, (hanne,)))
    assert person_page.next_step.title.text() == "Ask Hanne Dalgaard for a short talk"
    person_page.next_step.plan.click()
    person_page.header.plan.click()
    assert surface.commands == [("plan_meeting", (hanne,))] * 2
