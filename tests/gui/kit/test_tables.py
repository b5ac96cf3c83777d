"""The table is worked by keys and pointer alike and tells ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget

from mentorkit.gui.kit import painting
from mentorkit.gui.kit.rows import QuickAct, RowPainter, RowState
from mentorkit.gui.kit.table_models import Group, TableModel
from mentorkit.gui.kit.tables import Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme

NAMES = {"ada": "Ada", "bob": "Bob", "cy": "Cy", "dee": "Dee"}
GROUPS = [Group("one", "Mentors", ["ada", "bob"]), Group("two", "Others", ["cy", "dee"])]
ACTS = (QuickAct("write", "pen-line", "Write <b>"), QuickAct("more", "ellipsis", "More"))


class NamePainter(RowPainter):
    def __init__(self, theme: Theme, *, checkable: bool = True) -> None:
        super().__init__(theme, ACTS, checkable=checkable)
        self.painted: list[tuple[str, RowState]] = []

    def paint_row(self, painter: QPainter, rect: QRect, record: Any, state: RowState) -> None:
        self.painted.append((record, state))
        box = rect.adjusted(40, 0, 0, 0)
        painting.words(painter, self.theme, box, record, "body", self.theme.color("text.primary"))


class People:
    """A table of four people in two groups, in a window."""

    def __init__(self, theme: Theme, window: QWidget, *, checkable: bool = True) -> None:
        self.model = TableModel(lambda ids: [NAMES[str(key)] for key in ids], str)
        self.painter = NamePainter(theme, checkable=checkable)
        self.table = Table(theme, self.model, self.painter, "people", "People")
        QVBoxLayout(window).addWidget(self.table)
        self.model.show(GROUPS)

    def point(self, key: str) -> QPoint:
        return self.rect(key).center()

    def rect(self, key: str) -> QRect:
        return self.table.visualRect(self.model.index(self.model.row_of(key), 0))

    def act(self, key: str, at: int) -> QPoint:
        return self.painter.act_rects(self.rect(key), right_to_left=False)[at].center()

    def box(self, key: str) -> QPoint:
        return self.painter.check_rect(self.rect(key), right_to_left=False).center()


@pytest.fixture
def people(theme: Theme, window: QWidget) -> People:
    return People(theme, window)


def press(qtbot: QtBot, people: People, *keys: Qt.Key, with_: Qt.KeyboardModifier | None = None) -> None:
    for key in keys:
        qtbot.keyClick(people.table, key, with_ or Qt.KeyboardModifier.NoModifier)


def test_rows_and_headings_have_their_heights(people: People) -> None:
    heights = [people.table.rowHeight(row) for row in range(6)]
    assert heights == [40, 48, 48, 40, 48, 48]


def test_rows_reach_from_edge_to_edge_of_the_styled_table(people: People, window: QWidget) -> None:
    window.resize(420, 300)
    QApplication.processEvents()
    assert people.rect("ada").width() == people.table.viewport().width()


def test_heights_follow_text_size_and_density(people: People, theme: Theme) -> None:
    theme.set_text_scale(2.0)
    assert [people.table.rowHeight(row) for row in (0, 1)] == [80, 96]
    theme.set_text_scale(1.0)
    theme.set_compact(compact=True)
    assert people.table.rowHeight(1) == 36


def test_the_focus_starts_at_the_first_person(people: People) -> None:
    people.table.setFocus(Qt.FocusReason.TabFocusReason)
    assert people.table.current_id() == "ada"
    assert people.painter.focus_row == 1
    people.table.clearFocus()
    assert people.painter.focus_row == -1


def test_arrows_home_and_end_move(people: People, qtbot: QtBot) -> None:
    seen: list[object] = []
    people.table.current_changed.connect(seen.append)
    people.table.setFocus(Qt.FocusReason.TabFocusReason)
    press(qtbot, people, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home)
    assert seen == ["ada", "bob", "dee", "cy", None]
    assert people.painter.focus_row == 0


def test_letters_jump(people: People, qtbot: QtBot) -> None:
    people.table.go_to("ada")
    qtbot.keyClicks(people.table, "d")
    assert people.table.current_id() == "dee"
    people.table.keyboardSearch("d")
    assert people.table.current_id() == "dee"


def test_enter_and_a_double_click_open(people: People, qtbot: QtBot) -> None:
    opened: list[object] = []
    people.table.opened.connect(opened.append)
    people.table.go_to("bob")
    press(qtbot, people, Qt.Key.Key_Return)
    press(qtbot, people, Qt.Key.Key_Return, with_=Qt.KeyboardModifier.ControlModifier)
    viewport, left = people.table.viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseDClick(viewport, left, pos=people.point("cy"))
    qtbot.mouseDClick(viewport, left, pos=people.act("cy", 0))
    assert opened == ["bob", "cy"]


def test_space_checks_and_shift_checks_on(people: People, qtbot: QtBot) -> None:
    people.table.go_to("ada")
    press(qtbot, people, Qt.Key.Key_Space)
    assert list(people.model.checked) == ["ada"]
    press(qtbot, people, Qt.Key.Key_Down, with_=Qt.KeyboardModifier.ShiftModifier)
    assert list(people.model.checked) == ["ada", "bob"]
    press(qtbot, people, Qt.Key.Key_Space)
    assert list(people.model.checked) == ["ada"]
    press(qtbot, people, Qt.Key.Key_A, with_=Qt.KeyboardModifier.ControlModifier)
    assert len(people.model.checked) == 4
    press(qtbot, people, Qt.Key.Key_Escape)
    assert list(people.model.checked) == []


def test_space_on_a_heading_checks_its_group(people: People, qtbot: QtBot) -> None:
    people.table.go_to("ada")
    press(qtbot, people, Qt.Key.Key_Home, Qt.Key.Key_Space)
    assert list(people.model.checked) == ["ada", "bob"]


def test_tables_without_checks_check_nothing(theme: Theme, window: QWidget, qtbot: QtBot) -> None:
    people = People(theme, window, checkable=False)
    people.table.go_to("ada")
    press(qtbot, people, Qt.Key.Key_Space)
    press(qtbot, people, Qt.Key.Key_A, with_=Qt.KeyboardModifier.ControlModifier)
    press(qtbot, people, Qt.Key.Key_Down, with_=Qt.KeyboardModifier.ShiftModifier)
    qtbot.mouseClick(people.table.viewport(), Qt.MouseButton.LeftButton, pos=people.box("ada"))
    assert list(people.model.checked) == []


def test_left_and_right_fold_groups(people: People, qtbot: QtBot) -> None:
    people.table.go_to("dee")
    press(qtbot, people, Qt.Key.Key_Left)
    assert people.model.group_at(people.table.currentIndex().row()) == GROUPS[1]
    press(qtbot, people, Qt.Key.Key_Left)
    assert people.model.is_folded(GROUPS[1])
    press(qtbot, people, Qt.Key.Key_Right)
    assert not people.model.is_folded(GROUPS[1])
    press(qtbot, people, Qt.Key.Key_Return)
    assert people.model.is_folded(GROUPS[1])


def test_a_click_on_a_heading_folds_it(people: People, qtbot: QtBot) -> None:
    heading = people.table.visualRect(people.model.index(0, 0)).center()
    qtbot.mouseClick(people.table.viewport(), Qt.MouseButton.LeftButton, pos=heading)
    assert people.model.is_folded(GROUPS[0])


def test_a_click_makes_current_checks_or_acts(people: People, qtbot: QtBot) -> None:
    acted: list[tuple[str, object]] = []
    people.table.acted.connect(lambda name, key: acted.append((name, key)))
    viewport, left = people.table.viewport(), Qt.MouseButton.LeftButton
    qtbot.mouseClick(viewport, left, pos=people.point("bob"))
    assert people.table.current_id() == "bob"
    qtbot.mouseClick(viewport, left, pos=people.box("cy"))
    assert list(people.model.checked) == ["cy"]
    qtbot.mouseClick(viewport, left, pos=people.act("dee", 1))
    assert acted == [("more", "dee")]
    assert people.table.current_id() == "dee"
    qtbot.mouseClick(viewport, left, pos=QPoint(20, viewport.height() - 5))
    assert people.table.current_id() == "dee"


def test_keys_act_on_the_current_row(people: People, qtbot: QtBot) -> None:
    acted: list[tuple[str, object]] = []
    people.table.acted.connect(lambda name, key: acted.append((name, key)))
    people.table.keys = {Qt.Key.Key_Delete: "delete"}
    people.table.go_to("cy")
    press(qtbot, people, Qt.Key.Key_Delete)
    assert acted == [("delete", "cy")]
    assert people.table.targets() == ("cy",)
    people.model.check(["ada", "bob"], checked=True)
    assert people.table.targets() == ("ada", "bob")


def test_the_menu_is_asked_for_by_key_and_pointer(people: People) -> None:
    wanted: list[object] = []
    people.table.menu_wanted.connect(lambda key, _: wanted.append(key))
    people.table.go_to("ada")
    by_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(people.table.viewport(), by_key)
    pointer = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, people.point("dee"), QPoint())
    QApplication.sendEvent(people.table.viewport(), pointer)
    nowhere = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint())
    QApplication.sendEvent(people.table.viewport(), nowhere)
    assert wanted == ["ada", "dee"]


def test_the_act_under_the_pointer_is_named_as_plain_text(people: People) -> None:
    point = people.act("ada", 0)
    event = QHelpEvent(QEvent.Type.ToolTip, point, people.table.viewport().mapToGlobal(point))
    QApplication.sendEvent(people.table.viewport(), event)
    assert QToolTip.text() == "<span>Write &lt;b&gt;</span>"
    QToolTip.hideText()


def test_the_place_is_kept_when_other_rows_are_shown(people: People) -> None:
    people.table.go_to("dee")
    people.model.show([Group("one", "", ["dee", "ada"])])
    assert people.table.current_id() == "dee"
    people.model.show([])
    assert people.table.current_id() is None
    assert people.table.targets() == ()


def test_rows_are_painted_with_their_state(people: People, theme: Theme) -> None:
    people.table.setFocus(Qt.FocusReason.TabFocusReason)
    people.model.check(["cy"], checked=True)
    people.painter.painted.clear()
    people.table.grab()
    states = dict(people.painter.painted)
    assert set(states) == {"Ada", "Bob", "Cy", "Dee"}
    assert states["Ada"].selected
    assert states["Ada"].shows_acts
    assert states["Ada"].surface == theme.color("surface.selected")
    assert states["Cy"].checked
    assert not states["Bob"].shows_acts


def test_a_selected_row_is_grey_while_the_focus_is_elsewhere(people: People, theme: Theme) -> None:
    people.table.go_to("bob")
    people.table.clearFocus()
    people.painter.painted.clear()
    people.table.grab()
    assert dict(people.painter.painted)["Bob"].surface == theme.color("surface.selectedInactive")


def test_a_row_costs_one_call_of_paint(people: People) -> None:
    people.painter.painted.clear()
    people.table.grab()
    assert len(people.painter.painted) == 4


def fetch_nothing(ids: Sequence[object]) -> list[None]:
    return [None for _ in ids]


def test_rows_that_are_gone_are_left_blank(theme: Theme, window: QWidget) -> None:
    model = TableModel(fetch_nothing, str)
    painter = NamePainter(theme)
    table = Table(theme, model, painter, "gone", "Gone")
    QVBoxLayout(window).addWidget(table)
    model.show([Group("all", "", [1, 2])])
    table.grab()
    assert painter.painted == []
