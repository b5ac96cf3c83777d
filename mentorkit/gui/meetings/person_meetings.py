"""The meetings with somebody, on their own page: what comes next, what is to be written up, and the last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.domain.meeting_kinds import Section
from mentorkit.domain.meetings import AgendaItem, Meeting, MeetingPerson, in_section
from mentorkit.gui import texts
from mentorkit.gui.kit.fact_lines import FactLine, Kept
from mentorkit.gui.kit.side_sections import SideSection
from mentorkit.gui.meeting_texts import how_word, meeting_word
from mentorkit.gui.meetings.words import clock_words
from mentorkit.services.zones import clock_in

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools

SHOWN = {Section.NEXT: 3, Section.NOT_WRITTEN_UP: 3, Section.PAST: 1}
"""How many meetings of each section are shown; the page of meetings has them all."""


class PersonMeetings(SideSection):
    """Shows meetings with one person, and plans another."""

    def __init__(self, tools: Tools) -> None:
        translate = QCoreApplication.translate
        title = translate("PersonMeetings", "Meetings")
        super().__init__(tools, "person_meetings", title, translate("PersonMeetings", "Plan"))
        self._kept = Kept()
        self._made: list[FactLine] = []
        self.act.setAccessibleName(self.tr("Plan a meeting"))
        self.body = QVBoxLayout()
        self.body.setSpacing(0)
        self.column.addLayout(self.body)

    @property
    def lines(self) -> list[FactLine]:
        """The lines shown."""
        return [line for line in self._made if not line.isHidden()]

    def refresh(self) -> None:
        """Read and show the meetings anew."""
        services = self._tools.services
        now, today = services.clock.now(), services.clock.today()
        meetings = services.meetings.with_person(self._record)
        shown = [
            (section, meeting)
            for section, most in SHOWN.items()
            for meeting in in_section(meetings, section, now)[:most]
        ]
        self._kept.begin()
        for line in self.lines:
            line.hide()
        for section, meeting in shown:
            line = self._kept.next("person_meeting", self._made_line)
            words, below = line_words(section, meeting, today)
            line.show_fact(meeting.id, words, below, "calendar-clock")
            line.words.set_color("status.due.text" if section is Section.NOT_WRITTEN_UP else "text.primary")
            line.show()
        self.show_filled(filled=bool(shown))

    def follows(self, change: Change) -> bool:
        """Whether it is about meetings."""
        return any(change.touches(kind) for kind in (Meeting, MeetingPerson, AgendaItem))

    def press(self) -> None:
        """Plan another meeting."""
        self._tools.surface.run_command("plan_meeting", self._record)

    def _made_line(self) -> FactLine:
        line = FactLine(self._tools.theme, "person_meeting")
        line.opened.connect(self._open)
        self.body.addWidget(line)
        self._made.append(line)
        return line

    def _open(self, meeting_id: object) -> None:
        self._tools.navigator.open("meeting", str(meeting_id))


def line_words(section: Section, meeting: Meeting, today: date) -> tuple[str, str]:
    """Return when a meeting is or was, and what it is about; what is not written up says so."""
    starts = clock_in(meeting.starts, "")
    day = texts.day_word(starts.date(), today)
    when = f"{day}, {clock_words(starts)}" if section is Section.NEXT else day
    about = meeting.title or meeting.outcome or how_word(meeting.how)
    if section is Section.NEXT:
        return when, about
    state = meeting_word(section) if section is Section.NOT_WRITTEN_UP else meeting_word(meeting.state)
    return when, f"{about}, {state[:1].lower() + state[1:]}"
