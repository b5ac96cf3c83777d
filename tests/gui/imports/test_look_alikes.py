"""Two of the book who may be one are merged, kept apart for good, or left for later."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mentorkit.domain.people import Person
from mentorkit.gui.imports.look_alikes import LookAlikesPage
from mentorkit.gui.kit.choices import Radio

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface


@pytest.fixture
def looked(tools: Tools, host: QWidget, qtbot: QtBot) -> Callable[[], LookAlikesPage]:
    def look() -> LookAlikesPage:
        page = LookAlikesPage(tools)
        page.setParent(host)
        page.resize(host.size())
        host.show()
        qtbot.waitExposed(host)
        page.show()
        page.show_place("")
        assert page.title.text() == "Looking through everybody…"
        qtbot.waitUntil(lambda: not page.is_looking)
        page.focus_first()
        return page

    return look


@pytest.fixture
def pairs(services: Services) -> list[Person]:
    people = [services.people.add(name) for name in ("Ada", "Ada", "Bob", "Bob")]
    services.people.change(replace(people[0], place="London"))
    services.people.change(replace(people[1], place="Paris"))
    return people


def names(services: Services) -> list[str]:
    return [person.shown for person in services.store.all(Person) if not person.is_me]


def key(page: LookAlikesPage, which: Qt.Key) -> None:
    QTest.keyClick(page.list, which)


def test_where_nobody_looks_alike_that_is_said(looked: Callable[[], LookAlikesPage]) -> None:
    page = looked()
    assert page.empty.isVisible()
    assert not page.panes.isVisible()
    assert page.title.text() == "Find duplicates"
    key(page, Qt.Key.Key_M)


def test_a_pair_is_merged_by_key_with_the_value_chosen(
    looked: Callable[[], LookAlikesPage], services: Services, surface: FakeSurface, pairs: list[Person]
) -> None:
    page = looked()
    assert page.title.text() == "2 pairs may be one person"
    theirs = page.findChild(Radio, "import_place_theirs")
    assert theirs is not None
    assert theirs.accessibleName() == "Place, of the second: Paris"
    QTest.mouseClick(theirs, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    key(page, Qt.Key.Key_M)
    assert names(services) == ["Ada", "Bob", "Bob"]
    assert services.people.get(pairs[0].id).place == "Paris"
    assert (surface.toasts, surface.undo_offered) == (["Ada merged"], [True])
    assert page.title.text() == "One pair may be one person"
    assert page.list.hasFocus()


def test_an_undo_offers_the_pair_again(
    looked: Callable[[], LookAlikesPage], services: Services, pairs: list[Person], qtbot: QtBot
) -> None:
    page = looked()
    key(page, Qt.Key.Key_M)
    services.history.undo()
    qtbot.waitUntil(lambda: not page.is_looking)
    assert page.title.text() == "2 pairs may be one person"
    key(page, Qt.Key.Key_B)
    services.history.undo()
    qtbot.waitUntil(lambda: not page.is_looking)
    assert page.title.text() == "2 pairs may be one person"


def test_two_kept_apart_are_not_offered_again(
    looked: Callable[[], LookAlikesPage], services: Services, surface: FakeSurface, pairs: list[Person]
) -> None:
    page = looked()
    key(page, Qt.Key.Key_B)
    assert surface.toasts == ["Ada kept apart"]
    assert len(names(services)) == 4
    page.hide()
    again = looked()
    assert again.title.text() == "One pair may be one person"
    key(again, Qt.Key.Key_B)
    assert again.empty.isVisible()


def test_skipping_leaves_a_pair_for_later_and_goes_round(
    looked: Callable[[], LookAlikesPage], services: Services, surface: FakeSurface, pairs: list[Person]
) -> None:
    page = looked()
    key(page, Qt.Key.Key_S)
    assert page.list.current_record().shown == "Bob"
    key(page, Qt.Key.Key_S)
    assert page.list.current_record().shown == "Ada"
    assert (len(names(services)), surface.toasts) == (4, [])


def test_a_pair_gone_meanwhile_is_not_compared(
    looked: Callable[[], LookAlikesPage], services: Services, pairs: list[Person], qtbot: QtBot
) -> None:
    page = looked()
    page.hide()
    services.people.delete([pairs[3].id])
    page._show_current(page._pairs[1])
    assert page.comparison.sides().keys() == page.comparison._results.keys()
    page.show()
    services.people.delete([pairs[1].id])
    qtbot.waitUntil(lambda: not page.is_looking)
    assert page.empty.isVisible()


def test_looking_anew_drops_what_was_under_way(
    looked: Callable[[], LookAlikesPage], pairs: list[Person], qtbot: QtBot
) -> None:
    page = looked()
    page._read_some()
    assert page.is_looking
    page.show_place("")
    qtbot.waitUntil(lambda: not page.is_looking)
    assert page.title.text() == "2 pairs may be one person"
