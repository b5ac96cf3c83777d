"""Single cells: never a formula to the spreadsheet that opens them, and the same text again when read."""

from __future__ import annotations

import re

from mentorkit.domain.vcards.properties import escaped, split_at, unescaped

GUARD = "'"
"""Put before a text that a spreadsheet would take for a formula; spreadsheets hide it."""

_BEGINS_FORMULA = r"[=+\-@\t\r\n\0＝＋－＠]"
"""What OWASP's *CSV Injection* names, and the null character of its ASVS 1.2.10: twelve in all."""

_FORMULA = re.compile(f"'*{_BEGINS_FORMULA}")
_GUARDED = re.compile(f"''*{_BEGINS_FORMULA}")


def guarded(text: str) -> str:
    """Return the text of a cell that no spreadsheet calculates; `unguarded` gives the text back."""
    return GUARD + text if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text of a cell without the mark that guarded it."""
    return cell[1:] if _GUARDED.match(cell) else cell


def list_cell(items: tuple[str, ...]) -> str:
    """Return a list as the text of one cell."""
    return "; ".join(escaped(item).replace("\\,", ",") for item in items)


def items_of(text: str) -> tuple[str, ...]:
    """Return the list that stands in the text of a cell, each item once."""
    parts = (unescaped(part).strip() for part in split_at(text, ";"))
    return tuple(dict.fromkeys(part for part in parts if part))
