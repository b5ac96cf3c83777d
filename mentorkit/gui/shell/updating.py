"""Bringing a large vault of an earlier version up to date: how far it is, and a way to put it off."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from mentorkit.domain.vaults import Stopped, VaultError
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.shell.locked_pages import LockedPage
from mentorkit.gui.shell.opening import shown_folder

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.gui.shell.opening import Opening
    from mentorkit.gui.theme import Theme
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import LockedVault

LOOK_MS = 100
"""How often the page looks how far the work is."""

STILL_LOOKS = 10
"""After so many looks that found nothing new the bar says that it does not know."""


class UpdatingPage(LockedPage):
    """Says what is done, how far it is, and that nothing is lost by stopping."""

    stop_asked = Signal()

    def __init__(self, theme: Theme, folder: str) -> None:
        super().__init__(theme, "updating", "", width=480)
        self.title.set_text(self.tr("Bringing your vault up to date"))
        self.setAccessibleName(self.title.text())
        self.subtitle.set_text(folder)
        self.words = Label(
            theme,
            self.tr(
                "This version of mentorkit keeps and finds things in another way. A verified backup is made"
                " first and all else is done on a copy, so your vault stays as it is until the end."
            ),
            "updating_words",
            wrap=True,
        )
        self.progress = QProgressBar()
        self.progress.setObjectName("updating_progress")
        self.progress.setAccessibleName(self.tr("How far it is"))
        self.progress.setTextVisible(False)
        self.share = Label(theme, "", "updating_share", "small", "text.secondary")
        self.stop = Button(theme, self.tr("Not now"), "updating_stop", Kind.LINK)
        self.stop.clicked.connect(self._stop)
        space = theme.space
        for widget, gap in ((self.words, 6), (self.progress, 2), (self.share, 5)):
            self.column.addWidget(widget)
            self.column.addSpacing(space(gap))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.stop)
        row.addStretch(1)
        self.column.addLayout(row)
        self.show_share(0)

    def focus_first(self) -> None:
        """Put the focus on the only act there is."""
        self.stop.setFocus()

    def show_share(self, share: float, *, is_counted: bool = True) -> None:
        """Show how far it is, from 0 to 1, and whether the part under way tells how far itself has come."""
        percent = int(share * 100)
        self.progress.setRange(0, 100 if is_counted else 0)
        self.progress.setValue(percent)
        done, waiting = self.tr("{0} % done"), self.tr("{0} % done. This part cannot tell how far it is.")
        self.share.set_text((done if is_counted else waiting).format(percent))

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.share.set_text(self.tr("Stopping. Nothing has been changed."))
        self.stop_asked.emit()


class Updating(QObject):
    """Does the work in a job while its page is shown."""

    def __init__(self, opening: Opening, locked: LockedVault) -> None:
        super().__init__(opening)
        self.setObjectName("updating_work")
        self._opening, self._locked = opening, locked
        self._share, self._is_stopping = 0.0, False
        self._shown, self._looks = 0.0, 0
        self.page = UpdatingPage(opening.window.theme, shown_folder(locked.folder))
        self.page.stop_asked.connect(self._stop)
        self._looking = QTimer(self)
        self._looking.setObjectName("updating_timer")
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self._look)

    def start(self, unlock: Callable[[], UnlockedVault], then: Callable[[], None]) -> None:
        """Begin; `then` is called once `unlock` finds nothing to do any more."""
        self._looking.start()
        self._opening.show(self.page)
        work = partial(self._locked.bring_up_to_date, unlock, self._hear)
        self._opening.jobs.run(work, partial(self._finish, then), self._fail)

    def _hear(self, share: float) -> None:
        """Take in, in the thread of the job, how far it is; the page looks by itself."""
        self._share = share
        if self._is_stopping:
            raise Stopped

    def _look(self) -> None:
        if not self._is_stopping:
            self._looks = self._looks + 1 if self._share == self._shown else 0
            self._shown = self._share
            self.page.show_share(self._share, is_counted=self._looks < STILL_LOOKS)

    def _stop(self) -> None:
        self._is_stopping = True

    def _finish(self, then: Callable[[], None], _nothing: object) -> None:
        self._looking.stop()
        then()

    def _fail(self, error: Exception) -> None:
        self._looking.stop()
        if isinstance(error, Stopped):
            self._opening.start(self._locked.folder, was_locked=True)
        elif isinstance(error, VaultError):
            self._opening.show_problem(error)
        else:
            raise error
