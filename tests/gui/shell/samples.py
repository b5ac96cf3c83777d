"""A subject made up for the tests of the window around it: two pages, commands, a count, files."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from mentorkit.gui.features import Entry
from mentorkit.gui.kit.features import Command, Feature
from tests.gui.surfaces import FakePanel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Tools

MODULE = "tests.gui.shell.samples"
ENTRIES = (
    Entry("today", MODULE, "sun", group=1, keys="Ctrl+1"),
    Entry("people", MODULE, "users-round", group=2, keys="Ctrl+2", kinds=("person",), new="log_contact"),
    Entry("contacts", MODULE),
    Entry("settings", MODULE, "settings", group=9, keys="Ctrl+,"),
)


class SamplePage(QWidget):
    """Shows the record it was asked for and has one field to type in."""

    def __init__(self, name: str, tools: Tools) -> None:
        super().__init__()
        self.tools = tools
        self.setObjectName(f"page_{name}")
        self.setAccessibleName(name)
        self.field = QLineEdit()
        self.field.setObjectName(f"field_{name}")
        self.field.setAccessibleName(name)
        self.shown = QLabel()
        self.shown.setObjectName(f"shown_{name}")
        column = QVBoxLayout(self)
        column.addWidget(self.shown)
        column.addWidget(self.field)

    def show_place(self, record: str) -> None:
        self.shown.setText(record)

    def focus_first(self) -> None:
        self.field.setFocus()


LOGGED: list[tuple[object, ...]] = []
DROPPED: list[Sequence[str]] = []


def _dropped(tools: Tools, paths: Sequence[str]) -> bool:
    DROPPED.append(paths)
    return any(path.endswith(".vcf") for path in paths)


def _panel(tools: Tools) -> FakePanel:
    return FakePanel()


def _log(*given: object) -> None:
    LOGGED.append(given)


def _commands(tools: Tools) -> list[Command]:
    return [
        Command("log_contact", "Log a contact", "plus", _log, "Ctrl+L", "people"),
        Command("never", "Never", "", partial(_log, "never"), "Ctrl+9", "people", lambda: False),
    ]


FEATURE = Feature(
    pages={name: partial(SamplePage, name) for name in ("today", "people", "person", "settings")},
    commands=_commands,
    panels={"person": _panel},
    count=lambda tools: 3,
    dropped=_dropped,
)
