"""Files are told apart by what they hold, and nothing made to break a reader costs more than a moment."""

from __future__ import annotations

from time import perf_counter

import pytest

from mentorkit.domain.cards import CardFormat
from mentorkit.domain.recognising import recognised
from tests.domain.card_files import FOLDER, card_file

KINDS = {
    "android.vcf": CardFormat.VCARD,
    "utf16_unmarked.vcf": CardFormat.VCARD,
    "linkedin_2024.csv": CardFormat.CONNECTIONS,
    "linkedin_utf16.csv": CardFormat.CONNECTIONS,
    "google_2024.csv": CardFormat.GOOGLE,
    "google_2019.csv": CardFormat.GOOGLE,
    "outlook_german.csv": CardFormat.OUTLOOK,
    "thunderbird_english.csv": CardFormat.THUNDERBIRD,
    "thunderbird.ldif": CardFormat.LDIF,
    "plain_list.csv": CardFormat.SHEET,
}
HEADER = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nAda,Byron,,,,,1 Jan 2020\n"
CARD = b"BEGIN:VCARD\nVERSION:3.0\nFN:Ada\n%sEND:VCARD\n"
BOMBS = {
    "20,000 parameters": CARD % (b"TEL" + b";X=1" * 20_000 + b":1\n"),
    "a picture of 8 MB": CARD % (b"PHOTO;ENCODING=b:" + b"QUJD" * 2_000_000 + b"\n"),
    "nested JSON": b'["vcard",' + b"[" * 200_000,
    "an unclosed quote of 3 MB": HEADER + b'Bo,"Ek' + b",x\nCy,Do" * 330_000,
    "only quotes": HEADER + b'"' * 3_000_000,
    "a quote a line": HEADER + b'a,"b\n' * 60_000,
    "one long line": b"a," * 1_500_000,
    "a folded LDIF": b"dn: x\ncn: A\n" + b" x\n" * 300_000,
    "many attributes": b"dn: x\ncn: A\n" + b"mail: a@b.example\n" * 20_000,
    "blank lines": b"\n" * 1_000_000,
}


@pytest.mark.parametrize("name", KINDS)
def test_a_file_is_known_by_its_content(name: str) -> None:
    found = recognised(card_file(name))
    assert found is not None
    assert found.format is KINDS[name]


@pytest.mark.parametrize(
    "content", [b"\x89PNG\r\n\x1a\n", b"%PDF-1.7 a,b\n", b"Dear all,\nsee you\n", b"\x01\x02,\x03\n"]
)
def test_what_is_no_address_book_is_none(content: bytes) -> None:
    assert recognised(content) is None


def test_a_card_in_a_cell_makes_no_vcard_of_an_entry() -> None:
    found = recognised(b"dn: cn=A\ncn: A\n\ndn: cn=B\ncn: B\n")
    assert found is not None
    assert found.format is CardFormat.LDIF


@pytest.mark.parametrize("name", BOMBS)
def test_no_bomb_takes_longer_than_a_moment(name: str) -> None:
    started = perf_counter()
    recognised(BOMBS[name])
    assert perf_counter() - started < 20, "seconds, on a machine however busy"


def test_every_fixture_is_recognised() -> None:
    assert [path.name for path in FOLDER.iterdir() if recognised(path.read_bytes()) is None] == []
