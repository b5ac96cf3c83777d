"""Tab goes through widgets as they are read, not as they were made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from mentorkit.gui.kit.reading_order import move_focus, stops
from tests.gui.desks import settle

if TYPE_CHECKING:
    from collections.abc import Iterable


def a_line(name: str, parent: QWidget | None = None) -> QLineEdit:
    line = QLineEdit(parent)
    line.setObjectName(name)
    return line


def names(widgets: Iterable[QWidget]) -> list[str]:
    return [widget.objectName() for widget in widgets]


def test_tab_follows_layouts_cells_and_panes(window: QWidget) -> None:
    column, row, grid, splitter = QVBoxLayout(window), QHBoxLayout(), QGridLayout(), QSplitter()
    grid.addWidget(a_line("lower cell"), 1, 0)
    grid.addWidget(a_line("upper cell"), 0, 0)
    row.addWidget(a_line("end of the row"))
    row.insertWidget(0, a_line("start of the row"))
    row.addStretch()
    splitter.addWidget(a_line("second pane"))
    splitter.insertWidget(0, a_line("first pane"))
    for part in (splitter, a_line("first")):
        column.insertWidget(0, part)
    column.insertLayout(1, row)
    column.addLayout(grid)
    a_line("in no layout", window).show()
    settle()
    assert names(stops(window)) == [
        *("first", "start of the row", "end of the row", "first pane", "second pane"),
        *("upper cell", "lower cell", "in no layout"),
    ]


def test_what_is_hidden_off_or_only_clicked_is_passed_over(window: QWidget) -> None:
    column = QVBoxLayout(window)
    lines = [a_line(name) for name in ("first", "hidden", "off", "clicked", "stands for it", "last")]
    for line in lines:
        column.addWidget(line)
    first, hidden, off, clicked, proxy, last = lines
    hidden.hide()
    off.setEnabled(False)
    clicked.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    proxy.setFocusProxy(last)
    settle()
    clicked.setFocus()
    move_focus(window, forward=True)
    assert QApplication.focusWidget() is last
    move_focus(window, forward=True)
    assert QApplication.focusWidget() is first
    move_focus(window, forward=False)
    assert QApplication.focusWidget() is last


def test_what_gets_the_focus_in_a_scrolling_part_is_shown(window: QWidget) -> None:
    area, content = QScrollArea(), QWidget()
    inner = QVBoxLayout(content)
    for at in range(40):
        inner.addWidget(a_line(f"line {at}"))
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    column = QVBoxLayout(window)
    column.addWidget(a_line("above"))
    column.addWidget(area)
    settle()
    window.findChildren(QLineEdit, "above")[0].setFocus()
    move_focus(window, forward=False)
    assert QApplication.focusWidget() is content.findChild(QLineEdit, "line 39")
    assert area.verticalScrollBar().value() > 0


def test_nothing_happens_where_nothing_takes_the_focus(window: QWidget) -> None:
    move_focus(window, forward=True)
    assert stops(window) == []
