"""Scrolling pages: one column that is never wider than can be read well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QScrollBar,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QPaintEvent

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


class QuietBar(QScrollBar):
    """A vertical scroll bar that is seen only while the pointer or the focus is in what it scrolls.

    For a column beside another one: two bars at once say more than anybody asked.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        self.setObjectName(f"{area.objectName()}_bar")
        area.setVerticalScrollBar(self)
        area.installEventFilter(self)

    @property
    def is_seen(self) -> bool:
        """Whether it is drawn now."""
        if self.maximum() == self.minimum():
            return False
        focus = QApplication.focusWidget()
        return self._area.underMouse() or (focus is not None and self._area.isAncestorOf(focus))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the pointer."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it, or nothing."""
        if self.is_seen:
            super().paintEvent(event)


BELOW_ACTS = 80
"""Pixels at 100 % below a page that ends in acts: as high as a toast stands, so that it is scrolled out from under."""


class ReadingScroll(QScrollArea):
    """A page that scrolls; add widgets to `column`. `most` 0 lets the column take the whole width.

    What gets the focus inside is scrolled into view, and what is typed into stays there while the page grows.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        words: str,
        *,
        most: int = READING_WIDTH,
        padding: int = 10,
        top: int = 8,
        bottom: int = 8,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._most = theme, most
        self.setObjectName(name)
        self.setAccessibleName(words)
        let_scroll(self)
        self.page = page = QWidget()
        page.setObjectName(f"{name}_page")
        page.setProperty("page", "true")
        self.outer = outer = QHBoxLayout(page)
        edge = theme.space(padding)
        outer.setContentsMargins(edge, theme.space(top), edge, theme.space(bottom))
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is typed into when the page becomes higher or lower above it."""
        is_taken = super().eventFilter(watched, event)
        if watched is self.page and event.type() == QEvent.Type.Resize:
            self._follow_caret()
        return is_taken

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on to the page."""
        self.content.setFocus(event.reason())

    def _follow_caret(self) -> None:
        from mentorkit.gui.kit.page_feet import is_typed_into  # noqa: PLC0415  # not needed for the first paint

        focus = QApplication.focusWidget()
        if focus is None or not self.page.isAncestorOf(focus) or not is_typed_into(focus):
            return
        caret = QRectF(focus.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).toRect()
        caret.moveTopLeft(focus.mapTo(self.page, caret.topLeft()))
        bar, room = self.verticalScrollBar(), self.theme.scaled(BELOW_ACTS)
        lowest = caret.bottom() + room - self.viewport().height()
        bar.setValue(min(max(bar.value(), lowest), max(0, caret.top() - self.theme.space(2))))

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
