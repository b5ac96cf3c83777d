"""The acts that belong to the window itself: undo, going places, text size, locking, leaving."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from mentorkit.gui.kit.features import Command
from mentorkit.gui.shell.titles import title_of
from mentorkit.services.settings import TEXT_SIZE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mentorkit.gui.features import Entry
    from mentorkit.gui.kit.navigation import Navigator
    from mentorkit.services.bundle import Services


class Acts(Protocol):
    """What these commands ask of whoever holds the open vault."""

    def lock(self) -> None:
        """Lock the vault."""

    def quit(self) -> None:
        """Leave the app."""

    def undo(self) -> None:
        """Take the last step back and say so."""

    def redo(self) -> None:
        """Do the step last undone again and say so."""

    def show_search(self) -> None:
        """Open the one box for jumping to people and commands."""

    def show_keys(self) -> None:
        """Show the keys of this screen."""

    def show_menus(self) -> None:
        """Show the menu bar."""

    def show_recovery(self, then: Callable[[], object] | None = None) -> None:
        """Ask for two groups of the recovery sheet, or make a new one."""

    def reopen(self) -> None:
        """Build everything anew, because the vault's connection became another one."""

    def repair(self) -> None:
        """Close a damaged vault and offer to bring it back."""

    def erase(self) -> None:
        """Erase the vault everywhere and start over."""

    def move(self) -> None:
        """Move the vault to another folder."""

    def ask_passphrase(self, *, with_new_key: bool) -> None:
        """Ask for a new passphrase, and encrypt everything under a new key where that is wanted."""

    def begin_new(self) -> None:
        """Begin something new in the place shown."""

    def move_pane(self, by: int) -> None:
        """Move the focus on to the next pane (1) or back (-1)."""


class ShellCommands(QObject):
    """Makes the window's own commands, in the order in which menus show them."""

    def __init__(
        self, acts: Acts, services: Services, navigator: Navigator, entries: Sequence[Entry]
    ) -> None:
        super().__init__()
        self._acts, self._services, self._navigator = acts, services, navigator
        self._entries = tuple(entry for entry in entries if entry.icon)

    def all(self) -> tuple[Command, ...]:
        """Return them."""
        keys = Command(
            "show_keys", self.tr("Keys of this screen"), "keyboard", self._acts.show_keys, "F1", "help"
        )
        return (*self._file(), *self._edit(), *self._view(), *self._go(), keys)

    def _file(self) -> list[Command]:
        acts = self._acts
        sheet, reopen = self.tr("Recovery sheet"), self.tr("Open the vault again")
        repair, erase = self.tr("Repair the vault"), self.tr("Erase everything")
        return [
            Command(
                "new", self.tr("New in this place"), "", acts.begin_new, "Ctrl+N", "file", in_palette=False
            ),
            Command(
                "check_recovery_sheet", sheet, "printer", acts.show_recovery, "", "file", self._has_vault
            ),
            self._passphrase("change_passphrase", self.tr("Change the passphrase"), with_new_key=False),
            self._passphrase("make_new_key", self.tr("Make a new key"), with_new_key=True),
            Command(
                "move_vault", self.tr("Move the vault"), "hard-drive", acts.move, is_enabled=self._has_vault
            ),
            Command("reopen", reopen, "", acts.reopen, in_palette=False),
            Command("repair", repair, "", acts.repair, in_palette=False),
            Command("erase", erase, "", acts.erase, in_palette=False),
            self._always("lock", self.tr("Lock"), "lock", acts.lock, "Ctrl+Shift+L", "file"),
            self._always("quit", self.tr("Quit"), "", acts.quit, "Ctrl+Q", "file"),
        ]

    def _passphrase(self, name: str, label: str, *, with_new_key: bool) -> Command:
        run = partial(self._acts.ask_passphrase, with_new_key=with_new_key)
        return Command(name, label, "lock", run, is_enabled=self._has_vault)

    def _edit(self) -> list[Command]:
        acts, search = self._acts, self.tr("Search or jump to")
        return [
            self._always("undo", self.tr("Undo"), "undo-2", acts.undo, "Ctrl+Z", "edit", self._can_undo),
            self._always("redo", self.tr("Redo"), "", acts.redo, "Ctrl+Shift+Z", "edit", self._can_redo),
            Command("search", search, "search", acts.show_search, "Ctrl+K", "edit", in_palette=False),
        ]

    def _view(self) -> list[Command]:
        return [
            self._always("larger_text", self.tr("Larger text"), "", partial(self._step, 1), "Ctrl++", "view"),
            self._always(
                "smaller_text", self.tr("Smaller text"), "", partial(self._step, -1), "Ctrl+-", "view"
            ),
            self._always("normal_text", self.tr("Normal text"), "", self._normal, "Ctrl+0", "view"),
        ]

    def _always(self, *parts: Any) -> Command:
        return replace(Command(*parts), in_dialogs=True)

    def _go(self) -> list[Command]:
        way, acts = self._navigator, self._acts
        on, back = partial(acts.move_pane, 1), partial(acts.move_pane, -1)
        menus = Command("show_menus", self.tr("Menus"), "", acts.show_menus, "F10", in_palette=False)
        return [
            *(self._to(entry) for entry in self._entries),
            Command("back", self.tr("Back"), "arrow-left", way.back, "Alt+Left", "go", self._can_go_back),
            Command("forward", self.tr("Forward"), "", way.forward, "Alt+Right", "go", self._can_go_on),
            Command("next_pane", self.tr("Next pane"), "", on, "F6", "go", in_palette=False),
            Command("previous_pane", self.tr("Previous pane"), "", back, "Shift+F6", "go", in_palette=False),
            menus,
        ]

    def _to(self, entry: Entry) -> Command:
        run = partial(self._navigator.open, entry.name)
        return Command(f"go_{entry.name}", title_of(entry.name), entry.icon, run, entry.keys, "go")

    def _step(self, by: int) -> None:
        sizes, settings = TEXT_SIZE.choices, self._services.settings
        at = sizes.index(settings.get(TEXT_SIZE)) + by
        settings.set(TEXT_SIZE, sizes[min(max(at, 0), len(sizes) - 1)])

    def _normal(self) -> None:
        self._services.settings.set(TEXT_SIZE, TEXT_SIZE.default)

    def _has_vault(self) -> bool:
        return self._services.vault is not None

    def _can_undo(self) -> bool:
        return self._services.history.undo_action is not None

    def _can_redo(self) -> bool:
        return self._services.history.redo_action is not None

    def _can_go_back(self) -> bool:
        return self._navigator.can_go_back

    def _can_go_on(self) -> bool:
        return self._navigator.can_go_forward
