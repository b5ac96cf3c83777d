"""The empty start: three good first five minutes, and in grey what Today will look like."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

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
        self.buttons = self._acts(tools.surface)
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

    def _acts(self, surface: Surface) -> list[Button]:
        theme = self._theme
        buttons = [
            self._card(
                "upload",
                self.tr("Bring your contacts"),
                self.tr("From LinkedIn or your phone’s address book. You see everything before it is added."),
                Button(theme, self.tr("Import people"), "start_import", Kind.PRIMARY),
            ),
            self._card(
                "user-plus",
                self.tr("Add a mentor you have"),
                self.tr("A name is enough to begin. How often you want to meet can follow."),
                Button(theme, self.tr("Add a person"), "start_add"),
            ),
            self._card(
                "coffee",
                self.tr("Write down a conversation"),
                self.tr("Who you spoke with and what was said, while you still know."),
                Button(theme, self.tr("Log a contact"), "start_log"),
            ),
        ]
        commands = ("import_people", "add_person", "log_contact")
        for button, name in zip(buttons, commands, strict=True):
            button.clicked.connect(partial(surface.run_command, name))
        return buttons

    def _card(self, icon: str, heading: str, sentence: str, button: Button) -> Button:
        theme, name = self._theme, button.objectName()
        card = Card(theme, f"{name}_card")
        card.body.addWidget(Icon(theme, icon, f"{name}_icon", size=20, color="accent.text"))
        card.body.addSpacing(theme.space(2))
        card.body.addWidget(Label(theme, heading, f"{name}_heading", "heading"))
        card.body.addWidget(Label(theme, sentence, f"{name}_text", "body", "text.secondary", wrap=True))
        card.body.addStretch(1)
        card.body.addSpacing(theme.space(8))
        card.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self.cards.addWidget(card, 1)
        return button


class Examples(Ground):
    """Three invented lines in grey. They cannot be focused or clicked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "start_examples", "surface.sunken", radius="card")
        self.setAccessibleName(self.tr("An example, not your data"))
        self._rows = (
            (
                self.tr("Be in touch with {0}"),
                "Asha Nair",
                self.tr("Monthly. Last contact 5 weeks ago."),
                False,
            ),
            (self.tr("Send the outline"), "Miro Kask", self.tr("You promised this for today."), True),
            (
                self.tr("Be in touch with {0}"),
                "Efua Owusu",
                self.tr("Quarterly. 3 days past your rhythm."),
                False,
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

    def _paint_row(self, painter: QPainter, rect: QRect, row: tuple[str, str, str, bool]) -> None:
        theme, (act, name, why, is_promise) = self.theme, row
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = theme.size("check")
        mark = QRect(rect.left(), rect.center().y() - side // 2 + 1, side, side)
        mark = painting.mirrored(mark, rect, right_to_left=mirrored)
        if is_promise:
            paint_check(painter, theme, mark, checked=False, round_=True)
        else:
            inset = (side - theme.icon_size(16)) / 2
            at = (mark.x() + inset, mark.y() + inset)
            painting.icon(painter, theme, "repeat", at, 16, "text.tertiary")
        wide = theme.scaled(32)
        circle = QRect(rect.left() + side + theme.scaled(14), rect.center().y() - wide // 2 + 1, wide, wide)
        start = circle.right() + 1 + theme.space(3)
        circle = painting.mirrored(circle, rect, right_to_left=mirrored)
        painting.frame(painter, circle, wide / 2, theme.color("surface.pressed"))
        grey = theme.color("text.secondary")
        painting.words(painter, theme, circle, initials(name), "label", grey, painting.CENTRE)
        above, below = theme.line("bodyStrong"), theme.line("small")
        top = rect.top() + (rect.height() - above - below) // 2
        title = f"{act}, {name}" if is_promise else act.format(name)
        for line in (
            (QRect(start, top, rect.right() - start, above), title, "bodyStrong"),
            (QRect(start, top + above, rect.right() - start, below), why, "small"),
        ):
            place = painting.mirrored(line[0], rect, right_to_left=mirrored)
            painting.words(painter, theme, place, line[1], line[2], grey)

    def _fit(self) -> None:
        self.setFixedHeight(len(self._rows) * self.theme.size("row.task") + 2 * self.theme.space(2))
