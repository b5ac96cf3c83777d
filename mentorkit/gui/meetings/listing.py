"""The list of meetings: what comes next, what is not written up, and what is past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.meetings import Meeting, MeetingPerson
from mentorkit.domain.people import Person, initials, tint_of
from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.face_lists import FaceListPane
from mentorkit.gui.kit.face_rows import FaceRow, FaceRows
from mentorkit.gui.kit.pictures import Pictures
from mentorkit.gui.meeting_texts import how_word, meeting_word
from mentorkit.gui.meetings.words import end_words, names

if TYPE_CHECKING:
    from datetime import date, datetime

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.meetings import MeetingLine

FOLLOWED = (Meeting, MeetingPerson, Person)
"""What the rows are made of."""


class MeetingListPane(FaceListPane):
    """Lists the meetings: the next first, then what waits to be written up."""

    def __init__(self, tools: Tools) -> None:
        theme, words = tools.theme, QCoreApplication.translate
        painter = FaceRows(theme, Pictures(tools.services.people.photo), "row.meeting")
        plan = Button(theme, words("meetings", "Plan"), "meetings_plan", icon="plus")
        super().__init__(painter, "meetings", words("meetings", "Meetings"), plan)
        self._tools = tools
        tools.changes.happened.connect(self._changed)
        self.read()

    def read(self) -> None:
        """Read all meetings anew."""
        services = self._tools.services
        now, today = services.clock.now(), services.clock.today()
        self.show_sections(
            (section.value, meeting_word(section), [row_of(line, now, today) for line in lines])
            for section, lines in services.meetings.sections().items()
        )

    def _changed(self, change: Change) -> None:
        if any(change.touches(kind) for kind in FOLLOWED):
            self.read()


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
