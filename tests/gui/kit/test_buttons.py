"""Buttons say what they do, take room for it, and show their state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from mentorkit.gui.kit.buttons import Button, Height, IconButton, Kind, SplitButton
from mentorkit.gui.kit.choices import Chip, Switch

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


def shown(button: QWidget, window: QWidget, x: int = 100, y: int = 100) -> QWidget:
    button.setParent(window)
    button.setGeometry(x, y, button.sizeHint().width(), button.sizeHint().height())
    button.show()
    return button


def ground(button: QWidget) -> str:
    return button.grab().toImage().pixelColor(QPoint(6, button.height() // 2)).name()


@pytest.mark.parametrize(
    ("kind", "token"),
    [
        (Kind.PRIMARY, "accent.solid"),
        (Kind.DANGER, "danger.solid"),
        (Kind.OUTLINE, "surface.raised"),
        (Kind.DANGER_OUTLINE, "surface.raised"),
    ],
)
def test_kinds_have_their_ground(theme: Theme, window: QWidget, kind: Kind, token: str) -> None:
    button = Button(theme, "Write", "write", kind, "pen-line", keys="Ctrl W")
    assert ground(shown(button, window)) == theme.color(token).name()
    assert button.accessibleName() == "Write"


def test_a_pressed_button_is_darker(theme: Theme, window: QWidget) -> None:
    button = Button(theme, "Write", "write", Kind.PRIMARY)
    shown(button, window)
    button.setDown(True)
    assert ground(button) == theme.color("accent.pressed").name()


def test_a_ghost_has_a_ground_only_while_it_is_worked(theme: Theme, window: QWidget) -> None:
    button = Button(theme, "Later", "later", Kind.GHOST)
    shown(button, window)
    button.setDown(True)
    assert ground(button) == theme.color("surface.pressed").name()


def test_a_disabled_button_is_sunken(theme: Theme, window: QWidget) -> None:
    button = Button(theme, "Write", "write", Kind.PRIMARY)
    button.setEnabled(False)
    assert ground(shown(button, window)) == theme.color("surface.sunken").name()


@pytest.mark.parametrize(("height", "pixels"), [(Height.SMALL, 28), (Height.DEFAULT, 32), (Height.LARGE, 40)])
def test_heights(theme: Theme, window: QWidget, height: Height, pixels: int) -> None:
    button = shown(Button(theme, "Write", "write", height=height), window)
    assert button.sizeHint().height() == pixels


def test_a_button_grows_with_its_words_and_icon(theme: Theme, window: QWidget) -> None:
    button = Button(theme, "Write", "write")
    shown(button, window)
    plain = button.sizeHint().width()
    button.set_icon("pen-line")
    with_icon = button.sizeHint().width()
    button.set_text("Write a message")
    button.set_kind(Kind.GHOST)
    assert plain < with_icon < button.minimumSizeHint().width()
    assert button.accessibleName() == "Write a message"


def test_a_link_takes_only_the_room_of_its_words(theme: Theme, window: QWidget) -> None:
    link = shown(Button(theme, "Change", "change", Kind.LINK), window)
    words = theme.metrics("smallStrong").horizontalAdvance("Change")
    assert link.sizeHint().width() == int(words) + 1
    assert not link.grab().isNull()


def test_space_and_the_pointer_click(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    button = Button(theme, "Write", "write")
    shown(button, window)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_icon_alone_is_named_by_tooltip_and_for_readers(theme: Theme, window: QWidget) -> None:
    button = IconButton(theme, "ellipsis", "More acts", "more", height=Height.SMALL)
    shown(button, window)
    assert button.accessibleName() == button.toolTip() == "More acts"
    assert (button.width(), button.height()) == (28, 28)


def test_a_split_button_has_a_main_act_and_a_menu(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    menu = QMenu()
    menu.addAction("Copy all")
    split = SplitButton(theme, "Open in mail app", "open", menu)
    shown(split, window)
    with qtbot.waitSignal(split.clicked):
        qtbot.mouseClick(split.main, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(split.more, Qt.MouseButton.LeftButton)
    assert menu.isVisible()
    menu.close()
    assert split.more.accessibleName() == "More ways"
    assert not split.grab().isNull()


def test_a_split_button_turns_round(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    split = SplitButton(theme, "Open", "open", QMenu())
    shown(split, window)
    window.grab()
    assert split.more.x() < split.main.x()
    split.open_menu()
    split.menu.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_like_space(theme: Theme, window: QWidget, qtbot: QtBot, key: Qt.Key) -> None:
    button = Button(theme, "Write", "write")
    shown(button, window)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)


def test_enter_with_another_key_is_left_to_the_page(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    button = Button(theme, "Write", "write")
    shown(button, window)
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_enter_chooses_a_chip(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    chip = Chip(theme, "Yesterday", "chip")
    shown(chip, window)
    with qtbot.waitSignal(chip.clicked):
        qtbot.keyClick(chip, Qt.Key.Key_Return)


def test_enter_leaves_a_switch_alone(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    switch = Switch(theme, "Lock with the screen", "switch")
    shown(switch, window)
    qtbot.keyClick(switch, Qt.Key.Key_Return)
    assert not switch.isChecked()
