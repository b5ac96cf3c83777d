"""A choice is told once it is made; its values look like those of a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from mentorkit.gui.kit.combos import ComboField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.fixture
def rhythm(theme: Theme, window: QWidget) -> ComboField:
    field = ComboField(theme, "Rhythm", "rhythm", [(None, "None"), (7, "Weekly"), (30, "Monthly")])
    QVBoxLayout(window).addWidget(field)
    window.show()
    return field


def test_a_choice_is_told_once_done(rhythm: ComboField, qtbot: QtBot) -> None:
    rhythm.set_value(7)
    assert rhythm.value() == 7
    with qtbot.waitSignals([rhythm.edited, rhythm.left]):
        qtbot.keyClick(rhythm.combo, Qt.Key.Key_Down)
    assert rhythm.value() == 30


def test_an_unknown_value_chooses_nothing(rhythm: ComboField) -> None:
    rhythm.set_value(99)
    assert rhythm.value() is None
    assert rhythm.combo.currentIndex() == -1


def test_other_options_keep_the_choice(rhythm: ComboField) -> None:
    rhythm.set_value(30)
    rhythm.set_options([(30, "Monthly"), (91, "Quarterly")])
    assert rhythm.value() == 30
    rhythm.set_options([(91, "Quarterly")])
    assert rhythm.value() is None


def test_the_values_stand_on_the_ground_of_the_page(rhythm: ComboField, theme: Theme) -> None:
    rhythm.combo.showPopup()
    popup = rhythm.combo.view().window()
    shown = popup.grab().toImage()
    for corner in (popup.rect().topLeft(), popup.rect().bottomRight()):
        assert shown.pixelColor(corner * shown.devicePixelRatio()) == theme.color("surface.canvas")
    assert rhythm.combo.view().sizeHintForRow(0) >= theme.scaled(32)
    rhythm.combo.hidePopup()


def test_the_wheel_changes_a_choice_only_after_a_click(rhythm: ComboField, window: QWidget) -> None:
    rhythm.set_value(7)

    def turn() -> bool:
        at = QPointF(5, 5)
        event = QWheelEvent(
            at,
            at,
            QPoint(0, -120),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(rhythm.combo, event)
        return bool(rhythm.value() != 7)

    assert not turn()
    rhythm.combo.setFocus()
    assert turn()
