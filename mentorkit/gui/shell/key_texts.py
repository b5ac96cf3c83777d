"""How the names of keys are shown beside the acts they belong to."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QKeySequence

_SIGNS = {"Shift": "\u21e7", "Return": "\u21b5"}


@cache
def keys_text(keys: str) -> str:
    """Return keys given in their portable form ("Ctrl+Shift+L") as they stand beside an act: Ctrl ⇧ L."""
    if not keys:
        return ""
    native = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    parts = native.replace("++", "+plus").split("+")
    return " ".join(_SIGNS.get(part, part).replace("plus", "+") for part in parts)
