"""One person to reconnect with: a mark to leave them out, who they are, why, and the act."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.people import initials, tint_of
from mentorkit.gui.kit.avatars import Avatar
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.choices import Check
from mentorkit.gui.kit.labels import Label, escaped
from mentorkit.gui.reconnecting.words import tip_words, why_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap

    from mentorkit.gui.theme import Theme
    from mentorkit.services.reconnecting import Suggested


class Progress(StrEnum):
    """How far the message to somebody is."""

    OPEN = "open"
    DRAFT = "draft"
    SENT = "sent"


class ReconnectRow(QWidget):
    """A row. `ticked` tells that the mark changed, `begun` that the message shall be written."""

    ticked = Signal()
    begun = Signal(str)

    def __init__(self, theme: Theme, one: Suggested, photo: QPixmap | None) -> None:
        super().__init__()
        self.suggested, self.progress = one, Progress.OPEN
        line, name = one.line, f"reconnect_{one.line.id}"
        self.setObjectName(name)
        self.setAccessibleName(line.shown)
        self.check = Check(theme, "", f"{name}_check")
        self.check.setAccessibleName(self.tr("Write to {0}").format(line.shown))
        self.check.setChecked(True)
        self.check.toggled.connect(self.ticked)
        avatar = Avatar(theme, 40, f"{name}_avatar")
        avatar.show_person(line.shown, initials(line.shown), tint_of(line.id), photo)
        role = ", ".join(part for part in (line.title, line.organisation) if part)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(Label(theme, line.shown, f"{name}_name", "bodyStrong"))
        if role:
            names.addWidget(Label(theme, role, f"{name}_role", "small", "text.secondary"))
        self.why = Label(theme, why_words(one), f"{name}_why", "small", wrap=True)
        self.why.setToolTip(escaped(tip_words(one)))
        names.addWidget(self.why)
        self.act = Button(theme, "", f"{name}_act", Kind.OUTLINE, height=Height.SMALL)
        self.act.clicked.connect(self._begin)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.space(3), 0, theme.space(3))
        row.setSpacing(theme.space(3))
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.check, 0, top)
        row.addWidget(avatar, 0, top)
        row.addLayout(names, 1)
        row.addWidget(self.act, 0, top)
        self.show_progress(Progress.OPEN)

    @property
    def waits(self) -> bool:
        """Whether the message to them is still to be begun."""
        return self.check.isChecked() and self.progress is Progress.OPEN

    def show_progress(self, progress: Progress) -> None:
        """Show how far the message is."""
        self.progress = progress
        words = {
            Progress.OPEN: self.tr("Write"),
            Progress.DRAFT: self.tr("Open draft"),
            Progress.SENT: self.tr("Sent"),
        }
        self.act.set_text(words[progress])
        self.act.setAccessibleName(f"{words[progress]}: {self.accessibleName()}")
        self.act.setEnabled(progress is not Progress.SENT)
        self.check.setEnabled(progress is Progress.OPEN)

    def _begin(self) -> None:
        self.begun.emit(str(self.suggested.line.id))
