"""What importing offers the window: its page, its command, and what happens to a dropped file."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.imports.look_alikes import LookAlikesPage
from mentorkit.gui.imports.page import BETWEEN_PATHS, ImportPage
from mentorkit.gui.imports.recent import RecentImportsPage
from mentorkit.gui.kit.features import Command, Feature

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Tools

PLACE, RECENT, LOOK_ALIKES = "import", "imports", "duplicates"


def _commands(tools: Tools) -> Sequence[Command]:
    def import_people(path: str = "") -> None:
        tools.navigator.open(PLACE, path)

    translate = QCoreApplication.translate
    go = tools.navigator.open
    return (
        Command(
            "import_people",
            translate("imports", "Import people…"),
            "upload",
            import_people,
            "Ctrl+Shift+I",
            "file",
        ),
        Command(
            "recent_imports",
            translate("imports", "Recent imports"),
            "undo-2",
            partial(go, RECENT),
            menu="file",
        ),
        Command(
            "find_duplicates",
            translate("imports", "Find duplicates"),
            "git-merge",
            partial(go, LOOK_ALIKES),
            menu="people",
        ),
    )


def _dropped(tools: Tools, paths: Sequence[str]) -> bool:
    if not paths:
        return False
    tools.navigator.open(PLACE, BETWEEN_PATHS.join(paths))
    return True


FEATURE = Feature(
    pages={PLACE: ImportPage, RECENT: RecentImportsPage, LOOK_ALIKES: LookAlikesPage},
    commands=_commands,
    dropped=_dropped,
)
