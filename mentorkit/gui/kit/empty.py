"""Empty states: what will stand here, in one sentence, and the act that begins it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.cards import Ground
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme


class EmptyState(Ground):
    """A sunken well with icon, heading, sentence and at most one act."""

    acted = Signal()

    def __init__(
        self,
        theme: Theme,
        icon: str,
        heading: str,
        sentence: str,
        name: str,
        act: str = "",
        act_icon: str = "plus",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, "surface.sunken", radius="card", parent=parent)
        self.setAccessibleName(heading)
        space, centre = theme.space, Qt.AlignmentFlag.AlignHCenter
        self.heading = Label(theme, heading, f"{name}_heading", "bodyStrong")
        self.sentence = Label(theme, sentence, f"{name}_sentence", "small", "text.secondary", wrap=True)
        self.sentence.setAlignment(centre)
        self.sentence.setMaximumWidth(theme.scaled(360))
        self.button = Button(theme, act, f"{name}_act", Kind.PRIMARY, act_icon, height=Height.SMALL)
        self.button.clicked.connect(self.acted)
        column = QVBoxLayout(self)
        column.setContentsMargins(space(6), space(4), space(6), space(4))
        column.setSpacing(space(1))
        column.addStretch(1)
        column.addWidget(Icon(theme, icon, f"{name}_icon", size=20), 0, centre)
        column.addSpacing(space(1))
        column.addWidget(self.heading, 0, centre)
        # An aligned item would get the height of the whole width, and lose its second line.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self.sentence)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addSpacing(space(2))
        column.addWidget(self.button, 0, centre)
        column.addStretch(1)
        self.button.setVisible(bool(act))

    def in_the_middle(self, name: str) -> Ground:
        """Return a pane with this in its middle, for where nothing is chosen."""
        pane = Ground(self.theme, name)
        self.setFixedSize(self.theme.scaled(440), self.theme.scaled(220))
        QVBoxLayout(pane).addWidget(self, 0, Qt.AlignmentFlag.AlignCenter)
        return pane

    def tell(self, heading: str, sentence: str, act: str = "") -> None:
        """Change what it says; "" for no act."""
        self.heading.set_text(heading)
        self.setAccessibleName(heading)
        self.sentence.set_text(sentence)
        self.button.set_text(act)
        self.button.setVisible(bool(act))
