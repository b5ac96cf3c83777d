"""Layouts at rest while much of a page changes: Qt would lay all of it out at each widget shown or hidden."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


@contextmanager
def resting(layout: QLayout) -> Iterator[None]:
    """Let a layout rest until the end, then have it place everything once, in the next turn."""
    placed, was_enabled = layout.parentWidget(), layout.isEnabled()
    assert placed is not None, "only a layout that places something can rest"
    layout.setEnabled(False)
    try:
        yield
    finally:
        layout.setEnabled(was_enabled)
        # A layout that was told of changes meanwhile does not ask to be activated again.
        QCoreApplication.postEvent(placed, QEvent(QEvent.Type.LayoutRequest))
