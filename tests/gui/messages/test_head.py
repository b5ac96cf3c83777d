"""The head of a message leaves the letter its width: what it says is cut before the letter is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from mentorkit.domain.messages import MessageKind
from tests.builders import a_channel
from tests.gui.desks import settle

if TYPE_CHECKING:
    from tests.gui.messages.conftest import Desk


def test_language_and_template_are_cut_before_the_letter_is(desk: Desk) -> None:
    desk.begin()
    head = desk.page.pane.head
    head.show_language("A language with a very long code indeed", "Long")
    settle()
    assert head.language.width() == head.language.sizeHint().width()

    desk.surface.host.resize(1280, 900)
    desk.page.three.set_widths([400, 400])
    settle()

    assert head.language.width() < head.language.sizeHint().width()
    assert head.geometry().right() < desk.page.pane.width()
    assert head.kind.width() == head.kind.sizeHint().width()


def test_a_long_address_is_cut_in_its_middle(desk: Desk) -> None:
    desk.begin()
    head = desk.page.pane.head
    drawn = []
    for address in (
        "a.very.long.name.indeed@somewhere.example",
        "a.very.long.name.indeed@somewhere.elsewhere",
    ):
        head.show_address(a_channel(value=address), ())
        head.address.setFixedWidth(120)
        settle()
        assert head.address.is_cut
        drawn.append(head.address.grab().toImage())
    assert drawn[0] != drawn[1]


def test_beside_every_kind_the_template_is_readable_where_three_panes_are_narrow(desk: Desk) -> None:
    message = desk.begin()
    head = desk.page.pane.head
    # What three panes leave the letter in a window of 1280.
    head.setFixedWidth(394)
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        head.setLayoutDirection(direction)
        for kind in MessageKind:
            head.show_message(replace(message, what=kind))
            settle()
            assert not head.template.is_cut
            assert -8 <= head.template.geometry().left() < head.template.geometry().right() < 394 + 8
