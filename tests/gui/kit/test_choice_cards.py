"""A choice card is pressed as a whole and makes room for all that it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.gui.kit.choice_cards import ChoiceCard

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def a_card(theme: Theme, qtbot: QtBot, detail: str) -> ChoiceCard:
    made = ChoiceCard(theme, "clock", "Ask me later", "later", detail=detail, key="3")
    qtbot.addWidget(made)
    return made


def test_it_is_pressed_by_mouse_and_by_enter(theme: Theme, qtbot: QtBot) -> None:
    card = a_card(theme, qtbot, "Comes back in three months.")
    pressed: list[str] = []
    card.clicked.connect(lambda: pressed.append(card.text()))
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    QTest.keyClick(card, Qt.Key.Key_Return)
    assert pressed == ["Ask me later"] * 2
    assert card.accessibleDescription() == "Comes back in three months. 3"


def test_it_grows_with_what_it_means(theme: Theme, qtbot: QtBot) -> None:
    bare, told = a_card(theme, qtbot, ""), a_card(theme, qtbot, "Comes back in three months.")
    assert told.sizeHint().height() > bare.sizeHint().height()
    assert told.heightForWidth(140) > told.heightForWidth(400)
    assert told.minimumSizeHint().width() == 132


def test_what_is_suggested_is_tinted_and_the_words_are_drawn_mirrored(theme: Theme, qtbot: QtBot) -> None:
    card = a_card(theme, qtbot, "Comes back in three months.")
    card.resize(220, card.heightForWidth(220))
    card.suggest(suggested=True)
    assert card.is_suggested
    picture = card.grab().toImage()
    assert picture.pixelColor(6, 6).name() == theme.color("accent.tint").name()
    card.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = card.grab().toImage()
    assert mirrored != picture
