from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent
from PySide6.QtWidgets import QWidget

from mentorkit.gui.shell.window import MainWindow
from mentorkit.services.settings import WINDOW_GEOMETRY

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme
    from mentorkit.services.settings import Settings


def test_the_title_says_nothing_but_the_name(window: MainWindow) -> None:
    assert window.windowTitle() == "mentorkit"


def test_the_window_keeps_its_size(
    qtbot: QtBot, window: MainWindow, theme: Theme, settings: Settings
) -> None:
    window.resize(777, 555)
    window.keep_geometry()
    again = MainWindow(theme, settings)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (777, 555)


def test_a_size_that_cannot_be_read_is_forgotten(qtbot: QtBot, theme: Theme, settings: Settings) -> None:
    settings.set(WINDOW_GEOMETRY, "not a geometry \u00e9")
    made = MainWindow(theme, settings)
    qtbot.addWidget(made)
    assert (made.width(), made.height()) == (1280, 800)


def test_the_window_is_never_smaller_than_its_pages_can_be(window: MainWindow) -> None:
    window.resize(100, 100)
    assert (window.width(), window.height()) == (640, 440)


def test_a_page_replaces_the_one_before(window: MainWindow, qtbot: QtBot) -> None:
    first, second = QWidget(), QWidget()
    window.show_page(first)
    window.show_page(first)
    with qtbot.waitSignal(first.destroyed):
        window.show_page(second)
    assert window.page is second


def test_the_first_paint_is_told_once(window: MainWindow, qtbot: QtBot) -> None:
    told: list[bool] = []
    window.painted.connect(lambda: told.append(True))
    with qtbot.waitSignal(window.painted):
        window.show()
    window.repaint()
    qtbot.waitUntil(lambda: told == [True])


def test_a_minimised_window_comes_to_the_front(window: MainWindow, qtbot: QtBot) -> None:
    window.showMinimized()
    window.come_to_front()
    assert not window.isMinimized()
    assert window.isVisible()


def test_closing_is_told(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()


def drag(window: MainWindow, url: str) -> QDragEnterEvent:
    held = QMimeData()
    held.setUrls([QUrl(url)])
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        held,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    window.dragEnterEvent(event)
    return event


def test_files_are_taken_only_while_a_vault_is_open(window: MainWindow) -> None:
    assert not drag(window, "file:///tmp/people.vcf").isAccepted()
    window.takes_files = True
    assert drag(window, "file:///tmp/people.vcf").isAccepted()
    assert not drag(window, "https://mail.example/people.vcf").isAccepted()
