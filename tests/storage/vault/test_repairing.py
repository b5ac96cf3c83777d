"""A vault whose file is damaged or gone comes back whole from backup and log, else with every row that can be read."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.people import Person
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.store import Store
from mentorkit.storage.vault import cipher, meta, passphrases, sealed
from mentorkit.storage.vault.backups import Reason
from mentorkit.storage.vault.repairing import Repaired, repair
from mentorkit.storage.vault.salvaging import Salvaged
from tests.builders import a_person, an_interaction
from tests.fakes import FakeClock
from tests.vaults import PASSPHRASE, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place

PAGE = 4096


def fill(vault: OpenVault, count: int, name: str) -> None:
    """Keep people with a contact each, in two steps that are set aside one after the other."""
    store = Store(vault.connection, FakeClock())
    for half_of in (range(count // 2), range(count // 2, count)):
        with store.transaction("add") as tx:
            people = [a_person(f"{name} {number}") for number in half_of]
            tx.add_many(people)
            tx.add_many([an_interaction(one.id, said="work " * 300) for one in people])
        vault.checkpoint()


def pages(vault: OpenVault) -> int:
    """Count the pages; those of an empty vault hold its schema, without which nothing can be read."""
    vault.checkpoint()
    return vault.database.size // PAGE


def shown(vault: OpenVault) -> list[str]:
    return [row[0] for row in vault.connection.execute("SELECT shown FROM person ORDER BY shown")]


def mend(place: Place) -> Repaired:
    found = sealed.read(place)
    return repair(place, found.unseal_with_passphrase(passphrases.derive(PASSPHRASE, found.derivation)))


def crash(vault: OpenVault) -> Path:
    """Leave the file as a killed process would: with its log beside it."""
    path = vault.database.path
    kept = {each: each.read_bytes() for each in (path, vault.database.log)}
    vault.close(keep_copy=False)
    for each, content in kept.items():
        each.write_bytes(content)
    return path


def zero(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def randomise(path: Path) -> None:
    path.write_bytes(random.Random(7).randbytes(path.stat().st_size))


def half(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(bytes(len(content) // 2) + content[len(content) // 2 :])


MISFORTUNES: dict[str, Callable[[Path], object]] = {
    "zeroed": zero,
    "randomised": randomise,
    "half overwritten": half,
    "cut short": lambda path: os.truncate(path, PAGE * 3),
    "deleted": lambda path: path.unlink(),
}


@pytest.mark.parametrize("misfortune", MISFORTUNES)
def test_everything_acknowledged_comes_back(made: Place, misfortune: str) -> None:
    vault = opened(made)
    fill(vault, 6, "Before")
    vault.copy().back_up(Reason.IN_USE)
    fill(vault, 12, "After")
    expected, commits = shown(vault), meta.number(vault.connection, "commit_seq")
    path = crash(vault)
    MISFORTUNES[misfortune](path)
    damaged = path.read_bytes() if path.exists() else None
    assert mend(made) == Repaired()
    again = opened(made)
    assert shown(again) == expected
    assert meta.number(again.connection, "commit_seq") == commits
    assert again.copy().check().is_well
    assert again.notices == ()
    again.close()
    aside = list(made.folder.glob("quarantine/*-damaged/vault-1.db"))
    assert [each.read_bytes() for each in aside] == ([] if damaged is None else [damaged])
    assert list(made.folder.glob("building-*")) == []


@pytest.mark.parametrize("gap", ["a segment rotted", "a segment is gone"])
def test_without_a_whole_chain_every_row_that_can_be_read_is_salvaged(made: Place, gap: str) -> None:
    vault = opened(made)
    empty = pages(vault)
    fill(vault, 6, "Before")
    vault.copy().back_up(Reason.IN_USE)
    fill(vault, 12, "After")
    expected = shown(vault)
    full, path = pages(vault), vault.database.path
    vault.close(keep_copy=False)
    segments = sorted(made.journal.glob("1-1/*.wal"))
    if gap == "a segment is gone":
        segments[0].unlink()
    else:
        segments[-1].write_bytes(segments[-1].read_bytes()[:-100])
    content = bytearray(path.read_bytes())
    for page in random.Random(3).sample(range(empty, full), 2):
        content[page * PAGE + 100] ^= 1
    path.write_bytes(content)
    salvaged = mend(made).salvaged
    assert salvaged is not None
    again = opened(made)
    found = shown(again)
    assert set(found) <= set(expected)
    assert len(found) > len(expected) * 0.5
    assert again.copy().check().is_well
    store = Store(again.connection, FakeClock())
    assert all(store.get(Person, person.id) for person in store.all(Person))
    again.close(keep_copy=False)


def test_with_nothing_to_build_from_all_is_as_it_was(made: Place) -> None:
    path = made.folder / "vault-1.db"
    zero(path)
    before = {each: each.read_bytes() for each in made.folder.rglob("*") if each.is_file()}
    with pytest.raises(VaultError) as caught:
        mend(made)
    assert caught.value.state is VaultState.DATABASE_DAMAGED
    path.unlink()
    with pytest.raises(VaultError) as caught:
        mend(made)
    assert caught.value.state is VaultState.DATABASE_MISSING
    del before[path]
    assert {each: each.read_bytes() for each in made.folder.rglob("*") if each.is_file()} == before


def test_a_backup_gives_the_rows_on_damaged_pages_as_they_were(made: Place) -> None:
    vault = opened(made)
    empty = pages(vault)
    fill(vault, 18, "Ada")
    backup = vault.copy().back_up(Reason.IN_USE)
    vault.copy().back_up(Reason.IN_USE).path.unlink()
    path, full = vault.database.path, pages(vault)
    expected = shown(vault)
    vault.close(keep_copy=False)
    backup.path.touch()
    next(iter(sorted(made.journal.iterdir(), reverse=True))).rmdir()
    (made.journal / "1-9").mkdir()
    content = bytearray(path.read_bytes())
    for page in range(empty, full, 6):
        content[page * PAGE + 9] ^= 1
    path.write_bytes(content)
    repaired = mend(made)
    salvaged = repaired.salvaged
    assert salvaged is not None
    assert salvaged.from_backup > 0
    assert repaired.notice.rows == (salvaged.from_backup, salvaged.lost)
    again = opened(made)
    assert shown(again) == expected
    again.close(keep_copy=False)


def test_without_any_backup_rows_are_salvaged_and_a_newer_schema_is_left_alone(made: Place) -> None:
    vault = opened(made)
    fill(vault, 6, "Ada")
    expected = shown(vault)
    vault.close(keep_copy=False)
    assert mend(made) == Repaired(Salvaged(0, 0))
    again = opened(made)
    assert shown(again) == expected
    again.connection.execute("PRAGMA user_version = 9999")
    path = again.database.path
    again.close(keep_copy=False)
    for backup in made.backups.glob("*"):
        backup.unlink()
    before = path.read_bytes()
    with pytest.raises(VaultError) as caught:
        mend(made)
    assert caught.value.state is VaultState.DATABASE_DAMAGED
    assert path.read_bytes() == before


def test_what_was_built_and_is_not_sound_is_not_taken(made: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = opened(made)
    fill(vault, 2, "Before")
    vault.copy().back_up(Reason.IN_USE)
    fill(vault, 4, "After")
    expected = shown(vault)
    vault.close(keep_copy=False)
    is_sound, asked = cipher.is_sound, []

    def at_first_not(connection: Connection) -> bool:
        asked.append(connection)
        return len(asked) > 1 and is_sound(connection)

    monkeypatch.setattr(cipher, "is_sound", at_first_not)
    assert mend(made) == Repaired(Salvaged(0, 0))
    again = opened(made)
    assert shown(again) == expected
    again.close(keep_copy=False)
