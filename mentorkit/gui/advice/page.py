"""The page Advice: who told me what, what they do not know about yet first, and the story of one piece."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.advice import Advice, Shelf, shelf_of
from mentorkit.domain.goals import Goal
from mentorkit.domain.people import Person
from mentorkit.gui.advice.hearing import HearAdvice
from mentorkit.gui.advice.rows import AdvicePainter, AdviceRow, row_of
from mentorkit.gui.advice.view import AdviceView
from mentorkit.gui.advice_texts import advice_word
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.empty import EmptyState
from mentorkit.gui.kit.fields import SearchField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.kit.table_models import Group, TableModel
from mentorkit.gui.kit.tables import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.table_models import Id
    from mentorkit.services.advice import AdviceLine

LIST_WIDTH = 320
QWIDGETSIZE_MAX = (1 << 24) - 1
"""What Qt takes for no limit."""

BOTH_FROM = 820
"""Width of the page at 100 % from which list and story stand side by side."""

FOLLOWED = (Advice, Person, Goal)


class AdvicePage(QWidget):
    """Lists advice and shows one piece of it."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.theme, self._tools = tools.theme, tools
        self._lines: dict[Id, AdviceLine] = {}
        self._rows: dict[Id, AdviceRow] = {}
        self._shown, self._wanted, self._is_open = "", "", False
        self.setObjectName("advice_page")
        self.setAccessibleName(self.tr("Advice"))
        self.title = Label(tools.theme, self.tr("Advice"), "advice_title", "page")
        self.add = Button(tools.theme, self.tr("Add"), "advice_add", Kind.OUTLINE, "plus")
        self.search = SearchField(tools.theme, self.tr("Who told me what about …"), "advice_search")
        self.model = TableModel(self._fetch, _spoken)
        painter = AdvicePainter(tools.theme)
        self.table = Table(tools.theme, self.model, painter, "advice_rows", self.tr("Advice"))
        self.nothing = Label(tools.theme, self.tr("Nobody told you that."), "advice_nothing", "small")
        self.back = Button(tools.theme, self.tr("Advice"), "advice_back", Kind.LINK, "arrow-left")
        self.view = AdviceView(tools)
        self.empty = EmptyState(
            tools.theme,
            "message-square-quote",
            self.tr("What has somebody told you to try?"),
            self.tr("Keep it here, decide, try it, and let them know what came of it."),
            "advice_empty",
            self.tr("Keep advice"),
        )
        self._lay_out()
        self._connect()

    def show_place(self, record: str) -> None:
        """Show a piece of advice by id, or the one shown last, or the first."""
        self._wanted, self._is_open = record, bool(record)
        if record:
            self.search.clear()
        self.refresh()

    def focus_first(self) -> None:
        """Give the focus to the list, or to the first act where there is no advice."""
        target: QWidget = self.table if self._rows else self.empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def hear(self) -> None:
        """Ask for advice that was heard."""
        self._tools.surface.show_overlay(HearAdvice(self._tools))

    def refresh(self) -> None:
        """Read and show everything anew."""
        today = self._tools.services.clock.today()
        about = self.search.text()
        lines = self._tools.services.advice.lines(about)
        self._lines = {line.advice.id: line for line in lines}
        self._rows = {key: row_of(line.advice, today, line.line.shown) for key, line in self._lines.items()}
        order = list(Shelf)
        ordered = sorted(lines, key=lambda line: order.index(shelf_of(line.advice)))
        self.model.show(_groups(ordered))
        self.model.refresh()
        kept = (self._wanted, self._shown, ordered[0].advice.id if ordered else "")
        self._show(next((one for one in kept if one in self._lines), ""))
        self._wanted = ""
        is_empty = not lines and not about.strip()
        self.empty.setVisible(is_empty)
        self.nothing.setVisible(not lines and not is_empty)
        self.table.setVisible(bool(lines))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show one pane at a time where it is narrow."""
        super().resizeEvent(event)
        self._fit()

    def _show(self, advice_id: str) -> None:
        self._shown = advice_id
        if advice_id:
            self.view.show_line(self._lines[advice_id])
            self.table.go_to(advice_id)

    def _fit(self) -> None:
        is_alone = self.width() / self.theme.text_scale < BOTH_FROM
        shows_story = bool(self._shown) and (not is_alone or self._is_open)
        shows_list = self.empty.isHidden() and not (is_alone and shows_story)
        self.back.setVisible(is_alone)
        most = QWIDGETSIZE_MAX if is_alone else self.theme.scaled(LIST_WIDTH)
        self.list_pane.setMinimumWidth(0 if is_alone else most)
        self.list_pane.setMaximumWidth(most)
        self.list_pane.setVisible(shows_list)
        self.rule.setVisible(shows_list and not is_alone)
        self.story_pane.setVisible(shows_story)

    def _open(self, key: object) -> None:
        self._is_open = True
        self._tools.navigator.open("advice", str(key))

    def _clicked(self, index: QModelIndex) -> None:
        key = self.model.id_at(index.row())
        if key is not None:
            self._open(key)

    def _go_back(self) -> None:
        self._is_open = False
        self._fit()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, key: object) -> None:
        if key is not None and key != self._shown and self.table.hasFocus() and key in self._lines:
            self._show(str(key))
            self._fit()

    def _changed(self, change: Change) -> None:
        if self.isVisible() and any(change.touches(kind) for kind in FOLLOWED):
            self.refresh()

    def _fetch(self, ids: Sequence[Id]) -> list[AdviceRow | None]:
        return [self._rows.get(key) for key in ids]

    def _connect(self) -> None:
        self.add.clicked.connect(self.hear)
        self.empty.acted.connect(self.hear)
        self.search.textChanged.connect(self.refresh)
        self.back.clicked.connect(self._go_back)
        self.table.opened.connect(self._open)
        self.table.clicked.connect(self._clicked)
        self.table.current_changed.connect(self._chosen)
        self._tools.changes.happened.connect(self._changed)

    def _lay_out(self) -> None:
        theme, space = self.theme, self.theme.space
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._built_list())
        self.rule = Rule(theme, "advice_rule", upright=True)
        row.addWidget(self.rule)
        self.story_pane = ReadingScroll(theme, "advice_scroll", self.tr("One piece of advice"), most=640)
        # The first line of each pane stands on the line of the page's name.
        self.story_pane.outer.setContentsMargins(space(10), theme.scaled(17), space(10), space(8))
        self.story_pane.column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.story_pane.column.addWidget(self.view)
        row.addWidget(self.story_pane, 1)
        middle = QVBoxLayout()
        middle.addStretch(1)
        self.empty.setFixedWidth(theme.scaled(520))
        middle.addWidget(self.empty, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
        row.addLayout(middle)
        row.setStretch(row.indexOf(self.list_pane), 1)

    def _built_list(self) -> QWidget:
        theme, space = self.theme, self.theme.space
        self.list_pane = QWidget()
        self.list_pane.setObjectName("advice_list_pane")
        head = QHBoxLayout()
        head.setContentsMargins(space(3), 0, space(1), 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.add)
        looking = QVBoxLayout()
        looking.setContentsMargins(space(3), 0, space(1), 0)
        looking.addWidget(self.search)
        looking.addWidget(self.nothing)
        column = QVBoxLayout(self.list_pane)
        column.setContentsMargins(space(2), theme.scaled(16), space(2), 0)
        column.setSpacing(space(3))
        column.addLayout(head)
        column.addLayout(looking)
        column.addWidget(self.table, 1)
        return self.list_pane


def _groups(lines: Sequence[AdviceLine]) -> list[Group]:
    """Return the advice by where it stands; what they do not know yet comes first."""
    return [
        Group(shelf.value, advice_word(shelf), [line.advice.id for line in found])
        for shelf, found in groupby(lines, key=lambda line: shelf_of(line.advice))
    ]


def _spoken(row: AdviceRow) -> str:
    return row.spoken
