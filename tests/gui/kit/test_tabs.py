"""Tabs are moved by arrows and told by value, counts and all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.gui.kit.tabs import Tabs

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.fixture
def tabs(theme: Theme, window: QWidget) -> Tabs:
    made = Tabs(theme, [("active", "Active"), ("all", "Everyone")], "tabs", "Which people")
    made.setLocale(QLocale(QLocale.Language.English))
    QVBoxLayout(window).addWidget(made)
    made.show()
    window.grab()
    return made


def test_arrows_move(tabs: Tabs, qtbot: QtBot) -> None:
    assert tabs.value() == "active"
    with qtbot.waitSignal(tabs.chosen) as told:
        qtbot.keyClick(tabs, Qt.Key.Key_Right)
    assert told.args == ["all"]


def test_a_count_is_shown_and_spoken(tabs: Tabs, window: QWidget) -> None:
    before = tabs.tabRect(1).width()
    tabs.set_count("all", 1312)
    assert tabs.accessibleTabName(1) == "Everyone 1,312"
    assert tabs.tabRect(1).width() > before
    assert not window.grab().isNull()
    tabs.set_count("all", None)
    assert tabs.accessibleTabName(1) == "Everyone"


def test_the_line_lies_under_the_current_tab(tabs: Tabs, theme: Theme) -> None:
    tabs.set_value("all")
    image, y = tabs.grab().toImage(), tabs.tabRect(1).bottom()
    line = theme.color("accent.line")
    assert image.pixelColor(QPoint(tabs.tabRect(1).left() + 3, y)) == line
    assert image.pixelColor(QPoint(tabs.tabRect(0).left() + 3, y)) != line


def test_tabs_are_as_high_as_the_design_says(tabs: Tabs, theme: Theme) -> None:
    assert tabs.tabRect(0).height() == 36
    assert tabs.minimumTabSizeHint(0) == tabs.tabSizeHint(0)


def test_a_hidden_tab_leaves_no_ink(tabs: Tabs) -> None:
    tabs.show_only(["active"])
    alone = tabs.grab().toImage()
    tabs.setTabText(1, "Quite another word")
    assert tabs.grab().toImage() == alone


def test_tabs_stand_closer_before_any_of_them_is_out_of_sight(tabs: Tabs) -> None:
    wide = tabs.tabRect(1).right() + 1
    assert tabs.tabRect(0).width() > tabs.tabSizeHint(0).width() - 1
    tabs.parentWidget().layout().setEnabled(False)  # type: ignore[union-attr]  # the fixture gave it one
    tabs.resize(wide - 8, tabs.height())
    assert tabs.tabRect(1).right() < tabs.width()
    tabs.resize(wide + 8, tabs.height())
    assert tabs.tabRect(1).right() + 1 == wide
