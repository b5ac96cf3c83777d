"""What you know: up to four facts about somebody that are worth a line; a click puts one into the letter."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mentorkit.domain.frozen import frozen
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import paint_avatar
from mentorkit.gui.kit.labels import Label, escaped
from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.kit.style import Ringed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.theme import Theme

MOST = 4


@frozen
class Fact:
    """Something known. `text` is what goes into the letter; a person has initials and a tint."""

    text: str
    detail: str
    icon: str = ""
    initials: str = ""
    tint: str = ""


class FactRow(Ringed, QAbstractButton):
    """A fact on two lines, as a button."""

    def __init__(self, theme: Theme, fact: Fact, name: str) -> None:
        super().__init__()
        self.theme, self.fact = theme, fact
        self.setObjectName(name)
        self.setAccessibleName(f"{fact.text}, {fact.detail}")
        self.setToolTip(escaped(self.tr("Put into the letter: {0}").format(fact.text)))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return two lines and room around them."""
        theme = self.theme
        return QSize(theme.scaled(160), theme.line("small") + theme.line("caption") + theme.space(2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the fact."""
        painter, theme, box = QPainter(self), self.theme, self.rect()
        painter.setLayoutDirection(self.layoutDirection())
        if self.underMouse() or self.isDown():
            painting.frame(painter, box, theme.radius("row"), theme.color("surface.hover"))
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inner = box.adjusted(theme.space(2), 0, -theme.space(2), 0)
        side = theme.scaled(28)
        mark = inner.adjusted(0, (inner.height() - side) // 2, side - inner.width(), 0)
        mark.setHeight(side)
        place = painting.mirrored(mark, box, right_to_left=mirrored)
        if self.fact.tint:
            paint_avatar(painter, theme, place, self.fact.initials, self.fact.tint)
        else:
            inset = (side - theme.icon_size(16)) // 2
            painting.icon(painter, theme, self.fact.icon, (place.left() + inset, place.top() + inset))
        words = inner.adjusted(side + theme.space(2), theme.space(1), 0, 0)
        for text, style, ink in (
            (self.fact.text, "small", "text.primary"),
            (self.fact.detail, "caption", "text.tertiary"),
        ):
            words.setHeight(theme.line(style))
            line = painting.mirrored(words, box, right_to_left=mirrored)
            painting.words(painter, theme, line, text, style, theme.color(ink))
            words.translate(0, theme.line(style))


class KnownFacts(QWidget):
    """The facts below the coach's notes; hidden while there are none."""

    chosen = Signal(object)
    """The `Fact` to put into the letter."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("known_facts")
        title = self.tr("What you know")
        self.setAccessibleName(title)
        self._rows: list[FactRow] = []
        self._column = QVBoxLayout(self)
        space = theme.space
        self._column.setContentsMargins(space(3), space(4), space(3), space(3))
        self._column.setSpacing(0)
        # The rows stand further out, for the ground they get below the pointer.
        heading = QHBoxLayout()
        heading.setContentsMargins(space(2), 0, space(2), space(1))
        heading.addWidget(Label(theme, title, "known_facts_heading", "label"))
        self._column.addLayout(heading)

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts shown."""
        return tuple(row.fact for row in self._rows)

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show the first few facts."""
        shown = tuple(facts[:MOST])
        if shown != self.facts:
            take_away(*self._rows)
            self._rows = [self._row(fact, at) for at, fact in enumerate(shown)]
        self.setVisible(bool(shown))

    def focus_first(self) -> None:
        """Give the focus to the first fact."""
        if self._rows:
            self._rows[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _row(self, fact: Fact, at: int) -> FactRow:
        row = FactRow(self.theme, fact, f"known_fact_{at}")
        row.clicked.connect(partial(self.chosen.emit, fact))
        self._column.addWidget(row)
        return row
