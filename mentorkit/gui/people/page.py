"""The page of everybody: tabs, filters, the table or the board, and what can be done with its rows."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mentorkit.domain.lines import Tab
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.choices import Segments
from mentorkit.gui.kit.labels import Label, escaped
from mentorkit.gui.kit.navigation import Walk
from mentorkit.gui.kit.tabs import Tabs
from mentorkit.gui.people.acts import PeopleActs
from mentorkit.gui.people.adding import AddPerson
from mentorkit.gui.people.board import Board
from mentorkit.gui.people.bulk import BulkActs
from mentorkit.gui.people.columns import SORT_OF
from mentorkit.gui.people.empty import EmptyPeople
from mentorkit.gui.people.filters import FilterRow
from mentorkit.gui.people.listing import PeopleList
from mentorkit.gui.people.menus import PeopleMenus
from mentorkit.gui.people.rows import LAST
from mentorkit.gui.people.table_part import TablePart
from mentorkit.gui.people.unsorted import UnsortedNotice

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.tables import Table

TABLE, BOARD = "table", "board"
"""The two ways in which people are shown."""

LEGEND_FROM = 1040
"""Width of the page at 100 % from which the legend is shown."""
WORDS_FROM = 560
"""Width of the page at 100 % from which *Import* says so in words."""


def tab_words(page: QWidget) -> list[tuple[Tab, str]]:
    """Return the tabs in their order, each with its words."""
    return [
        (Tab.ACTIVE, page.tr("Active")),
        (Tab.MENTORS, page.tr("Mentors")),
        (Tab.DRIFTING, page.tr("Drifting")),
        (Tab.NOT_SORTED, page.tr("Not sorted")),
        (Tab.RESTING, page.tr("Resting")),
        (Tab.PAST, page.tr("Past")),
        (Tab.EVERYONE, page.tr("Everyone")),
    ]


class PeoplePage(QWidget):
    """Everybody in the contact book. Tab, filter, sort, scroll and checks stay while it is away."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.theme, self._tools = tools.theme, tools
        self.setObjectName("people_page")
        self.setAccessibleName(self.tr("People"))
        people = tools.services.people
        self.listing = PeopleList(tools, self)
        self.acts = PeopleActs(tools, self)
        self.menus = PeopleMenus(tools.theme, self.acts, people.tags_in_use, tools.services.goals.active)
        self._words = dict(tab_words(self))
        self.tabs = Tabs(tools.theme, tab_words(self), "people_tabs", self.tr("Which people"))
        self.filters = FilterRow(tools.theme, people, tools.services.goals)
        self.table_part = TablePart(tools, self.listing, self.acts, self.menus)
        self.empty = EmptyPeople(tools.theme)
        self._lay_out()
        self.bulk = BulkActs(tools.theme, self.listing, self.acts, self.menus, self.body)
        self._connect()

    @property
    def table(self) -> Table:
        """The table."""
        return self.table_part.table

    @cached_property
    def board(self) -> Board:
        """The board, built when it is first shown."""
        made = Board(self._tools, self.acts, self.menus)
        made.choose(self.listing.chosen)
        made.shown.connect(self._show_menus)
        made.opened.connect(self._open)
        self.body.addWidget(made)
        return made

    def show_place(self, record: str) -> None:
        """Show the list; `record` may be the name of a tab, or the board."""
        if record in set(Tab):
            self.show_view(TABLE)
            self.tabs.set_value(Tab(record))
        elif record == BOARD:
            self.show_view(BOARD)

    def show_view(self, view: str) -> None:
        """Show the table or the board; the filters stay."""
        self.view.set_value(view)
        has_board = view == BOARD
        self.tabs.setVisible(not has_board)
        self.unsorted.setVisible(False)
        self._watch(watched=self.isVisible())
        self._show_body()
        self.bulk.follow()

    def focus_first(self) -> None:
        """Give the focus to the table or the board, or to what is there instead."""
        if self.has_board:
            self.board.focus_first()
        elif self.listing.rows:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def has_board(self) -> bool:
        """Whether the board stands in the place of the table."""
        return bool(self.view.value() == BOARD)

    def add_person(self) -> None:
        """Ask who shall be added, with what was searched for as the name."""
        name = self.listing.chosen.words if not self.listing.rows else ""
        self._tools.surface.show_overlay(AddPerson(self._tools, name))

    def clear_filters(self) -> None:
        """Show everybody of the tab again."""
        self._choose(words="", expertise="", tag="", goal="")

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the page was away."""
        super().showEvent(event)
        self._watch(watched=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the list rest."""
        super().hideEvent(event)
        self._watch(watched=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear the filters with Esc."""
        if event.key() == Qt.Key.Key_Escape and self.filters.is_on:
            self.clear_filters()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose columns and legend for the width."""
        super().resizeEvent(event)
        width = self.width() / self.theme.text_scale
        self.table_part.fit(width)
        self.filters.legend.setVisible(width >= LEGEND_FROM)
        words = self.import_button.accessibleName()
        self.import_button.setText(words if width >= WORDS_FROM else "")
        self.import_button.setToolTip("" if width >= WORDS_FROM else escaped(words))
        self.import_button.updateGeometry()

    def _lay_out(self) -> None:
        space = self.theme.space
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QVBoxLayout()
        top.setContentsMargins(space(8), space(4), space(8), self.theme.scaled(6))
        top.setSpacing(0)
        top.addLayout(self._title_row())
        top.addSpacing(self.theme.scaled(10))
        top.addWidget(self.tabs)
        top.addSpacing(self.theme.scaled(14))
        top.addWidget(self.filters)
        self.unsorted = UnsortedNotice(self._tools)
        notice = QVBoxLayout()
        notice.setContentsMargins(0, space(2), 0, 0)
        notice.addWidget(self.unsorted)
        top.addLayout(notice)
        column.addLayout(top)
        self.body = QStackedWidget()
        self.body.setObjectName("people_body")
        self.body.addWidget(self.table_part)
        self.body.addWidget(self.empty)
        column.addWidget(self.body, 1)

    def _title_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.space(2))
        title = Label(self.theme, self.tr("People"), "people_title", "page")
        self.import_button = Button(self.theme, self.tr("Import"), "people_import", Kind.GHOST, "upload")
        self.add_button = Button(self.theme, self.tr("Add person"), "people_add", Kind.PRIMARY, "plus")
        views = ((TABLE, self.tr("Table")), (BOARD, self.tr("Board")))
        self.view = Segments(self.theme, views, "people_view", self.tr("How people are shown"))
        row.addWidget(title, 1)
        row.addWidget(self.view)
        row.addSpacing(self.theme.space(2))
        row.addWidget(self.import_button)
        row.addWidget(self.add_button)
        return row

    def _connect(self) -> None:
        self.listing.shown.connect(self._rows_shown)
        self.listing.counted.connect(self._counted)
        self.tabs.chosen.connect(self._tab_chosen)
        self.table_part.header.sorted_by.connect(self._sorted)
        self.filters.narrowed.connect(self._narrowed)
        self.view.chosen.connect(self.show_view)
        self.table.opened.connect(self._open)
        self.acts.merged.connect(self.listing.model.clear_checks)
        self.import_button.clicked.connect(self._import)
        self.add_button.clicked.connect(self.add_person)
        self.empty.import_people.clicked.connect(self._import)
        self.empty.add_person.clicked.connect(self.add_person)
        self.empty.clear.clicked.connect(self.clear_filters)

    def _rows_shown(self) -> None:
        self.table_part.header.show_axis(self.listing.today)
        self._show_menus()
        self._show_body()
        self.bulk.follow()

    def _watch(self, *, watched: bool) -> None:
        """Keep what is shown up to date, and let the other rest."""
        self.listing.watch(watched=watched and not self.has_board)
        if self.has_board or "board" in vars(self):
            self.board.watch(watched=watched and self.has_board)

    def _show_menus(self) -> None:
        people = self._tools.services.people
        self.filters.show_menus(
            has_skills=bool(people.expertise_in_use()), has_tags=bool(people.tags_in_use())
        )

    def _show_body(self) -> None:
        table = self.table_part if self.listing.model.groups else self.empty
        self.body.setCurrentWidget(self.board if self.has_board else table)

    def _counted(self, counts: dict[Tab, int]) -> None:
        for tab, count in counts.items():
            self.tabs.set_count(tab, count)
        self.empty.tell(self.listing.chosen, counts[Tab.EVERYONE])
        self.unsorted.follow(self.listing.chosen.tab, counts)

    def _tab_chosen(self, tab: Tab) -> None:
        self.listing.choose(tab=tab)
        self.table.scrollToTop()

    def _sorted(self, key: str, turned: bool) -> None:  # a signal's arguments have no names
        # The latest contact is looked for more often than the oldest.
        self.listing.choose(sort=SORT_OF[key], descending=turned != (key == LAST))
        self.table.scrollToTop()

    def _narrowed(self, part: str, value: str) -> None:
        self._choose(**{part: value})

    def _choose(self, **parts: str) -> None:
        """Show the people of other filters, in the table and on the board alike."""
        self.listing.choose(**parts)
        if "board" in vars(self):
            self.board.choose(self.listing.chosen)
        self.filters.show_chosen(self.listing.chosen)

    def _open(self, row: int) -> None:
        found = self._tools.services.people.ids_of([row])
        if found:
            title = self.tr("Board") if self.has_board else self._words[self.listing.chosen.tab]
            rows = self.board.rows if self.has_board else self.listing.rows
            self._tools.navigator.walk = Walk("person", title, rows)
            self._tools.navigator.open("person", found[0])

    def _import(self) -> None:
        self._tools.surface.run_command("import_people")
