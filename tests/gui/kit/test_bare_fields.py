from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mentorkit.gui.kit.bare_fields import BareField

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> BareField:
    made = BareField(theme, "subject", "Subject", "Three or four words")
    qtbot.addWidget(made)
    return made


def test_words_are_one_line_and_shown_from_their_beginning(field: BareField, qtbot: QtBot) -> None:
    field.set_value("a long subject")
    assert (field.value(), field.edit.cursorPosition()) == ("a long subject", 0)
    field.edit.setCursorPosition(3)
    field.set_value("a long subject")
    assert field.edit.cursorPosition() == 3, "the same words move nothing"
    field.edit.clear()
    told: list[str] = []
    field.edited.connect(lambda: told.append("edited"))
    field.left.connect(lambda: told.append("left"))
    qtbot.keyClicks(field.edit, " a  b ")
    qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert (field.value(), told[0], told[-1]) == ("a b", "edited", "left")


def test_the_letters_follow_the_theme_and_readers_know_its_name(field: BareField, theme: Theme) -> None:
    assert (field.accessibleName(), field.edit.accessibleName()) == ("Subject", "Subject")
    theme.set_text_scale(2.0)
    assert field.edit.font() == theme.font("bodyStrong")
