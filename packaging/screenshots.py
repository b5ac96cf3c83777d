"""Draws every screen of the demo vault into a folder: light, dark, small, at 200 % and mirrored."""

from __future__ import annotations

import os
import secrets
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from looks import StillClock  # noqa: E402  # after the path is set
from PySide6.QtWidgets import QApplication  # noqa: E402  # after the platform is chosen
from studio import Studio  # noqa: E402

from mentorkit.gui.shell.first_run_page import FirstRunPage  # noqa: E402
from mentorkit.gui.theme import QT_ARGUMENTS, Scheme, Theme  # noqa: E402
from mentorkit.services.demo_vaults import CHEAP  # noqa: E402
from mentorkit.services.sessions import Application  # noqa: E402
from mentorkit.services.vaults import VaultService  # noqa: E402
from mentorkit.system.keyring import NoKeyring, SystemKeyring  # noqa: E402
from mentorkit.system.settings import MachineSettings  # noqa: E402


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
        for name in ("first-run", "first-run-recovery", "unlock", "today-empty", ""):
            studio = Studio(folder, application, theme, name)
            if name == "today-empty":
                locked = application.vaults.begin(application.folder)
                studio.shell.opening.opened.emit(
                    locked.with_passphrase(locked.derive(passphrase)),
                    False,  # noqa: FBT003  # signals take no keywords
                )
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
