"""Tests of handing a message over: what arrives is what was typed, and nothing else travels along."""

from __future__ import annotations

import re
from dataclasses import replace
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mentorkit.domain.errors import Invalid
from mentorkit.services.handing_off import LONGEST_LINK, HandOffService, TooLong, one_line
from tests.builders import a_channel, a_message, a_person, me
from tests.fakes import FakeClock, store_in_memory
from tests.many import MANY, many_texts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from mentorkit.domain.messages import Message
    from mentorkit.domain.people import PersonId
    from mentorkit.services.bundle import Services

PIECES = (*'ab =?_.\r\n\t\\"<>@,;:()[]é…😀א&%#+/\x00\x07\x85\u2028\u2029\ud800\u200b', "\r\n\r\n", "\nBcc: eve@mail.example\n",
          "=?utf-8?q?", "?=", "Content-Type: text/html\n", " eve@mail.example,", "--", "\nFrom ", "word ")  # fmt: skip
"""What a text may hold that a mail could take for something else."""
ALWAYS = ("Content-Type", "MIME-Version", "Content-Transfer-Encoding", "X-Unsent", "Date", "Message-ID")

any_text = st.text(st.characters(exclude_characters="\x00"), max_size=120) | st.text(
    st.sampled_from('ab =?_.\r\n"\\<>@,;:é…😀א&%#+/'), max_size=200
)
lines = st.text(st.sampled_from('ab =?_."\\<>@,;:é…😀א'), max_size=80)


def typed(text: str) -> str:
    """What a text is once line breaks are one kind and broken halves of characters are marked."""
    return re.sub(r"\r\n?", "\n", text.encode(errors="replace").decode())


def ended(text: str) -> str:
    return text if text.endswith("\n") else f"{text}\n"


def parsed(mail: bytes) -> EmailMessage:
    found = message_from_bytes(mail, policy=default)
    assert isinstance(found, EmailMessage)
    return found


@pytest.fixture
def hand_off(services: Services) -> HandOffService:
    return services.handing_off


@pytest.fixture
def ada(services: Services) -> PersonId:
    return services.people.add("Ada", email="ada@mail.example").id


@pytest.fixture(scope="module")
def alone() -> Iterator[tuple[HandOffService, Message]]:
    """A service whose store holds one person with an address; its texts are replaced by properties."""
    clock = FakeClock()
    store = store_in_memory(clock)
    person = a_person("Ada")
    with store.transaction("add") as tx:
        for record in (person, a_channel(person, "ada@mail.example")):
            tx.add(record)
    yield HandOffService(store, clock), a_message(person)
    store.connection.close()


@pytest.fixture(scope="module")
def crowd() -> Iterator[tuple[HandOffService, list[PersonId]]]:
    """A service whose store holds people with every kind of name, and somebody who writes to them."""
    clock = FakeClock()
    store = store_in_memory(clock)
    people = [a_person(f"{typed(name)}x") for name in many_texts(PIECES, 6, 200)]
    owner = me("Ines, Düarte\nBcc: eve@mail.example")
    with store.transaction("add") as tx:
        for person in (owner, *people):
            tx.add(person)
        tx.add(a_channel(owner, "ines@mail.example"))
    yield HandOffService(store, clock), [person.id for person in people]
    store.connection.close()


@given(subject=any_text, body=any_text)
@example(subject="One\rquestion\n", body="Dear Ada,\rhello\r\n\rgoodbye\r")
def test_a_mail_holds_what_was_typed(alone: tuple[HandOffService, Message], subject: str, body: str) -> None:
    service, message = alone
    raw = service.eml(replace(message, subject=subject, body=body))
    mail = parsed(raw)
    assert mail["Subject"] == typed(one_line(subject))
    assert mail.get_content().replace("\r\n", "\n") == ended(typed(body))
    assert sorted(mail.keys()) == sorted(set(mail.keys()))
    head = raw.split(b"\r\n\r\n", 1)[0]
    assert b"\n" not in raw.replace(b"\r\n", b"")
    assert max(map(len, head.split(b"\r\n"))) <= 998
    assert head.isascii()


@given(subject=any_text, body=any_text)
@example(subject="One\rquestion\n", body="Dear Ada,\rhello\r\n\rgoodbye\r")
def test_a_link_holds_what_was_typed(alone: tuple[HandOffService, Message], subject: str, body: str) -> None:
    service, message = alone
    try:
        link = service.mailto(replace(message, subject=subject, body=body))
    except TooLong:
        assert len(subject.encode(errors="replace") + body.encode(errors="replace")) > LONGEST_LINK / 4
        return
    assert len(link) <= LONGEST_LINK
    assert link.isascii()
    parts = urlsplit(link)
    assert (parts.scheme, unquote(parts.path), parts.fragment) == ("mailto", "ada@mail.example", "")
    held = parse_qs(parts.query, keep_blank_values=True)
    assert set(held) == {"subject", "body"}
    replaced = one_line(subject).encode(errors="replace").decode()
    assert held["subject"] == [replaced]
    assert held["body"] == [typed(body).replace("\n", "\r\n")]


@given(name=lines)
def test_a_name_can_hold_anything_and_only_one_address_is_written_to(name: str) -> None:
    clock = FakeClock()
    store = store_in_memory(clock)
    person = a_person(name + "x")
    with store.transaction("add") as tx:
        for record in (person, a_channel(person, "ada@mail.example")):
            tx.add(record)
    raw = HandOffService(store, clock).eml(a_message(person))
    (to,) = parsed(raw)["To"].addresses
    assert to.addr_spec == "ada@mail.example"
    header = re.search(rb"^To: (.*?)\r\n(?! )", raw, re.MULTILINE | re.DOTALL)
    assert header is not None
    shown = str(make_header(decode_header(header[1].decode()))).rpartition("<")[0]
    assert one_line(shown) == one_line(re.sub("[,;]", " ", person.shown))
    store.connection.close()


def test_a_hundred_thousand_mails_have_the_headers_and_the_recipient_that_were_meant(
    crowd: tuple[HandOffService, list[PersonId]], count: Callable[..., int]
) -> None:
    service, people = crowd
    number = count(150, MANY, "mails")
    subjects, bodies = many_texts(PIECES, 8, number), many_texts(PIECES, 8, number)
    for at, (subject, body) in enumerate(zip(subjects, bodies, strict=True)):
        local = f"ada{at}"
        message = a_message(people[at % len(people)], body, subject=subject)
        mail = parsed(service.eml(message, f"{local}@mail.example"))
        wanted = {*ALWAYS, "Subject", "From", "To"}
        assert sorted(mail.keys()) == sorted(wanted), (subject, body)
        assert [one.addr_spec for one in mail["To"].addresses] == [f"{local}@mail.example"]
        assert [one.addr_spec for one in mail["From"].addresses] == ["ines@mail.example"]
        assert mail["Subject"] == typed(one_line(subject)), subject
        assert mail.get_content().replace("\r\n", "\n") == ended(typed(body)), body


def test_a_mail_is_a_draft_with_its_own_date_and_id(
    services: Services, hand_off: HandOffService, clock: FakeClock, ada: PersonId
) -> None:
    with services.store.transaction("me") as tx:
        owner = me("Ines Düarte")
        tx.add(owner)
        tx.add(a_channel(owner, "ines@mail.example"))
    message = services.messages.start(ada, a_message().what)
    mail = parsed(hand_off.eml(message))
    assert mail["X-Unsent"] == "1"
    assert mail["Message-ID"] == message.mail_id == f"<{message.id}@mentorkit.invalid>"
    assert parsedate_to_datetime(mail["Date"]) == clock.now()
    (sender,) = mail["From"].addresses
    assert (sender.display_name, sender.addr_spec) == ("Ines Düarte", "ines@mail.example")
    assert (mail["To"].addresses[0].display_name, mail["Subject"]) == ("Ada", "")


@pytest.mark.parametrize("subject", ["Hi\r\nBcc: eve@mail.example", "Hi\nBcc: eve@mail.example\n\nbody"])
def test_a_subject_cannot_smuggle_a_header_in(hand_off: HandOffService, ada: PersonId, subject: str) -> None:
    message = a_message(ada, subject=subject)
    mail = parsed(hand_off.eml(message))
    assert mail["Bcc"] is None
    assert mail["Subject"].startswith("Hi Bcc:")
    assert "bcc" not in parse_qs(urlsplit(hand_off.mailto(message)).query)


@pytest.mark.parametrize(
    "to", ["eve@mail.example\r\nBcc: x@mail.example", "a@mail.example?cc=b@mail.example"]
)
def test_an_address_that_says_more_is_refused(hand_off: HandOffService, ada: PersonId, to: str) -> None:
    for hand_over in (hand_off.mailto, hand_off.eml, hand_off.empty_mailto):
        with pytest.raises(Invalid) as refused:
            hand_over(a_message(ada), to)
        assert refused.value.field == "to"


@pytest.mark.parametrize(
    ("typed_address", "arrives"),
    [
        ("ada+mentor@mail.example", "ada+mentor@mail.example"),
        ('"ada king"@mail.example', '"ada king"@mail.example'),
        ("ada@bücher.example", "ada@xn--bcher-kva.example"),
        ("100%&=@mail.example", "100%&=@mail.example"),
    ],
)
def test_odd_addresses_arrive(
    hand_off: HandOffService, ada: PersonId, typed_address: str, arrives: str
) -> None:
    message = a_message(ada)
    assert unquote(urlsplit(hand_off.mailto(message, typed_address)).path) == arrives
    assert parsed(hand_off.eml(message, typed_address))["To"].addresses[0].addr_spec == arrives


def test_the_preferred_address_comes_first_and_none_is_fine(services: Services, ada: PersonId) -> None:
    hand_off = services.handing_off
    services.people.add_detail(a_channel(ada, "other@mail.example", preferred=True))
    assert hand_off.addresses(ada) == ("other@mail.example", "ada@mail.example")
    assert hand_off.mailto(a_message(ada)).startswith("mailto:other@mail.example?")
    assert hand_off.empty_mailto(a_message(ada), "ada@mail.example") == "mailto:ada@mail.example"
    bob = services.people.add("Bob").id
    assert hand_off.mailto(a_message(bob)).startswith("mailto:?subject=")
    mail = parsed(hand_off.eml(a_message(bob)))
    assert (mail["To"], mail["From"]) == (None, None)


def test_the_whole_link_counts_to_its_length(hand_off: HandOffService, ada: PersonId) -> None:
    rest = len(hand_off.mailto(a_message(ada, "")))
    assert len(hand_off.mailto(a_message(ada, "x" * (LONGEST_LINK - rest)))) == LONGEST_LINK
    with pytest.raises(TooLong):
        hand_off.mailto(a_message(ada, "x" * (LONGEST_LINK - rest + 1)))
    with pytest.raises(TooLong):
        hand_off.mailto(a_message(ada, "é" * 300))


def test_plain_text_is_subject_and_letter(hand_off: HandOffService) -> None:
    assert (
        hand_off.plain(a_message(body="Dear Ada,\nhi", subject="Your\ntalk")) == "Your talk\n\nDear Ada,\nhi"
    )
    assert hand_off.plain(a_message(body="Dear Ada")) == "Dear Ada"


def test_a_name_with_a_comma_is_one_reader_in_every_mail_app(services: Services) -> None:
    ada = services.people.add("Lovelace, Ada; M.A.", email="ada@mail.example")
    (to,) = parsed(services.handing_off.eml(a_message(ada)))["To"].addresses
    assert to.display_name == "Lovelace Ada M.A."
