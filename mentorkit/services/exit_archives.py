"""Reading the zip of a full export: recognised, bounded in every way, and never unpacked to the disk."""

from __future__ import annotations

import hashlib
import json
import zipfile
from enum import StrEnum
from typing import IO, TYPE_CHECKING, Any, Self

from mentorkit.domain.exits import layout
from mentorkit.domain.exits.values import RecordShape, Unfit
from mentorkit.domain.kinds import KINDS
from mentorkit.storage.whole import Draft, Incoming

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from mentorkit.domain.records import Record

LARGEST_TEXT = 256 << 20
"""Bytes of one JSON file."""
LARGEST_FILE = 16 << 20
"""Bytes of one photo or document."""
LARGEST_WHOLE = 4 << 30
MOST_FILES = 1_000_000
_CHUNK = 1 << 16
_KNOWN = {layout.SETTINGS, layout.DRAFTS, *(layout.json_of(kind.kind) for kind in KINDS)}


class UnusableWhy(StrEnum):
    """Why a file cannot be brought back or verified. Nothing was changed."""

    GONE = "gone"
    NO_EXPORT = "no_export"
    """No zip, or a zip of something else."""
    DAMAGED = "damaged"
    """Cut short, altered, or written by something that does not keep to the layout."""
    NEWER = "newer"
    TOO_LARGE = "too_large"
    NOT_EMPTY = "not_empty"
    """The vault it is brought back into holds something already."""


class Unusable(Exception):  # noqa: N818  # reads as what the file is
    """A full export that cannot be used; `file` names the file inside it, where one is to blame."""

    def __init__(self, why: UnusableWhy, file: str = "") -> None:
        super().__init__(why.value)
        self.why = why
        self.file = file


def is_full_export(path: Path) -> bool:
    """Whether a file says of itself that it is a full export, whole or not."""
    try:
        with zipfile.ZipFile(path) as archive:
            return {layout.MANIFEST, layout.SCHEMA} <= set(archive.namelist())
    except Exception:  # noqa: BLE001  # zipfile lets through whatever a damaged list leads to
        return False


class ExitArchive:
    """An open full export. Everything read is checked against its manifest. Raises Unusable."""

    def __init__(self, source: Path | IO[bytes]) -> None:
        try:
            self._archive = zipfile.ZipFile(source)
        except FileNotFoundError:
            raise Unusable(UnusableWhy.GONE) from None
        except Exception:  # noqa: BLE001  # zipfile lets through whatever a damaged list leads to
            raise Unusable(UnusableWhy.NO_EXPORT) from None
        try:
            self._sizes = self._listed()
            self.manifest = self._read_manifest()
        except BaseException:
            self._archive.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    @property
    def incoming(self) -> Incoming:
        """Everything in it, each part read when its turn comes."""
        return Incoming(self.records, self.settings, self.drafts, self.blobs)

    def check(self) -> None:
        """Read every file and compare it with the manifest."""
        for name in self._files:
            for _ in self._chunks(name):
                pass

    def records(self, kind: type[Record]) -> Iterator[Record]:
        """Yield the records of a kind; none of a kind that is younger than the export."""
        name = layout.json_of(kind.kind)
        if name not in self._files:
            return
        shape = RecordShape(kind)
        for values in self._list(name):
            try:
                yield shape.read(values)
            except Unfit as error:
                is_later = error.field not in ("", *shape.names)
                why = UnusableWhy.NEWER if is_later else UnusableWhy.DAMAGED
                raise Unusable(why, name) from None

    def settings(self) -> dict[str, Any]:
        """Return the vault's settings."""
        found = self._json(layout.SETTINGS)
        if not isinstance(found, dict):
            raise Unusable(UnusableWhy.DAMAGED, layout.SETTINGS)
        return found

    def drafts(self) -> Iterator[Draft]:
        """Yield the texts that were being typed."""
        for values in self._list(layout.DRAFTS):
            fits = isinstance(values, dict) and set(values) == {"name", "text", "at"}
            if not fits or not all(isinstance(value, str) for value in values.values()):
                raise Unusable(UnusableWhy.DAMAGED, layout.DRAFTS)
            yield Draft(**values)

    def blobs(self) -> Iterator[bytes]:
        """Yield photos and documents; each is what its name says."""
        for name in self._files:
            if name.startswith(layout.FILES):
                content = b"".join(self._chunks(name, LARGEST_FILE))
                if hashlib.sha256(content).hexdigest() != layout.digest_of(name):
                    raise Unusable(UnusableWhy.DAMAGED, name)
                yield content

    def _listed(self) -> dict[str, int]:
        """Return the lengths of what the zip says it holds, before anything is unpacked."""
        members = self._archive.infolist()
        sizes = {member.filename: member.file_size for member in members}
        if layout.MANIFEST not in sizes:
            raise Unusable(UnusableWhy.NO_EXPORT)
        if len(members) > MOST_FILES or sum(member.file_size for member in members) > LARGEST_WHOLE:
            raise Unusable(UnusableWhy.TOO_LARGE)
        if len(sizes) != len(members):
            raise Unusable(UnusableWhy.DAMAGED)
        return sizes

    def _read_manifest(self) -> dict[str, Any]:
        self._files: dict[str, Any] = {layout.MANIFEST: {}}
        manifest = self._json(layout.MANIFEST)
        if not isinstance(manifest, dict) or manifest.get("format") != layout.FORMAT:
            raise Unusable(UnusableWhy.NO_EXPORT)
        version, files = manifest.get("version"), manifest.get("files")
        if not isinstance(version, int) or not isinstance(files, dict):
            raise Unusable(UnusableWhy.DAMAGED, layout.MANIFEST)
        if version > layout.VERSION or any(_is_unknown(name) for name in files):
            raise Unusable(UnusableWhy.NEWER)
        if not all(isinstance(entry, dict) for entry in files.values()):
            raise Unusable(UnusableWhy.DAMAGED, layout.MANIFEST)
        self._files = files
        return manifest

    def _list(self, name: str) -> list[Any]:
        found = self._json(name)
        if not isinstance(found, list):
            raise Unusable(UnusableWhy.DAMAGED, name)
        return found

    def _json(self, name: str) -> Any:
        content = b"".join(self._chunks(name, LARGEST_TEXT))
        try:
            return json.loads(content)
        except (ValueError, RecursionError):
            raise Unusable(UnusableWhy.DAMAGED, name) from None

    def _chunks(self, name: str, most: int = LARGEST_WHOLE) -> Iterator[bytes]:
        """Yield the bytes of a file that the manifest lists, and prove at the end that they are the same."""
        entry, size = self._files.get(name), self._sizes.get(name)
        if entry is None or size is None or entry.get("bytes", size) != size:
            raise Unusable(UnusableWhy.DAMAGED, name)
        if size > most:
            raise Unusable(UnusableWhy.TOO_LARGE, name)
        digest = hashlib.sha256()
        try:
            with self._archive.open(name) as member:
                while chunk := member.read(_CHUNK):
                    digest.update(chunk)
                    yield chunk
        except Exception:  # noqa: BLE001  # zipfile lets through whatever its decoders raise
            raise Unusable(UnusableWhy.DAMAGED, name) from None
        if name != layout.MANIFEST and digest.hexdigest() != entry.get("sha256"):
            raise Unusable(UnusableWhy.DAMAGED, name)


def _is_unknown(name: str) -> bool:
    """Whether a file holds records of a kind that this version does not know."""
    return name.startswith("json/") and name not in _KNOWN
