"""Three panes: a list, what was chosen in it, and something beside that; over the content where room is short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QResizeEvent

    from mentorkit.gui.kit.cards import Ground
    from mentorkit.gui.theme import Theme

LIST_FROM = 1280
"""Width of the window at 100 % from which the list stands beside what was chosen."""
SIDE_FROM = 1024
"""Width of the window at 100 % from which the side pane stands beside the content."""


class ThreePanes(QWidget):
    """Shows `first`, `middle` and `side`. Without anything chosen a narrow window shows `first` alone.

    Where `first` has nothing to choose from, `middle` says what belongs there, beside it in any window.
    """

    changed = Signal()
    """Another pane is shown, or one stands elsewhere."""
    widths_changed = Signal(list)
    """The widths of `first` and `side` after somebody moved an edge, in pixels at 100 %."""
    left = Signal()
    """A pane went that had the focus."""

    def __init__(self, theme: Theme, name: str, first: Ground, middle: QWidget, side: Ground) -> None:
        super().__init__()
        self.theme = theme
        self.first, self.middle, self.side = first, middle, side
        self.setObjectName(name)
        self._is_chosen, self._is_empty, self._has_side = False, False, True
        self._wants_first, self._wants_side = True, True
        self._first_over, self._side_over = False, False
        self._widths: dict[Ground, str] = {first: "listPane", side: "sidePane"}
        self._wanted = [theme.tokens.number(f"size.{size}.default") for size in self._widths.values()]
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setObjectName(f"{name}_splitter")
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.splitterMoved.connect(self._moved)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)
        for pane in (first, middle, side):
            self.splitter.addWidget(pane)
        self.splitter.setStretchFactor(1, 1)
        theme.changed.connect(self._arrange)

    @property
    def is_list_beside(self) -> bool:
        """Whether there is room for the list beside what was chosen."""
        return self._room() >= LIST_FROM

    @property
    def is_side_beside(self) -> bool:
        """Whether there is room for the side pane beside the content."""
        return self._room() >= SIDE_FROM

    @property
    def has_side(self) -> bool:
        """Whether the side pane has anything to say about what is chosen."""
        return self._has_side

    @property
    def is_empty(self) -> bool:
        """Whether it was said that there is nothing to choose from."""
        return self._is_empty

    def set_widths(self, widths: Sequence[float]) -> None:
        """Give `first` and `side` their widths, in pixels at 100 %."""
        self._wanted = list(widths)
        self._arrange()

    def show_chosen(self, *, chosen: bool, empty: bool = False) -> None:
        """Say whether something is chosen, which a narrow window then shows in the place of the list.

        `empty` says that there is nothing to choose from.
        """
        self._is_chosen, self._is_empty, self._first_over = chosen, empty, False
        self._arrange()

    def offer_side(self, *, offered: bool) -> None:
        """Say whether the side pane has anything to say about what is chosen."""
        if offered != self._has_side:
            self._has_side, self._side_over = offered, False
            self._arrange()

    def set_keys(self, more: Mapping[str, Callable[[], object]]) -> dict[str, QShortcut]:
        """Let keys show and hide the panes, and do what else the page can while the focus is in them."""
        toggles = {
            "Ctrl+\\": self.toggle_first,
            "Ctrl+Shift+\\": self.toggle_side,
            "Ctrl+|": self.toggle_side,
        }
        made = {}
        for keys, do in (toggles | dict(more)).items():
            made[keys] = shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)
        return made

    def toggle_first(self) -> None:
        """Show or hide the list."""
        if self.is_list_beside:
            self._wants_first = not self._wants_first
        elif self._is_chosen:
            self._first_over = not self._first_over
        self._arrange()

    def toggle_side(self) -> None:
        """Show or hide the side pane."""
        if self.is_side_beside:
            self._wants_side = not self._wants_side
        else:
            self._side_over = not self._side_over
        self._arrange()

    def close_overs(self) -> bool:
        """Take away what lies over the content; whether something did."""
        had = self._first_over or self._side_over
        self._first_over = self._side_over = False
        if had:
            self._arrange()
        return had

    def showEvent(self, event: object) -> None:
        """Follow the size of the window."""
        self.window().installEventFilter(self)
        self._arrange()

    def hideEvent(self, event: object) -> None:
        """Let the window be."""
        self.window().removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrange the panes anew when the window has another size."""
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what lies over the content at its edge."""
        super().resizeEvent(event)
        self._arrange()

    def _room(self) -> float:
        return self.window().width() / self.theme.text_scale

    def _arrange(self) -> None:
        alone = not self._is_chosen and not self.is_list_beside and not self._is_empty
        first_beside = alone or self._is_empty or (self.is_list_beside and self._wants_first)
        first_over = not first_beside and self._first_over and not self.is_list_beside
        has_side = self._is_chosen and self._has_side
        side_beside = has_side and self.is_side_beside and self._wants_side
        side_over = has_side and not self.is_side_beside and self._side_over
        self._put(self.first, 0, beside=first_beside, over=first_over)
        self._put(self.side, 2, beside=side_beside, over=side_over)
        self.middle.setVisible(not alone)
        self._size(alone=alone)
        self.changed.emit()

    def _put(self, pane: Ground, at: int, *, beside: bool, over: bool) -> None:
        is_inside = self.splitter.indexOf(pane) >= 0
        if over and is_inside:
            pane.setParent(self)
        elif not over and not is_inside:
            self.splitter.insertWidget(min(at, self.splitter.count()), pane)
        pane.set_fill("surface.raised" if over else "surface.canvas")
        pane.set_edge("border.default" if over else "")
        if over:
            self._place(pane, at)
        focus = self.window().focusWidget()
        had_focus = focus is not None and pane.isAncestorOf(focus)
        pane.setVisible(beside or over)
        if had_focus and pane.isHidden():
            self.left.emit()

    def _place(self, pane: Ground, at: int) -> None:
        width = min(self._width(pane), self.width())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        at_left = (at == 0) != mirrored
        pane.setGeometry(0 if at_left else self.width() - width, 0, width, self.height())
        pane.raise_()

    def _size(self, *, alone: bool) -> None:
        for pane, size in self._widths.items():
            least, most = (self.theme.size(f"{size}.{end}") for end in ("min", "max"))
            pane.setMinimumWidth(0 if alone else least)
            pane.setMaximumWidth(self.width() if alone and pane is self.first else most)
        wide = [self._width(pane) if pane.isVisible() or not pane.isHidden() else 0 for pane in self._widths]
        if not alone and self.splitter.count() == len(("first", "middle", "side")):
            self.splitter.setSizes([wide[0], max(self.width() - sum(wide), 1), wide[1]])

    def _width(self, pane: Ground) -> int:
        wanted = self._wanted[list(self._widths).index(pane)]
        size = self._widths[pane]
        least, most = (self.theme.size(f"{size}.{end}") for end in ("min", "max"))
        return min(max(self.theme.scaled(wanted), least), most)

    def _moved(self) -> None:
        for at, pane in enumerate(self._widths):
            if pane.isVisible():
                self._wanted[at] = round(pane.width() / self.theme.text_scale)
        self.widths_changed.emit(list(self._wanted))
