"""What somebody said, as a section of the side column: a few rows of words, each of which opens its story."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QRect, Qt

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.fitted_tables import FittedModel, FittedTable, QuietPainter
from mentorkit.gui.kit.side_sections import SideSection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.rows import RowState
    from mentorkit.gui.theme import Theme

MOST = 4
"""Rows shown before *Show all*."""


class QuoteRow(Protocol):
    """Words of somebody as a row shows them."""

    @property
    def id(self) -> str:
        """Of the record the row opens."""

    @property
    def text(self) -> str:
        """Their words."""

    @property
    def detail(self) -> str:
        """How it stands, and since when."""

    @property
    def is_closed(self) -> bool:
        """Whether nothing is to be done about it any more."""

    @property
    def spoken(self) -> str:
        """The row as one sentence."""


class QuotePainter(QuietPainter):
    """Draws two lines on the page's own ground: the words, and how they stand."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, (), height="row.mentor")

    def inner(self, rect: QRect) -> QRect:
        """Return the whole row: it stands on the edges of the column."""
        return rect

    def paint_row(self, painter: QPainter, rect: QRect, record: QuoteRow, state: RowState) -> None:
        """Draw the words, and below them how they stand and since when."""
        paint_lines(
            painter, self.theme, rect, self.inner(rect), record, state, above="small", below="caption"
        )


class QuotePanel(SideSection):
    """Rows of one person's words. A subclass says which they are, and which kind of record they open."""

    def __init__(self, tools: Tools, name: str, title: str, act: str, kind: str) -> None:
        """`act` are the words of the button; `kind` is that of the records the rows open."""
        super().__init__(tools, name, title, act)
        theme = tools.theme
        self._kind, self._shows_all = kind, False
        self.model = FittedModel(_spoken)
        self.table = FittedTable(theme, self.model, QuotePainter(theme), f"{name}_rows", title)
        self.table.opened.connect(self._open)
        self.table.open_by_click()
        self.all = Button(theme, "", f"{name}_all", Kind.LINK, height=Height.SMALL)
        self.all.clicked.connect(self._show_all)
        self.column.addWidget(self.table)
        self.column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeading)

    def show_record(self, record: str) -> None:
        """Show another person's words, the first few of them."""
        self._shows_all = self._shows_all and record == self._record
        super().show_record(record)

    def rows(self) -> Sequence[QuoteRow]:
        """Return all there are, what comes first first."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Read and show the rows anew."""
        found = self.rows()
        shown = found if self._shows_all else found[:MOST]
        self.model.show_rows(list(shown))
        self.table.setVisible(bool(shown))
        self.show_filled(filled=bool(found))
        self.all.set_text(self.tr("Show all {0}").format(self.locale().toString(len(found))))
        self.all.setVisible(len(shown) < len(found))

    def _open(self, key: object) -> None:
        self._tools.navigator.open(self._kind, str(key))

    def _show_all(self) -> None:
        self._shows_all = True
        self.refresh()


def _spoken(row: QuoteRow) -> str:
    return row.spoken


def paint_lines(
    painter: QPainter,
    theme: Theme,
    rect: QRect,
    across: QRect,
    record: QuoteRow,
    state: RowState,
    *,
    above: str = "bodyStrong",
    below: str = "small",
) -> None:
    """Draw the two lines of a row, in its middle; `across` says from where to where."""
    high, low = theme.line(above), theme.line(below)
    top = rect.top() + (rect.height() - high - low) // 2
    ink = "text.secondary" if record.is_closed else "text.primary"
    for place, words, style, color in (
        (QRect(across.left(), top, across.width(), high), record.text, above, ink),
        (QRect(across.left(), top + high, across.width(), low), record.detail, below, "text.secondary"),
    ):
        box = painting.mirrored(place, rect, right_to_left=state.right_to_left)
        painting.words(painter, theme, box, words, style, theme.color(color))
