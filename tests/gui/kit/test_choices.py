"""Choices are made by keys and pointer, and tell what was chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from mentorkit.gui.kit.choices import Check, Chip, Radio, Segments, Switch, TaskCheck
from tests.gui.desks import settle

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

OPTIONS: list[tuple[str, str] | tuple[str, str, str]] = [
    ("met", "Met", "coffee"),
    ("call", "Called"),
    ("wrote", "I wrote"),
]


def placed(widget: QWidget, window: QWidget) -> QWidget:
    QVBoxLayout(window).addWidget(widget, 0, Qt.AlignmentFlag.AlignLeading)
    widget.show()
    window.grab()
    return widget


@pytest.fixture
def how(theme: Theme, window: QWidget) -> Segments:
    made = Segments(theme, OPTIONS, "how", "How")
    placed(made, window)
    made.setFocus(Qt.FocusReason.TabFocusReason)
    return made


def test_the_first_segment_is_on(how: Segments) -> None:
    assert how.value() == "met"
    assert how.accessibleDescription() == "Met"
    assert how.has_ring


def test_arrows_home_and_end_choose(how: Segments, qtbot: QtBot) -> None:
    chosen: list[str] = []
    how.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home):
        qtbot.keyClick(how, key)
    qtbot.keyClick(how, Qt.Key.Key_A)
    assert chosen == ["call", "wrote", "call", "met"]
    assert how.accessibleDescription() == "Met"


def test_arrows_follow_the_reading_direction(how: Segments, window: QWidget, qtbot: QtBot) -> None:
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.keyClick(how, Qt.Key.Key_Left)
    assert how.value() == "call"
    assert not window.grab().isNull()


def test_a_click_chooses(how: Segments, qtbot: QtBot) -> None:
    with qtbot.waitSignal(how.chosen) as told:
        qtbot.mouseClick(how.findChildren(QAbstractButton)[2], Qt.MouseButton.LeftButton)
    assert told.args == ["wrote"]


def test_icons_stand_alone_where_words_have_no_room(theme: Theme, window: QWidget) -> None:
    met = Segments(theme, [("met", "Met in person", "coffee"), ("called", "Called", "phone")], "met", "How")
    QVBoxLayout(window).addWidget(met)
    settle()
    first = met.findChildren(QAbstractButton)[0]
    assert (first.width(), first.toolTip()) == (first.sizeHint().width(), "")
    with_words = first.grab().toImage()
    met.setFixedWidth(met.minimumSizeHint().width())
    settle()
    assert first.toolTip() == first.accessibleName() == "Met in person"
    assert first.grab().toImage() != with_words.copy(first.rect())


def test_a_program_chooses_silently(how: Segments, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(how.chosen):
        how.set_value("wrote")
    assert how.value() == "wrote"
    with pytest.raises(ValueError, match="is not in list"):
        how.set_value("sang")


def ink(widget: QWidget, x: int) -> str:
    return widget.grab().toImage().pixelColor(QPoint(x, widget.height() // 2)).name()


def test_a_chip_shows_whether_it_is_on(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    chip = Chip(theme, "Today", "today", "calendar-days")
    placed(chip, window)
    assert chip.height() == 28
    assert ink(chip, 3) == theme.color("surface.raised").name()
    with qtbot.waitSignal(chip.toggled):
        qtbot.keyClick(chip, Qt.Key.Key_Space)
    assert ink(chip, 3) == theme.color("surface.selected").name()
    chip.setEnabled(False)
    assert not chip.grab().isNull()


@pytest.mark.parametrize("kind", [Check, TaskCheck, Radio])
def test_marks_are_set_by_space_and_click(
    theme: Theme, window: QWidget, qtbot: QtBot, kind: type[Check | TaskCheck | Radio]
) -> None:
    mark = kind(theme, "Log another", "another")
    placed(mark, window)
    assert mark.accessibleName() == "Log another"
    assert mark.height() >= 28
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton, pos=QPoint(mark.width() - 2, 4))
    assert mark.isChecked()
    assert theme.color("accent.solid").name() in {ink(mark, x) for x in range(3, 8)}


def test_a_mark_stands_at_the_start_in_both_directions(theme: Theme, window: QWidget) -> None:
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mark = Check(theme, "Log another", "another")
    mark.setChecked(True)
    placed(mark, window)
    assert ink(mark, mark.width() - 5) == theme.color("accent.solid").name()


def test_a_switch_moves_its_knob(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    switch = Switch(theme, "Reduce motion", "motion")
    placed(switch, window)
    assert (switch.width(), switch.height()) == (36, 20)
    assert ink(switch, 30) == theme.color("border.control").name()
    qtbot.keyClick(switch, Qt.Key.Key_Space)
    assert switch.isChecked()
    assert ink(switch, 6) == theme.color("accent.solid").name()
    assert ink(switch, 26) == theme.color("control.knob").name()
    switch.setEnabled(False)
    assert ink(switch, 6) == theme.color("border.default").name()
