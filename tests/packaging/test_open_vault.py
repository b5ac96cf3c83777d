"""A program that shares no line with the app reads every row of a vault, of its pending log, and of a backup."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

import open_vault
import pytest

from mentorkit.domain.kinds import KINDS
from mentorkit.services.sessions import Session
from tests.builders import a_person, a_role
from tests.fakes import FakeClock
from tests.vaults import PASSPHRASE, a_vault_service

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLES = (*(kind.kind for kind in KINDS), "meta", "change", "draft", "setting", "blob")


def rows(connection: Any) -> dict[str, list[Any]]:
    return {name: connection.execute(f'SELECT * FROM "{name}"').fetchall() for name in TABLES}


def opened(path: Path, passphrase: str = PASSPHRASE) -> dict[str, list[Any]]:
    connection = sqlite3.connect(":memory:")
    connection.deserialize(open_vault.plain_database(path, passphrase))
    found = rows(connection)
    connection.close()
    return found


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    vaults = a_vault_service(tmp_path)
    vault, _ = vaults.create(tmp_path / "vault", vaults.prepare(PASSPHRASE, remember=False))
    made = Session(vault, FakeClock())
    ada = a_person("Žofie", notes="long " * 3000)
    with made.store.transaction("add") as tx:
        tx.add(ada)
        tx.add(a_role(ada))
    made.store.blobs.keep(b"photo" * 2000)
    yield made
    made.close(keep_copy=False)


def test_it_reads_every_row_that_sqlcipher_reads(session: Session, tmp_path: Path) -> None:
    pending = shutil.copytree(tmp_path / "vault", tmp_path / "pending")
    assert (pending / "vault-1.db-wal").stat().st_size > 0
    expected = rows(session.vault.connection)
    assert opened(pending) == expected
    with (pending / "vault-1.db-wal").open("ab") as log:
        log.write(bytes(4120))
    assert opened(pending) == expected
    session.vault.checkpoint()
    expected = rows(session.vault.connection)
    assert opened(tmp_path / "vault") == expected
    backup = session.vault.back_up()
    assert opened(backup.path) == expected


def test_another_passphrase_and_a_damaged_page_are_told_apart(session: Session, tmp_path: Path) -> None:
    session.vault.checkpoint()
    with pytest.raises(open_vault.NotOpenedError, match="this passphrase"):
        opened(tmp_path / "vault", "another")
    copy = shutil.copytree(tmp_path / "vault", tmp_path / "copy")
    content = bytearray((copy / "vault-1.db").read_bytes())
    content[2 * 4096 + 100] ^= 1
    (copy / "vault-1.db").write_bytes(content)
    with pytest.raises(open_vault.NotOpenedError, match="page 3 is damaged"):
        opened(copy)


def test_it_writes_a_plain_file_and_counts_its_rows(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    session.vault.checkpoint()
    monkeypatch.setattr("getpass.getpass", lambda _words: PASSPHRASE)
    assert open_vault.main(tmp_path / "vault", tmp_path / "plain.db") == 0
    assert "person: 2\n" in capsys.readouterr().out
    monkeypatch.setattr("getpass.getpass", lambda _words: "another")
    assert open_vault.main(tmp_path / "vault", tmp_path / "other.db") == 1
    assert not (tmp_path / "other.db").exists()


def test_it_needs_nothing_of_the_app_and_no_sqlcipher() -> None:
    source = Path(open_vault.__file__).read_text("utf-8")
    imports = [line for line in source.splitlines() if line.startswith(("import ", "from "))]
    assert not [line for line in imports if "mentorkit" in line or "sqlcipher" in line]


def test_who_was_forgotten_stands_on_no_page(session: Session, tmp_path: Path) -> None:
    """Every page is decrypted and searched, free ones too; before, the words are there."""
    words = [b"zebulonword", b"secretword", b"draftword"]
    person = a_person("Zebulonword", notes="secretword " * 2000)
    with session.store.transaction("add") as tx:
        tx.add(person)
    session.store.drafts.keep(f"person/{person.id}/notes", "draftword")

    def found() -> list[bytes]:
        session.vault.checkpoint()
        pages = open_vault.plain_database(tmp_path / "vault", PASSPHRASE).lower()
        return [word for word in words if word in pages]

    assert found() == words
    session.store.forget(person)
    assert found() == []
