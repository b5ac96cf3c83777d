from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.gui.kit.orders import stand_in_order, take_all_away, take_away
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


def test_what_is_taken_away_leaves_at_once_and_is_deleted_a_turn_later(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    gone, other, stays = (QWidget(host) for _ in range(3))
    for widget in (gone, other, stays):
        column.addWidget(widget)
    column.addStretch(1)
    host.show()
    take_away(gone, other)
    assert [widget.isVisible() for widget in (gone, other, stays)] == [False, False, True]
    qtbot.waitUntil(lambda: column.count() == 2)
    take_all_away(column)
    assert (column.count(), stays.isVisible()) == (0, False)
    qtbot.waitUntil(lambda: host.findChildren(QWidget) == [])
