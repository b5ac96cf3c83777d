"""The goals somebody helps with, on their own page: how well they fit, and with which skills."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect

from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import Goal, GoalHelp, Skill
from mentorkit.gui.fit_texts import fit_word, fit_words
from mentorkit.gui.goals.help_menu import help_menu
from mentorkit.gui.goals.words import word
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.fitted_tables import FittedModel, FittedTable, QuietPainter
from mentorkit.gui.kit.menus import Entry, menu, open_at, open_below
from mentorkit.gui.kit.side_sections import SideSection

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from mentorkit.domain.changes import Change
    from mentorkit.domain.fit import Fit
    from mentorkit.domain.people import PersonId
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.rows import RowState
    from mentorkit.services.helping import HelpedGoal


@frozen
class HelpRow:
    """A goal as a row: `fit` in words, and every factor of it for the tooltip."""

    id: str
    title: str
    colour: int
    detail: str
    fit: str
    tip: str

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        return ", ".join(part for part in (self.title, self.fit, self.detail) if part)


class HelpPainter(QuietPainter):
    """Draws goals in the side column of a person's page."""

    def inner(self, rect: QRect) -> QRect:
        """Return the whole row: it stands on the edges of the column."""
        return rect

    def tip_at(self, record: HelpRow, rect: QRect, point: QPoint, *, right_to_left: bool) -> str:
        """Say every factor of the fit."""
        return record.tip

    def paint_row(self, painter: QPainter, rect: QRect, record: HelpRow, state: RowState) -> None:
        """Draw the mark, the goal with its fit at the end, and below it the skills."""
        theme, color = self.theme, self.theme.color
        above, below = theme.line("smallStrong"), theme.line("small") if record.detail else 0
        top = rect.top() + (rect.height() - above - below) // 2
        side, start = theme.scaled(8), theme.scaled(18)
        mark = QRect(rect.left(), top + (above - side) // 2 + 1, side, side)
        taken = int(painting.advance(theme, "caption", record.fit)) + 1 if record.fit else 0
        words = rect.width() - start
        boxes = (
            (
                QRect(rect.left() + start, top, words - taken - theme.space(2), above),
                record.title,
                "smallStrong",
                "text.primary",
            ),
            (QRect(rect.right() + 1 - taken, top, taken, above), record.fit, "caption", "text.secondary"),
            (QRect(rect.left() + start, top + above, words, below), record.detail, "small", "text.secondary"),
        )
        place = partial(painting.mirrored, inside=rect, right_to_left=state.right_to_left)
        painting.frame(painter, place(mark), theme.radius("mark"), color(f"chart.{record.colour}"))
        for box, said, style, ink in boxes:
            painting.words(painter, theme, place(box), said, style, color(ink))
        state.shows_acts = False


class PersonGoals(SideSection):
    """Shows the goals of one person, and links others."""

    def __init__(self, tools: Tools) -> None:
        theme, translate = tools.theme, QCoreApplication.translate
        title = translate("PersonGoals", "Good for these goals")
        super().__init__(tools, "person_goals", title, translate("PersonGoals", "Add"))
        self._helped: dict[str, HelpedGoal] = {}
        self.act.setAccessibleName(self.tr("Add a goal they could help with"))
        self.rows = FittedModel(_spoken)
        self.table = FittedTable(
            theme, self.rows, HelpPainter(theme, height="row.mentor"), "person_goals_rows", title
        )
        self.table.opened.connect(self._open)
        self.table.open_by_click()
        self.table.menu_wanted.connect(self._open_menu)
        self.column.addWidget(self.table)

    def refresh(self) -> None:
        """Read and show the goals anew."""
        services = self._tools.services
        helped = services.helping.of_person(self._record)
        self._helped = {one.goal.id: one for one in helped}
        self.rows.show_rows([_row(one, services.fit.fit_of(self._record, one.goal)) for one in helped])
        self.table.setVisible(bool(helped))
        self.show_filled(filled=bool(helped))

    def follows(self, change: Change) -> bool:
        """Whether it is about their goals, or about how well they fit."""
        return any(_concerns(edit.record, self._record) for edit in change.edits)

    def press(self) -> None:
        """Offer the other goals worked on now, each with how well they fit."""
        services = self._tools.services
        entries: list[Entry | None] = []
        for goal in services.goals.active():
            if goal.id not in self._helped:
                found = services.fit.fit_of(self._record, goal)
                words = f"{goal.title}, {fit_word(found.strength).lower()}" if found else goal.title
                entries.append(Entry(words, partial(self._link, goal), "target", name=goal.id))
        if entries:
            entries.append(None)
        run = self._tools.surface.run_command
        entries.append(Entry(self.tr("Write a goal…"), partial(run, "add_goal"), "plus", name="add_goal"))
        made = menu(self._tools.theme, "person_goals_menu", self.tr("Goals"), entries, self)
        open_below(made, self.act)

    def _link(self, goal: Goal) -> None:
        self._tools.services.helping.link(goal.id, [self._record])
        words = self.tr("Added to “{0}”").format(goal.title)
        self._tools.surface.toast(words, undo=True)

    def _open(self, key: object) -> None:
        self._tools.navigator.open("goals", str(key))

    def _open_menu(self, key: object, point: QPoint) -> None:
        one = self._helped.get(str(key))
        if one is not None:
            shown = self._tools.services.people.get(self._record).shown
            open_at(help_menu(self._tools, shown, one.help, one.skills, self), point)


def _row(one: HelpedGoal, found: Fit | None) -> HelpRow:
    parts = [*one.helped, *(word(support) for support in one.help.supports)]
    return HelpRow(
        id=one.goal.id,
        title=one.goal.title,
        colour=one.goal.colour,
        detail=", ".join(parts),
        fit=fit_word(found.strength) if found is not None else "",
        tip=fit_words(found) if found is not None else "",
    )


def _concerns(record: object, person_id: PersonId) -> bool:
    """Whether the goals of a person, or how well they fit, may change with a record."""
    is_theirs = person_id in (getattr(record, "person_id", None), getattr(record, "id", None))
    return is_theirs or isinstance(record, Goal | GoalHelp | Skill)


def _spoken(row: HelpRow) -> str:
    return row.spoken
