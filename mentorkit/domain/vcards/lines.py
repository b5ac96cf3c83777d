"""Unfolding: the physical lines of a vCard file into logical ones, however they were broken."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mentorkit.domain.decoding import line_text

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHARSET = re.compile(r";\s*CHARSET=\"?([\w.:-]{1,40})", re.IGNORECASE)
_BASE64 = re.compile(r"[A-Za-z0-9+/=]+\s*")
_HEX_FIRST = re.compile(r"=[0-9A-Fa-f]{2}")
_BLANK = " \t"
_HARD_FOLD = range(70, 79)
_PROPERTY = re.compile(
    r"(?:[\w-]+\.)?(?:BEGIN|END|FN|N|TEL|EMAIL|ORG|TITLE|URL|ADR|NOTE|PHOTO|UID|REV|BDAY|X-[\w-]+)[:;]"
)


def logical_lines(text: str, *, by_line: bool) -> Iterator[tuple[int, str]]:
    """Yield (number of the first physical line from 1, unfolded line); blank lines are dropped.

    `by_line` says that `text` is bytes in disguise: each unfolded line is decoded on its own, so that
    a letter broken by the fold is whole again.
    """
    unfolded = _unfolded(_one_kind_of_line_end(text))
    return _decoded(unfolded) if by_line else unfolded


def _one_kind_of_line_end(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _decoded(lines: Iterator[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    for number, line in lines:
        charset = _CHARSET.search(line.partition(":")[0])
        yield number, line_text(line, charset[1] if charset else "")


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    start, parts = 0, [""]
    is_old = False
    for number, line in enumerate(text.split("\n"), 1):
        if not line:
            if parts[-1][-1:] == "=":
                parts.append("")  # an empty line ends a quoted-printable value
            continue
        first = line[0]
        if first in _BLANK and start:
            kept_blank = is_old and len(parts[-1].encode("utf-8", "replace")) not in _HARD_FOLD
            parts[-1:] = _continued(parts, line if kept_blank else line[1:])
        elif (first == "=" or parts[-1][-1:] == "=") and _is_soft(parts, line):
            parts[-1] = parts[-1].removesuffix("=")
            parts.append(line)
        elif ":" not in line and _is_bare_base64(parts, line):
            parts.append(line)
        else:
            if start:
                yield start, "".join(parts)
            start, parts = number, [line]
            if first in "VvBb":
                is_old = _is_version_2(line, is_old=is_old)
    if start:
        yield start, "".join(parts)


def _continued(parts: list[str], line: str) -> tuple[str, str]:
    """Return the last part and what continues it; a soft break before a fold loses its mark."""
    last = parts[-1]
    if last[-1:] == "=" and _is_quoted_printable(parts[0]):
        last = last[:-1]
    return last, line


def _is_version_2(line: str, *, is_old: bool) -> bool:
    upper = line[:16].upper().rstrip()
    if upper.startswith("VERSION:"):
        return upper == "VERSION:2.1"
    return False if upper == "BEGIN:VCARD" else is_old


def _is_quoted_printable(line: str) -> bool:
    return "QUOTED-PRINTABLE" in line[:400].partition(":")[0].upper()


def _is_soft(parts: list[str], line: str) -> bool:
    """Whether a line goes on with a quoted-printable value.

    It does not when it is a property itself: a value that was cut off must not swallow the next one.
    """
    if not _is_quoted_printable(parts[0]):
        return False
    if parts[-1][-1:] != "=":
        return bool(_HEX_FIRST.match(line))
    return not _PROPERTY.match(line)


def _is_bare_base64(parts: list[str], line: str) -> bool:
    """Whether a line without any mark goes on with a base64 value, as some phones break them."""
    head = parts[0][:400].partition(":")[0].upper()
    is_base64 = "BASE64" in head or ";ENCODING=B" in head
    return is_base64 and bool(_BASE64.fullmatch(line))
