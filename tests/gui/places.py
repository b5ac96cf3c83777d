"""The places of widgets in layouts that Python still knows of.

PySide6 (seen with 6.11.3) keeps what it once knew of a place for as long as its layout lives, while Qt frees
the place with its widget: whatever is made at that address later is taken for it, and ends in a crash.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidgetItem
from shiboken6 import Shiboken


def kept_places() -> int:
    """Return how many there are."""
    return sum(isinstance(known, QWidgetItem) for known in Shiboken.getAllValidWrappers())
