"""The card of the next step: what, why, and the button that starts it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.commitments import Whose
from mentorkit.domain.days import Day
from mentorkit.domain.feedback_steps import Heard
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.people import Stage
from mentorkit.gui.people.sentences import step_words
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, a_role
from tests.fakes import FakeClock
from tests.gui.people.people import choose, open_menu

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.people.person import PersonPage
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface


def test_a_late_rhythm_asks_to_be_in_touch(
    person_page: PersonPage, surface: FakeSurface, people: dict[str, Person]
) -> None:
    step = person_page.next_step
    assert step.when.text() == "Next step, 8 days late"
    assert step.title.text() == "Be in touch with Tomasz Wiśniewski"
    assert step.reason.text() == "Every 6 weeks, and you last met on 27 Jan."
    QTest.keyClick(person_page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert surface.commands == [("log_contact", (people["Tomasz"].id,))]
    person_page.show_place(people["Priya"].id)
    step.card.hide()
    step.press()
    assert len(surface.commands) == 1


def test_feedback_is_quoted_and_its_button_opens_it(
    person_page: PersonPage, services: Services, clock: FakeClock
) -> None:
    mo = services.people.add("Mo", stage=Stage.IN_CONVERSATION)
    heard = services.feedback.hear(Heard("You cut in twice"), mo.id)
    clock.pass_by(days=1)
    person_page.show_place(mo.id)
    step = person_page.next_step
    assert step.title.text() == "See what is true in Mo’s feedback"
    assert step.reason.text() == "“You cut in twice”"
    services.feedback.note_deed(heard, "Counted to three")
    assert step.reason.text() == "“You cut in twice”"


def test_later_lets_somebody_rest(person_page: PersonPage, services: Services) -> None:
    person_page.next_step.later.click()
    choose(open_menu(person_page, "later_menu"), "Rest two weeks")
    assert person_page.header.stage.text() == "Resting until 1 Apr"
    assert person_page.next_step.line.isVisible()
    person_page.next_step.add.click()
    assert person_page.header.stage.text() == "Mentor"


def test_a_promise_is_done_or_comes_later(
    person_page: PersonPage, services: Services, surface: FakeSurface, people: dict[str, Person]
) -> None:
    person_page.show_place(people["Priya"].id)
    step = person_page.next_step
    assert step.title.text() == "Send the scorecard"
    assert step.when.text() == "Next step, today"
    step.later.click()
    choose(open_menu(person_page, "later_menu"), "In a week")
    assert step.when.text() == "Next step, 25 Mar"
    step.act.click()
    assert surface.toasts[-1] == "Done"
    assert services.interactions.open_promises([people["Priya"].id]) == ()


def test_an_ask_says_its_reason_and_begins_its_message(
    person_page: PersonPage, surface: FakeSurface, people: dict[str, Person]
) -> None:
    person_page.show_place(people["Grace"].id)
    step = person_page.next_step
    assert step.title.text() == "Say hello to Grace Lindqvist"
    assert step.reason.text().startswith("Nothing is logged yet.")
    assert not step.later.isVisible()
    step.act.click()
    assert surface.commands == [("write_message", (people["Grace"].id, "note", "", "warm_touch"))]
    person_page.show_place(people["Hanne"].id)
    assert step.title.text() == "Wait for a reply from Hanne Dalgaard"
    assert step.reason.text() == "You wrote on 11 Mar, and there is no answer yet."
    assert step.act.text() == "Log contact"


def test_a_new_role_is_named_on_the_page_and_in_the_list(
    person_page: PersonPage, services: Services, surface: FakeSurface, people: dict[str, Person]
) -> None:
    grace, step = people["Grace"], person_page.next_step
    left = Day(TODAY.year, TODAY.month)
    services.people.add_detail(a_role(grace, "Engineer", until=left))
    services.people.add_detail(a_role(grace, "Head of Maps", organisation="Skovly"))
    person_page.show_place(grace.id)
    assert (step.when.text(), step.title.text()) == ("Next step", "Congratulate Grace Lindqvist")
    assert step.reason.text().startswith("A new role: Head of Maps, Skovly.")
    (line,) = services.people.lines_of([grace.id])
    assert step_words(services.people.next_step(line), line, TODAY).text == "Congratulate"
    step.act.click()
    assert surface.commands == [("write_message", (grace.id, "note", "", "congratulate"))]
    step.later.click()
    choose(open_menu(person_page, "later_menu"), "In a week")
    assert step.title.text() == "Say hello to Grace Lindqvist"


def test_thanks_say_what_for_and_come_later_or_at_once(
    person_page: PersonPage, services: Services, surface: FakeSurface, people: dict[str, Person]
) -> None:
    hanne = people["Hanne"].id
    person_page.show_place(hanne)
    step = person_page.next_step
    services.interactions.log(Contact(TODAY, InteractionKind.MET, (hanne,), title="Coffee"))
    assert step.title.text() == "Thank Hanne Dalgaard"
    assert step.reason.text() == "Coffee, 18 Mar. Not thanked yet."
    assert step.when.text() == "Next step, Friday"
    step.later.click()
    choose(open_menu(person_page, "later_menu"), "In a week")
    assert step.when.text() == "Next step, 25 Mar"
    step.act.click()
    assert surface.commands == [("write_message", (hanne, "thank_you", "", "none"))]


def test_silence_is_followed_up_once_and_then_let_rest(
    person_page: PersonPage, services: Services, tools: Tools, people: dict[str, Person]
) -> None:
    grace, step = people["Grace"].id, person_page.next_step
    messages, clock = services.messages, tools.services.clock
    assert isinstance(clock, FakeClock)
    first = messages.start(grace, MessageKind.FIRST_MESSAGE)
    person_page.show_place(grace)
    assert (step.title.text(), step.act.text()) == ("Say hello to Grace Lindqvist", "Write message")
    messages.mark_sent(first, clock.today())
    assert step.when.text() == "Next step"
    assert not step.later.isVisible()
    for title, button in (
        ("Follow up with Grace Lindqvist", "Write follow-up"),
        ("Let it rest with Grace Lindqvist", "Write kind close"),
    ):
        clock.pass_by(days=8)
        person_page.show_place(grace)
        assert (step.title.text(), step.act.text()) == (title, button)
        assert step.reason.text().startswith("No reply")
        messages.mark_sent(messages.start(grace, MessageKind.FOLLOW_UP), clock.today())


def test_a_draft_left_lying_is_opened(
    person_page: PersonPage,
    services: Services,
    tools: Tools,
    surface: FakeSurface,
    people: dict[str, Person],
) -> None:
    grace, clock = people["Grace"].id, tools.services.clock
    assert isinstance(clock, FakeClock)
    draft = services.messages.start(grace, MessageKind.NOTE)
    clock.pass_by(days=3)
    person_page.show_place(grace)
    assert person_page.next_step.reason.text() == "You began it and have not sent it yet."
    person_page.next_step.act.click()
    assert surface.commands == [("write_message", (grace, "", draft.id, "none"))]


def test_nothing_to_do_is_one_line_that_offers_a_promise(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    services.people.set_stage([people["Grace"].id], Stage.KEPT)
    person_page.show_place(people["Grace"].id)
    assert person_page.next_step.card.isHidden()
    person_page.next_step.add.click()
    editor = person_page.side.promises.editor
    assert editor is not None
    QTest.keyClicks(editor.text.edit, "Send the slides")
    QTest.keyClicks(editor.day.edit, "friday")
    editor.done.click()
    (promise,) = services.interactions.open_promises([people["Grace"].id])
    assert (promise.text, promise.due, promise.whose) == ("Send the slides", date(2026, 3, 20), Whose.MINE)
    assert person_page.next_step.title.text() == "Send the slides"
