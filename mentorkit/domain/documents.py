"""Documents for somebody else: their parts, each with the field it shows, as plain text, Markdown or paper."""

from __future__ import annotations

import re
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Collection

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~])")
_LINE_MARKS = re.compile(r"^(\s*)([-+=]|\d+[.)])(?=\s|$|[-=])", re.MULTILINE)


OPENING, CLOSING = "document.opening", "document.closing"
"""What the app's own words around the parts are called among the fields that leave."""


class DocumentKind(StrEnum):
    """What is made for somebody else."""

    AGREEMENT = "agreement"
    AGENDA = "agenda"
    PRE_READ = "pre_read"
    UPDATE = "update"


@frozen
class Part:
    """One thing that leaves: which field of which kind of record it shows, and how it reads."""

    field: str
    """Kind and name with a point between: `agreement.purpose`."""
    text: str
    heading: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from other parts of the same field."""
        return self.field, self.text


@frozen
class Document:
    """A text for one other person. `opening` and `closing` are the app's own words around its parts."""

    kind: DocumentKind
    title: str
    opening: str
    parts: tuple[Part, ...]
    closing: str

    @property
    def pieces(self) -> tuple[Part, ...]:
        """Everything that leaves below the title, in its order, the app's own words too."""
        first, last = Part(OPENING, self.opening), Part(CLOSING, self.closing)
        return tuple(part for part in (first, *self.parts, last) if part.text)

    def without(self, keys: Collection[tuple[str, str]]) -> Document:
        """Return the document without some of its pieces."""
        return replace(
            self,
            opening="" if (OPENING, self.opening) in keys else self.opening,
            parts=tuple(part for part in self.parts if part.key not in keys),
            closing="" if (CLOSING, self.closing) in keys else self.closing,
        )


def plain(document: Document) -> str:
    """Return the text below the title, as a mail has it."""
    parts = [f"{part.heading}\n{part.text}" if part.heading else part.text for part in document.parts]
    return "\n\n".join(part for part in (document.opening, *parts, document.closing) if part) + "\n"


def markdown(document: Document) -> str:
    """Return the whole document as Markdown; what people wrote stays words, whatever signs are in it."""
    lines = [f"# {_escaped(document.title)}", _escaped(document.opening)]
    for part in document.parts:
        lines += [f"## {_escaped(part.heading)}"] if part.heading else []
        lines.append(_escaped(part.text))
    return "\n\n".join(line for line in (*lines, _escaped(document.closing)) if line) + "\n"


def paper_blocks(document: Document) -> tuple[tuple[str, str], ...]:
    """Return the blocks of a sheet of paper, each a style of type and its text."""
    blocks = [("title", document.title), ("body", document.opening)]
    for part in document.parts:
        blocks += [("label", part.heading)] if part.heading else []
        blocks.append(("body", part.text))
    return tuple((style, text) for style, text in (*blocks, ("body", document.closing)) if text)


def file_name(document: Document, ending: str) -> str:
    """Return a name for a file of the document: its title in letters that every system takes."""
    words = re.sub(r"[^\w\s-]", "", document.title).split()
    return f"{'-'.join(words).lower() or document.kind.value}.{ending}"


def _escaped(text: str) -> str:
    """Return a text as Markdown shows it unchanged; each line stays a line."""
    escaped = _LINE_MARKS.sub(r"\1\\\2", _MARKS.sub(r"\\\1", text))
    return re.sub(r"(?<=\S)\n(?=\S)", "  \n", escaped)
