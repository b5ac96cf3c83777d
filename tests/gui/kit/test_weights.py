"""Weight bars fill from the start of reading, and say their level."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mentorkit.gui.kit.weights import BARS, WeightBars

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_as_many_bars_are_filled_as_the_level_says(
    theme: Theme, qtbot: QtBot, direction: Qt.LayoutDirection
) -> None:
    bars = WeightBars(theme, "bars")
    qtbot.addWidget(bars)
    bars.setLayoutDirection(direction)
    bars.resize(bars.sizeHint())
    filled, empty = theme.color("chart.1"), theme.color("surface.pressed")
    for level in range(BARS + 1):
        bars.show_level(level, f"level {level}")
        image = bars.grab().toImage()
        width, y = image.width() / BARS, image.height() // 2
        seen = [image.pixelColor(int((number + 0.5) * width), y) for number in range(BARS)]
        if direction == Qt.LayoutDirection.RightToLeft:
            seen.reverse()
        assert seen == [filled] * level + [empty] * (BARS - level)
    assert bars.accessibleName() == "level 3"
