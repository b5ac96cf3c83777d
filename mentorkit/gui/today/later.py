"""Putting something off: until tomorrow, next week or a day of one's own, or letting it go."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from mentorkit.domain.errors import Why
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.menus import Entry, menu
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.texts import day_word, short_day, word
from mentorkit.gui.typed_days import read_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.theme import Theme
    from mentorkit.gui.today.task_words import TaskRow
    from mentorkit.services.today import Task


class Later(QObject):
    """Does what the menu of a task offers, each one step of undo that is said in a toast."""

    def __init__(self, tools: Tools, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("today_later")
        self._tools, self._parent = tools, parent

    def open_menu(self, row: TaskRow, task: Task, at: QPoint) -> None:
        """Show what can be done with a task at a point of the screen."""
        today = self._tools.services.clock.today()
        entries: list[Entry | None] = [
            Entry(self.tr("Log a contact"), partial(self._log, row), "plus"),
            Entry(self.tr("Open {0}").format(row.shown), partial(self._open, row), "users-round"),
            None,
            Entry(self.tr("Tomorrow"), partial(self.put_off, row, task, today + timedelta(days=1)), "clock"),
            Entry(self.tr("Next week"), partial(self.put_off, row, task, today + timedelta(days=7)), "clock"),
            Entry(self.tr("Pick a day…"), partial(self.pick, row, task), "calendar-days"),
            None,
            Entry(self.tr("Not needed"), partial(self.let_go, row, task), "x"),
        ]
        made = menu(self._tools.theme, "today_menu", self.tr("Later"), entries, self._parent)
        made.aboutToHide.connect(made.deleteLater)
        made.popup(at)

    def put_off(self, row: TaskRow, task: Task, day: date) -> None:
        """Do it on a later day."""
        services = self._tools.services
        services.tasks.put_off(task.worth, day)
        when = _inside(day, services.clock.today())
        self._say(self.tr("“{0}” put off until {1}.").format(row.title, when))

    def let_go(self, row: TaskRow, task: Task) -> None:
        """Drop what is not needed."""
        self._tools.services.tasks.drop(task.worth)
        self._say(self.tr("“{0}” removed.").format(row.title))

    def pick(self, row: TaskRow, task: Task) -> None:
        """Ask for a day."""
        then = partial(self.put_off, row, task)
        overlay = PickDay(self._tools.theme, self._tools.services.clock.today(), then)
        self._tools.surface.show_overlay(overlay)

    def _say(self, words: str) -> None:
        self._tools.surface.toast(words, undo=True)

    def _log(self, row: TaskRow) -> None:
        self._tools.surface.run_command("log_contact", row.id)

    def _open(self, row: TaskRow) -> None:
        self._tools.navigator.open("person", row.id)


class PickDay(Overlay):
    """Asks for one day to come."""

    def __init__(self, theme: Theme, today: date, then: Callable[[date], object]) -> None:
        title = QCoreApplication.translate("today", "Until when?")
        super().__init__(theme, title, "pick_day", width=360)
        self._today, self._then = today, then
        self.day = DayLine(
            theme,
            "",
            "pick_day_line",
            partial(read_day, today=today, past=False),
            _whole,
            placeholder=self.tr("friday, in 2 weeks, 3 May"),
        )
        self.day.edit.setAccessibleName(title)
        self.body.addWidget(self.day)
        cancel = Button(theme, self.tr("Cancel"), "pick_day_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        self.act = Button(theme, self.tr("Put off"), "pick_day_act", Kind.PRIMARY)
        self.act.clicked.connect(self.give)
        self.add_act(cancel)
        self.add_act(self.act)
        for keys in ("Return", "Enter", "Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self.day)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.give)

    def give(self) -> None:
        """Take the day, or say what is wrong with it."""
        self.day.take_typed()
        day = self.day.value()
        if day is None:
            self.day.show_error(word(Why.NOT_A_DATE))
        elif day <= self._today:
            self.day.show_error(self.tr("This day is not later than today."))
        else:
            self._then(day)
            self.close_overlay()
            return
        self.day.edit.setFocus(Qt.FocusReason.OtherFocusReason)


def _whole(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def _inside(day: date, today: date) -> str:
    """Return a day inside a sentence."""
    if (day - today).days == 1:
        return QLocale().toLower(day_word(day, today))
    return day_word(day, today) if (day - today).days < 7 else short_day(day, today)
