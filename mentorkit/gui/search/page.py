"""The page of everything found: the box with what is looked for, filters, and the rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.searching import Scope
from mentorkit.gui.hit_texts import places_of
from mentorkit.gui.kit.choices import Segments
from mentorkit.gui.kit.combos import ComboField
from mentorkit.gui.kit.fields import SearchField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.lists import RowList, RowModel
from mentorkit.gui.search.rows import FoundRow, FoundRows, hit_row, person_row

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

    from mentorkit.gui.kit.features import Tools

MOST = 90
"""People, and entries, that are shown; together few enough for a short list."""
YEARS = 10
MOST_NAMES = 12


class SearchPage(QWidget):
    """Shows what was found in turns, so that typing goes on; filters are written behind what was typed."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools = tools
        self.setObjectName("search_page")
        self.setAccessibleName(self.tr("Search"))
        self._search = tools.services.search.begin("")
        self._next_turn = QTimer(self)
        self._next_turn.setSingleShot(True)
        self._next_turn.timeout.connect(self._go_on)
        self._build()
        self._lay_out()
        self.line.textEdited.connect(self._typed)
        self.kinds.chosen.connect(self._begin)
        for filter_ in (self.years, self.people):
            filter_.edited.connect(self._begin)
        self.list.opened.connect(self._open)
        tools.changes.happened.connect(self._changed)

    def show_place(self, record: str) -> None:
        """Show what is found for `record`, which is what was typed; "" shows the last again."""
        if record and record != self.line.text():
            self.line.setText(record)
            self.kinds.set_value("")
            self._typed()
        else:
            self._begin()

    def focus_first(self) -> None:
        """Give the focus to the line, to go on typing."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """Drop what was still looked for."""
        self._next_turn.stop()
        super().hideEvent(event)

    def _build(self) -> None:
        theme = self._tools.theme
        self.title = Label(theme, self.tr("Search"), "search_title", "page")
        self.line = SearchField(theme, self.tr("Words, a name, tag:…, goal:…, met:…"), "search_line")
        options = (
            ("", self.tr("All")),
            (Scope.PEOPLE.value, self.tr("People")),
            ("kind:interaction", self.tr("Contacts")),
            ("kind:commitment", self.tr("Promises")),
            ("kind:message", self.tr("Messages")),
        )
        self.kinds = Segments(theme, options, "search_kinds", self.tr("What to show"))
        year = self._tools.services.clock.today().year
        years = [(f"met:{one}", str(one)) for one in range(year, year - YEARS, -1)]
        any_time = ("", self.tr("Any time"))
        self.years = ComboField(theme, "", "search_years", [any_time, *years], small=True)
        self.years.combo.setAccessibleName(self.tr("When"))
        self.years.set_value("")
        self.people = ComboField(theme, "", "search_people", [self._anyone()], small=True)
        self.people.combo.setAccessibleName(self.tr("With whom"))
        self.people.set_value("")
        self.count = Label(theme, "", "search_count", "small", "text.tertiary")
        self.model = RowModel(_spoken)
        painter = FoundRows(theme)
        self.list = RowList(theme, self.model, painter, "search_rows", self.tr("Found"), by_click=True)

    def _anyone(self) -> tuple[str, str]:
        return "", self.tr("Anyone")

    def _lay_out(self) -> None:
        space = self._tools.theme.space
        filters = QHBoxLayout()
        filters.setSpacing(space(2))
        for part in (self.kinds, self.years, self.people):
            filters.addWidget(part)
        filters.addStretch(1)
        filters.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(space(8), self._tools.theme.scaled(18), space(8), 0)
        column.setSpacing(space(3))
        column.addWidget(self.title)
        column.addWidget(self.line)
        column.addLayout(filters)
        column.addWidget(self.list, 1)

    def _typed(self) -> None:
        """Other words: whoever was chosen may have nothing to do with them."""
        self.people.set_value("")
        self._begin()

    def _begin(self) -> None:
        kind, typed = self.kinds.value(), self.line.text().strip().lstrip("".join(Scope))
        # Filters come first: a quotation still being typed would swallow what follows it.
        parts = (kind, self.years.value(), self.people.value(), typed)
        asked = " ".join(part for part in parts if part)
        self._search = self._tools.services.search.begin(asked, MOST)
        self._go_on()

    def _go_on(self) -> None:
        if self._search.go_on():
            self._next_turn.start(0)
        else:
            self._show()

    def _show(self) -> None:
        search, terms = self._search, self._search.query.terms
        today, hits = self._tools.services.clock.today(), search.hits
        rows = [person_row(line, terms) for line in self._tools.services.search.faces(search.people)]
        for hit in hits:
            place = next((p for p in places_of(hit) if self._tools.navigator.can_show(p[0])), None)
            if place is not None:
                rows.append(hit_row(hit, place, terms, today))
        self.model.show(rows)
        if not self.people.value():
            names = dict.fromkeys(hit.shown for hit in hits if hit.shown)
            options = [(f'with:"{name}"', name) for name in list(names)[:MOST_NAMES]]
            self.people.set_options([self._anyone(), *options])
        self._say_count(len(rows))

    def _say_count(self, count: int) -> None:
        if self._search.query.is_empty:
            self.count.set_text("")
        elif self._search.is_cut:
            self.count.set_text(self.tr("The newest {0} are shown").format(count))
        elif not count:
            self.count.set_text(self.tr("Nothing found"))
        else:
            self.count.set_text(self.tr("1 result") if count == 1 else self.tr("{0} results").format(count))

    def _open(self, row: FoundRow) -> None:
        self._tools.navigator.open(*row.place)

    def _changed(self) -> None:
        if self.isVisible():
            self._begin()


def _spoken(row: FoundRow) -> str:
    return row.spoken
