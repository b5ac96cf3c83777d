"""What Qt draws by itself has the colours of the theme, in every state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QPalette

from mentorkit.gui.palettes import palette

if TYPE_CHECKING:
    from mentorkit.gui.theme import Theme

ACTIVE, DISABLED = QPalette.ColorGroup.Active, QPalette.ColorGroup.Disabled


@pytest.mark.parametrize(
    ("role", "name"),
    [
        (QPalette.ColorRole.Window, "surface.canvas"),
        (QPalette.ColorRole.WindowText, "text.primary"),
        (QPalette.ColorRole.PlaceholderText, "text.tertiary"),
        (QPalette.ColorRole.Highlight, "selection.bg"),
        (QPalette.ColorRole.ToolTipText, "text.onInverse"),
    ],
)
def test_each_role_has_its_colour(theme: Theme, role: QPalette.ColorRole, name: str) -> None:
    assert palette(theme).color(ACTIVE, role) == theme.color(name)


def test_text_that_cannot_be_used_is_paler(theme: Theme) -> None:
    made = palette(theme)
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        assert made.color(DISABLED, role) == theme.color("text.disabled")
        assert made.color(ACTIVE, role) == theme.color("text.primary")


def test_no_role_qt_draws_with_is_left_to_chance(theme: Theme) -> None:
    none = {QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles}
    spared = {QPalette.ColorRole.Midlight, QPalette.ColorRole.Shadow}  # of styles that are not ours
    made = palette(theme)
    assert {
        role for role in QPalette.ColorRole if role not in none and not made.isBrushSet(ACTIVE, role)
    } == spared
