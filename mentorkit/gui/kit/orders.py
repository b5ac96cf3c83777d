"""Widgets of a layout in another order than before, or gone from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QBoxLayout, QLayout, QWidget


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


def take_away(*widgets: QWidget) -> None:
    """Take widgets off the screen at once and delete them a turn later: one of them may be telling us just now."""
    for widget in widgets:
        widget.hide()
        widget.deleteLater()


def take_all_away(layout: QLayout) -> None:
    """Take away every widget of a layout, and its stretches."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            take_away(widget)
