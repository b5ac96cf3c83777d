"""The style sheet is filled from tokens at the present text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from mentorkit.gui.theme import Theme


def test_the_style_sheet_holds_no_unfilled_value(theme: Theme, qapp: QApplication) -> None:
    theme.set_text_scale(2.0)
    sheet = qapp.styleSheet()
    assert "@" not in sheet
    assert "min-height: 64px" in sheet
    assert "min-height: 62px" in sheet
