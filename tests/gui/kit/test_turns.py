"""A long work goes on turn by turn while its widget is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.gui.kit.turns import Turns
from tests.gui.desks import settle

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot


class Work:
    """Takes as many steps as told."""

    def __init__(self, steps: int) -> None:
        self.left, self.is_told = steps, False

    def step(self) -> bool:
        self.left -= 1
        return self.left == 0

    def tell(self) -> None:
        self.is_told = True


def test_a_short_work_is_done_at_once(window: QWidget) -> None:
    turns, work = Turns(window), Work(1)
    turns.begin(work.step, work.tell)
    assert work.is_told
    assert not turns.are_left


def test_a_long_one_rests_while_hidden_and_gives_way_to_another(window: QWidget, qtbot: QtBot) -> None:
    window.show()
    turns, first, second = Turns(window), Work(1_000_000), Work(3)
    turns.begin(first.step, first.tell)
    qtbot.waitUntil(lambda: first.left < 999_990)
    window.hide()
    left = first.left
    settle()
    assert (first.left, turns.are_left) == (left, True)
    turns.begin(second.step, second.tell)
    window.hide()
    window.show()
    qtbot.waitUntil(lambda: second.is_told)
    assert (second.left, first.left, first.is_told, turns.are_left) == (0, left, False, False)
