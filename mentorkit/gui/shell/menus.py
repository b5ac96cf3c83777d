"""The menus: every act of every subject, hidden until Alt, F10 or the mark in the sidebar asks for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtGui import QKeyEvent

    from mentorkit.gui.kit.features import Command
    from mentorkit.gui.theme import Theme

_OWN_LAST = frozenset({"file", "help"})
MENUS = ("file", "edit", "people", "view", "go", "help")


class Menus(QObject):
    """A menu bar over the top of `window`, and the actions that make its keys work while it is hidden."""

    about_to_open = Signal()
    """Words that depend on the moment, such as what *Undo* takes back, may be renewed now."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self.theme, self._window = theme, window
        self.setObjectName("menus")
        self.bar = QMenuBar(window)
        self.bar.setObjectName("menu_bar")
        self.bar.setAccessibleName(self.tr("Menus"))
        self.bar.installEventFilter(self)
        self._titles = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "people": self.tr("&People"),
            "view": self.tr("&View"),
            "go": self.tr("&Go"),
            "help": self.tr("&Help"),
        }
        self._menus: dict[str, QMenu] = {}
        self._actions: dict[str, QAction] = {}
        self._commands: dict[str, Command] = {}
        self._alt_alone = False
        self.is_covered: Callable[[], bool] = bool
        """Whether a dialog lies over the page; most commands then wait until it is closed."""
        for name in MENUS:
            self._menus[name] = self._menu(name)
        self.bar.setVisible(self.bar.isNativeMenuBar())

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all commands that stand in the menus or have a key."""
        return tuple(self._actions)

    def action(self, name: str) -> QAction:
        """Return the action of a command, to change its words or trigger it."""
        return self._actions[name]

    def set_commands(self, own: Iterable[Command], others: Iterable[Command]) -> None:
        """Put the window's own commands and those of the subjects into the menus, in their order.

        The window's own come last where they end something (file, help), else first.
        """
        own, others = tuple(own), tuple(others)
        for command in (*own, *others):
            if command.name not in self._actions:
                self._add(command)
        for name, menu in self._menus.items():
            parts = [
                [self._actions[each.name] for each in part if each.menu == name] for part in (own, others)
            ]
            self._fill(menu, *(reversed(parts) if name in _OWN_LAST else parts))
            menu.setAccessibleName(self._titles[name].replace("&", ""))

    def clear(self) -> None:
        """Take every command out, because the vault closes."""
        for action in self._actions.values():
            self._window.removeAction(action)
            action.deleteLater()
        self._actions, self._commands = {}, {}

    def refresh(self) -> None:
        """Ask each command whether it can be done now."""
        for name, action in self._actions.items():
            action.setEnabled(self._can(name))
        self.about_to_open.emit()

    def open_menus(self) -> None:
        """Show the bar and open its first menu with the keyboard."""
        shown = [action for action in self.bar.actions() if action.isVisible()]
        if shown:
            self._show_bar()
            self.bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
            self.bar.setActiveAction(shown[0])

    def press(self, event: QKeyEvent) -> bool:
        """Follow a key that no widget wanted: Alt with the letter of a menu opens it."""
        self._alt_alone = event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat()
        if event.modifiers() != Qt.KeyboardModifier.AltModifier or not event.text().strip():
            return False
        letter = f"&{event.text().strip().lower()}"
        for name, menu in self._menus.items():
            if letter in self._titles[name].lower() and menu.menuAction().isVisible():
                self._show_bar()
                self.bar.setActiveAction(menu.menuAction())
                return True
        return False

    def release(self, event: QKeyEvent) -> bool:
        """Open the menus when Alt was pressed and released alone."""
        if event.key() == Qt.Key.Key_Alt and self._alt_alone:
            self._alt_alone = False
            self.open_menus()
            return True
        return False

    def forget_alt(self) -> None:
        """Another key came while Alt was down."""
        self._alt_alone = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide the bar when the keyboard leaves it."""
        if event.type() == QEvent.Type.FocusOut and not self.bar.isNativeMenuBar():
            self._hide_if_left()
        return False

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self._titles[name], self.bar)
        menu.setObjectName(f"menu_{name}")
        menu.aboutToShow.connect(self.refresh)
        menu.aboutToHide.connect(self._enable_all)
        self.bar.addMenu(menu)
        return menu

    def _add(self, command: Command) -> None:
        action = QAction(command.label, self._window)
        action.setObjectName(f"action_{command.name}")
        if command.icon:
            action.setIcon(self.theme.icon(command.icon))
        if command.keys:
            action.setShortcut(QKeySequence(command.keys))
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.triggered.connect(self._run)
        self._actions[command.name] = action
        self._commands[command.name] = command
        self._window.addAction(action)

    def _fill(self, menu: QMenu, first: list[QAction], second: list[QAction]) -> None:
        menu.clear()
        menu.addActions(first)
        if first and second:
            menu.addSeparator()
        menu.addActions(second)
        menu.menuAction().setVisible(bool(first or second))

    def _can(self, name: str) -> bool:
        command = self._commands[name]
        if self.is_covered() and not command.in_dialogs:
            return False
        asked = command.is_enabled
        return asked is None or asked()

    def _run(self) -> None:
        name = self.sender().objectName().removeprefix("action_")
        if self._can(name):
            self._commands[name].run()

    def _enable_all(self) -> None:
        """Let every key work again: whether it can be done is asked when it is pressed."""
        for action in self._actions.values():
            action.setEnabled(True)
        self._hide_if_left()

    def _show_bar(self) -> None:
        self.refresh()
        self.bar.setGeometry(0, 0, self._window.width(), self.bar.sizeHint().height())
        self.bar.show()
        self.bar.raise_()

    def _hide_if_left(self) -> None:
        open_menus = [menu for menu in self._menus.values() if menu.isVisible()]
        if not self.bar.isNativeMenuBar() and not self.bar.hasFocus() and not open_menus:
            self.bar.hide()
