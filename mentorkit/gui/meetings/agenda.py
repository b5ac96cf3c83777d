"""The agenda of a meeting: its items in their order, and a line that adds the next."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mentorkit.domain.agendas import planned_minutes
from mentorkit.domain.goals import GoalId
from mentorkit.domain.meeting_kinds import ItemOrigin, Section
from mentorkit.domain.meetings import section_of
from mentorkit.domain.records import RecordId
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.kit.orders import stand_in_order, take_away
from mentorkit.gui.meetings.bank import item_title
from mentorkit.gui.meetings.item_fields import TitleField
from mentorkit.gui.meetings.item_row import ItemRow
from mentorkit.gui.meetings.timebox import Timebox
from mentorkit.gui.meetings.words import spare_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent

    from mentorkit.domain.goals import Goal
    from mentorkit.domain.meetings import AgendaItem, Meeting
    from mentorkit.gui.kit.features import Tools


class AgendaPart(QWidget):
    """Shows an agenda. Rows of the same items stay, with their focus and what is typed in them."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._tools = tools
        self._meeting: Meeting | None = None
        self._items: Sequence[AgendaItem] = ()
        self._rows: dict[str, ItemRow] = {}
        self._goals: dict[str, Goal] = {}
        self._below: AgendaItem | None = None
        self.setObjectName("agenda")
        self.setAccessibleName(self.tr("Agenda"))
        self.heading = Label(theme, self.tr("Agenda"), "agenda_heading", "label")
        self.spare = Label(theme, "", "agenda_spare", "small", "text.secondary")
        self.timebox = Timebox(theme)
        self.list = _Rows(tools)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.new = TitleField(theme, "agenda_new", self.tr("What else is there to talk about?"))
        self.new.entered.connect(self._keep_new)
        self.new.left.connect(self._leave_new)
        self.new.hide()
        self.add = Button(theme, self.tr("Add an item"), "agenda_add", Kind.LINK, "plus")
        self.add.clicked.connect(self.open_new)
        self.nothing = Label(theme, "", "agenda_nothing", "body", "text.secondary", wrap=True)
        words = self.tr("Take three from the question bank")
        self.take = Button(theme, words, "agenda_take", Kind.LINK, "messages-square")
        self.take.clicked.connect(self._take_questions)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.new)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_new)
        self._lay_out()

    @property
    def rows(self) -> list[ItemRow]:
        """The rows in their order."""
        return [self._rows[item.id] for item in self._items]

    def show_agenda(self, meeting: Meeting, items: Sequence[AgendaItem], goals: Sequence[Goal]) -> None:
        """Show the agenda of a meeting; `goals` are those an item can be linked with."""
        if self._meeting is not None and self._meeting.id != meeting.id:
            self.flush()
            self.close_new()
        self._meeting, self._items = meeting, items
        self._goals = {goal.id: goal for goal in goals}
        self.timebox.show_agenda(meeting, items)
        planned = planned_minutes(items)
        self.spare.set_text(spare_words(planned, meeting.minutes))
        self.spare.set_color("status.due.text" if planned > meeting.minutes else "text.secondary")
        words = self.tr("What would make these {0} minutes worth it?").format(meeting.minutes)
        self.nothing.set_text(words)
        is_next = section_of(meeting, self._tools.services.clock.now()) is Section.NEXT
        self.nothing.setVisible(is_next and not items)
        self.take.setVisible(is_next and not any(item.question_key for item in items))
        self._show_rows(items)

    def flush(self) -> None:
        """Keep what is typed in any row."""
        for row in self._rows.values():
            row.set_aside()

    def open_new(self) -> None:
        """Open the line for a new item at the end."""
        self._open_new_below(None)

    def close_new(self) -> None:
        """Take the line away with what is typed there."""
        self.new.set_value("")
        had_focus = self.new.edit.hasFocus()
        self.new.hide()
        if had_focus:
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_rows(self, items: Sequence[AgendaItem]) -> None:
        there = {item.id for item in items}
        for gone in [key for key in self._rows if key not in there]:
            row = self._rows.pop(gone)
            row.let_go()
            take_away(row)
        for item in items:
            if item.id not in self._rows:
                self._rows[item.id] = self._made_row(item)
            goal = self._goals.get(item.goal_id or "")
            self._rows[item.id].show_item(item, goal.title if goal is not None else "")
        self.list.show_rows(self.rows, self.new, self._place_of_new())

    def _made_row(self, item: AgendaItem) -> ItemRow:
        row = ItemRow(self._tools.theme, item, self._tools.services.agendas.change)
        row.next_wanted.connect(self._open_new_below)
        row.move_wanted.connect(self._move_by)
        row.menu_wanted.connect(self._open_menu)
        row.handle.dragged.connect(self._drag)
        row.handle.dropped.connect(self._drop)
        return row

    def _place_of_new(self) -> int:
        ids = [item.id for item in self._items]
        below = self._below
        return ids.index(below.id) + 1 if below is not None and below.id in ids else len(ids)

    def _open_new_below(self, item: AgendaItem | None) -> None:
        self._below = item
        self.list.show_rows(self.rows, self.new, self._place_of_new())
        self.new.show()
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_new(self) -> None:
        """Add what is typed and be ready for the next; an empty line closes."""
        if self._meeting is None or not self.new.value():
            self.close_new()
            return
        title, below = self.new.value(), self._below
        self.new.set_value("")
        added = self._tools.services.agendas.add(self._meeting.id, title, after=below)
        self._below = added if below is not None else None
        self.list.show_rows(self.rows, self.new, self._place_of_new())

    def _leave_new(self) -> None:
        """Lose nothing when the focus goes elsewhere."""
        if self.new.edit.hasFocus() or self.new.isHidden():
            return
        self._keep_new()
        self.new.hide()

    def _take_questions(self) -> None:
        """Begin with questions that nobody there was ever asked."""
        assert self._meeting is not None, "an agenda is shown"
        services = self._tools.services
        proposed = services.proposals.for_meeting(self._meeting.id)
        asking = [
            replace(one, title=item_title(question))
            for one in proposed
            if one.origin is ItemOrigin.QUESTION and (question := services.questions.get(one.question_key))
        ]
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        services.agendas.take_up(self._meeting.id, asking)

    def _move_by(self, item: AgendaItem, steps: int) -> None:
        self._tools.services.agendas.move(item, max(0, item.place + steps))
        row = self._rows.get(item.id)
        if row is not None:
            row.setAccessibleDescription(self.tr("Item {0}").format(self.rows.index(row) + 1))

    def _drag(self, point: QPoint) -> None:
        self.list.mark(self.list.mapFromGlobal(point).y())

    def _drop(self) -> None:
        place, handle = self.list.marked, self.sender()
        self.list.mark(None)
        row = next((row for row in self.rows if row.handle is handle), None)
        if place is None or row is None:
            return
        at = self.rows.index(row)
        self._tools.services.agendas.move(row.item, place - 1 if place > at else place)

    def _open_menu(self, row: ItemRow) -> None:
        services, item = self._tools.services, row.item

        def remove() -> None:
            services.agendas.remove(row.item)
            self._tools.surface.toast(self.tr("Taken off the agenda"), undo=True)

        entries: list[Entry | None] = [
            Entry(self.tr("Move up"), lambda: self._move_by(item, -1), keys="Alt+Up", name="item_up"),
            Entry(self.tr("Move down"), lambda: self._move_by(item, 1), keys="Alt+Down", name="item_down"),
            None,
        ]
        for goal in self._goals.values():
            is_on = item.goal_id == goal.id
            do = self._linker(item, None if is_on else goal.id)
            entries.append(Entry(goal.title, do, name=f"item_goal_{goal.id}", is_on=is_on))
        if self._goals:
            entries.append(None)
        take_off = Entry(
            self.tr("Take off the agenda"), remove, "trash-2", name="item_remove", is_dangerous=True
        )
        entries.append(take_off)
        open_below(menu(self._tools.theme, "item_menu", self.tr("More"), entries, row.more), row.more)

    def _linker(self, item: AgendaItem, goal_id: str | None) -> Callable[[], None]:
        def link() -> None:
            chosen = GoalId(RecordId(goal_id)) if goal_id else None
            self._tools.services.agendas.link(item, chosen)

        return link

    def _lay_out(self) -> None:
        space = self._tools.theme.space
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.spare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addLayout(top)
        column.addWidget(self.timebox)
        self.list.show_rows((), self.new, 0)
        column.addWidget(self.list)
        column.addWidget(self.nothing)
        begin = QHBoxLayout()
        begin.setSpacing(space(5))
        begin.addWidget(self.add)
        begin.addWidget(self.take)
        begin.addStretch(1)
        column.addLayout(begin)


class _Rows(QWidget):
    """The rows below each other, with a line where a dragged one would go."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._theme = tools.theme
        self._rows: list[ItemRow] = []
        self.marked: int | None = None
        """The place where a dragged row would go; None while nothing is dragged."""
        self.setObjectName("agenda_rows")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_rows(self, rows: Sequence[ItemRow], new: QWidget, place: int) -> None:
        """Show rows in an order, and the line for a new one in its place among them."""
        wanted: list[QWidget] = list(rows)
        wanted.insert(place, new)
        self._rows = list(rows)
        if stand_in_order(self._column, wanted):
            for row in rows:
                row.show()
            self._set_tab_order(wanted)

    def mark(self, y: int | None) -> None:
        """Draw the line where a row dragged to this height would go; None for nowhere."""
        self.marked = None if y is None else sum(y > row.geometry().center().y() for row in self._rows)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        if self.marked is None or not self._rows:
            return
        is_end = self.marked == len(self._rows)
        y = self._rows[-1].geometry().bottom() if is_end else self._rows[self.marked].y()
        height = self._theme.scaled(2)
        color = self._theme.color("accent.line")
        QPainter(self).fillRect(0, max(0, y - height // 2), self.width(), height, color)

    def _set_tab_order(self, wanted: Sequence[QWidget]) -> None:
        """Let Tab go through the rows as they stand, whatever order they were made in."""
        stops: list[QWidget] = []
        for widget in wanted:
            if isinstance(widget, ItemRow):
                stops += [widget.minutes.edit, widget.title.edit, widget.question.editor, widget.more]
            elif isinstance(widget, TitleField):
                stops.append(widget.edit)
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)
