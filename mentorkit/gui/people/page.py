"""The page of everybody: tabs, filters, the table, and what can be done with its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mentorkit.domain.lines import PeopleFilter, Tab
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.navigation import Walk
from mentorkit.gui.kit.tabs import Tabs
from mentorkit.gui.people.acts import PeopleActs
from mentorkit.gui.people.adding import AddPerson
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

LEGEND_FROM = 1040
"""Width of the page at 100 % from which the legend is shown."""


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

    def show_place(self, record: str) -> None:
        """Show the list; `record` may be the name of a tab."""
        if record in set(Tab):
            self.tabs.set_value(Tab(record))

    def focus_first(self) -> None:
        """Give the focus to the table, or to what is there instead."""
        if self.listing.rows:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_person(self) -> None:
        """Ask who shall be added, with what was searched for as the name."""
        name = self.listing.chosen.words if not self.listing.rows else ""
        self._tools.surface.show_overlay(AddPerson(self._tools, name))

    def clear_filters(self) -> None:
        """Show everybody of the tab again."""
        self.listing.choose(words="", expertise="", tag="", goal="")
        self.filters.show_chosen(self.listing.chosen)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the page was away."""
        super().showEvent(event)
        self.listing.watch(watched=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the list rest."""
        super().hideEvent(event)
        self.listing.watch(watched=False)

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
        top.addWidget(self.unsorted)
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
        row.addWidget(title, 1)
        row.addWidget(self.import_button)
        row.addWidget(self.add_button)
        return row

    def _connect(self) -> None:
        self.listing.shown.connect(self._rows_shown)
        self.listing.counted.connect(self._counted)
        self.tabs.chosen.connect(self._tab_chosen)
        self.table_part.header.sorted_by.connect(self._sorted)
        self.filters.words_typed.connect(self._words_typed)
        self.filters.expertise_chosen.connect(self._expertise_chosen)
        self.filters.tag_chosen.connect(self._tag_chosen)
        self.filters.goal_chosen.connect(self._goal_chosen)
        self.table.opened.connect(self._open)
        self.acts.merged.connect(self.listing.model.clear_checks)
        self.import_button.clicked.connect(self._import)
        self.add_button.clicked.connect(self.add_person)
        self.empty.import_people.clicked.connect(self._import)
        self.empty.add_person.clicked.connect(self.add_person)
        self.empty.clear.clicked.connect(self.clear_filters)

    def _rows_shown(self) -> None:
        self.table_part.header.show_axis(self.listing.today)
        people = self._tools.services.people
        self.filters.show_menus(
            has_skills=bool(people.expertise_in_use()), has_tags=bool(people.tags_in_use())
        )
        self.body.setCurrentIndex(0 if self.listing.model.groups else 1)
        self.bulk.follow()

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

    def _words_typed(self, words: str) -> None:
        self.listing.choose(words=words.strip())

    def _expertise_chosen(self, expertise: str) -> None:
        self.listing.choose(expertise=expertise)
        self.filters.show_chosen(self.listing.chosen)

    def _tag_chosen(self, tag: str) -> None:
        self.listing.choose(tag=tag)
        self.filters.show_chosen(self.listing.chosen)

    def _goal_chosen(self, goal: str) -> None:
        self.listing.choose(goal=goal)
        self.filters.show_chosen(self.listing.chosen)

    def _open(self, row: int) -> None:
        found = self._tools.services.people.ids_of([row])
        if found:
            title = self._title_of(self.listing.chosen)
            self._tools.navigator.walk = Walk("person", title, self.listing.rows)
            self._tools.navigator.open("person", found[0])

    def _title_of(self, chosen: PeopleFilter) -> str:
        return self._words[chosen.tab]

    def _import(self) -> None:
        self._tools.surface.run_command("import_people")
