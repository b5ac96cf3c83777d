"""What tests of messages start with: somebody to write to, and the page in a window."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from mentorkit.domain.messages import MessageKind
from mentorkit.domain.people import EvidenceKind
from mentorkit.gui.messages.page import MessagesPage
from tests.builders import a_channel, a_person, a_role, an_evidence
from tests.gui.desks import PageDesk, follow, put_in, settle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from mentorkit.domain.messages import Message
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.bundle import Services
    from tests.gui.surfaces import FakeSurface

ADDRESS = "leila@quay.example"
BODY = """Dear Leila,

your talk {talk you saw} changed how I plan. Would you have 20 minutes for one question?

With thanks,
Ines"""


@pytest.fixture
def leila(services: Services) -> Person:
    """Somebody with an address, a role, and something you value of theirs."""
    samir = a_person("Samir Bhatt")
    leila = a_person(
        "Leila Mansour", given="Leila", language="en", met_through_id=samir.id, met_where="Rust meetup"
    )
    with services.store.transaction("test") as tx:
        tx.add(samir)
        tx.add(leila)
        tx.add(a_channel(leila, ADDRESS, preferred=True))
        tx.add(a_role(leila, "Finance Director", organisation="Quay & Ledger"))
        tx.add(
            an_evidence(leila, "Who pays for an empty container", what=EvidenceKind.TALK, why="It is plain.")
        )
    return leila


@dataclass
class Desk(PageDesk):
    """The page in its window, and what it handed to the system."""

    page: MessagesPage
    leila: Person
    links: list[str] = field(default_factory=list)
    opens: bool = True

    def begin(self, what: MessageKind = MessageKind.FIRST_MESSAGE, **parts: str) -> Message:
        """Begin a draft to Leila with a text and open it."""
        message = self.tools.services.messages.start(self.leila.id, what)
        if parts:
            self.tools.services.messages.change(replace(message, **parts))  # type: ignore[arg-type]  # texts only
        self.tools.navigator.open("message", message.id)
        settle()
        return self.kept(message)

    def kept(self, message: Message) -> Message:
        """Return a message as the vault has it now."""
        return self.tools.services.messages.get(message.id)

    def write(self, text: str) -> None:
        """Type at the end of the letter."""
        letter = self.page.pane.letter
        letter.setFocus()
        letter.moveCursor(letter.textCursor().MoveOperation.End)
        self.qtbot.keyClicks(letter, text)

    def asked(self) -> str:
        """Return what the foot asks."""
        foot = self.page.pane.ask_foot
        return foot.sentence.text() if foot.isVisible() else ""

    def answers(self) -> list[str]:
        """Return the names of the answers offered."""
        return [button.objectName() for button in self.page.pane.ask_foot.buttons]

    def open_url(self, link: str) -> bool:
        """Stand in for the system, which knows a mail app or does not."""
        self.links.append(link)
        return self.opens


@pytest.fixture
def desk(tools: Tools, host: QWidget, qtbot: QtBot, surface: FakeSurface, leila: Person) -> Iterator[Desk]:
    """The page of messages, shown in a window of 1,440 by 900 that has the keyboard."""
    page = MessagesPage(tools)
    made = Desk(tools, qtbot, surface, page, leila)
    page.hand_off.open_url = made.open_url
    put_in(host, page)
    follow(tools, page, ("messages", "message"))
    yield made
    QApplication.clipboard().clear()
