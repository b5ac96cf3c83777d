"""The year, the ring and the legend say in words what they draw."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mentorkit.gui.kit.rhythm_line import Line, Mark
from mentorkit.gui.kit.rhythm_views import Legend, RhythmYear, StateRing

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.theme import Theme

WORDS = "Tomasz <Wiśniewski>, every 6 weeks. Due 6 October, 8 days late."


def picture(widget: QWidget, window: QWidget) -> QImage:
    widget.setParent(window)
    widget.resize(max(600, widget.sizeHint().width()), widget.sizeHint().height())
    return widget.grab().toImage()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_year_draws_and_says_its_line(theme: Theme, window: QWidget, direction: Qt.LayoutDirection) -> None:
    window.setLayoutDirection(direction)
    year = RhythmYear(theme, "year")
    blank = picture(year, window)
    year.show_line(Line(met=(50,), last=50, due=-8, state="late"), date(2025, 10, 14), WORDS)
    assert year.accessibleName() == WORDS
    assert "&lt;Wiśniewski&gt;" in year.toolTip()
    assert picture(year, window) != blank


def test_the_ring_of_a_row_says_its_state(theme: Theme, window: QWidget) -> None:
    ring = StateRing(theme, "ring")
    ring.setParent(window)
    ring.resize(ring.sizeHint())
    blank = ring.grab().toImage()
    ring.show_state("late", "8 days late")
    assert ring.accessibleName() == ring.toolTip() == "8 days late"
    assert (ring.width(), ring.grab().toImage() == blank) == (9, False)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_legend_names_every_mark(theme: Theme, window: QWidget, direction: Qt.LayoutDirection) -> None:
    window.setLayoutDirection(direction)
    words = (
        (Mark.MET, "met"),
        (Mark.I_WROTE, "you wrote"),
        (Mark.THEY_WROTE, "they wrote"),
        (Mark.DUE, "due"),
    )
    legend = Legend(theme, words, "legend")
    assert legend.accessibleName() == "met, you wrote, they wrote, due"
    image = picture(legend, window)
    inks = {image.pixelColor(x, image.height() // 2).name() for x in range(image.width())}
    assert theme.color("text.primary").name() in inks
