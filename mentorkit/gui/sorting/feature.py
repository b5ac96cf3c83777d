"""What sorting offers the window: its page, and the command that begins a round."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.gui.kit.features import Command, Feature
from mentorkit.gui.sorting.page import SortPage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Tools

PLACE = "sort"


def commands(tools: Tools) -> Sequence[Command]:
    """Return what can be done from anywhere."""
    words = QCoreApplication.translate("sorting", "Sort ten people")
    go = partial(tools.navigator.open, PLACE)
    return (
        Command(
            "sort_people",
            words,
            "list-checks",
            go,
            menu="people",
            is_enabled=lambda: tools.services.sorting.count() > 0,
        ),
    )


FEATURE = Feature(pages={PLACE: SortPage}, commands=commands)
