"""From a passphrase to a key: the text as bytes, the cost of a guess, and the derivation itself.

`derive` and `derive_new` are slow on purpose (about a second) and pure: they take values and return
values, so that they can run in a worker thread while the window stays alive.
"""

from __future__ import annotations

import math
import os
import time
import unicodedata
from dataclasses import field, replace

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.frozen import frozen

SALT_BYTES = 16
MOST_BYTES = 1024
_LEAST_MEMORY, _MOST_MEMORY = 8 * 1024, 1024 * 1024
_MOST_PASSES, _MOST_LANES = 16, 8


@frozen
class Cost:
    """What one guess costs with Argon2id: memory in KiB, passes over it, lanes."""

    memory_kib: int = 262_144
    passes: int = 3
    lanes: int = 1

    @property
    def is_bearable(self) -> bool:
        """Whether a header may ask for this: bounded before a single byte is allocated."""
        return (
            _LEAST_MEMORY <= self.memory_kib <= _MOST_MEMORY
            and 1 <= self.passes <= _MOST_PASSES
            and 1 <= self.lanes <= _MOST_LANES
        )


SCARCE = Cost(memory_kib=65_536, passes=12)
"""The same traffic through memory on a computer that cannot spare 256 MiB."""


@frozen
class Effort:
    """What a new passphrase slot must cost: at least this, and at least so many seconds here."""

    cost: Cost = field(default_factory=Cost)
    seconds: float = 0.7


@frozen
class Derivation:
    """The public half of a passphrase slot: what must be known to derive its key."""

    salt: bytes
    cost: Cost


@frozen
class Derived:
    """A key and how it was derived."""

    derivation: Derivation
    key: bytes = field(repr=False)


def normalised(passphrase: str) -> bytes:
    """Return the bytes a passphrase stands for: NFC, every Unicode space is U+0020, at most 1,024 bytes.

    Raises `Invalid("passphrase", EMPTY | TOO_LONG)`.
    """
    composed = unicodedata.normalize("NFC", passphrase)
    spaced = "".join(" " if unicodedata.category(letter) == "Zs" else letter for letter in composed)
    text = spaced.encode("utf-8", errors="surrogatepass")
    if not text:
        raise Invalid("passphrase", Why.EMPTY)
    if len(text) > MOST_BYTES:
        raise Invalid("passphrase", Why.TOO_LONG)
    return text


def derive(passphrase: str, derivation: Derivation) -> Derived:
    """Derive the key of an existing slot. Slow; ValueError when its cost is out of bounds."""
    if not derivation.cost.is_bearable:
        raise ValueError("cost")
    return Derived(derivation, _argon2id(normalised(passphrase), derivation))


def derive_new(passphrase: str, effort: Effort) -> Derived:
    """Derive a key for a new slot, with a fresh salt and as many passes as the effort asks for here."""
    text = normalised(passphrase)
    derivation = Derivation(os.urandom(SALT_BYTES), effort.cost)
    began = time.perf_counter()
    try:
        key = _argon2id(text, derivation)
    except MemoryError:
        derivation = replace(derivation, cost=SCARCE)
        return Derived(derivation, _argon2id(text, derivation))
    elapsed = time.perf_counter() - began
    passes = _passes_for(effort, elapsed)
    if passes > effort.cost.passes:
        derivation = replace(derivation, cost=replace(effort.cost, passes=passes))
        key = _argon2id(text, derivation)
    return Derived(derivation, key)


def _passes_for(effort: Effort, elapsed: float) -> int:
    if elapsed >= effort.seconds:
        return effort.cost.passes
    return min(_MOST_PASSES, math.ceil(effort.cost.passes * effort.seconds / max(elapsed, 1e-6)))


def _argon2id(text: bytes, derivation: Derivation) -> bytes:
    cost = derivation.cost
    if cost.lanes != 1:
        return _argon2id_with_lanes(text, derivation)
    from nacl import bindings, exceptions  # noqa: PLC0415  # start path

    try:
        return bindings.crypto_pwhash_alg(
            32,
            text,
            derivation.salt,
            cost.passes,
            cost.memory_kib * 1024,
            bindings.crypto_pwhash_ALG_ARGON2ID13,
        )
    except exceptions.RuntimeError:
        raise MemoryError from None


def _argon2id_with_lanes(text: bytes, derivation: Derivation) -> bytes:
    """Compute what libsodium cannot: a header that asks for several lanes."""
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id  # noqa: PLC0415  # start path

    cost = derivation.cost
    return Argon2id(
        salt=derivation.salt,
        length=32,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    ).derive(text)
