"""What Qt draws by itself takes its colours from the scheme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

from mentorkit.gui.theme import Scheme, Theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def test_the_palette_and_sheet_follow_the_scheme(theme: Theme, qapp: QApplication) -> None:
    theme.set_scheme(Scheme.DARK)
    palette = qapp.palette()
    assert palette.color(QPalette.ColorRole.PlaceholderText) == theme.color("text.tertiary")
    assert palette.color(QPalette.ColorRole.Window) == theme.color("surface.canvas")
    assert theme.color("focus.ring").name() in qapp.styleSheet()
