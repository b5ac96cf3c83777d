"""A passphrase is hidden until asked for, kept letter by letter, and warned of Caps Lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout

from mentorkit.gui.kit.passphrases import PassphraseField

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.fixture
def field(theme: Theme, window: QWidget) -> PassphraseField:
    made = PassphraseField(theme, "Passphrase", "passphrase")
    QVBoxLayout(window).addWidget(made)
    made.show()
    window.grab()
    return made


def test_the_eye_shows_and_hides(field: PassphraseField, qtbot: QtBot) -> None:
    assert field.edit.echoMode() is QLineEdit.EchoMode.Password
    assert field.eye.accessibleName() == "Show the passphrase"
    qtbot.mouseClick(field.eye, Qt.MouseButton.LeftButton)
    assert field.is_shown
    assert field.eye.accessibleName() == "Hide the passphrase"
    qtbot.keyClick(field.eye, Qt.Key.Key_Space)
    assert not field.is_shown


def test_space_is_part_of_a_passphrase(field: PassphraseField) -> None:
    field.set_value(" six words ")
    assert field.value() == " six words "


def test_capitals_without_shift_mean_caps_lock(field: PassphraseField) -> None:
    press(field, "A", Qt.KeyboardModifier.NoModifier)
    assert field.note == "Caps Lock is on"
    press(field, "1", Qt.KeyboardModifier.NoModifier)
    assert field.note == "Caps Lock is on"
    press(field, "a", Qt.KeyboardModifier.NoModifier)
    assert field.note == ""
    press(field, "a", Qt.KeyboardModifier.ShiftModifier)
    assert field.note == "Caps Lock is on"
    press(field, "", Qt.KeyboardModifier.NoModifier, Qt.Key.Key_CapsLock)
    assert field.note == ""


def test_an_error_stays_above_caps_lock(field: PassphraseField) -> None:
    field.show_error("That does not open this vault.")
    press(field, "A", Qt.KeyboardModifier.NoModifier)
    press(field, "a", Qt.KeyboardModifier.NoModifier)
    assert field.note == "That does not open this vault."


def test_the_eye_is_at_the_end_in_both_directions(field: PassphraseField, window: QWidget) -> None:
    assert field.eye.geometry().right() > field.edit.width() - 10
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    window.resize(window.width() - 20, window.height())
    window.grab()
    assert field.eye.x() < 10


def press(field: PassphraseField, text: str, shift: Qt.KeyboardModifier, key: Qt.Key = Qt.Key.Key_A) -> None:
    QApplication.sendEvent(field.edit, QKeyEvent(QEvent.Type.KeyPress, key, shift, text))
