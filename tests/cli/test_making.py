"""A vault can be made, checked and backed up without the window."""

from __future__ import annotations

import getpass
from typing import TYPE_CHECKING

from mentorkit.cli import words
from mentorkit.domain.recovery import RecoveryCode
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import backups
from tests.builders import a_person

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.cli.conftest import CommandLine


def disk_is_full(*_arguments: object) -> None:
    """Do what a full disk does."""
    raise VaultError(VaultState.DISK_FULL)


def test_a_vault_is_made_and_its_code_opens_it(command_line: CommandLine) -> None:
    ended = command_line.unlocked("create")
    assert ended.code == 0
    assert words.RECOVERY_CODE in ended.errors
    locked = command_line.application.vaults.begin(command_line.application.folder)
    vault = locked.with_recovery(ended.out.strip())
    vault.close()


def test_a_new_vault_knows_me_alone(command_line: CommandLine) -> None:
    command_line.unlocked("create")
    (me,) = command_line.unlocked("list", "people", "--json").json["people"]
    assert me["is_me"] is True


def test_the_folder_and_the_code_can_be_read_by_a_script(command_line: CommandLine, tmp_path: Path) -> None:
    ended = command_line.unlocked("create", "--vault", str(tmp_path / "mine"), "--json")
    assert ended.json["vault"] == str(tmp_path / "mine")
    assert RecoveryCode.parse(ended.json["recovery_code"])


def test_a_code_is_shown_also_when_the_first_backup_fails(
    command_line: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "assemble", disk_is_full)
    ended = command_line.unlocked("create")
    assert ended.code == 4
    assert words.STATES[VaultState.DISK_FULL] in ended.errors
    assert RecoveryCode.parse(ended.out)


def test_where_a_vault_is_no_other_is_made(command_line: CommandLine) -> None:
    command_line.keep()
    ended = command_line.unlocked("create")
    assert (ended.code, ended.out) == (2, "")
    assert words.STATES[VaultState.READY] in ended.errors


def test_a_folder_with_other_files_is_left_alone(command_line: CommandLine) -> None:
    folder = command_line.application.folder
    folder.mkdir()
    (folder / "letter.txt").write_text("mine")
    assert command_line.unlocked("create").code == 2
    assert [path.name for path in folder.iterdir()] == ["letter.txt"]


def test_an_empty_passphrase_makes_nothing(command_line: CommandLine) -> None:
    assert command_line.unlocked("create", passphrase="").code == 3
    assert not command_line.application.folder.exists()


def test_a_passphrase_that_is_too_long_is_refused(command_line: CommandLine) -> None:
    ended = command_line.unlocked("create", passphrase="x" * 5000)
    assert ended.code == 2
    assert not command_line.application.folder.exists()


def test_on_a_terminal_the_passphrase_is_asked_twice(
    command_line: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = iter(["six words", "six wards", "six words", "six words"])
    monkeypatch.setattr(getpass, "getpass", lambda _question: next(typed))
    different = command_line.run("create")
    assert (different.code, different.errors.strip()) == (2, words.DIFFERENT)
    assert not command_line.application.folder.exists()
    assert command_line.run("create").code == 0


def test_a_sound_vault_is_told(command_line: CommandLine) -> None:
    command_line.keep()
    assert command_line.unlocked("check").out.strip() == words.SOUND
    assert command_line.unlocked("check", "--json").json == {"sound": True}


def test_damaged_pages_are_told_by_their_number(command_line: CommandLine) -> None:
    command_line.keep(a_person("Ada", notes="A long note. " * 10_000))  # no page of which is read to open
    (database,) = command_line.application.folder.glob("vault-*.db")
    size = database.stat().st_size
    with database.open("r+b") as file:
        file.seek(size - 1000)
        file.write(b"\x00" * 100)
    ended = command_line.unlocked("check")
    assert ended.code == 4
    assert words.STATES[VaultState.DATABASE_DAMAGED] in ended.errors
    assert words.DAMAGED_PAGES.format(pages=size // 4096) in ended.errors


def test_a_backup_is_made_beside_the_vault(command_line: CommandLine) -> None:
    command_line.keep()
    before = set((command_line.application.folder / "backups").iterdir())
    (told,) = command_line.unlocked("backup").rows
    told_json = command_line.unlocked("backup", "--json").json["backup"]
    after = set((command_line.application.folder / "backups").iterdir())
    assert {str(path) for path in after - before} == {told[0], told_json}
