"""Mentions lie where they belong on the line, by size and shape, and say what they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from mentorkit.gui.kit.dot_lines import LARGE, Dot, DotLine, DotSample
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

DOTS = (Dot(0, "first", is_large=True), Dot(0.5, "<b>then</b>"), Dot(1, "well done", is_square=True))


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_marks_lie_in_time(theme: Theme, qtbot: QtBot, direction: Qt.LayoutDirection) -> None:
    line = DotLine(theme, "line")
    qtbot.addWidget(line)
    line.setLayoutDirection(direction)
    line.resize(200, line.sizeHint().height())
    line.show_dots(DOTS, "Delegation, 3 times")
    image = line.grab().toImage()
    edge, y = LARGE // 2, line.height() // 2
    ends = [image.pixelColor(x, y) for x in (edge, line.width() - edge - 1)]
    if direction == Qt.LayoutDirection.RightToLeft:
        ends.reverse()
    assert ends == [theme.color("chart.1"), theme.color("chart.4")]
    assert image.pixelColor(line.width() // 2, y) == theme.color("chart.1")
    assert image.pixelColor(line.width() // 4, y) == theme.color("border.default")
    assert image.pixelColor(edge, y - 4) != image.pixelColor(line.width() // 2, y - 4), "large and small"
    assert line.accessibleName() == "Delegation, 3 times"


def test_the_mark_under_the_pointer_says_what_it_is(theme: Theme, qtbot: QtBot) -> None:
    line = DotLine(theme, "line")
    qtbot.addWidget(line)
    line.resize(200, line.sizeHint().height())
    line.show_dots(DOTS, "")
    line.show()
    for x, told in ((102, "<span>&lt;b&gt;then&lt;/b&gt;</span>"), (197, "well done")):
        point = QPoint(x, line.height() // 2)
        QApplication.sendEvent(line, QHelpEvent(QHelpEvent.Type.ToolTip, point, line.mapToGlobal(point)))
        assert QToolTip.text() == told
    QToolTip.hideText()


def test_a_sample_explains_a_mark(theme: Theme, qtbot: QtBot) -> None:
    sample = DotSample(theme, Dot(0, "a strength", is_square=True), "strength")
    qtbot.addWidget(sample)
    sample.resize(sample.sizeHint())
    image = sample.grab().toImage()
    assert image.pixelColor(LARGE // 2, image.height() // 2) == theme.color("chart.4")
    assert [label.text() for label in sample.findChildren(Label)] == ["a strength"]
