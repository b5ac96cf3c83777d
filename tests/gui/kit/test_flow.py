"""Flow breaks lines like words do, in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from mentorkit.gui.kit.flow import FlowLayout
from mentorkit.gui.kit.pills import Pill

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from mentorkit.gui.theme import Theme


@pytest.fixture
def box(theme: Theme, window: QWidget) -> QWidget:
    made = QWidget(window)
    made.setObjectName("box")
    flow = FlowLayout(theme, made)
    for at in range(4):
        flow.addWidget(Pill(theme, "In conversation", f"pill_{at}"))
    made.show()
    return made


def flow_of(box: QWidget) -> FlowLayout:
    flow = box.layout()
    assert isinstance(flow, FlowLayout)
    return flow


def test_what_fits_stays_on_one_line(box: QWidget) -> None:
    flow = flow_of(box)
    assert flow.hasHeightForWidth()
    assert flow.heightForWidth(flow.sizeHint().width()) == 22
    assert flow.heightForWidth(flow.minimumSize().width()) == 4 * 22 + 3 * 6
    assert flow.expandingDirections() == Qt.Orientation(0)


def test_lines_begin_where_reading_begins(box: QWidget, window: QWidget, qtbot: QtBot) -> None:
    width = flow_of(box).minimumSize().width() * 2 + 10
    box.resize(width, 100)
    window.grab()
    first, _, third, _ = box.findChildren(Pill)
    assert (first.x(), first.y()) == (0, 0)
    assert (third.x(), third.y()) == (0, 28)
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: first.geometry().right() == width - 1)


def test_hidden_widgets_take_no_room(box: QWidget) -> None:
    for pill in box.findChildren(Pill):
        pill.hide()
    assert flow_of(box).sizeHint().height() == 0


def test_clearing_deletes_everything(box: QWidget, qtbot: QtBot) -> None:
    flow, pill = flow_of(box), box.findChildren(Pill)[0]
    with qtbot.waitSignal(pill.destroyed):
        flow.clear()
    assert flow.count() == 0
    assert flow.itemAt(0) is None
    assert flow.takeAt(0) is None


def test_an_item_can_be_taken(box: QWidget, theme: Theme) -> None:
    flow = flow_of(box)
    item = flow.takeAt(0)
    assert item is not None
    assert flow.count() == 3
    assert FlowLayout(theme).sizeHint().isEmpty()
