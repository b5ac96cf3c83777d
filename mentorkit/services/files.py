"""Files from outside: recognised by what they hold, never by their name, and bounded in every way."""

from __future__ import annotations

import io
import os
import tempfile
import zipfile
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from typing import IO, TYPE_CHECKING

from mentorkit.domain.cards import CardFormat, ReadFile
from mentorkit.domain.frozen import frozen
from mentorkit.domain.gathering import gathered

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mentorkit.domain.sheets.sheets import Sheet

LARGEST_FILE = 200 * 1024 * 1024
"""Bytes of a file, and of all that is unpacked from a zip."""

MOST_MEMBERS = 2_000
"""Files in a zip that are looked at."""

MOST_LINES = 5_000_000
"""Lines of a file; more than this holds no address book."""

_ZIP = b"PK\x03\x04"


class UnreadableWhy(StrEnum):
    """Why a file could not be read at all. Nothing was changed."""

    GONE = "gone"
    FORBIDDEN = "forbidden"
    FOLDER = "folder"
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    UNKNOWN_KIND = "unknown_kind"
    UNKNOWN_COLUMNS = "unknown_columns"
    """A table none of whose columns says whom a row is about."""
    DAMAGED_ZIP = "damaged_zip"
    LOCKED_ZIP = "locked_zip"
    NOBODY_IN_ZIP = "nobody_in_zip"


class Unreadable(Exception):  # noqa: N818  # reads as what the file is
    """A file that cannot be read; `why` says the reason."""

    def __init__(self, why: UnreadableWhy) -> None:
        super().__init__(why.value)
        self.why = why


@frozen
class Found:
    """One file as it was found: read, or a table whose columns may still be changed."""

    name: str
    content: ReadFile | Sheet

    def read(self) -> ReadFile:
        """Return the people, columns as they are meant now. Raises Unreadable where none names anybody."""
        if isinstance(self.content, ReadFile):
            return self.content
        if not self.content.names_somebody:
            raise Unreadable(UnreadableWhy.UNKNOWN_COLUMNS)
        from mentorkit.domain.sheets.reading import read_sheet  # noqa: PLC0415  # only for a file

        return read_sheet(self.content)


def read_file(path: Path) -> ReadFile:
    """Read the people of a file, all members of a zip as one. Raises Unreadable."""
    return read_found(found_in(path))


def read_found(files: Sequence[Found]) -> ReadFile:
    """Return the people of several files as one list. Raises Unreadable."""
    return gathered([(one.name, one.read()) for one in files])


def found_in(path: Path) -> tuple[Found, ...]:
    """Return what a file holds; a zip may hold several. Raises Unreadable."""
    return found_in_bytes(file_bytes(path), path.name)


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
    return read_found(found_in_bytes(content))


def found_in_bytes(content: bytes, name: str = "") -> tuple[Found, ...]:
    """Return what bytes hold, a zip's members apart. Raises Unreadable."""
    if not content.strip(b"\0 \r\n\t"):
        raise Unreadable(UnreadableWhy.EMPTY)
    if content.startswith(_ZIP):
        return _found_in_zip(content)
    found = _recognised(content)
    if found is None:
        raise Unreadable(UnreadableWhy.UNKNOWN_KIND)
    return (Found(name, found),)


def _recognised(content: bytes) -> ReadFile | Sheet | None:
    """Return what bytes hold by what they look like, or None when they hold nobody."""
    from mentorkit.domain import recognising  # noqa: PLC0415  # only for a file

    if content.count(b"\n") + content.count(b"\r") > MOST_LINES:
        raise Unreadable(UnreadableWhy.TOO_LARGE)
    return recognising.recognised(content)


def _found_in_zip(content: bytes) -> tuple[Found, ...]:
    """Return every member that holds people; bounded against bombs.

    A table of no known program counts only where nothing surer is: an export has many of them.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
    except Exception:  # noqa: BLE001  # zipfile lets through whatever a damaged list leads to
        raise Unreadable(UnreadableWhy.DAMAGED_ZIP) from None
    with archive:
        members = [one for one in archive.infolist() if _is_candidate(one.filename)][:MOST_MEMBERS]
        found = list(_members(archive, members))
    surely = [one for one in found if one.content.format is not CardFormat.SHEET]
    if not found:
        raise Unreadable(UnreadableWhy.NOBODY_IN_ZIP)
    return tuple(surely or found)


def _is_candidate(name: str) -> bool:
    hidden = any(part.startswith((".", "__MACOSX")) for part in name.split("/"))
    return not name.endswith("/") and not hidden


def _members(archive: zipfile.ZipFile, members: Sequence[zipfile.ZipInfo]) -> Iterator[Found]:
    room = LARGEST_FILE
    for member in members:
        try:
            with archive.open(member) as packed:
                content = packed.read(room + 1)
        except (RuntimeError, NotImplementedError):
            raise Unreadable(UnreadableWhy.LOCKED_ZIP) from None
        except Exception:  # noqa: BLE001  # zipfile lets through whatever its decoders raise
            raise Unreadable(UnreadableWhy.DAMAGED_ZIP) from None
        room -= len(content)
        if room < 0:
            raise Unreadable(UnreadableWhy.TOO_LARGE)
        found = None if content.startswith(_ZIP) or not content.strip(b"\0 \r\n\t") else _recognised(content)
        if found is not None and (isinstance(found, ReadFile) or found.names_somebody):
            yield Found(member.filename, found)


def write_private(path: Path, content: bytes) -> None:
    """Write a file only its owner may read, whole or not at all. Raises OSError."""
    with writing_privately(path) as file:
        file.write(content)


@contextmanager
def writing_privately(path: Path) -> Iterator[IO[bytes]]:
    """Yield a file only its owner may read; it stands at `path` once the block is left in peace.

    It is written beside its place, flushed to the disk, then renamed over what was there. Raises OSError.
    """
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
