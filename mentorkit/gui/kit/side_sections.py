"""A section of the side column that another subject fills: a heading with one act, and what follows below."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools


class SideSection(QWidget):
    """Follows what happens to one record while it is seen.

    A subclass adds to `column`, and says what it shows and follows.
    """

    def __init__(self, tools: Tools, name: str, title: str, act: str) -> None:
        """`act` are the words of the button beside the title."""
        super().__init__()
        theme = tools.theme
        self._tools = tools
        self._record: Any = ""
        """The id of the record shown; empty before the first."""
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.heading = Label(theme, title, f"{name}_heading", "label")
        self.act = Button(theme, act, f"{name}_act", Kind.LINK, height=Height.SMALL)
        self.act.clicked.connect(self.press)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.act)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space(1))
        self.column.addLayout(top)
        tools.changes.happened.connect(self._changed)

    def show_record(self, record: str) -> None:
        """Show what belongs to another record, or what is news about the one shown."""
        self._record = record
        if self.isVisible():
            self.refresh()

    def press(self) -> None:
        """Do the act."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read and show everything anew."""
        raise NotImplementedError

    def follows(self, change: Change) -> bool:
        """Whether what is shown may differ after a change."""
        raise NotImplementedError

    def show_filled(self, *, filled: bool) -> None:
        """Let the heading stand back where there is nothing below it."""
        self.heading.set_style("label" if filled else "small")
        self.heading.set_color("text.primary" if filled else "text.tertiary")
        self.column.setContentsMargins(0, 0, 0, self._tools.theme.space(2) if filled else 0)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while nobody looked."""
        super().showEvent(event)
        if self._record:
            self.refresh()

    def _changed(self, change: Change) -> None:
        if self.isVisible() and self.follows(change):
            self.refresh()
