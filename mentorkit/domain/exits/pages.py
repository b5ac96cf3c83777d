"""A record and all that belongs to it as one page of Markdown, to be read with the eyes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!])")
_AT_START = re.compile(r"^(\s*)([-+=>]|\d+[.)])", re.MULTILINE)


@frozen
class Leaf:
    """A record as values of JSON, and the records that belong to it."""

    kind: str
    values: dict[str, Any]
    owned: tuple[Leaf, ...] = ()

    @property
    def title(self) -> str:
        """Its first text, which says what it is; "" where it has none."""
        texts = (value for name, value in self.values.items() if _is_told(name) and isinstance(value, str))
        return next(" ".join(text.split()) for text in (*texts, "") if text.strip() or not text)


def page_text(leaf: Leaf) -> str:
    """Return the page of a record. What people wrote is shown as it is and never becomes markup."""
    return "\n".join(_lines(leaf, 1)) + "\n"


def _lines(leaf: Leaf, level: int) -> Iterator[str]:
    named = leaf.kind.replace("_", " ")
    yield f"{'#' * min(level, 6)} {_plain(leaf.title) if level == 1 and leaf.title else named}"
    yield ""
    for name, value in leaf.values.items():
        text = _text(value)
        if text and _is_told(name):
            yield from _field(name.replace("_", " "), text)
    yield ""
    for owned in leaf.owned:
        yield from _lines(owned, level + 1)


def _field(name: str, text: str) -> Iterator[str]:
    if "\n" not in text:
        yield f"- **{name}**: {_plain(text)}"
        return
    yield f"- **{name}**:"
    yield ""
    yield from (f"  > {_plain(line)}".rstrip() for line in text.splitlines())
    yield ""


def _text(value: Any) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "yes"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _is_told(name: str) -> bool:
    """Whether a field says something to a reader: an id does not."""
    return name != "id" and not name.endswith("_id")


def _plain(text: str) -> str:
    return _AT_START.sub(r"\1\\\2", _SPECIAL.sub(r"\\\1", text))
