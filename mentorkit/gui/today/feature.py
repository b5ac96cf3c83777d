"""What Today offers the window: its page and how much is worth doing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.gui.kit.features import Feature

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.kit.features import Tools


def page(tools: Tools) -> QWidget:
    """Build the page."""
    from mentorkit.gui.today.page import TodayPage  # noqa: PLC0415  # at the first visit

    return TodayPage(tools)


def count(tools: Tools) -> int:
    """Return for how many people something is worth doing today."""
    return tools.services.today.count()


FEATURE = Feature(pages={"today": page}, count=count)
