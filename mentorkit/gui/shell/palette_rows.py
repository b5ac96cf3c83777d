"""The rows of the palette, painted: headings, entries with their matches marked, and which one is chosen."""

from __future__ import annotations

from functools import partial
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from mentorkit.domain.frozen import frozen
from mentorkit.domain.matches import marked
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.announcements import announce
from mentorkit.gui.kit.avatars import paint_avatar
from mentorkit.gui.kit.marked import marked_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from mentorkit.domain.searching import Term
    from mentorkit.gui.theme import Theme


@frozen
class Heading:
    """Begins a group."""

    text: str


@frozen
class Entry:
    """Something to open or do."""

    text: str
    run: Callable[[], object] = bool
    icon: str = ""
    detail: str = ""
    keys: str = ""
    initials: str = ""
    tint: str = ""
    offers: Callable[[], Sequence[Entry]] = tuple
    """Returns what else can be done with it, the first by Ctrl+Enter; asked for only where somebody wants it."""
    types: str = ""
    """What to look for instead; the palette stays open then."""
    is_found: bool = False
    """Whether matches are marked in its detail too, and its keys are a day."""
    is_act: bool = False
    """Whether it does something with what was found, and was not found itself."""
    waits: bool = False
    """Whether it waits to be chosen: Enter alone, after a word that nobody knows, is to add nothing."""


Row = Heading | Entry


class PaletteRows(QWidget):
    """Shows rows and which entry is chosen. It never takes the focus: the line above owns the keys."""

    chosen = Signal(object)
    """The `Entry` that was clicked."""
    moved = Signal(QRect)
    """Where the chosen row is now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._rows: tuple[Row, ...] = ()
        self._tops: tuple[int, ...] = ()
        """Where each row begins, and where the last ends."""
        self._terms: Sequence[Term] = ()
        self._at = -1
        self.setObjectName("palette_rows")
        self.setAccessibleName(self.tr("Found"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # With a ground of its own, a key paints nothing of the window below.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._fit)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries shown, without the headings."""
        return tuple(row for row in self._rows if isinstance(row, Entry))

    @property
    def current(self) -> Entry | None:
        """The entry that Enter opens."""
        row = self._rows[self._at] if 0 <= self._at < len(self._rows) else None
        return row if isinstance(row, Entry) else None

    def show_rows(self, rows: Sequence[Row], terms: Sequence[Term]) -> None:
        """Show other rows, with what is looked for marked in them; the first entry is chosen if it can be."""
        self._rows, self._terms = tuple(rows), terms
        first = next((at for at, row in enumerate(rows) if isinstance(row, Entry)), -1)
        self._at = -1 if self.entries and self.entries[0].waits else first
        self._fit()
        self.update()
        self._tell()

    def move_by(self, step: int) -> None:
        """Choose the entry so many further on, or back; at the ends it stays."""
        places = [at for at, row in enumerate(self._rows) if isinstance(row, Entry)]
        if places:
            now = places.index(self._at) if self._at in places else -1
            self._choose(places[min(max(now + step, 0), len(places) - 1)])

    def sizeHint(self) -> QSize:
        """Return the room for all rows."""
        return QSize(self.theme.scaled(320), self._tops[-1] + self.theme.space(2) if self._tops else 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Choose what is below the pointer once it moves."""
        at = self._row_at(event.position().toPoint().y())
        if at >= 0 and at != self._at:
            self._choose(at)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open what was clicked."""
        at = self._row_at(event.position().toPoint().y())
        if at >= 0:
            self._choose(at)
            self.chosen.emit(self.current)
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows that are seen."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.theme.color("surface.raised"))
        for at, row in enumerate(self._rows):
            rect = self._rect(at)
            if not rect.intersects(event.rect()):
                continue
            if isinstance(row, Heading):
                self._paint_heading(painter, rect, row)
            else:
                self._paint_entry(painter, rect, row, is_current=at == self._at)

    def _paint_heading(self, painter: QPainter, rect: QRect, row: Heading) -> None:
        edge = self.theme.space(3)
        box = rect.adjusted(edge, 0, -edge, 0)
        color = self.theme.color("text.secondary")
        painting.words(painter, self.theme, box, row.text, "caption", color)

    def _paint_entry(self, painter: QPainter, rect: QRect, row: Entry, *, is_current: bool) -> None:
        theme, space, color = self.theme, self.theme.space, self.theme.color
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if is_current:
            painting.frame(painter, rect, theme.radius("row"), color("surface.selected"))
        side = theme.scaled(24) if row.tint else theme.icon_size(16)
        lead = QRect(0, 0, side, side)
        lead.moveCenter(QRect(rect.left() + space(3), rect.top(), theme.scaled(24), rect.height()).center())
        lead = painting.mirrored(lead, rect, right_to_left=mirrored)
        if row.tint:
            paint_avatar(painter, theme, lead, row.initials, row.tint)
        elif row.icon:
            painting.icon(painter, theme, row.icon, (lead.x(), lead.y()), 16)
        end = self._paint_end(painter, rect, row, is_current=is_current, mirrored=mirrored)
        before = space(3) + theme.scaled(24) + space(3)
        room = QRect(rect.left() + before, rect.top(), rect.width() - before - end, rect.height())
        style = "bodyStrong" if row.tint else "body"
        wide = min(int(painting.advance(theme, style, row.text)) + 2, room.width())
        name = QRect(room.left(), room.top(), wide, room.height())
        self._paint_marked(
            painter, painting.mirrored(name, rect, right_to_left=mirrored), row.text, style, self._terms
        )
        detail = room.adjusted(wide + space(3), 0, 0, 0)
        if row.detail and detail.width() > space(8):
            place = painting.mirrored(detail, rect, right_to_left=mirrored)
            terms = self._terms if row.is_found else ()
            self._paint_marked(painter, place, row.detail, "small", terms, "text.secondary")

    def _paint_end(
        self, painter: QPainter, rect: QRect, row: Entry, *, is_current: bool, mirrored: bool
    ) -> int:
        """Draw the key of an entry, or for the chosen one what Enter does; return the room it takes."""
        words = self.tr("Open  ↵") if is_current and row.tint else row.keys
        if not words:
            return self.theme.space(3)
        style = "small" if is_current and row.tint else "caption"
        width = int(painting.advance(self.theme, style, words)) + 1
        place = QRect(rect.right() + 1 - self.theme.space(3) - width, rect.top(), width, rect.height())
        place = painting.mirrored(place, rect, right_to_left=mirrored)
        color = self.theme.color("accent.text" if is_current else "text.tertiary")
        painting.words(painter, self.theme, place, words, style, color, painting.END)
        return width + 2 * self.theme.space(3)

    def _paint_marked(
        self,
        painter: QPainter,
        rect: QRect,
        text: str,
        style: str,
        terms: Sequence[Term],
        color: str = "text.primary",
    ) -> None:
        if marked(text, terms):
            marked_words(painter, self.theme, rect, text, style, color, partial(marked, terms=terms))
        else:
            painting.words(painter, self.theme, rect, text, style, self.theme.color(color))

    def _fit(self) -> None:
        heights = map(self._height, self._rows)
        self._tops = tuple(accumulate(heights, initial=self.theme.space(2)))
        self.setFixedHeight(self.sizeHint().height())

    def _height(self, row: Row) -> int:
        return self.theme.scaled(32) if isinstance(row, Heading) else self.theme.size("row.palette")

    def _rect(self, at: int) -> QRect:
        edge = self.theme.space(2)
        return QRect(edge, self._tops[at], self.width() - 2 * edge, self._tops[at + 1] - self._tops[at])

    def _row_at(self, y: int) -> int:
        found = (at for at in range(len(self._rows)) if self._rect(at).top() <= y <= self._rect(at).bottom())
        at = next(found, -1)
        return at if at >= 0 and isinstance(self._rows[at], Entry) else -1

    def _choose(self, at: int) -> None:
        for changed in {self._at, at} - {-1}:
            self.update(self._rect(changed))
        self._at = at
        self._tell()
        above = at - 1 if at and isinstance(self._rows[at - 1], Heading) else at
        self.moved.emit(self._rect(above).united(self._rect(at)))

    def _tell(self) -> None:
        if self.current is not None and self.isVisible():
            parts = (self.current.text, self.current.detail, self.current.keys)
            announce(self, ", ".join(part for part in parts if part))
