"""One line of text with letters marked: where what was looked for stands in what was found."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QTextCharFormat, QTextLayout, QTextOption

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QPainter

    from mentorkit.gui.theme import Theme


def marked_words(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    text: str,
    style: str,
    color: str,
    find: Callable[[str], Iterable[tuple[int, int]]],
) -> None:
    """Draw one line, elided at its end; `find` gives start and length of the letters to mark in what is left."""
    shown = theme.metrics(style).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    layout = QTextLayout(shown, theme.font(style))
    layout.setTextOption(_option(mirrored=painter.layoutDirection() is Qt.LayoutDirection.RightToLeft))
    layout.setFormats([_format(theme, start, length) for start, length in find(shown)])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width())
    layout.endLayout()
    painter.setPen(theme.color(color))
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2))


@cache
def _option(*, mirrored: bool) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft)
    option.setAlignment(option.alignment() | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    return option


def _format(theme: Theme, start: int, length: int) -> QTextLayout.FormatRange:
    found = QTextLayout.FormatRange()
    found.start, found.length = start, length
    shape = QTextCharFormat()
    shape.setBackground(theme.color("highlight.search"))
    shape.setForeground(theme.color("text.primary"))
    found.format = shape
    return found
