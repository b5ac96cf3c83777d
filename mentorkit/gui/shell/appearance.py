"""Keeps the theme as it is set: scheme, text size, density, motion."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mentorkit.gui.theme import Scheme, Theme
from mentorkit.services.settings import DENSITY, REDUCE_MOTION, TEXT_SIZE, THEME

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.services.settings import Setting, Settings


def theme_of(settings: Settings, resources: Path) -> Theme:
    """Return the theme that is set."""
    return Theme(
        resources,
        Scheme(settings.get(THEME)),
        settings.get(TEXT_SIZE) / 100,
        compact=settings.get(DENSITY) == "compact",
        reduce_motion=settings.get(REDUCE_MOTION),
    )


class Appearance:
    """Changes the theme at once when one of its settings changes."""

    def __init__(self, theme: Theme, settings: Settings) -> None:
        self._theme, self._settings = theme, settings
        self.stop = settings.listen(self._set)

    def _set(self, setting: Setting[Any]) -> None:
        value = self._settings.get(setting)
        if setting.name == THEME.name:
            self._theme.set_scheme(Scheme(value))
        elif setting.name == TEXT_SIZE.name:
            self._theme.set_text_scale(value / 100)
        elif setting.name == DENSITY.name:
            self._theme.set_compact(compact=value == "compact")
        elif setting.name == REDUCE_MOTION.name:
            self._theme.set_reduce_motion(reduce_motion=value)
