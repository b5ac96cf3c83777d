"""A first message from a template: a blank stops it, it is filled, handed off, sent, and answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

from mentorkit.domain.interactions import Interaction, InteractionKind
from mentorkit.domain.messages import MessageKind, MessageState
from mentorkit.gui.features import ENTRIES
from mentorkit.gui.messages.page import MessagesPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from mentorkit.gui.shell.shell import Shell


def press(page: MessagesPage, name: str) -> None:
    (button,) = [found for found in page.findChildren(QAbstractButton, name) if found.isVisible()]
    button.click()
    QApplication.processEvents()


def choose_template(page: MessagesPage) -> None:
    """Make it a first message and take the first template, which leaves something open."""
    page.beginnings.set_kind(MessageKind.FIRST_MESSAGE)
    page.beginnings.choose_template()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.actions()[0].trigger()
    menu.close()
    QApplication.processEvents()
    assert page.pane.letter.blanks
    assert page.pane.letter.filled


def fill_blanks(page: MessagesPage, qtbot: QtBot) -> None:
    """Type over every blank of the letter, and write a subject."""
    while page.pane.letter.blanks:
        page.pane.letter.go_to_blank()
        qtbot.keyClicks(page.pane.letter, "the paper on tides")
    page.pane.head.subject.edit.selectAll()
    qtbot.keyClicks(page.pane.head.subject.edit, "Your paper on tides")


def test_a_first_message_from_template_to_answer(start: Callable[..., Shell], qtbot: QtBot) -> None:
    shell = start(entries=ENTRIES)
    shell.open_demo()
    desk, window = shell.desk, shell.window
    assert desk is not None
    with qtbot.waitSignal(desk.ready, timeout=20_000):
        window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    services = desk.services
    (person, *_others) = services.search.people("Rūta")
    desk.tools.navigator.open("person", person.id)
    desk.surface.run_command("write_message")
    (page,) = window.findChildren(MessagesPage)
    message = page.pane.message
    assert message is not None
    assert message.person_id == person.id
    links: list[str] = []
    page.hand_off.open_url = lambda link: not links.append(link)  # type: ignore[func-returns-value]
    choose_template(page)
    press(page, "message_mail_main")
    assert page.pane.ask_foot.isVisible()
    assert links == []
    press(page, "fill_blank")
    fill_blanks(page, qtbot)
    press(page, "message_mail_main")
    assert "the%20paper%20on%20tides" in links[0]
    press(page, "was_sent")
    assert services.messages.get(message.id).state is MessageState.SENT
    logged = [found.how for found in services.store.find(Interaction, person_id=person.id)]
    assert InteractionKind.MESSAGE_OUT in logged
    press(page, "message_replied")
    qtbot.keyClicks(page.pane.reply_form.reply.editor, "Gladly.")
    press(page, "message_reply_keep")
    assert services.messages.get(message.id).state is MessageState.REPLIED
    assert page.pane.answer.text() == "Gladly."
