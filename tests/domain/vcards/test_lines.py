from __future__ import annotations

import pytest

from mentorkit.domain.vcards.lines import logical_lines

HEAD = "NOTE;ENCODING=QUOTED-PRINTABLE:"


def unfolded(text: str) -> list[str]:
    return [line for _number, line in logical_lines(text, by_line=False)]


def test_lines_are_numbered_where_they_begin() -> None:
    assert list(logical_lines("\nA:1\n 2\n\n\tx\nB:3", by_line=False)) == [(2, "A:12x"), (6, "B:3")]


def test_a_continuation_of_nothing_is_a_line() -> None:
    assert unfolded(" A:1\nB:2") == [" A:1", "B:2"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{HEAD}one=\ntwo=\nthree\nTEL:1", f"{HEAD}onetwothree"),
        (f"{HEAD}one\n=41two\nTEL:1", f"{HEAD}one=41two"),
        (f"{HEAD}one=\n two\nTEL:1", f"{HEAD}onetwo"),
        (f"{HEAD}cut=\nTEL:1", f"{HEAD}cut="),
        (f"{HEAD}one=\n\nTEL:1", f"{HEAD}one="),
        ("NOTE:x=\nTEL:1", "NOTE:x="),
        ("X-A:x=\n y\nTEL:1", "X-A:x=y"),
        ("PHOTO;BASE64:\nQUJD\nREVG\nTEL:1", "PHOTO;BASE64:QUJDREVG"),
        ("NOTE:x\nQUJD\nTEL:1", "NOTE:x"),
    ],
)
def test_soft_breaks_and_bare_base64_go_on_and_properties_never_do(text: str, line: str) -> None:
    found = unfolded(text)
    assert (found[0], found[-1]) == (line, "TEL:1")


@pytest.mark.parametrize(("version", "note"), [("2.1", "one two"), ("3.0", "onetwo"), ("4.0", "onetwo")])
def test_old_cards_fold_at_blanks_and_keep_them(version: str, note: str) -> None:
    lines = unfolded(f"BEGIN:VCARD\nVERSION:{version}\nNOTE:one\n two\nEND:VCARD")
    assert lines[2] == f"NOTE:{note}"


def test_old_cards_folded_at_a_width_do_not() -> None:
    long = "NOTE:" + "x" * 70
    assert unfolded(f"VERSION:2.1\n{long}\n y")[1] == long + "y"


def test_the_next_card_is_not_old_because_the_last_was() -> None:
    lines = unfolded("BEGIN:VCARD\nVERSION:2.1\nEND:VCARD\nBEGIN:VCARD\nBLAH:x\nNOTE:a\n b")
    assert lines[-1] == "NOTE:ab"


def test_each_line_of_bytes_is_read_in_its_own_character_set() -> None:
    text = b"FN;CHARSET=KOI8-R:\xf0\nFN:Z\xfc\nFN:Z\xc3\n \xbc".decode("latin-1")
    assert [line for _n, line in logical_lines(text, by_line=True)] == [
        "FN;CHARSET=KOI8-R:П",
        "FN:Zü",
        "FN:Zü",
    ]
