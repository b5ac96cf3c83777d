"""Erasing leaves nothing of ours, keys first, and touches nothing that is not ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mentorkit.domain.vaults import VaultState
from mentorkit.storage.vault import erasing, mirrors, sealed
from mentorkit.storage.vault.backups import Reason
from mentorkit.storage.vault.mirrors import Mirror
from tests.storage.vault.notes import keep
from tests.vaults import opened

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from mentorkit.storage.vault.places import Place


def a_full_vault(made: Place, stick: Path) -> str:
    """Leave a vault with backups, a journal, a quarantine and a second place; return its id."""
    vault = opened(made)
    vault.connection.execute("CREATE TABLE note (text TEXT)")
    stick.mkdir()
    mirrors.prepare(stick, vault)
    keep(vault, "one")
    vault.copy().back_up(Reason.IN_USE)
    keep(vault, "two")
    vault.checkpoint()
    Mirror.of(vault, str(stick)).bring()
    (made.folder / "vault-9.db").write_bytes(b"stray")
    made.quarantine(made.folder / "vault-9.db", "stray")
    vault.close()
    return vault.header.vault_id


def test_nothing_of_ours_is_left_anywhere(made: Place, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    vault_id = a_full_vault(made, stick)
    assert erasing.erase(made, vault_id, mirrors.mirror_folder(stick, vault_id))
    assert not made.folder.exists()
    assert list(stick.iterdir()) == []
    assert vault_id not in made.seen.read_text()
    assert erasing.erase(made, vault_id, None)
    assert sealed.state_of(made) is VaultState.ABSENT


def test_what_is_not_ours_stays(made: Place, tmp_path: Path) -> None:
    vault_id = a_full_vault(made, tmp_path / "stick")
    (made.folder / "my notes.txt").write_text("mine")
    assert erasing.erase(made, vault_id, None)
    assert [path.name for path in made.folder.rglob("*")] == ["my notes.txt"]
    assert list((tmp_path / "stick").rglob("*.mkbackup"))


def test_a_key_that_cannot_be_unlinked_is_written_over_all_the_same(
    made: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault_id = a_full_vault(made, tmp_path / "stick")
    before = {path: path.read_bytes() for path in made.folder.glob("keys-*.mkh")}
    kind = type(made.folder)

    def refuse(_path: Path, **_options: object) -> None:
        raise PermissionError

    monkeypatch.setattr(kind, "unlink", refuse)
    assert not erasing.erase(made, vault_id, None)
    assert all(path.read_bytes() != content for path, content in before.items())
    assert sealed.state_of(made) is VaultState.HEADER_DAMAGED
