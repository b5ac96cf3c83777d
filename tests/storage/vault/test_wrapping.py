"""The cryptographic steps agree with the published vectors and with a second library."""

from __future__ import annotations

import os

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given
from hypothesis import strategies as st

from mentorkit.storage.vault import wrapping

KEY = bytes(range(32))


@given(st.binary(min_size=16, max_size=32), st.text(alphabet="abc/1|", max_size=20), st.integers(1, 100))
def test_derived_keys_are_those_of_rfc_5869(key: bytes, purpose: str, length: int) -> None:
    other = HKDF(hashes.SHA256(), length, salt=None, info=purpose.encode()).derive(key)
    assert wrapping.derive_key(key, purpose, length) == other


def test_sealing_is_that_of_rfc_8439() -> None:
    key = bytes(range(0x80, 0xA0))
    nonce = bytes.fromhex("070000004041424344454647")
    bound = bytes.fromhex("50515253c0c1c2c3c4c5c6c7")
    text = (
        b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
        b"sunscreen would be it."
    )
    sealed = wrapping.seal(key, nonce, text, bound)
    assert sealed.startswith(bytes.fromhex("d31a8d34648e60db7b86afbc53ef7ec2"))
    assert sealed.endswith(bytes.fromhex("1ae10b594f09e26a7e902ecbd0600691"))


@given(st.binary(max_size=100), st.binary(max_size=100))
def test_what_one_library_seals_the_other_opens(text: bytes, bound: bytes) -> None:
    nonce = os.urandom(12)
    sealed = ChaCha20Poly1305(KEY).encrypt(nonce, text, bound)
    assert wrapping.open_sealed(KEY, nonce, sealed, bound) == text


@pytest.mark.parametrize("part", ["nonce", "sealed", "bound", "key", "short", "long nonce"])
def test_anything_altered_stays_closed(part: str) -> None:
    nonce, bound = os.urandom(12), b"bound"
    sealed = wrapping.seal(KEY, nonce, b"secret", bound)
    given_parts = {
        "nonce": (KEY, bytes(12), sealed, bound),
        "sealed": (KEY, nonce, sealed[:-1] + bytes([sealed[-1] ^ 1]), bound),
        "bound": (KEY, nonce, sealed, b"other"),
        "key": (bytes(32), nonce, sealed, bound),
        "short": (KEY, nonce, b"x", bound),
        "long nonce": (KEY, nonce + b"x", sealed, bound),
    }
    with pytest.raises(wrapping.Unopened):
        wrapping.open_sealed(*given_parts[part])


def test_canonical_json_is_one_for_equal_values() -> None:
    assert wrapping.canonical({"b": "ž", "a": [1]}) == b'{"a":[1],"b":"\\u017e"}'


def test_a_wiped_secret_is_gone() -> None:
    secret = bytearray(KEY)
    wrapping.wipe(secret)
    assert secret == bytes(32)
