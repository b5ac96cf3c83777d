"""A letter is in one language, which the spell check and the coach go by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMenu

from tests.gui.desks import settle
from tests.gui.messages.conftest import BODY

if TYPE_CHECKING:
    from tests.gui.messages.conftest import Desk


def test_a_letter_can_be_in_another_language_than_its_reader_speaks(desk: Desk) -> None:
    message = desk.begin(subject="Your talk on containers", body=BODY)
    button = desk.page.pane.head.language
    assert (button.text(), button.toolTip()) == ("EN-US", "American English")
    desk.press("message_language")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.objectName() for action in menu.actions() if action.isChecked()] == ["en_US"]
    desk.choose("und")
    assert desk.kept(message).language == "und"
    assert button.text() == "Another language"
    desk.qtbot.waitUntil(desk.page.coach.hint.isVisible, timeout=8000)
    assert desk.page.spelling._dictionary is None
    desk.press("message_language")
    desk.choose("en_US")
    assert desk.kept(message).language == "en_US"
    desk.qtbot.waitUntil(desk.page.coach.hint.isHidden, timeout=8000)


def test_a_language_without_a_dictionary_is_offered_where_it_is_the_letters_own(desk: Desk) -> None:
    message = desk.begin(body=BODY, language="he")
    assert desk.page.pane.head.language.toolTip() == "עברית"
    desk.page.pane.letter.insertPlainText("Shalom. ")
    desk.page.languages.set("he")
    assert desk.kept(message).body.count("Shalom. ") == 1
    desk.page.languages.choose()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert {action.objectName() for action in menu.actions()} >= {"he", "en_US", "und"}
    menu.close()
    desk.tools.services.messages.mark_sent(desk.kept(message), desk.tools.services.clock.today())
    settle()
    assert not desk.page.pane.head.language.isVisible()
