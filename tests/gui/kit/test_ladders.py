"""The dot of a ladder is moved by arrows, digits and clicks, and is spoken as numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from mentorkit.gui.kit.ladders import Ladder

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.fixture
def ladder(theme: Theme, qtbot: QtBot) -> Ladder:
    made = Ladder(theme, "Hiring", "ladder")
    made.show_levels(1, 2, 4)
    made.resize(made.sizeHint())
    qtbot.addWidget(made)
    made.show()
    return made


def test_arrows_and_digits_move_the_dot_within_its_ends(ladder: Ladder) -> None:
    told: list[int] = []
    ladder.moved.connect(told.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_5, Qt.Key.Key_Right):
        QTest.keyClick(ladder, key)
    assert told == [3, 4, 3, 5]
    for _ in range(6):
        QTest.keyClick(ladder, Qt.Key.Key_Down)
    assert ladder.level == 1
    QTest.keyClick(ladder, Qt.Key.Key_A)
    assert ladder.level == 1


@pytest.mark.parametrize(
    ("direction", "key", "end"),
    [
        (Qt.LayoutDirection.LeftToRight, Qt.Key.Key_Right, "right"),
        (Qt.LayoutDirection.RightToLeft, Qt.Key.Key_Left, "left"),
    ],
)
def test_forward_is_where_reading_goes(
    ladder: Ladder, direction: Qt.LayoutDirection, key: Qt.Key, end: str
) -> None:
    ladder.setLayoutDirection(direction)
    QTest.keyClick(ladder, key)
    assert ladder.level == 3
    x = ladder.width() - 4 if end == "right" else 4
    QTest.mouseClick(ladder, Qt.MouseButton.LeftButton, pos=QPoint(x, ladder.height() // 2))
    assert ladder.level == 5
    QTest.mouseClick(ladder, Qt.MouseButton.RightButton, pos=QPoint(ladder.width() // 2, 5))
    assert ladder.level == 5
    ladder.grab()


def test_it_is_spoken_as_numbers(ladder: Ladder) -> None:
    assert ladder.accessibleName() == "Hiring: now 2 of 5, began at 1, wanted 4"
    QTest.keyClick(ladder, Qt.Key.Key_Right)
    assert ladder.accessibleName() == "Hiring: now 3 of 5, began at 1, wanted 4"
