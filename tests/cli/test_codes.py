"""Numbers that scripts rely on: each state of a vault ends with the one that is documented."""

from __future__ import annotations

import pytest

from mentorkit.cli.codes import ExitCode, code_of
from mentorkit.domain.vaults import VaultState

LOCKED = {
    VaultState.NEWER_VERSION,
    VaultState.WRONG_PASSPHRASE,
    VaultState.CODE_TYPING_ERROR,
    VaultState.CODE_OF_ANOTHER_VAULT,
    VaultState.SLOT_MISSING,
    VaultState.LAST_SLOTS,
    VaultState.KEYRING_UNAVAILABLE,
    VaultState.KEYRING_LOCKED,
    VaultState.KEYRING_WAITING,
    VaultState.KEYRING_EMPTY,
    VaultState.KEYRING_OF_ANOTHER_VAULT,
    VaultState.KEYRING_OF_ANOTHER_DESKTOP,
    VaultState.KEYRING_NOT_KEPT,
    VaultState.BROUGHT,
    VaultState.OLDER_THAN_SEEN,
    VaultState.OUTDATED,
    VaultState.SYNCHRONISED,
    VaultState.UNSAFE_LIBRARY,
}
"""Written out, so that a new state is looked at here before a script meets it."""


def test_the_numbers_never_change() -> None:
    assert {code.name: code.value for code in ExitCode} == {
        "DONE": 0,
        "NEEDS_A_LOOK": 1,
        "USAGE": 2,
        "LOCKED": 3,
        "DAMAGED": 4,
        "IN_USE": 5,
        "MISTAKE": 70,
        "INTERRUPTED": 130,
    }


@pytest.mark.parametrize(
    ("state", "code"),
    [
        (VaultState.ABSENT, ExitCode.USAGE),
        (VaultState.NOT_EMPTY, ExitCode.USAGE),
        (VaultState.WRONG_PASSPHRASE, ExitCode.LOCKED),
        (VaultState.NEWER_VERSION, ExitCode.LOCKED),
        (VaultState.DATABASE_DAMAGED, ExitCode.DAMAGED),
        (VaultState.HEADER_MISSING, ExitCode.DAMAGED),
        (VaultState.DISK_FULL, ExitCode.DAMAGED),
        (VaultState.READ_ONLY, ExitCode.DAMAGED),
        (VaultState.IN_USE, ExitCode.IN_USE),
        (VaultState.IN_USE_ELSEWHERE, ExitCode.IN_USE),
    ],
)
def test_states_end_with_documented_codes(state: VaultState, code: ExitCode) -> None:
    assert code_of(state) is code


def test_what_is_neither_damage_nor_use_is_not_unlocked() -> None:
    assert {state for state in VaultState if code_of(state) is ExitCode.LOCKED} == LOCKED
