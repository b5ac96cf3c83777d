"""Rows of the preview: every row of the file with what would become of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.cards import SkippedRow
from mentorkit.domain.frozen import frozen
from mentorkit.domain.people import ChannelKind
from mentorkit.domain.plans import Verdict
from mentorkit.gui.imports import words
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.pills import Tone, paint_pill, pill_width
from mentorkit.gui.kit.rows import Column, Columns, RowPainter, RowState

if TYPE_CHECKING:
    from PySide6.QtCore import QRect
    from PySide6.QtGui import QPainter

    from mentorkit.domain.plans import ImportPlan, PlannedRow
    from mentorkit.gui.theme import Theme

NAME, ROLE, REACH, VERDICT = "name", "role", "reach", "verdict"
TONES = {Verdict.NEW: Tone.GOOD, Verdict.CHANGED: Tone.ACCENT, Verdict.MAYBE: Tone.DUE}


@frozen
class PreviewRow:
    """A row as the preview shows it. `oddity` is one more sentence, or ""."""

    line: int
    name: str
    role: str
    reach: str
    verdict: str
    tone: Tone
    oddity: str = ""
    source: str = ""
    """The file it stands in, where there are several."""

    @property
    def sentence(self) -> str:
        """The whole row as screen readers say it."""
        parts = (self.name, self.role, self.reach, self.verdict, self.oddity, self.source)
        return ". ".join(part for part in parts if part)


FITS: tuple[tuple[int, dict[str, int]], ...] = (
    (1000, {NAME: 240, ROLE: 300, REACH: 0, VERDICT: 260}),
    (700, {NAME: 220, ROLE: 0, VERDICT: 260}),
    (0, {NAME: 0, VERDICT: 260}),
)
"""From which width of the table on which columns are shown; logical pixels at 100 %, 0 takes the rest."""


def preview_columns(theme: Theme) -> Columns:
    """Return the columns of the preview."""
    translate = QCoreApplication.translate
    return Columns(
        theme,
        (
            Column(NAME, translate("imports", "Name"), 240),
            Column(ROLE, translate("imports", "Role and organisation"), 300),
            Column(REACH, translate("imports", "E-mail, phone or web page")),
            Column(VERDICT, translate("imports", "What happens"), 260),
        ),
        before=12,
    )


def planned(row: PlannedRow) -> PreviewRow:
    """Return how a row of a plan is shown."""
    card = row.card
    role = next((role for role in card.roles if role.until is None), card.roles[0] if card.roles else None)
    headline = ", ".join(part for part in (role.title, role.organisation) if part) if role else ""
    by_way = {channel.way: channel.value for channel in reversed(card.channels)}
    reach = next((by_way[way] for way in ChannelKind if way in by_way), "")
    perhaps_twice = QCoreApplication.translate("imports", "Perhaps twice in the file")
    verdict = perhaps_twice if row.is_twice else words.word(row.verdict)
    if row.candidates and row.verdict is not Verdict.SAME:
        joined = QCoreApplication.translate("imports", "{verdict}: {reason}")
        verdict = joined.format(verdict=verdict, reason=words.word(row.candidates[0].match).lower())
    oddity = words.word(card.oddities[0].kind) if card.oddities else ""
    tone = TONES.get(row.verdict, Tone.NEUTRAL)
    return PreviewRow(card.line, card.shown, headline, reach, verdict, tone, oddity, card.source)


def skipped(row: SkippedRow) -> PreviewRow:
    """Return how a row that is left out is shown."""
    place = QCoreApplication.translate("imports", "Row {line}").format(line=row.line)
    name, *where = [part for part in (row.shown, place, row.source) if part]
    reason = words.word(row.reason)
    return PreviewRow(row.line, name, ", ".join(where), "", reason, Tone.NEUTRAL, source=row.source)


def chosen_rows(plan: ImportPlan, verdict: Verdict | str | None) -> list[PlannedRow | SkippedRow]:
    """Return the rows of one verdict, "skipped" or "look"; None for all, in the order of the file."""
    found: list[PlannedRow | SkippedRow] = [
        row
        for row in plan.rows
        if verdict in (None, row.verdict) or (verdict == "look" and row.card.oddities)
    ]
    if verdict in (None, "skipped"):
        found += plan.skipped
    return sorted(found, key=_place)


def preview_row(row: PlannedRow | SkippedRow) -> PreviewRow:
    """Return how a row is shown; only those in sight are asked for."""
    return skipped(row) if isinstance(row, SkippedRow) else planned(row)


def _place(row: PlannedRow | SkippedRow) -> tuple[str, int]:
    of_row = row if isinstance(row, SkippedRow) else row.card
    return of_row.source, of_row.line


class PreviewPainter(RowPainter):
    """Draws a row of the preview in one line of cells."""

    def __init__(self, theme: Theme, columns: Columns) -> None:
        super().__init__(theme, height="control.large")
        self._columns = columns

    def paint_row(self, painter: QPainter, rect: QRect, record: Any, state: RowState) -> None:
        """Draw name, role, address and verdict."""
        row: PreviewRow = record
        color = self.theme.color
        cells = ((NAME, row.name, "bodyStrong"), (ROLE, row.role, "small"), (REACH, row.reach, "small"))
        for key, text, style in cells:
            ink = color("text.primary" if key == NAME else "text.secondary")
            cell = self._cell(key, rect, state)
            if cell.width() > 0:
                painting.words(painter, self.theme, cell, text, style, ink)
        cell = self._cell(VERDICT, rect, state)
        icon = "circle-dashed" if row.oddity else ""
        width = min(pill_width(self.theme, row.verdict, icon), cell.width())
        height = self.theme.size("pill")
        box = cell.adjusted(0, (cell.height() - height) // 2, 0, 0)
        box.setHeight(height)
        box.setWidth(width)
        box = painting.mirrored(box, cell, right_to_left=state.right_to_left)
        paint_pill(painter, self.theme, box, row.verdict, row.tone, icon)

    def _cell(self, key: str, rect: QRect, state: RowState) -> QRect:
        cell = self._columns.cell(key, rect, right_to_left=state.right_to_left)
        gap = self.theme.space(3)
        return cell.adjusted(gap, 0, 0, 0) if state.right_to_left else cell.adjusted(0, 0, -gap, 0)
