"""Goals 10 and 11: opening a person with a thousand entries, and going from page to page."""

from __future__ import annotations

import builtins
import os
import sys
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.kept import chosen_size, unlocked_vault
from tests.bench.rounds import Measure, paired, timed

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QApplication

    from mentorkit.domain.people import PersonId
    from mentorkit.gui.shell.desk import Desk
    from mentorkit.gui.shell.shell import Shell
    from tests.bench.people import Size

RESOURCES = Path(__file__).parents[2] / "resources"
ROUNDS = 40
ROWS = 1_000
BRIEF = 120
"""Letters of an entry that a row of the floor shows."""
FIRST_ROW = 2
"""The row of the person with the longest log; *Me* stands in the first."""


def person(folder: Path) -> list[Measure]:
    """Goal 10: a person with 1,000 entries, from the call to the painted page, against painting 1,000 rows."""
    shell, qt = open_shell(folder)
    desk = shell.desk
    assert desk is not None, "the vault was opened"
    people = desk.services.people
    longest, *rest = people.lines(range(FIRST_ROW, FIRST_ROW + 30))
    others = cycle(rest)

    def show(person_id: str) -> None:
        desk.tools.navigator.open("person", person_id)
        _paint(qt)

    def ours() -> float:
        show(next(others).id)
        return timed(partial(show, longest.id))

    floor = _floor(desk, qt, longest.id)
    return [paired("open a person with 1,000 entries", 0.8, ours, floor, ROUNDS)]


def switch(folder: Path) -> list[Measure]:
    """Goal 11: from a page that was visited to another, against painting 1,000 rows."""
    shell, qt = open_shell(folder)
    desk = shell.desk
    assert desk is not None, "the vault was opened"
    places = cycle(("today", "people"))

    def show() -> None:
        desk.tools.navigator.open(next(places))
        _paint(qt)

    def ours() -> float:
        return timed(show)

    (longest,) = desk.services.people.lines([FIRST_ROW])
    floor = _floor(desk, qt, longest.id)
    return [paired("switch to a page visited before", 0.7, ours, floor, ROUNDS)]


def open_shell(folder: Path, size: Size | None = None) -> tuple[Shell, QApplication]:
    """Return the whole window on a vault, of the size chosen unless told otherwise, every subject imported."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    plain_import = builtins.__import__
    from PySide6.QtWidgets import QApplication

    builtins.__import__ = (
        plain_import  # as the app does: Qt's binding keeps the source of all that is imported
    )
    from mentorkit.gui.features import ENTRIES
    from mentorkit.gui.shell.shell import Shell
    from mentorkit.gui.theme import QT_ARGUMENTS, Scheme, Theme
    from mentorkit.services.sessions import Application
    from mentorkit.system.settings import MachineSettings

    qt = QApplication.instance() or QApplication([*sys.argv[:1], *QT_ARGUMENTS])
    assert isinstance(qt, QApplication), "nobody made another kind of application"
    vault, vaults, clock = unlocked_vault(folder, size or chosen_size())
    machine = MachineSettings(folder / "settings.json")
    application = Application(
        folder=folder / "vault", machine=machine, clock=clock, vaults=vaults, resources=RESOURCES
    )
    theme = Theme(RESOURCES, Scheme.LIGHT, reduce_motion=True)
    theme.apply(qt)
    shell = Shell(application, theme, ENTRIES, lambda _leaving: None, lambda: vault)
    ready: list[bool] = []
    shell.session_opened.connect(lambda: shell.desk and shell.desk.ready.connect(lambda: ready.append(True)))
    shell.open_demo()
    shell.window.resize(1440, 900)
    while not ready:
        qt.processEvents()
    return shell, qt


def _paint(qt: QApplication) -> None:
    """Lay out and paint, once, what is not shown yet as it is; as the event loop would."""
    from PySide6.QtCore import QEvent

    qt.sendPostedEvents()
    qt.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _floor(desk: Desk, qt: QApplication, person: PersonId) -> Callable[[], float]:
    """Return the measure of the floor: a list that is given the person's rows, at hand, and paints them."""
    from tests.bench.row_list import RowList

    entries = desk.services.interactions.timeline(person, limit=ROWS)
    rows = [(entry.how.value, entry.said[:BRIEF]) for _row, entry in entries]
    assert len(rows) == ROWS, "the longest log has that many"
    view = RowList()
    view.resize(1216, 900)
    view.show()
    qt.processEvents()  # only what the screen has shown once is painted again

    def show() -> None:
        view.show_rows(rows)
        view.viewport().repaint()

    def measure() -> float:
        spent = timed(show)
        assert view.take_painted(), "the floor is what painting costs"
        qt.processEvents()
        return spent

    return measure
