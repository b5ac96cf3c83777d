"""Feet tell their window where the acts are that nothing may cover."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtWidgets import QWidget

from mentorkit.gui.kit.page_feet import FOOT_PLACED, PageFoot, feet_in

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class _Watch(QObject):
    """Counts what the window is told of its feet."""

    def __init__(self) -> None:
        super().__init__()
        self.told = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.told += event.type() == FOOT_PLACED
        return False


def test_only_feet_in_view_are_found_where_they_lie_in_the_window(window: QWidget, qtbot: QtBot) -> None:
    watch = _Watch()
    window.installEventFilter(watch)
    page = QWidget(window)
    page.setGeometry(100, 50, 300, 200)
    foot = PageFoot(page)
    foot.setGeometry(0, 150, 300, 50)
    assert not list(feet_in(window))
    page.show()
    assert list(feet_in(window)) == [QRect(100, 200, 300, 50)]
    qtbot.waitUntil(lambda: watch.told > 0)
    watch.told = 0
    foot.move(0, 140)
    foot.resize(300, 60)
    page.hide()
    qtbot.waitUntil(lambda: watch.told == 3)
    assert not list(feet_in(window))
