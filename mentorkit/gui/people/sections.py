"""Sections of the side column: a heading with its act, and a body that is read or edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.fact_lines import Kept
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import stand_in_order, take_away

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from mentorkit.gui.theme import Theme
    from mentorkit.services.people import PersonPage as PageRecord


class Section(QWidget):
    """A heading, its act at the end, and `body`. An empty one is one grey line with *Add*."""

    filled = Signal()
    """Something was filled in that had been empty, or the other way round."""

    def __init__(self, theme: Theme, name: str, title: str) -> None:
        super().__init__()
        self.theme, self._is_empty, self._is_editing = theme, True, False
        self.kept = Kept()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.heading = Label(theme, title, f"{name}_heading", "label")
        self.act = Button(theme, "", f"{name}_act", Kind.LINK, height=Height.SMALL)
        self.act.clicked.connect(self.press)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.space(1))
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.act)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addLayout(top)
        column.addLayout(self.body)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is filled in."""
        return self._is_empty

    @property
    def is_editing(self) -> bool:
        """Whether fields are shown."""
        return self._is_editing

    def show_page(self, page: PageRecord) -> None:
        """Show what is known of somebody."""
        raise NotImplementedError

    def press(self) -> None:
        """Add, edit, or be done with it."""
        raise NotImplementedError

    def leave(self) -> bool:
        """Keep what is typed before another person is shown; False when something is invalid."""
        return True

    def words_of_act(self) -> str:
        """Return what the act is called now."""
        if self._is_editing:
            return self.tr("Done")
        return self.tr("Add") if self._is_empty else self.tr("Edit")

    def set_state(self, *, is_empty: bool, is_editing: bool = False) -> None:
        """Dress the heading for what the body holds."""
        had = self._is_empty
        self._is_empty, self._is_editing = is_empty, is_editing
        quiet = is_empty and not is_editing
        self.heading.set_style("small" if quiet else "label")
        self.heading.set_color("text.tertiary" if quiet else "text.primary")
        # Empty ones stand close together.
        self._column.setContentsMargins(0, 0, 0, 0 if quiet else self.theme.space(2))
        words = self.words_of_act()
        self.act.set_text(words)
        self.act.setAccessibleName(f"{words}: {self.accessibleName()}")
        if had != is_empty:
            self.filled.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be done with the fields by Esc, before it leads away from the page."""
        if event.key() == Qt.Key.Key_Escape and self._is_editing:
            self.press()
        else:
            super().keyPressEvent(event)

    def show_body(self, widgets: Sequence[QWidget]) -> None:
        """Show these below the heading, in their order; what stood there before is put away or deleted."""
        stand_in_order(self.body, widgets)
        for widget in widgets:
            widget.show()
        while self.body.count() > len(widgets):
            item = self.body.takeAt(len(widgets))
            gone = item.widget() if item is not None else None
            if gone is not None and self.kept.has(gone):
                gone.hide()
            elif gone is not None:
                take_away(gone)
