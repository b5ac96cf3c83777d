"""Scrolling pages: one column that is never wider than can be read well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from mentorkit.gui.theme import Theme

READING_WIDTH = 720
"""The widest column of reading, in logical pixels at 100 %."""


def let_scroll(area: QScrollArea) -> None:
    """Let an area that has its name scroll up and down, without a frame, over whatever lies behind it."""
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    give_viewport(area)


def give_viewport(area: QAbstractScrollArea) -> None:
    """Let an area that has its name move its content in a widget of ours, which is clear.

    To tell what Qt's own is, the binding builds every class of widget there is, in 10 ms.
    """
    viewport = QWidget()
    viewport.setObjectName(f"{area.objectName()}_viewport")
    area.setViewport(viewport)


class ReadingScroll(QScrollArea):
    """A page that scrolls; add widgets to `column`. `most` 0 lets the column take the whole width.

    What gets the focus inside is scrolled into view.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        words: str,
        *,
        most: int = READING_WIDTH,
        padding: int = 10,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._most = theme, most
        self.setObjectName(name)
        self.setAccessibleName(words)
        let_scroll(self)
        page = QWidget()
        page.setObjectName(f"{name}_page")
        page.setProperty("page", "true")
        self.outer = outer = QHBoxLayout(page)
        edge = theme.space(padding)
        outer.setContentsMargins(edge, theme.space(8), edge, theme.space(8))
        self.content = _Column()
        self.content.setObjectName(f"{name}_content")
        self.column = QVBoxLayout(self.content)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space(3))
        outer.addWidget(self.content, 1)
        outer.addStretch(0)
        self.setWidget(page)
        self._set_width()
        theme.changed.connect(self._set_width)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the page."""
        self.content.setFocus(event.reason())

    def _set_width(self) -> None:
        if self._most:
            self.content.setMaximumWidth(self.theme.scaled(self._most))


class StepScroll(QScrollArea):
    """Lets one step of a wizard scroll in a low window, 4 px wider on each side for the rings inside it."""

    def __init__(self, theme: Theme, step: QWidget, words: str) -> None:
        super().__init__()
        name = step.objectName()
        self.setObjectName(f"{name}_scroll")
        self.setAccessibleName(words)
        let_scroll(self)
        page = QWidget()
        page.setObjectName(f"{name}_page")
        page.setProperty("page", "true")
        edge = theme.space(1)
        column = QVBoxLayout(page)
        column.setContentsMargins(edge, edge, edge, edge)
        column.addWidget(step)
        self.setWidget(page)


class _Column(QWidget):
    """The column of a scrolling page: as wide as it may, as high as it needs."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
