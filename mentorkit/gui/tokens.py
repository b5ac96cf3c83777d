"""The values of the design, read from their one file: colours, type, space, sizes, motion."""

from __future__ import annotations

import json
from functools import reduce
from typing import TYPE_CHECKING, Any

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from pathlib import Path


@frozen
class TextStyle:
    """One style of type: sizes in logical pixels, `tracking` as a share of the size."""

    families: tuple[str, ...]
    size: float
    line: float
    weight: int
    tracking: float


@frozen
class Tokens:
    """Every value of the design, unscaled."""

    colors: dict[str, dict[str, str]]
    styles: dict[str, TextStyle]
    values: dict[str, Any]

    @classmethod
    def read(cls, path: Path) -> Tokens:
        """Read the token file; KeyError or ValueError when it is not one."""
        values = json.loads(path.read_text("utf-8"))
        families = {name: tuple(found) for name, found in values["type"]["family"].items()}
        styles = {
            name: TextStyle(
                families[style["family"]], style["size"], style["line"], style["weight"], style["tracking"]
            )
            for name, style in values["type"]["style"].items()
        }
        return cls(values["color"], styles, values)

    def number(self, path: str) -> float:
        """Return the number at a dotted path such as `size.control.small`; KeyError when there is none."""
        found: Any = reduce(lambda inner, key: inner[key], path.split("."), self.values)
        return float(found)

    def size(self, name: str, *, compact: bool) -> float:
        """Return a size; `compact` gives rows their lower height where they have one."""
        lower = self.values["size"]["rowCompact"]
        if compact and name.startswith("row.") and name.removeprefix("row.") in lower:
            return float(lower[name.removeprefix("row.")])
        return self.number(f"size.{name}")
