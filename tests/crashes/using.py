"""Use the whole window on folders of its own: every screen, typing, a lock, and a death in the middle of a word.

Prints as JSON what was written: the invented people's texts and a canary in every field. None of it may be left
readable anywhere on the disk; the file it imports, which is a user's own, holds none of it.
"""

from __future__ import annotations

import dataclasses
import json
import os
import signal
import sys
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from looks import CONNECTIONS, StillClock
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from studio import Studio
from waiting import wait

from mentorkit.domain.kinds import KINDS
from mentorkit.gui.kit.editors import ReadingEditor
from mentorkit.gui.shell.palette import Palette
from mentorkit.gui.shell.unlock_page import UnlockPage
from mentorkit.gui.theme import QT_ARGUMENTS, Scheme, Theme
from mentorkit.services.demo_vaults import CHEAP, fill_demo
from mentorkit.services.sessions import Application, Session
from mentorkit.services.vaults import VaultService
from mentorkit.system.folders import resources
from mentorkit.system.keyring import NoKeyring, SystemKeyring
from mentorkit.system.settings import MachineSettings
from tests.crashes.leaving import CANARY, fill, is_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.storage.store import Store

PASSPHRASE = "Zofie unlocks with these words"
SEARCHED, TYPED = "Zofie looked for this", "Zofie typed this, and nobody saved it"
LEAST = 14
"""Letters of a text that stands nowhere by chance."""
OF_A_FIELD = 4
"""Texts that are looked for out of one field of a kind."""
UNTIL_KEPT_MS = 3_000
"""How long typing may rest before it lies in the vault as a draft, on a busy computer."""

_Widget = TypeVar("_Widget", bound=QWidget)


def application_in(home: Path) -> Application:
    """Build what a start builds, with every folder in one."""
    clock = StillClock()
    vaults = VaultService(SystemKeyring(NoKeyring()), clock, home / "state" / "seen.json", CHEAP)
    settings = MachineSettings(home / "config" / "settings.json")
    return Application(home / "data" / "vault", settings, clock, vaults, resources())


def begin(application: Application) -> list[str]:
    """Make the vault, fill it, close it; return the texts in it that are looked for."""
    canaries = [PASSPHRASE, SEARCHED, TYPED]
    new = application.vaults.prepare(PASSPHRASE, remember=False)
    vault, sheet = application.vaults.create(application.folder, new)
    session = Session(vault, application.clock)
    fill_demo(session.store, application.resources, application.clock)
    fill(vault, canaries)
    canaries += written(session.store)
    session.close()
    return [*canaries, "-".join(sheet.groups)]


def written(store: Store) -> Iterator[str]:
    """Yield texts out of each field of each kind of record."""
    found = (
        (f"{kind.kind}.{field.name}", getattr(record, field.name))
        for kind in KINDS
        for field in dataclasses.fields(kind)
        for record in store.all(kind)
        if not is_id(field.name)
    )
    for _, texts in groupby(found, itemgetter(0)):
        of_people = (text for _, text in texts if isinstance(text, str) and " " in text)
        yield from islice(
            (text for text in of_people if len(text) >= LEAST and text not in CONNECTIONS), OF_A_FIELD
        )


class User:
    """Somebody in front of one window."""

    def __init__(self, application: Application, theme: Theme) -> None:
        self._studio = Studio(application.folder, application, theme)
        self._shell = self._studio.shell

    def unlock(self) -> None:
        """Type the passphrase."""
        self._studio.open_locked()
        page = self._found(UnlockPage)
        QTest.keyClicks(page.field.edit, PASSPHRASE)
        page.button.click()
        wait(lambda: self._shell.desk is not None)

    def look_around(self) -> int:
        """Go to every screen there is; return how many."""
        return len(list(self._studio.visit()))

    def write(self) -> None:
        """Search for something, and write into a letter without ever leaving it."""
        assert self._shell.desk is not None, "it was unlocked"
        self._shell.desk.surface.run_command("search")
        QTest.keyClicks(self._found(Palette).line, SEARCHED)
        self._shell.desk.surface.close_overlays()
        drafts = self._shell.desk.services.messages.list().drafts
        self._shell.desk.tools.navigator.open("message", drafts[0].id)
        QTest.keyClicks(self._found(ReadingEditor), TYPED)
        wait(self._is_kept, UNTIL_KEPT_MS)
        assert self._is_kept(), "it lies in the vault, readable to who has its key"

    def _is_kept(self) -> bool:
        assert self._shell.session is not None, "it was unlocked"
        drafts = self._shell.session.store.drafts
        return any(TYPED in (drafts.get(name) or "") for name in drafts.names())

    def lock(self) -> None:
        """Lock, and see the window go."""
        self._shell.lock()
        self._studio.close()

    def _found(self, kind: type[_Widget]) -> _Widget:
        return next(each for each in self._shell.window.findChildren(kind) if each.isVisible())


def main(home: Path) -> None:
    """Live a day in two windows, and end it without any goodbye."""
    app = QApplication([*sys.argv[:1], *QT_ARGUMENTS])
    application = application_in(home)
    theme = Theme(application.resources, Scheme.LIGHT, reduce_motion=True)
    theme.apply(app)
    canaries = begin(application)
    first = User(application, theme)
    first.unlock()
    screens = first.look_around()
    first.write()
    first.lock()
    second = User(application, theme)
    second.unlock()
    second.write()
    print(json.dumps({"screens": screens, "canaries": [*canaries, CANARY]}), flush=True)  # noqa: T201  # the answer
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
