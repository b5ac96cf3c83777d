"""From text to key: the same everywhere, bounded before memory is taken, at least as dear as asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.domain.errors import Invalid, Why
from mentorkit.storage.vault import passphrases
from mentorkit.storage.vault.passphrases import Cost, Derivation, Effort, derive, derive_new, normalised
from tests.vaults import TINY

if TYPE_CHECKING:
    from collections.abc import Callable

SALT = bytes(range(16))


@pytest.mark.parametrize("cost", [Cost(), passphrases.SCARCE])
def test_a_guess_moves_two_gigabytes_through_memory(cost: Cost) -> None:
    """Each pass reads two blocks and writes one, but for the first, which need not read what it overwrites."""
    assert cost.memory_kib * (3 * cost.passes - 1) >= 2 << 20
    assert cost.memory_kib >= 64 << 10


def test_composed_and_decomposed_letters_are_the_same_passphrase() -> None:
    assert normalised("Zu\u0308rich") == normalised("Z\u00fcrich")


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\u202f", "\u3000"])
def test_every_unicode_space_is_a_space(space: str) -> None:
    assert normalised(f"six{space}words") == b"six words"


def test_nothing_else_is_changed() -> None:
    assert normalised("  Tab\there \u1e9e ") == "  Tab\there \u1e9e ".encode()


@given(st.text(min_size=1, max_size=100))
def test_every_text_that_can_be_typed_is_a_passphrase(text: str) -> None:
    assert normalised(text)


@pytest.mark.parametrize(
    ("text", "why"), [("", Why.EMPTY), ("x" * 1025, Why.TOO_LONG), ("ü" * 513, Why.TOO_LONG)]
)
def test_an_impossible_passphrase_is_refused_with_its_reason(text: str, why: Why) -> None:
    with pytest.raises(Invalid) as caught:
        normalised(text)
    assert (caught.value.field, caught.value.why) == ("passphrase", why)


@pytest.mark.parametrize(
    "cost",
    [
        Cost(8191, 1),
        Cost(1024 * 1024 + 1, 1),
        Cost(8192, 0),
        Cost(8192, 17),
        Cost(8192, 1, 0),
        Cost(8192, 1, 9),
        Cost(1 << 40, 1),
    ],
)
def test_an_unbearable_cost_is_refused_before_memory_is_taken(cost: Cost) -> None:
    with pytest.raises(ValueError, match="cost"):
        derive("x", Derivation(SALT, cost))


def test_two_libraries_derive_the_same_key(count: Callable[[int, int], int]) -> None:
    for number in range(count(5, 1000)):
        derivation = Derivation((number * 7919).to_bytes(16), Cost(8192, 1 + number % 3))
        text = f"passphrase {number} ž".encode()
        assert passphrases._argon2id(text, derivation) == passphrases._argon2id_with_lanes(text, derivation)


def test_a_header_with_several_lanes_can_be_opened() -> None:
    two, one = (derive("x", Derivation(SALT, Cost(8192, 1, lanes))) for lanes in (2, 1))
    assert two.key != one.key


def test_a_new_passphrase_has_a_salt_of_its_own_and_derives_again() -> None:
    first, second = derive_new("words", TINY), derive_new("words", TINY)
    assert first.derivation.salt != second.derivation.salt
    assert derive("words", first.derivation) == first


def test_a_fast_computer_makes_more_passes() -> None:
    made = derive_new("words", Effort(Cost(8192, 1), seconds=3600))
    assert made.derivation.cost.passes == 16
    assert derive("words", made.derivation).key == made.key


@pytest.mark.parametrize(("elapsed", "passes"), [(0.7, 3), (1.4, 3), (0.35, 6), (0.5, 5), (0.0, 16)])
def test_passes_are_raised_to_the_time_asked_for(elapsed: float, passes: int) -> None:
    assert passphrases._passes_for(Effort(), elapsed) == passes


def test_a_computer_without_memory_does_the_same_work_in_less_of_it(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Cost] = []

    def scarce(_text: bytes, derivation: Derivation) -> bytes:
        asked.append(derivation.cost)
        if derivation.cost != passphrases.SCARCE:
            raise MemoryError
        return bytes(32)

    monkeypatch.setattr(passphrases, "_argon2id", scarce)
    assert derive_new("words", Effort()).derivation.cost == Cost(65_536, 12)
    assert asked == [Cost(), passphrases.SCARCE]


def test_the_library_running_out_of_memory_is_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    from nacl import bindings, exceptions

    def fail(*_: object) -> bytes:
        raise exceptions.RuntimeError

    monkeypatch.setattr(bindings, "crypto_pwhash_alg", fail)
    with pytest.raises(MemoryError):
        passphrases._argon2id(b"x", Derivation(SALT, Cost(8192, 1)))


def test_a_derived_key_is_not_shown_in_logs() -> None:
    assert "key" not in repr(derive_new("words", TINY))
