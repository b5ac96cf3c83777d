"""Everything found stands on one page, with filters, and opens at its place."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.interactions import InteractionKind
from mentorkit.gui.search.feature import FEATURE
from mentorkit.gui.search.page import SearchPage
from mentorkit.services import search
from mentorkit.services.interactions import Contact

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.navigation import Place


@pytest.fixture
def page(tools: Tools, host: QWidget, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> SearchPage:
    """The page over people who spoke of tea in two years, found in one turn however busy the machine is."""
    for name in ("TURN", "SHORT"):
        monkeypatch.setattr(search, name, 60.0)
    people, log = tools.services.people, tools.services.interactions.log
    ada, bo = people.add("Ada"), people.add("Bo Tea")
    log(Contact(date(2026, 3, 1), InteractionKind.MET, (ada.id,), said="green tea"))
    log(Contact(date(2025, 3, 1), InteractionKind.CALL, (bo.id,), said="black tea"))
    made = FEATURE.pages["search"](tools)
    assert isinstance(made, SearchPage)
    made.setParent(host)
    made.resize(host.size())
    with qtbot.waitExposed(host):
        host.show()
    return made


def titles(page: SearchPage) -> list[str]:
    return [row.title for row in page.model.rows]


def test_what_was_typed_elsewhere_is_found_here(page: SearchPage) -> None:
    page.show_place("tea")
    assert page.line.text() == "tea"
    assert titles(page) == ["Bo Tea", "Met Ada", "Call with Bo Tea"]
    assert page.model.rows[1].spoken == "Met Ada, “green tea”, 1 Mar"
    assert page.count.text() == "3 results"


def test_filters_narrow_it_and_the_words_stay(page: SearchPage) -> None:
    page.show_place("tea")
    page.kinds.set_value("kind:interaction")
    page.kinds.chosen.emit("kind:interaction")
    assert titles(page) == ["Met Ada", "Call with Bo Tea"]
    page.years.set_value("met:2025")
    page.years.edited.emit()
    assert titles(page) == ["Call with Bo Tea"]
    assert page.count.text() == "1 result"
    page.years.set_value("")
    page.years.edited.emit()
    page.people.set_value('with:"Ada"')
    page.people.edited.emit()
    assert titles(page) == ["Met Ada"]
    page.kinds.set_value("@")
    page.people.set_value("")
    page.kinds.chosen.emit("@")
    assert titles(page) == ["Bo Tea"]
    assert page.line.text() == "tea"


def test_typing_on_forgets_whom_it_was_about(page: SearchPage) -> None:
    page.show_place("tea")
    page.people.set_value('with:"Ada"')
    page.focus_first()
    QTest.keyClicks(page.line, "x")
    assert (page.people.value(), titles(page), page.count.text()) == ("", [], "Nothing found")
    page.line.clear()
    page.line.textEdited.emit("")
    assert page.count.text() == ""


def test_enter_opens_a_person_or_leads_to_the_entry(page: SearchPage, tools: Tools) -> None:
    page.show_place("tea")
    places: list[Place] = []
    tools.navigator.moved.connect(places.append)
    for row in (0, 1):
        page.list.go_to(row)
        QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert [(place.kind, bool(place.part)) for place in places] == [("person", False), ("person", True)]


def test_it_follows_what_happens_while_it_is_seen(page: SearchPage, tools: Tools) -> None:
    page.show_place("tea")
    tools.services.people.add("Cy Tea")
    assert "Cy Tea" in titles(page)
    page.hide()
    tools.services.people.add("Di Tea")
    assert "Di Tea" not in titles(page)
    page.show_place("")
    assert "Di Tea" in titles(page)


def test_more_than_is_shown_is_said(page: SearchPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mentorkit.gui.search.page.MOST", 1)
    page.show_place("tea")
    assert page.count.text() == "The newest 2 are shown"


def test_what_takes_long_goes_on_in_the_next_turn_until_the_page_is_left(
    page: SearchPage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(search, "TURN", 1e-9)
    page.show_place("tea")
    assert titles(page) == []
    qtbot.waitUntil(lambda: len(titles(page)) == 3)
    page.line.setText("gre")
    page.line.textEdited.emit("")
    page.hide()
    assert not page._next_turn.isActive()


def test_it_is_drawn_both_ways(page: SearchPage, host: QWidget) -> None:
    page.show_place("tea")
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        host.setLayoutDirection(direction)
        assert not host.grab().isNull()
