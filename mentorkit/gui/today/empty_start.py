"""The empty start: three good first five minutes, and in grey what Today will look like."""

from __future__ import annotations

from functools import partial
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.frozen import frozen
from mentorkit.domain.people import initials
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.cards import Card, Ground
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.rows import paint_check

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from mentorkit.gui.kit.features import Surface, Tools
    from mentorkit.gui.theme import Theme

STACKED_BELOW = 640


class EmptyStart(QWidget):
    """Three cards and an example."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self.setObjectName("empty_start")
        self.setAccessibleName(self.tr("A good start"))
        self._theme = theme
        self.cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.cards.setSpacing(theme.space(4))
        self._build_cards(tools.surface)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        column.addLayout(self.cards)
        column.addSpacing(theme.space(10))
        column.addWidget(Label(theme, self.tr("How it will look"), "start_example_heading", "heading"))
        told = self.tr("An example, not your data. It disappears with your first entry.")
        column.addWidget(Label(theme, told, "start_example_note", "small", "text.secondary", wrap=True))
        column.addSpacing(theme.space(2))
        column.addWidget(Examples(theme))
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards below each other where they would be too narrow."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.scaled(STACKED_BELOW)
        way = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self.cards.setDirection(way)

    def show_goal(self, *, is_written: bool) -> None:
        """Begin with a goal, or once there is one with who could help."""
        self._goal.setHidden(is_written)
        self._helpers.setHidden(not is_written)

    def focus_first(self) -> None:
        """Give the focus to the first act."""
        first = self._helpers if self._goal.isHidden() else self._goal
        first.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build_cards(self, surface: Surface) -> None:
        self._goal = self._card(
            "target",
            self.tr("Say what you want"),
            self.tr("One sentence about what you hope to learn. It decides who is worth asking."),
            Button(self._theme, self.tr("Write a goal"), "start_goal", Kind.PRIMARY),
        )
        self._helpers = self._card(
            "target",
            self.tr("Who could help?"),
            self.tr("Twelve questions bring to mind whom you know already. Names are enough."),
            Button(self._theme, self.tr("Name people"), "start_helpers", Kind.PRIMARY),
        )
        file = self._card(
            "upload",
            self.tr("Bring your contacts"),
            self.tr("From LinkedIn, Google or your phone. Then sort them ten at a time."),
            Button(self._theme, self.tr("Import people"), "start_import"),
        )
        mentor = self._card(
            "user-plus",
            self.tr("Add a mentor you have"),
            self.tr("Name, how often you meet, and what you agreed."),
            Button(self._theme, self.tr("Add a person"), "start_add"),
        )
        commands = ("add_goal", "who_could_help", "import_people", "add_person")
        for card, name in zip((self._goal, self._helpers, file, mentor), commands, strict=True):
            card.button.clicked.connect(partial(surface.run_command, name))
            self.cards.addWidget(card, 1)
        self.show_goal(is_written=False)

    def _card(self, icon: str, heading: str, sentence: str, button: Button) -> StartCard:
        return StartCard(self._theme, icon, heading, sentence, button)


class StartCard(Card):
    """One way to begin: what it is, in a sentence, and its act."""

    def __init__(self, theme: Theme, icon: str, heading: str, sentence: str, button: Button) -> None:
        name = button.objectName()
        super().__init__(theme, f"{name}_card")
        self.button = button
        edge = theme.space(6)
        self.body.setContentsMargins(edge, edge, edge, edge)
        self.body.addWidget(Icon(theme, icon, f"{name}_icon", size=20, color="accent.text"))
        self.body.addSpacing(theme.space(2))
        self.body.addWidget(Label(theme, heading, f"{name}_heading", "heading"))
        self.body.addWidget(Label(theme, sentence, f"{name}_text", "body", "text.secondary", wrap=True))
        self.body.addStretch(1)
        self.body.addSpacing(theme.space(8))
        self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)


@frozen
class Example:
    """An invented line: who, the act with {0} for the name, why, and what the button would start."""

    name: str
    act: str
    why: str
    kind: str


class Examples(Ground):
    """Three invented lines in grey. They cannot be focused or clicked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "start_examples", "surface.sunken", radius="card")
        self.setAccessibleName(self.tr("An example, not your data"))
        self._rows = (
            Example(
                "Asha Nair",
                self.tr("Write to {0}"),
                self.tr("Teaches the course you liked. One clear question, 20 minutes."),
                self.tr("Draft ready"),
            ),
            Example(
                "Miro Kask",
                self.tr("Prepare for {0}"),
                self.tr("Thursday 10:00. Two questions chosen, one minute to spare."),
                self.tr("Agenda"),
            ),
            Example(
                "Efua Owusu",
                self.tr("Thank {0}"),
                self.tr("The advice worked. Three sentences are enough."),
                self.tr("Thank-you"),
            ),
        )
        self._fit()
        theme.changed.connect(self._fit)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows."""
        super().paintEvent(event)
        painter, height = QPainter(self), self.theme.size("row.task")
        edge = self.theme.space(5)
        for number, row in enumerate(self._rows):
            rect = QRect(edge, self.theme.space(2) + number * height, self.width() - 2 * edge, height)
            self._paint_row(painter, rect, row)
            if number + 1 < len(self._rows):
                line = self.theme.color("border.subtle")
                painting.hairline(painter, rect.left(), rect.right() + 1, rect.bottom() + 1, line)

    def _paint_row(self, painter: QPainter, rect: QRect, row: Example) -> None:
        theme = self.theme
        mirrored = partial(painting.mirrored, inside=rect, right_to_left=self.isRightToLeft())
        side, wide = theme.size("check"), theme.scaled(32)
        mark = QRect(rect.left(), rect.center().y() - side // 2 + 1, side, side)
        paint_check(painter, theme, mirrored(mark), checked=False, round_=True)
        circle = QRect(mark.right() + 1 + theme.scaled(14), rect.center().y() - wide // 2 + 1, wide, wide)
        painting.frame(painter, mirrored(circle), wide / 2, theme.color("surface.pressed"))
        grey = theme.color("text.secondary")
        painting.words(painter, theme, mirrored(circle), initials(row.name), "label", grey, painting.CENTRE)
        kind = QRect(rect)
        kind.setLeft(rect.right() + 1 - ceil(painting.advance(theme, "small", row.kind)))
        painting.words(painter, theme, mirrored(kind), row.kind, "small", grey)
        start = circle.right() + 1 + theme.space(3)
        width = kind.left() - theme.space(3) - start
        above, below = theme.line("bodyStrong"), theme.line("small")
        top = rect.top() + (rect.height() - above - below) // 2
        title = mirrored(QRect(start, top, width, above))
        painting.words(painter, theme, title, row.act.format(row.name), "bodyStrong", grey)
        why = mirrored(QRect(start, top + above, width, below))
        painting.words(painter, theme, why, row.why, "small", grey)

    def _fit(self) -> None:
        self.setFixedHeight(len(self._rows) * self.theme.size("row.task") + 2 * self.theme.space(2))
