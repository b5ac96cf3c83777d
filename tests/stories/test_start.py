"""What a start may cost: a remembered vault opened in a process of its own, looked at after the first paint."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.vaults import PASSPHRASE

if TYPE_CHECKING:
    from tests.stories.conftest import Computer

LAZY = [
    "peewee",
    "playhouse",
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

START = """
import sys
from pathlib import Path
from mentorkit import app
from mentorkit.services.sessions import Application
from mentorkit.services.vaults import VaultService
from mentorkit.system.clock import Clock
from mentorkit.system.folders import resources
from mentorkit.system.settings import MachineSettings

home, lazy = Path(sys.argv[1]), sys.argv[2:]


class Kept:
    kind, desktop = "fake", "test"

    def read(self, service, user):
        return (home / "keyring").read_text()


def start(shell, options):
    shell._painted = lambda: None
    shell.start()
    shell.window.painted.disconnect()
    shell.session_opened.connect(lambda: shell.window.grab() and look(shell))


def look(shell):
    from PySide6.QtWidgets import QApplication
    loaded = set(sys.modules)
    print(shell.window.page.objectName(), sorted(set(lazy) & loaded))
    shell.session.close(keep_copy=False)
    sys.stdout.flush()
    import os
    os._exit(0)


app._start = start
clock = Clock()
vaults = VaultService(Kept(), clock, home / "state" / "seen.json")
places = Application(home / "data" / "vault", MachineSettings(), clock, vaults, resources())
app.open_window(places, app.Options())
"""


def test_the_first_paint_of_an_open_vault_needs_none_of_the_heavy_libraries(computer: Computer) -> None:
    vaults = computer.application().vaults
    vault, _sheet = vaults.create(computer.folder, vaults.prepare(PASSPHRASE, remember=True))
    from mentorkit.services.sessions import Session

    Session(vault, computer.clock).close(keep_copy=False)
    (secret,) = computer.keyring.values.values()
    (computer.home / "keyring").write_text(secret)
    command = [sys.executable, "-c", START, str(computer.home), *LAZY]
    root = Path(__file__).parents[2]
    told = subprocess.run(command, capture_output=True, text=True, check=False, cwd=root, timeout=120)
    assert told.stdout.splitlines()[-1:] == ["main_page []"], told.stderr
