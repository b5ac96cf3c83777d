"""Draws every screen of the demo vault into a folder: light, dark, small, at 200 % and mirrored."""

from __future__ import annotations

import os
import secrets
import sys
import tempfile
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QElapsedTimer, Qt  # noqa: E402  # after the platform is chosen
from PySide6.QtWidgets import QApplication  # noqa: E402

from mentorkit.gui.features import ENTRIES  # noqa: E402
from mentorkit.gui.kit.banners import Banner  # noqa: E402
from mentorkit.gui.shell.shell import Shell  # noqa: E402
from mentorkit.gui.theme import Scheme, Theme  # noqa: E402
from mentorkit.services.demo_vaults import CHEAP, make_demo_vault  # noqa: E402
from mentorkit.services.sessions import Application  # noqa: E402
from mentorkit.services.vaults import VaultService  # noqa: E402
from mentorkit.system.clock import Clock  # noqa: E402
from mentorkit.system.keyring import NoKeyring, SystemKeyring  # noqa: E402
from mentorkit.system.settings import MachineSettings  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mentorkit.services.unlocked import UnlockedVault

DAY = date(2025, 10, 14)
"""The day on which the pictures are taken, a Tuesday, so that two runs draw the same."""

QUIET_MS = 120
LONGEST_MS = 8_000


class StillClock(Clock):
    """The app's clock, standing at nine in the morning of `DAY`; only ids go on."""

    def now(self) -> datetime:
        """Return nine o'clock."""
        return datetime(DAY.year, DAY.month, DAY.day, 9, tzinfo=UTC) + timedelta(0)

    def today(self) -> date:
        """Return the day."""
        return DAY


@dataclass(frozen=True, slots=True)
class Look:
    """One way to look at every screen. Sizes are logical pixels."""

    name: str
    scheme: Scheme = Scheme.LIGHT
    width: int = 1440
    height: int = 900
    text_scale: float = 1.0
    mirrored: bool = False


LIGHT = Look("light")
LOOKS = (
    LIGHT,
    Look("dark", Scheme.DARK),
    replace(LIGHT, name="1024x700", width=1024, height=700),
    replace(LIGHT, name="200-percent", text_scale=2.0),
    replace(LIGHT, name="right-to-left", mirrored=True),
)


class Studio:
    """A window of the app in which one screen after the other is set up and drawn."""

    def __init__(
        self, folder: Path, application: Application, theme: Theme, locked_name: str = "unlock"
    ) -> None:
        self._folder, self._application, self._theme = folder, application, theme
        self._locked_name = locked_name
        self.shell = self._new_shell()

    def draw_all(self) -> int:
        """Draw every screen in every look and return how many there are."""
        drawn = 0
        for look in LOOKS:
            self._dress(look)
            for name, set_up in self._screens():
                set_up()
                self._settle()
                picture = self.shell.window.grab()
                path = self._folder / look.name / f"{name}.png"
                path.parent.mkdir(parents=True, exist_ok=True)
                if not picture.save(str(path)):
                    raise OSError(str(path))
                self._close_overlays()
                drawn += 1
        return drawn

    def _new_shell(self) -> Shell:
        return Shell(self._application, self._theme, ENTRIES, lambda _leaving: None, self._make_demo)

    def _make_demo(self) -> UnlockedVault:
        folder = Path(tempfile.mkdtemp(prefix="mentorkit-screens-"))
        return make_demo_vault(folder, self._application.resources, self._application.clock)

    def _dress(self, look: Look) -> None:
        direction = Qt.LayoutDirection.RightToLeft if look.mirrored else Qt.LayoutDirection.LeftToRight
        QApplication.setLayoutDirection(direction)
        self._theme.set_scheme(look.scheme)
        self._theme.set_text_scale(look.text_scale)
        self.shell.window.resize(look.width, look.height)
        self._settle()

    def _screens(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """Yield the screens by name with what sets each up, in the order in which people meet them."""
        if self.shell.desk is None:
            yield self._locked_name, self._settle
            return
        run = self._run
        yield "today", lambda: self._go("today")
        yield "people", lambda: self._go("people")
        yield "person", self._open_person
        yield "log-a-contact", lambda: run("log_contact")
        yield "search", lambda: run("search")
        yield "import", lambda: self._go("import")
        yield "settings", lambda: self._go("settings")
        yield "recently-deleted", lambda: run("recently_deleted")

    def _go(self, kind: str, record: str = "") -> None:
        desk = self.shell.desk
        assert desk is not None, "the demo is open"
        desk.tools.navigator.open(kind, record)

    def _open_person(self) -> None:
        desk = self.shell.desk
        assert desk is not None, "the demo is open"
        (line, *_others) = desk.services.search.people("Tomasz Wiśniewski")
        self._go("person", line.id)

    def _run(self, command: str) -> None:
        desk = self.shell.desk
        assert desk is not None, "the demo is open"
        desk.surface.run_command(command)

    def _close_overlays(self) -> None:
        desk = self.shell.desk
        if desk is not None:
            desk.surface.close_overlays()

    def open_demo(self) -> None:
        """Open the demo and wait until every subject is there."""
        self.shell.open_demo()
        desk = self.shell.desk
        assert desk is not None, "the demo was opened"
        ready: list[bool] = []
        desk.ready.connect(lambda: ready.append(True))
        clock = QElapsedTimer()
        clock.start()
        while not ready and clock.elapsed() < LONGEST_MS:
            QApplication.processEvents()
        for banner in self.shell.window.findChildren(Banner):
            banner.close_banner()
        self._settle()

    def open_locked(self) -> None:
        """Show what there is before a vault is open: the first run, or the locked page of a vault."""
        self.shell.start(was_locked=True)
        self._settle()

    def close(self) -> None:
        """Take the window away."""
        self.shell.window.hide()
        self.shell.jobs.close()

    def _settle(self) -> None:
        """Let layouts, idle work and animations come to rest."""
        clock = QElapsedTimer()
        clock.start()
        while clock.elapsed() < QUIET_MS:
            QApplication.processEvents()


def main(folder: Path) -> int:
    """Draw everything; the exit code is 0 when every picture is there."""
    qt = QApplication(sys.argv[:1])
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
        theme.load_rest()
        drawn = 0
        for name in ("first-run", "unlock", ""):
            studio = Studio(folder, application, theme, name)
            if name:
                studio.open_locked()
            else:
                studio.open_demo()
            drawn += studio.draw_all()
            studio.close()
            if name == "first-run":
                new = application.vaults.prepare(secrets.token_hex(16), remember=False)
                application.vaults.create(application.folder, new)[0].close()
    print(f"{drawn} pictures in {folder}")
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: screenshots.py FOLDER")
    sys.exit(main(Path(sys.argv[1])))
