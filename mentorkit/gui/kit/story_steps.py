"""One step of a story: a mark, what the step is called, what was said, and what can be done."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.flow import FlowLayout
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import take_away

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from mentorkit.gui.kit.buttons import Button
    from mentorkit.gui.theme import Theme

MARK = 20
GAP = 4
"""Between a mark and the line that leads to the next one."""


class Place(Enum):
    """Where a step stands in its story."""

    DONE = "done"
    NOW = "now"
    LATER = "later"


class StepMark(QWidget):
    """A check, a ring or an empty circle, and below it the line to the next step."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.place = Place.LATER
        self.leads_on = True
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the width of the mark."""
        return QSize(self.theme.scaled(MARK), self.theme.scaled(MARK))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark on the line of the title, and the line below it."""
        painter, theme, side = QPainter(self), self.theme, self.theme.scaled(MARK)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        circle = QRectF(0, 0, side, side)
        if self.place is Place.DONE:
            painting.frame(painter, circle, side / 2, theme.color("status.good.tint"))
            inset = (side - theme.icon_size(12)) / 2
            painting.icon(painter, theme, "check", (inset, inset), 12, "status.good.text")
        elif self.place is Place.NOW:
            color = theme.color("accent.line")
            painting.frame(painter, circle, side / 2, None, color, theme.scaled(2))
            inner = circle.adjusted(*(theme.scaled(5) * way for way in (1, 1, -1, -1)))
            painting.frame(painter, inner, inner.width() / 2, color)
        else:
            inner = circle.adjusted(*(theme.scaled(1) * way for way in (1, 1, -1, -1)))
            painting.frame(painter, inner, inner.width() / 2, None, theme.color("border.default"), 1.5)
        if self.leads_on:
            x, gap = side / 2, theme.scaled(GAP)
            painter.setPen(QPen(theme.color("border.default"), 1))
            painter.drawLine(QPointF(x, side + gap), QPointF(x, self.height() - gap))


class StoryStep(QWidget):
    """Done steps carry a check, the present one a ring; later ones are grey with a line of what comes."""

    def __init__(self, theme: Theme, name: str, title: str, *, leads_on: bool = True) -> None:
        """`leads_on` draws the line to the step below."""
        super().__init__()
        self.theme = theme
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.mark = StepMark(theme, f"{name}_mark")
        self.mark.leads_on = leads_on
        self.title = Label(theme, title, f"{name}_title", "bodyStrong")
        self.detail = Label(theme, "", f"{name}_detail", "small", "text.tertiary")
        self.said = Label(theme, "", f"{name}_said", "reading", wrap=True)
        self.note = Label(theme, "", f"{name}_note", "small", "text.secondary", wrap=True)
        self.above, self.extra = QVBoxLayout(), QVBoxLayout()
        """Further widgets before what was said, and between that and the note."""
        self._acts = QWidget()
        self._acts.setObjectName(f"{name}_acts")
        self._flow = FlowLayout(theme, self._acts, gap=8)
        self._answers = QVBoxLayout()
        self._answer: QWidget | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(3))
        row.addWidget(self.mark)
        row.addLayout(self._words(), 1)

    @property
    def place(self) -> Place:
        """Where the step stands."""
        return self.mark.place

    def show_step(
        self, place: Place, said: str, note: str, acts: Sequence[Button] = (), detail: str = ""
    ) -> None:
        """Show how the step stands; `said` is in the words of people, `note` and `detail` in ours."""
        self.mark.place = place
        self.mark.update()
        told = {
            Place.DONE: self.tr("{0}, done"),
            Place.NOW: self.tr("{0}, the present step"),
            Place.LATER: self.tr("{0}, comes later"),
        }
        self.setAccessibleName(told[place].format(self.title.text()))
        self.title.set_color("text.tertiary" if place is Place.LATER else "text.primary")
        self.note.set_color("text.tertiary" if place is Place.LATER else "text.secondary")
        for label, words in ((self.said, said), (self.note, note), (self.detail, detail)):
            label.set_text(words)
            label.setVisible(bool(words))
        self.show_answer(None)
        self._flow.clear()
        for button in acts:
            self._flow.addWidget(button)
            # A layout shows what is added a turn later; the focus must find it now.
            button.show()
        self._acts.setVisible(bool(acts))

    def stand_back(self) -> None:
        """Show neither acts nor an answer, while another step is being answered."""
        self.show_answer(None)
        self._acts.hide()

    def show_answer(self, answer: QWidget | None) -> None:
        """Show fields in the place of the acts; None shows the acts again."""
        if self._answer is not None:
            self._answers.removeWidget(self._answer)
            take_away(self._answer)
        self._answer = answer
        self._acts.setVisible(answer is None and self._flow.count() > 0)
        if answer is not None:
            self._answers.addWidget(answer)
            answer.show()

    def _words(self) -> QVBoxLayout:
        theme = self.theme
        head = QHBoxLayout()
        head.setSpacing(theme.space(2))
        head.addWidget(self.title)
        head.addWidget(self.detail, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(0)
        for layout in (self.above, self.extra):
            layout.setSpacing(theme.space(2))
        words = QVBoxLayout()
        # The room below the words is a part of the step, so that the line runs through it.
        words.setContentsMargins(0, 0, 0, theme.space(7) if self.mark.leads_on else 0)
        words.setSpacing(theme.space(1))
        words.addLayout(head)
        words.addLayout(self.above)
        words.addWidget(self.said)
        words.addLayout(self.extra)
        words.addWidget(self.note)
        acts = QVBoxLayout()
        acts.setContentsMargins(0, theme.space(1), 0, 0)
        acts.addWidget(self._acts)
        words.addLayout(acts)
        words.addLayout(self._answers)
        return words
