"""Slots: each opens with its own secret only, and a damaged slot is never called a wrong secret."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest

from mentorkit.domain.recovery import RecoveryCode
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import creation, slots, wrapping
from mentorkit.storage.vault.header import Slot, SlotKind
from mentorkit.storage.vault.passphrases import derive_new
from mentorkit.storage.vault.slots import KeyringEntry
from tests.storage.vault import rfc9180
from tests.storage.vault.test_header import a_header
from tests.vaults import TINY

if TYPE_CHECKING:
    from collections.abc import Callable

KEY = bytes(range(32))
HEADER = a_header()
WRONG = VaultState.WRONG_PASSPHRASE


def an_entry(secret: bytes = b"k" * 32) -> KeyringEntry:
    return KeyringEntry(HEADER.vault_id, "ab12", secret, "fake", "test")


def state(act: Callable[[], object]) -> VaultState:
    with pytest.raises(VaultError) as caught:
        act()
    return caught.value.state


def test_a_passphrase_slot_opens_with_its_key() -> None:
    derived = derive_new("words", TINY)
    slot = slots.passphrase_slot(HEADER, "ab", derived, KEY)
    assert slots.open_slot(slot, HEADER.vault_id, derived.key, WRONG) == KEY
    assert slots.derivation_of(slot) == derived.derivation
    assert state(lambda: slots.open_slot(slot, HEADER.vault_id, bytes(32), WRONG)) is WRONG


def test_a_keyring_slot_opens_with_its_secret() -> None:
    slot = slots.keyring_slot(HEADER, an_entry(), KEY)
    assert slots.open_slot(slot, HEADER.vault_id, slots.keyring_key(an_entry()), WRONG) == KEY
    other = slots.keyring_key(an_entry(b"x" * 32))
    assert state(lambda: slots.open_slot(slot, HEADER.vault_id, other, WRONG)) is WRONG


def test_the_same_keyring_secret_opens_no_other_vault() -> None:
    elsewhere = replace(an_entry(), vault_id="00" * 16)
    assert slots.keyring_key(elsewhere) != slots.keyring_key(an_entry())


def test_a_recovery_slot_opens_with_its_code_and_takes_a_new_key_without_it() -> None:
    code = creation.new_code()
    slot = slots.recovery_slot(HEADER, "ab", code, KEY)
    assert slots.open_recovery_slot(slot, HEADER.vault_id, code) == KEY
    later = replace(HEADER, epoch=2)
    again = slots.resealed_recovery_slot(later, slot, bytes(32))
    assert slots.open_recovery_slot(again, HEADER.vault_id, code) == bytes(32)
    other = RecoveryCode(os.urandom(16))
    assert (
        state(lambda: slots.open_recovery_slot(slot, HEADER.vault_id, other))
        is VaultState.CODE_OF_ANOTHER_VAULT
    )


def altered(slot: Slot) -> list[Slot]:
    return [
        replace(slot, sealed=slot.sealed[:-1] + bytes([slot.sealed[-1] ^ 1])),
        replace(slot, sealed=b""),
        replace(slot, epoch=slot.epoch + 1),
        replace(slot, id="ffff"),
        replace(slot, details={**slot.details, "label": "new"}),
    ]


def test_what_is_sealed_to_a_code_is_sealed_as_rfc_9180_says() -> None:
    """The second opinion is held against appendix A.2.1 of the RFC first."""
    private = bytes.fromhex("8057991eef8f1f1af18f4a9491d16a1ce333f695d4db8e38da75975c4478e0fb")
    sealed = bytes.fromhex(
        "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a"
        "1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db"
        "21993c62ce81883d2dd1b51a28"
    )
    assert (
        rfc9180.opened(sealed, private, b"Ode on a Grecian Urn", b"Count-0")
        == b"Beauty is truth, truth beauty"
    )
    code = creation.new_code()
    slot = slots.recovery_slot(HEADER, "ab", code, KEY)
    private = wrapping.derive_key(code.secret, "mentorkit/1/recovery-x25519")
    assert rfc9180.opened(slot.sealed, private, slot.bound(HEADER.vault_id)) == KEY


def test_every_altered_field_is_a_damaged_slot_and_not_a_wrong_secret() -> None:
    derived = derive_new("words", TINY)
    slot = slots.passphrase_slot(HEADER, "ab", derived, KEY)
    changes: list[dict[str, Any]] = [{"nonce": "zz"}, {"nonce": 1}, {"nonce": "00"}, {"m": 8193}, {"t": 2}]
    damaged = altered(slot) + [replace(slot, details={**slot.details, **change}) for change in changes]
    damaged.append(replace(slot, details={}))
    for each in damaged:
        found = state(partial(slots.open_slot, each, HEADER.vault_id, derived.key, WRONG))
        assert found is VaultState.SLOT_DAMAGED
    code = creation.new_code()
    for each in altered(slots.recovery_slot(HEADER, "ab", code, KEY)):
        found = state(partial(slots.open_recovery_slot, each, HEADER.vault_id, code))
        assert found is VaultState.SLOT_DAMAGED


def test_a_slot_moved_to_another_vault_is_damaged() -> None:
    derived = derive_new("words", TINY)
    slot = slots.passphrase_slot(HEADER, "ab", derived, KEY)
    assert state(lambda: slots.open_slot(slot, "00" * 16, derived.key, WRONG)) is VaultState.SLOT_DAMAGED


def test_a_slot_around_something_that_is_no_key_is_damaged() -> None:
    derived = derive_new("words", TINY)
    slot = slots.passphrase_slot(HEADER, "ab", derived, b"short")
    assert (
        state(lambda: slots.open_slot(slot, HEADER.vault_id, derived.key, WRONG)) is VaultState.SLOT_DAMAGED
    )


@pytest.mark.parametrize(
    "details",
    [
        {},
        {"salt": "00" * 16, "m": 1 << 30, "t": 1, "p": 1},
        {"salt": "00" * 15, "m": 8192, "t": 1, "p": 1},
        {"salt": "zz", "m": 8192, "t": 1, "p": 1},
        {"salt": "00" * 16, "m": "8192", "t": 1, "p": 1},
        {"salt": "00" * 16, "m": 8192, "t": True, "p": 1},
    ],
)
def test_a_slot_that_asks_for_the_impossible_is_damaged(details: dict[str, Any]) -> None:
    slot = Slot("ab", SlotKind.PASSPHRASE, 1, details)
    assert state(lambda: slots.derivation_of(slot)) is VaultState.SLOT_DAMAGED


def test_a_missing_slot_is_told_as_such() -> None:
    assert state(lambda: slots.required(HEADER, SlotKind.KEYRING)) is VaultState.SLOT_MISSING


def test_the_keyring_value_is_short_plain_text_that_reads_back() -> None:
    value = an_entry().value
    assert len(value) < 80
    assert value.isascii()
    assert KeyringEntry.secret_of(value) == b"k" * 32


@pytest.mark.parametrize(
    "value", ["", "mk1", "mk1..", "mk2.abc.def", "mk1.????.000000", "hunter2", "mk1.aa.bb.cc"]
)
def test_a_foreign_keyring_value_is_told_as_such(value: str) -> None:
    assert state(lambda: KeyringEntry.secret_of(value)) is VaultState.KEYRING_OF_ANOTHER_VAULT


def test_every_altered_character_of_a_keyring_value_is_noticed() -> None:
    value = an_entry().value
    for at, letter in enumerate(value):
        other = "a" if letter != "a" else "b"
        with pytest.raises(VaultError):
            KeyringEntry.secret_of(value[:at] + other + value[at + 1 :])


def test_no_secret_is_shown_in_logs() -> None:
    assert "kkkk" not in repr(an_entry())
