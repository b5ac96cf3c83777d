"""Goals 1, 2 and 22: from the start of the process to a window that stands still."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from itertools import groupby
from pathlib import Path
from time import monotonic
from typing import Any

from mentorkit.building import build_application
from mentorkit.services.sessions import Session
from tests.bench.people import TYPICAL, chunks
from tests.bench.rounds import Measure, paired
from tests.bench.windows import FileKeyring

PROGRAM = str(Path(__file__).with_name("windows.py"))
ROOT = str(Path(__file__).parents[2])
PASSPHRASE = "lantern otter gravel piano meadow thimble"
LONGEST = 60
"""Seconds after which a start is given up."""

LAZY = """
asyncio argon2 concurrent.futures cryptography csv dateparser dateutil email icalendar importlib.metadata jeepney
keyring.backend logging.handlers nameparser peewee phonenumbers playhouse PySide6.QtNetwork PySide6.QtPrintSupport
PySide6.QtSvg rapidfuzz secretstorage
""".split()  # noqa: SIM905  # a list this long reads better as words
"""What the first window does not need (each costs 5 to 250 ms)."""


class Home:
    """A folder for all of one bench's files, with a vault of the typical size or none."""

    def __init__(self, folder: Path, *, remembered: bool) -> None:
        self.keyring = folder / "keyring"
        self.keyring.touch()
        self.variables = {**os.environ, "MENTORKIT_HOME": str(folder), "PYTHONPATH": ROOT}
        self.variables["QT_QPA_PLATFORM"] = platform()
        os.environ["MENTORKIT_HOME"] = str(folder)
        application = build_application(keyring=FileKeyring(self.keyring))
        new = application.vaults.prepare(PASSPHRASE, remember=remembered)
        vault, _sheet = application.vaults.create(application.folder, new)
        session = Session(vault, application.clock, application.machine)
        for chunk in chunks(TYPICAL, application.clock.today()):
            with session.store.transaction("fill") as transaction:
                for _kind, records in groupby(
                    sorted(chunk, key=lambda one: type(one).__name__ != "Person"), key=type
                ):
                    transaction.add_many(records)
        session.close(keep_copy=False)

    def start(self, *what: str, options: tuple[str, ...] = ()) -> dict[str, Any]:
        """Start a window and return what it told, with everything on the error stream under `said`."""
        command = [sys.executable, "-P", *options, PROGRAM, str(monotonic()), *what]
        ended = subprocess.run(
            command, env=self.variables, capture_output=True, text=True, check=True, timeout=LONGEST
        )
        return {**json.loads(ended.stdout.splitlines()[-1]), "said": ended.stderr}

    def floor(self) -> float:
        """Milliseconds until a bare window stands still."""
        return float(self.start("floor")["settled"])

    def app(self) -> float:
        """Milliseconds until mentorkit's first window stands still."""
        return float(self.start("app", str(self.keyring))["settled"])


def platform() -> str:
    """Return the screen to start on: the one there is, else one in memory."""
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return os.environ.get("QT_QPA_PLATFORM") or ("" if shown else "offscreen")


def locked(folder: Path) -> list[Measure]:
    """Goal 1: the window that asks for the passphrase, against a bare window."""
    home = Home(folder, remembered=False)
    return [paired("start to the locked window", 1.25, home.app, home.floor)]


def unlocked(folder: Path) -> list[Measure]:
    """Goal 2: Today of a remembered vault, against a bare window."""
    home = Home(folder, remembered=True)
    return [paired("start to Today, unlocked by a keyring in memory", 1.35, home.app, home.floor)]


def clean(folder: Path) -> list[Measure]:
    """Goal 22: nothing of the lazy list is imported, and our own code takes little of the imports' time."""
    home = Home(folder, remembered=True)
    told = home.start("app", str(home.keyring))
    early = [one for one in LAZY if one in told["modules"]]
    named = f"modules that could wait: {', '.join(early) or 'none'}"
    own = lambda: own_imports(home.start("app", str(home.keyring), options=("-X", "importtime"))["said"])  # noqa: E731
    return [
        Measure(named, 0, len(early), 0, 0, "modules"),
        paired("our own modules' part of the start", 0.12, own, home.floor),
    ]


def own_imports(said: str) -> float:
    """Return the milliseconds spent in our own modules, without what they import, from `-X importtime`."""
    found = re.findall(r"import time:\s+(\d+) \|\s+\d+ \|\s+mentorkit\b", said)
    return sum(map(int, found)) / 1000
