"""Files made to hold a reader up or to fill the memory: each is read or refused within two seconds."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("resource", reason="fuzzing limits memory and time by what Windows lacks")
from tests.fuzz.formats import FORMATS
from tests.fuzz.watching import Watch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MILLION = 1 << 20

BOMBS: dict[str, Callable[[], bytes]] = {
    "a quote that never closes": lambda: b'"' + b"x," * (MILLION // 2),
    "quotes and commas": lambda: b'",' * 8_192,
    "one endless line": lambda: b"x" * MILLION,
    "nothing but ends of lines": lambda: b"\r\n" * (MILLION // 16),
    "parameters without end": lambda: b"NOTE" + b";TYPE=home" * 20_000 + b":x\r\n",
    "depths of brackets": lambda: b"[" * 100_000 + b"]" * 100_000,
    "depths of components": lambda: b"BEGIN:VCARD\r\n" * 4_000,
    "a photo of a million bytes": lambda: b"PHOTO;ENCODING=b:" + b"QUJD" * (MILLION // 4) + b"\r\n",
    "folds without end": lambda: b"NOTE:x" + b"\r\n x" * 4_000 + b"\r\n",
    "zeros": lambda: bytes(MILLION),
    "a repetition without end": lambda: b"RRULE:FREQ=SECONDLY;COUNT=99999999\r\n" * 50,
}
READ_FROM_OUTSIDE = ("vcard", "jcard", "ldif", "table", "own_table", "calendar", "templates", "anything")
"""Formats anybody may send; what is encrypted is refused by its length or digest."""


def packed(content: bytes) -> bytes:
    """Return a zip that holds much more than it takes."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("people.vcf", content)
    return file.getvalue()


def planted(name: str, bomb: bytes) -> bytes:
    """Return a true file with a bomb after its first line, where it is read as part of it."""
    first = FORMATS[name]().files[0]
    at = first.find(b"\n") + 1
    return first[:at] + bomb + first[at:]


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_bomb_holds_no_reader_up(bomb: str, tmp_path: Path) -> None:
    content = BOMBS[bomb]()
    for name in READ_FROM_OUTSIDE:
        Watch(FORMATS[name]().read, tmp_path).look_at(planted(name, content))
    Watch(FORMATS["zip"]().read, tmp_path).look_at(packed(content))
    assert list(tmp_path.iterdir()) == []


def test_there_are_more_than_sixty() -> None:
    assert len(BOMBS) * (len(READ_FROM_OUTSIDE) + 1) > 60
