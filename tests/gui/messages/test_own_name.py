"""One's own name is asked for once, kindly, where a letter would be signed with a blank."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from mentorkit.domain.messages import MessageKind
from mentorkit.gui.messages.own_name import OwnNameOverlay
from tests.gui.desks import settle

if TYPE_CHECKING:
    from tests.gui.messages.conftest import Desk


def nameless(desk: Desk) -> None:
    services = desk.tools.services
    with services.store.transaction("test") as tx:
        tx.update(replace(services.people.me(), shown=""))


def asked(desk: Desk) -> list[OwnNameOverlay]:
    settle()
    return [one for one in desk.surface.overlays if isinstance(one, OwnNameOverlay)]


def test_the_name_fills_the_letter_that_asked_for_it(desk: Desk) -> None:
    nameless(desk)
    desk.begin(body="Hello {name}.\n{signature}")
    (overlay,) = asked(desk)
    assert overlay.window().focusWidget() is overlay.name.edit
    QTest.keyClicks(overlay.name.edit, "Ines  Carvalho")
    QTest.keyClick(overlay.name.edit, Qt.Key.Key_Return)
    settle()
    assert desk.page.pane.letter.text() == "Hello {name}.\nInes Carvalho"
    assert desk.tools.services.people.me().shown == "Ines Carvalho"
    assert desk.page.pane.letter.textCursor().selectedText() == "{name}"


def test_it_is_asked_once_and_never_where_it_is_known_or_not_needed(desk: Desk) -> None:
    desk.begin(body="{signature}")
    nameless(desk)
    desk.begin(body="{name}")
    assert asked(desk) == []
    sent = desk.begin(MessageKind.NOTE, body="{my given name}")
    (overlay,) = asked(desk)
    overlay.keep.click()
    settle()
    assert desk.kept(sent).body == "{my given name}"
    desk.page.focus_first()
    assert len(asked(desk)) == 1
