"""Ten people are suggested with reasons, and written to one at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.domain.asks import Ask
from mentorkit.domain.days import Day
from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.gui.reconnecting.feature import FEATURE
from mentorkit.gui.reconnecting.page import ReconnectPage
from mentorkit.gui.reconnecting.row import Progress
from mentorkit.services import reconnecting
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, a_role

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface

LONG_AGO = TODAY - timedelta(days=1400)


def known(services: Services, name: str, title: str = "Clerk", *how: InteractionKind) -> Person:
    person = services.people.add(name, stage=None)
    services.people.change(replace(person, met_day=Day(2015)))
    services.people.add_detail(a_role(person, title, organisation=f"Firm of {name}"))
    for kind in how:
        services.interactions.log(Contact(LONG_AGO, kind, (person.id,)))
    return person


@pytest.fixture
def people(services: Services) -> tuple[Person, ...]:
    """Ada helped once, Zoe might help with a goal, and of Bea only the name is known."""
    services.goals.add("Lead", skills=["Hiring"])
    helped, met = InteractionKind.THEY_HELPED, InteractionKind.MET
    return (
        known(services, "Ada", "Clerk", helped, met),
        known(services, "Zoe", "Recruiter"),
        known(services, "Bea"),
    )


@pytest.fixture
def page(tools: Tools, host: QWidget, qtbot: QtBot, people: tuple[Person, ...]) -> ReconnectPage:
    return shown(tools, host, qtbot)


def shown(tools: Tools, host: QWidget, qtbot: QtBot) -> ReconnectPage:
    made = FEATURE.pages["reconnect"](tools)
    assert isinstance(made, ReconnectPage)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    tools.navigator.open("people")
    tools.navigator.open("reconnect")
    with qtbot.waitActive(host):
        host.show()
    made.show_place("")
    made.focus_first()
    return made


def test_reasons_are_words_with_their_sources_behind_them(page: ReconnectPage) -> None:
    ada, zoe, bea = (row.why for row in page.rows)
    assert ada.text() == ("An old tie, asleep for three years or more, answered you before, helped you once.")
    assert "might help with “Lead”" in zoe.text()
    assert "Levin, Walter and Murnighan 2011" in zoe.toolTip()
    assert "“Recruiter” is close to Hiring" in zoe.toolTip()
    assert bea.text() == "An old tie, asleep for three years or more, never contacted."
    assert "the only one you know at Firm of Bea" in bea.toolTip()
    assert not any(letter.isdigit() for row in page.rows for letter in row.why.text())


def test_messages_are_begun_one_by_one_for_those_ticked(
    page: ReconnectPage, people: tuple[Person, ...], surface: FakeSurface, services: Services
) -> None:
    assert page.write.hasFocus()
    QTest.keyClick(page.write, Qt.Key.Key_Space)
    assert surface.commands == [
        ("write_message", (people[0].id, MessageKind.THANK_YOU.value, "", Ask.NONE)),
    ]
    draft = services.messages.start(people[0].id, MessageKind.THANK_YOU)
    assert [row.progress for row in page.rows] == [Progress.DRAFT, Progress.OPEN, Progress.OPEN]
    page.rows[0].act.click()
    assert surface.commands[-1][1][2] == draft.id
    QTest.keyClick(page.rows[1].check, Qt.Key.Key_Space)
    assert page.write.text() == "Write to Bea"
    page.write.click()
    assert surface.commands[-1] == ("write_message", (people[2].id, "note", "", Ask.WARM_TOUCH))
    services.messages.change(replace(draft, subject="Thank you", body="For then."))
    services.messages.mark_sent(services.messages.get(draft.id), TODAY)
    assert [row.progress for row in page.rows] == [Progress.SENT, Progress.OPEN, Progress.OPEN]
    assert not page.rows[0].act.isEnabled()
    services.messages.start(people[2].id, MessageKind.NOTE)
    assert page.write.isHidden()


def test_others_can_be_asked_for_and_the_first_come_again(page: ReconnectPage, services: Services) -> None:
    for number in range(11):
        known(services, f"Person {number:02}")
    page.others.click()
    first = [row.suggested.line.shown for row in page.rows]
    assert first == [f"Person {number:02}" for number in range(10)]
    page.others.click()
    assert [row.suggested.line.shown for row in page.rows] == ["Person 10"]
    page.others.click()
    assert page.rows[0].suggested.line.shown == "Ada"


def test_many_are_looked_through_while_the_window_lives(
    page: ReconnectPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconnecting, "FEW", 0)
    monkeypatch.setattr(reconnecting, "perf_counter", count().__next__)
    first = [row.suggested.line.shown for row in page.rows]
    page.others.click()
    assert page.is_looking
    assert page.rows == []
    assert page.told.text() == "Looking through everybody…"
    assert not page.others.isVisible()
    page.show_place("")
    qtbot.waitUntil(lambda: not page.is_looking)
    assert [row.suggested.line.shown for row in page.rows] == first
    assert page.told.text().startswith("Ten people")


def test_whoever_is_gone_leaves_the_list(
    page: ReconnectPage, people: tuple[Person, ...], services: Services, tools: Tools
) -> None:
    services.people.delete([people[0].id])
    assert people[0].id not in {row.suggested.line.id for row in page.rows}
    QTest.keyClick(page, Qt.Key.Key_Escape)
    here = tools.navigator.here
    assert here is not None
    assert here.kind == "people"


def test_nobody_to_reconnect_with_is_said(tools: Tools, host: QWidget, qtbot: QtBot) -> None:
    page = shown(tools, host, qtbot)
    assert page.empty.isVisible()
    assert page.write.isHidden()
    assert page.others.isHidden()
    assert FEATURE.commands is not None
    (command,) = FEATURE.commands(tools)
    command.run()
    here = tools.navigator.here
    assert here is not None
    assert here.kind == "reconnect"
