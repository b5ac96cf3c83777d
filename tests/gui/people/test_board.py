"""The board of stages: who stands where, carried by keys and dropped by the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mentorkit.domain.interactions import InteractionKind
from mentorkit.domain.people import Stage
from mentorkit.gui.kit.navigation import Place
from mentorkit.gui.kit.painting import advance
from mentorkit.gui.people.board_cards import parted
from mentorkit.gui.people.board_column import CARD
from mentorkit.gui.people.dialogs import OneQuestion
from mentorkit.services.interactions import Contact
from tests.builders import TODAY, a_person
from tests.gui.desks import settle
from tests.gui.people.people import choose, open_menu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.people.board import Board
    from mentorkit.gui.people.board_column import BoardColumn
    from mentorkit.gui.people.page import PeoplePage
    from mentorkit.gui.theme import Theme
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface

CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
MOVE, LEFT = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton


@pytest.fixture
def board(page: PeoplePage) -> Board:
    page.show_place("board")
    page.focus_first()
    settle()
    return page.board


def standing(board: Board) -> dict[Stage, list[str]]:
    """Return who stands in which column, by given name; columns without anybody are left out."""
    found = {}
    for column in board.columns:
        model = column.table.table_model
        names = [model.record_at(row).line.shown.split()[0] for row in range(model.rowCount())]
        if names:
            found[column.stage] = names
    return found


def column_of(board: Board, stage: Stage) -> BoardColumn:
    return next(column for column in board.columns if column.stage is stage)


def a_move(over: QWidget, to: QPointF) -> QMouseEvent:
    place = over.mapToGlobal(to)
    return QMouseEvent(QEvent.Type.MouseMove, to, place, Qt.MouseButton.NoButton, LEFT, NONE)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifiers)


def test_everybody_stands_in_the_column_of_their_stage(
    page: PeoplePage, board: Board, services: Services, people: dict[str, Person]
) -> None:
    services.people.rest([people["Priya"].id])
    assert standing(board) == {
        Stage.TO_APPROACH: ["Grace"],
        Stage.IN_CONVERSATION: ["Hanne"],
        Stage.MENTOR: ["Tomasz"],
        Stage.RESTING: ["Priya"],
    }
    assert not page.tabs.isVisible()
    mentors = column_of(board, Stage.MENTOR)
    assert mentors.count.text() == "1"
    empty = column_of(board, Stage.APPROACHED)
    assert (empty.nobody.isVisible(), empty.table.isVisible()) == (True, False)
    assert mentors.table.table_model.data(mentors.table.table_model.index(0, 0), 11).startswith("Tomasz")
    page.view.chosen.emit("table")
    assert page.tabs.isVisible()
    assert page.table.isVisible()


def test_arrows_go_from_column_to_column_and_take_a_card_along_with_ctrl(
    board: Board, services: Services, surface: FakeSurface, tools: Tools, people: dict[str, Person]
) -> None:
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Right, CTRL)
    assert standing(board)[Stage.APPROACHED] == ["Grace"]
    assert surface.toasts == ["Grace Lindqvist: Approached"]
    assert column_of(board, Stage.APPROACHED).table.hasFocus()
    press(Qt.Key.Key_Right)
    assert column_of(board, Stage.IN_CONVERSATION).table.hasFocus()
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Left, CTRL)
    assert services.people.get(people["Grace"].id).stage is Stage.TO_APPROACH
    press(Qt.Key.Key_Left, CTRL)
    press(Qt.Key.Key_Return)
    assert tools.navigator.here == Place("person", people["Grace"].id)
    assert tools.navigator.walk is not None
    assert (tools.navigator.walk.title, len(tools.navigator.walk.rows)) == ("Board", 4)


def test_a_mentor_nobody_was_in_contact_with_needs_a_reason(
    board: Board, services: Services, surface: FakeSurface, people: dict[str, Person]
) -> None:
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right, CTRL)
    (asked,) = surface.overlays
    assert isinstance(asked, OneQuestion)
    assert standing(board)[Stage.IN_CONVERSATION] == ["Hanne"]
    asked.field.set_value("She taught me for two years.")
    asked.give()
    assert "Hanne" in standing(board)[Stage.MENTOR]
    assert services.people.get(people["Hanne"].id).mentor_because == "She taught me for two years."


def test_who_is_let_go_over_resting_rests_until_a_day(
    page: PeoplePage, board: Board, services: Services, people: dict[str, Person]
) -> None:
    resting = column_of(board, Stage.RESTING)
    (row,) = services.people.rows_of([people["Grace"].id])
    content = QMimeData()
    content.setData(CARD, str(row).encode())
    before = resting.grab().toImage()
    enter = QDragEnterEvent(QPoint(5, 5), MOVE, content, LEFT, NONE)
    QApplication.sendEvent(resting, enter)
    assert enter.isAccepted()
    assert resting.grab().toImage() != before
    QApplication.sendEvent(resting, QDragLeaveEvent())
    assert resting.grab().toImage() == before
    QApplication.sendEvent(resting, QDragEnterEvent(QPoint(5, 5), MOVE, content, LEFT, NONE))
    QApplication.sendEvent(resting, QDropEvent(QPointF(5, 5), MOVE, content, LEFT, NONE))
    choose(open_menu(page, "rest_menu"), "A month")
    assert standing(board)[Stage.RESTING] == ["Grace"]
    nothing = QMimeData()
    foreign = QDragEnterEvent(QPoint(5, 5), MOVE, nothing, LEFT, NONE)
    QApplication.sendEvent(resting, foreign)
    assert not foreign.isAccepted()


def test_a_card_is_dragged_once_the_pointer_moved_far_enough(
    board: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = column_of(board, Stage.TO_APPROACH).table
    dragged: list[QPoint] = []
    monkeypatch.setattr(table, "_drag", dragged.append)
    QTest.mousePress(table.viewport(), LEFT, pos=QPoint(30, 30))
    QTest.mouseMove(table.viewport(), QPoint(31, 31))
    assert dragged == []
    move = QPointF(60, 60)
    for _ in range(2):
        QApplication.sendEvent(table.viewport(), a_move(table.viewport(), move))
    assert dragged == [QPoint(30, 30)]


def test_filters_changes_and_the_words_of_a_step_work_as_in_the_table(
    page: PeoplePage, board: Board, services: Services, surface: FakeSurface, people: dict[str, Person]
) -> None:
    QTest.keyClicks(page.filters.words, "grace")
    assert standing(board) == {Stage.TO_APPROACH: ["Grace"]}
    page.clear_filters()
    table = column_of(board, Stage.TO_APPROACH).table
    rect = table.visualRect(table.table_model.index(0, 0))
    QTest.mouseClick(table.viewport(), LEFT, pos=QPoint(rect.left() + 30, rect.bottom() - 26))
    assert surface.commands == [("write_message", (people["Grace"].id, "note", "", "warm_touch"))]
    services.interactions.log(Contact(TODAY, InteractionKind.MET, (people["Grace"].id,)))
    assert standing(board)[Stage.IN_CONVERSATION] == ["Grace", "Hanne"]
    page.hide()
    with services.store.transaction("add") as tx:
        tx.add(a_person("Zoe", stage=Stage.APPROACHED))
    page.show()
    assert standing(board)[Stage.APPROACHED] == ["Zoe"]
    services.thanks.settle(people["Grace"].id)
    settle()
    conversation = column_of(board, Stage.IN_CONVERSATION).table.table_model
    assert conversation.record_at(0).step.text == "Tell them what came of it"


def test_the_board_is_painted_in_both_directions(board: Board, host: QWidget) -> None:
    before = board.grab().toImage()
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    assert board.grab().toImage() != before
    press(Qt.Key.Key_Left, CTRL)
    assert Stage.APPROACHED in standing(board)


def test_long_names_and_steps_go_on_below(theme: Theme) -> None:
    wide = int(advance(theme, "smallStrong", "Tomasz Wiśniewski")) + 1
    assert parted(theme, "Tomasz Wiśniewski", wide) == ("Tomasz Wiśniewski", "")
    assert parted(theme, "Tomasz Wiśniewski", wide - 2) == ("Tomasz", "Wiśniewski")
    assert parted(theme, "Wiśniewski", 1) == ("Wiśniewski", "")
    assert parted(theme, "", 1) == ("", "")
