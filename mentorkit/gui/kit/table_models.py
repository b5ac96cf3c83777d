"""The model of a long table: ids in groups, and only the rows that are looked at fetched in pages."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Signal

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

Id: TypeAlias = "int | str"
Index: TypeAlias = "QModelIndex | QPersistentModelIndex"

RECORD_ROLE = 256
"""The row's record as fetched; a Group for a heading."""
SORT_ROLE = 257
"""What the row is looked up by when letters are typed."""
ACCESSIBLE_TEXT_ROLE = 11
_DISPLAY_ROLE = 0

PAGE = 16
"""Rows fetched together: about what a window shows, so that a jump costs no more than what it shows."""
MOST_ROWS = 2048
"""Rows remembered."""


@frozen
class Group:
    """Rows under one heading; an empty title has no heading. Ids may be a list or an array."""

    key: str
    title: str
    ids: Sequence[Id]


class TableModel(QAbstractTableModel):
    """Rows of a table by id. One column; a heading is a row of its own.

    `fetch(ids)` returns their rows in the same order (None for one that is gone), `describe(row)` the
    sentence a screen reader says, `sorted_by(row)` what letters jump to.
    """

    checks_changed = Signal()
    folded = Signal()

    def __init__(
        self,
        fetch: Callable[[Sequence[Id]], Sequence[Any]],
        describe: Callable[[Any], str],
        sorted_by: Callable[[Any], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fetch, self._describe, self._sorted_by = fetch, describe, sorted_by or describe
        self._groups: list[Group] = []
        self._starts: list[int] = []
        self._count = 0
        self._rows: dict[Id, Any] = {}
        self._folded: set[str] = set()
        self._checked: dict[Id, None] = {}

    def show(self, groups: Iterable[Group]) -> None:
        """Show other ids; what is folded stays folded, checks of ids that are gone are dropped."""
        shown = list(groups)
        had = len(self._checked)
        if self._checked:
            there = {key for group in shown for key in group.ids}
            self._checked = {key: None for key in self._checked if key in there}
        self._arrange(shown)
        if len(self._checked) != had:
            self.checks_changed.emit()

    def refresh(self, ids: Iterable[Id] | None = None) -> None:
        """Fetch rows anew when they are next painted: those of `ids`, or all."""
        if ids is None:
            self._rows.clear()
        else:
            for key in ids:
                self._rows.pop(key, None)
        self._redraw()

    def replace(self, key: Id, row: Any) -> None:
        """Show a row that is already at hand, without fetching."""
        self._rows[key] = row
        self._redraw()

    @property
    def groups(self) -> Sequence[Group]:
        """The groups shown, folded ones too."""
        return tuple(self._groups)

    def group_at(self, row: int) -> Group | None:
        """Return the group whose heading this row is, or None."""
        group, inside = self._find(row)
        return group if inside < 0 else None

    def id_at(self, row: int) -> Id | None:
        """Return the id of a row; None for headings and rows that are not there."""
        if not 0 <= row < self._count:
            return None
        group, inside = self._find(row)
        return group.ids[inside] if inside >= 0 else None

    def row_of(self, key: Id | None) -> int:
        """Return where an id is shown, -1 when it is not (or folded away)."""
        if key is None:
            return -1
        for start, group in zip(self._starts, self._groups, strict=True):
            if self.is_folded(group):
                continue
            try:
                return start + bool(group.title) + group.ids.index(key)
            except ValueError:
                continue
        return -1

    def record_at(self, row: int) -> Any:
        """Return the record of a row, fetching it and those below if it is not at hand; None for headings."""
        group, inside = self._find(row)
        if inside < 0:
            return None
        key = group.ids[inside]
        if key not in self._rows:
            self._fetch_page(group, inside)
        return self._rows.get(key)

    def is_folded(self, group: Group) -> bool:
        """Whether only the heading of a group is shown."""
        return bool(group.title) and group.key in self._folded

    def fold(self, group: Group, *, folded: bool) -> None:
        """Fold a group to its heading, or unfold it."""
        if folded != self.is_folded(group):
            (self._folded.add if folded else self._folded.discard)(group.key)
            self._arrange(self._groups)
            self.folded.emit()

    @property
    def checked(self) -> tuple[Id, ...]:
        """The ids checked, in the order they were."""
        return tuple(self._checked)

    def is_checked(self, key: Id | None) -> bool:
        """Whether an id is checked."""
        return key in self._checked

    def check(self, ids: Iterable[Id], *, checked: bool) -> None:
        """Check ids, or take their checks away."""
        for key in ids:
            if checked:
                self._checked[key] = None
            else:
                self._checked.pop(key, None)
        self._redraw()
        self.checks_changed.emit()

    def check_all(self) -> None:
        """Check everything shown, in folded groups too."""
        self.check([key for group in self._groups for key in group.ids], checked=True)

    def clear_checks(self) -> None:
        """Take all checks away."""
        self.check(list(self._checked), checked=False)

    def find_text(self, start: int, letters: str, most: int = MOST_ROWS) -> int:
        """Return the next row from `start` on, and round, whose text begins with `letters`; -1 for none.

        Looks at `most` rows at most, so that a key never waits for a whole book to be fetched.
        """
        wanted = letters.casefold()
        for step in range(min(self._count, most)):
            row = (start + step) % self._count
            record = self.record_at(row)
            if record is not None and self._sorted_by(record).casefold().startswith(wanted):
                return row
        return -1

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are shown, headings included."""
        return 0 if parent is not None and parent.isValid() else self._count

    def columnCount(self, parent: Index | None = None) -> int:
        """Return one."""
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: Index, role: int = _DISPLAY_ROLE) -> Any:
        """Answer the text for screen readers and the record; painting asks `record_at` instead."""
        if role not in (_DISPLAY_ROLE, ACCESSIBLE_TEXT_ROLE, RECORD_ROLE, SORT_ROLE):
            return None
        row = index.row()
        if not index.isValid() or row >= self._count:
            return None
        group = self.group_at(row)
        if role == RECORD_ROLE:
            return group or self.record_at(row)
        if group is not None:
            return f"{group.title}, {len(group.ids)}"
        record = self.record_at(row)
        if record is None:
            return ""
        return self._sorted_by(record) if role == SORT_ROLE else self._spoken(row, record)

    def _spoken(self, row: int, record: Any) -> str:
        words = self._describe(record)
        return self.tr("{0}, checked").format(words) if self.is_checked(self.id_at(row)) else words

    def _arrange(self, groups: list[Group]) -> None:
        self.beginResetModel()
        self._groups = groups
        self._starts, self._count = [], 0
        for group in groups:
            self._starts.append(self._count)
            self._count += bool(group.title) + (0 if self.is_folded(group) else len(group.ids))
        self.endResetModel()

    def _find(self, row: int) -> tuple[Group, int]:
        at = bisect_right(self._starts, row) - 1
        group = self._groups[at]
        return group, row - self._starts[at] - bool(group.title)

    def _fetch_page(self, group: Group, inside: int) -> None:
        ids = [key for key in group.ids[inside : inside + PAGE] if key not in self._rows]
        for key, row in zip(ids, self._fetch(ids), strict=True):
            self._rows[key] = row
        while len(self._rows) > MOST_ROWS:
            del self._rows[next(iter(self._rows))]

    def _redraw(self) -> None:
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, 0))
