from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from mentorkit import __version__
from mentorkit.gui.shell.crash_overlay import CrashOverlay
from mentorkit.system.process import described

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.theme import Theme


def fail() -> str:
    try:
        raise ValueError("a note about Ada")
    except ValueError as error:
        return described(error)


def test_the_report_names_the_error_and_nothing_anybody_wrote(theme: Theme, host: QWidget) -> None:
    overlay = CrashOverlay(theme, fail())
    overlay.open_over(host)
    text = overlay.report.toPlainText()
    assert __version__ in text
    assert "ValueError" in text
    assert "Ada" not in text
    QTest.mouseClick(overlay.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == text
    assert overlay.copy_button.text() == "Copied"
    overlay.close_overlay()
