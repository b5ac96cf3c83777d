"""The style sheet is filled from tokens at the present text size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCompleter, QLineEdit

from mentorkit.gui.theme import Scheme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def test_the_style_sheet_holds_no_unfilled_value(theme: Theme, qapp: QApplication) -> None:
    theme.set_text_scale(2.0)
    sheet = qapp.styleSheet()
    assert "@" not in sheet
    assert "min-height: 64px" in sheet
    assert "min-height: 62px" in sheet


def test_what_a_file_dialog_completes_stands_on_a_ground(theme: Theme, qtbot: QtBot) -> None:
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        theme.set_scheme(scheme)
        line = QLineEdit()
        qtbot.addWidget(line)
        completer = QCompleter(["tests"], line)
        line.setCompleter(completer)
        line.show()
        qtbot.keyClicks(line, "t")
        popup = completer.popup()
        assert popup is not None
        shown = popup.grab().toImage()
        assert shown.pixelColor(shown.width() - 8, shown.height() // 2) == theme.color("surface.raised")
        popup.hide()
