"""The ring is shown after a key brought the focus, and only then."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout

from mentorkit.gui.kit.buttons import Button

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.fixture
def buttons(theme: Theme, window: QWidget, qtbot: QtBot) -> tuple[Button, Button]:
    one, two = Button(theme, "One", "one"), Button(theme, "Two", "two")
    row = QHBoxLayout(window)
    row.addWidget(one)
    row.addWidget(two)
    qtbot.waitUntil(two.isVisible)
    one.setFocus(Qt.FocusReason.MouseFocusReason)
    return one, two


def test_a_click_shows_no_ring(buttons: tuple[Button, Button], qtbot: QtBot) -> None:
    one, two = buttons
    qtbot.mouseClick(two, Qt.MouseButton.LeftButton)
    assert two.hasFocus()
    assert not one.has_ring
    assert not two.has_ring


def test_tab_moves_the_ring(buttons: tuple[Button, Button], window: QWidget, qtbot: QtBot) -> None:
    one, two = buttons
    qtbot.keyClick(one, Qt.Key.Key_Tab)
    assert two.has_ring
    qtbot.keyClick(two, Qt.Key.Key_Backtab)
    assert one.has_ring
    assert not two.has_ring
    one.clearFocus()
    assert not one.has_ring


def test_the_ring_lies_two_pixels_outside(
    buttons: tuple[Button, Button], window: QWidget, theme: Theme
) -> None:
    _, one = buttons
    one.setFocus(Qt.FocusReason.TabFocusReason)
    ring = one._ring
    assert ring is not None
    assert ring.geometry() == one.geometry().adjusted(-4, -4, 4, 4)
    image = window.grab().toImage()
    left = one.mapTo(window, QPoint(0, one.height() // 2))
    assert image.pixelColor(left - QPoint(4, 0)) == theme.color("focus.ring")
    assert image.pixelColor(left - QPoint(1, 0)) != theme.color("focus.ring")
