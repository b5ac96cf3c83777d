"""A piece of advice as a row: who gave it, their words, and how it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRect

from mentorkit.domain.frozen import frozen
from mentorkit.domain.people import initials, tint_of
from mentorkit.gui.advice_texts import standing
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import paint_avatar
from mentorkit.gui.kit.quote_panels import paint_lines
from mentorkit.gui.kit.rows import RowPainter
from mentorkit.gui.texts import ago

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QPainter

    from mentorkit.domain.advice import Advice
    from mentorkit.gui.kit.rows import RowState
    from mentorkit.gui.theme import Theme


@frozen
class AdviceRow:
    """Advice in words. Without `shown` it stands on the page of whoever gave it."""

    id: str
    text: str
    detail: str
    is_closed: bool
    person_id: str = ""
    shown: str = ""

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        return ", ".join(part for part in (self.text, self.detail) if part)


def row_of(advice: Advice, today: date, shown: str = "") -> AdviceRow:
    """Describe a piece of advice, of somebody by name where that is not plain."""
    heard = ago(advice.heard, today)
    parts = (shown, heard) if shown else (standing(advice), heard)
    words = QCoreApplication.translate("advice", "{0}, {1}")
    return AdviceRow(
        id=advice.id,
        text=" ".join(advice.text.split()),
        detail=words.format(parts[0], f"{parts[1][:1].lower()}{parts[1][1:]}"),
        is_closed=advice.closed is not None,
        person_id=advice.person_id,
        shown=shown,
    )


class AdvicePainter(RowPainter):
    """Draws advice in the pane of the list: a face and two lines."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, height="row.message", rounded=True)

    def paint_row(self, painter: QPainter, rect: QRect, record: AdviceRow, state: RowState) -> None:
        """Draw the giver, the advice and below it who gave it and when."""
        theme, side = self.theme, self.theme.scaled(32)
        box = rect.adjusted(theme.space(3), 0, -theme.space(3), 0)
        face = QRect(box.left(), rect.center().y() - side // 2 + 1, side, side)
        face = painting.mirrored(face, rect, right_to_left=state.right_to_left)
        paint_avatar(painter, theme, face, initials(record.shown), tint_of(record.person_id))
        start = box.left() + side + theme.space(3)
        paint_lines(painter, theme, rect, QRect(start, 0, box.right() + 1 - start, 0), record, state)
