"""The keys of the messages page: what each does, and the words that F1 shows for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.gui.messages.page import MessagesPage


class Key(NamedTuple):
    """One key of the page. Without words it is another way to write the one before."""

    keys: str
    words: object
    do: Callable[[], object]


def set_keys(page: MessagesPage) -> tuple[tuple[str, str], ...]:
    """Make the keys of a page work while it has the focus; returns their words and keys."""
    for key in (known := _keys(page)):
        shortcut = QShortcut(QKeySequence(key.keys), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(key.do)
    told = [(QCoreApplication.translate("messages", str(key.words)), key.keys) for key in known if key.words]
    return (*told, (QCoreApplication.translate("messages", str(SLASH)), "/"))


SLASH = QT_TRANSLATE_NOOP("messages", "Insert a field")


def _keys(page: MessagesPage) -> tuple[Key, ...]:
    go_to_blank = page.pane.letter.go_to_blank
    return (
        Key("Ctrl+J", QT_TRANSLATE_NOOP("messages", "Next blank"), partial(go_to_blank, 1)),
        Key("Ctrl+Shift+J", QT_TRANSLATE_NOOP("messages", "Previous blank"), partial(go_to_blank, -1)),
        Key("Ctrl+;", QT_TRANSLATE_NOOP("messages", "Next note of the coach"), page.coach.choose_next),
        Key("Ctrl+\\", QT_TRANSLATE_NOOP("messages", "Show or hide the list"), page.three.toggle_first),
        Key("Ctrl+Shift+\\", QT_TRANSLATE_NOOP("messages", "Show or hide the coach"), page.three.toggle_side),
        Key("Ctrl+|", "", page.three.toggle_side),
        Key("Ctrl+Shift+C", QT_TRANSLATE_NOOP("messages", "Copy all"), page.hand_off.copy_all),
        Key("Ctrl+Return", "", page.press_primary),
    )
