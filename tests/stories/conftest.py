"""The whole window on a real vault: fake keyring and clock, a passphrase that costs next to nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from mentorkit.gui.shell.shell import Leaving, Shell
from mentorkit.services.demo_vaults import make_demo_vault
from mentorkit.services.sessions import Application
from mentorkit.services.vaults import VaultService
from mentorkit.system.settings import MachineSettings
from tests.fakes import FakeClock
from tests.gui import conftest
from tests.gui.shell import samples
from tests.vaults import TINY, FakeKeyring

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.features import Entry
    from mentorkit.gui.theme import Theme

theme = conftest.theme
RESOURCES = Path(__file__).parents[2] / "resources"


@dataclass
class Computer:
    """What stays while the app is closed and started again."""

    home: Path
    clock: FakeClock = field(default_factory=FakeClock)
    keyring: FakeKeyring = field(default_factory=FakeKeyring)
    left: list[Leaving] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        """Where the vault lies."""
        return self.home / "data" / "vault"

    def application(self) -> Application:
        """Build what a start builds."""
        return Application(
            folder=self.folder,
            machine=MachineSettings(self.home / "config" / "settings.json"),
            clock=self.clock,
            vaults=VaultService(self.keyring, self.clock, self.home / "state" / "seen.json", TINY),
            resources=RESOURCES,
            notify=self.notify,
        )

    def notify(self, _title: str, words: str) -> bool:
        """Show a notice; this desktop takes none."""
        self.notices.append(words)
        return False


@pytest.fixture
def computer(tmp_path: Path) -> Computer:
    """A computer on which mentorkit was never started."""
    return Computer(tmp_path / "computer")


@pytest.fixture
def start(qtbot: QtBot, theme: Theme, computer: Computer) -> Iterator[Callable[..., Shell]]:
    """Return a function that starts the app; what is still open at the end is closed."""
    running: list[Shell] = []

    def begin(*, was_locked: bool = False, entries: tuple[Entry, ...] = samples.ENTRIES) -> Shell:
        application = computer.application()

        def make_demo() -> object:
            folder = computer.home / "demo"
            folder.mkdir(parents=True)
            return make_demo_vault(folder, RESOURCES, computer.clock)

        shell = Shell(application, theme, entries, computer.left.append, make_demo)  # type: ignore[arg-type]  # an open vault
        running.append(shell)
        qtbot.addWidget(shell.window)
        shell.start(was_locked=was_locked)
        return shell

    yield begin
    for shell in running:
        shell.window.close()
