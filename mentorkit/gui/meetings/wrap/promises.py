"""Which actions and promises: those noted in the room with their dates, and a line for one more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentorkit.domain.commitments import Whose
from mentorkit.domain.errors import Invalid
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.choices import Segments
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.meetings.promise_rows import PromiseList
from mentorkit.gui.meetings.whom import Whom
from mentorkit.gui.meetings.wrap.sections import Asking
from mentorkit.gui.typed_days import read_due

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.rooms import Room


class PromisesAsked(Asking):
    """Lists what was promised; *Add* opens a line that stays open for the next one, until Esc."""

    def __init__(self, tools: Tools) -> None:
        theme = tools.theme
        super().__init__(theme, "wrap_promises")
        self._tools = tools
        self._room: Room | None = None
        self.headings = {
            whose: Label(theme, texts.word(whose), f"wrap_{whose.value}", "small", "text.secondary")
            for whose in Whose
        }
        self.lists = {whose: PromiseList(tools, stay_open=True) for whose in Whose}
        options = [(one, texts.word(one)) for one in Whose]
        self.whose = Segments(theme, options, "wrap_whose", self.tr("Who promised"))
        self.whom = Whom(theme, "wrap_whom", self.tr("With whom"))
        self.new = TextField(theme, "", "wrap_new_promise", small=True)
        self.new.edit.setAccessibleName(self.tr("One more promise"))
        self.new.edit.returnPressed.connect(self.keep)
        self.add = Button(theme, self.tr("Add"), "wrap_add_promise", Kind.LINK, "plus")
        self.add.clicked.connect(self.open_line)
        self._lay_out()

    def show_room(self, room: Room) -> None:
        """Show what was promised in a meeting."""
        self._room = room
        self.whom.show_people(room.people)
        for whose, rows in self.lists.items():
            promises = [one for one in room.promises if one.whose is whose]
            rows.show_promises(promises, room.people)
            self.headings[whose].setVisible(bool(promises))
        nothing = self.tr("Nothing was noted. What you promise comes up on Today.")
        self.ask(self.tr("Which actions and promises?"), "" if room.promises else nothing)

    def open_line(self) -> None:
        """Write one more down."""
        self.line.show()
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_line(self) -> None:
        """Take the line away with what is typed there."""
        self.new.set_value("")
        self.new.clear_error()
        self.line.hide()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> bool:
        """Keep what stands in the line. False where it cannot be kept."""
        if self._room is None or not self.new.value():
            return True
        rooms = self._tools.services.rooms
        try:
            due = read_due(self.new.value(), self._tools.services.clock.today())
            meeting_id, whom = self._room.meeting.id, self.whom.person_id
            rooms.promise_in(meeting_id, self.new.value(), self.whose.value(), due, whom)
        except Invalid as error:
            self.new.show_error(texts.word(error.why))
            return False
        self.new.set_value("")
        return True

    def flush(self) -> bool:
        """Keep everything typed here; False where something cannot be kept as it stands."""
        kept = [rows.flush() for rows in self.lists.values()]
        return self.keep() and all(kept)

    def _lay_out(self) -> None:
        for whose in Whose:
            self.column.addWidget(self.headings[whose])
            self.column.addLayout(self.lists[whose])
        self.line = QWidget()
        self.line.setObjectName("wrap_promise_line")
        row = QHBoxLayout(self.line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.space(2))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.whose, 0, top)
        row.addWidget(self.whom, 0, top)
        row.addWidget(self.new, 1, top)
        self.line.hide()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.line)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_line)
        self.column.addWidget(self.line)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeading)
