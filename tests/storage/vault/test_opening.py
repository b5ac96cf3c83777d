"""Making, opening and closing: each state told by its name, nothing written where nothing may be."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage import migrations
from mentorkit.storage.vault import cipher, meta, opening, passphrases, sealed, slots
from tests.vaults import PASSPHRASE, TINY, a_place, make_vault, opened

if TYPE_CHECKING:
    from pathlib import Path

    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place


def told(place: Place, passphrase: str = PASSPHRASE) -> VaultState:
    with pytest.raises(VaultError) as caught:
        opened(place, passphrase)
    return caught.value.state


def everything(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_what_was_committed_is_there_in_the_next_session(vault: OpenVault, made: Place) -> None:
    vault.connection.execute("INSERT INTO note VALUES ('Ada')")
    vault.acknowledge()
    vault.close()
    again = opened(made)
    assert again.connection.execute("SELECT text FROM note").fetchall() == [("Ada",)]
    assert again.notices == ()
    again.close()


def test_a_new_vault_knows_itself(vault: OpenVault) -> None:
    assert meta.read(vault.connection, "vault_id") == vault.header.vault_id
    assert meta.number(vault.connection, "epoch") == vault.header.epoch == 1
    assert meta.number(vault.connection, "key_gen") == 1
    assert len(meta.read(vault.connection, "device") or "") == 32
    assert migrations.version_of(vault.connection) == migrations.HEAD


def test_nothing_is_wider_than_private_even_without_a_umask(place: Place) -> None:
    before = os.umask(0)
    try:
        make_vault(place)
        vault = opened(place)
        vault.connection.execute("CREATE TABLE note (text)")
        vault.close()
        for path in [place.folder, *place.folder.rglob("*"), place.seen, place.seen.parent]:
            wanted = 0o700 if path.is_dir() else 0o600
            assert stat.S_IMODE(path.stat().st_mode) == wanted, path.name
    finally:
        os.umask(before)


def test_a_folder_without_a_vault_is_absent(place: Place, tmp_path: Path) -> None:
    assert sealed.state_of(place) is VaultState.ABSENT
    place.folder.mkdir()
    assert sealed.state_of(place) is VaultState.ABSENT
    with pytest.raises(VaultError):
        sealed.read(a_place(tmp_path / "nowhere"))


def test_a_vault_is_not_made_over_anything(made: Place, tmp_path: Path) -> None:
    with pytest.raises(VaultError) as caught:
        make_vault(made)
    assert caught.value.state is VaultState.NOT_EMPTY
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "letter.txt").write_text("dear")
    with pytest.raises(VaultError):
        make_vault(a_place(papers))


def test_an_interrupted_creation_is_no_vault_and_is_begun_anew(place: Place) -> None:
    make_vault(place)
    place.creating.touch()
    assert sealed.state_of(place) is VaultState.ABSENT
    make_vault(place)
    assert sealed.state_of(place) is VaultState.READY


def test_a_wrong_passphrase_is_told_as_such(made: Place) -> None:
    assert told(made, "another") is VaultState.WRONG_PASSPHRASE


def test_a_missing_database_is_told_as_such(made: Place) -> None:
    (made.folder / "vault-1.db").unlink()
    assert told(made) is VaultState.DATABASE_MISSING


@pytest.mark.parametrize(
    ("content", "state"),
    [
        (b"", VaultState.DATABASE_DAMAGED),
        (b"short", VaultState.DATABASE_DAMAGED),
        (b"SQLite format 3\0" + bytes(4096), VaultState.DATABASE_OF_ANOTHER_VAULT),
        (b"x" * 8192, VaultState.DATABASE_OF_ANOTHER_VAULT),
    ],
)
def test_a_database_of_something_else_is_told_and_left_as_it_is(
    made: Place, content: bytes, state: VaultState
) -> None:
    path = made.folder / "vault-1.db"
    path.write_bytes(content)
    assert told(made) is state
    assert path.read_bytes() == content


def test_a_damaged_first_page_is_damage_named_by_its_pages_not_a_wrong_passphrase(
    made: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made.folder / "vault-1.db"
    content = bytearray(path.read_bytes())
    for at in (100, 2 * 4096 + 100):
        content[at] ^= 1
    path.write_bytes(content)
    with pytest.raises(VaultError) as caught:
        opened(made)
    assert (caught.value.state, caught.value.pages) == (VaultState.DATABASE_DAMAGED, (1, 3))
    monkeypatch.setattr(opening, "LARGE", 0)  # who would wait for the search?
    with pytest.raises(VaultError) as caught:
        opened(made)
    assert (caught.value.state, caught.value.pages) == (VaultState.DATABASE_DAMAGED, ())


def test_a_file_overwritten_with_zeros_from_its_beginning_is_damaged_and_nobody_elses(made: Place) -> None:
    path = made.folder / "vault-1.db"
    path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
    assert told(made) is VaultState.DATABASE_DAMAGED


def test_a_damaged_salt_costs_nothing(made: Place) -> None:
    path = made.folder / "vault-1.db"
    path.write_bytes(bytes(16) + path.read_bytes()[16:])
    vault = opened(made)
    assert meta.number(vault.connection, "epoch") == 1
    vault.close()


def test_the_database_of_another_vault_is_told_as_such(made: Place, tmp_path: Path) -> None:
    other = a_place(tmp_path / "other")
    make_vault(other)
    (other.folder / "vault-1.db").replace(made.folder / "vault-1.db")
    assert told(made) is VaultState.DATABASE_OF_ANOTHER_VAULT


@pytest.mark.parametrize("value", [{"vault_id": "00"}, {"epoch": 9}])
def test_a_database_that_says_it_is_another_is_refused(made: Place, value: dict[str, str]) -> None:
    vault = opened(made)
    meta.write(vault.connection, **value)
    vault.close(keep_copy=False)
    assert told(made) is VaultState.DATABASE_OF_ANOTHER_VAULT


def test_a_database_without_its_tables_is_damaged(made: Place) -> None:
    vault = opened(made)
    vault.connection.execute("DROP TABLE meta")
    vault.database.close()
    assert told(made) is VaultState.DATABASE_DAMAGED


def test_a_newer_vault_is_refused_with_no_byte_written(made: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    before = everything(made.folder)
    monkeypatch.setattr(sealed, "HEAD", migrations.HEAD - 1)
    assert sealed.state_of(made) is VaultState.NEWER_VERSION
    assert told(made) is VaultState.NEWER_VERSION
    assert everything(made.folder) == before
    assert not made.seen.exists()


def test_a_newer_database_behind_an_old_header_is_refused(made: Place) -> None:
    vault = opened(made)
    vault.connection.execute(f"PRAGMA user_version = {migrations.HEAD + 1}")
    vault.close(keep_copy=False)
    assert told(made) is VaultState.NEWER_VERSION


def test_a_folder_that_may_not_be_written_is_told_before_anything_else(
    made: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    before = everything(made.folder)
    assert told(made) is VaultState.READ_ONLY
    assert everything(made.folder) == before


def test_an_older_copy_put_back_is_noticed(made: Place) -> None:
    database = (made.folder / "vault-1.db").read_bytes()
    vault = opened(made)
    meta.write(vault.connection, commit_seq=5)
    vault.close()
    (made.folder / "vault-1.db").write_bytes(database)
    vault = opened(made)
    assert vault.notices == (VaultState.OLDER_THAN_SEEN,)
    vault.close()
    vault = opened(made)
    assert vault.notices == ()
    vault.close()


def test_an_older_copy_put_back_after_a_kill_is_noticed(made: Place) -> None:
    database = (made.folder / "vault-1.db").read_bytes()
    vault = opened(made)
    meta.write(vault.connection, commit_seq=5)
    vault.acknowledge()
    noted = {path: path.read_bytes() for path in made.seen.parent.iterdir()}
    vault.close()
    for path in made.seen.parent.iterdir():
        path.unlink()
    for path, content in noted.items():  # as the kill left them
        path.write_bytes(content)
    (made.folder / "vault-1.db").write_bytes(database)
    vault = opened(made)
    assert vault.notices == (VaultState.OLDER_THAN_SEEN,)
    vault.close()


def test_an_older_header_put_back_is_noticed(made: Place) -> None:
    old = (made.folder / "keys-a.mkh").read_bytes()
    vault = opened(made)
    derived = passphrases.derive_new("another", TINY)

    slot = slots.passphrase_slot(vault.header, slots.new_slot_id(), derived, vault.unsealed.key)
    vault.set_slot(slot, lambda _: vault.unsealed.key)
    vault.close()
    for name in ("keys-a.mkh", "keys-b.mkh"):
        (made.folder / name).write_bytes(old)
    vault = opened(made)
    assert vault.notices == (VaultState.OLDER_THAN_SEEN,)
    vault.close()


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"ID": {}}', '{"ID": {"gen":1,"commit_seq":0,"mac":"00"}}']
)
def test_a_memory_that_was_meddled_with_is_noticed_when_it_names_the_vault(made: Place, content: str) -> None:
    vault_id = sealed.read(made).header.vault_id
    made.seen.parent.mkdir(exist_ok=True)
    made.seen.write_text(content.replace("ID", vault_id))
    vault = opened(made)
    assert vault.notices == (
        (VaultState.OLDER_THAN_SEEN,) if vault_id in content.replace("ID", vault_id) else ()
    )
    vault.close()


def test_the_open_sequence_leaves_every_setting_as_wanted(vault: OpenVault) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "locking_mode": "exclusive", "wal_autocheckpoint": 0}
    for name, value in wanted.items():
        assert vault.connection.execute(f"PRAGMA {name}").fetchone()[0] == value
    assert vault.connection.execute("PRAGMA cipher_memory_security").fetchone()[0] == "1"
    assert vault.connection.execute("PRAGMA application_id").fetchone()[0] == cipher.APPLICATION_ID


def test_a_second_connection_is_refused(vault: OpenVault) -> None:
    with pytest.raises(VaultError) as caught:
        cipher.connect(vault.database.path, vault.unsealed.key, vault.header.db_salt)
    assert caught.value.state is VaultState.IN_USE
