"""Schemes: which colours are asked for, and what the system says about it."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


class Scheme(StrEnum):
    """Which colours to use."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


_FORCED = {Scheme.LIGHT: Qt.ColorScheme.Light, Scheme.DARK: Qt.ColorScheme.Dark}


class Needs(Protocol):
    """The part of Qt's accessibility hints that is asked here."""

    def contrastPreference(self) -> Qt.ContrastPreference:
        """Return whether the system's high contrast is on."""


class Hints(Protocol):
    """The part of Qt's style hints that is asked and told here."""

    def colorScheme(self) -> Qt.ColorScheme:
        """Return what the system has, or what was forced."""

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:
        """Force a scheme."""

    def unsetColorScheme(self) -> None:
        """Let go of a forced one."""

    def accessibility(self) -> Needs:
        """Return what the system says of contrast."""


class SystemScheme:
    """Tells the system which scheme menus, native dialogs and title bars take, and asks it for its own."""

    def __init__(self, hints: Hints | None = None) -> None:
        self._hints, self._forces = hints, False

    def take(self, scheme: Scheme) -> None:
        """Force light or dark; let go of it for *system*, and only if it was forced before."""
        hints = self._hints or QGuiApplication.styleHints()
        if scheme in _FORCED:
            hints.setColorScheme(_FORCED[scheme])
        elif self._forces:
            hints.unsetColorScheme()
        self._forces = scheme in _FORCED

    def is_dark(self, scheme: Scheme) -> bool:
        """Whether a scheme means the dark colours now."""
        if scheme is not Scheme.SYSTEM:
            return scheme is Scheme.DARK
        hints = self._hints or QGuiApplication.styleHints()
        return hints.colorScheme() is Qt.ColorScheme.Dark

    def wants_contrast(self) -> bool:
        """Whether the system's high contrast is on."""
        hints = self._hints or QGuiApplication.styleHints()
        return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
