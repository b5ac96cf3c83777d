"""How things stand: the rhythm of a year and the card of the next step."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.commitments import Whose
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Stage
from mentorkit.services.interactions import Contact
from tests.builders import TODAY
from tests.gui.people.people import choose, open_menu

if TYPE_CHECKING:
    from mentorkit.domain.people import Person
    from mentorkit.gui.people.person import PersonPage
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface


def test_the_rhythm_is_said_and_drawn(person_page: PersonPage) -> None:
    assert person_page.rhythm.words.text() == "every 6 weeks, last met 27 Jan"
    assert person_page.rhythm.year.accessibleName() == (
        "Tomasz Wiśniewski, every 6 weeks. 1 meeting in 12 months, on 27 Jan. Due 10 Mar, 8 days late."
    )


def test_the_actual_rhythm_is_said_where_it_differs(
    person_page: PersonPage, services: Services, people: dict[str, Person]
) -> None:
    for days in (60, 70, 80):
        services.interactions.log(
            Contact(TODAY - timedelta(days=days), InteractionKind.CALL, (people["Tomasz"].id,))
        )
    assert "in fact about every 10 days" in person_page.rhythm.words.text()


def test_the_rhythm_is_changed_from_its_menu(
    person_page: PersonPage, services: Services, surface: FakeSurface, people: dict[str, Person]
) -> None:
    person_page.rhythm.change.click()
    choose(open_menu(person_page, "rhythm_menu"), "Quarterly")
    assert services.people.get(people["Tomasz"].id).rhythm_days == 91
    assert person_page.rhythm.words.text().startswith("quarterly")
    assert surface.toasts == ["Tomasz Wiśniewski: quarterly"]


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


def test_an_ask_says_its_reason(person_page: PersonPage, people: dict[str, Person]) -> None:
    person_page.show_place(people["Grace"].id)
    assert person_page.next_step.title.text() == "Say hello"
    assert not person_page.next_step.later.isVisible()
    person_page.show_place(people["Hanne"].id)
    assert person_page.next_step.title.text() == "Wait for a reply"
    assert person_page.next_step.reason.text() == "You wrote on 11 Mar, and there is no answer yet."


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
