"""One logical line of a vCard: group, name, parameters and value, and how a value is written."""

from __future__ import annotations

import base64
import binascii
import re
from dataclasses import field

from mentorkit.domain.decoding import bytes_text
from mentorkit.domain.frozen import frozen

_NAME = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_QUOTED = re.compile(rb"=([0-9A-Fa-f]{2})")
_BARE_ENCODINGS = frozenset({"BASE64", "B", "QUOTED-PRINTABLE", "8BIT", "7BIT"})
_BARE_VALUES = frozenset({"INLINE", "URL", "URI", "CID", "CONTENT-ID"})
_REMEMBERED = 2048
_LONGEST_REMEMBERED = 200
_LOWEST_RANK = 101


@frozen
class Head:
    """What stands before the colon. `rank` is 1 for what is preferred most, above 100 for not at all."""

    group: str
    name: str
    types: tuple[str, ...] = ()
    parameters: dict[str, str] = field(default_factory=dict)
    rank: int = _LOWEST_RANK

    @property
    def is_preferred(self) -> bool:
        """Whether it is marked as preferred in any degree."""
        return self.rank < _LOWEST_RANK


class Property:
    """A head, its raw value, and the whole line with its number."""

    __slots__ = ("head", "line", "number", "value")

    def __init__(self, head: Head, value: str, line: str, number: int) -> None:
        self.head = head
        self.value = value
        self.line = line
        self.number = number

    def parameter(self, name: str) -> str:
        """Return a parameter's value, "" when it is missing."""
        return self.head.parameters.get(name, "")

    @property
    def decoded(self) -> str:
        """The value with its transfer encoding and character set undone, escapes still in it."""
        parameters = self.head.parameters
        if not parameters:
            return self.value
        encoding = parameters.get("ENCODING", "").upper()
        charset = parameters.get("CHARSET", "")
        if encoding == "QUOTED-PRINTABLE":
            return _from_quoted_printable(self.value, charset)
        if encoding in ("B", "BASE64"):
            content = base64_bytes(self.value)
            return self.value if content is None else _even_lines(bytes_text(content, charset))
        return self.value

    @property
    def text(self) -> str:
        """The value as plain text without blanks around it."""
        return unescaped(self.decoded).strip()

    def components(self) -> list[str]:
        """Return the parts between semicolons, each as plain text."""
        return [unescaped(part).strip() for part in split_at(self.decoded, ";")]

    def items(self) -> list[str]:
        """Return the parts between commas that say anything."""
        parts = (unescaped(part).strip() for part in split_at(self.decoded, ","))
        return [part for part in parts if part]


class PropertyReader:
    """Takes lines apart; heads repeat from card to card and are taken apart once."""

    def __init__(self) -> None:
        self._heads: dict[str, Head | None] = {}

    def read(self, line: str, number: int) -> Property | None:
        """Return the property of a logical line, or None when it is none."""
        head, colon, value = line.partition(":")
        if not colon:
            return None
        if '"' in head:
            head, value = _past_quotes(line)
        known = self._heads.get(head)
        if known is None:
            known = parsed_head(head)
            if known is None:
                return None
            if len(self._heads) < _REMEMBERED and len(head) <= _LONGEST_REMEMBERED:
                self._heads[head] = known
        return Property(known, value, line, number)


def parsed_head(head: str) -> Head | None:
    """Return the parts of what stands before the colon, or None when it names no property."""
    parts = _outside_quotes(head) if '"' in head else head.split(";")
    group, _dot, name = parts[0].strip().rpartition(".")
    if not _NAME.fullmatch(name) or (group and not _NAME.fullmatch(group)):
        return None
    types: list[str] = []
    parameters: dict[str, str] = {}
    for part in parts[1:]:
        _parameter(part, types, parameters)
    return Head(
        group.lower(), name.upper(), tuple(dict.fromkeys(types)), parameters, _rank(types, parameters)
    )


def _parameter(part: str, types: list[str], parameters: dict[str, str]) -> None:
    key, equals, value = part.partition("=")
    key, value = key.strip().upper(), value.strip().strip('"')
    if not equals:
        if key in _BARE_ENCODINGS:
            parameters["ENCODING"] = key
        elif key in _BARE_VALUES:
            parameters["VALUE"] = key
        elif key:
            types.append(key.lower())
    elif key == "TYPE":
        types += [word.strip().strip('"').lower() for word in value.split(",") if word.strip()]
    else:
        parameters.setdefault(key, value)


def _rank(types: list[str], parameters: dict[str, str]) -> int:
    written = parameters.get("PREF", "")
    if written.isascii() and written.isdigit() and len(written) <= 3:
        return min(max(int(written), 1), 100)
    return 1 if "pref" in types else _LOWEST_RANK


def _past_quotes(line: str) -> tuple[str, str]:
    """Split at the first colon outside quotes; at the very first one when the quotes do not match."""
    place = 0
    for index, piece in enumerate(line.split('"')):
        colon = piece.find(":") if index % 2 == 0 else -1
        if colon >= 0:
            return line[: place + colon], line[place + colon + 1 :]
        place += len(piece) + 1
    head, _colon, value = line.partition(":")
    return head, value


def _outside_quotes(head: str) -> list[str]:
    parts = [""]
    pieces: list[str] = []
    for index, piece in enumerate(head.split('"')):
        if index % 2:
            pieces.append(piece)
            continue
        first, *others = piece.split(";")
        pieces.append(first)
        for other in others:
            parts[-1] = "".join(pieces)
            parts.append("")
            pieces = [other]
    parts[-1] = "".join(pieces)
    return parts


def split_at(text: str, mark: str) -> list[str]:
    """Split at every `mark` (a semicolon or comma) that is not escaped; escapes stay as they are."""
    if "\\" not in text:
        return text.split(mark)
    parts: list[str] = []
    pieces: list[str] = []
    for piece in text.split(mark):
        pieces.append(piece)
        if (len(piece) - len(piece.rstrip("\\"))) % 2 == 0:
            parts.append(mark.join(pieces))
            pieces = []
    return [*parts, mark.join(pieces)] if pieces else parts


def unescaped(text: str) -> str:
    r"""Undo `\n`, `\,`, `\;`, `\:` and `\\`; any other backslash is a letter like the rest."""
    return _ESCAPED.sub(_letter, text) if "\\" in text else text


def _letter(found: re.Match[str]) -> str:
    letter = found[1]
    if letter in "nN":
        return "\n"
    return letter if letter in "\\,;:" else found[0]


def escaped(text: str) -> str:
    r"""Write text so that `unescaped` gives it back."""
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,").replace(";", "\\;")


def base64_bytes(text: str) -> bytes | None:
    """Return the bytes of base64 text, blanks and missing padding forgiven; None if it is none."""
    letters = "".join(text.split()).rstrip("=")
    try:
        return base64.b64decode(letters + "=" * (-len(letters) % 4), validate=True) or None
    except (binascii.Error, ValueError):
        return None


def _from_quoted_printable(text: str, charset: str) -> str:
    content = _QUOTED.sub(lambda found: bytes((int(found[1], 16),)), text.encode("utf-8", "replace"))
    return _even_lines(bytes_text(content, charset))


def _even_lines(text: str) -> str:
    """Return text with one kind of line end and without the zero character, which no text needs."""
    text = text.replace("\0", "")
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
