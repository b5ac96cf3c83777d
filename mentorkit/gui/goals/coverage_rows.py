"""The rows of both maps: a goal with faces by stage, a kind of support with the faces of who gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QRect

from mentorkit.domain.frozen import frozen
from mentorkit.domain.people import initials, tint_of
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import paint_avatar
from mentorkit.gui.kit.fitted_tables import QuietPainter
from mentorkit.gui.kit.rows import QuickAct

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QPainter

    from mentorkit.domain.lines import PersonLine
    from mentorkit.gui.kit.rows import Columns, RowState
    from mentorkit.gui.theme import Theme

TITLE, ACT = "title", "act"
FACE = 28


@frozen
class Cell:
    """People of one cell, or the words that say that nobody is there."""

    people: tuple[PersonLine, ...] = ()
    words: str = ""
    is_missing: bool = False
    """Whether the words ask for attention."""

    @property
    def spoken(self) -> str:
        """Whoever is there by name, or the words."""
        return ", ".join(line.shown for line in self.people) or self.words


@frozen
class MapRow:
    """One row: its title, perhaps with the mark of a goal, its cells by column, and its act in words."""

    id: str
    title: str
    cells: Mapping[Any, Cell]
    spoken: str
    act: str = ""
    colour: int = 0


class MapPainter(QuietPainter):
    """Draws rows of a map in `columns`, which header and rows share."""

    def __init__(self, theme: Theme, columns: Columns) -> None:
        super().__init__(theme, (QuickAct(ACT, "", ""),), height="row.person")
        self._columns = columns

    def inner(self, rect: QRect) -> QRect:
        """Return the whole row: its columns keep their own distance from its ends."""
        return rect

    def act_rects(self, rect: QRect, *, right_to_left: bool) -> list[QRect]:
        """Return where the act is."""
        return [self._columns.cell(ACT, rect, right_to_left=right_to_left)]

    def offers(self, record: MapRow, act: str) -> bool:
        """Whether there is anything to do in a row."""
        return bool(record.act)

    def tip_at(self, record: MapRow, rect: QRect, point: QPoint, *, right_to_left: bool) -> str:
        """Say the names of a cell, the whole title, or the whole act."""
        for key, said in self._said(record).items():
            if self._columns.cell(key, rect, right_to_left=right_to_left).contains(point):
                return said
        return ""

    def paint_row(self, painter: QPainter, rect: QRect, record: MapRow, state: RowState) -> None:
        """Draw the title, the faces and the act."""
        theme, color, mirrored = self.theme, self.theme.color, state.right_to_left
        box = self._place(TITLE, rect, mirrored=mirrored)
        if record.colour:
            side = theme.scaled(8)
            mark = QRect(box.left(), box.center().y() - side // 2 + 1, side, side)
            mark = painting.mirrored(mark, box, right_to_left=mirrored)
            painting.frame(painter, mark, theme.radius("mark"), color(f"chart.{record.colour}"))
            start = theme.scaled(18)
            box = box.adjusted(0, 0, -start, 0) if mirrored else box.adjusted(start, 0, 0, 0)
        painting.words(painter, theme, box, record.title, "bodyStrong", color("text.primary"))
        for key, cell in record.cells.items():
            self._paint_cell(painter, self._place(key, rect, mirrored=mirrored), cell, mirrored=mirrored)
        ink = color("accent.text")
        place = self._place(ACT, rect, mirrored=mirrored)
        painting.words(painter, theme, place, record.act, "smallStrong", ink, painting.END)
        state.shows_acts = False

    def _paint_cell(self, painter: QPainter, box: QRect, cell: Cell, *, mirrored: bool) -> None:
        """Draw as many faces as fit and how many more there are, or the words."""
        theme = self.theme
        if not cell.people:
            ink = "status.due.text" if cell.is_missing else "text.tertiary"
            painting.words(painter, theme, box, cell.words, "small", theme.color(ink))
            return
        side, step = theme.scaled(FACE), theme.scaled(FACE + 4)
        most = max(box.width() // step, 1)
        shown = cell.people if len(cell.people) <= most else cell.people[-(most - 1) :] if most > 1 else ()
        for at, line in enumerate(shown):
            face = QRect(box.left() + at * step, box.center().y() - side // 2 + 1, side, side)
            face = painting.mirrored(face, box, right_to_left=mirrored)
            paint_avatar(painter, theme, face, initials(line.shown), tint_of(line.id))
        more = len(cell.people) - len(shown)
        if more:
            rest = QRect(box.left() + len(shown) * step, box.top(), step, box.height())
            rest = painting.mirrored(rest, box, right_to_left=mirrored)
            painting.words(painter, theme, rest, f"+{more}", "caption", theme.color("text.secondary"))

    def _place(self, key: str, rect: QRect, *, mirrored: bool) -> QRect:
        """Return a cell without the gap at its end."""
        cell, gap = self._columns.cell(key, rect, right_to_left=mirrored), self.theme.space(3)
        return cell.adjusted(gap, 0, 0, 0) if mirrored else cell.adjusted(0, 0, -gap, 0)

    def _said(self, record: MapRow) -> dict[str, str]:
        cells = {key: cell.spoken for key, cell in record.cells.items()}
        return {TITLE: record.title, **cells, ACT: record.act}


def spoken_cells(titles: Sequence[tuple[str, Cell]]) -> str:
    """Return cells as one sentence, each after the title of its column."""
    return "; ".join(f"{title}: {cell.spoken}" if title else cell.spoken for title, cell in titles)
