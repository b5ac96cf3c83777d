"""A page that shows work on a closed vault: what is done, how far it is, and a way to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from mentorkit.domain.vaults import Stopped
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.shell.locked_pages import LockedPage

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme

LOOK_MS = 100
"""How often the page looks how far the work is."""

STILL_LOOKS = 10
"""After so many looks that found nothing new the bar says that it does not know."""


class WorkPage(LockedPage):
    """Says what is done and follows how far it is. `hear` is called by the work, in its own thread."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, name, "", width=480)
        self.words = Label(theme, "", f"{name}_words", wrap=True)
        self.progress = QProgressBar()
        self.progress.setObjectName(f"{name}_progress")
        self.progress.setAccessibleName(self.tr("How far it is"))
        self.progress.setTextVisible(False)
        self.share = Label(theme, "", f"{name}_share", "small", "text.secondary")
        self.stop = Button(theme, "", f"{name}_stop", Kind.LINK)
        self.stop.clicked.connect(self.ask_to_stop)
        space = theme.space
        for widget, gap in ((self.words, 6), (self.progress, 2), (self.share, 5)):
            self.column.addWidget(widget)
            self.column.addSpacing(space(gap))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.stop)
        row.addStretch(1)
        self.column.addLayout(row)
        self._heard, self._is_stopping = 0.0, False
        self._shown, self._looks = 0.0, 0
        self._looking = QTimer(self)
        self._looking.setObjectName(f"{name}_timer")
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._look)
        self.show_share(0)

    def focus_first(self) -> None:
        """Put the focus on the only act there is."""
        self.stop.setFocus()

    def begin(self) -> None:
        """Look how far the work is until `end`."""
        self._looking.start()

    def end(self) -> None:
        """Look no more."""
        self._looking.stop()

    def hear(self, share: float) -> None:
        """Take in how far it is, from 0 to 1; the page looks by itself. Raises `Stopped` once it is to stop."""
        self._heard = share
        if self._is_stopping:
            raise Stopped

    def ask_to_stop(self) -> None:
        """Let the work end as soon as it can; nothing has been changed then."""
        self._is_stopping = True
        self.stop.setEnabled(False)
        self.share.set_text(self.tr("Stopping. Nothing has been changed."))

    def show_share(self, share: float, *, is_counted: bool = True) -> None:
        """Show how far it is, from 0 to 1, and whether the part under way tells how far itself has come."""
        percent = int(share * 100)
        self.progress.setRange(0, 100 if is_counted else 0)
        self.progress.setValue(percent)
        done, waiting = self.tr("{0} % done"), self.tr("{0} % done. This part cannot tell how far it is.")
        self.share.set_text((done if is_counted else waiting).format(percent))

    def _look(self) -> None:
        if not self._is_stopping:
            self._looks = self._looks + 1 if self._heard == self._shown else 0
            self._shown = self._heard
            self.show_share(self._heard, is_counted=self._looks < STILL_LOOKS)
