"""A short list shows records, follows the keys and opens them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.lists import RowList, RowModel
from mentorkit.gui.kit.rows import RowPainter, RowState
from mentorkit.gui.kit.table_models import ACCESSIBLE_TEXT_ROLE, RECORD_ROLE, SORT_ROLE

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


class TaskPainter(RowPainter):
    def paint_row(self, painter: QPainter, rect: QRect, record: Any, state: RowState) -> None:
        color = self.theme.color("text.primary")
        painting.words(painter, self.theme, rect, record, "body", color)


@pytest.fixture
def model(qapp: object, checked_model: Callable[[QAbstractItemModel], None]) -> RowModel:
    made = RowModel(lambda task: f"said {task}", str)
    checked_model(made)
    made.show(["thank Ada", "write to Bob"])
    return made


@pytest.fixture
def tasks(theme: Theme, window: QWidget, model: RowModel) -> RowList:
    made = RowList(theme, model, TaskPainter(theme, height="row.task", rounded=True), "tasks", "Tasks")
    QVBoxLayout(window).addWidget(made)
    made.show()
    window.grab()
    return made


def test_the_model_answers_texts_and_records(model: RowModel) -> None:
    row = model.index(0, 0)
    assert model.data(row, RECORD_ROLE) == "thank Ada"
    assert model.data(row, ACCESSIBLE_TEXT_ROLE) == "said thank Ada"
    assert model.data(row, SORT_ROLE) == "thank Ada"
    assert model.data(row, 8) is None
    assert model.data(QModelIndex(), RECORD_ROLE) is None
    assert model.rows == ("thank Ada", "write to Bob")
    assert model.rowCount(row) == 0
    assert model.record_at(9) is None


def test_keys_move_and_open(tasks: RowList, qtbot: QtBot) -> None:
    seen: list[object] = []
    tasks.current_changed.connect(seen.append)
    tasks.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(tasks, Qt.Key.Key_Down)
    assert tasks.current_record() == "write to Bob"
    assert seen[-1] == "write to Bob"
    with qtbot.waitSignal(tasks.opened) as told:
        qtbot.keyClick(tasks, Qt.Key.Key_Return)
    assert told.args == ["write to Bob"]
    with qtbot.assertNotEmitted(tasks.opened):
        qtbot.keyClick(tasks, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_double_click_opens(tasks: RowList, model: RowModel, qtbot: QtBot) -> None:
    point = tasks.visualRect(model.index(0, 0)).center()
    with qtbot.waitSignal(tasks.opened) as told:
        qtbot.mouseClick(tasks.viewport(), Qt.MouseButton.LeftButton, pos=point)
        qtbot.mouseDClick(tasks.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert told.args == ["thank Ada"]


def test_lists_that_navigate_open_by_one_click(
    theme: Theme, window: QWidget, model: RowModel, qtbot: QtBot
) -> None:
    places = RowList(theme, model, TaskPainter(theme), "places", "Places", by_click=True)
    QVBoxLayout(window).addWidget(places)
    places.show()
    window.grab()
    with qtbot.waitSignal(places.opened):
        point = places.visualRect(model.index(0, 0)).center()
        qtbot.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=point)


def test_rows_are_as_high_as_their_kind(tasks: RowList, theme: Theme, model: RowModel) -> None:
    assert tasks.visualRect(model.index(0, 0)).height() == 60
    assert tasks.content_height() == 120


def test_the_focus_is_shown_inside_the_row_after_a_key(tasks: RowList, theme: Theme) -> None:
    tasks.setFocus(Qt.FocusReason.TabFocusReason)
    image = tasks.viewport().grab().toImage()
    assert image.pixelColor(0, 30) == theme.color("focus.ring")
    tasks.clearFocus()
    assert tasks.viewport().grab().toImage().pixelColor(0, 30) != theme.color("focus.ring")


def test_an_empty_list_has_no_current_record(tasks: RowList, model: RowModel) -> None:
    model.show([])
    tasks.setFocus(Qt.FocusReason.TabFocusReason)
    assert tasks.current_record() is None
