"""HPKE in base mode, written down from RFC 9180 for tests: a second opinion on what is sealed to a code."""

from __future__ import annotations

import hmac

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

_KEM, _SUITE = b"KEM\x00\x20", b"HPKE\x00\x20\x00\x01\x00\x03"
"""X25519 with HKDF-SHA256; that, HKDF-SHA256 and ChaCha20-Poly1305."""


def opened(sealed: bytes, private: bytes, info: bytes, bound: bytes = b"") -> bytes:
    """Open what was sealed to a private key's public one; `sealed` begins with the encapsulated key."""
    key, enclosed = X25519PrivateKey.from_private_bytes(private), sealed[:32]
    shared = key.exchange(X25519PublicKey.from_public_bytes(enclosed))
    both = enclosed + key.public_key().public_bytes_raw()
    shared = _expanded(_KEM, _extracted(_KEM, b"", b"eae_prk", shared), b"shared_secret", both, 32)
    hashed = [
        _extracted(_SUITE, b"", label, text) for label, text in ((b"psk_id_hash", b""), (b"info_hash", info))
    ]
    context, secret = b"\0" + b"".join(hashed), _extracted(_SUITE, shared, b"secret", b"")
    nonce = _expanded(_SUITE, secret, b"base_nonce", context, 12)
    return ChaCha20Poly1305(_expanded(_SUITE, secret, b"key", context, 32)).decrypt(nonce, sealed[32:], bound)


def _extracted(suite: bytes, salt: bytes, label: bytes, material: bytes) -> bytes:
    return hmac.digest(salt, b"HPKE-v1" + suite + label + material, "sha256")


def _expanded(suite: bytes, secret: bytes, label: bytes, info: bytes, length: int) -> bytes:
    labelled = length.to_bytes(2) + b"HPKE-v1" + suite + label + info
    return HKDFExpand(hashes.SHA256(), length, labelled).derive(secret)
