"""The living Today: tasks and mentors, and in `right` what comes up and who is silent."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.domain.tasks import PLACES, TaskAct
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.fitted_tables import FittedModel, FittedTable
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.today.gaps import Lonely, Unsorted
from mentorkit.gui.today.mentors import MentorHeading, MentorPainter
from mentorkit.gui.today.mentors import row_of as mentor_row
from mentorkit.gui.today.next_place import NextPlace
from mentorkit.gui.today.sentences import coming_words, date_words, waiting_words
from mentorkit.gui.today.side import SideList, SideRow
from mentorkit.gui.today.task_words import row_of
from mentorkit.gui.today.tasks import DONE, OPEN, TaskPainter
from mentorkit.services.actions import Action

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.today.later import Later
    from mentorkit.gui.today.task_words import TaskRow
    from mentorkit.services.today import Task, Today

LATER = "later"
FIRST_TASKS = 5
STAYS_MS = 1000
"""How long a task that is done stays to be seen."""
COUNTS_AS_DONE: frozenset[str] = frozenset(
    {
        Action.KEEP_COMMITMENT,
        Action.LOG_CONTACT,
        Action.SEND_MESSAGE,
        Action.SETTLE_THANKS,
        Action.MOVE_FOLLOW_UP,
        Action.SETTLE_PRE_READ,
        Action.WRITE_UP_MEETING,
    }
)
"""Changes after which a task that is gone counts as done; after others it is merely not there."""


class Living(QWidget):
    """Everything below the date. `right` is laid out by the page, beside or below."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("today_living")
        self._tools, self._theme = tools, tools.theme
        self._shows_all = self._has_meeting = False
        self._rows: list[TaskRow] = []
        self._tasks: dict[str, Task] = {}
        self._seen: dict[str, None] = {}
        self._stays = QTimer(self)
        self._stays.setSingleShot(True)
        self._stays.setInterval(STAYS_MS)
        self._stays.timeout.connect(self._leave)
        self._leaving: list[TaskRow] = []
        self._build_left()
        self._build_right()

    @cached_property
    def later(self) -> Later:
        """What puts tasks off; built when the first one is."""
        from mentorkit.gui.today.later import Later  # noqa: PLC0415  # see above

        return Later(self._tools, self)

    def show_today(self, today: Today, action: str = "") -> None:
        """Show the lists; `action` is the change that made it necessary, "" for none."""
        self._tasks = {task.line.id: task for task in today.tasks}
        rows = [row_of(task, today.day) for task in today.tasks]
        ids = {row.id for row in rows}
        if action not in COUNTS_AS_DONE:
            self._seen = {key: None for key in self._seen if key in ids}
        self._seen |= dict.fromkeys(row.id for row in rows)
        self.next.show_meeting(today.next_meeting)
        self._has_meeting = today.next_meeting is not None
        self._rows = rows
        self._leaving = [row for row in self._leaving if row.id not in ids]
        self._show_tasks()
        self.mentors_heading.show_day(today.day)
        self.mentors.show_rows([mentor_row(line, today.day) for line in today.mentors])
        self.mentors_box.setVisible(bool(today.mentors))
        self.coming.show_rows(
            [
                SideRow(soon.line.id, soon.line.shown, coming_words(soon), date_words(soon.due.day))
                for soon in today.coming
            ]
        )
        self.waiting.show_rows(
            [
                SideRow(line.id, line.shown, waiting_words(line, today.written.get(line.id), today.day))
                for line in today.waiting
            ]
        )
        self.unsorted.show_number(today.unsorted)
        self.lonely.show_goal(today.lonely)

    def forget_done(self) -> None:
        """Begin a new day: nothing is done yet."""
        self._seen = {}

    def focus_first(self) -> None:
        """Give the focus to the first task, or to the first mentor."""
        for table in (self.task_table, self.mentor_table):
            if table.table_model.rowCount():
                table.go_first()
                table.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _build_left(self) -> None:
        theme, space = self._theme, self._theme.space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        words = self.tr("Worth doing today")
        self.tasks_heading = Label(theme, words, "today_tasks_heading", "heading")
        self.done_label = Label(theme, "", "today_done", "small", "text.secondary")
        top = QHBoxLayout()
        top.setContentsMargins(space(3), 0, space(3), 0)
        top.addWidget(self.tasks_heading, 1)
        top.addWidget(self.done_label)
        self.tasks = FittedModel(_spoken)
        self.task_painter = TaskPainter(theme)
        self.task_table = FittedTable(theme, self.tasks, self.task_painter, "today_tasks", words)
        self.task_table.keys = {Qt.Key.Key_Space: DONE, Qt.Key.Key_Period: LATER}
        self.task_table.acted.connect(self._acted)
        self.task_table.opened.connect(self._begin)
        self.task_table.menu_wanted.connect(self._menu_wanted)
        self.more = Button(theme, "", "today_more", Kind.LINK)
        self.more.clicked.connect(self._show_all)
        below = QHBoxLayout()
        below.setContentsMargins(space(3), space(1), space(3), 0)
        below.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.tasks_box = QWidget()
        self.tasks_box.setObjectName("today_tasks_box")
        box = QVBoxLayout(self.tasks_box)
        box.setContentsMargins(0, 0, 0, space(7))
        box.setSpacing(space(1))
        for part in (top, below):
            box.addLayout(part)
        box.insertWidget(1, self.task_table)
        self.next = NextPlace(self._tools)
        column.addWidget(self.next)
        column.addWidget(self.tasks_box)
        column.addWidget(self._build_mentors())
        column.addStretch(1)

    def _build_mentors(self) -> QWidget:
        self.mentors_heading = MentorHeading(self._theme)
        self.mentors = FittedModel(_spoken)
        painter = MentorPainter(self._theme)
        words = self.tr("Your mentors")
        self.mentor_table = FittedTable(self._theme, self.mentors, painter, "today_mentors", words)
        self.mentor_table.opened.connect(self._open)
        self.mentor_table.open_by_click()
        self.mentors_box = QWidget()
        self.mentors_box.setObjectName("today_mentors_box")
        box = QVBoxLayout(self.mentors_box)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.mentors_heading)
        box.addWidget(self.mentor_table)
        return self.mentors_box

    def _build_right(self) -> None:
        self.right = QWidget()
        self.right.setObjectName("today_right")
        self.coming = SideList(self._theme, self.tr("Coming up"), "today_coming")
        self.waiting = SideList(self._theme, self.tr("Waiting for a reply"), "today_waiting")
        column = QVBoxLayout(self.right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.space(8))
        self.coming.opened.connect(self._open)
        self.waiting.opened.connect(self._open_awaited)
        column.addWidget(self.coming)
        column.addWidget(self.waiting)
        self.unsorted, self.lonely = Unsorted(self._tools), Lonely(self._tools)
        column.addWidget(self.unsorted)
        column.addWidget(self.lonely)
        column.addStretch(1)

    def _show_tasks(self) -> None:
        current = self.task_table.current_id()
        shown = self._rows if self._shows_all else self._rows[:FIRST_TASKS]
        self.task_painter.foremost = "" if self._has_meeting or not shown else shown[0].id
        self.tasks.show_rows([*self._leaving, *shown])
        self.task_table.viewport().update()
        if current is not None and self.task_table.current_id() is None:
            self.task_table.go_first()
        hidden = len(self._rows) - len(shown)
        self.more.setVisible(hidden > 0)
        self.more.set_text(self.tr("Show {0} more").format(hidden))
        done = len(self._seen) - len(self._rows)
        self.done_label.set_text(self.tr("{0} of {1} done").format(done, len(self._seen)) if done else "")
        self.tasks_box.setVisible(bool(self._rows or self._leaving))

    def _show_all(self) -> None:
        self._shows_all = True
        self._show_tasks()
        self.task_table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave(self) -> None:
        self._leaving = []
        self._show_tasks()

    def _acted(self, act: str, key: object) -> None:
        row = self.tasks.row(key)
        if row is None or row.is_done:
            return
        if act == DONE:
            self._done(row)
        elif act == OPEN:
            self._open(key)
        elif act == LATER:
            self._open_later(row)
        else:
            self._begin(key)

    def _done(self, row: TaskRow) -> None:
        """End a task; where a contact or a text ends it, that is what is begun."""
        task = self._tasks[row.id]
        if not task.can_be_done:
            self._begin(row.id)
            return
        if not self._theme.reduce_motion:
            self._leaving.append(replace(row, is_done=True))
            self._stays.start()
        self._tools.services.tasks.end(task.worth)
        self._tools.surface.toast(self.tr("Done: {0}").format(row.title), undo=True)

    def _open_later(self, row: TaskRow) -> None:
        rect = self.task_table.visualRect(self.task_table.currentIndex())
        spot = rect.bottomLeft() + QPoint(self._theme.space(10), 0)
        self.later.open_menu(row, self._tasks[row.id], self.task_table.viewport().mapToGlobal(spot))

    def _menu_wanted(self, key: object, at: QPoint) -> None:
        row = self.tasks.row(key)
        if row is not None and not row.is_done:
            self.later.open_menu(row, self._tasks[row.id], at)

    def _begin(self, key: object) -> None:
        """Begin what a task asks for: write, open what it is about, or log a contact."""
        task = self._tasks.get(str(key))
        if task is None or task.act is TaskAct.LOG:
            self._tools.surface.run_command("log_contact", str(key))
            return
        if task.act in PLACES:
            kind, part = PLACES[task.act]
            self._tools.navigator.open(kind, task.opens, part)
            return
        what = (task.what or MessageKind.NOTE).value
        self._tools.surface.run_command("write_message", task.line.id, what, task.opens, task.ask.value)

    def _open_awaited(self, key: object) -> None:
        """Open the message whose answer is waited for, where it was written here."""
        message_id = self._tools.services.messages.awaited(PersonId(RecordId(str(key))))
        if message_id is None:
            self._open(key)
        else:
            self._tools.navigator.open("message", message_id)

    def _open(self, key: object) -> None:
        self._tools.navigator.open("person", str(key))


def _spoken(row: object) -> str:
    return str(getattr(row, "spoken", ""))
