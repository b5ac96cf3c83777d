"""The page Today: the date, one sentence, and below it the day or a first start."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mentorkit.gui.kit.banners import Banner
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.scroll import let_scroll
from mentorkit.gui.today.living import COUNTS_AS_DONE, Living
from mentorkit.gui.today.sentences import sum_of_day, title_of_day

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.today.empty_start import EmptyStart

LEFT, RIGHT, START = 744, 288, 984
"""Logical pixels: the widest left column, the right column, and the widest empty start."""
SIDE_BY_SIDE = 1024
"""Logical pixels of the page from which the right column stands beside the left one."""

NARROW = 720
"""Logical pixels of the page below which the next conversation has no room in one row."""

MINUTE_MS = 60_000
"""How often the page looks at the clock: it may be another day, and a meeting comes nearer."""


class TodayPage(QScrollArea):
    """Shows the day as it is; every change of the vault and every visit shows it anew."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools, self._theme = tools, tools.theme
        self._day: date | None = None
        self.setObjectName("today")
        self.setAccessibleName(self.tr("Today"))
        let_scroll(self)
        self._missed: set[str] = set()
        """The changes made while the page was not seen."""
        self._build()
        self._clock = QTimer(self)
        self._clock.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._clock.setInterval(MINUTE_MS)
        self._clock.timeout.connect(self._look_at_clock)
        tools.changes.happened.connect(self._changed)
        self.refresh()

    def show_place(self, _record: str) -> None:
        """Show the day as it is now; nothing is read where nothing changed since the last visit."""
        if self._missed or self._is_yesterday():
            self._catch_up()
        else:
            self.sheet_notice.setHidden(self._has_sheet())

    def focus_first(self) -> None:
        """Give the focus to the first task, or to the first act of the start."""
        if self.living.isHidden():
            self.start.focus_first()
        else:
            self.living.focus_first()

    @cached_property
    def start(self) -> EmptyStart:
        """The acts of a first start, built only where there is nothing else to show."""
        from mentorkit.gui.today.empty_start import EmptyStart  # noqa: PLC0415  # see above

        made = EmptyStart(self._tools)
        self._start_place.addWidget(made)
        return made

    def refresh(self, action: str = "") -> None:
        """Read and show everything anew; `action` is the change that made it necessary."""
        today = self._tools.services.today.today()
        if today.day != self._day:
            self._day = today.day
            self.living.forget_done()
        self.title.set_text(title_of_day(today.day))
        if today.is_empty or "start" in vars(self):
            self.start.setVisible(today.is_empty)
        self.living.setVisible(not today.is_empty)
        if today.is_empty:
            self.start.show_goal(is_written=today.has_goals)
            words = self.tr("Nothing here yet. Any one of these is a good first five minutes.")
        else:
            words = sum_of_day(today)
            self.living.show_today(today, action)
        self.sentence.set_text(words)
        self.living.right.setHidden(today.is_empty)
        self.sheet_notice.setHidden(self._has_sheet())
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        """Watch for midnight while the day is seen."""
        super().showEvent(event)
        self._clock.start()
        if self._missed:
            self._catch_up()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop watching."""
        super().hideEvent(event)
        self._clock.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the right column below where it has no room beside."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        scaled, edge = self._theme.scaled, 2 * self._theme.space(3)
        beside = self.width() >= scaled(SIDE_BY_SIDE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self.columns.direction():
            self.columns.setDirection(way)
        self.living.next.set_narrow(narrow=self.width() < scaled(NARROW))
        left = START if self.living.isHidden() else LEFT
        self.left.setMaximumWidth(scaled(left) + edge)
        self.living.right.setMaximumWidth(scaled(RIGHT if beside else LEFT) + edge)
        self.living.right.setMinimumWidth(scaled(RIGHT) + edge if beside else 0)
        lowered = scaled(9) if beside else self._theme.space(8)
        self.living.right.setContentsMargins(0, lowered, 0, 0)

    def _build(self) -> None:
        theme, space = self._theme, self._theme.space
        page = QWidget()
        page.setObjectName("today_page")
        page.setProperty("page", "true")
        # From the outside in: the style sheet is matched anew with all that is inside what gets a parent.
        self.setWidget(page)
        # The lists reach 12 px further out on both sides, for the ring of their focus.
        edge, top = theme.scaled(36), theme.scaled(36)
        self.columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, page)
        self.columns.setContentsMargins(edge, top, edge, space(8))
        self.columns.setSpacing(0)
        self.left = QWidget(page)
        self.left.setObjectName("today_left")
        self.living = Living(self._tools, self.left)
        column = QVBoxLayout(self.left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        inset = QVBoxLayout()
        inset.setContentsMargins(space(3), 0, space(3), 0)
        inset.setSpacing(0)
        inset.addWidget(self._head())
        self._start_place = QVBoxLayout()
        inset.addLayout(self._start_place)
        column.addLayout(inset)
        column.addWidget(self.living)
        column.addStretch(1)
        self.columns.addWidget(self.left, 100)
        self.columns.addSpacing(space(8))
        self.columns.addWidget(self.living.right)
        self.columns.addStretch(1)

    def _head(self) -> QWidget:
        theme, space = self._theme, self._theme.space
        head = QWidget()
        head.setObjectName("today_head")
        self.title = Label(theme, "", "today_title", "display")
        self.sentence = Label(theme, "", "today_sentence", "body", "text.secondary", wrap=True)
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, space(4))
        column.setSpacing(space(1))
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        column.addSpacing(space(3))
        column.addWidget(self._built_sheet_notice())
        return head

    def _built_sheet_notice(self) -> Banner:
        words = self.tr(
            "There is no proven recovery sheet: nothing else opens this vault if you forget the passphrase."
        )
        self.sheet_notice = Banner(self._theme, "today_sheet_notice", words, self.tr("Recovery sheet"))
        self.sheet_notice.acted.connect(self._check_sheet)
        return self.sheet_notice

    def _has_sheet(self) -> bool:
        vault = self._tools.services.vault
        return vault is None or vault.recovery_confirmed

    def _check_sheet(self) -> None:
        self._tools.surface.run_command("check_recovery_sheet", self.refresh)

    def _changed(self, change: Change) -> None:
        """Follow a change at once where it is seen, and otherwise when the page is shown again."""
        self._missed.add(change.action)
        if self.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        missed, self._missed = self._missed, set()
        self.refresh(next(iter(missed), "") if missed <= COUNTS_AS_DONE else "")

    def _look_at_clock(self) -> None:
        if self._is_yesterday() or self.living.next.tick():
            self.refresh()

    def _is_yesterday(self) -> bool:
        return self._tools.services.clock.today() != self._day
