"""Recovery codes as people write them down: thirty characters in six groups, checked before any key is tried."""

from __future__ import annotations

import hashlib
from dataclasses import field

from mentorkit.domain.frozen import frozen
from mentorkit.domain.vaults import VaultError, VaultState

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U. Read back, O is 0, and I and L are 1."""
GROUPS = 6
GROUP_LENGTH = 5
SECRET_BYTES = 16
_LENGTH = GROUPS * GROUP_LENGTH
_CHECK_BITS = 22
_READ = {character: value for value, character in enumerate(ALPHABET)} | {"O": 0, "I": 1, "L": 1}
_SEPARATORS = "-\u2010\u2011\u2012\u2013\u2014\u2212.,_/"


@frozen
class RecoveryCode:
    """A code that opens a vault when everything else is lost: 128 random bits and 22 bits of check."""

    secret: bytes = field(repr=False)

    @property
    def groups(self) -> tuple[str, ...]:
        """Six groups of five characters, as printed."""
        number = (int.from_bytes(self.secret) << _CHECK_BITS) | _check(self.secret)
        text = "".join(ALPHABET[number >> shift & 31] for shift in range(5 * (_LENGTH - 1), -1, -5))
        return tuple(text[at : at + GROUP_LENGTH] for at in range(0, _LENGTH, GROUP_LENGTH))

    @property
    def text(self) -> str:
        """The groups joined by hyphens."""
        return "-".join(self.groups)

    @classmethod
    def parse(cls, text: str) -> RecoveryCode:
        """Read a typed or pasted code. A typing error raises `VaultError` naming the group, 0 if unknown."""
        values = _values(text)
        secret = _secret(values)
        if secret is None:
            raise _typing_error(_group_at_fault(values))
        return cls(secret)


@frozen
class RecoverySheet:
    """What is printed: enough to know which vault a sheet opens, and nothing about anybody in it."""

    vault_id: str
    made_on: str
    """ISO day on which the code was made."""
    folder: str
    groups: tuple[str, ...] = field(repr=False)
    asked_back: tuple[int, int] = (1, 2)
    """The two groups (from 1) that are typed back to prove that the sheet exists."""


def group_value(text: str) -> str | None:
    """Return a typed group as it is printed, or None while it is not five readable characters."""
    clean = _clean(text)
    if len(clean) != GROUP_LENGTH or any(character not in _READ for character in clean):
        return None
    return "".join(ALPHABET[_READ[character]] for character in clean)


def _clean(text: str) -> str:
    return "".join(
        character for character in text.upper() if not character.isspace() and character not in _SEPARATORS
    )


def _values(text: str) -> list[int]:
    clean = _clean(text)
    if len(clean) != _LENGTH or any(character not in _READ for character in clean):
        raise _typing_error(_first_unreadable_group(text))
    return [_READ[character] for character in clean]


def _first_unreadable_group(text: str) -> int:
    for separator in _SEPARATORS:
        text = text.replace(separator, " ")
    groups = text.split()
    if len(groups) != GROUPS:
        clean = _clean(text)
        groups = [clean[at : at + GROUP_LENGTH] for at in range(0, len(clean), GROUP_LENGTH)]
        if len(groups) != GROUPS:
            return 0
    wrong = [number for number, group in enumerate(groups, start=1) if group_value(group) is None]
    return wrong[0]


def _secret(values: list[int]) -> bytes | None:
    number = 0
    for value in values:
        number = number << 5 | value
    secret = (number >> _CHECK_BITS).to_bytes(SECRET_BYTES)
    return secret if number & ((1 << _CHECK_BITS) - 1) == _check(secret) else None


def _check(secret: bytes) -> int:
    found = hashlib.blake2b(secret, digest_size=4, person=b"mk-recovery").digest()
    return int.from_bytes(found) >> (32 - _CHECK_BITS)


def _group_at_fault(values: list[int]) -> int:
    """Find the one group in which a single wrong or two swapped characters explain the failing check."""
    found = {
        at // GROUP_LENGTH + 1
        for at in range(_LENGTH)
        for other in _nearly(values, at)
        if _secret(other) is not None
    }
    return found.pop() if len(found) == 1 else 0


def _nearly(values: list[int], at: int) -> list[list[int]]:
    nearly = [[*values[:at], value, *values[at + 1 :]] for value in range(32) if value != values[at]]
    if at + 1 < _LENGTH:
        nearly.append([*values[:at], values[at + 1], values[at], *values[at + 2 :]])
    return nearly


def _typing_error(group: int) -> VaultError:
    return VaultError(VaultState.CODE_TYPING_ERROR, group=group)
