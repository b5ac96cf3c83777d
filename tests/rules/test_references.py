"""A binding that returns None or True without counting it ends the process after some thousand calls."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

CALLS = 2_000
NOISE = CALLS // 10
"""Other code keeps a few references meanwhile; a lost one a call is far beyond that."""


class _Sender(QObject):
    told = Signal(bool)


def lost(call: Callable[[], object]) -> int:
    """Return how many references to None, True and False went missing over many calls."""
    call()
    before = [sys.getrefcount(constant) for constant in (None, True, False)]
    for _ in range(CALLS):
        call()
    after = [sys.getrefcount(constant) for constant in (None, True, False)]
    return max(one - other for one, other in zip(before, after, strict=True))


def calls() -> dict[str, Callable[[], object]]:
    sender, label, field, pixmap = _Sender(), QLabel(), QLineEdit(), QPixmap(8, 8)
    sender.told.connect(field.setEnabled)

    def paint() -> None:
        painter = QPainter(pixmap)
        painter.drawText(QRect(0, 0, 8, 8), Qt.AlignmentFlag.AlignLeft, "a")
        painter.end()

    return {
        "emit": lambda: sender.told.emit(True),  # noqa: FBT003  # a signal has no keywords
        "setText": lambda: label.setText("a"),
        "clear": field.clear,
        "repaint": label.repaint,
        "processEvents": QApplication.processEvents,
        "paint": paint,
    }


@pytest.mark.parametrize("name", ["emit", "setText", "clear", "repaint", "processEvents", "paint"])
def test_no_call_of_qt_loses_a_reference(qtbot: QtBot, name: str) -> None:
    assert lost(calls()[name]) < NOISE


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_a_call_that_keeps_references_changes_the_count() -> None:
    kept: list[object] = []
    kept.extend([None] * CALLS * 2)
    assert lost(kept.pop) >= NOISE
