"""The header sorts by click and key, and lies over the columns in both directions."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout

from mentorkit.gui.kit.rows import Column, Columns
from mentorkit.gui.kit.table_headers import TableHeader, axis_rect

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.fixture
def columns(theme: Theme) -> Columns:
    shown = (
        Column("name", "Name", 312, is_sortable=True),
        Column("rhythm", "Rhythm", 276, is_axis=True),
        Column("goals", "Goals", 132),
        Column("next", "Next step", is_sortable=True),
    )
    return Columns(theme, shown)


@pytest.fixture
def header(theme: Theme, window: QWidget, columns: Columns) -> TableHeader:
    made = TableHeader(theme, columns, "header")
    QVBoxLayout(window).addWidget(made)
    made.show()
    window.grab()
    return made


def title(header: TableHeader, key: str) -> QAbstractButton:
    return next(
        child for child in header.findChildren(QAbstractButton) if child.objectName() == f"header_{key}"
    )


def test_columns_follow_each_other_and_the_last_takes_the_rest(columns: Columns) -> None:
    row = QRect(0, 100, 1000, 48)
    cells = [columns.cell(column.key, row, right_to_left=False) for column in columns.shown]
    assert [(cell.x(), cell.width()) for cell in cells] == [(36, 312), (348, 276), (624, 132), (756, 232)]
    assert {cell.y() for cell in cells} == {100}


def test_columns_are_mirrored(columns: Columns) -> None:
    cell = columns.cell("name", QRect(0, 0, 1000, 48), right_to_left=True)
    assert (cell.x(), cell.width()) == (1000 - 36 - 312, 312)


def test_columns_can_be_left_out(columns: Columns, header: TableHeader) -> None:
    columns.show(["name", "next"])
    header.place_titles()
    assert columns.cell("goals", QRect(0, 0, 1000, 48), right_to_left=False).width() == 0
    assert columns.cell("next", QRect(0, 0, 1000, 48), right_to_left=False).x() == 348
    assert title(header, "goals").isHidden()


def test_a_click_sorts_and_a_second_turns_round(header: TableHeader, qtbot: QtBot) -> None:
    told: list[tuple[str, bool]] = []
    header.sorted_by.connect(lambda key, descending: told.append((key, descending)))
    for key in ("name", "name", "next"):
        qtbot.mouseClick(title(header, key), Qt.MouseButton.LeftButton)
    qtbot.keyClick(title(header, "next"), Qt.Key.Key_Space)
    assert told == [("name", False), ("name", True), ("next", False), ("next", True)]


def test_the_sorting_column_says_so(header: TableHeader) -> None:
    header.show_sort("name")
    assert title(header, "name").accessibleName() == "Name, sorted"
    header.show_sort("name", descending=True)
    assert title(header, "name").accessibleName() == "Name, sorted, last first"
    header.show_sort("next")
    assert title(header, "name").accessibleName() == "Name"


def test_columns_that_do_not_sort_cannot_be_worked(header: TableHeader) -> None:
    assert not title(header, "goals").isEnabled()
    assert title(header, "goals").focusPolicy() is Qt.FocusPolicy.NoFocus


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_months_are_written_over_the_axis(
    header: TableHeader, window: QWidget, theme: Theme, direction: Qt.LayoutDirection
) -> None:
    window.setLayoutDirection(direction)
    header.place_titles()
    header.show_sort("next", descending=True)
    blank = header.grab().toImage()
    header.show_axis(date(2025, 10, 14))
    assert header.grab().toImage() != blank
    assert header.height() == 32


def test_an_axis_ends_before_the_next_column(theme: Theme) -> None:
    cell = QRect(100, 0, 276, 48)
    assert axis_rect(theme, cell, right_to_left=False) == QRect(100, 0, 260, 48)
    assert axis_rect(theme, cell, right_to_left=True) == QRect(116, 0, 260, 48)
