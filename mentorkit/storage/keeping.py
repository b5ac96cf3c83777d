"""What is kept beside the gate: drafts, the vault's own settings, photos. No change, index or undo."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from mentorkit.domain.errors import Invalid, Why

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

    from mentorkit.domain.clock import Clock
    from mentorkit.storage.refusals import Refusals

LARGEST_BLOB = 10 * 1024 * 1024
"""Bytes of a photo or document."""


class Drafts:
    """Text not yet saved as a record, so that a crash or a lock costs at most a second of typing."""

    def __init__(self, connection: Connection, clock: Clock, refusals: Refusals) -> None:
        self._connection = connection
        self._clock = clock
        self._refusals = refusals

    def keep(self, name: str, text: str) -> None:
        """Keep the text of a field; `name` says which field of which record it is. Raises NotSaved."""
        statement = "INSERT OR REPLACE INTO draft (name, text, at) VALUES (?, ?, ?)"
        values = (name, text, self._clock.now().isoformat())
        self._refusals.run_alone(lambda: self._connection.execute(statement, values))

    def get(self, name: str) -> str | None:
        """Return a kept text, or None."""
        found = self._connection.execute("SELECT text FROM draft WHERE name = ?", (name,)).fetchone()
        return None if found is None else str(found[0])

    def drop(self, name: str) -> None:
        """Forget a kept text, because its record has it now or the user let it go. Raises NotSaved."""
        statement = "DELETE FROM draft WHERE name = ?"
        self._refusals.run_alone(lambda: self._connection.execute(statement, (name,)))

    def names(self) -> tuple[str, ...]:
        """Return which fields have kept texts, the oldest first."""
        found = self._connection.execute("SELECT name FROM draft ORDER BY at, name")
        return tuple(name for (name,) in found)


class Settings:
    """Settings that belong to the vault because they are personal. Values are JSON."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str, default: Any) -> Any:
        """Return a setting, or the default when it was never set or cannot be read."""
        found = self._connection.execute("SELECT value FROM setting WHERE name = ?", (name,)).fetchone()
        if found is None:
            return default
        try:
            return json.loads(found[0])
        except ValueError:
            return default

    def set(self, name: str, value: Any) -> None:
        """Keep a setting. Raises NotSaved."""
        from mentorkit.storage.refusals import Refusals  # noqa: PLC0415  # the start only reads settings

        statement = "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)"
        values = (name, json.dumps(value, ensure_ascii=False))
        Refusals().run_alone(lambda: self._connection.execute(statement, values))


class Blobs:
    """Photos by their SHA-256. Records and changes hold only the digest."""

    def __init__(self, connection: Connection, clock: Clock, refusals: Refusals) -> None:
        self._connection = connection
        self._clock = clock
        self._refusals = refusals

    def keep(self, content: bytes) -> str:
        """Keep bytes and return their digest; the same bytes are kept once. Invalid over 10 MB, NotSaved."""
        if len(content) > LARGEST_BLOB:
            raise Invalid("photo", Why.TOO_LONG)
        digest = hashlib.sha256(content).hexdigest()
        statement = "INSERT OR IGNORE INTO blob (digest, bytes, at) VALUES (?, ?, ?)"
        values = (digest, content, self._clock.now().isoformat())
        self._refusals.run_alone(lambda: self._connection.execute(statement, values))
        return digest

    def get(self, digest: str) -> bytes | None:
        """Return the bytes of a digest, or None when they are gone."""
        found = self._connection.execute("SELECT bytes FROM blob WHERE digest = ?", (digest,)).fetchone()
        return None if found is None else bytes(found[0])
