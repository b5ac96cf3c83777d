"""Leaving with everything: the zip of a full export, written from a copy of the vault in any thread."""

from __future__ import annotations

import hashlib
import json
import zipfile
from typing import IO, TYPE_CHECKING, Any

from mentorkit import __version__
from mentorkit.domain.exits import layout
from mentorkit.domain.exits.calendars import calendar, is_dated
from mentorkit.domain.exits.pages import Leaf, page_text
from mentorkit.domain.exits.schema import schema_of
from mentorkit.domain.exits.tables import table_rows
from mentorkit.domain.exits.values import RecordShape
from mentorkit.domain.exports import ExportKind, written
from mentorkit.domain.kinds import KINDS
from mentorkit.services.exporting import ExportService
from mentorkit.storage.store import Store
from mentorkit.storage.whole import Whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime
    from pathlib import Path

    from mentorkit.domain.clock import Clock
    from mentorkit.domain.records import Record
    from mentorkit.storage.vault.cipher import Connection

PAGES_AT_ONCE = 50
"""Records whose pages are gathered together."""
_OWNER_ONLY = 0o100600 << 16


class Stopped(Exception):  # noqa: N818  # an outcome
    """Nobody wants the result any more; nothing was written."""


class FullExport:
    """One export of everything that a connection reads. `is_wanted` is asked again and again on the way."""

    def __init__(
        self,
        connection: Connection,
        clock: Clock,
        template: Path,
        is_wanted: Callable[[], bool] = lambda: True,
    ) -> None:
        self._whole = Whole(connection)
        self._store = Store(connection, clock)
        self._now = clock.now()
        self._template = template
        self._is_wanted = is_wanted
        self._files: dict[str, dict[str, Any]] = {}

    def write(self, file: IO[bytes]) -> None:
        """Write the zip. Raises OSError, and Stopped when nobody wants it any more."""
        counts = {kind.kind: self._whole.count(kind) for kind in KINDS}
        digests = self._whole.digests()
        settings, drafts = self._whole.settings(), self._whole.drafts()
        counts |= {layout.SETTING: len(settings), layout.DRAFT: len(drafts), layout.FILE: len(digests)}
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            self._archive = archive
            self._add(layout.README, [self._readme(counts).encode()])
            self._add(layout.SCHEMA, [_json(schema_of(KINDS), indent=1)])
            for kind in KINDS:
                self._add_kind(kind)
            self._add(layout.SETTINGS, [_json(settings, indent=1)])
            described = [{"name": one.name, "text": one.text, "at": one.at} for one in drafts]
            self._add(layout.DRAFTS, _lines(described))
            self._add(layout.PEOPLE, [self._cards()])
            self._add(layout.CALENDAR, calendar(self._dated(), self._now))
            for digest in digests:
                content = self._whole.blob(digest)
                self._add(layout.file_of(digest, content), [content])
            self._add_pages()
            self._add(layout.MANIFEST, [_json(self._manifest(counts), indent=1)], is_listed=False)

    def _add_kind(self, kind: type[Record]) -> None:
        shape = RecordShape(kind)
        self._add(layout.json_of(kind.kind), _lines(map(shape.written, self._whole.records(kind))))
        rows = table_rows(shape.names, map(shape.written, self._whole.records(kind)))
        self._add(layout.csv_of(kind.kind), rows)

    def _add(self, name: str, chunks: Iterable[bytes], *, is_listed: bool = True) -> None:
        """Write one file of the zip and remember its length and digest."""
        entry = zipfile.ZipInfo(name, self._now.timetuple()[:6])
        entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, _OWNER_ONLY, 3
        digest, length = hashlib.sha256(), 0
        with self._archive.open(entry, "w") as member:
            for chunk in chunks:
                if not self._is_wanted():
                    raise Stopped
                member.write(chunk)
                digest.update(chunk)
                length += len(chunk)
        if is_listed:
            self._files[name] = {"bytes": length, "sha256": digest.hexdigest()}

    def _cards(self) -> bytes:
        cards = ExportService(self._store).cards()
        return written(self._while_wanted(cards), ExportKind.VCARD_4)

    def _while_wanted(self, items: Iterable[Any]) -> Iterator[Any]:
        for item in items:
            if not self._is_wanted():
                raise Stopped
            yield item

    def _dated(self) -> Iterator[Record]:
        for kind in filter(is_dated, KINDS):
            yield from self._whole.records(kind)

    def _add_pages(self) -> None:
        """Write a page for every record that belongs to no other, with all that belongs to it."""
        for kind in KINDS:
            records = list(self._whole.free(kind))
            for start in range(0, len(records), PAGES_AT_ONCE):
                for leaf in self._leaves(kind, records[start : start + PAGES_AT_ONCE]):
                    name = layout.page_of(kind.kind, leaf.title, leaf.values["id"])
                    self._add(name, [page_text(leaf).encode()])

    def _leaves(self, kind: type[Record], records: list[Record]) -> list[Leaf]:
        shape, ids = RecordShape(kind), [record.id for record in records]
        owned: dict[str, list[Leaf]] = {record_id: [] for record_id in ids}
        for child in KINDS:
            if child.owner == f"{kind.kind}_id" and ids:
                theirs = list(self._whole.owned(child, child.owner, ids))
                for record, leaf in zip(theirs, self._leaves(child, theirs), strict=True):
                    owned[getattr(record, child.owner)].append(leaf)
        return [Leaf(kind.kind, shape.written(one), tuple(owned[one.id])) for one in records]

    def _readme(self, counts: dict[str, int]) -> str:
        told = "\n".join(f"- {name.replace('_', ' ')}: {count}" for name, count in counts.items())
        text = self._template.read_text("utf-8")
        values = {"made_at": _day(self._now), "app": __version__, "version": layout.VERSION, "counts": told}
        for name, value in values.items():
            text = text.replace(f"{{{name}}}", str(value))
        return text

    def _manifest(self, counts: dict[str, int]) -> dict[str, Any]:
        return {
            "format": layout.FORMAT,
            "version": layout.VERSION,
            "app": __version__,
            "made_at": self._now.isoformat(),
            "counts": counts,
            "files": self._files,
        }


def _day(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"


def _lines(values: Iterable[dict[str, Any]]) -> Iterator[bytes]:
    """Yield a JSON array with a line for each value."""
    between = b"[\n"
    for value in values:
        yield between + _json(value)
        between = b",\n"
    yield b"[]\n" if between == b"[\n" else b"\n]\n"


def _json(value: Any, indent: int | None = None) -> bytes:
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return (text if indent is None else text + "\n").encode()
