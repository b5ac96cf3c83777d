"""Leaving with everything and coming back, on the command line."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from mentorkit.cli import leaving_words, words
from mentorkit.services.exit_archives import UnusableWhy
from tests.builders import a_channel, a_person
from tests.services.leaving import altered

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import CommandLine

ADA = a_person("Ada Byron", notes="private")


@pytest.fixture
def filled(command_line: CommandLine) -> CommandLine:
    command_line.keep(ADA, a_channel(ADA), a_person("נועה ברק"))
    return command_line


@pytest.fixture
def path(filled: CommandLine, tmp_path: Path) -> Path:
    made = tmp_path / "all.zip"
    assert filled.unlocked("export", str(made)).code == 0
    return made


def test_everything_leaves_proven(filled: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "all.ZIP"
    ended = filled.unlocked("export", str(path))
    assert (ended.code, ended.rows[0], ended.rows[2]) == (
        0,
        ["person", "3", "3", "0"],
        ["channel", "1", "1", "0"],
    )
    assert ended.errors.startswith(f"{path}: 0 differences in 4 records")
    assert filled.run("export", str(path)).code == 2
    assert filled.unlocked("verify", str(path), "--json").json["differences"] == 0


def test_what_changed_since_the_export_is_named(filled: CommandLine, path: Path) -> None:
    filled.keep(a_person("Bo"))
    ended = filled.unlocked("verify", str(path))
    assert (ended.code, ended.rows[0]) == (1, ["person", "4", "3", "1"])
    assert ended.rows[1][2] == leaving_words.MISSING
    (kind,) = (
        one for one in filled.unlocked("verify", str(path), "--json").json["kinds"] if one["differences"]
    )
    assert (kind["kind"], kind["named"][0]["field"]) == ("person", None)


def test_it_comes_back_into_an_empty_vault_and_into_no_other(
    filled: CommandLine, elsewhere: CommandLine, path: Path
) -> None:
    elsewhere.keep()
    ended = elsewhere.unlocked("import", str(path))
    assert (ended.code, ended.rows[0]) == (0, ["person", "3", "3", "0"])
    assert "Ada Byron" in elsewhere.unlocked("list", "people").out
    again = filled.unlocked("import", str(path))
    assert again.code == 2
    assert leaving_words.UNUSABLE[UnusableWhy.NOT_EMPTY] in again.errors


def test_a_file_that_is_no_export_is_refused(filled: CommandLine, path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.zip"
    other.write_bytes(b"no zip")
    assert leaving_words.UNUSABLE[UnusableWhy.NO_EXPORT] in filled.unlocked("verify", str(other)).errors
    forged = altered(io.BytesIO(path.read_bytes()), "json/person.json", b"[]", manifest=False)
    other.write_bytes(forged.getvalue())
    ended = filled.unlocked("verify", str(other))
    assert (ended.code, "inside it" in ended.errors) == (2, True)


@pytest.mark.parametrize("arguments", [("export", "--without-notes"), ("export", "--dry-run")])
def test_a_full_export_is_always_whole(
    filled: CommandLine, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    path = tmp_path / "all.zip"
    ended = filled.run(arguments[0], str(path), *arguments[1:])
    assert (ended.code, leaving_words.WHOLE in ended.errors, path.exists()) == (2, True, False)


def test_a_full_import_has_no_dry_run(filled: CommandLine, path: Path) -> None:
    ended = filled.run("import", "--dry-run", str(path))
    assert (ended.code, leaving_words.WHOLE in ended.errors) == (2, True)


def test_a_folder_that_cannot_be_written_is_told(filled: CommandLine, tmp_path: Path) -> None:
    ended = filled.unlocked("export", str(tmp_path / "none" / "all.zip"))
    assert (ended.code, words.CANNOT_WRITE in ended.errors) == (2, True)
