"""Words of a line are marked where they stand, and no longer once they are edited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtTest import QTest

from mentorkit.gui.kit.letter_marks import Mark
from mentorkit.gui.kit.marked_lines import LineMarks, MarkedLine
from mentorkit.gui.kit.spans import Span

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def a_line(theme: Theme, qtbot: QtBot, text: str, width: int = 300) -> MarkedLine:
    line = MarkedLine(theme)
    line.setObjectName("line")
    line.setAccessibleName("Line")
    qtbot.addWidget(line)
    line.resize(width, 32)
    line.setText(text)
    line.setCursorPosition(0)
    line.show()
    assert QTest.qWaitForWindowExposed(line)
    return line


def painted(line: MarkedLine, color: QColor) -> list[int]:
    """Return the columns in which a colour is seen."""
    image = line.grab().toImage()
    rows = range(image.height())
    return [x for x in range(image.width()) if any(image.pixelColor(x, y) == color for y in rows)]


def test_marked_words_get_their_ground_and_lose_it_when_edited(theme: Theme, qtbot: QtBot) -> None:
    line = a_line(theme, qtbot, "My 🙂 talk on {day}")
    line.mark(Mark.CHOSEN, [Span(3, 1)])
    line.mark(Mark.BLANK, [Span(13, 5)])
    assert line.marked(Mark.BLANK) == (Span(13, 5),)
    chosen, blank = (painted(line, theme.color(name)) for name in ("highlight.coach", "field.blank.bg"))
    assert chosen
    assert blank
    assert max(chosen) < min(blank)
    qtbot.keyClicks(line, "x")
    assert line.marked(Mark.BLANK) == ()
    assert not painted(line, theme.color("field.blank.bg"))


def test_marks_follow_a_line_that_scrolled(theme: Theme, qtbot: QtBot) -> None:
    line = a_line(theme, qtbot, "one two three four five six seven eight nine ten", width=120)
    measured = LineMarks(line, theme).measure(QRectF(line.rect()))
    assert list(measured([Span(0, 3)]))
    line.end(False)
    line.grab()
    assert not list(measured([Span(0, 3)]))
    assert list(measured([Span(45, 3)]))
    line.clear()
    assert not list(measured([Span(0, 0)]))
