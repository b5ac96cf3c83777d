"""The kept changes: written by the gate with each commit, read for *Recently deleted*, purged by age."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mentorkit.domain.changes import Cause, Change, Edit
from mentorkit.domain.kinds import BY_NAME
from mentorkit.storage.codec import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.domain.records import Record
    from mentorkit.storage.codec import Codec

KEPT = timedelta(days=30)
"""How long a change can be looked back at."""

LISTED_OWNERS = ("", "person_id")
"""Who a record belongs to that can be looked for by itself; an old version of a text cannot."""


@dataclass(frozen=True, slots=True)
class KeptEdit:
    """An edit as it was kept; a bulk addition holds only the digest of what was added."""

    kind: type[Record]
    id: str
    before: Record | None
    after: Record | None
    digest: str


@dataclass(frozen=True, slots=True)
class KeptChange:
    """A change as it was kept. `at` is UTC in ISO 8601."""

    id: str
    at: str
    action: str
    cause: Cause
    edits: tuple[KeptEdit, ...]


@dataclass(frozen=True, slots=True)
class Deleted:
    """Something removed within 30 days that is still gone: what *Recently deleted* lists."""

    change_id: str
    at: str
    action: str
    records: tuple[Record, ...]
    """What was removed, without what went along because it belonged to it."""


class History:
    """Writes and reads the `change` table of one open vault."""

    def __init__(self, connection: Connection, codecs: dict[type[Record], Codec], device: str) -> None:
        self._connection = connection
        self._codecs = codecs
        self._device = device

    def keep(self, change: Change, bulk: Mapping[str, str]) -> None:
        """Write a change; additions whose id is in `bulk` are kept as id and the digest given there."""
        edits = [self._written(edit, bulk.get(edit.id, "")) for edit in change.edits]
        text = json.dumps(edits, ensure_ascii=False, separators=(",", ":"))
        self._connection.execute(
            "INSERT OR REPLACE INTO change (id, at, device, action, cause, edits) VALUES (?, ?, ?, ?, ?, ?)",
            (change.id, change.at, self._device, change.action, change.cause.value, text),
        )

    def since(self, moment: datetime) -> Iterator[KeptChange]:
        """Yield the changes kept since a moment, newest first."""
        found = self._connection.execute(
            "SELECT id, at, action, cause, edits FROM change WHERE at >= ? ORDER BY id DESC",
            (moment.isoformat(),),
        )
        for change_id, at, action, cause, edits in found.fetchall():
            read = tuple(self._read(edit) for edit in json.loads(edits))
            yield KeptChange(change_id, at, action, Cause(cause), read)

    def purge(self, now: datetime) -> None:
        """Drop what is older than `KEPT`, and photos and documents nothing has spoken of since."""
        limit = (now - KEPT).isoformat()
        self._connection.execute("DELETE FROM change WHERE at < ?", (limit,))
        self._connection.execute(
            """DELETE FROM blob WHERE at < ?
            AND NOT EXISTS (SELECT 1 FROM person WHERE photo = digest)
            AND NOT EXISTS (SELECT 1 FROM change WHERE instr(edits, digest))""",
            (limit,),
        )

    def forget(self, record_ids: frozenset[str]) -> None:
        """Take every edit of these records out of every kept change, for good."""
        for change_id, edits in self._connection.execute("SELECT id, edits FROM change").fetchall():
            kept = [edit for edit in json.loads(edits) if not _mentions(edit, record_ids)]
            if not kept:
                self._connection.execute("DELETE FROM change WHERE id = ?", (change_id,))
                continue
            text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
            self._connection.execute("UPDATE change SET edits = ? WHERE id = ?", (text, change_id))

    def _written(self, edit: Edit, digest: str) -> dict[str, Any]:
        codec = self._codecs[edit.kind]
        written: dict[str, Any] = {"kind": edit.kind.kind, "id": edit.id}
        if digest and edit.before is None:
            return written | {"digest": digest}
        if edit.before is not None:
            written["before"] = codec.mapping(edit.before)
        if edit.after is not None:
            written["after"] = codec.mapping(edit.after)
        return written

    def _read(self, written: dict[str, Any]) -> KeptEdit:
        kind = BY_NAME[written["kind"]]
        codec = self._codecs[kind]
        before, after = (
            codec.from_mapping(written[side]) if side in written else None for side in ("before", "after")
        )
        digest = written.get("digest") or (digest_of(codec.columns(after)) if after else "")
        return KeptEdit(kind, written["id"], before, after, digest)


def _mentions(edit: dict[str, Any], record_ids: frozenset[str]) -> bool:
    """Whether an edit is of one of these records or of something they own."""
    sides = (edit.get("before") or {}, edit.get("after") or {})
    return edit["id"] in record_ids or any(side.get("person_id") in record_ids for side in sides)


def removed_by(change: KeptChange) -> Iterator[Record]:
    """Yield what a kept change removed, but neither what went along with its owner nor parts of parts."""
    gone = {edit.id for edit in change.edits if edit.after is None}
    for edit in change.edits:
        if edit.before is None or edit.after is not None or edit.kind.owner not in LISTED_OWNERS:
            continue
        if getattr(edit.before, edit.kind.owner, None) not in gone:
            yield edit.before
