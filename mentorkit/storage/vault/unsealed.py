"""A header together with its data key: what a credential gives, and what every change of slots needs."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from mentorkit.storage.vault import copies, header, wrapping
from mentorkit.storage.vault.header import OLD_KEYS_KEPT, Header, OldKey

if TYPE_CHECKING:
    from mentorkit.storage.vault.copies import Proof
    from mentorkit.storage.vault.places import Place


@dataclass(slots=True)
class Unsealed:
    """The present header and data key of a vault. `wipe` it as soon as it is not needed."""

    header: Header
    key: bytearray = field(repr=False)

    def commit(self, place: Place, new: Header, proof: Proof | None = None) -> None:
        """Write a changed header as the next generation."""
        self._write(place, new, self.key, proof)

    def commit_with_new_key(self, place: Place, new: Header, key: bytearray, proof: Proof) -> None:
        """Write a header under a new data key and forget the old one here."""
        self._write(place, new, key, proof)
        old, self.key = self.key, key
        wrapping.wipe(old)

    def keys(self) -> tuple[bytearray, ...]:
        """Return the present data key and every earlier one that is still kept, newest first."""
        wrap = wrapping.derive_key(self.key, "mentorkit/1/old-key")
        return (
            self.key,
            *(
                wrapping.open_sealed(wrap, old.nonce, old.sealed, _bound(self.header, old))
                for old in self._newest()
            ),
        )

    def key_of(self, data: bytes) -> bytearray | None:
        """Return the data key that sealed these header bytes, the present or an earlier one."""
        return next((key for key in self.keys() if header.is_authentic(data, key)), None)

    def old_keys_under(self, key: wrapping.Secret) -> tuple[OldKey, ...]:
        """Return every key so far, the present one included, wrapped under a new one."""
        wrap = wrapping.derive_key(key, "mentorkit/1/old-key")
        named = [(old.epoch, old.db_salt) for old in self._newest()]
        named.insert(0, (self.header.epoch, self.header.db_salt))
        wrapped = []
        for (epoch, salt), old_key in zip(named, self.keys(), strict=True):
            entry = OldKey(epoch, salt, os.urandom(wrapping.NONCE_BYTES), b"")
            sealed = wrapping.seal(wrap, entry.nonce, old_key, _bound(self.header, entry))
            wrapped.append(replace(entry, sealed=sealed))
        return tuple(reversed(wrapped[:OLD_KEYS_KEPT]))

    def wipe(self) -> None:
        """Overwrite the key."""
        wrapping.wipe(self.key)

    def _newest(self) -> list[OldKey]:
        return list(reversed(self.header.old_keys))

    def _write(self, place: Place, new: Header, key: bytearray, proof: Proof | None) -> None:
        gen = max(self.header.gen, copies.highest_generation(place)) + 1
        following = replace(new, gen=gen)
        copies.write(place, following, key, proof)
        self.header = following


def _bound(header: Header, old: OldKey) -> bytes:
    return f"mentorkit/1/old-key|{header.vault_id}|{old.epoch}|{old.db_salt.hex()}".encode()
