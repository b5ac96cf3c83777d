"""The first line of a person's page: the way back, and on to the others of the list they were opened from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button, Height, IconButton, Kind
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.navigation import Place, Walk


class WayLine(QWidget):
    """Back to the list or wherever else they were opened, the list's name, the position in it, the neighbours."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._navigator, self._people = tools.navigator, tools.services.people
        self._row = 0
        self.setObjectName("person_way")
        self.back_button = Button(
            theme, self.tr("People"), "person_back", Kind.GHOST, "arrow-left", height=Height.SMALL
        )
        self._list = Label(theme, "", "person_list", "small", "text.secondary")
        self.position = Label(theme, "", "person_position", "small", "text.secondary")
        self.before = IconButton(
            theme, "chevron-left", self.tr("Person before"), "person_before", height=Height.SMALL
        )
        self.after = IconButton(
            theme, "chevron-right", self.tr("Next person"), "person_after", height=Height.SMALL
        )
        self.back_button.clicked.connect(self.go_back)
        self.before.clicked.connect(self._step_back)
        self.after.clicked.connect(self._step_on)
        row = QHBoxLayout(self)
        # The buttons' own padding stands in the margin, so that their words and icons are on its edge.
        start, end = theme.space(10) - theme.space(3), theme.space(10) - theme.scaled(6)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        row.setContentsMargins(end if mirrored else start, 0, start if mirrored else end, 0)
        row.setSpacing(theme.space(1))
        row.addWidget(self.back_button)
        row.addWidget(self._list)
        row.addStretch(1)
        row.addWidget(self.position)
        row.addSpacing(theme.space(1))
        row.addWidget(self.before)
        row.addWidget(self.after)

    def show_row(self, row: int) -> None:
        """Show the list that the person of this row was opened from, and their place in it."""
        self._row = row
        found = self._walk()
        title, at, count = (found[0].title, found[1], len(found[0].rows)) if found else ("", 0, 0)
        is_listed = self._elsewhere() is None
        self.back_button.set_text(self.tr("People") if is_listed else self.tr("Back"))
        self._list.set_text(f"/  {title}" if title and is_listed else "")
        words = self.tr("{at} of {count}").format(at=at + 1, count=count) if count else ""
        self.position.set_text(words)
        for button in (self.before, self.after):
            button.setVisible(count > 1)
        self.before.setEnabled(at > 0)
        self.after.setEnabled(at + 1 < count)

    def go_back(self) -> None:
        """Go back to the list, or to wherever else they were opened."""
        elsewhere = self._elsewhere()
        if elsewhere is None:
            self._navigator.open("people")
        else:
            self._navigator.open(elsewhere.kind, elsewhere.id)

    def _elsewhere(self) -> Place | None:
        """Return where they were opened, None for the list of people."""
        found = self._navigator.came_from("person")
        return None if found is None or found.kind == "people" else found

    def _step_back(self) -> None:
        self._step(-1)

    def _step_on(self) -> None:
        self._step(1)

    def _step(self, way: int) -> None:
        found = self._walk()
        if found is None:
            return
        walk, at = found
        if 0 <= at + way < len(walk.rows):
            for person_id in self._people.ids_of([walk.rows[at + way]]):
                self._navigator.open("person", person_id)

    def _walk(self) -> tuple[Walk, int] | None:
        """Return the list somebody came from and the place in it, None where they came from none."""
        walk = self._navigator.walk
        if walk is None or walk.kind != "person":
            return None
        try:
            return walk, walk.rows.index(self._row)
        except ValueError:
            return None
