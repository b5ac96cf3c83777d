"""The page of one person: how things stand, what happened, and what is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mentorkit.domain.errors import NotFound
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.people import Person, PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui.kit.menus import fill, open_below
from mentorkit.gui.kit.resting import resting
from mentorkit.gui.people.acts import PeopleActs
from mentorkit.gui.people.contact_acts import ContactActs
from mentorkit.gui.people.facts import take_drafts
from mentorkit.gui.people.header import PersonHeader
from mentorkit.gui.people.menus import PeopleMenus
from mentorkit.gui.people.side import SideColumn
from mentorkit.gui.people.side_pane import SidePane
from mentorkit.gui.people.standing import RhythmPart
from mentorkit.gui.people.step_card import NextStepPart
from mentorkit.gui.people.sticky_month import StickyMonth
from mentorkit.gui.people.timeline_view import TimelinePart
from mentorkit.gui.people.way import WayLine

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.people import PersonPage as PageRecord

WIDEST = 1240
"""Logical pixels at 100 % beyond which only the margin grows."""


class PersonPage(QWidget):
    """Shows one person at a time and follows what happens to them."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.theme, self._tools = tools.theme, tools
        self.setObjectName("person_page")
        self._page: PageRecord | None = None
        self._read_in: datetime | None = None
        self._is_stale = False
        """Whether something happened while nobody looked."""
        self._near = QTimer(self)
        self._near.setSingleShot(True)
        self._near.timeout.connect(self._load_near)
        self.acts = PeopleActs(tools, self)
        self.menus = PeopleMenus(
            tools.theme, self.acts, tools.services.people.tags_in_use, tools.services.goals.active
        )
        self.way = WayLine(tools)
        self.header = PersonHeader(tools)
        self.rhythm = RhythmPart(tools.theme, self.menus)
        self.next_step = NextStepPart(tools, self.acts)
        self.timeline = TimelinePart(tools)
        self.contacts = ContactActs(tools, self)
        self.side = SideColumn(tools)
        self._lay_out()
        self._connect()

    @property
    def person_id(self) -> PersonId | None:
        """Who is shown."""
        return self._page.person.id if self._page is not None else None

    def show_place(self, record: str) -> None:
        """Show somebody by id; who is gone leads back to the list."""
        person_id = PersonId(RecordId(record))
        is_new = person_id != self.person_id
        if is_new:
            self.side.leave()
        try:
            take_drafts(self._tools, person_id)
            if is_new or self._is_stale or self._read_in != self._minute() or self._page is None:
                self._read(person_id, is_new=is_new)
            else:
                self.way.show_row(self._page.line.row)
        except NotFound:
            self._leave(person_id)

    def focus_first(self) -> None:
        """Give the focus to the act of the next step, or to *Log contact*."""
        step = self.next_step
        target = self.header.log if step.card.isHidden() else step.act
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit the name with E, go back to the list with Esc."""
        if event.key() == Qt.Key.Key_E and not event.modifiers():
            self.side_pane.open()
            self.side.edit_names()
        elif event.key() == Qt.Key.Key_Escape:
            self.way.go_back()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the side column beside the timeline, or over it where there is no room."""
        super().resizeEvent(event)
        width = self.width() / self.theme.text_scale
        self.side_pane.fit(width)
        self.header.fit(width, has_side=self.side_pane.is_beside)
        # Without the side column the scroll bar stands in the margin of the page.
        bar = self.main.verticalScrollBar().sizeHint().width()
        end = self.theme.space(5) if self.side_pane.is_beside else self.theme.space(10) - bar
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left, right = (end, 0) if mirrored else (0, end)
        self._main_column.setContentsMargins(left, 0, right, self.theme.space(10))

    def _read(self, person_id: PersonId, *, is_new: bool) -> None:
        self._read_in, today = self._minute(), self._tools.services.clock.today()
        self._page = page = self._tools.services.people.page(person_id)
        self.setAccessibleName(page.person.shown)
        with resting(self._column), resting(self._main_column):
            self.way.show_row(page.line.row)
            self.header.show_page(page, today)
            self.rhythm.show_page(page, today)
            self.next_step.show_page(page, today)
            self.side.show_page(page, is_new=is_new)
            if is_new:
                self.timeline.show_person(person_id, page.person.given or page.person.shown)
                self.main.verticalScrollBar().setValue(0)
            elif self._is_stale:
                self.timeline.read_again()
        self._is_stale = False

    def _minute(self) -> datetime:
        """Return the present minute: the page says what day it is here, and what time it is there."""
        return self._tools.services.clock.now().replace(second=0, microsecond=0)

    def _changed(self, change: Change) -> None:
        if self._page is None or not self.isVisible():
            self._is_stale = True
            return
        person_id = self._page.person.id
        mine = [edit for edit in change.edits if _touches(edit.record, person_id)]
        if any(edit.kind is Person and edit.after is None and edit.id == person_id for edit in mine):
            self._leave(person_id)
            return
        contacts = [(edit.before, edit.after) for edit in mine if isinstance(edit.record, Interaction)]
        if contacts:
            self.timeline.follow(contacts)  # type: ignore[arg-type]  # both sides are contacts
        if mine:
            self._read(person_id, is_new=False)

    def _leave(self, person_id: PersonId) -> None:
        """Go on to where we came from: this person is gone."""
        self._page = None
        navigator = self._tools.navigator
        navigator.leave("person", person_id)
        if navigator.here is None:
            navigator.open("people")

    def show_part(self, record: str) -> None:
        """Lead to a contact and mark it, else to the promises."""
        if not self.timeline.lead_to(record):
            self.side_pane.open()
            self.side.show_promises()

    # Acts

    def _log(self) -> None:
        if self.person_id is not None:
            self.acts.log_contact(self.person_id)

    def _write(self) -> None:
        if self.person_id is not None:
            self.acts.write(self.person_id)

    def _plan(self) -> None:
        if self.person_id is not None:
            self.acts.plan_meeting(self.person_id)

    def _open_more(self) -> None:
        if self._page is not None:
            made = self.menus.page(self._page.line, self._edit, self.header.more)
            open_below(made, self.header.more)

    def _fill_stages(self) -> None:
        if self.person_id is not None:
            fill(self.header.stage_menu, self.theme, self.menus.stage_entries((self.person_id,)))

    def _edit(self) -> None:
        self.side_pane.open()
        self.side.edit_names()

    def _add_promise(self) -> None:
        self.side_pane.open()
        self.side.add_promise()

    def _scrolled(self) -> None:
        """Look in the next turn: while another person is laid out, the end seems near and is not."""
        self._near.start(0)

    def _load_near(self) -> None:
        bar = self.main.verticalScrollBar()
        self.timeline.load_more(bar.maximum() - bar.value())

    def _show_row(self, rect: QRect) -> None:
        """Scroll to a row of the timeline, below the month that stays in sight."""
        centre = self.timeline.table.mapTo(self._content, rect.center())
        around = self.theme.space(4) + self.timeline.table.month_height()
        self.main.ensureVisible(centre.x(), centre.y(), 0, rect.height() // 2 + around)

    # Building

    def _connect(self) -> None:
        self._tools.changes.happened.connect(self._changed)
        self.header.log.clicked.connect(self._log)
        self.header.write.clicked.connect(self._write)
        self.header.plan.clicked.connect(self._plan)
        self.header.more.clicked.connect(self._open_more)
        self.header.stage_menu.aboutToShow.connect(self._fill_stages)
        self.header.details.clicked.connect(self.side_pane.toggle)
        self.next_step.add_wanted.connect(self._add_promise)
        self.timeline.log_wanted.connect(self._log)
        table = self.timeline.table
        table.edit_wanted.connect(self.contacts.open)
        table.remove_wanted.connect(self.contacts.remove)
        table.keep_wanted.connect(self.contacts.keep)
        table.menu_wanted.connect(self.contacts.open_menu)
        table.shown_at.connect(self._show_row)
        self.main.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.main.verticalScrollBar().rangeChanged.connect(self._scrolled)
        for keys, act in (
            ("Alt+Up", self.way.before.click),
            ("Alt+Down", self.way.after.click),
            ("Ctrl+Return", self.next_step.press),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        space, inner = self.theme.space, QWidget()
        inner.setObjectName("person_inner")
        inner.setMaximumWidth(self.theme.scaled(WIDEST))
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(inner)
        self._column = column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addSpacing(self.theme.scaled(18))
        column.addWidget(self.way)
        column.addSpacing(self.theme.scaled(14))
        column.addWidget(self.header)
        column.addSpacing(space(4))
        body = QWidget()
        body.setObjectName("person_body")
        self._body_row = QHBoxLayout(body)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._body_row.setContentsMargins(0 if mirrored else space(10), 0, space(10) if mirrored else 0, 0)
        self._body_row.setSpacing(0)
        self._body_row.addWidget(self._main_part(), 1)
        self.side_pane = SidePane(self.theme, self.side, body, self._body_row)
        column.addWidget(body, 1)

    def _main_part(self) -> QScrollArea:
        self.main = QScrollArea()
        self.main.setObjectName("person_scroll")
        self.main.setAccessibleName(self.tr("Rhythm, next step and timeline"))
        self.main.setFrameShape(QFrame.Shape.NoFrame)
        self.main.setWidgetResizable(True)
        self.main.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.main.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.main.viewport().setAutoFillBackground(False)
        self._content = content = QWidget()
        content.setObjectName("person_main")
        content.setProperty("page", "true")
        column = QVBoxLayout(content)
        self._main_column = column
        column.setSpacing(self.theme.space(6))
        column.addWidget(self.rhythm)
        column.addWidget(self.next_step)
        column.addWidget(self.timeline)
        column.addStretch(1)
        self.main.setWidget(content)
        self.month = StickyMonth(self.theme, self.main, self.timeline.table, self.timeline.model)
        return self.main


def _touches(record: object, person_id: PersonId) -> bool:
    """Whether a record is somebody or belongs to them, or names them as who introduced."""
    if isinstance(record, Person):
        return person_id in (record.id, record.met_through_id)
    return getattr(record, "person_id", None) == person_id
