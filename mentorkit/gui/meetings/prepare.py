"""Prepare: one meeting with its people and time, what a good outcome looks like, and its agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from mentorkit.domain.meeting_kinds import MeetingState, Section
from mentorkit.domain.meetings import section_of
from mentorkit.domain.people import initials, tint_of
from mentorkit.gui import texts
from mentorkit.gui.kit.avatars import Avatar
from mentorkit.gui.kit.buttons import Button, IconButton, Kind
from mentorkit.gui.kit.forms import Form
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.pictures import Pictures
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.meetings.agenda import AgendaPart
from mentorkit.gui.meetings.item_fields import SerifField
from mentorkit.gui.meetings.phases import Phase, PhaseSwitch
from mentorkit.gui.meetings.words import moved_words, title_of, when_words
from mentorkit.services.zones import clock_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from mentorkit.domain.errors import Invalid
    from mentorkit.domain.goals import Goal
    from mentorkit.domain.meetings import Meeting
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.theme import Theme
    from mentorkit.services.meetings import MeetingPage

AVATAR = 48


class PreparePane(ReadingScroll):
    """Shows a meeting and follows what changes about it."""

    back = Signal()
    more_wanted = Signal()
    side_wanted = Signal()
    copy_wanted = Signal()
    primary_wanted = Signal()
    said_wanted = Signal()
    """What was said in a meeting that is written up."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "meeting_pane", "", most=600)
        theme = tools.theme
        self.setAccessibleName(self.tr("Meeting"))
        self._tools = tools
        self._pictures = Pictures(tools.services.people.photo)
        self.shown: MeetingPage | None = None
        self.avatar = Avatar(theme, AVATAR, "meeting_avatar")
        self.title = Label(theme, "", "meeting_heading", "title", wrap=True, most=2)
        self.when = Label(theme, "", "meeting_when_words", "body", "text.secondary", wrap=True)
        self.state = Label(theme, "", "meeting_state", "small", "status.due.text", wrap=True)
        self._build_acts(theme)
        self._build_form(tools)
        self.agenda = AgendaPart(tools)
        self._lay_out()

    def show_page(self, page: MeetingPage, goals: Sequence[Goal]) -> None:
        """Show a meeting; `goals` are those an item of its agenda can be linked with."""
        meeting, today = page.meeting, self._tools.services.clock.today()
        self.shown = page
        self.title.set_text(title_of(meeting, page.people))
        self.when.set_text(when_words(meeting, today))
        self.state.set_text(moved_words(meeting, today))
        self.state.setVisible(bool(self.state.text()))
        self._show_face(page)
        self.form.show_record(meeting)
        is_over = meeting.state is MeetingState.WRITTEN_UP
        self.remembered_label.setVisible(is_over)
        self.remembered.setVisible(is_over)
        self._show_primary(meeting)
        self.agenda.show_agenda(meeting, page.items, goals)

    def let_go(self) -> None:
        """Show no meeting any more, because it is gone."""
        self.form.let_go()
        self.shown = None

    def set_aside(self) -> None:
        """Keep what is typed anywhere."""
        if self.shown is not None:
            self.form.set_aside()
            self.agenda.flush()

    def _show_face(self, page: MeetingPage) -> None:
        first = next((person for person in page.people if not person.is_me), None)
        self.avatar.setVisible(first is not None)
        if first is not None:
            photo = self._pictures.pixmap(first.photo)
            self.avatar.show_person(first.shown, initials(first.shown), tint_of(first.id), photo)

    def _show_primary(self, meeting: Meeting) -> None:
        """Offer what comes next as the filled button: before the day that is to copy the agenda."""
        clock = self._tools.services.clock
        is_off = meeting.state is MeetingState.CANCELLED
        section = section_of(meeting, clock.now())
        is_before = section is Section.NEXT and clock_in(meeting.starts, "").date() > clock.today()
        self.copy.set_kind(Kind.PRIMARY if is_before else Kind.OUTLINE)
        self.phases.setVisible(section is not Section.PAST)
        self.said.setVisible(section is Section.PAST and not is_off)
        self.primary.setVisible(not is_before)
        words, icon = {
            Section.NEXT: (self._start_words(meeting), "timer"),
            Section.NOT_WRITTEN_UP: (self.tr("Write it up"), "pen-line"),
            Section.PAST: (self.tr("Plan again") if is_off else self.tr("Plan the next"), "calendar-plus"),
        }[section]
        self.primary.set_text(words)
        self.primary.set_icon(icon)
        self._fit_acts()

    def _start_words(self, meeting: Meeting) -> str:
        is_held = meeting.state is MeetingState.IN_THE_ROOM
        return self.tr("Back to the room") if is_held else self.tr("Start meeting")

    def _build_acts(self, theme: Theme) -> None:
        self.back_button = Button(theme, self.tr("Meetings"), "meeting_back", Kind.LINK, "arrow-left")
        self.side_button = Button(theme, self.tr("To bring up"), "meeting_show_side", Kind.LINK)
        self.more = IconButton(theme, "ellipsis", self.tr("More"), "meeting_more", kind=Kind.OUTLINE)
        self.phases = PhaseSwitch(theme, "meeting_phase", Phase.PREPARE)
        self.said = Button(theme, self.tr("What was said"), "meeting_said", Kind.OUTLINE)
        self.copy = Button(theme, self.tr("Copy agenda"), "meeting_copy", Kind.OUTLINE, "copy")
        self.primary = Button(theme, "", "meeting_primary", Kind.PRIMARY, "pen-line")
        for button, told in (
            (self.back_button, self.back),
            (self.side_button, self.side_wanted),
            (self.more, self.more_wanted),
            (self.said, self.said_wanted),
            (self.copy, self.copy_wanted),
            (self.primary, self.primary_wanted),
        ):
            button.clicked.connect(told)

    def _build_form(self, tools: Tools) -> None:
        theme = tools.theme
        self.form = Form(theme, "meeting_form", tools.services.meetings.change, _words)
        words = self.tr("What a good outcome looks like")
        self.outcome_label = Label(theme, words, "meeting_outcome_label", "label")
        hint = self.tr("I leave with one thing to stop doing.")
        self.outcome = SerifField(theme, "meeting_outcome_field", words, hint)
        self.form.add("outcome", self.outcome, place=False)
        words = self.tr("What you will remember")
        self.remembered_label = Label(theme, words, "meeting_remembered_label", "label")
        self.remembered = SerifField(theme, "meeting_remembered", words, self.tr("What stayed with you?"))
        self.form.add("remembered", self.remembered, place=False)
        for part in (self.outcome_label, self.outcome, self.remembered_label, self.remembered):
            self.form.column.addWidget(part)
        self.form.column.setSpacing(theme.space(1))

    def _lay_out(self) -> None:
        theme, space, column = self.theme, self.theme.space, self.column
        self.outer.setContentsMargins(space(10), theme.scaled(13), space(10), space(8))
        column.setSpacing(space(5))
        ways = QHBoxLayout()
        ways.addWidget(self.back_button)
        ways.addStretch(1)
        ways.addWidget(self.side_button)
        names = QVBoxLayout()
        names.setSpacing(0)
        for label in (self.title, self.when, self.state):
            names.addWidget(label)
        top = QHBoxLayout()
        top.setSpacing(space(4))
        top.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(names, 1)
        top.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        for part in (ways, top, self._row_of_acts()):
            column.addLayout(part)
        column.addWidget(self.form)
        column.addWidget(self.agenda)
        column.addStretch(1)

    def _row_of_acts(self) -> QBoxLayout:
        """Lay out the phases and the acts, beside each other where there is room for both."""
        space = self.theme.space
        self._acts = QHBoxLayout()
        self._acts.setSpacing(space(2))
        for button in (self.said, self.copy, self.primary):
            self._acts.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(space(3))
        self._row.addWidget(self.phases, 1, Qt.AlignmentFlag.AlignLeading)
        self._row.addLayout(self._acts)
        self._row.setAlignment(self._acts, Qt.AlignmentFlag.AlignLeading)
        return self._row

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the acts below the phases where they have no room beside them."""
        super().resizeEvent(event)
        self._fit_acts()

    def _fit_acts(self) -> None:
        edges = self.outer.contentsMargins()
        room = self.viewport().width() - edges.left() - edges.right()
        wanted = self.phases.sizeHint().width() + self._acts.sizeHint().width() + self.theme.space(3)
        ways = QBoxLayout.Direction
        self._row.setDirection(ways.LeftToRight if room >= wanted else ways.TopToBottom)


def _words(error: Invalid) -> str:
    return texts.word(error.why)
