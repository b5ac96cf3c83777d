"""The list of meetings: what comes next, what is not written up, and what is past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.meetings import Meeting, MeetingPerson
from mentorkit.domain.people import Person, initials, tint_of
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.cards import Ground
from mentorkit.gui.kit.face_rows import FaceRow, FaceRows
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.pictures import Pictures
from mentorkit.gui.kit.table_models import Group, TableModel
from mentorkit.gui.kit.tables import Table
from mentorkit.gui.meeting_texts import how_word, meeting_word
from mentorkit.gui.meetings.words import end_words, names

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QFocusEvent

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.meetings import MeetingLine

FOLLOWED = (Meeting, MeetingPerson, Person)
"""What the rows are made of."""


class MeetingTable(Table):
    """The list itself. Where only the focus arrives, nothing is opened."""

    is_arriving = False

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make a row the current one without opening it."""
        self.is_arriving = True
        super().focusInEvent(event)
        self.is_arriving = False


class MeetingListPane(Ground):
    """The pane with the page's name, *Plan* and the list. A row that becomes the current one is opened."""

    opened = Signal(str)
    """The id of the meeting to show."""
    plan_wanted = Signal()
    delete_wanted = Signal(str)

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "meetings_list_pane")
        self.setAccessibleName(self.tr("Meetings"))
        self._tools = tools
        self._rows: dict[str, FaceRow] = {}
        self._is_quiet = False
        self.model = TableModel(self._fetch, _spoken, _name, self)
        painter = FaceRows(tools.theme, Pictures(tools.services.people.photo), "row.meeting")
        self.table = MeetingTable(tools.theme, self.model, painter, "meetings_list", self.tr("Meetings"))
        self.opens_by_arrow = True
        """Whether moving in the list shows each meeting: only where it has a place beside the list."""
        self.table.keys = {Qt.Key.Key_Delete: "delete"}
        self.plan_button = Button(tools.theme, self.tr("Plan"), "meetings_plan", icon="plus")
        self.plan_button.clicked.connect(self.plan_wanted)
        self.table.current_changed.connect(self._current)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(self._clicked)
        self.table.acted.connect(self._acted)
        tools.changes.happened.connect(self._changed)
        self._lay_out()
        self.read()

    @property
    def is_empty(self) -> bool:
        """Whether there is no meeting at all."""
        return not self._rows

    @property
    def first(self) -> str:
        """The id of the meeting to look at first; "" where there is none."""
        return next(iter(self._rows), "")

    def read(self) -> None:
        """Read all meetings anew."""
        services = self._tools.services
        now, today = services.clock.now(), services.clock.today()
        sections = services.meetings.sections()
        self._rows = {
            line.meeting.id: row_of(line, now, today) for lines in sections.values() for line in lines
        }
        self._is_quiet = True
        self.model.refresh()
        self.model.show(
            Group(section.value, meeting_word(section), [line.meeting.id for line in lines])
            for section, lines in sections.items()
            if lines
        )
        self._is_quiet = False

    def show_current(self, meeting_id: str) -> None:
        """Mark the row of the meeting shown; "" for none."""
        self._is_quiet = True
        if meeting_id:
            self.table.go_to(meeting_id)
        else:
            self.table.clearSelection()
            self.table.setCurrentIndex(self.model.index(-1, 0))
        self._is_quiet = False

    def _fetch(self, ids: Sequence[int | str]) -> list[FaceRow | None]:
        return [self._rows.get(str(key)) for key in ids]

    def _current(self, key: str | None) -> None:
        is_move = self.opens_by_arrow and not self._is_quiet and not self.table.is_arriving
        if key is not None and is_move:
            self.opened.emit(key)

    def _clicked(self, index: QModelIndex) -> None:
        key = self.model.id_at(index.row())
        if key is not None:
            self.opened.emit(str(key))

    def _open(self, key: str) -> None:
        self.opened.emit(key)

    def _acted(self, _name: str, key: str) -> None:
        self.delete_wanted.emit(key)

    def _changed(self, change: Change) -> None:
        if any(change.touches(kind) for kind in FOLLOWED):
            self.read()

    def _lay_out(self) -> None:
        space = self.theme.space
        head = QWidget()
        head.setObjectName("meetings_head")
        head.setFixedHeight(self.theme.size("paneHeader"))
        row = QHBoxLayout(head)
        row.setContentsMargins(space(5), 0, space(3), 0)
        row.addWidget(Label(self.theme, self.tr("Meetings"), "meetings_title", "page"), 1)
        row.addWidget(self.plan_button)
        inset = QVBoxLayout()
        inset.setContentsMargins(space(2), 0, space(2), space(2))
        inset.addWidget(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(inset, 1)


def row_of(line: MeetingLine, now: datetime, today: date) -> FaceRow:
    """Prepare a row: who, what about, and when."""
    meeting = line.meeting
    first = next((person for person in line.people if not person.is_me), None)
    words, is_due = end_words(meeting, now, today)
    return FaceRow(
        id=meeting.id,
        shown=names(line.people),
        about=" ".join((meeting.title or meeting.outcome).split()) or how_word(meeting.how),
        state=words,
        is_due=is_due,
        initials=initials(first.shown) if first else "",
        tint=tint_of(first.id if first else meeting.id),
        photo=first.photo if first else None,
    )


def _spoken(row: FaceRow) -> str:
    return row.spoken


def _name(row: FaceRow) -> str:
    return row.shown
