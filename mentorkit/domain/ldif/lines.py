"""An LDIF file into entries of attributes: unfolded, decoded, comments dropped, addresses not followed."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from mentorkit.domain.decoding import bytes_text, line_text
from mentorkit.domain.frozen import frozen
from mentorkit.domain.vcards.properties import base64_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"([A-Za-z][A-Za-z0-9.-]{0,99})((?:;[A-Za-z0-9-]{1,60}){0,20}):(:|<)? *(.*)", re.DOTALL)


@frozen
class Attribute:
    """One named value. `content` is what base64 held; `is_address` says that the value only tells where it is."""

    name: str
    text: str
    content: bytes | None = None
    is_address: bool = False


@dataclass(slots=True)
class Entry:
    """The attributes of one entry, the line (from 1) where it begins, and the lines nobody understands."""

    line: int
    attributes: list[Attribute] = field(default_factory=list)
    strange: list[str] = field(default_factory=list)


def entries_of(text: str, *, by_line: bool) -> Iterator[Entry]:
    """Yield the entries of a file. `by_line` says that `text` is bytes in disguise."""
    entry: Entry | None = None
    for number, line in _unfolded(text):
        if not line:
            if entry is not None:
                yield entry
            entry = None
            continue
        entry = entry or Entry(number)
        found = attribute_of(line_text(line) if by_line else line)
        if found is None:
            entry.strange.append(line)
        else:
            entry.attributes.append(found)
    if entry is not None:
        yield entry


def attribute_of(line: str) -> Attribute | None:
    """Return the attribute of an unfolded line, or None when it is none."""
    found = _LINE.fullmatch(line)
    if found is None:
        return None
    name, how, value = found[1], found[3], found[4]
    if how == ":":
        content = base64_bytes(value)
        text = value if content is None else bytes_text(content).replace("\0", "")
        return Attribute(name, text.replace("\r\n", "\n").replace("\r", "\n"), content)
    return Attribute(name, value.strip(), is_address=how == "<")


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Yield (number of the first physical line, line): comments are dropped, also when they are folded."""
    start, parts = 0, [""]
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if line[:1] == " " and start:
            parts.append(line[1:])
            continue
        if start and parts[0][:1] != "#":
            yield start, "".join(parts)
        start, parts = number, [line if not line.isspace() else ""]
    if start and parts[0][:1] != "#":
        yield start, "".join(parts)
