"""How results and sentences leave: results on the standard output, sentences to people on the other."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING, Any, TextIO

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

REPLACED = "\N{REPLACEMENT CHARACTER}"
_CONTROLS = {code: f"\\u{code:04x}" for code in range(0x7F, 0xA0)}
"""Controls that JSON lets through, although a terminal obeys them."""


@frozen
class Output:
    """Where a command prints. Text of the vault can never move the cursor or end a line of its own."""

    out: TextIO
    errors: TextIO
    as_json: bool

    def line(self, *cells: str) -> None:
        """Print one row of a list, its cells parted by tabs."""
        print("\t".join(plain(cell) for cell in cells), file=self.out)

    def json(self, value: Any) -> None:
        """Print one value."""
        print(_json(value, indent=2), file=self.out)

    def json_list(self, name: str, values: Iterable[Any]) -> None:
        """Print an object that holds one list, a line for each value, while they are read."""
        print(f'{{"{name}": [', end="", file=self.out)
        between = "\n"
        for value in values:
            print(f"{between}{_json(value)}", end="", file=self.out)
            between = ",\n"
        print("\n]}", file=self.out)

    def bytes(self, content: bytes) -> None:
        """Print the bytes of a file as they are."""
        self.out.flush()
        self.out.buffer.write(content)
        self.out.buffer.flush()

    def tell(self, sentence: str) -> None:
        """Tell a person something that is no result."""
        print(plain(sentence, keep_lines=True), file=self.errors)


def plain(text: str, *, keep_lines: bool = False) -> str:
    """Return the text without characters that would move the cursor, end a line or hide what follows."""
    kept = "\n" if keep_lines else ""
    one_line = text if keep_lines else " ".join(text.split())
    return "".join(
        letter if letter in kept or unicodedata.category(letter) not in ("Cc", "Cs", "Zl", "Zp") else REPLACED
        for letter in one_line
    )


def _json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=False, indent=indent).translate(_CONTROLS)
