"""The selection bar floats over the table while something is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from mentorkit.gui.kit.selection_bar import SelectionBar

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

ACTS = [("stage", "Stage", "handshake"), ("rest", "Rest", "moon"), ("delete", "Delete", "trash-2")]


@pytest.fixture
def bar(theme: Theme, window: QWidget) -> SelectionBar:
    return SelectionBar(theme, window, ACTS, "bar")


def test_it_shows_with_the_first_check_and_goes_with_the_last(bar: SelectionBar) -> None:
    assert bar.isHidden()
    bar.show_count(2, "2 selected")
    assert bar.isVisible()
    assert bar.accessibleName() == "2 selected"
    bar.show_count(0, "")
    assert bar.isHidden()


def test_it_tells_the_act_and_the_cross(bar: SelectionBar, qtbot: QtBot) -> None:
    bar.show_count(1, "1 selected")
    with qtbot.waitSignal(bar.acted) as told:
        qtbot.mouseClick(bar.buttons["rest"], Qt.MouseButton.LeftButton)
    assert told.args == ["rest"]
    with qtbot.waitSignal(bar.closed):
        qtbot.mouseClick(bar.cross, Qt.MouseButton.LeftButton)


def test_words_give_way_to_icons_in_a_narrow_window(bar: SelectionBar, window: QWidget) -> None:
    bar.show_count(2, "2 selected")
    assert bar.buttons["stage"].text() == "Stage"
    window.resize(330, 440)
    assert bar.buttons["stage"].text() == ""
    assert bar.buttons["stage"].toolTip() == bar.buttons["stage"].accessibleName() == "Stage"
    window.resize(1440, 900)
    assert bar.buttons["stage"].text() == "Stage"
    assert not window.grab().isNull()


def test_it_grows_with_the_text(bar: SelectionBar, theme: Theme) -> None:
    bar.show_count(2, "2 selected")
    before = bar.height()
    theme.set_text_scale(2.0)
    assert bar.height() == before + theme.scaled(52) - 52
