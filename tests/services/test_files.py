"""Files are recognised by what they hold, and nothing they hold can hang, fill or crash the reader."""

from __future__ import annotations

import io
import os
import stat
import zipfile
from random import Random
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.cards import Card, CardFormat
from mentorkit.domain.spreadsheets.writing import write_spreadsheet
from mentorkit.services import files
from mentorkit.services.files import Unreadable, UnreadableWhy, read_bytes, read_file, write_private

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ada\r\nEND:VCARD\r\n"
CONNECTIONS = (
    b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\nGrace,Lindqvist,,,,,12 Mar 2024\n"
)


def packed(*members: tuple[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in members:
            archive.writestr(name, inside)
    return content.getvalue()


def why(content: bytes) -> UnreadableWhy:
    with pytest.raises(Unreadable) as refused:
        read_bytes(content)
    return refused.value.why


def shown(content: bytes) -> list[str]:
    return [card.shown for card in read_bytes(content).cards]


def test_a_file_is_known_by_what_it_holds_not_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(CARD)
    assert read_file(path).format is CardFormat.VCARD
    path.write_bytes(CONNECTIONS)
    assert read_file(path).format is CardFormat.CONNECTIONS
    path.write_bytes(write_spreadsheet([Card(shown="Ada", kept=("BEGIN:VCARD", "END:VCARD"))]))
    assert read_file(path).format is CardFormat.OWN_CSV


def test_cards_are_found_in_two_bytes_a_letter() -> None:
    assert shown(CARD.decode().encode("utf-16")) == ["Ada"]


def test_every_member_of_a_zip_that_holds_people_is_read() -> None:
    content = packed(
        ("Skills.csv", b"Name\nTea\n"), ("deep/", b""), ("deep/Connections.csv", CONNECTIONS), ("a.txt", CARD)
    )
    read = read_bytes(content)
    assert [(card.shown, card.source) for card in read.cards] == [
        ("Grace Lindqvist", "deep/Connections.csv"),
        ("Ada", "a.txt"),
    ]
    assert (read.format, read.count) == (CardFormat.MIXED, 2)


def test_a_list_of_no_known_program_counts_where_nothing_surer_is() -> None:
    assert shown(packed(("people.csv", b"Name,E-mail\nBo,bo@b.example\n"), ("__MACOSX/x.vcf", CARD))) == [
        "Bo"
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", UnreadableWhy.EMPTY),
        (b"\0\0 \r\n\t", UnreadableWhy.EMPTY),
        (b"\x89PNG\r\n\x1a\n", UnreadableWhy.UNKNOWN_KIND),
        (b"a,b\n1,2\n", UnreadableWhy.UNKNOWN_COLUMNS),
        (b"Dear all,\nwe meet on Monday.\n", UnreadableWhy.UNKNOWN_KIND),
        (packed(("readme.txt", b"Nobody here")), UnreadableWhy.NOBODY_IN_ZIP),
        (packed(("people.csv", b"a,b\n1,2\n")), UnreadableWhy.NOBODY_IN_ZIP),
        (packed(), UnreadableWhy.UNKNOWN_KIND),
        (b"PK\x03\x04 and nothing more", UnreadableWhy.DAMAGED_ZIP),
    ],
)
def test_what_holds_nobody_is_told_apart(content: bytes, reason: UnreadableWhy) -> None:
    assert why(content) is reason


def test_a_damaged_member_is_told() -> None:
    content = bytearray(packed(("people.vcf", CARD * 50)))
    place = content.index(b"people.vcf") + len(b"people.vcf")
    content[place : place + 8] = b"\xff" * 8
    assert why(bytes(content)) is UnreadableWhy.DAMAGED_ZIP


def test_a_locked_zip_is_told() -> None:
    content = bytearray(packed(("people.vcf", CARD)))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        content[content.index(mark) + place] |= 1
    assert why(bytes(content)) is UnreadableWhy.LOCKED_ZIP


def test_a_zip_that_unpacks_to_far_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST_FILE", 10_000)
    content = packed(("people.vcf", b"\n" * 10_001))
    assert len(content) < 10_000
    assert why(content) is UnreadableWhy.TOO_LARGE


@pytest.mark.parametrize("name", ["missing.vcf", "."])
def test_what_is_no_file_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read_file(tmp_path / name)
    assert refused.value.why is (UnreadableWhy.FOLDER if name == "." else UnreadableWhy.GONE)


def test_a_file_of_somebody_else_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(*_arguments: object, **_options: object) -> None:
        raise PermissionError

    path = tmp_path / "people.vcf"
    path.write_bytes(CARD)
    monkeypatch.setattr(type(path), "open", forbid)
    with pytest.raises(Unreadable) as refused:
        read_file(path)
    assert refused.value.why is UnreadableWhy.FORBIDDEN


def test_a_large_file_is_refused_also_when_it_tells_no_size(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGEST_FILE", len(CARD) - 1)
    path = tmp_path / "people.vcf"
    path.write_bytes(CARD)
    with pytest.raises(Unreadable) as refused:
        read_file(path)
    assert refused.value.why is UnreadableWhy.TOO_LARGE
    endless = type(path)("/dev/zero")
    if endless.exists():
        with pytest.raises(Unreadable):
            read_file(endless)


@given(
    st.binary(max_size=300) | st.binary(max_size=200).map(lambda tail: packed(("a.vcf", tail))[:-1] + tail)
)
def test_no_bytes_crash_the_reader(content: bytes) -> None:
    try:
        found = read_bytes(content)
    except Unreadable:
        return
    assert found.count == len(found.cards) + len(found.skipped)


def test_no_change_of_a_zip_crashes_the_reader(count: Callable[[int, int], int]) -> None:
    whole = packed(("people.vcf", CARD * 20), ("Connections.csv", CONNECTIONS))
    chance = Random(5)
    reasons = set()
    for _ in range(count(2_000, 60_000)):
        content = bytearray(whole)
        for _ in range(chance.choice((1, 2, 4, 8))):
            content[chance.randrange(4, len(content))] = chance.randrange(256)
        try:
            read_bytes(bytes(content))
        except Unreadable as error:
            reasons.add(error.why)
    assert UnreadableWhy.DAMAGED_ZIP in reasons


def test_an_export_replaces_what_was_there_and_is_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_bytes(b"before")
    path.chmod(0o644)
    write_private(path, CARD)
    assert path.read_bytes() == CARD
    assert [found.name for found in tmp_path.glob("*.vcf")] == ["people.vcf"]
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_an_export_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.mkdir()
    (path / "inside").write_bytes(b"before")
    with pytest.raises(OSError):
        write_private(path, CARD)
    assert [found.name for found in tmp_path.iterdir() if found.name != "home"] == ["people.vcf"]
