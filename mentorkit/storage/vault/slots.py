"""Making and opening the slots of the key header: passphrase, system keyring, recovery code."""

from __future__ import annotations

import base64
import hashlib
import os
from dataclasses import field, replace
from typing import TYPE_CHECKING, Any

from mentorkit.domain.frozen import frozen
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.storage.vault import wrapping
from mentorkit.storage.vault.header import Header, Slot, SlotKind

if TYPE_CHECKING:
    from mentorkit.domain.recovery import RecoveryCode
    from mentorkit.storage.vault.passphrases import Derivation, Derived

LEAST_SLOTS = 2
_KEYRING_PREFIX = "mk1"


@frozen
class KeyringEntry:
    """What is kept in the system keyring for one vault: 32 random bytes, under a name without meaning."""

    vault_id: str
    slot_id: str
    secret: bytes = field(repr=False)
    backend: str = ""
    """Kind of keyring it was kept in."""
    desktop: str = ""

    @property
    def value(self) -> str:
        """The text handed to the keyring: `mk1.<base32>.<check>`, 63 ASCII characters."""
        body = base64.b32encode(self.secret).decode("ascii").rstrip("=").lower()
        return f"{_KEYRING_PREFIX}.{body}.{_keyring_check(self.secret)}"

    @staticmethod
    def secret_of(value: str) -> bytes:
        """Read `value` back. Anything else is `KEYRING_OF_ANOTHER_VAULT`."""
        prefix, _, rest = value.partition(".")
        body, _, check = rest.partition(".")
        try:
            secret = base64.b32decode(body.upper() + "====")
        except ValueError:
            secret = b""
        if prefix != _KEYRING_PREFIX or len(secret) != 32 or check != _keyring_check(secret):
            raise VaultError(VaultState.KEYRING_OF_ANOTHER_VAULT)
        return secret


def service_name(vault_id: str) -> str:
    """Return the keyring's name of a vault: one service per vault, one user per slot."""
    return f"mentorkit/{vault_id}"


def new_entry(vault_id: str, backend: str, desktop: str) -> KeyringEntry:
    """Return a fresh secret for a keyring."""
    return KeyringEntry(vault_id, new_slot_id(), os.urandom(32), backend, desktop)


def new_slot_id() -> str:
    """Return a name without meaning for a slot."""
    return os.urandom(8).hex()


def _keyring_check(secret: bytes) -> str:
    return hashlib.blake2b(secret, digest_size=3, person=b"mk-keyring").hexdigest()


def passphrase_slot(header: Header, slot_id: str, derived: Derived, key: wrapping.Secret) -> Slot:
    """Wrap the data key under a derived passphrase key."""
    derivation = derived.derivation
    details = {
        "salt": derivation.salt.hex(),
        "m": derivation.cost.memory_kib,
        "t": derivation.cost.passes,
        "p": derivation.cost.lanes,
    }
    return _wrapped(Slot(slot_id, SlotKind.PASSPHRASE, header.epoch, details), header, derived.key, key)


def keyring_slot(header: Header, entry: KeyringEntry, key: wrapping.Secret) -> Slot:
    """Wrap the data key under the random secret kept in the system keyring."""
    details = {"backend": entry.backend, "desktop": entry.desktop}
    slot = Slot(entry.slot_id, SlotKind.KEYRING, header.epoch, details)
    return _wrapped(slot, header, keyring_key(entry), key)


def recovery_slot(header: Header, slot_id: str, code: RecoveryCode, key: wrapping.Secret) -> Slot:
    """Seal the data key to the public half of a recovery code."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415  # sheets only

    private = _recovery_key(code)
    public = X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()
    commit = wrapping.commitment(private)
    slot = Slot(slot_id, SlotKind.RECOVERY, header.epoch, {"public": public.hex()}, commit=commit)
    return resealed_recovery_slot(header, slot, key)


def resealed_recovery_slot(header: Header, slot: Slot, key: wrapping.Secret) -> Slot:
    """Seal a new data key to the same recovery code, without knowing the code."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey  # noqa: PLC0415  # sheets only

    fresh = replace(slot, epoch=header.epoch, sealed=b"")
    public = X25519PublicKey.from_public_bytes(bytes.fromhex(fresh.details["public"]))
    sealed = _hpke().encrypt(bytes(key), public, info=fresh.bound(header.vault_id))
    return replace(fresh, sealed=sealed)


def required(header: Header, kind: SlotKind) -> Slot:
    """Return the slot of a kind; `SLOT_MISSING` when this vault has none."""
    slot = header.slot(kind)
    if slot is None:
        raise VaultError(VaultState.SLOT_MISSING)
    return slot


def keyring_key(entry: KeyringEntry) -> bytes:
    """Return the key of a keyring slot: bound to the vault, so that one secret opens one vault."""
    return wrapping.derive_key(entry.secret, f"mentorkit/1/keyring|{entry.vault_id}")


def derivation_of(slot: Slot) -> Derivation:
    """Return how to derive a passphrase slot's key. `SLOT_DAMAGED` when it asks for what nobody may ask."""
    from mentorkit.storage.vault.passphrases import SALT_BYTES, Cost, Derivation  # noqa: PLC0415  # not by keyring

    try:
        salt = bytes.fromhex(slot.details["salt"])
        cost = Cost(*(_whole(slot.details[name]) for name in ("m", "t", "p")))
    except (KeyError, TypeError, ValueError):
        raise VaultError(VaultState.SLOT_DAMAGED) from None
    if len(salt) != SALT_BYTES or not cost.is_bearable:
        raise VaultError(VaultState.SLOT_DAMAGED)
    return Derivation(salt, cost)


def open_slot(slot: Slot, vault_id: str, secret: wrapping.Secret, wrong: VaultState) -> bytearray:
    """Return the data key of a passphrase or keyring slot; `wrong` when the secret is not this slot's."""
    if not wrapping.same(wrapping.commitment(secret), slot.commit):
        raise VaultError(wrong)
    try:
        nonce = bytes.fromhex(slot.details["nonce"])
        wrap = wrapping.derive_key(secret, "mentorkit/1/wrap")
        return _key(wrapping.open_sealed(wrap, nonce, slot.sealed, slot.bound(vault_id)))
    except (KeyError, TypeError, ValueError, wrapping.Unopened):
        raise VaultError(VaultState.SLOT_DAMAGED) from None


def opened(header: Header, kind: SlotKind, secret: wrapping.Secret) -> bytearray:
    """Return the data key as the slot of a kind gives it; `SLOT_DAMAGED` when it does not take this secret."""
    return open_slot(required(header, kind), header.vault_id, secret, VaultState.SLOT_DAMAGED)


def open_recovery_slot(slot: Slot, vault_id: str, code: RecoveryCode) -> bytearray:
    """Return the data key sealed to a recovery code."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415  # start path
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415  # sheets only

    private = _recovery_key(code)
    if not wrapping.same(wrapping.commitment(private), slot.commit):
        raise VaultError(VaultState.CODE_OF_ANOTHER_VAULT)
    try:
        opened = _hpke().decrypt(
            slot.sealed, X25519PrivateKey.from_private_bytes(private), info=slot.bound(vault_id)
        )
        return _key(bytearray(opened))
    except (InvalidTag, ValueError):
        raise VaultError(VaultState.SLOT_DAMAGED) from None


def _wrapped(slot: Slot, header: Header, secret: wrapping.Secret, key: wrapping.Secret) -> Slot:
    nonce = os.urandom(wrapping.NONCE_BYTES)
    named = replace(slot, details={**slot.details, "nonce": nonce.hex()})
    wrap = wrapping.derive_key(secret, "mentorkit/1/wrap")
    sealed = wrapping.seal(wrap, nonce, key, named.bound(header.vault_id))
    return replace(named, commit=wrapping.commitment(secret), sealed=sealed)


def _recovery_key(code: RecoveryCode) -> bytes:
    return wrapping.derive_key(code.secret, "mentorkit/1/recovery-x25519")


def _hpke() -> Any:
    from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite  # noqa: PLC0415  # start path

    return Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


def _key(opened: bytearray) -> bytearray:
    if len(opened) != wrapping.KEY_BYTES:
        raise ValueError("length")
    return opened


def _whole(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError("cost")
    return value
