"""Each situation of the system keyring is told by its name, and none is a dead end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault.slots import KeyringEntry
from tests.vaults import PASSPHRASE, FakeKeyring

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from mentorkit.services.unlocked import UnlockedVault
    from mentorkit.services.vaults import VaultService


def state(act: Callable[[], object]) -> VaultState:
    with pytest.raises(VaultError) as caught:
        act()
    return caught.value.state


def unlocked(vaults: VaultService, folder: Path, passphrase: str = PASSPHRASE) -> UnlockedVault:
    locked = vaults.begin(folder)
    return locked.with_passphrase(locked.derive(passphrase))


@pytest.mark.parametrize(
    "refusal", [VaultState.KEYRING_UNAVAILABLE, VaultState.KEYRING_LOCKED, VaultState.KEYRING_WAITING]
)
def test_a_keyring_that_refuses_is_told_as_it_says(
    vaults: VaultService, keyring: FakeKeyring, folder: Path, code: str, refusal: VaultState
) -> None:
    keyring.refusal = refusal
    assert state(vaults.begin(folder).read_keyring) is refusal


def move_to_kde(keyring: FakeKeyring) -> None:
    keyring.values.clear()
    set_kind(keyring)


def set_kind(keyring: FakeKeyring) -> None:
    keyring.kind, keyring.desktop = "kwallet", "kde"


SITUATIONS: dict[VaultState, Callable[[FakeKeyring], object]] = {
    VaultState.KEYRING_EMPTY: lambda keyring: keyring.values.clear(),
    VaultState.KEYRING_OF_ANOTHER_DESKTOP: move_to_kde,
    VaultState.KEYRING_OF_ANOTHER_VAULT: lambda keyring: keyring.values.update(
        dict.fromkeys(keyring.values, KeyringEntry("", "", b"x" * 32).value)
    ),
}


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_keyring_without_our_key_is_told_by_what_happened_to_it(
    vaults: VaultService, keyring: FakeKeyring, folder: Path, code: str, situation: VaultState
) -> None:
    SITUATIONS[situation](keyring)
    locked = vaults.begin(folder)
    assert state(lambda: locked.with_keyring(locked.read_keyring())) is situation
    unlocked(vaults, folder).close()


def test_another_desktop_whose_keyring_still_has_the_key_opens(
    vaults: VaultService, keyring: FakeKeyring, folder: Path, code: str
) -> None:
    set_kind(keyring)
    locked = vaults.begin(folder)
    locked.with_keyring(locked.read_keyring()).close()


def test_a_vault_never_remembered_here_has_no_such_way_in(vaults: VaultService, folder: Path) -> None:
    vault, _ = vaults.create(folder, vaults.prepare(PASSPHRASE, remember=False))
    vault.close()
    locked = vaults.begin(folder)
    assert not locked.is_remembered
    assert state(locked.read_keyring) is VaultState.SLOT_MISSING


def test_each_way_in_may_be_lost_while_another_lives(
    vaults: VaultService, keyring: FakeKeyring, folder: Path, code: str
) -> None:
    keyring.values.clear()
    assert state(lambda: unlocked(vaults, folder, "forgotten")) is VaultState.WRONG_PASSPHRASE
    vault = vaults.begin(folder).with_recovery(code)
    vault.change_passphrase(vaults.derive_new("remembered"))
    vault.remember(vault.keep_in_keyring())
    vault.close()
    unlocked(vaults, folder, "remembered").close()
    locked = vaults.begin(folder)
    locked.with_keyring(locked.read_keyring()).close()
