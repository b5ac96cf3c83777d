"""From a folder to an open vault: which page is shown when, and what each of them leads to.

A start shows one of these pages or none at all, so each is imported when it is shown.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mentorkit.domain.errors import Invalid
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.vault_texts import told

if TYPE_CHECKING:
    from mentorkit.gui.kit.jobs import Jobs
    from mentorkit.gui.shell.arriving import Arrival
    from mentorkit.gui.shell.first_run_page import FirstRunPage
    from mentorkit.gui.shell.locked_pages import LockedPage
    from mentorkit.gui.shell.problems import Problems
    from mentorkit.gui.shell.recovering import Recovering
    from mentorkit.gui.shell.unlock_page import UnlockPage
    from mentorkit.gui.shell.window import MainWindow
    from mentorkit.services.sessions import Application
    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import LockedVault

PATIENCE_MS = 300
"""So long a start waits for the keyring's answer before it shows the page that asks for a passphrase."""

_TOLD_ON_PAGE = {VaultState.SLOT_DAMAGED, VaultState.KEYRING_OF_ANOTHER_VAULT}
"""States in which another way in may do: they are told where the passphrase is asked for."""
_RENEWABLE = {
    VaultState.KEYRING_EMPTY,
    VaultState.KEYRING_OF_ANOTHER_VAULT,
    VaultState.KEYRING_OF_ANOTHER_DESKTOP,
}
"""What a keyring lost that can be put into it again, once the vault is open."""


class Opening(QObject):
    """Shows the pages before a vault is open. Deriving keys and asking the keyring happen in jobs."""

    opened = Signal(object, bool)
    """The `UnlockedVault`, and whether it was made just now."""
    demo_asked = Signal()
    in_use = Signal(object)
    """The folder of a vault that another window on this computer holds."""

    def __init__(self, application: Application, window: MainWindow, jobs: Jobs) -> None:
        super().__init__()
        self.setObjectName("opening")
        self.application, self.window, self.jobs = application, window, jobs
        self._folder = application.folder
        self._locked: LockedVault | None = None
        self._unlock: UnlockPage | None = None
        self._recovering: Recovering | None = None
        self._arrival: Arrival | None = None
        self._lost: VaultError | None = None
        self._held: UnlockedVault | None = None
        self._patience = QTimer(self)
        self._patience.setObjectName("keyring_patience")
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._begin_opening)

    def start(
        self,
        folder: Path,
        *,
        was_locked: bool = False,
        from_backups: bool = False,
        arrival: Arrival | None = None,
    ) -> None:
        """Show the page that fits a folder. `was_locked` asks for a passphrase even where a keyring would do.

        A vault that was brought here by an `arrival` is put together without being asked for it.
        """
        self.close()
        folder = self.application.vaults.found_from(folder)
        self._folder, self._arrival, self._lost = folder, arrival, None
        state = self.application.vaults.state(folder)
        if state is VaultState.ABSENT:
            self.show_first_run(folder)
            return
        try:
            self.application.vaults.check_free(folder)
            self._locked = self.application.vaults.begin(folder, from_backups=from_backups)
        except VaultError as error:
            self.show_problem(error)
            if error.state is VaultState.IN_USE:
                # Once the event loop runs: only then can a second start end by itself.
                QTimer.singleShot(0, partial(self.in_use.emit, folder))
            return
        if was_locked or not self._locked.is_remembered:
            self._show_unlock()
        elif self.window.page is None:
            self._ask_keyring()
            self._patience.start(PATIENCE_MS)
        else:
            self._show_unlock()
            self._try_keyring()

    def show(self, page: LockedPage | FirstRunPage) -> None:
        """Show a page with the focus in it, and the window if it waited for one."""
        self._patience.stop()
        self.window.show_page(page)
        page.focus_first()
        self.window.show()

    def show_first_run(self, folder: Path) -> None:
        """Show the first run, which makes a vault in a folder."""
        from mentorkit.gui.shell.first_run import FirstRun  # noqa: PLC0415  # once in the life of a vault

        first_run = FirstRun(self, folder)
        first_run.setParent(self)

    def choose_existing(self) -> None:
        """Let a folder be chosen, of a vault or of its backups, and show the page that fits it."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415  # hardly ever

        options = QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.ShowDirsOnly
        words = self.tr("The folder of a vault, or the one that holds its backups")
        near = next(path for path in (self._folder, *self._folder.parents) if path.is_dir())
        chosen = QFileDialog.getExistingDirectory(self.window, words, str(near), options)
        if chosen:
            from mentorkit.gui.shell.arriving import Arrival  # noqa: PLC0415  # hardly ever

            Arrival(self, Path(chosen)).look()

    def show_chosen(self, folder: Path) -> None:
        """Show the page that fits a chosen folder from which nothing can be brought here."""
        if self.application.vaults.state(folder) is VaultState.ABSENT:
            self._folder = folder
            self.show_problem(VaultError(VaultState.ABSENT))
        else:
            self.start(folder)

    # The passphrase and the keyring

    def _show_unlock(self) -> None:
        from mentorkit.gui.shell.unlock_page import UnlockPage  # noqa: PLC0415  # see above
        from mentorkit.gui.shell.warming import Warming  # noqa: PLC0415  # see above

        self._recovering = None
        page = UnlockPage(
            self.window.theme, shown_folder(self._folder), is_remembered=self._the_locked().is_remembered
        )
        page.submitted.connect(self._try_passphrase)
        page.sheet_asked.connect(self._show_recover)
        page.another_asked.connect(self.choose_existing)
        page.keyring_asked.connect(self._try_keyring)
        self._unlock = page
        self.show(page)
        Warming(page)

    def _begin_opening(self) -> None:
        """Say that the vault is being opened: the keyring takes its time."""
        page = self._shown_unlock()
        if page is not None:
            page.begin_opening()

    def _shown_unlock(self) -> UnlockPage | None:
        """Return the page that asks for the passphrase unless another one is shown."""
        if self.window.page is None:
            self._show_unlock()
        return self._unlock if self._unlock is self.window.page else None

    def _try_passphrase(self, passphrase: str) -> None:
        derive = partial(self._the_locked().derive, passphrase)
        self.jobs.run(derive, self._derived, self._not_derived)

    def _derived(self, derived: object) -> None:
        self.open(partial(self._the_locked().with_passphrase, derived))  # type: ignore[arg-type]  # a job's result

    def _not_derived(self, error: Exception) -> None:
        if isinstance(error, VaultError) and error.state in _RENEWABLE:
            self._lost = error
        page = self._shown_unlock()
        if page is None:
            return
        if isinstance(error, Invalid):
            page.refuse()
        elif isinstance(error, VaultError):
            page.tell(told(error))
        else:
            page.tell(
                self.tr("There is too little free memory to work out the key. Close something, try again.")
            )

    def _try_keyring(self) -> None:
        self._begin_opening()
        self._ask_keyring()

    def _ask_keyring(self) -> None:
        self.jobs.run(self._the_locked().read_keyring, self._found_in_keyring, self._not_derived)

    def _found_in_keyring(self, entry: object) -> None:
        self.open(partial(self._the_locked().with_keyring, entry))  # type: ignore[arg-type]  # a job's result

    def open(self, unlock: partial[UnlockedVault]) -> None:
        """Open by a way in, or show what stands against it."""
        try:
            vault = unlock()
        except VaultError as error:
            self._not_opened(error, unlock)
            return
        self._patience.stop()
        if self._recovering is not None:
            self._recovering.ask_passphrase(vault)
        else:
            self.show_vault(vault)

    def show_vault(self, vault: UnlockedVault) -> None:
        """Go on to the vault; where it is older than this computer has seen it, ask first."""
        if self._arrival is not None:
            self._arrival.settle(vault)
        elif self._lost is not None:
            vault.notices.append(self._lost)
        if any(notice.state is VaultState.OLDER_THAN_SEEN for notice in vault.notices):
            from mentorkit.gui.shell.older_page import Older  # noqa: PLC0415  # hardly ever

            Older(self, vault).ask()
        else:
            self.hold(None)
            self.opened.emit(vault, False)

    def _not_opened(self, error: VaultError, unlock: partial[UnlockedVault]) -> None:
        page = self._shown_unlock()
        if error.state is VaultState.OUTDATED:
            self._bring_up_to_date(unlock, partial(self.open, unlock))
        elif error.state is VaultState.DATABASE_MISSING and self._arrival is not None:
            self._problems().put_together()
        elif error.state is VaultState.WRONG_PASSPHRASE and page is not None:
            page.refuse()
        elif error.state in _TOLD_ON_PAGE and page is not None:
            self._lost = error if error.state in _RENEWABLE else self._lost
            page.tell(told(error))
        elif self._recovering is None or not self._recovering.refuses(error):
            self.show_problem(error)
            if error.state is VaultState.IN_USE:
                self.in_use.emit(self._folder)

    def _show_recover(self) -> None:
        from mentorkit.gui.shell.recovering import Recovering  # noqa: PLC0415  # see above

        self._recovering = Recovering(self, self._the_locked())
        self._recovering.page.back_asked.connect(self._show_unlock)

    def _bring_up_to_date(self, unlock: partial[UnlockedVault], then: partial[None]) -> None:
        """Show the work on a large vault of an earlier version, then do `then`, which finds it done."""
        from mentorkit.gui.shell.updating import Updating  # noqa: PLC0415  # hardly ever

        Updating(self, self._the_locked()).start(unlock, then)

    # What cannot be opened as it is

    def show_problem(self, error: VaultError) -> None:
        """Show why a vault did not open, and what can be done."""
        self._problems().tell(error)

    def show_damage(self, vault: UnlockedVault, error: VaultError) -> None:
        """Offer to bring back a vault that opened but cannot be read."""
        self._folder = vault.folder
        self._locked = self._locked or self.application.vaults.begin(vault.folder)
        self._locked.take_back(vault)
        self.show_problem(error)

    def go_on_in(self, folder: Path) -> None:
        """Mind the folder to which the vault was moved while this window was open."""
        self._folder, self._locked = folder, None

    def hold(self, vault: UnlockedVault | None) -> None:
        """Keep an open vault that is not shown yet, to close it should the window be closed before."""
        self._held = vault

    def close(self) -> None:
        """Forget the key of a vault that was not brought back, or not shown."""
        if self._held is not None:
            self._held.give_back().wipe()
            self._held = None
        if self._locked is not None:
            self._locked.forget()

    def _problems(self) -> Problems:
        from mentorkit.gui.shell.problems import Problems  # noqa: PLC0415  # see above

        return Problems(self, self._folder, self._locked)

    def _the_locked(self) -> LockedVault:
        assert self._locked is not None, "only pages of a vault that was found ask for it"
        return self._locked


def shown_folder(folder: Path) -> str:
    """Return a folder as it is shown: the home folder is a tilde."""
    text, home = str(folder), str(Path.home())
    return f"~{text[len(home) :]}" if text.startswith(home) else text
