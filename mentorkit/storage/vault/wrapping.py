"""The few cryptographic steps of the vault: deriving keys, sealing, authenticating, canonical JSON."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any

KEY_BYTES = 32
NONCE_BYTES = 12
COMMIT_BYTES = 16

Secret = bytes | bytearray
"""Key material. A `bytearray` is used where it is kept, so that it can be overwritten."""


class Unopened(Exception):  # noqa: N818  # an outcome, told apart by its caller
    """A sealed value whose authentication fails: it was altered, or sealed with another key."""


def derive_key(key: Secret, purpose: str, length: int = KEY_BYTES) -> bytes:
    """HKDF-SHA256 (RFC 5869) without salt; `purpose` is the info, `length` at most 255 x 32."""
    pseudorandom = hmac.digest(bytes(hashlib.sha256().digest_size), bytes(key), "sha256")
    output, block = b"", b""
    for number in range(1, -(-length // 32) + 1):
        block = hmac.digest(pseudorandom, block + purpose.encode() + bytes([number]), "sha256")
        output += block
    return output[:length]


def authenticate(key: Secret, message: bytes) -> bytes:
    """HMAC-SHA256 of a message."""
    return hmac.digest(bytes(key), message, "sha256")


def same(left: bytes, right: bytes) -> bool:
    """Compare without telling by time where two values differ."""
    return hmac.compare_digest(left, right)


def digest(message: bytes) -> bytes:
    """BLAKE2b with 32 bytes of output: finds damage without any key."""
    return hashlib.blake2b(message, digest_size=32).digest()


def commitment(key: Secret) -> bytes:
    """Return the value stored beside a slot that tells a wrong secret from a damaged slot."""
    return derive_key(key, "mentorkit/1/commit", COMMIT_BYTES)


def seal(key: Secret, nonce: bytes, plaintext: Secret, bound: bytes) -> bytes:
    """ChaCha20-Poly1305 (RFC 8439). `bound` is authenticated with it but not hidden."""
    from nacl.bindings import crypto_aead_chacha20poly1305_ietf_encrypt  # noqa: PLC0415  # start path

    return crypto_aead_chacha20poly1305_ietf_encrypt(bytes(plaintext), bound, nonce, bytes(key))


def open_sealed(key: Secret, nonce: bytes, sealed: bytes, bound: bytes) -> bytearray:
    """Open what `seal` made; `Unopened` when anything was altered."""
    from nacl.bindings import crypto_aead_chacha20poly1305_ietf_decrypt  # noqa: PLC0415  # start path
    from nacl.exceptions import CryptoError  # noqa: PLC0415  # start path

    try:
        return bytearray(crypto_aead_chacha20poly1305_ietf_decrypt(sealed, bound, nonce, bytes(key)))
    except (CryptoError, ValueError, TypeError):
        raise Unopened from None


def canonical(value: dict[str, Any]) -> bytes:
    """JSON with sorted keys, ASCII only, no spaces: equal values give equal bytes."""
    return json.dumps(value, sort_keys=True, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def wipe(secret: bytearray) -> None:
    """Overwrite key material in place. Copies the interpreter made are not reached; locking re-executes."""
    secret[:] = bytes(len(secret))
