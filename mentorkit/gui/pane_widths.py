"""How wide somebody made the panes of a page: kept in the vault, under the name of the page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from mentorkit.services.settings import SPLITTERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.three_panes import ThreePanes
    from mentorkit.services.settings import Settings


def keep_widths(panes: ThreePanes, settings: Settings, usual: Sequence[float] = ()) -> None:
    """Give panes the widths they had, or else the usual ones, and keep what somebody makes of them."""
    kept: dict[str, list[float]] = settings.get(SPLITTERS)
    if widths := kept.get(panes.objectName()) or usual:
        panes.set_widths(widths)
    panes.widths_changed.connect(partial(_keep, settings, panes.objectName()))


def _keep(settings: Settings, name: str, widths: list[float]) -> None:
    kept: dict[str, list[float]] = settings.get(SPLITTERS)
    settings.set(SPLITTERS, {**kept, name: widths})
