"""A copy taken file by file while the vault is written is never opened as if it were complete."""

from __future__ import annotations

import shutil
from random import Random
from typing import TYPE_CHECKING

import pytest
from sqlcipher3 import dbapi2

from mentorkit.domain.vaults import VaultError
from mentorkit.storage.vault import meta
from tests.vaults import a_place, make_vault, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from mentorkit.storage.vault.opened import OpenVault

CHUNK = 8192

pytestmark = pytest.mark.usefixtures("small_ballast")


def copying(source: Path, target: Path, chance: Random) -> Iterator[None]:
    """Copy a folder as programs that synchronise do: files in any order, piece by piece, a pause after each."""
    files = [path for path in source.rglob("*") if path.is_file()]
    chance.shuffle(files)
    for path in files:
        copy = target / path.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        with path.open("rb") as reading, copy.open("wb") as writing:
            while piece := reading.read(CHUNK):
                writing.write(piece)
                yield


def write_on(vault: OpenVault, chance: Random) -> None:
    """Commit a note, and fold the log in now and then."""
    vault.connection.execute("BEGIN IMMEDIATE")
    vault.connection.execute("INSERT INTO note VALUES (?)", ("x" * chance.randrange(9_000),))
    meta.write(vault.connection, commit_seq=meta.number(vault.connection, "commit_seq") + 1)
    vault.connection.execute("COMMIT")
    if chance.random() < 0.2:
        vault.checkpoint()


def found_in(copy: Path) -> int | None:
    """Return how many notes a copy shows to somebody who is not warned; None where anything is said."""
    try:
        vault = opened(a_place(copy / "vault"))
        try:
            notes = vault.connection.execute("SELECT count(*) FROM note").fetchone()[0]
            is_said = vault.notices or not vault.copy().check().is_well
        finally:
            vault.close(keep_copy=False)
    except (VaultError, OSError, dbapi2.DatabaseError):  # a session tells the last as damage
        return None
    return None if is_said else int(notes)


def test_a_torn_copy_is_refused_warned_of_or_whole(tmp_path: Path, count: Callable[..., int]) -> None:
    chance = Random(seed := Random().randrange(1 << 30))
    print(f"seed {seed}")  # noqa: T201  # seen when the test fails
    whole = 0
    make_vault(a_place(tmp_path / "new" / "vault"))
    for number in range(total := count(3, 1_000, "copies")):
        place = a_place(tmp_path / str(number) / "vault")
        shutil.copytree(tmp_path / "new", place.folder.parent)
        vault = opened(place)
        vault.connection.execute("CREATE TABLE note (text TEXT)")
        for _ in range(chance.randrange(1, 12)):
            write_on(vault, chance)
        copy = tmp_path / f"copy {number}"
        for _ in copying(place.folder, copy / "vault", chance):
            if chance.random() < 0.3:
                write_on(vault, chance)
        written = vault.connection.execute("SELECT count(*) FROM note").fetchone()[0]
        vault.close(keep_copy=False)
        shutil.copytree(place.seen.parent, copy / "state")
        found = found_in(copy)
        assert found in {None, written}
        whole += found is not None
        shutil.rmtree(copy)
        shutil.rmtree(place.folder.parent)
    assert whole < total, "some copies were torn"
