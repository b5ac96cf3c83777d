"""Draws every screen of the demo vault into a folder: light, dark, small, at 200 % and mirrored."""

from __future__ import annotations

import os
import secrets
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from looks import StillClock  # noqa: E402  # after the path is set
from PySide6.QtWidgets import QApplication  # noqa: E402  # after the platform is chosen
from studio import Studio  # noqa: E402

from mentorkit.domain.vaults import VaultError, VaultState  # noqa: E402
from mentorkit.gui.shell.arriving import ArrivingPage  # noqa: E402
from mentorkit.gui.shell.first_run_page import FirstRunPage  # noqa: E402
from mentorkit.gui.shell.moving import MovingPage  # noqa: E402
from mentorkit.gui.shell.older_page import OlderPage  # noqa: E402
from mentorkit.gui.theme import QT_ARGUMENTS, Scheme, Theme  # noqa: E402
from mentorkit.services.demo_vaults import CHEAP  # noqa: E402
from mentorkit.services.sessions import Application  # noqa: E402
from mentorkit.services.vaults import VaultService  # noqa: E402
from mentorkit.storage.vault import backups  # noqa: E402
from mentorkit.storage.vault.arriving import Origin  # noqa: E402
from mentorkit.system.keyring import NoKeyring, SystemKeyring  # noqa: E402
from mentorkit.system.settings import MachineSettings  # noqa: E402

if TYPE_CHECKING:
    from mentorkit.services.unlocked import UnlockedVault


def unlocked(application: Application, passphrase: str) -> UnlockedVault:
    """Open the vault that the first run made."""
    locked = application.vaults.begin(application.folder)
    return locked.with_passphrase(locked.derive(passphrase))


def arrive(studio: Studio, vault: UnlockedVault) -> None:
    """Show what lies of a vault in a folder of its backups."""
    vault.back_up()
    vault.close(keep_copy=False)
    origins = (Origin(vault.vault_id, tuple(backups.paths(vault.folder / "backups"))),)
    page = ArrivingPage(studio.shell.theme, origins, StillClock().today())
    page.show_places("/media/ines/Stick", "~/.local/share/mentorkit/vault", "")
    studio.shell.opening.show(page)


def find_older(studio: Studio, vault: UnlockedVault) -> None:
    """Ask what to do with an older state."""
    page = OlderPage(
        studio.shell.theme, "~/.local/share/mentorkit/vault", "Thursday, 18:20", "Yesterday, 22:04"
    )
    studio.shell.opening.show(page)
    vault.close(keep_copy=False)


def find_damage(studio: Studio, vault: UnlockedVault) -> None:
    """Offer to repair a vault, or to go back to a backup."""
    studio.shell.opening.show_damage(vault, VaultError(VaultState.DATABASE_DAMAGED, pages=(7, 12)))


def move(studio: Studio, vault: UnlockedVault) -> None:
    """Show how far a vault is on its way to another folder."""
    page = MovingPage(studio.shell.theme, "~/.local/share/mentorkit/vault")
    page.show_share(0.4)
    studio.shell.opening.show(page)
    vault.close(keep_copy=False)


TROUBLES = {"arriving": arrive, "older": find_older, "damaged": find_damage, "moving": move}
"""Pages before a vault is open that hardly anybody sees, and what shows them."""


def main(folder: Path) -> int:
    """Draw everything; the exit code is 0 when every picture is there."""
    qt = QApplication([*sys.argv[:1], *QT_ARGUMENTS])
    with tempfile.TemporaryDirectory(prefix="mentorkit-screens-") as home:
        clock = StillClock()
        application = Application(
            folder=Path(home) / "vault",
            machine=MachineSettings(Path(home) / "settings.json"),
            clock=clock,
            vaults=VaultService(SystemKeyring(NoKeyring()), clock, Path(home) / "seen.json", CHEAP),
            resources=ROOT / "resources",
        )
        theme = Theme(application.resources, Scheme.LIGHT, reduce_motion=True)
        theme.apply(qt)
        drawn = 0
        passphrase = secrets.token_hex(16)
        for name in ("first-run", "first-run-recovery", "unlock", *TROUBLES, "today-empty", ""):
            studio = Studio(folder, application, theme, name)
            if name in TROUBLES:
                TROUBLES[name](studio, unlocked(application, passphrase))
            elif name == "today-empty":
                vault = unlocked(application, passphrase)
                studio.shell.opening.opened.emit(vault, False)  # noqa: FBT003  # signals take no keywords
                studio.shell.window.show()
            elif name:
                studio.open_locked()
            else:
                studio.open_demo()
            if name == "first-run-recovery":
                new = application.vaults.prepare(passphrase, remember=False)
                vault, sheet = application.vaults.create(application.folder, new)
                (page,) = studio.shell.window.findChildren(FirstRunPage)
                page.show_sheet(sheet, vault.confirm_recovery)
                vault.close()
            drawn += studio.draw_all()
            studio.close()
    print(f"{drawn} pictures in {folder}")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: screenshots.py FOLDER")
    sys.exit(main(Path(sys.argv[1])))
