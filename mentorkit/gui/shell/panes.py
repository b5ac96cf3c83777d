"""Moving the focus from pane to pane with F6, back to where it was in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from mentorkit.gui.shell.main_page import MainPage


class Panes:
    """The sidebar, then what the page offers as `panes` (a list of widgets), or the page as one."""

    def __init__(self, main: MainPage) -> None:
        self._main = main
        self._remembered: dict[int, QWidget] = {}

    def move(self, by: int) -> None:
        """Go `by` panes on (1) or back (-1), round at the ends."""
        panes = self._panes()
        focus = QApplication.focusWidget()
        at = next((at for at, pane in enumerate(panes) if focus and _holds(pane, focus)), -1)
        if focus is not None and at >= 0:
            self._remembered[id(panes[at])] = focus
        start = at if at >= 0 or by > 0 else 0
        self._enter(panes[(start + by) % len(panes)])

    def _panes(self) -> list[QWidget]:
        page = self._main.page
        offered: list[QWidget] = list(getattr(page, "panes", None) or ([page] if page else []))
        return [self._main.sidebar, *(pane for pane in offered if pane.isVisible())]

    def _enter(self, pane: QWidget) -> None:
        remembered = self._remembered.get(id(pane))
        if remembered is not None and shiboken6.isValid(remembered) and remembered.isVisible():
            remembered.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif pane is self._main.sidebar:
            self._main.sidebar.focus_here()
        elif pane is self._main.page:
            self._main.focus_page()
        else:
            _first(pane).setFocus(Qt.FocusReason.ShortcutFocusReason)


def _holds(pane: QWidget, widget: QWidget) -> bool:
    return pane is widget or pane.isAncestorOf(widget)


def _first(pane: QWidget) -> QWidget:
    """Return the first thing in a pane that Tab would reach."""
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        return pane
    found = (widget for widget in pane.findChildren(QWidget) if widget.isVisible() and widget.isEnabled())
    return next((widget for widget in found if widget.focusPolicy() & Qt.FocusPolicy.TabFocus), pane)
