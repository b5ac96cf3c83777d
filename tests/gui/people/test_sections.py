from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from mentorkit.gui.people.sections import Section
from tests.gui.desks import settle
from tests.gui.places import kept_places

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def test_a_body_shows_what_it_is_given_in_that_order(theme: Theme, qtbot: QtBot) -> None:
    section = Section(theme, "section", "Section")
    qtbot.addWidget(section)
    first, second, third = QWidget(), QWidget(), QWidget()
    section.show_body([first, second])
    section.show_body([third, first])
    assert [section.body.indexOf(widget) for widget in (third, first, second)] == [0, 1, -1]
    settle()
    assert section.body.count() == 2


def test_no_place_of_a_widget_is_remembered(theme: Theme, qtbot: QtBot) -> None:
    section = Section(theme, "section", "Section")
    qtbot.addWidget(section)
    first, second = QWidget(), QWidget()
    before = kept_places()
    for widgets in ([first, second], [first, second], [second, first]):
        section.show_body(widgets)
    assert kept_places() == before
