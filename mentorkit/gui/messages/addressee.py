"""Whom the message shown is to: how they are called, where it goes, and what is worth saying to them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from mentorkit.domain.errors import NotFound
from mentorkit.domain.message_kinds import MessageKind, MessageState
from mentorkit.domain.people import ChannelKind, EvidenceKind, Person, initials, tint_of
from mentorkit.gui import texts
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.kit.pictures import Pictures
from mentorkit.gui.messages.known_facts import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mentorkit.domain.messages import Message
    from mentorkit.domain.people import Channel, PersonId
    from mentorkit.domain.records import Record
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.messages.head import Head
    from mentorkit.services.people import PersonPage

EVIDENCE_ICONS = {
    EvidenceKind.TALK: "messages-square",
    EvidenceKind.PAPER: "file-text",
    EvidenceKind.PROJECT: "target",
    EvidenceKind.QUOTE: "message-square-quote",
}


class Addressee(QObject):
    """The person of the message shown, read once and again when something about them changes."""

    changed = Signal()

    def __init__(self, tools: Tools, head: Head) -> None:
        super().__init__(head)
        self.setObjectName("addressee")
        self._tools, self._head = tools, head
        self._pictures = Pictures(tools.services.people.photo)
        self._page: PersonPage | None = None
        self._chosen = ""
        head.person_wanted.connect(self.open_person)
        head.address_wanted.connect(self.choose_address)

    @property
    def page(self) -> PersonPage:
        """Everything known of the person."""
        assert self._page is not None, "a message is to somebody"
        return self._page

    @property
    def name(self) -> str:
        """What they are called."""
        return self.page.person.given or self.page.person.shown

    @property
    def address(self) -> str:
        """The e-mail address the message goes to; "" where there is none."""
        channel = self.channel
        return channel.value if channel is not None and channel.way is ChannelKind.EMAIL else ""

    @property
    def channel(self) -> Channel | None:
        """The way the message goes: the one chosen, else the likeliest."""
        channels = self.channels
        return next((found for found in channels if found.id == self._chosen), next(iter(channels), None))

    @property
    def channels(self) -> list[Channel]:
        """The ways a text can go, e-mail before others and preferred ones first."""
        ways = [channel for channel in self.page.channels if channel.way is not ChannelKind.PHONE]
        return sorted(ways, key=lambda found: (found.way is not ChannelKind.EMAIL, not found.preferred))

    def show(self, person_id: PersonId) -> None:
        """Read and show somebody."""
        if self._page is None or self._page.person.id != person_id:
            self._chosen = ""
        self._page = self._tools.services.people.page(person_id)
        person = self._page.person
        self._head.show_person(person, self._pictures.pixmap(person.photo))
        self._show_address()
        self.changed.emit()

    def read(self) -> None:
        """Read the person again; one who is gone takes the message along."""
        try:
            self.show(self.page.person.id)
        except NotFound:
            self._page = None

    def is_about(self, record: Record) -> bool:
        """Whether a record says something about the person."""
        if self._page is None:
            return False
        whose = record.id if isinstance(record, Person) else getattr(record, "person_id", "")
        return bool(whose == self._page.person.id)

    def open_person(self) -> None:
        """Go to the person's page."""
        self._tools.navigator.open("person", self.page.person.id)

    def choose_address(self) -> None:
        """Offer the other ways; without any, go where one can be added."""
        if not self.channels:
            self.open_person()
            return
        entries: list[Entry | None] = [
            Entry(
                channel.value,
                partial(self._choose, channel),
                "mail" if channel.way is ChannelKind.EMAIL else "contact",
                is_on=channel == self.channel,
            )
            for channel in self.channels
        ]
        add = Entry(self.tr("Add an address"), self.open_person, "plus", name="add_address")
        anchor = self._head.address
        words = self.tr("Where it goes")
        open_below(menu(self._tools.theme, "address_menu", words, [*entries, None, add], anchor), anchor)

    def facts(self) -> tuple[Fact, ...]:
        """Return what is worth saying to them, the most telling first."""
        return tuple(_facts(self.page))

    def lacks_evidence(self, message: Message) -> bool:
        """Whether a message is a first one to somebody of whom nothing is kept that is valued.

        A few friendly words are a first message too while nothing else is logged.
        """
        is_first = message.what is MessageKind.FIRST_MESSAGE or (
            message.what is MessageKind.NOTE and not self.page.line.counts
        )
        return is_first and message.state is MessageState.DRAFT and not self.page.evidence

    def _choose(self, channel: Channel) -> None:
        self._chosen = channel.id
        self._show_address()

    def _show_address(self) -> None:
        channel = self.channel
        self._head.show_address(channel, [found for found in self.channels if found != channel])


def _facts(page: PersonPage) -> Iterator[Fact]:
    for found in page.evidence:
        detail = found.why or texts.word(found.what)
        yield Fact(found.title, detail, EVIDENCE_ICONS.get(found.what, "sprout"))
    if page.introduced_by is not None:
        shown = page.introduced_by.shown
        detail = QCoreApplication.translate("messages", "brought you together")
        yield Fact(shown, detail, initials=initials(shown), tint=tint_of(page.introduced_by.id))
    if page.person.met_where:
        yield Fact(page.person.met_where, QCoreApplication.translate("messages", "where you met"), "coffee")
    for role in page.roles:
        words = ", ".join(part for part in (role.title, role.organisation) if part)
        if words:
            yield Fact(words, QCoreApplication.translate("messages", "their work"), "building-2")
    if page.person.admire:
        yield Fact(page.person.admire, QCoreApplication.translate("messages", "what you admire"), "heart")
