"""Everybody can leave as vCards, and nothing is written over unasked."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from mentorkit.cli import words
from mentorkit.domain.vcards.reading import read_vcards
from tests.builders import a_channel, a_person

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import CommandLine

ADA = a_person("Ada Byron", notes="private")


@pytest.fixture
def filled(command_line: CommandLine) -> CommandLine:
    command_line.keep(ADA, a_channel(ADA), a_person("נועה ברק"))
    return command_line


@pytest.mark.parametrize(("asked", "version"), [((), "3.0"), (("--vcard", "4.0"), "4.0")])
def test_everybody_but_me_is_written(
    filled: CommandLine, tmp_path: Path, asked: tuple[str, ...], version: str
) -> None:
    path = tmp_path / "people.vcf"
    ended = filled.unlocked("export", str(path), *asked)
    assert (ended.code, ended.out) == (0, "")
    assert ended.errors.strip() == words.EXPORTED[False].format(count=2, file=path)
    content = path.read_bytes()
    assert f"VERSION:{version}".encode() in content
    assert [card.shown for card in read_vcards(content).cards] == ["Ada Byron", "נועה ברק"]
    assert b"private" in content


@pytest.mark.parametrize(
    ("name", "beginning"), [("people.csv", b"\xef\xbb\xbfName,"), ("people.JCARD", b'[\n["vcard",')]
)
def test_the_ending_says_what_the_file_becomes(
    filled: CommandLine, tmp_path: Path, name: str, beginning: bytes
) -> None:
    assert filled.unlocked("export", str(tmp_path / name)).code == 0
    content = (tmp_path / name).read_bytes()
    assert content.startswith(beginning)
    assert b"private" in content


def test_an_ending_nobody_knows_is_refused(filled: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "people.txt"
    ended = filled.run("export", str(path))
    assert (ended.code, ended.errors.strip()) == (2, f"{path}: {words.UNKNOWN_ENDING}")
    assert not path.exists()


def test_notes_stay_when_asked(filled: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    assert filled.unlocked("export", str(path), "--without-notes").code == 0
    assert b"private" not in path.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")
def test_the_file_is_for_its_owner_alone(filled: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    filled.unlocked("export", str(path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_exists_is_written_over_only_when_asked(filled: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    path.write_text("mine")
    refused = filled.run("export", str(path))
    assert (refused.code, refused.errors.strip()) == (2, f"{path}: {words.EXISTS}")
    assert path.read_text() == "mine"
    assert filled.unlocked("export", str(path), "--replace").code == 0
    assert path.read_bytes().startswith(b"BEGIN:VCARD")


def test_a_dry_run_counts_and_writes_nothing(filled: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "people.vcf"
    ended = filled.unlocked("export", str(path), "--dry-run")
    assert ended.errors.strip() == words.EXPORTED[True].format(count=2, file=path)
    told = filled.unlocked("export", str(path), "--dry-run", "--json").json
    assert told == {"file": str(path), "people": 2, "dry_run": True}
    assert not path.exists()


def test_cards_can_go_to_another_program(filled: CommandLine) -> None:
    ended = filled.unlocked("export", "-", "--json")
    assert ended.code == 0
    assert [card.shown for card in read_vcards(ended.out.encode()).cards] == ["Ada Byron", "נועה ברק"]
    assert ended.errors.strip() == words.EXPORTED[False].format(count=2, file="-")


def test_where_nothing_can_be_written_that_is_told(filled: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "people.vcf"
    ended = filled.unlocked("export", str(path))
    assert (ended.code, ended.errors.strip()) == (2, f"{path}: {words.CANNOT_WRITE}")
