"""The model of a table keeps ids and fetches only the rows that are looked at."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QModelIndex

from mentorkit.gui.kit.table_models import (
    ACCESSIBLE_TEXT_ROLE,
    MOST_ROWS,
    PAGE,
    RECORD_ROLE,
    SORT_ROLE,
    Group,
    Id,
    TableModel,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QAbstractItemModel
    from pytestqt.qtbot import QtBot

MENTORS = Group("mentor", "Mentors", ["ada", "bob"])
OTHERS = Group("other", "Others", ["cy", "dee"])


class Rows:
    def __init__(self) -> None:
        self.asked: list[Sequence[Id]] = []
        self.gone: set[Id] = set()

    def fetch(self, ids: Sequence[Id]) -> list[str | None]:
        self.asked.append(list(ids))
        return [None if key in self.gone else f"row {key}" for key in ids]


@pytest.fixture
def rows() -> Rows:
    return Rows()


@pytest.fixture
def model(rows: Rows, checked_model: Callable[[QAbstractItemModel], None]) -> TableModel:
    made = TableModel(rows.fetch, lambda row: f"said {row}", lambda row: row.removeprefix("row "))
    checked_model(made)
    made.show([MENTORS, OTHERS])
    return made


def test_headings_and_rows_are_counted(model: TableModel) -> None:
    assert model.rowCount() == 6
    assert model.columnCount() == 1
    assert model.rowCount(model.index(0, 0)) == 0
    assert model.columnCount(model.index(0, 0)) == 0
    assert model.group_at(0) == MENTORS
    assert model.group_at(1) is None
    assert [model.id_at(row) for row in range(-1, 7)] == [None, None, "ada", "bob", None, "cy", "dee", None]
    assert model.groups == (MENTORS, OTHERS)


def test_a_row_is_found_by_its_id(model: TableModel) -> None:
    assert model.row_of("dee") == 5
    assert model.row_of("nobody") == -1
    assert model.row_of(None) == -1


def test_a_row_is_fetched_with_those_below_it_and_no_others(model: TableModel, rows: Rows) -> None:
    model.show([Group("all", "", array("q", range(100_000)))])
    rows.asked.clear()
    assert model.record_at(70_000) == "row 70000"
    assert model.record_at(70_001) == "row 70001"
    assert model.record_at(69_990) == "row 69990"
    assert rows.asked == [list(range(70_000, 70_000 + PAGE)), list(range(69_990, 70_000))]


def test_old_rows_are_forgotten(model: TableModel, rows: Rows) -> None:
    model.show([Group("all", "", range(MOST_ROWS * 2))])
    for row in range(0, MOST_ROWS * 2, PAGE):
        model.record_at(row)
    rows.asked.clear()
    model.record_at(MOST_ROWS * 2 - 1)
    assert rows.asked == []
    model.record_at(0)
    assert len(rows.asked) == 1


def test_refreshing_fetches_anew(model: TableModel, rows: Rows, qtbot: QtBot) -> None:
    model.record_at(1)
    rows.asked.clear()
    with qtbot.waitSignal(model.dataChanged):
        model.refresh(["ada"])
    model.record_at(2)
    model.record_at(1)
    assert rows.asked == [["ada"]]
    model.refresh()
    model.record_at(1)
    assert rows.asked[-1] == ["ada", "bob"]


def test_a_row_at_hand_is_shown_without_fetching(model: TableModel, rows: Rows) -> None:
    model.record_at(1)
    rows.asked.clear()
    model.replace("ada", "row new")
    assert model.record_at(1) == "row new"
    assert rows.asked == []


def test_a_row_that_is_gone_says_nothing(model: TableModel, rows: Rows) -> None:
    rows.gone = {"ada"}
    model.refresh()
    assert model.record_at(1) is None
    assert model.data(model.index(1, 0), ACCESSIBLE_TEXT_ROLE) == ""


def test_roles_answer_record_sort_text_and_what_is_spoken(model: TableModel) -> None:
    heading, row = model.index(0, 0), model.index(1, 0)
    assert model.data(row, RECORD_ROLE) == "row ada"
    assert model.data(row, SORT_ROLE) == "ada"
    assert model.data(row, ACCESSIBLE_TEXT_ROLE) == "said row ada"
    assert model.data(heading, ACCESSIBLE_TEXT_ROLE) == "Mentors, 2"
    assert model.data(heading, RECORD_ROLE) == MENTORS
    assert model.data(row, 8) is None
    assert model.data(QModelIndex(), RECORD_ROLE) is None


def test_folding_leaves_the_heading(model: TableModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.folded):
        model.fold(MENTORS, folded=True)
    assert [model.id_at(row) for row in range(model.rowCount())] == [None, None, "cy", "dee"]
    assert model.row_of("ada") == -1
    model.show([MENTORS, OTHERS])
    assert model.is_folded(MENTORS)
    model.fold(MENTORS, folded=False)
    assert model.rowCount() == 6


def test_checks_are_kept_in_order_and_spoken(model: TableModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.checks_changed):
        model.check(["cy", "ada"], checked=True)
    assert list(model.checked) == ["cy", "ada"]
    assert model.data(model.index(1, 0), ACCESSIBLE_TEXT_ROLE) == "said row ada, checked"
    model.check(["cy"], checked=False)
    assert list(model.checked) == ["ada"]
    model.clear_checks()
    assert list(model.checked) == []


def test_all_includes_what_is_folded(model: TableModel) -> None:
    model.fold(MENTORS, folded=True)
    model.check_all()
    assert set(model.checked) == {"ada", "bob", "cy", "dee"}


def test_checks_of_rows_that_are_gone_are_dropped(model: TableModel, qtbot: QtBot) -> None:
    model.check(["ada", "cy"], checked=True)
    with qtbot.waitSignal(model.checks_changed):
        model.show([OTHERS])
    assert list(model.checked) == ["cy"]


def test_letters_find_the_next_row_and_go_round(model: TableModel) -> None:
    model.show([Group("all", "", ["ada", "bob", "ann"])])
    assert model.find_text(0, "A") == 0
    assert model.find_text(1, "a") == 2
    assert model.find_text(3, "b") == 1
    assert model.find_text(0, "z") == -1


def test_an_empty_model_is_empty(rows: Rows, checked_model: Callable[[QAbstractItemModel], None]) -> None:
    model = TableModel(rows.fetch, str)
    checked_model(model)
    model.show([])
    model.refresh()
    assert model.rowCount() == 0
    assert model.find_text(0, "a") == -1
