"""One row of what was found: a person, or an entry with the sentence in which it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect

from mentorkit.domain.frozen import frozen
from mentorkit.domain.matches import excerpt, marked
from mentorkit.domain.people import initials, tint_of
from mentorkit.gui.hit_texts import hit_icon, hit_title
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import paint_avatar
from mentorkit.gui.kit.marked import marked_words
from mentorkit.gui.kit.rows import RowPainter
from mentorkit.gui.texts import short_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QPainter

    from mentorkit.domain.hits import Hit
    from mentorkit.domain.lines import Face
    from mentorkit.domain.searching import Term
    from mentorkit.gui.kit.rows import RowState

PlaceParts = tuple[str, str, str]


@frozen
class FoundRow:
    """What is drawn of something found, and where it opens."""

    title: str
    detail: str
    end: str
    place: PlaceParts
    terms: tuple[Term, ...]
    icon: str = ""
    initials: str = ""
    tint: str = ""

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        return ", ".join(part for part in (self.title, self.detail, self.end) if part)


def person_row(line: Face, terms: Sequence[Term]) -> FoundRow:
    """Return the row of a person."""
    detail = ", ".join(part for part in (line.title, line.organisation, line.place) if part)
    place = ("person", line.id, "")
    return FoundRow(
        line.shown, detail, "", place, tuple(terms), initials=initials(line.shown), tint=tint_of(line.id)
    )


def hit_row(hit: Hit, place: PlaceParts, terms: Sequence[Term], today: date) -> FoundRow:
    """Return the row of an entry."""
    said = excerpt(hit.text, terms)
    detail = QCoreApplication.translate("search", "“{0}”").format(said) if said else ""
    day = short_day(hit.said_on, today)
    return FoundRow(hit_title(hit), detail, day, place, tuple(terms), hit_icon(hit))


class FoundRows(RowPainter):
    """Draws found rows: what it is above where it was found, its day at the end."""

    def row_height(self) -> int:
        """Return the height of a row."""
        return self.theme.scaled(56)

    def paint_row(self, painter: QPainter, rect: QRect, record: FoundRow, state: RowState) -> None:
        """Draw one row."""
        theme, space, mirrored = self.theme, self.theme.space, state.right_to_left
        box = rect.adjusted(space(3), space(2), -space(3), -space(2))
        side = theme.scaled(28)
        lead = QRect(box.left(), box.center().y() - side // 2 + 1, side, side)
        lead = painting.mirrored(lead, rect, right_to_left=mirrored)
        if record.tint:
            paint_avatar(painter, theme, lead, record.initials, record.tint)
        else:
            inset = (side - theme.icon_size(16)) // 2
            painting.icon(painter, theme, record.icon, (lead.left() + inset, lead.top() + inset))
        text = box.adjusted(side + space(3), 0, 0, 0)
        top = QRect(text.left(), text.top(), text.width() - theme.scaled(96), text.height() // 2)
        below = QRect(text.left(), top.bottom() + 1, text.width(), text.height() // 2)
        self._paint_line(painter, painting.mirrored(top, rect, right_to_left=mirrored), record, first=True)
        self._paint_line(painter, painting.mirrored(below, rect, right_to_left=mirrored), record, first=False)
        day = QRect(top.right() + 1, top.top(), theme.scaled(96), top.height())
        place = painting.mirrored(day, rect, right_to_left=mirrored)
        color = theme.color("text.tertiary")
        painting.words(painter, theme, place, record.end, "caption", color, painting.END)

    def _paint_line(self, painter: QPainter, rect: QRect, record: FoundRow, *, first: bool) -> None:
        text, style = (record.title, "bodyStrong") if first else (record.detail, "small")
        color = "text.primary" if first else "text.secondary"
        marked_words(painter, self.theme, rect, text, style, color, lambda shown: marked(shown, record.terms))
