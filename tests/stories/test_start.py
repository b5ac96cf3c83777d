"""What a start may cost: a window in a process of its own, looked at once its first frame is painted."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.vaults import PASSPHRASE

if TYPE_CHECKING:
    from tests.stories.conftest import Computer

LAZY = [
    "peewee",
    "playhouse",
    "zoneinfo",
    "keyring",
    "jinja2",
    "vobject",
    "icalendar",
    "phonenumbers",
    "dateutil",
    "dateparser",
    "nameparser",
    "pydantic",
    "rapidfuzz",
    "zxcvbn",
    "argon2",
    "cryptography",
    "asyncio",
    "importlib.metadata",
    "email",
    "logging.handlers",
    "concurrent.futures",
    "csv",
    "PySide6.QtPrintSupport",
    "PySide6.QtSvg",
    "PySide6.QtNetwork",
    "PySide6.QtDBus",
]
"""Modules that nothing needs before the first paint."""

LATER = [
    "mentorkit.domain.due_days",
    "mentorkit.domain.goals",
    "mentorkit.domain.kinds",
    "mentorkit.domain.meetings",
    "mentorkit.domain.messages",
    "mentorkit.domain.passphrases",
    "mentorkit.domain.recovery",
    "mentorkit.domain.slots",
    "mentorkit.gui.kit.focus_rings",
    "mentorkit.gui.kit.forms",
    "mentorkit.gui.kit.menus",
    "mentorkit.gui.kit.overlays",
    "mentorkit.gui.kit.toast",
    "mentorkit.gui.people",
    "mentorkit.gui.settings",
    "mentorkit.gui.shell.guards",
    "mentorkit.gui.shell.palette",
    "mentorkit.gui.shell.problem_page",
    "mentorkit.gui.shell.recover_page",
    "mentorkit.gui.shell.shell_commands",
    "mentorkit.gui.today.later",
    "mentorkit.services.dates",
    "mentorkit.services.people",
    "mentorkit.storage.rows",
    "mentorkit.storage.store",
    "mentorkit.storage.tables",
    "mentorkit.storage.vault.backups",
    "mentorkit.storage.vault.copying",
    "mentorkit.storage.vault.creation",
    "mentorkit.storage.vault.passphrases",
    "mentorkit.storage.vault.restoring",
    "mentorkit.storage.vault.switch",
]
"""Modules of our own that neither first window needs."""

MOST_LOCKED, MOST_OPEN = 68, 128
"""How many modules of our own, each about a millisecond, a first window may import; migrations are not counted."""

START = """
import json, os, sys
from pathlib import Path
from mentorkit import app
from mentorkit.services.sessions import Application
from mentorkit.services.vaults import VaultService
from mentorkit.system.clock import Clock
from mentorkit.system.folders import resources
from mentorkit.system.settings import MachineSettings

home, how = Path(sys.argv[1]), sys.argv[2]


class Kept:
    kind, desktop = "fake", "test"

    def read(self, service, user):
        return (home / "keyring").read_text()


def start(shell, options):
    shell.window.painted.disconnect()
    shell.window.painted.connect(lambda: look(shell))
    shell.start(was_locked=how == "locked")


def look(shell):
    print(json.dumps([shell.window.page.objectName(), sorted(sys.modules)]))
    if shell.session is not None:
        shell.session.close(keep_copy=False)
    sys.stdout.flush()
    os._exit(0)


app._start = start
clock = Clock()
vaults = VaultService(Kept(), clock, home / "state" / "seen.json")
places = Application(home / "data" / "vault", MachineSettings(), clock, vaults, resources())
app.open_window(places, app.Options())
"""


@pytest.mark.parametrize(
    ("how", "page", "most"), [("locked", "unlock", MOST_LOCKED), ("open", "main_page", MOST_OPEN)]
)
def test_the_first_paint_imports_little(computer: Computer, how: str, page: str, most: int) -> None:
    vaults = computer.application().vaults
    vault, _sheet = vaults.create(computer.folder, vaults.prepare(PASSPHRASE, remember=True))
    from mentorkit.services.sessions import Session

    Session(vault, computer.clock).close(keep_copy=False)
    (secret,) = computer.keyring.values.values()
    (computer.home / "keyring").write_text(secret)
    command = [sys.executable, "-c", START, str(computer.home), how]
    root = Path(__file__).parents[2]
    told = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root, timeout=120)
    assert told.returncode == 0, told.stderr
    shown, modules = json.loads(told.stdout.splitlines()[-1])
    assert shown == page
    assert sorted({*LAZY, *LATER} & set(modules)) == []
    own = [name for name in modules if name.startswith("mentorkit") and ".migrations." not in name]
    assert len(own) <= most, own
