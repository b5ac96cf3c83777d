"""What exporting offers the window: one command, for everybody or for a few people."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.kit.features import Command, Feature

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.people import PersonId
    from mentorkit.gui.kit.features import Tools


def export_people(tools: Tools, ids: Sequence[PersonId] = ()) -> None:
    """Ask for a file and write people into it: these, or everybody."""
    from mentorkit.gui.exports.files import ExportFile  # noqa: PLC0415  # at the first use

    ExportFile(tools, ids).ask()


def commands(tools: Tools) -> tuple[Command, ...]:
    """Return the one command."""
    label = QCoreApplication.translate("exports", "Export people")
    return (Command("export_people", label, "download", partial(export_people, tools), menu="file"),)


FEATURE = Feature(commands=commands)
