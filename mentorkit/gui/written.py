"""Single lines of text, shaped once and kept: shaping costs several times what drawing does."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from unicodedata import bidirectional

from PySide6.QtCore import Qt
from PySide6.QtGui import QStaticText, QTextOption, QTransform

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QFontMetricsF

MOST_KEPT = 4096
"""Lines kept; then all are dropped, which costs one slower frame."""

_RIGHT_TO_LEFT = frozenset({"R", "AL"})


class Written:
    """A line and its measures in logical pixels. It is shaped when it is first drawn: many are only measured."""

    __slots__ = ("_font", "_leftward", "_line", "_text", "height", "width")

    def __init__(self, text: str, font: QFont, metrics: QFontMetricsF, *, leftward: bool) -> None:
        self._text, self._font, self._leftward = text, font, leftward
        self._line: QStaticText | None = None
        self.width, self.height = metrics.horizontalAdvance(text), metrics.height()

    @property
    def line(self) -> QStaticText:
        """The line ready to be drawn."""
        if self._line is None:
            self._line = QStaticText(self._text.replace("\n", " "))
            self._line.setTextFormat(Qt.TextFormat.PlainText)
            self._line.setTextOption(_option(leftward=self._leftward))
            self._line.prepare(QTransform(), self._font)
        return self._line


class Lines:
    """Keeps the lines written in the fonts of one theme."""

    def __init__(self) -> None:
        self._whole: dict[tuple[str, str], Written] = {}
        self._cut: dict[tuple[str, str, int], Written] = {}

    def written(self, style: str, text: str, width: int, font: QFont, metrics: QFontMetricsF) -> Written:
        """Return a line of text, elided at its end where it is wider than `width`."""
        whole = self._whole.get((style, text))
        if whole is None:
            self._make_room()
            whole = self._whole[style, text] = Written(text, font, metrics, leftward=runs_left(text))
        if whole.width <= width:
            return whole
        key = (style, text, width)
        cut = self._cut.get(key)
        if cut is None:
            short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
            cut = self._cut[key] = Written(short, font, metrics, leftward=runs_left(text))
        return cut

    def forget(self) -> None:
        """Drop everything, after a change of fonts."""
        self._whole.clear()
        self._cut.clear()

    def _make_room(self) -> None:
        if len(self._whole) + len(self._cut) >= MOST_KEPT:
            self.forget()


def runs_left(text: str) -> bool:
    """Whether the first strong letter of a text is one that runs from right to left."""
    if text.isascii():
        return False
    strong = (kind for kind in map(bidirectional, text) if kind == "L" or kind in _RIGHT_TO_LEFT)
    return next(strong, "L") != "L"


@cache
def _option(*, leftward: bool) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    direction = Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight
    option.setTextDirection(direction)
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    return option
