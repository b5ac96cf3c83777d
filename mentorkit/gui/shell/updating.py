"""Bringing a large vault of an earlier version up to date: how far it is, and a way to put it off."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentorkit.domain.vaults import Stopped, VaultError
from mentorkit.gui.shell.opening import shown_folder
from mentorkit.gui.shell.work_pages import WorkPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.gui.shell.opening import Opening
    from mentorkit.gui.theme import Theme
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import LockedVault


class UpdatingPage(WorkPage):
    """Says that nothing is lost by stopping."""

    def __init__(self, theme: Theme, folder: str) -> None:
        super().__init__(theme, "updating")
        self.title.set_text(self.tr("Bringing your vault up to date"))
        self.setAccessibleName(self.title.text())
        self.subtitle.set_text(folder)
        self.words.set_text(
            self.tr(
                "This version of mentorkit keeps and finds things in another way. A verified backup is made"
                " first and all else is done on a copy, so your vault stays as it is until the end."
            )
        )
        self.stop.set_text(self.tr("Not now"))


class Updating(QObject):
    """Does the work in a job while its page is shown."""

    def __init__(self, opening: Opening, locked: LockedVault) -> None:
        super().__init__(opening)
        self.setObjectName("updating_work")
        self._opening, self._locked = opening, locked
        self.page = UpdatingPage(opening.window.theme, shown_folder(locked.folder))

    def start(self, unlock: Callable[[], UnlockedVault], then: Callable[[], None]) -> None:
        """Begin; `then` is called once `unlock` finds nothing to do any more."""
        self.page.begin()
        self._opening.show(self.page)
        work = partial(self._locked.bring_up_to_date, unlock, self.page.hear)
        self._opening.jobs.run(work, partial(self._finish, then), self._fail)

    def _finish(self, then: Callable[[], None], _nothing: object) -> None:
        self.page.end()
        then()

    def _fail(self, error: Exception) -> None:
        self.page.end()
        if isinstance(error, Stopped):
            self._opening.start(self._locked.folder, was_locked=True)
        elif isinstance(error, VaultError):
            self._opening.show_problem(error)
        else:
            raise error
