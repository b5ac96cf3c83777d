"""Tabs: parts of one page, each with a count, one stop for Tab and arrows inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.style import Ringed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from mentorkit.gui.theme import Theme


class Tabs(Ringed, QTabBar):
    """Tabs of (value, words). `chosen` tells the value when the user or `set_value` changed it."""

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        options: Sequence[tuple[Any, str]],
        name: str,
        words: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._values = [value for value, _ in options]
        self._counts: dict[Any, str] = {}
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for _, text in options:
            self.addTab(text)
        self.currentChanged.connect(self._changed)
        theme.changed.connect(self.updateGeometry)

    def value(self) -> Any:
        """Return the value of the current tab."""
        return self._values[self.currentIndex()]

    def set_value(self, value: Any) -> None:
        """Go to the tab of a value; ValueError when there is none."""
        self.setCurrentIndex(self._values.index(value))

    def set_count(self, value: Any, count: int | None) -> None:
        """Show how many are behind a tab; None shows nothing."""
        at = self._values.index(value)
        self._counts[value] = self.locale().toString(count) if count is not None else ""
        self.setAccessibleTabName(at, f"{self.tabText(at)} {self._counts[value]}".strip())
        # Only a new text makes Qt measure a tab again.
        self.setTabText(at, self.tabText(at))

    def show_only(self, values: Sequence[Any]) -> None:
        """Hide the tabs of all other values."""
        for at, value in enumerate(self._values):
            self.setTabVisible(at, value in values)

    def tabSizeHint(self, index: int) -> QSize:
        """Return room for words, count and the space to the next tab."""
        return QSize(self._width(index) + self._gap(), self.theme.scaled(36))

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Return the same: words are never cut."""
        return self.tabSizeHint(index)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the words, the counts, the line under the current tab and the hairline below all."""
        painter, color = QPainter(self), self.theme.color
        painting.hairline(painter, 0, self.width(), self.height(), color("border.subtle"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for at in range(self.count()):
            if not self.isTabVisible(at):
                continue
            rect, width = self.tabRect(at), self._width(at)
            box = QRect(rect.left(), rect.top(), width, rect.height())
            box = painting.mirrored(box, rect, right_to_left=mirrored)
            current = at == self.currentIndex()
            ink = color("text.primary" if current else "text.secondary")
            painting.words(painter, self.theme, box, self.tabText(at), "bodyStrong", ink)
            count = self._counts.get(self._values[at], "")
            if count:
                grey = color("text.tertiary")
                painting.words(painter, self.theme, box, count, "caption", grey, painting.END)
            if current:
                line = QRect(box.left(), box.bottom() - 1, width, 2)
                painter.fillRect(line, color("accent.line"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let Qt measure the tabs anew where the gaps between them change with the width."""
        before, after = self._gap(event.oldSize().width()), self._gap()
        super().resizeEvent(event)
        if before != after:
            self.setTabText(0, self.tabText(0))

    def _gap(self, width: int | None = None) -> int:
        """Return the space after a tab: less where all would not fit into a width otherwise."""
        shown = [at for at in range(self.count()) if self.isTabVisible(at)]
        wide, tight = self.theme.space(5), self.theme.space(3)
        needed = sum(self._width(at) for at in shown) + wide * len(shown)
        return wide if needed <= (self.width() if width is None else width) else tight

    def _width(self, index: int) -> int:
        words = painting.advance(self.theme, "bodyStrong", self.tabText(index))
        count = self._counts.get(self._values[index], "")
        wide = painting.advance(self.theme, "caption", count) + self.theme.scaled(6) if count else 0
        return int(words + wide) + 1

    def _changed(self) -> None:
        self.chosen.emit(self.value())
