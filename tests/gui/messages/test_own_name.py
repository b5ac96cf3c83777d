"""One's own name is asked for once, kindly, where a letter would be signed with a blank."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from mentorkit.domain.messages import MessageKind
from mentorkit.domain.people import LONGEST_NAME
from mentorkit.gui.kit.spans import Span
from mentorkit.gui.messages.news import ChooseNews
from mentorkit.gui.messages.own_name import OwnNameOverlay
from mentorkit.services.settings import NAME_ASKED
from tests.builders import TODAY, a_commitment
from tests.gui.desks import settle

if TYPE_CHECKING:
    from tests.gui.messages.conftest import Desk


def nameless(desk: Desk) -> None:
    services = desk.tools.services
    with services.store.transaction("test") as tx:
        tx.update(replace(services.people.me(), shown=""))


def write_over_signature(desk: Desk, text: str) -> None:
    letter = desk.page.pane.letter
    letter.setFocus()
    letter.select(next(blank for blank in letter.blanks if blank.name == "signature"))
    QTest.keyClicks(letter, text[:1])
    letter.insertPlainText(text[1:])
    letter.moveCursor(QTextCursor.MoveOperation.Start)
    settle()


def asked(desk: Desk) -> list[OwnNameOverlay]:
    settle()
    return [one for one in desk.surface.overlays if isinstance(one, OwnNameOverlay)]


def test_the_name_fills_the_letter_that_asked_for_it(desk: Desk) -> None:
    nameless(desk)
    desk.begin(body="Hello {name}.\n{signature}")
    desk.page.pane.letter.show_filled([Span(0, 5, "a field")])
    (overlay,) = asked(desk)
    assert overlay.window().focusWidget() is overlay.name.edit
    QTest.keyClicks(overlay.name.edit, "Ines  Carvalho")
    QTest.keyClick(overlay.name.edit, Qt.Key.Key_Return)
    settle()
    assert desk.page.pane.letter.text() == "Hello {name}.\nInes Carvalho"
    assert desk.tools.services.people.me().shown == "Ines Carvalho"
    assert desk.page.pane.letter.textCursor().selectedText() == "{name}"
    assert [span.name for span in desk.page.pane.letter.filled] == ["a field", "Signature"]


def test_after_the_name_an_update_asks_what_to_tell(desk: Desk) -> None:
    nameless(desk)
    with desk.tools.services.store.transaction("test") as tx:
        tx.add(a_commitment(desk.leila, "Draw the cost model", done=TODAY))
    desk.begin(MessageKind.PROGRESS_UPDATE, body="{what is new}\n{signature}")
    (overlay,) = asked(desk)
    overlay.close_overlay()
    assert isinstance(desk.surface.overlays[-1], ChooseNews)


def test_what_is_too_long_for_a_name_is_said_and_asked_again(desk: Desk) -> None:
    nameless(desk)
    desk.begin(body="{signature}")
    (overlay,) = asked(desk)
    overlay.name.set_value("I" * (LONGEST_NAME + 1))
    overlay.keep.click()
    assert overlay.isVisible()
    assert overlay.name.has_error
    overlay.close_overlay()
    write_over_signature(desk, "I" * (LONGEST_NAME + 1))
    assert desk.tools.services.filling.lacks_name


def test_a_name_typed_where_it_stands_is_kept_for_the_next_letter(desk: Desk) -> None:
    desk.tools.services.settings.set(NAME_ASKED, value=True)
    nameless(desk)
    desk.begin(body="{name}\n{signature}")
    write_over_signature(desk, "Ines Carvalho")
    assert desk.tools.services.people.me().shown == "Ines Carvalho"
    assert desk.surface.toasts == ["Kept as your name"]
    desk.begin(body="{signature}")
    write_over_signature(desk, "Ines")
    assert desk.tools.services.people.me().shown == "Ines Carvalho"


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
