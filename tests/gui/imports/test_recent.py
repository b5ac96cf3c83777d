"""Imports of the last 30 days can be undone from a list, also after other work."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentorkit.domain.cards import Card
from mentorkit.domain.errors import NotSaved, Unsaved
from mentorkit.domain.people import Person, Stage
from mentorkit.gui.imports.feature import FEATURE
from mentorkit.gui.imports.recent import RecentImportsPage
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.navigation import Place
from tests.services.importing import take

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from tests.fakes import FakeClock
    from tests.gui.surfaces import FakeSurface

CARDS = tuple(Card(shown=name) for name in ("Ada", "Bob", "Cem", "Dai", "Eli"))


@pytest.fixture
def recent(tools: Tools, host: QWidget, qtbot: QtBot) -> RecentImportsPage:
    page = RecentImportsPage(tools)
    page.setParent(host)
    page.resize(host.size())
    host.show()
    qtbot.waitExposed(host)
    return page


def texts(page: QWidget, name: str) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in page.findChildren(Label, name) if label.isVisible()]


def names(tools: Tools) -> list[str]:
    return [person.shown for person in tools.services.store.all(Person) if not person.is_me]


def test_without_imports_it_says_what_will_be_here(recent: RecentImportsPage) -> None:
    assert recent.empty.isVisible()
    recent.focus_first()
    assert not recent.buttons


def test_imports_are_listed_and_undone_by_keyboard(
    recent: RecentImportsPage, tools: Tools, surface: FakeSurface, clock: FakeClock, qtbot: QtBot
) -> None:
    take(tools.services, *CARDS[:2], files=2)
    clock.pass_by(days=1)
    take(tools.services, CARDS[2])
    recent.show_place("")
    assert texts(recent, "recent_import_what") == ["1 person added", "2 people added"]
    assert "from 2 files" in texts(recent, "recent_import_when")[1]
    recent.focus_first()
    QTest.keyClick(next(iter(recent.buttons.values())), Qt.Key.Key_Tab)
    second = list(recent.buttons.values())[1]
    second.setFocus()
    QTest.keyClick(second, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: surface.toasts != [])
    assert surface.toasts == ["Import undone. Everything is as it was before."]
    assert surface.undo_offered == [True]
    assert names(tools) == ["Cem"]
    assert texts(recent, "recent_import_undone") == ["Undone"]
    assert len(recent.buttons) == 1
    tools.services.history.undo()
    assert len(recent.buttons) == 2
    assert sorted(names(tools)) == ["Ada", "Bob", "Cem"]


def test_those_edited_since_are_named_the_first_three(
    recent: RecentImportsPage, tools: Tools, surface: FakeSurface, qtbot: QtBot
) -> None:
    take(tools.services, *CARDS)
    people = [person.id for person in tools.services.store.all(Person) if not person.is_me]
    tools.services.people.set_stage(people[:4], Stage.KEPT)
    QTest.mouseClick(next(iter(recent.buttons.values())), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: surface.toasts != [])
    assert surface.toasts == ["Import undone. Ada, Bob, Cem and 1 more were edited since and are kept."]


def test_a_merge_into_people_known_says_so(recent: RecentImportsPage, tools: Tools) -> None:
    take(tools.services, Card(shown="Ada", uid="card"))
    take(tools.services, Card(shown="Ada", uid="card", place="London"))
    assert texts(recent, "recent_import_what")[0] == "1 person changed"


def test_a_vault_that_cannot_be_written_is_told(
    recent: RecentImportsPage,
    tools: Tools,
    surface: FakeSurface,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    take(tools.services, CARDS[0])

    def full(_action: str) -> None:
        raise NotSaved(Unsaved.DISK_FULL)

    monkeypatch.setattr(tools.services.store, "commit", full)
    QTest.mouseClick(next(iter(recent.buttons.values())), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: surface.toasts != [])
    assert surface.toasts[0].startswith("The disk is full.")
    tools.services.store.abandon()


def test_the_pages_are_reached_by_command(tools: Tools) -> None:
    assert FEATURE.commands is not None
    found = {command.name: command for command in FEATURE.commands(tools)}
    for name, place in (("recent_imports", "imports"), ("find_duplicates", "duplicates")):
        found[name].run()
        assert tools.navigator.here == Place(place)
        assert place in FEATURE.pages
