"""Widgets of a column in another order than before, without a move that is not needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QBoxLayout, QWidget


def stand_in_order(layout: QBoxLayout, widgets: Iterable[QWidget]) -> bool:
    """Let these stand first in a layout, in their order; True where one of them stood elsewhere.

    Only those are moved: moving a widget lays out and styles all of it anew. A layout shows what is added to it
    a turn later, so that what must be found by the focus at once is shown by whoever called.
    """
    moved = False
    for at, widget in enumerate(widgets):
        if layout.indexOf(widget) != at:
            layout.insertWidget(at, widget)
            moved = True
    return moved
