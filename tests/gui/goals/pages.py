"""Showing the page of goals and reading what stands on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from mentorkit.gui.goals.feature import FEATURE
from mentorkit.gui.goals.page import GoalsPage
from tests.gui.desks import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools

Kind = TypeVar("Kind", bound=QWidget)


def shown_page(tools: Tools, host: QWidget, qtbot: QtBot) -> GoalsPage:
    made = FEATURE.pages["goals"](tools)
    assert isinstance(made, GoalsPage)
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    with qtbot.waitActive(host):
        host.show()
    made.show_place("")
    return made


def parts(page: GoalsPage, kind: type[Kind]) -> list[Kind]:
    return shown_in(page.view, kind)


def shown_in(inside: QWidget, kind: type[Kind]) -> list[Kind]:
    settle()
    return [found for found in inside.findChildren(kind) if found.isVisible()]


def press_entry(name: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = next(action for action in menu.actions() if name in (action.objectName(), action.text()))
    action.trigger()
    menu.close()
    settle()


def listed(page: GoalsPage) -> list[str]:
    return [page.model.data(page.model.index(row, 0), 11) for row in range(page.model.rowCount())]
