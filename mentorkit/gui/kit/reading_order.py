"""Tab in the order of reading: as widgets stand in their layouts, whenever they were made."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QGridLayout, QLayout, QScrollArea, QSplitter, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def stops(root: QWidget) -> list[QWidget]:
    """Return what Tab stops at below a widget, in the order of reading."""
    return [widget for widget in _read(root) if _is_stop(widget)]


def move_focus(root: QWidget, *, forward: bool) -> None:
    """Give the focus to the stop after or before the widget that has it, round and round, and show it."""
    read = list(_read(root))
    now = QApplication.focusWidget()
    at = read.index(now) if now in read else -1 if forward else len(read)
    ahead = [*read[at + 1 :], *read[: at + 1]] if forward else [*read[:at][::-1], *read[at:][::-1]]
    found = next(filter(_is_stop, ahead), None)
    if found is None:
        return
    found.setFocus(Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason)
    above = found.parentWidget()
    while above is not None and above is not root:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(found)
        above = above.parentWidget()


def _is_stop(widget: QWidget) -> bool:
    takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(takes_tab) and widget.isEnabled() and widget.focusProxy() is None


def _read(widget: QWidget) -> Iterator[QWidget]:
    """Yield every widget seen below another; what no layout holds comes in the order it was made in."""
    children = [child for child in widget.children() if isinstance(child, QWidget)]
    layout = widget.layout()
    placed = list(_placed(layout, children)) if layout is not None else []
    if isinstance(widget, QSplitter):
        placed = sorted(children, key=widget.indexOf)
    for child in (*placed, *(child for child in children if child not in placed)):
        if child.isVisible() and not child.isWindow():
            yield child
            yield from _read(child)


def _placed(layout: QLayout, children: Sequence[QWidget]) -> Iterator[QWidget]:
    """Yield which of these a layout holds, those in rows and columns of its own where they stand."""
    inner = [found for found in layout.children() if isinstance(found, QLayout)]
    at: dict[QWidget | QLayout, int] = {child: layout.indexOf(child) for child in children}
    at |= {found: layout.indexOf(found) for found in inner}
    held = [one for one, place in at.items() if place >= 0]
    if isinstance(layout, QGridLayout):
        cells = {one: layout.getItemPosition(at[one]) for one in held}
        held.sort(key=lambda one: cast("tuple[int, int, int, int]", cells[one]))
    else:
        held.sort(key=lambda one: at[one])
    for one in held:
        if isinstance(one, QWidget):
            yield one
        else:
            yield from _placed(one, children)
