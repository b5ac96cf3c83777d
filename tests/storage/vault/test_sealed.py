"""The closed vault: damaged, forged and missing headers are told apart, and healed where they can be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import copies, header, opening, passphrases, sealed
from tests.vaults import PASSPHRASE, opened

if TYPE_CHECKING:
    from mentorkit.storage.vault.places import Place


def told(place: Place, passphrase: str = PASSPHRASE) -> VaultState:
    with pytest.raises(VaultError) as caught:
        opened(place, passphrase)
    return caught.value.state


def test_one_damaged_copy_is_written_again_and_told(made: Place) -> None:
    for name in ("keys-a.mkh", "keys-b.mkh"):
        (made.folder / name).write_bytes(b"rot")
        vault = opened(made)
        assert vault.notices == (VaultState.HEADER_REPAIRED,)
        vault.close()
    assert (made.folder / "keys-a.mkh").read_bytes() == (made.folder / "keys-b.mkh").read_bytes()


def test_a_stale_copy_is_written_again_in_silence(made: Place) -> None:
    old = (made.folder / "keys-a.mkh").read_bytes()
    vault = opened(made)
    vault.unsealed.commit(made, vault.header)
    vault.close()
    (made.folder / "keys-a.mkh").write_bytes(old)
    vault = opened(made)
    assert vault.notices == ()
    assert copies.read(made).both[0].header == vault.header
    vault.close()


def test_a_copy_forged_with_a_higher_generation_is_not_believed(made: Place) -> None:
    from dataclasses import replace

    genuine = copies.read(made).both[0].header
    assert genuine is not None
    forged = header.encode(replace(genuine, gen=99, db="vault-9.db"), bytes(32))
    (made.folder / "keys-a.mkh").write_bytes(forged)
    vault = opened(made)
    assert vault.notices == (VaultState.HEADER_REPAIRED,)
    assert vault.header == genuine
    vault.close()


def test_two_forged_copies_are_damage(made: Place) -> None:
    genuine = copies.read(made).both[0].header
    assert genuine is not None
    for name in ("keys-a.mkh", "keys-b.mkh"):
        (made.folder / name).write_bytes(header.encode(genuine, bytes(32)))
    assert told(made) is VaultState.HEADER_DAMAGED


def test_a_vault_without_its_header_says_so(made: Place) -> None:
    (made.folder / "keys-a.mkh").write_bytes(b"")
    (made.folder / "keys-b.mkh").write_bytes(b"")
    assert sealed.state_of(made) is VaultState.HEADER_DAMAGED
    (made.folder / "keys-a.mkh").unlink()
    (made.folder / "keys-b.mkh").unlink()
    assert sealed.state_of(made) is VaultState.HEADER_MISSING
    with pytest.raises(VaultError):
        sealed.read_from_backups(made)


def test_a_header_is_found_in_the_backups(made: Place) -> None:
    vault = opened(made)
    vault.connection.execute("CREATE TABLE note (text)")
    vault.close()
    (made.folder / "keys-a.mkh").write_bytes(b"")
    (made.folder / "keys-b.mkh").unlink()
    assert sealed.state_of(made) is VaultState.HEADER_IN_BACKUPS
    found = sealed.read_from_backups(made)
    unsealed = found.unseal_with_passphrase(passphrases.derive(PASSPHRASE, found.derivation))
    vault = opening.open_vault(found, unsealed)
    assert vault.notices == (VaultState.HEADER_REPAIRED,)
    assert vault.connection.execute("SELECT count(*) FROM note").fetchone() == (0,)
    vault.close()
    assert sealed.state_of(made) is VaultState.READY
