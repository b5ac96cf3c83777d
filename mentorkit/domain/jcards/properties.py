"""One property: a line of a vCard 4.0 as jCard writes it, and any property of a jCard as such a line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mentorkit.domain.vcards.properties import escaped, split_at, unescaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

LINE = "x-mentorkit-line"
"""Holds a whole line that jCard's form would change: odd quotes, an old version's parameters."""

_TEXT, _UNKNOWN, _DATE = "text", "unknown", "date-and-or-time"
_TYPES = {
    **dict.fromkeys(
        (
            *("FN", "N", "NICKNAME", "GENDER", "ADR", "TEL", "EMAIL", "TZ", "TITLE", "ROLE", "ORG", "KIND"),
            *("CATEGORIES", "NOTE", "PRODID", "VERSION", "EXPERTISE", "HOBBY", "INTEREST", "ORG-DIRECTORY"),
            *("PRONOUNS", "XML", "X-ABLABEL"),
        ),
        _TEXT,
    ),
    **dict.fromkeys(
        (
            *("SOURCE", "PHOTO", "IMPP", "GEO", "LOGO", "MEMBER", "RELATED", "SOUND", "UID", "URL", "KEY"),
            *("FBURL", "CALADRURI", "CALURI", "SOCIALPROFILE"),
        ),
        "uri",
    ),
    **dict.fromkeys(("BDAY", "ANNIVERSARY"), _DATE),
    "LANG": "language-tag",
    "REV": "timestamp",
}
"""What a value is unless a parameter says otherwise; of names not here the value stays as it is written."""

_CASED = {"X-ABLABEL": "X-ABLabel"}
"""Names we write in letters of both cases; jCard has small ones only."""

_STRUCTURED = frozenset({"N", "ADR", "ORG", "GENDER"})
_LISTS = frozenset({"CATEGORIES", "NICKNAME"})
_DATES = frozenset({_DATE, "date", "date-time", "timestamp"})
_RAW = frozenset({_UNKNOWN, *_DATES})
_NOT_HERE = frozenset({"BEGIN", "END"})
_NAME = re.compile(r"[A-Za-z0-9-]+")
_BASIC = re.compile(r"(\d{4}|--)(\d{2})(\d{2})")
_EXTENDED = re.compile(r"(\d{4}-|--)(\d{2})-(\d{2})")
_QUOTED = re.compile(r"[,;:]")
_DATA = "data:"


def property_of(line: str) -> list[Any]:
    """Return a line of a vCard 4.0 as a property; `line_of` gives exactly this line back."""
    made = _property(line)
    return made if made is not None and line_of(made) == line else [LINE, {}, _TEXT, line]


def line_of(one: Any) -> str | None:
    """Return a property as a line of a vCard 4.0, or None for what is no property."""
    if not _is_property(one):
        return None
    written, parameters, kind, *values = one
    name = written.upper()
    if written == LINE:
        return _plain(values[0])
    group = parameters.get("group")
    shown = _CASED.get(name, name)
    head = f"{group}.{shown}" if isinstance(group, str) and _NAME.fullmatch(group) else shown
    is_usual = kind.lower() in (_TYPES.get(name, _UNKNOWN), _UNKNOWN)
    head += "" if is_usual else f";VALUE={kind}"
    head += "".join(_written(parameters))
    return f"{head}:" + ",".join(_value(name, kind, value) for value in values)


def _property(line: str) -> list[Any] | None:
    head, colon, value = line.partition(":")
    before, *rest = head.split(";")
    group, _dot, name = before.rpartition(".")
    if not colon or not _NAME.fullmatch(name) or name in _NOT_HERE:
        return None
    parameters: dict[str, Any] = {"group": group} if group else {}
    for part in rest:
        key, _equals, text = part.partition("=")
        known = parameters.get(key.lower())
        parameters[key.lower()] = text if known is None else [*_many(known), text]
    kind = parameters.pop("value", _TYPES.get(name, _UNKNOWN))
    return [name.lower(), parameters, kind, *_values(name, kind, value)]


def _values(name: str, kind: str, value: str) -> Iterator[Any]:
    if kind in _DATES:
        yield _BASIC.sub(_extended, value)
    elif kind in _RAW or value.startswith(_DATA):
        yield value
    elif name in _STRUCTURED:
        components = [unescaped(part) for part in split_at(value, ";")]
        yield components if len(components) > 1 else components[0]
    elif name in _LISTS:
        yield from (unescaped(part) for part in split_at(value, ","))
    else:
        yield unescaped(value)


def _extended(found: re.Match[str]) -> str:
    year, month, day = found.groups()
    return f"{year}{month}-{day}" if year == "--" else f"{year}-{month}-{day}"


def _value(name: str, kind: str, value: Any) -> str:
    """Return one value as a vCard writes it; parts of parts are parted by commas."""
    if isinstance(value, list):
        return ";".join(",".join(escaped(_even(part)) for part in _many(component)) for component in value)
    if kind.lower() in _DATES:
        return _EXTENDED.sub(
            lambda found: found[1].rstrip("-").ljust(2, "-") + found[2] + found[3], _plain(value)
        )
    if kind.lower() in _RAW and name not in _TYPES:
        return _plain(value)
    text = _even(value)
    return _plain(text) if text.startswith(_DATA) else escaped(text)


def _written(parameters: dict[str, Any]) -> Iterator[str]:
    for key, value in parameters.items():
        if key != "group" and _NAME.fullmatch(key):
            for text in _many(value):
                plain = _plain(text).replace('"', "'")
                yield f';{key.upper()}="{plain}"' if _QUOTED.search(plain) else f";{key.upper()}={plain}"


def _many(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else (value,)


def _plain(value: Any) -> str:
    """Return a value on one line, whatever stands in it."""
    return _even(value).replace("\n", "\\n")


def _even(value: Any) -> str:
    return str(value).replace("\r\n", "\n").replace("\r", "\n")


def _is_property(one: Any) -> bool:
    """Whether something is name, parameters, type and at least one value, as RFC 7095 has it."""
    return (
        isinstance(one, list)
        and len(one) > 3
        and isinstance(one[0], str)
        and _NAME.fullmatch(one[0]) is not None
        and isinstance(one[1], dict)
        and isinstance(one[2], str)
        and _NAME.fullmatch(one[2]) is not None
    )
