from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.gui.kit.orders import stand_in_order
from tests.gui.places import kept_places

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_widgets_stand_first_in_their_order_and_none_is_moved_without_need(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    first, second, third, other = (QWidget() for _ in range(4))
    column.addWidget(other)
    before = kept_places()
    moves = [
        stand_in_order(column, order)
        for order in ([first, second], [first, second], [third, first, second], [second, third])
    ]
    assert moves == [True, False, True, True]
    assert [column.indexOf(widget) for widget in (second, third, first, other)] == [0, 1, 2, 3]
    assert kept_places() == before
