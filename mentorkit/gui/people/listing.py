"""The list behind the table: which people it shows, in which order, and how it follows changes."""

from __future__ import annotations

from array import array
from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from mentorkit.domain.commitments import Commitment
from mentorkit.domain.goals import Goal, GoalHelp
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.lines import PeopleFilter, Sort, Tab
from mentorkit.domain.people import Person
from mentorkit.gui.kit.table_models import Group, TableModel
from mentorkit.gui.people.rows import PersonRow, person_row
from mentorkit.gui.people.sentences import row_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mentorkit.domain.changes import Change, Edit
    from mentorkit.domain.people import PersonId
    from mentorkit.gui.kit.features import Tools

SORTS = ("shown", "stage", "resting_until", "ask_again", "rhythm_days")
"""Fields of a person that may decide where, or whether, the list shows somebody."""


class PeopleList(QObject):
    """Fills the table's model for a filter, and again when a change may have moved somebody.

    Other changes only refresh the rows they touch. While `is_watched` is off nothing is read; what
    happened meanwhile is caught up with when it is turned on.
    """

    shown = Signal()
    """The rows were read anew."""
    counted = Signal(dict)
    """How many people each tab has now."""

    def __init__(self, tools: Tools, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("people_list")
        self._people = tools.services.people
        self._clock = tools.services.clock
        self._chosen = PeopleFilter(tab=Tab.ACTIVE)
        self._is_watched = False
        self._is_stale = True
        self._read_on: date | None = None
        self.model = TableModel(self._fetch, self._describe, _name, self)
        tools.changes.happened.connect(self._changed)

    @property
    def chosen(self) -> PeopleFilter:
        """What the list shows."""
        return self._chosen

    @property
    def rows(self) -> array[int]:
        """The rows of all people shown, in order, also of those folded away."""
        rows = array("q")
        for group in self.model.groups:
            rows.extend(int(row) for row in group.ids)
        return rows

    @property
    def today(self) -> date:
        """The local date."""
        return self._clock.today()

    def watch(self, *, watched: bool) -> None:
        """Keep the rows up to date, or let them rest while nobody looks."""
        self._is_watched = watched
        if watched and (self._is_stale or self._read_on != self.today):
            self.read()

    def choose(self, **parts: Any) -> None:
        """Show other people: any parts of a PeopleFilter."""
        chosen = replace(self._chosen, **parts)
        if chosen != self._chosen:
            self._chosen, self._is_stale = chosen, True
            self.watch(watched=self._is_watched)

    def read(self) -> None:
        """Read the rows and counts anew."""
        self._is_stale, self._read_on = False, self.today
        rows, ranks = self._people.rows(self._chosen)
        self.model.refresh()
        self.model.show(self._groups(rows, ranks))
        self.shown.emit()
        self.counted.emit(self._people.counts())

    def checked_ids(self) -> tuple[PersonId, ...]:
        """Return the people checked, in the order they were."""
        return self._people.ids_of([int(row) for row in self.model.checked])

    def _groups(self, rows: array[int], ranks: array[int]) -> list[Group]:
        if self._chosen.tab is not Tab.ACTIVE:
            return [Group("all", "", rows)] if rows else []
        titles = (
            self.tr("Mentors"),
            self.tr("In conversation"),
            self.tr("Approached"),
            self.tr("To approach"),
        )
        groups, start = [], 0
        for rank, run in groupby(ranks):
            end = start + sum(1 for _ in run)
            groups.append(Group(str(rank), titles[rank], rows[start:end]))
            start = end
        return groups

    def _fetch(self, rows: Sequence[int | str]) -> list[PersonRow | None]:
        today = self.today
        lines = self._people.lines([int(row) for row in rows])
        found = {line.row: person_row(line, self._people.next_step(line), today) for line in lines}
        return [found.get(int(row)) for row in rows]

    def _describe(self, row: PersonRow) -> str:
        return row_sentence(row.line, row.step, self.today)

    def _changed(self, change: Change) -> None:
        if not self._is_watched:
            self._is_stale = True
        elif any(may_move(edit, self._chosen) for edit in change.edits):
            self.read()
        elif change.touches(Goal):
            self.model.refresh()
        else:
            touched = {who for edit in change.edits if (who := whose(edit)) is not None}
            self.model.refresh(self._people.rows_of(touched))


def may_move(edit: Edit, chosen: PeopleFilter) -> bool:
    """Whether an edit may change who a list shows, or in which order."""
    if chosen.words:
        return True
    if edit.kind is Person:
        return edit.before is None or edit.after is None or _differs(edit, chosen)
    if edit.kind in (Interaction, Commitment):
        return chosen.sort is not Sort.NAME or chosen.tab is Tab.DRIFTING
    return edit.kind is GoalHelp and bool(chosen.goal)


def _differs(edit: Edit, chosen: PeopleFilter) -> bool:
    fields = [*SORTS]
    if chosen.tag:
        fields.append("tags")
    if chosen.expertise:
        fields.append("expertise")
    return any(getattr(edit.before, field) != getattr(edit.after, field) for field in fields)


def whose(edit: Edit) -> PersonId | None:
    """Return whom an edit is about, where it is about one person."""
    found: PersonId | None = getattr(edit.record, "id" if edit.kind is Person else "person_id", None)
    return found


def _name(row: PersonRow) -> str:
    return row.line.shown
