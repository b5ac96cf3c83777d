"""A new key ends the old one, and keeps everything that was kept under it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import (
    cipher,
    opening,
    restoring,
    sealed,
)
from tests.storage.vault.notes import keep, notes, rotate
from tests.vaults import PASSPHRASE, make_vault, opened

if TYPE_CHECKING:
    from mentorkit.storage.vault.opened import OpenVault
    from mentorkit.storage.vault.places import Place


def test_a_new_key_keeps_everything_and_ends_the_old_passphrase(vault: OpenVault, made: Place) -> None:
    keep(vault, "Ada")
    old_key, old_salt = bytes(vault.unsealed.key), vault.header.db_salt
    rotate(vault)
    assert notes(vault) == ["Ada"]
    keep(vault, "Grace")
    assert bytes(vault.unsealed.key) != old_key
    vault.close()
    with pytest.raises(VaultError) as caught:
        opened(made, PASSPHRASE)
    assert caught.value.state is VaultState.WRONG_PASSPHRASE
    again = opened(made, "new words")
    assert notes(again) == ["Ada", "Grace"]
    assert again.notices == ()
    assert again.header.db_salt != old_salt
    with pytest.raises(VaultError):
        cipher.connect(made.folder / again.header.db, old_key, old_salt)
    again.close()


def test_what_was_read_wrongly_once_is_asked_of_the_file_again(
    vault: OpenVault, made: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(vault, "Ada")
    answers = iter([False])
    monkeypatch.setattr(cipher, "is_sound", lambda _connection: next(answers, True))
    rotate(vault)
    assert notes(vault) == ["Ada"]
    assert vault.header.epoch == 2
    monkeypatch.setattr(cipher, "is_sound", lambda _connection: False)
    with pytest.raises(VaultError) as caught:
        rotate(vault, "other words")
    assert caught.value.state is VaultState.DATABASE_DAMAGED
    assert notes(vault) == ["Ada"]


def test_the_recovery_code_survives_a_key_change_without_being_typed(place: Place) -> None:
    code = make_vault(place)
    vault = opened(place)
    rotate(vault)
    vault.close()
    found = sealed.read(place)
    again = opening.open_vault(found, found.unseal_with_code(code))
    assert again.header.epoch == 2
    again.close()


def test_backups_under_every_earlier_key_still_open(vault: OpenVault, made: Place) -> None:
    texts = ["first", "second", "third", "fourth"]
    for text in texts[:3]:
        keep(vault, text)
        rotate(vault, text)
    keep(vault, texts[3])
    assert [backup.rows["note"] for backup in reversed(vault.backups())] == [1, 2, 3]
    restoring.restore(vault, vault.backups()[-1].path)
    assert notes(vault) == ["first"]
    vault.close()
    again = opened(made, "third")
    assert notes(again) == ["first"]
    again.close()


def test_only_the_newest_sixteen_keys_are_kept(vault: OpenVault, made: Place) -> None:
    for number in range(18):
        rotate(vault, str(number))
    assert len(vault.header.old_keys) == 16
    assert len(vault.unsealed.keys()) == 17
    vault.close()
    opened(made, "17").close()


def test_the_file_before_goes_in_the_first_session_after(vault: OpenVault, made: Place) -> None:
    rotate(vault)
    assert (made.folder / "vault-1.db").exists()
    vault.close()
    again = opened(made, "new words")
    assert not (made.folder / "vault-1.db").exists()
    assert again.header.previous is None
    assert not (made.folder / "quarantine").exists()
    again.close()


def test_two_key_changes_in_one_session_leave_one_file_before(vault: OpenVault, made: Place) -> None:
    rotate(vault)
    rotate(vault)
    assert sorted(path.name for path in made.databases()) == ["vault-2.db", "vault-3.db"]
