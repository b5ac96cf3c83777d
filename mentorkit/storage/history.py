"""The kept changes: written by the gate with each commit, read for *Recently deleted*, purged by age."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from mentorkit.domain.changes import Cause, Change, Edit
from mentorkit.domain.errors import NotFound
from mentorkit.domain.frozen import frozen
from mentorkit.domain.kinds import BY_NAME
from mentorkit.domain.records import owners_of
from mentorkit.storage.additions import unpacked, without
from mentorkit.storage.codec import CODECS, digest_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime

    from sqlcipher3.dbapi2 import Connection

    from mentorkit.domain.records import Record
    from mentorkit.storage.additions import Additions

KEPT = timedelta(days=30)
"""How long a change can be looked back at."""

LISTED_OWNERS = ("", "person_id", "goal_id")
"""Who a record belongs to that can be looked for by itself; an old version of a text cannot."""


@frozen
class KeptEdit:
    """An edit as it was kept; of a bulk addition only the digest of what was added is known."""

    kind: type[Record]
    id: str
    before: Record | None
    after: Record | None
    digest: str


@frozen
class KeptChange:
    """A change as it was kept. `at` is UTC in ISO 8601."""

    id: str
    at: str
    action: str
    cause: Cause
    edits: tuple[KeptEdit, ...]
    """Without what was added in bulk."""
    packed: tuple[tuple[type[Record], str], ...] = ()

    def additions(self) -> Iterator[tuple[type[Record], str, str]]:
        """Yield kind, id and digest of what was added in bulk."""
        for kind, text in self.packed:
            for record_id, digest in unpacked(text):
                yield kind, record_id, digest


@frozen
class Deleted:
    """Something removed within 30 days that is still gone: what *Recently deleted* lists."""

    change_id: str
    at: str
    action: str
    records: tuple[Record, ...]
    """What was removed, without what went along because it belonged to it."""


class History:
    """Writes and reads the `change` table of one open vault."""

    def __init__(self, connection: Connection, device: str) -> None:
        self._connection = connection
        self._device = device
        self._harmless: set[tuple[str, int]] = set()
        """Changes that remove nothing, by id and size: an import of many is large, and read but once."""

    def keep(self, change: Change, bulk: Additions, written: Iterable[str]) -> None:
        """Write a change by its edits as `written` gives them; of what was added in bulk only ids and digests."""
        added = (_text({"kind": kind, "added": packed}) for kind, packed in bulk.packed())
        text = f"[{','.join((*added, *written))}]"
        self._connection.execute(
            "INSERT OR REPLACE INTO change (id, at, device, action, cause, edits) VALUES (?, ?, ?, ?, ?, ?)",
            (change.id, change.at, self._device, change.action, change.cause.value, text),
        )

    def get(self, change_id: str, since: datetime) -> KeptChange:
        """Return a change kept since a moment. Raises NotFound."""
        for change in self._kept("id = ? AND at >= ?", change_id, since.isoformat()):
            return change
        raise NotFound("change")

    def since(self, moment: datetime) -> Iterator[KeptChange]:
        """Yield the changes kept since a moment, newest first."""
        yield from self._kept("at >= ?", moment.isoformat())

    def removing(self, moment: datetime) -> Iterator[KeptChange]:
        """Yield the changes kept since a moment that removed something, newest first."""
        sizes = "SELECT id, octet_length(edits) FROM change WHERE at >= ? ORDER BY id DESC"
        for one in self._connection.execute(sizes, (moment.isoformat(),)).fetchall():
            if one in self._harmless:
                continue
            for change in self._kept("id = ?", one[0]):
                if any(edit.after is None for edit in change.edits):
                    yield change
                else:
                    self._harmless.add(one)

    def mentioning(self, record_id: str) -> Iterator[KeptChange]:
        """Yield the changes that hold more than the digest of a record, newest first."""
        yield from self._kept("instr(edits, ?)", record_id)

    def _kept(self, condition: str, *values: str) -> Iterator[KeptChange]:
        statement = f"SELECT id, at, action, cause, edits FROM change WHERE {condition} ORDER BY id DESC"
        for change_id, at, action, cause, text in self._connection.execute(statement, values).fetchall():
            written = json.loads(text)
            edits = tuple(self._read(edit) for edit in written if "added" not in edit)
            packed = tuple((BY_NAME[one["kind"]], one["added"]) for one in written if "added" in one)
            yield KeptChange(change_id, at, action, Cause(cause), edits, packed)

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
        """Take every edit of these records, and of what they own, out of every kept change, for good."""
        found = self._connection.execute("SELECT id, edits FROM change").fetchall()
        changes = [(change_id, json.loads(edits)) for change_id, edits in found]
        theirs = {edit["id"] for _id, edits in changes for edit in edits if _mentions(edit, record_ids)}
        for change_id, edits in changes:
            kept = [one for edit in edits if (one := _forgotten(edit, record_ids, theirs)) is not None]
            if kept == edits:
                continue
            if not kept:
                self._connection.execute("DELETE FROM change WHERE id = ?", (change_id,))
                continue
            text = _text(kept)
            self._connection.execute("UPDATE change SET edits = ? WHERE id = ?", (text, change_id))

    def _read(self, written: dict[str, Any]) -> KeptEdit:
        kind = BY_NAME[written["kind"]]
        codec = CODECS[kind]
        before, after = (
            codec.from_mapping(written[side]) if side in written else None for side in ("before", "after")
        )
        digest = digest_of(codec.columns(after)) if after else ""
        return KeptEdit(kind, written["id"], before, after, digest)


def written(edit: Edit) -> str:
    """Return an edit as a kept change holds it."""
    codec = CODECS[edit.kind]
    said: dict[str, Any] = {"kind": edit.kind.kind, "id": edit.id}
    if edit.before is not None:
        said["before"] = codec.mapping(edit.before)
    if edit.after is not None:
        said["after"] = codec.mapping(edit.after)
    return _text(said)


def _text(said: object) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _mentions(edit: dict[str, Any], record_ids: frozenset[str]) -> bool:
    """Whether an edit is of one of these records or of something they own."""
    sides = (edit.get("before") or {}, edit.get("after") or {})
    return edit.get("id") in record_ids or any(side.get("person_id") in record_ids for side in sides)


def _forgotten(edit: dict[str, Any], record_ids: frozenset[str], theirs: set[str]) -> dict[str, Any] | None:
    """Return an edit without what is forgotten, None when nothing of it is left."""
    if "added" in edit:
        left = without(edit["added"], record_ids | theirs)
        return edit | {"added": left} if left else None
    return None if _mentions(edit, record_ids) else edit


def removed_by(change: KeptChange) -> Iterator[Record]:
    """Yield what a kept change removed, but neither what went along with its owner nor parts of parts."""
    gone = {edit.id for edit in change.edits if edit.after is None}
    for edit in change.edits:
        if edit.before is None or edit.after is not None or edit.kind.owner not in LISTED_OWNERS:
            continue
        if not any(getattr(edit.before, name) in gone for name in owners_of(edit.kind)):
            yield edit.before
