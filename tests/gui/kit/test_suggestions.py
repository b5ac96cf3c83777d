"""Suggestions float below their line, inside the window, and go with whoever owns them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QWidget

from mentorkit.gui.kit.suggestions import MOST, Suggestion, Suggestions

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme


def _owner(host: QWidget) -> QWidget:
    owner = QWidget(host)
    owner.setGeometry(100, 100, 300, 40)
    host.show()
    return owner


def test_no_more_are_shown_than_can_be_read(theme: Theme, host: QWidget) -> None:
    found = Suggestions(theme, "found", _owner(host))

    found.show_all([Suggestion(str(number), f"Name {number}") for number in range(30)])

    assert len(found.all) == MOST


def test_they_lie_below_their_line(theme: Theme, host: QWidget) -> None:
    owner = _owner(host)
    found = Suggestions(theme, "found", owner)
    found.show_all(
        [
            Suggestion("1", "Ada", "Engineer, Northwind", "A", "rose"),
            Suggestion("", "x", icon="user-plus", label="Add x"),
        ]
    )

    found.open_below(owner)

    assert found.parentWidget() is host
    assert found.geometry().top() >= owner.geometry().bottom()
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        host.setLayoutDirection(direction)
        host.grab()


def test_nothing_to_suggest_shows_nothing(theme: Theme, host: QWidget) -> None:
    owner = _owner(host)
    found = Suggestions(theme, "found", owner)

    found.open_below(owner)
    found.move_mark(1)
    found.choose_marked()

    assert not found.isVisible()
    assert found.marked is None


def test_they_go_with_their_owner(theme: Theme, host: QWidget) -> None:
    owner = _owner(host)
    found = Suggestions(theme, "found", owner)
    found.show_all([Suggestion("1", "Ada")])
    found.open_below(owner)

    owner.deleteLater()
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    assert not shiboken6.isValid(found)
