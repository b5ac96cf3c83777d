"""In high contrast every word stands off whatever it may stand on, in the system's own colours."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from mentorkit.gui import contrast
from mentorkit.gui.schemes import SystemScheme
from mentorkit.gui.style_sheet import style_sheet
from tests.gui.test_schemes import DarkSystem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

    from mentorkit.gui.theme import Theme

BLACK, NIGHT, DESERT = ("#000000", "#ffffff"), ("#000000", "#ffff00"), ("#fffaef", "#3d3d3d")
"""Ground and ink; the last are those of a system theme with the least contrast."""


@pytest.fixture
def system(theme: Theme) -> Iterator[DarkSystem]:
    made = DarkSystem()
    made.contrast = Qt.ContrastPreference.HighContrast
    theme._system = SystemScheme(made)
    yield made
    theme._system = SystemScheme()


@pytest.mark.parametrize(("ground", "ink"), [BLACK, NIGHT, DESERT])
def test_words_can_be_read_on_every_ground(
    theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, ground: str, ink: str
) -> None:
    palette = QPalette(QColor(ground))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Link):
        palette.setColor(role, QColor(ink))
    monkeypatch.setattr(type(qapp), "palette", lambda *_: palette)
    names = theme.tokens.colors["light"]

    found = {name: QColor(value) for name, value in contrast.system_colors(qapp, names).items()}

    assert set(found) == set(names)
    words = [name for name in names if name.startswith("text.") or name.endswith(".text")]
    on_ink = {"text.onAccent", "text.onDanger", "text.onInverse", "text.onInverseAction"}
    grounds = [name for name in names if name.endswith(("bg", "tint", "Strong"))]
    grounds += [name for name in names if name.startswith("surface.") and name not in contrast._INVERSE]
    for word in {*words} - on_ink - {"text.disabled"}:
        assert min(contrast.contrast_ratio(found[word], found[name]) for name in grounds) >= 3, word
    for word in on_ink:
        for name in ("accent.solid", "danger.solid", "surface.inverse"):
            assert contrast.contrast_ratio(found[word], found[name]) >= 7
    chosen, plain = found["surface.selected"], found["surface.canvas"]
    assert contrast.contrast_ratio(chosen, plain) >= contrast.CHOSEN_RATIO
    assert found["surface.hover"] not in (chosen, plain)


def test_high_contrast_comes_and_goes_with_the_system(
    theme: Theme, qapp: QApplication, system: DarkSystem
) -> None:
    theme.apply(qapp)
    assert theme.color("text.secondary") == theme.color("text.primary")
    assert theme.color("accent.tint") == theme.color("surface.canvas")
    assert theme.edge == 2
    assert "border: 3px solid" in style_sheet(theme)
    assert qapp.palette().color(QPalette.ColorRole.PlaceholderText) == theme.color("text.primary")

    system.contrast = Qt.ContrastPreference.NoPreference
    theme.apply(qapp)

    assert theme.color("text.secondary").name() == "#4f4f49"
    assert theme.edge == 0
    assert "3px solid" not in style_sheet(theme)
