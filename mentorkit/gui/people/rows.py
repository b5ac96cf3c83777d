"""One person as a row of the table: prepared when fetched, so that painting only draws."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect

from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import TALKS, InteractionKind
from mentorkit.domain.people import Stage, initials, tint_of
from mentorkit.domain.rhythm import RhythmState, state_on
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import paint_avatar
from mentorkit.gui.kit.rhythm_line import Line, Mark, Span, line_of, list_span, paint_rhythm
from mentorkit.gui.kit.rows import QuickAct, RowPainter, RowState
from mentorkit.gui.people.sentences import (
    Step,
    last_contact,
    rhythm_due,
    rhythm_sentence,
    role_words,
    step_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter

    from mentorkit.domain import lines, steps
    from mentorkit.gui.kit.pictures import Pictures
    from mentorkit.gui.kit.rows import Columns
    from mentorkit.gui.theme import Theme

LIST_MONTHS = 6
"""Months that a row's rhythm line shows."""

NAME, GOALS, RHYTHM, LAST, NEXT = "name", "goals", "rhythm", "last", "next"
STEP = "step"
"""The act that starts the next step: a click on its words."""

STEP_TONES = {"late": "status.late.text", "due": "status.due.text", "": "text.tertiary"}
_MARKS = {
    **dict.fromkeys(TALKS, Mark.MET),
    InteractionKind.MESSAGE_OUT: Mark.I_WROTE,
    InteractionKind.MESSAGE_IN: Mark.THEY_WROTE,
}


@frozen
class PersonRow:
    """Everything a row draws, in words and days."""

    line: lines.PersonLine
    role: str
    last: str
    step: Step
    rhythm: Line
    told: str
    """The rhythm line in words."""
    initials: str
    tint: str


def person_row(line: lines.PersonLine, step: steps.NextStep, today: date) -> PersonRow:
    """Prepare a row."""
    return PersonRow(
        line=line,
        role=role_words(line.title, line.organisation),
        last=last_contact(line, today),
        step=step_words(step, line, today),
        rhythm=drawn_rhythm(line, line.marks, today),
        told=rhythm_sentence(line, line.marks, LIST_MONTHS, today),
        initials=initials(line.shown),
        tint=tint_of(line.id),
    )


def drawn_rhythm(line: lines.PersonLine, marks: Iterable[lines.Mark], today: date) -> Line:
    """Prepare the rhythm line: help and notes are not drawn, and a rest pauses the rhythm."""
    drawn = [(mark.day, _MARKS[mark.how]) for mark in marks if mark.how in _MARKS]
    resting = line.shown_stage(today) is Stage.RESTING
    due = None if resting else rhythm_due(line)
    state = state_on(today, due)
    shown = "" if state is RhythmState.NONE else state.value
    return line_of(drawn, today, line.clocks.contact, due, shown)


class PeopleRows(RowPainter):
    """Paints people: who, their rhythm, the last contact and the next step with its day at the end."""

    def __init__(
        self, theme: Theme, columns: Columns, pictures: Pictures, acts: Sequence[QuickAct] = ()
    ) -> None:
        super().__init__(theme, acts, checkable=True)
        self.columns, self._pictures = columns, pictures
        self._span: Span = list_span(theme)

    def paint_row(self, painter: QPainter, rect: QRect, record: PersonRow, state: RowState) -> None:
        """Draw one person."""
        cells = {
            key: self.columns.cell(key, rect, right_to_left=state.right_to_left)
            for key in (NAME, GOALS, RHYTHM, LAST, NEXT)
        }
        self._paint_name(painter, cells[NAME], record, state)
        if cells[GOALS].width() and record.line.goals:
            self._paint_goals(painter, cells[GOALS], record.line.goals, state)
        if cells[RHYTHM].width():
            cell = _without(cells[RHYTHM], self.theme.space(4), state)
            paint_rhythm(
                painter,
                self.theme,
                cell,
                record.rhythm,
                state.surface,
                self._span,
                right_to_left=state.right_to_left,
            )
        if cells[LAST].width():
            cell = _without(cells[LAST], self.theme.space(2), state)
            self._words(painter, cell, record.last, "small", "text.secondary")
        self._paint_next(painter, cells[NEXT], record.step, state)

    def act_rects(self, rect: QRect, *, right_to_left: bool) -> list[QRect]:
        """Return where the quick acts are; the words of the next step are one too."""
        found = super().act_rects(rect, right_to_left=right_to_left)
        cell = self.columns.cell(NEXT, rect, right_to_left=right_to_left)
        taken = self.acts_width() + self.theme.space(3)
        words = cell.adjusted(taken, 0, 0, 0) if right_to_left else cell.adjusted(0, 0, -taken, 0)
        return [words if act.name == STEP else box for act, box in zip(self.acts, found, strict=True)]

    def offers(self, record: PersonRow, act: str) -> bool:
        """Whether a row offers an act: nothing is started while an answer is waited for."""
        return act != STEP or record.step.starts

    def tip_at(self, record: PersonRow, rect: QRect, point: QPoint, *, right_to_left: bool) -> str:
        """Say the rhythm line in words, and name and next step in whole."""
        words = {
            NAME: "\n".join(part for part in (record.line.shown, record.role) if part),
            GOALS: "\n".join(record.line.goals),
            RHYTHM: record.told,
            NEXT: record.step.spoken,
        }
        for key, said in words.items():
            if self.columns.cell(key, rect, right_to_left=right_to_left).contains(point):
                return said
        return ""

    def _paint_name(self, painter: QPainter, cell: QRect, record: PersonRow, state: RowState) -> None:
        space, compact = self.theme.space, self.theme.compact
        side = self.theme.scaled(24 if compact else 32)
        avatar = QRect(cell.left(), cell.center().y() - side // 2, side, side)
        at = painting.mirrored(avatar, cell, right_to_left=state.right_to_left)
        picture = self._pictures.pixmap(record.line.photo)
        paint_avatar(painter, self.theme, at, record.initials, record.tint, picture)
        start = side + space(3)
        text = QRect(cell.left() + start, cell.top(), cell.width() - start - space(4), cell.height())
        text = painting.mirrored(text, cell, right_to_left=state.right_to_left)
        if not record.role:
            self._words(painter, text, record.line.shown, "bodyStrong", "text.primary")
        elif compact:
            self._paint_on_one_line(painter, text, record, state)
        else:
            name, role = self.theme.line("bodyStrong"), self.theme.line("caption")
            top = text.top() + (text.height() - name - role) // 2
            upper = QRect(text.left(), top, text.width(), name)
            lower = QRect(text.left(), top + name, text.width(), role)
            self._words(painter, upper, record.line.shown, "bodyStrong", "text.primary")
            self._words(painter, lower, record.role, "caption", "text.secondary")

    def _paint_on_one_line(self, painter: QPainter, text: QRect, record: PersonRow, state: RowState) -> None:
        """Draw name and role side by side; the role gives way first."""
        wide = int(painting.advance(self.theme, "bodyStrong", record.line.shown)) + 1
        wide = min(wide, text.width())
        name = QRect(text.left(), text.top(), wide, text.height())
        role = text.adjusted(wide + self.theme.space(2), 0, 0, 0)
        for box, words, style, color in (
            (name, record.line.shown, "bodyStrong", "text.primary"),
            (role, record.role, "caption", "text.secondary"),
        ):
            at = painting.mirrored(box, text, right_to_left=state.right_to_left)
            if box.width() > self.theme.space(6):
                self._words(painter, at, words, style, color)

    def _paint_goals(self, painter: QPainter, cell: QRect, goals: Sequence[str], state: RowState) -> None:
        """Draw the first goal and how many more there are."""
        more = f"+{len(goals) - 1}" if len(goals) > 1 else ""
        room = _without(cell, self.theme.space(4), state)
        taken = self.theme.space(6) if more else 0
        wide = min(int(painting.advance(self.theme, "small", goals[0])) + 1, room.width() - taken)
        first = QRect(room.left(), room.top(), wide, room.height())
        rest = QRect(first.right() + self.theme.space(2), room.top(), self.theme.space(6), room.height())
        for box, words, color in ((first, goals[0], "text.secondary"), (rest, more, "text.tertiary")):
            at = painting.mirrored(box, room, right_to_left=state.right_to_left)
            self._words(painter, at, words, "small" if box is first else "caption", color)

    def _paint_next(self, painter: QPainter, cell: QRect, step: Step, state: RowState) -> None:
        """Draw the step, and its day at the end where the quick acts do not stand."""
        if state.shows_acts:
            taken = self.acts_width()
        else:
            taken = int(self.theme.metrics("caption", numbers=True).horizontalAdvance(step.when)) + 1
            self._words(painter, cell, step.when, "caption", STEP_TONES[step.tone], at_end=True)
        room = _without(cell, taken + self.theme.space(3), state)
        ink = "accent.text" if state.shows_acts and step.starts else "text.primary"
        self._words(painter, room, step.text, "smallStrong", ink)

    def _words(
        self, painter: QPainter, rect: QRect, text: str, style: str, color: str, *, at_end: bool = False
    ) -> None:
        align = painting.END if at_end else painting.START
        painting.words(painter, self.theme, rect, text, style, self.theme.color(color), align)


def _without(cell: QRect, taken: int, state: RowState) -> QRect:
    """Return a cell without some room at its end."""
    if state.right_to_left:
        return cell.adjusted(taken, 0, 0, 0)
    return cell.adjusted(0, 0, -taken, 0)
