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
    """Ask what to write of these people, or of everybody, and into which file."""
    from mentorkit.gui.exports.dialog import ExportDialog  # noqa: PLC0415  # at the first use

    title = QCoreApplication.translate("exports", "Export people")
    tools.surface.show_overlay(ExportDialog(tools, title, ids))


def commands(tools: Tools) -> tuple[Command, ...]:
    """Return the one command."""
    label = QCoreApplication.translate("exports", "Export people")
    return (Command("export_people", label, "download", partial(export_people, tools), menu="file"),)


FEATURE = Feature(commands=commands)
