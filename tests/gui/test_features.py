"""Every subject in the table is there, and no button asks for a command that nobody offers."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

import pytest

from mentorkit.gui.features import ENTRIES
from mentorkit.gui.kit.features import Feature
from mentorkit.gui.shell.desk import Desk
from mentorkit.gui.shell.window import MainWindow
from mentorkit.services.settings import Settings
from mentorkit.system.settings import MachineSettings
from tests.rules.sources import name_of, python

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.features import Entry
    from mentorkit.gui.theme import Theme
    from mentorkit.services.bundle import Services

BY_TABLE = {
    "import_people",
    "recently_deleted",
    "show_keys",
    "search",
    "change_passphrase",
    "check_recovery_sheet",
    "make_new_key",
    "add_person",
    "log_contact",
}
"""Names that rows of settings and of the empty start hand on from their tables."""


@pytest.fixture
def commands(theme: Theme, services: Services, qtbot: QtBot) -> Iterator[set[str]]:
    """The names of all commands of the real window."""
    window = MainWindow(theme, Settings(MachineSettings()))
    qtbot.addWidget(window)
    desk = Desk(window, services, ENTRIES)
    desk.open()
    while desk.registry.load_next():
        pass
    yield {command.name for command in desk.commands()}
    desk.close()


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.name)
def test_every_subject_of_the_table_is_there(entry: Entry) -> None:
    feature = entry.feature()

    assert isinstance(feature, Feature)
    assert {kind for kind in entry.kinds if kind not in feature.pages} == set()
    assert not entry.icon or entry.name in feature.pages


def test_every_command_asked_for_by_name_is_offered(commands: set[str]) -> None:
    asked = {
        str(node.args[0].value)
        for source in python("mentorkit/gui")
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and name_of(node.func).endswith("run_command")
        if node.args and isinstance(node.args[0], ast.Constant)
    }

    assert sorted(name for name in asked | BY_TABLE if name not in commands) == []
