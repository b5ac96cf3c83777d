"""The timeline of one person: logged contacts under their months, fifty at a time, newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QLocale, QModelIndex, QObject

from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import TALKS, Interaction, InteractionKind
from mentorkit.gui import texts
from mentorkit.gui.kit.table_models import ACCESSIBLE_TEXT_ROLE, RECORD_ROLE

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from mentorkit.domain.people import PersonId
    from mentorkit.gui.kit.table_models import Index
    from mentorkit.services.interactions import InteractionService

FIRST, PAGE = 20, 50
"""Contacts read at first, more than a window shows, and together when more are wanted."""

ALL = tuple(InteractionKind)
MEETINGS = tuple(how for how in InteractionKind if how in TALKS)
MESSAGES = (InteractionKind.MESSAGE_OUT, InteractionKind.MESSAGE_IN)
HELP = (InteractionKind.I_HELPED, InteractionKind.THEY_HELPED)
NOTES = (InteractionKind.NOTE,)


@frozen
class Month:
    """A heading: the month of the contacts below it."""

    year: int
    month: int

    @property
    def words(self) -> str:
        """The month by name, with its year."""
        name = QLocale().standaloneMonthName(self.month)
        return QCoreApplication.translate("people", "{month} {year}").format(month=name, year=self.year)


Item = Month | Interaction


def title_of(interaction: Interaction) -> str:
    """Return what stands in bold: the title given, else how it happened and how long it took."""
    return interaction.title or _how(interaction)


def detail_of(interaction: Interaction) -> str:
    """Return what stands beside the title; nothing where the title says it already."""
    return _how(interaction) if interaction.title else ""


def _how(interaction: Interaction) -> str:
    words = {
        InteractionKind.MET: QCoreApplication.translate("people", "Met"),
        InteractionKind.CALL: QCoreApplication.translate("people", "Phone call"),
        InteractionKind.VIDEO: QCoreApplication.translate("people", "Video call"),
        InteractionKind.EVENT: QCoreApplication.translate("people", "Met at an event"),
        InteractionKind.MESSAGE_OUT: QCoreApplication.translate("people", "You wrote"),
        InteractionKind.MESSAGE_IN: QCoreApplication.translate("people", "They wrote"),
        InteractionKind.I_HELPED: QCoreApplication.translate("people", "You helped"),
        InteractionKind.THEY_HELPED: QCoreApplication.translate("people", "They helped"),
        InteractionKind.NOTE: QCoreApplication.translate("people", "Note"),
    }[interaction.how]
    if not interaction.minutes:
        return words
    lasted = QCoreApplication.translate("people", "{how}, {n} minutes")
    return lasted.format(how=words, n=interaction.minutes)


class TimelineModel(QAbstractTableModel):
    """What is loaded of a person's timeline: months and contacts in one column."""

    def __init__(self, interactions: InteractionService, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._interactions, self._today = interactions, today
        self._person: PersonId | None = None
        self._kinds: tuple[InteractionKind, ...] = ALL
        self._items: list[Item] = []
        self._last_row: int | None = None
        self._is_whole = True

    @property
    def loaded(self) -> int:
        """How many contacts are loaded."""
        return sum(isinstance(item, Interaction) for item in self._items)

    @property
    def is_whole(self) -> bool:
        """Whether there is nothing more to load."""
        return self._is_whole

    def show(self, person_id: PersonId, kinds: Iterable[InteractionKind], today: date) -> None:
        """Show the newest contacts of these kinds with somebody."""
        self._person, self._kinds, self._today = person_id, tuple(kinds), today
        self._read(FIRST)

    def read_again(self) -> None:
        """Read as many as are loaded anew."""
        self._read(max(FIRST, self.loaded))

    def load_more(self) -> None:
        """Read the next ones, if there are any."""
        if self._person is None or self._is_whole:
            return
        items = self._next(PAGE)
        if items:
            first = len(self._items)
            self.beginInsertRows(QModelIndex(), first, first + len(items) - 1)
            self._items += items
            self.endInsertRows()

    def load_to(self, interaction_id: str) -> int:
        """Load until a contact is among the rows; return its row, -1 when there is no such contact."""
        while self.row_of(interaction_id) < 0 and not self._is_whole:
            self.load_more()
        return self.row_of(interaction_id)

    def replace(self, interaction: Interaction) -> bool:
        """Show a contact's new values in its place; False when it has to move, go or come."""
        for row, item in enumerate(self._items):
            if isinstance(item, Interaction) and item.id == interaction.id:
                if item.day != interaction.day or interaction.how not in self._kinds:
                    return False
                self._items[row] = interaction
                self.dataChanged.emit(self.index(row, 0), self.index(row, 0))
                return True
        return False

    def item_at(self, row: int) -> Item | None:
        """Return the month or contact of a row, None beyond the end."""
        return self._items[row] if 0 <= row < len(self._items) else None

    def month_at(self, row: int) -> tuple[Month | None, int]:
        """Return the month a row belongs to, and the row of the next month, -1 where none is loaded."""
        if not 0 <= row < len(self._items):
            return None, -1
        month = next((item for item in reversed(self._items[: row + 1]) if isinstance(item, Month)), None)
        later = (at for at in range(row + 1, len(self._items)) if isinstance(self._items[at], Month))
        return month, next(later, -1)

    def is_last(self, row: int) -> bool:
        """Whether the line beside the icons ends at this row."""
        return not isinstance(self.item_at(row + 1), Interaction)

    def row_of(self, interaction_id: str) -> int:
        """Return the row of a contact, -1 when it is not loaded."""
        found = (row for row, item in enumerate(self._items) if getattr(item, "id", "") == interaction_id)
        return next(found, -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are loaded, months included."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return one."""
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = 0) -> Any:
        """Answer the text for screen readers and the record; painting asks `item_at` instead."""
        if role not in (0, ACCESSIBLE_TEXT_ROLE, RECORD_ROLE) or not index.isValid():
            return None
        item = self.item_at(index.row())
        if role == RECORD_ROLE or item is None:
            return item
        return item.words if isinstance(item, Month) else self._sentence(item)

    def _sentence(self, item: Interaction) -> str:
        parts = [texts.day_word(item.day, self._today), title_of(item), detail_of(item), item.said]
        return ". ".join(part.rstrip(".") for part in parts if part)

    def _read(self, count: int) -> None:
        self.beginResetModel()
        self._items, self._last_row, self._is_whole = [], None, False
        self._items = self._next(count)
        self.endResetModel()

    def _next(self, count: int) -> list[Item]:
        assert self._person is not None, "a timeline belongs to somebody"
        found = self._interactions.timeline(self._person, self._kinds, self._last_row, count)
        self._is_whole = len(found) < count
        last = next((item for item in reversed(self._items) if isinstance(item, Interaction)), None)
        month = Month(last.day.year, last.day.month) if last else None
        items: list[Item] = []
        for row, interaction in found:
            self._last_row = row
            own = Month(interaction.day.year, interaction.day.month)
            if own != month:
                items.append(own)
                month = own
            items.append(interaction)
        return items
