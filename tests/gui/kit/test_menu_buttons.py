"""Buttons that open a menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.menu_buttons import MenuButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def test_a_choice_is_shown_spoken_and_tinted(qtbot: QtBot, theme: Theme) -> None:
    button = MenuButton(theme, "Skill", "skill", "sprout")
    qtbot.addWidget(button)
    before = button.grab().toImage()
    button.show_choice("Skill", is_on=True)
    assert button.grab().toImage() != before
    button.show_choice("Python", is_on=True)
    assert button.text() == button.accessibleName() == "Python"


def test_it_has_room_for_its_arrow_in_both_directions(qtbot: QtBot, theme: Theme) -> None:
    button, plain = (
        MenuButton(theme, "Skill", "skill", "sprout"),
        Button(theme, "Skill", "plain", icon="sprout"),
    )
    qtbot.addWidget(button)
    qtbot.addWidget(plain)
    assert button.sizeHint().width() > plain.sizeHint().width() - 4
    left = button.grab().toImage()
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert button.grab().toImage() != left
