"""The length bar puts its knob where the value lies between too little and too much."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mentorkit.gui.kit.length_bars import LengthBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def knob_at(bar: LengthBar, theme: Theme) -> int:
    """Return where the ring of the knob begins."""
    picture, ink = bar.grab().toImage(), theme.color("text.primary").name()
    middle = picture.height() // 2
    return next(x for x in range(picture.width()) if picture.pixelColor(x, middle).name() == ink)


def made(theme: Theme, qtbot: QtBot, value: int) -> LengthBar:
    bar = LengthBar(theme, "bar", "Length")
    qtbot.addWidget(bar)
    bar.resize(210, bar.sizeHint().height())
    bar.show_length(value, 50, 100)
    return bar


def test_more_lies_further_on_up_to_the_end(theme: Theme, qtbot: QtBot) -> None:
    places = [knob_at(made(theme, qtbot, value), theme) for value in (0, 70, 110, 900)]
    assert places == sorted(places)
    assert places[0] <= 1
    assert places[-1] <= 210 - 11 + 1
    assert made(theme, qtbot, 70).shown == (70, 50, 100)


def test_it_is_good_in_the_middle_part(theme: Theme, qtbot: QtBot) -> None:
    picture, good = made(theme, qtbot, 0).grab().toImage(), theme.color("status.good.line").name()
    line = [picture.pixelColor(x, picture.height() // 2).name() == good for x in range(210)]
    assert line.index(True) > 210 * 50 / 140 - 8
    assert sum(line) > 60


def test_it_mirrors(theme: Theme, qtbot: QtBot) -> None:
    bar = made(theme, qtbot, 0)
    bar.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert knob_at(bar, theme) > 190
