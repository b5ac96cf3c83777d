"""What a vault that cannot be opened as it is leads to: trying again, putting it together, a backup."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from mentorkit.domain.vaults import REPLACEABLE, VaultError
from mentorkit.gui.shell.opening import shown_folder
from mentorkit.gui.shell.problem_page import ProblemPage

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.gui.shell.opening import Opening
    from mentorkit.services.vaults import Backup, LockedVault


class Problems(QObject):
    """Shows the page of a problem and does what it offers; tells through its `Opening`."""

    def __init__(self, opening: Opening, folder: Path, locked: LockedVault | None) -> None:
        super().__init__(opening)
        self.setObjectName("problems")
        self._opening, self._folder, self._locked = opening, folder, locked
        self._page: ProblemPage | None = None

    def tell(self, error: VaultError) -> None:
        """Show why a vault did not open, and what can be done."""
        locked = self._locked
        can_repair = locked is not None and locked.has_key and error.state in REPLACEABLE
        backups = locked.backups() if locked is not None and can_repair else ()
        theme, today = self._opening.window.theme, self._opening.application.clock.today()
        page = self._page = ProblemPage(
            theme, shown_folder(self._folder), error, today, backups, can_repair=can_repair
        )
        page.again_asked.connect(partial(self._opening.start, self._folder))
        page.another_asked.connect(self._opening.choose_existing)
        page.header_asked.connect(partial(self._opening.start, self._folder, from_backups=True))
        page.new_asked.connect(partial(self._opening.show_first_run, self._folder))
        page.restore_asked.connect(self._restore)
        page.repair_asked.connect(self._repair)
        self._opening.show(page)

    def put_together(self) -> None:
        """Put a vault together without being asked for it; what stands against it is shown."""
        self._opening.jobs.run(self._the_locked().repair, self._repaired, self._refuse)

    def _repair(self) -> None:
        assert self._page is not None, "it offered it"
        self._page.begin_repair()
        self.put_together()

    def _repaired(self, repaired: Any) -> None:
        self._opening.open(partial(self._the_locked().finish_repair, repaired))

    def _restore(self, backup: Backup) -> None:
        try:
            vault = self._the_locked().restore(backup)
        except VaultError as error:
            self._refuse(error)
            return
        self._opening.show_vault(vault)

    def _refuse(self, error: Exception) -> None:
        if self._page is not None:
            self._page.refuse(error)
        elif isinstance(error, VaultError):
            self.tell(error)
        else:
            raise error

    def _the_locked(self) -> LockedVault:
        assert self._locked is not None, "only a vault that was found can be brought back"
        return self._locked
