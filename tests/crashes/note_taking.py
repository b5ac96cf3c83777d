"""Take notes in the room of a real vault, letter by letter, until somebody kills the process.

Prints how many letters are typed after each one, with the moment.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from mentorkit.gui.changes import Changes
from mentorkit.gui.kit.features import Tools
from mentorkit.gui.kit.jobs import Jobs
from mentorkit.gui.kit.navigation import Navigator
from mentorkit.gui.meetings.room.view import RoomView
from mentorkit.gui.theme import QT_ARGUMENTS, Scheme, Theme
from mentorkit.services.bundle import Services
from mentorkit.services.meetings import Plan
from mentorkit.storage.queries import Queries
from mentorkit.storage.store import Store
from mentorkit.system.clock import Clock
from tests.gui.surfaces import FakeSurface
from tests.vaults import PASSPHRASE, a_vault_service

RESOURCES = Path(__file__).parents[2] / "resources"
LETTER_S = 0.03


def main(folder: Path) -> None:
    """Type for ever."""
    vaults = a_vault_service(folder)
    vault, _sheet = vaults.create(folder / "vault", vaults.prepare(PASSPHRASE, remember=False))
    store = Store(vault.connection, Clock(), device=vault.device, acknowledge=vault.acknowledge)
    services = Services(lambda: store, Queries(vault.connection), Clock())
    app = QApplication(["mentorkit", *QT_ARGUMENTS])
    host = QWidget()
    theme = Theme(RESOURCES, Scheme.LIGHT, reduce_motion=True)
    tools = Tools(services, theme, Changes(services.listen), Navigator(), Jobs(), FakeSurface(host))
    meeting = services.meetings.plan(Plan(starts=Clock().now(), new_people=("Priya",)))
    services.agendas.add(meeting.id, "The roadmap")
    room = RoomView(tools)
    room.show_meeting(meeting.id)
    typed = 0
    while True:
        room.notes.textCursor().insertText("abcdefghij"[typed % 10])
        typed += 1
        print(typed, time.monotonic(), flush=True)  # noqa: T201  # the program's answer
        ends = time.monotonic() + LETTER_S
        while time.monotonic() < ends:
            app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
