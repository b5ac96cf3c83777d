"""What can be done with the meeting shown: copy its agenda, change its plan, write it up, cancel, delete."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from mentorkit.domain.documents import DocumentKind
from mentorkit.domain.meeting_kinds import MeetingId, MeetingState, Section
from mentorkit.domain.meetings import section_of
from mentorkit.domain.records import RecordId
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.meetings.calendar_file import CalendarFile
from mentorkit.gui.meetings.copying import agenda_text, whole_when
from mentorkit.gui.meetings.phases import Phase
from mentorkit.gui.meetings.plan import PlanMeeting
from mentorkit.gui.meetings.words import title_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.meetings.prepare import PreparePane
    from mentorkit.services.meetings import MeetingPage


class MeetingActs(QObject):
    """Acts on the meeting of a pane."""

    phase_wanted = Signal(object)
    """The `Phase` to show."""

    def __init__(self, tools: Tools, pane: PreparePane) -> None:
        super().__init__(pane)
        self._tools, self._pane = tools, pane
        pane.copy_wanted.connect(self.copy)
        pane.primary_wanted.connect(self.press_primary)
        pane.more_wanted.connect(self.open_more)
        pane.phases.phase_wanted.connect(self.go)
        pane.said_wanted.connect(partial(self.go, Phase.WRAP_UP))

    def copy(self) -> None:
        """Put the agenda on the clipboard as plain text."""
        page = self._kept()
        if page is None:
            return
        if not page.items:
            self._tools.surface.toast(self.tr("Nothing is on the agenda yet."))
            return
        QApplication.clipboard().setText(agenda_text(page.meeting, page.items))
        self._tools.surface.toast(self.tr("Agenda copied"))

    def press_primary(self) -> None:
        """Do what the filled button says."""
        page = self._kept()
        if page is None:
            return
        if self._pane.primary.isHidden():
            self.copy()
        elif page.meeting.state is MeetingState.CANCELLED:
            self.change_plan()
        elif section_of(page.meeting, self._tools.services.clock.now()) is Section.PAST:
            people = [person.id for person in page.people]
            self._tools.surface.run_command("plan_meeting", *people)
        else:
            self._go_on(page)

    def go(self, phase: Phase) -> None:
        """Go to another phase of the meeting."""
        if phase is not Phase.PREPARE and self._kept() is not None:
            self.phase_wanted.emit(phase)

    def _go_on(self, page: MeetingPage) -> None:
        """Start the meeting on its day, and write it up once it is over."""
        is_next = section_of(page.meeting, self._tools.services.clock.now()) is Section.NEXT
        self.go(Phase.ROOM if is_next else Phase.WRAP_UP)

    def change_plan(self) -> None:
        """Change with whom, when and where."""
        page = self._kept()
        if page is not None:
            self._tools.surface.show_overlay(PlanMeeting(self._tools, page=page))

    def cancel(self) -> None:
        """Say that the meeting does not take place."""
        page = self._kept()
        if page is not None:
            self._tools.services.meetings.cancel(page.meeting.id)
            self._tools.surface.toast(self.tr("Cancelled. Its agenda comes up next time."), undo=True)

    def delete(self, meeting_id: str = "") -> None:
        """Delete a meeting, the one shown if none is named; it can be taken back."""
        shown = self._pane.shown
        wanted = meeting_id or (shown.meeting.id if shown is not None else "")
        if wanted:
            if shown is not None and shown.meeting.id == wanted:
                self._pane.set_aside()
            self._tools.services.meetings.delete(MeetingId(RecordId(wanted)))
            self._tools.surface.toast(self.tr("Meeting deleted"), undo=True)

    def save_for_calendar(self) -> None:
        """Save the meeting as a file that any calendar opens."""
        page = self._kept()
        if page is not None:
            CalendarFile(self._tools).ask_where(page.meeting.id, title_of(page.meeting, page.people))

    def open_more(self) -> None:
        """Show the menu of the meeting."""
        page = self._pane.shown
        if page is None:
            return
        state = page.meeting.state
        entries: list[Entry | None] = []
        if state is not MeetingState.WRITTEN_UP:
            words = self.tr("Plan again") if state is MeetingState.CANCELLED else self.tr("Change the plan")
            entries.append(Entry(words, self.change_plan, "calendar-clock", name="meeting_change"))
        entries += [
            Entry(person.shown, self._opener(person.id), "users-round", name=f"meeting_person_{person.id}")
            for person in page.people
            if not person.is_me
        ]
        entries += self._sharing(page)
        save = self.tr("Save for a calendar…")
        entries.append(Entry(save, self.save_for_calendar, "download", name="meeting_calendar"))
        entries.append(None)
        if state in (MeetingState.PLANNED, MeetingState.TO_WRITE_UP):
            entries.append(Entry(self.tr("Cancel the meeting"), self.cancel, "x", name="meeting_cancel"))
        entries.append(
            Entry(self.tr("Delete"), self.delete, "trash-2", name="meeting_delete", is_dangerous=True)
        )
        anchor = self._pane.more
        words = self.tr("More about {0}").format(title_of(page.meeting, page.people))
        open_below(menu(self._tools.theme, "meeting_menu", words, entries, anchor), anchor)

    def _sharing(self, page: MeetingPage) -> list[Entry | None]:
        """Return the documents each of those who take part may be given before the talk."""
        others = [person for person in page.people if not person.is_me]
        if page.meeting.state is not MeetingState.PLANNED:
            return []
        found: list[Entry | None] = [None] if others else []
        for person in others:
            for what, words, icon in (
                (DocumentKind.AGENDA, self.tr("Share the agenda with {0}"), "list-checks"),
                (DocumentKind.PRE_READ, self.tr("Share a pre-read with {0}"), "file-text"),
            ):
                name = f"meeting_{what.value}_{person.id}"
                share = partial(self._share, what, person.id)
                found.append(Entry(words.format(person.shown), share, icon, name=name))
        return found

    def _share(self, what: DocumentKind, person_id: str) -> None:
        page = self._kept()
        if page is not None:
            when = whole_when(page.meeting)
            self._tools.surface.run_command("share", what.value, person_id, page.meeting.id, when)

    def _kept(self) -> MeetingPage | None:
        """Keep what is typed and return the meeting as it is then; None while none is shown."""
        self._pane.set_aside()
        return self._pane.shown

    def _opener(self, person_id: str) -> Callable[[], None]:
        def open_person() -> None:
            self._tools.navigator.open("person", person_id)

        return open_person
