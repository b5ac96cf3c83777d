"""The page Meetings: the list, one meeting being prepared, and what there is to bring up."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.errors import NotFound
from mentorkit.domain.goals import Goal, GoalHelp
from mentorkit.domain.meeting_kinds import ItemOrigin, MeetingId, Section
from mentorkit.domain.meetings import AgendaItem, Meeting, MeetingPerson, section_of
from mentorkit.domain.people import Person
from mentorkit.domain.questions import Asked, Question
from mentorkit.domain.records import RecordId
from mentorkit.domain.updates import Told
from mentorkit.gui.kit.empty import EmptyState
from mentorkit.gui.kit.three_panes import ThreePanes
from mentorkit.gui.meetings.acts import MeetingActs
from mentorkit.gui.meetings.bank import item_title
from mentorkit.gui.meetings.keys import keys_told
from mentorkit.gui.meetings.listing import MeetingListPane
from mentorkit.gui.meetings.phases import Phase
from mentorkit.gui.meetings.phasing import PhaseStack
from mentorkit.gui.meetings.prepare import PreparePane
from mentorkit.gui.meetings.side import SidePane
from mentorkit.gui.pane_widths import keep_widths

if TYPE_CHECKING:
    from mentorkit.domain.changes import Change
    from mentorkit.domain.questions import BankQuestion
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.proposals import Proposal

NAME = "meetings"
WIDTHS = (272, 288)
"""Of the list and of what stands beside the agenda, in pixels at 100 %, until somebody moves an edge."""

FOLLOWED = (Meeting, MeetingPerson, AgendaItem, Person, Commitment, Goal, GoalHelp, Told, Question, Asked)
"""What a meeting and its proposals are made of."""


class MeetingsPage(QWidget):
    """Every meeting. The one shown stays while another place is looked at."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools
        self.setObjectName("meetings_page")
        self.setAccessibleName(self.tr("Meetings"))
        self.list = MeetingListPane(tools)
        self.pane = PreparePane(tools)
        self.side = SidePane(tools)
        self.acts = MeetingActs(tools, self.pane)
        self.empty = EmptyState(tools.theme, "calendar-clock", "", "", "meetings_empty")
        self.middle = QStackedWidget()
        self.middle.setObjectName("meetings_middle")
        self.middle.addWidget(self.empty.in_the_middle("meetings_nothing"))
        self.middle.addWidget(self.pane)
        self.three = ThreePanes(tools.theme, NAME, self.list, self.middle, self.side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.phases = PhaseStack(tools, self.three)
        column.addWidget(self.phases)
        keep_widths(self.three, tools.services.settings, WIDTHS)
        self._connect()
        self.three.set_keys({"Ctrl+Shift+C": self.acts.copy, "Ctrl+Return": self.acts.press_primary})
        self._show_nothing()

    @property
    def panes(self) -> list[QWidget]:
        """The panes that F6 goes through."""
        return [self.list, self.middle, self.side]

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """What the keys of the phase shown do, for F1."""
        return keys_told(self.phases.phase)

    @property
    def needs_room(self) -> bool:
        """Whether the sidebar gives way: in the room nothing else is looked at."""
        return self.phases.phase is Phase.ROOM

    def show_place(self, record: str) -> None:
        """Show the meeting with this id; for "" the list, beside it the meeting shown before or the next."""
        self.list.read()
        shown = self.pane.shown
        if record:
            self._open(record)
        elif self.three.is_list_beside and shown is not None:
            self._open(shown.meeting.id)
        elif self.three.is_list_beside and self.list.first:
            self._open(self.list.first)
        else:
            self._show_nothing()

    def focus_first(self) -> None:
        """Give the focus to the list, or to the first act where there is no meeting."""
        target: QWidget = self.empty.button if self.list.is_empty else self.list.table
        here, shown = self.tools.navigator.here, self.pane.shown
        if self.phases.focus_first():
            return
        if shown is not None and here is not None and here.id == shown.meeting.id:
            target = self.pane.outcome.editor
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_part(self, record: str) -> None:
        """Lead to a phase of the meeting shown, or to an item of its agenda."""
        if record == Phase.WRAP_UP:
            self._go(Phase.WRAP_UP)
        for row in self.pane.agenda.rows:
            if row.item.id == record:
                row.title.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.list.opened.connect(partial(self.tools.navigator.open, "meeting"))
        self.list.new_wanted.connect(self.plan)
        self.list.delete_wanted.connect(self.acts.delete)
        self.empty.acted.connect(self.plan)
        self.pane.back.connect(self._back)
        self.acts.phase_wanted.connect(self._go)
        self.phases.changed.connect(self.tools.surface.fit_sidebar)
        self.pane.side_wanted.connect(self.three.toggle_side)
        self.side.wanted.connect(self._take_up)
        self.side.bank.wanted.connect(self._ask)
        self.three.changed.connect(self._panes_changed)
        self.three.left.connect(self.focus_first)
        self.tools.changes.happened.connect(self._changed)

    def plan(self) -> None:
        """Ask for a new meeting."""
        self.tools.surface.run_command("plan_meeting")

    def _go(self, phase: Phase) -> None:
        if self.pane.shown is not None:
            self.phases.go(self.pane.shown.meeting.id, phase)

    def _open(self, record: str) -> None:
        shown = self.pane.shown
        if shown is not None and shown.meeting.id != record:
            self.pane.set_aside()
            self.phases.leave()
        meeting_id = MeetingId(RecordId(record))
        services = self.tools.services
        try:
            page = services.meetings.page(meeting_id)
        except NotFound:
            self._show_nothing()
            return
        self.middle.setCurrentWidget(self.pane)
        goals = services.goals.active()
        self.pane.show_page(page, goals)
        today = services.clock.today()
        self.side.show_proposals(services.proposals.for_meeting(meeting_id), page.people, today)
        is_next = section_of(page.meeting, services.clock.now()) is Section.NEXT
        if is_next:
            self.side.bank.show_page(page, goals)
        self.three.offer_side(offered=is_next)
        self.three.show_chosen(chosen=True)
        self.list.show_current(record)

    def _show_nothing(self) -> None:
        if self.list.is_empty:
            sentence = self.tr("Plan a conversation and decide what you want to leave with.")
            self.empty.tell(self.tr("No meeting planned"), sentence, self.tr("Plan a meeting"))
        else:
            self.empty.tell(
                self.tr("Nothing chosen"), self.tr("Choose a meeting, or plan one."), self.tr("Plan")
            )
        self.middle.setCurrentIndex(0)
        self.three.show_chosen(chosen=False, empty=self.list.is_empty)
        self.list.show_current("")

    def _take_up(self, proposals: list[Proposal]) -> None:
        if self.pane.shown is not None:
            self.tools.services.agendas.take_up(self.pane.shown.meeting.id, proposals)

    def _ask(self, question: BankQuestion) -> None:
        """Put a question of the bank on the agenda."""
        if self.pane.shown is not None:
            self.tools.services.agendas.add(
                self.pane.shown.meeting.id,
                item_title(question),
                question.text,
                question_key=question.key,
                origin=ItemOrigin.QUESTION,
                goal_id=question.goal_id,
            )

    def _back(self) -> None:
        self.tools.navigator.open("meetings")

    def _changed(self, change: Change) -> None:
        shown = self.pane.shown
        if shown is None:
            if self.three.is_empty is not self.list.is_empty:
                self._show_nothing()
            return
        if not any(change.touches(kind) for kind in FOLLOWED):
            return
        if self.tools.services.store.has(Meeting, shown.meeting.id):
            self._open(shown.meeting.id)
            return
        self.pane.let_go()
        self._show_nothing()
        self.tools.navigator.leave("meeting", shown.meeting.id)

    def _panes_changed(self) -> None:
        self.pane.back_button.setVisible(not self.three.is_list_beside)
        self.pane.side_button.setVisible(self.side.isHidden() and self.three.has_side)
        self.list.opens_by_arrow = self.three.is_list_beside
