"""Dashes are filled from the start of the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mentorkit.gui.kit.dashes import Dashes

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def test_the_first_ones_are_filled_from_the_start(theme: Theme, qtbot: QtBot) -> None:
    dashes = Dashes(theme, "dashes", "How far")
    qtbot.addWidget(dashes)
    dashes.show_steps(1, 3)
    assert dashes.sizeHint().width() == 3 * 28 + 2 * 4
    dashes.resize(dashes.sizeHint())
    filled = theme.color("accent.solid").name()
    first, *_between, last = (dashes.grab().toImage().pixelColor(x, 2).name() for x in (14, 46, 78))
    assert (first == filled, last == filled) == (True, False)
    dashes.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first, *_between, last = (dashes.grab().toImage().pixelColor(x, 2).name() for x in (14, 46, 78))
    assert (first == filled, last == filled) == (False, True)
