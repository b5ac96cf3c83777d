"""Which way in is taken, and what is said when none fits."""

from __future__ import annotations

import getpass
import os
from typing import TYPE_CHECKING

import pytest

from mentorkit.cli import words
from mentorkit.domain.vaults import VaultState
from mentorkit.services.listing import ListingService
from mentorkit.storage import migrations
from mentorkit.storage.vault import opening, sealed
from tests.builders import a_person
from tests.vaults import PASSPHRASE

if TYPE_CHECKING:
    from tests.cli.conftest import CommandLine


def no_terminal(_question: str) -> str:
    """Do what getpass does where nobody can be asked."""
    raise EOFError


@pytest.fixture(autouse=True)
def _nobody_to_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(getpass, "getpass", no_terminal)


def test_without_a_vault_nothing_is_asked(command_line: CommandLine) -> None:
    ended = command_line.run("list", "people")
    assert ended.code == 2
    assert words.STATES[VaultState.ABSENT] in ended.errors


def test_a_wrong_passphrase_unlocks_nothing(command_line: CommandLine) -> None:
    command_line.keep()
    ended = command_line.unlocked("list", "people", passphrase="wrong")
    assert (ended.code, ended.out) == (3, "")
    assert ended.errors.strip() == words.STATES[VaultState.WRONG_PASSPHRASE]


def test_without_a_terminal_the_way_in_is_told(command_line: CommandLine) -> None:
    command_line.keep()
    ended = command_line.run("list", "people")
    assert (ended.code, ended.errors.strip()) == (3, words.NOBODY_TO_ASK)


def test_the_passphrase_is_asked_on_a_terminal(
    command_line: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    command_line.keep(a_person("Ada"))
    asked: list[str] = []

    def answer(question: str) -> str:
        asked.append(question)
        return PASSPHRASE

    monkeypatch.setattr(getpass, "getpass", answer)
    assert command_line.run("list", "people").rows[1][0] == "Ada"
    assert asked == [words.ASK]


def test_a_remembered_vault_opens_without_asking(command_line: CommandLine) -> None:
    command_line.keep(a_person("Ada"), remember=True)
    assert command_line.run("list", "people").rows[1][0] == "Ada"


@pytest.mark.parametrize("state", [VaultState.KEYRING_LOCKED, VaultState.KEYRING_UNAVAILABLE])
def test_where_the_keyring_refuses_the_passphrase_is_asked(
    command_line: CommandLine, monkeypatch: pytest.MonkeyPatch, state: VaultState
) -> None:
    command_line.keep(remember=True)
    command_line.keyring.refusal = state
    monkeypatch.setattr(getpass, "getpass", lambda _question: PASSPHRASE)
    ended = command_line.run("list", "people")
    assert (ended.code, ended.errors.strip()) == (0, words.STATES[state])


def test_beside_an_open_window_nothing_is_opened(command_line: CommandLine) -> None:
    window = command_line.session(remember=True)
    by_keyring, by_passphrase = command_line.run("check"), command_line.unlocked("check")
    window.close()
    assert by_keyring.code == by_passphrase.code == 5
    assert by_keyring.errors.strip() == words.STATES[VaultState.IN_USE]


def test_a_descriptor_that_is_closed_is_a_mistake_of_use(command_line: CommandLine) -> None:
    command_line.keep()
    number = os.open(os.devnull, os.O_RDONLY)
    os.close(number)
    ended = command_line.run("check", "--passphrase-fd", str(number))
    assert (ended.code, ended.errors.strip()) == (2, words.BAD_DESCRIPTOR.format(number=number))


@pytest.mark.parametrize("content", [b"\xff\xfe", b"x" * 65_537])
def test_what_is_no_text_or_far_too_long_is_no_passphrase(command_line: CommandLine, content: bytes) -> None:
    command_line.keep()
    path = command_line.application.resources / "passphrase"
    path.write_bytes(content)
    with path.open("rb") as file:
        assert command_line.run("check", "--passphrase-fd", str(file.fileno())).code == 2


def test_a_repaired_key_file_is_told(command_line: CommandLine) -> None:
    command_line.keep()
    copy = command_line.application.folder / "keys-a.mkh"
    copy.write_bytes(copy.read_bytes()[:100])
    ended = command_line.unlocked("check")
    assert ended.code == 0
    assert words.STATES[VaultState.HEADER_REPAIRED] in ended.errors


def test_a_backup_that_failed_at_the_end_is_told(command_line: CommandLine) -> None:
    command_line.keep()
    backups = command_line.application.folder / "backups"
    for path in backups.iterdir():
        path.unlink()
    backups.rmdir()
    backups.write_text("in the way")
    ended = command_line.unlocked("list", "people")
    assert ended.code == 4
    assert "Done, but" in ended.errors
    assert ended.rows[0][1] == words.ME


def test_another_folder_is_opened_when_asked_for(command_line: CommandLine, elsewhere: CommandLine) -> None:
    command_line.keep(a_person("Ada"))
    folder = str(command_line.application.folder)
    assert elsewhere.unlocked("list", "people").code == 2
    assert elsewhere.unlocked("list", "people", "--vault", folder).rows[1][0] == "Ada"


def test_a_folder_may_lie_below_the_home(command_line: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    command_line.keep()
    for variable in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(variable, str(command_line.application.folder.parent))
    assert command_line.unlocked("check", "--vault=~/vault").code == 0


def test_whatever_happens_the_vault_is_closed(
    command_line: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    command_line.keep()
    with monkeypatch.context() as interrupted:
        interrupted.setattr(ListingService, "people", no_terminal)
        assert command_line.unlocked("list", "people").code == 70
    assert command_line.unlocked("list", "people").code == 0


def test_a_large_vault_of_an_earlier_version_is_brought_up_to_date_and_that_is_said(
    command_line: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    command_line.keep(a_person("Ada"))
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, lambda _connection: None))
    for module in (migrations, opening, sealed):
        monkeypatch.setattr(module, "HEAD", len(migrations.MIGRATIONS))
    monkeypatch.setattr(opening, "LARGE", 0)
    ended = command_line.unlocked("list", "people")
    assert (ended.code, "Ada" in ended.out) == (0, True)
    assert ended.errors.strip() == words.STATES[VaultState.OUTDATED]
    assert command_line.unlocked("list", "people").errors == ""
