"""Letting a window live until something is so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

LONGEST_MS = 8_000


def wait(until: Callable[[], bool], longest: int = LONGEST_MS) -> None:
    """Let the window live until something is so, or for so many milliseconds."""
    clock = QElapsedTimer()
    clock.start()
    while not until() and clock.elapsed() < longest:
        QApplication.processEvents()
