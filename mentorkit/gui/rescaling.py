"""Lets widgets that are already built follow a change of the text size: margins, gaps and fixed sizes."""

from __future__ import annotations

from PySide6.QtCore import QMargins
from PySide6.QtWidgets import QApplication, QBoxLayout, QGridLayout, QLayout, QWidget

HAIRLINE = 1
"""What is no thicker stays so at every text size."""
UNLIMITED = 16_777_215
"""Qt's largest size, which means that there is no limit."""


def rescale(old: float, new: float) -> None:
    """Bring every measure of every widget from one text size to another.

    Measures of the design are whole numbers, so a rounded one leads back to the one it was made of, and
    walking through the text sizes loses nothing.
    """
    if old == new:
        return
    for widget in QApplication.allWidgets():
        if not widget.isWindow():
            _resize_limits(widget, old, new)
        layout = widget.layout()
        if layout is not None:
            _respace(layout, widget, old, new)


def rescaled(value: int, old: float, new: float) -> int:
    """Return a measure in logical pixels as it is at the new text size."""
    if value <= HAIRLINE or value >= UNLIMITED:
        return value
    return round(round(value / old) * new)


def _resize_limits(widget: QWidget, old: float, new: float) -> None:
    least, most = widget.minimumSize(), widget.maximumSize()
    # Growing, the upper limit has to give way first: Qt pulls it along with the lower one, not back.
    widget.setMaximumSize(rescaled(most.width(), old, new), rescaled(most.height(), old, new))
    widget.setMinimumSize(rescaled(least.width(), old, new), rescaled(least.height(), old, new))


def _respace(layout: QLayout, owner: QWidget, old: float, new: float) -> None:
    edge = layout.contentsMargins()
    sides = (edge.left(), edge.top(), edge.right(), edge.bottom())
    layout.setContentsMargins(QMargins(*(rescaled(side, old, new) for side in sides)))
    if isinstance(layout, QBoxLayout):
        layout.setSpacing(rescaled(layout.spacing(), old, new))
    elif isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(rescaled(layout.horizontalSpacing(), old, new))
        layout.setVerticalSpacing(rescaled(layout.verticalSpacing(), old, new))
    # Only rows and gaps are asked for: what is asked of a widget's place outlives the widget.
    widgets = {layout.indexOf(child) for child in owner.children() if isinstance(child, QWidget)}
    for at in set(range(layout.count())) - widgets:
        item = layout.itemAt(at)
        inner = item.layout() if item is not None else None
        spacer = item.spacerItem() if item is not None else None
        if inner is not None:
            _respace(inner, owner, old, new)
        elif spacer is not None:
            size, policy = spacer.sizeHint(), spacer.sizePolicy()
            width, height = rescaled(size.width(), old, new), rescaled(size.height(), old, new)
            spacer.changeSize(width, height, policy.horizontalPolicy(), policy.verticalPolicy())
    layout.invalidate()
