"""Banners: one sentence about a state that lasts, with one act, until it is solved or closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.kit.buttons import Button, Height, IconButton, Kind
from mentorkit.gui.kit.cards import Ground
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.pills import Tone

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme

_ICONS = {
    Tone.NEUTRAL: "info",
    Tone.ACCENT: "info",
    Tone.GOOD: "check",
    Tone.DUE: "triangle-alert",
    Tone.LATE: "triangle-alert",
}


class Banner(Ground):
    """A tinted row. `acted` is its one act, `closed` its cross, there only where `closable`."""

    acted = Signal()
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        sentence: str = "",
        act: str = "",
        tone: Tone = Tone.DUE,
        *,
        closable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, "status.due.tint", radius="row", parent=parent)
        self._icon = Icon(theme, "info", f"{name}_icon")
        self._sentence = Label(theme, "", f"{name}_sentence", "small", wrap=True)
        self.button = Button(theme, act, f"{name}_act", Kind.LINK, height=Height.SMALL)
        self.button.clicked.connect(self.acted)
        self.cross = IconButton(theme, "x", self.tr("Close"), f"{name}_close", height=Height.SMALL)
        self.cross.clicked.connect(self.close_banner)
        row = QHBoxLayout(self)
        space = theme.space
        # The act is a pointer's target high; icon and words are centred on its line.
        lower = (theme.size("control.small") - theme.line("small")) // 2
        row.setContentsMargins(space(3), lower, space(3), lower)
        row.setSpacing(theme.scaled(10))
        for widget, stretch in ((self._icon, 0), (self._sentence, 1)):
            column = QVBoxLayout()
            column.setContentsMargins(0, lower, 0, lower)
            column.addWidget(widget)
            if widget is self._icon:
                column.addStretch(1)
            row.addLayout(column, stretch)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        self.cross.setVisible(closable)
        self.tell(sentence, act, tone)

    def tell(self, sentence: str, act: str = "", tone: Tone = Tone.DUE) -> None:
        """Change what it says, its act ("" for none) and its tone."""
        tint = "accent.tint" if tone is Tone.ACCENT else f"status.{tone.value}.tint"
        line = "accent.line" if tone is Tone.ACCENT else f"status.{tone.value}.line"
        self.set_fill(tint)
        self._icon.set_icon(_ICONS[tone], line)
        self._sentence.set_text(sentence)
        self.setAccessibleName(sentence)
        self.button.set_text(act)
        self.button.setVisible(bool(act))

    def close_banner(self) -> None:
        """Take the banner away."""
        self.hide()
        self.closed.emit()
