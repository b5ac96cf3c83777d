"""A page in a window as tests work it: its buttons are pressed, its menus chosen from, its layouts rest."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Protocol

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.navigation import Place
    from tests.gui.surfaces import FakeSurface

    class Page(Protocol):
        """What every page of the window can do."""

        def show_place(self, record: str) -> None: ...
        def focus_first(self) -> None: ...


Kind = TypeVar("Kind", bound=QWidget)


def settle() -> None:
    """Let layouts and queued calls come to rest."""
    for _ in range(4):
        QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def put_in(host: QWidget, page: QWidget) -> None:
    """Show a page in a window that has the keyboard."""
    column = QVBoxLayout(host)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(page)
    host.show()
    host.activateWindow()
    assert QTest.qWaitForWindowActive(host)


def follow(tools: Tools, page: Page, kinds: Collection[str]) -> None:
    """Let a page show the places of these kinds, as the window does, and go to the first of them."""

    def show(place: Place) -> None:
        if place.kind in kinds:
            page.show_place(place.id)
            page.focus_first()

    tools.navigator.moved.connect(show)
    tools.navigator.open(next(iter(kinds)))
    settle()


@dataclass
class PageDesk:
    """A page in its window."""

    tools: Tools
    qtbot: QtBot
    surface: FakeSurface

    def find(self, kind: type[Kind], name: str) -> Kind:
        """Return the widget of this name that is shown, on the page or in a dialog over it."""
        found = [one for one in self.surface.host.findChildren(kind, name) if one.isVisible()]
        assert found, name
        return found[-1]

    def press(self, name: str) -> None:
        """Press the button of this name that is shown."""
        self.find(QAbstractButton, name).click()
        settle()

    def choose(self, name: str) -> None:
        """Choose an entry of the menu that is open."""
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        (action,) = [action for action in menu.actions() if action.objectName() == name]
        action.trigger()
        menu.close()
        settle()
