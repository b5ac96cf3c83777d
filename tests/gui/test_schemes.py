"""A scheme is forced on the system only while one is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from mentorkit.gui.schemes import Scheme, SystemScheme


class DarkSystem:
    """A system whose user likes it dark."""

    def __init__(self) -> None:
        self.forced: Qt.ColorScheme | None = None
        self.told: list[str] = []
        self.contrast = Qt.ContrastPreference.NoPreference

    def colorScheme(self) -> Qt.ColorScheme:
        return self.forced or Qt.ColorScheme.Dark

    def setColorScheme(self, scheme: Qt.ColorScheme) -> None:
        self.forced = scheme
        self.told.append(scheme.name)

    def accessibility(self) -> DarkSystem:
        return self

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self.contrast

    def unsetColorScheme(self) -> None:
        self.forced = None
        self.told.append("free")


def test_the_system_decides_until_a_scheme_is_chosen() -> None:
    hints = DarkSystem()
    system = SystemScheme(hints)
    system.take(Scheme.SYSTEM)
    assert system.is_dark(Scheme.SYSTEM)
    assert hints.told == []


def test_a_forced_scheme_is_let_go_of_once() -> None:
    hints = DarkSystem()
    system = SystemScheme(hints)
    for scheme in (Scheme.LIGHT, Scheme.SYSTEM, Scheme.SYSTEM):
        system.take(scheme)
    assert hints.told == ["Light", "free"]
    assert system.is_dark(Scheme.SYSTEM)


@pytest.mark.parametrize(("scheme", "dark"), [(Scheme.DARK, True), (Scheme.LIGHT, False)])
def test_a_chosen_scheme_asks_nobody(scheme: Scheme, dark: bool) -> None:
    assert SystemScheme(DarkSystem()).is_dark(scheme) is dark
