"""Handing a message over to what sends it: a link for the mail app, a mail as a file, plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from mentorkit.domain.addresses import mail_address
from mentorkit.domain.messages import mail_id
from mentorkit.domain.people import Channel, ChannelKind, Person

if TYPE_CHECKING:
    from email.mime.text import MIMEText

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.messages import Message
    from mentorkit.domain.people import PersonId
    from mentorkit.storage.store import Store

LONGEST_LINK = 1800
"""Characters of a whole encoded `mailto:` link that every system passes on."""

_BREAKS = re.compile(r"\r\n?|\n")
_GAPS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_COMMAS = re.compile(r"\s*[,;]\s*")


class TooLong(RuntimeError):  # noqa: N818  # what happened, not that it is an error
    """A link longer than systems pass on: copy the text or save the mail instead."""

    def __init__(self, length: int) -> None:
        super().__init__(f"{length} characters")
        self.length = length


class HandOffService:
    """Makes what leaves the app. Nothing is sent and nothing is changed by it."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def addresses(self, person_id: PersonId) -> tuple[str, ...]:
        """Return somebody's e-mail addresses as they were typed, the preferred one first."""
        found = self._store.find(Channel, person_id=person_id, way=ChannelKind.EMAIL.value)
        return tuple(channel.value for channel in sorted(found, key=lambda channel: not channel.preferred))

    def mailto(self, message: Message, to: str | None = None) -> str:
        """Return the link that opens the text in the mail app, to the preferred address or another one.

        Without an address the mail app asks for it. Raises TooLong, and Invalid ("to", …) for an address
        that a mail app might misread.
        """
        address = self._address(message, to)
        subject, body = one_line(message.subject), _BREAKS.sub("\r\n", message.body)
        link = f"mailto:{_encoded(address)}?subject={_encoded(subject)}&body={_encoded(body)}"
        if len(link) > LONGEST_LINK:
            raise TooLong(len(link))
        return link

    def empty_mailto(self, message: Message, to: str | None = None) -> str:
        """Return the link that opens an empty mail, for a text that was copied because it is too long."""
        return f"mailto:{_encoded(self._address(message, to))}"

    def eml(self, message: Message, to: str | None = None) -> bytes:
        """Return the text as a mail that clients open unsent, with its own date and Message-ID.

        Raises Invalid ("to", …) for an address that a mail app might misread.
        """
        from email.policy import compat32  # noqa: PLC0415  # 20 ms that most sessions never need
        from email.utils import format_datetime  # noqa: PLC0415  # see above

        address = self._address(message, to)
        mail = _mail(_ended(message.body))
        mail["X-Unsent"] = "1"
        mail["Date"] = format_datetime(self._clock.now())
        mail["Message-ID"] = message.mail_id or mail_id(message.id)
        sender = self._mine()
        if sender:
            mail["From"] = sender
        if address:
            mail["To"] = _recipient(self._store.get(Person, message.person_id).shown, address)
        mail["Subject"] = _words("Subject", one_line(message.subject))
        return mail.as_bytes(policy=compat32.clone(linesep="\r\n", max_line_length=78))

    def plain(self, message: Message) -> str:
        """Return subject and text as they are copied."""
        return "\n\n".join(part for part in (one_line(message.subject), message.body) if part)

    def _address(self, message: Message, to: str | None) -> str:
        known = self.addresses(message.person_id)
        chosen = to if to is not None else next(iter(known), "")
        return mail_address(chosen).written if chosen.strip() else ""

    def _mine(self) -> str:
        """Return my own name and address as a header; "" while no usable one is known."""
        for me in self._store.find(Person, is_me=True):
            for address in self.addresses(me.id):
                return _recipient(me.shown, mail_address(address).written)
        return ""


def one_line(text: str) -> str:
    """Return a text as a header can hold it: on one line, without control characters."""
    return _GAPS.sub(" ", text).strip()


def _ended(text: str) -> str:
    """Return a text whose last line is ended: Thunderbird 153 ends itself on a mail where it is not."""
    return text if text.endswith("\n") else f"{text}\n"


def _mail(body: str) -> MIMEText:
    """Return a mail of plain text in UTF-8 that stays readable as a file, its line breaks of one kind."""
    from email.charset import QP, Charset  # noqa: PLC0415  # see `eml`
    from email.mime.text import MIMEText  # noqa: PLC0415  # see `eml`

    utf8 = Charset("utf-8")
    utf8.body_encoding = QP
    return MIMEText(_kept(body), "plain", utf8)  # type: ignore[arg-type]  # the stubs know names only


def _words(header: str, text: str) -> str:
    """Return a text as a header of this name carries it: in ASCII, folded, begun on the first line."""
    from email.header import Header  # noqa: PLC0415  # see `eml`

    return Header(_kept(text), "utf-8", header_name=header).encode() if text else ""


def _recipient(shown: str, address: str) -> str:
    # Some mail apps part a list of people at commas they find only after decoding a name.
    name = _words("From", one_line(_COMMAS.sub(" ", shown)))
    return f"{name} <{address}>" if name else address


def _kept(text: str) -> str:
    """Return what UTF-8 can hold of a text: half a character out of a broken paste becomes a mark."""
    return text.encode(errors="replace").decode()


def _encoded(text: str) -> str:
    return quote(text, safe="@", errors="replace")
