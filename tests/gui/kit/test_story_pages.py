"""A list and the story of what is chosen in it: side by side where there is room, one at a time where not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout

from mentorkit.domain.people import Person
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.empty import EmptyState
from mentorkit.gui.kit.rows import RowPainter, RowState
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.kit.story_pages import StoryPage
from mentorkit.gui.kit.table_models import Group

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.table_models import Id


@dataclass(frozen=True, slots=True)
class Named:
    """A row."""

    spoken: str


class NamePainter(RowPainter):
    def paint_row(self, painter: QPainter, rect: QRect, record: Named, state: RowState) -> None:
        painting.words(painter, self.theme, rect, record.spoken, "body", self.theme.color("text.primary"))


class NamesPage(StoryPage):
    """Lists names; the story is the name."""

    kind = "person"
    followed = (Person,)
    list_width, both_from = 200, 600

    def __init__(self, tools: Tools) -> None:
        story = ReadingScroll(tools.theme, "name_scroll", "Name")
        empty = EmptyState(tools.theme, "target", "Who?", "Somebody.", "names_empty", "Add")
        self.names: dict[Id, str] = {}
        self.told: list[Id] = []
        self.begun = 0
        super().__init__(tools, "Names", NamePainter(tools.theme, ()), story, empty)

    def read(self) -> list[Group]:
        self.rows = {key: Named(name) for key, name in self.names.items()}
        return [Group("all", "", list(self.rows))] if self.rows else []

    def show_story(self, key: Id) -> None:
        self.told.append(key)

    def begin(self) -> None:
        self.begun += 1


@pytest.fixture
def page(tools: Tools, window: QWidget) -> NamesPage:
    made = NamesPage(tools)
    QVBoxLayout(window).addWidget(made)
    window.resize(900, 500)
    window.show()
    made.show_place("")
    return made


def test_an_empty_page_asks_to_begin(page: NamesPage) -> None:
    assert page.empty.isVisible()
    assert not page.list_pane.isVisible()
    assert not page.story_pane.isVisible()
    page.focus_first()
    QTest.keyClick(page.empty.button, Qt.Key.Key_Space)
    assert page.begun == 1


def test_the_story_follows_the_list_and_stays_while_its_row_does(page: NamesPage, tools: Tools) -> None:
    page.names = {"ada": "Ada", "bo": "Bo"}
    page.show_place("")
    page.focus_first()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert page.told == ["ada", "bo"]
    tools.services.people.add("Cy")
    assert page.told[2:] == ["bo"], "read anew, and kept"
    del page.names["bo"]
    page.refresh()
    assert page.told[3:] == ["ada"]
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    here = tools.navigator.here
    assert here is not None
    assert (here.kind, here.id) == ("person", "ada")


def test_a_narrow_page_shows_one_at_a_time(page: NamesPage, window: QWidget) -> None:
    page.names = {"ada": "Ada", "bo": "Bo"}
    page.show_place("")
    assert page.list_pane.isVisible()
    assert page.story_pane.isVisible()
    assert not page.back.isVisible()
    window.resize(500, 500)
    QApplication.processEvents()
    assert not page.story_pane.isVisible()
    assert page.list_pane.width() > page.list_width
    page.show_place("bo")
    assert not page.list_pane.isVisible()
    page.back.click()
    assert page.list_pane.isVisible()
    assert page.table.hasFocus()
