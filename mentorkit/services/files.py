"""Files from outside: recognised by what they hold, never by their name, and bounded in every way."""

from __future__ import annotations

import io
import os
import tempfile
import zipfile
from enum import StrEnum
from pathlib import Path

from mentorkit.domain.cards import NoteKind, ReadFile

LARGEST_FILE = 200 * 1024 * 1024
"""Bytes of a file, and of all that is unpacked from a zip."""

MOST_MEMBERS = 2_000
"""Files in a zip that are looked at."""


class UnreadableWhy(StrEnum):
    """Why a file could not be read at all. Nothing was changed."""

    GONE = "gone"
    FORBIDDEN = "forbidden"
    FOLDER = "folder"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNKNOWN_KIND = "unknown_kind"
    DAMAGED_ZIP = "damaged_zip"
    LOCKED_ZIP = "locked_zip"
    NOBODY_IN_ZIP = "nobody_in_zip"


class Unreadable(Exception):  # noqa: N818  # reads as what the file is
    """A file that cannot be read; `why` says the reason."""

    def __init__(self, why: UnreadableWhy) -> None:
        super().__init__(why.value)
        self.why = why


def read_file(path: Path) -> ReadFile:
    """Read the people of a vCard file, a LinkedIn export or a zip with one of them. Raises Unreadable."""
    return read_bytes(file_bytes(path))


def file_bytes(path: Path) -> bytes:
    """Return a file's bytes. Raises Unreadable."""
    try:
        if path.is_dir():
            raise Unreadable(UnreadableWhy.FOLDER)
        # What is no ordinary file may tell no size, or never end.
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise Unreadable(UnreadableWhy.GONE) from None
    except OSError:
        raise Unreadable(UnreadableWhy.FORBIDDEN) from None
    if len(content) > LARGEST_FILE:
        raise Unreadable(UnreadableWhy.TOO_LARGE)
    return content


def read_bytes(content: bytes) -> ReadFile:
    """Read the people that bytes hold, whatever kind they are of. Raises Unreadable."""
    if not content.strip(b"\0 \r\n\t"):
        raise Unreadable(UnreadableWhy.EMPTY)
    if content.startswith(b"PK\x03\x04"):
        return _read_zip(content)
    found = _read(content)
    if found is None:
        raise Unreadable(UnreadableWhy.UNKNOWN_KIND)
    return found


def _read(content: bytes) -> ReadFile | None:
    """Read our own CSV by its header, vCards where a card begins, connections by theirs, else nothing."""
    from mentorkit.domain.spreadsheets.reading import (  # noqa: PLC0415  # only for a file
        is_spreadsheet,
        read_spreadsheet,
    )

    if is_spreadsheet(content):
        return read_spreadsheet(content)
    if b"BEGIN:VCARD" in content.replace(b"\0", b"").upper():
        from mentorkit.domain.vcards.reading import read_vcards  # noqa: PLC0415  # only for a file

        return read_vcards(content)
    from mentorkit.domain.sheets.reading import read_connections  # noqa: PLC0415  # only for a file

    found = read_connections(content)
    has_header = all(note.kind is not NoteKind.NO_HEADER for note in found.notes)
    return found if has_header else None


def _read_zip(content: bytes) -> ReadFile:
    """Read the first member that holds people, looking at likely names first; bounded against bombs."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except Exception:  # noqa: BLE001  # zipfile lets through whatever a damaged list leads to
        raise Unreadable(UnreadableWhy.DAMAGED_ZIP) from None
    with archive:
        members = [one for one in archive.infolist() if not one.filename.endswith("/")][:MOST_MEMBERS]
        read = (_people_in(archive, member) for member in sorted(members, key=_unlikeliness))
        found = next((people for people in read if people is not None), None)
    if found is None:
        raise Unreadable(UnreadableWhy.NOBODY_IN_ZIP)
    return found


def _unlikeliness(member: zipfile.ZipInfo) -> tuple[bool, bool]:
    name = member.filename.rsplit("/", 1)[-1].casefold()
    return name != "connections.csv", not name.endswith((".vcf", ".csv"))


def _people_in(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> ReadFile | None:
    if _unlikeliness(member)[1]:
        return None
    try:
        with archive.open(member) as packed:
            content = packed.read(LARGEST_FILE + 1)
    except (RuntimeError, NotImplementedError):
        raise Unreadable(UnreadableWhy.LOCKED_ZIP) from None
    except Exception:  # noqa: BLE001  # zipfile lets through whatever its decoders raise
        raise Unreadable(UnreadableWhy.DAMAGED_ZIP) from None
    if len(content) > LARGEST_FILE:
        raise Unreadable(UnreadableWhy.TOO_LARGE)
    return _read(content)


def write_private(path: Path, content: bytes) -> None:
    """Write a file only its owner may read, whole or not at all. Raises OSError.

    It is written beside its place, flushed to the disk, then renamed over what was there.
    """
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
