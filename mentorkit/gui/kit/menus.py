"""Menus: entries with icons, keys, and what destroys at the end in the colour of danger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from mentorkit.gui.theme import Theme

BELOW = 4
"""Pixels between a button and its menu."""


@frozen
class Entry:
    """One entry: its words, what it does, and how it looks. `keys` are shown, in their portable form."""

    words: str
    do: Callable[[], object]
    icon: str = ""
    keys: str = ""
    name: str = ""
    is_on: bool | None = None
    """Whether it carries a check mark; None for entries that have none."""
    is_dangerous: bool = False
    is_enabled: bool = True


def menu(
    theme: Theme, name: str, words: str, entries: Iterable[Entry | None], parent: QWidget | None = None
) -> QMenu:
    """Build a menu; None among the entries is a separator."""
    made = QMenu(parent)
    made.setObjectName(name)
    made.setAccessibleName(words)
    fill(made, theme, entries)
    return made


def fill(made: QMenu, theme: Theme, entries: Iterable[Entry | None]) -> None:
    """Replace what a menu offers."""
    made.clear()
    for entry in entries:
        add(made, theme, entry)


def add(made: QMenu, theme: Theme, entry: Entry | None) -> None:
    """Add an entry at the end; None is a separator."""
    if entry is None:
        made.addSeparator()
    else:
        made.addAction(_action(made, theme, entry))


def open_below(made: QMenu, anchor: QWidget) -> None:
    """Open a menu made for this once below a button, at its start; it is deleted when it closes."""
    made.aboutToHide.connect(made.deleteLater)
    mirrored = anchor.layoutDirection() == Qt.LayoutDirection.RightToLeft
    x = anchor.width() - made.sizeHint().width() if mirrored else 0
    made.popup(anchor.mapToGlobal(QPoint(x, anchor.height() + BELOW)))


def open_at(made: QMenu, point: QPoint) -> None:
    """Open a menu made for this once at a global point; it is deleted when it closes."""
    made.aboutToHide.connect(made.deleteLater)
    made.popup(point)


def _action(made: QMenu, theme: Theme, entry: Entry) -> QAction:
    # Qt reads an ampersand as the mark of a key: names of people may hold one.
    action = QAction(entry.words.replace("&", "&&"), made)
    action.setObjectName(entry.name)
    action.setEnabled(entry.is_enabled)
    if entry.icon:
        color = "danger.text" if entry.is_dangerous else "text.secondary"
        action.setIcon(theme.icon(entry.icon, 16, color))
    if entry.keys:
        action.setText(
            f"{action.text()}\t{QKeySequence(entry.keys).toString(QKeySequence.SequenceFormat.NativeText)}"
        )
    if entry.is_on is not None:
        action.setCheckable(True)
        action.setChecked(entry.is_on)
    do = entry.do
    action.triggered.connect(do)
    return action
