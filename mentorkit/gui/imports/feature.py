"""What importing offers the window: its page, its command, and what happens to a dropped file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.imports.page import BETWEEN_PATHS, ImportPage
from mentorkit.gui.kit.features import Command, Feature

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Tools

PLACE = "import"


def _commands(tools: Tools) -> Sequence[Command]:
    def import_people(path: str = "") -> None:
        tools.navigator.open(PLACE, path)

    label = QCoreApplication.translate("imports", "Import people…")
    return (Command("import_people", label, "upload", import_people, "Ctrl+Shift+I", "file"),)


def _dropped(tools: Tools, paths: Sequence[str]) -> bool:
    if not paths:
        return False
    tools.navigator.open(PLACE, BETWEEN_PATHS.join(paths))
    return True


FEATURE = Feature(pages={PLACE: ImportPage}, commands=_commands, dropped=_dropped)
