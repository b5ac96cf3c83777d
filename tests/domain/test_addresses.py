"""Tests of e-mail addresses: what is one, and what could be read as more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.addresses import mail_address
from mentorkit.domain.errors import Invalid, Why


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("ada@mail.example", "ada@mail.example"),
        ("  ada+mentor@mail.example \n", "ada+mentor@mail.example"),
        ("o'brien@mail.example", "o'brien@mail.example"),
        ('"ada king"@mail.example', '"ada king"@mail.example'),
        (r'"a\"d\\a"@mail.example', r'"a\"d\\a"@mail.example'),
        ("ada@bücher.example", "ada@xn--bcher-kva.example"),
        ("gżegżółka@mail.example", "gżegżółka@mail.example"),
        ("ada@localhost", "ada@localhost"),
    ],
)
def test_one_address_is_read(typed: str, written: str) -> None:
    assert mail_address(typed).written == written


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "ada",
        "@mail.example",
        "ada@",
        "ada@mail..example",
        "ada@-mail.example",
        "ada@mail.example.",
        "ada@mail_x.example",
        "a..b@mail.example",
        "ada king@mail.example",
        "ada@mail.example\r\nBcc: eve@mail.example",
        "ada\u202e@mail.example",
        "ada@mail.example, eve@mail.example",
        "ada@mail.example?bcc=eve@mail.example",
        "Ada <ada@mail.example>",
        '"ada@mail.example',
        '"ada"eve"@mail.example',
        '"ada\\"@mail.example',
        '""@mail.example',
        "a" * 250 + "@mail.example",
        "ada@" + "x" * 64 + ".example",
    ],
)
def test_what_is_no_single_address_is_refused(typed: str) -> None:
    with pytest.raises(Invalid) as refused:
        mail_address(typed)
    assert (refused.value.field, refused.value.why) == ("to", Why.NOT_AN_ADDRESS)


@given(st.text(max_size=30), st.text(max_size=30))
def test_whatever_is_accepted_holds_no_break_and_one_domain(local: str, domain: str) -> None:
    try:
        written = mail_address(f"{local}@{domain}").written
    except Invalid:
        return
    assert written.isprintable()
    assert not set(written.rpartition("@")[2]) & set("@,;:<>?&=\"' \\")
