"""Everything the window holds while a vault is open: its tools, pages, menus and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from mentorkit.gui.action_texts import redo_label, redone, undo_label, undone
from mentorkit.gui.changes import Changes
from mentorkit.gui.kit.features import Tools
from mentorkit.gui.kit.jobs import Jobs
from mentorkit.gui.kit.navigation import Navigator
from mentorkit.gui.shell.main_page import MainPage
from mentorkit.gui.shell.panes import Panes
from mentorkit.gui.shell.registry import Registry
from mentorkit.gui.shell.surface import WindowSurface

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mentorkit.gui.features import Entry
    from mentorkit.gui.kit.features import Command
    from mentorkit.gui.shell.window import MainWindow
    from mentorkit.services.bundle import Services

IDLE_MS = 50
"""Between two imports after the first paint: a key pressed meanwhile comes first."""


class Desk(QObject):
    """Shows an open vault in the window until `close`."""

    lock_asked = Signal()
    quit_asked = Signal()
    reopen_asked = Signal()
    """The vault's connection became another one: build everything anew."""
    repair_asked = Signal()
    """The vault's file is damaged: close it and bring it back."""
    erase_asked = Signal()
    """Somebody confirmed that everything is to be erased."""
    move_asked = Signal()
    """The vault is to lie in another folder."""
    passphrase_asked = Signal(bool)
    """A new passphrase is wanted; true where everything is to be encrypted under a new key too."""
    ready = Signal()
    """Every subject is imported and its commands stand in the menus."""

    def __init__(self, window: MainWindow, services: Services, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.window, self.services = window, services
        self.registry = Registry(entries)
        self.surface = WindowSurface(window.theme, window, self.registry, self.undo)
        self.tools = Tools(
            services, window.theme, Changes(services.listen), Navigator(), Jobs(), self.surface
        )
        self.registry.tools, self.registry.own = self.tools, self._own_commands
        self.tools.navigator.can_show = self.registry.shows
        self._is_closed = False
        self._shell_commands: tuple[Command, ...] = ()
        self.main = self.surface.main_page = MainPage(self.tools, self.registry)
        self.main.sidebar.chosen.connect(self._choose)
        self.main.sidebar.person_chosen.connect(self._open_person)
        self.main.sidebar.menu_asked.connect(self.show_menus)
        self._panes = Panes(self.main)
        window.dropped.connect(self._dropped)
        window.escaped.connect(self._escape)
        window.menus.about_to_open.connect(self._name_undo)
        window.menus.is_covered = self.surface.is_covered
        self._idle = QTimer(self)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self._load_next)

    def open(self, kind: str = "", record: str = "") -> None:
        """Show the vault, at a place or at the first one of the sidebar."""
        first = next(entry.name for entry in self.registry.entries if entry.icon)
        self.window.takes_files = True
        self.window.show_page(self.main)
        self.tools.navigator.open(kind or first, record)
        self.main.refresh_sidebar()

    def start_idle_work(self) -> None:
        """Import what the first paint did not need, one subject in each idle moment."""
        self._idle.start()

    def commands(self) -> tuple[Command, ...]:
        """Return every command known so far: the window's own, then those of the subjects."""
        return (*self._own_commands(), *self.registry.commands())

    def save_typing(self) -> None:
        """Bring everything typed into the vault: as a record where it is valid, else as a draft."""
        from mentorkit.gui.kit.forms import Form  # noqa: PLC0415  # Today has none
        from mentorkit.gui.kit.keepers import Keeper  # noqa: PLC0415  # likewise

        for form in self.window.findChildren(Form):
            form.set_aside()
        for keeper in self.window.findChildren(Keeper):
            keeper.set_aside()

    def close(self, *, saves: bool = True) -> None:
        """Save and end what runs; once. A vault that cannot be read is closed without saving."""
        if self._is_closed:
            return
        self._is_closed = True
        for timer in (self._idle, *self.main.findChildren(QTimer)):
            timer.stop()
        if saves:
            self.save_typing()
        self.window.takes_files = False
        self.window.menus.about_to_open.disconnect(self._name_undo)
        self.window.dropped.disconnect(self._dropped)
        self.window.escaped.disconnect(self._escape)
        self.surface.close_overlays()
        self.surface.leave_toast()
        self.window.menus.is_covered = bool
        self.window.menus.clear()
        self.tools.jobs.close()
        self.tools.changes.close()

    # What the window's own commands do

    def lock(self) -> None:
        """Ask for the lock."""
        self.lock_asked.emit()

    def quit(self) -> None:
        """Ask to leave."""
        self.quit_asked.emit()

    def undo(self) -> None:
        """Take the last step back and say which."""
        action = self.services.history.undo_action
        if action is not None and self.services.history.undo() is not None:
            self.surface.toast(undone(action))

    def redo(self) -> None:
        """Do the step last undone again and say which."""
        action = self.services.history.redo_action
        if action is not None and self.services.history.redo() is not None:
            self.surface.toast(redone(action))

    def show_search(self) -> None:
        """Open the one box for jumping to people and commands."""
        from mentorkit.gui.shell.palette import Palette  # noqa: PLC0415  # after the first paint

        self._load_all()
        self.surface.show_overlay(Palette(self.tools, self.commands()))

    def show_keys(self) -> None:
        """Show the keys of this screen."""
        from mentorkit.gui.shell.keys_overlay import KeysOverlay  # noqa: PLC0415  # after the first paint

        self._load_all()
        own = getattr(self.main.page, "keys", ())
        self.surface.show_overlay(KeysOverlay(self.tools.theme, self.commands(), own))

    def show_recovery(self, then: Callable[[], object] | None = None) -> None:
        """Ask for two groups of the recovery sheet, or make a new one; `then` is called once they are right."""
        from mentorkit.gui.shell.recovery_overlay import RecoveryOverlay  # noqa: PLC0415  # after first paint

        assert self.services.vault is not None, "an open vault has a recovery sheet"
        overlay = RecoveryOverlay(self.tools.theme, self.services.vault)
        overlay.confirmed.connect(self._recovery_confirmed)
        if then is not None:
            overlay.confirmed.connect(then)
        self.surface.show_overlay(overlay)

    def reopen(self) -> None:
        """Ask for everything to be built anew."""
        self.reopen_asked.emit()

    def repair(self) -> None:
        """Ask for the vault to be brought back."""
        self.repair_asked.emit()

    def erase(self) -> None:
        """Ask for everything to be erased."""
        self.erase_asked.emit()

    def move(self) -> None:
        """Ask for the vault to be moved to another folder."""
        self.move_asked.emit()

    def ask_passphrase(self, *, with_new_key: bool) -> None:
        """Ask for a new passphrase, and for a new key where that is wanted."""
        self.passphrase_asked.emit(with_new_key)

    def show_menus(self) -> None:
        """Show the menu bar."""
        self.window.menus.open_menus()

    def begin_new(self) -> None:
        """Begin what belongs in the place shown: a goal among goals, a person where nothing else does."""
        here = self.tools.navigator.here
        entry = self.registry.entry_of(here.kind if here is not None else "people")
        assert entry is not None, "what is shown belongs to a subject"
        self.surface.run_command(entry.new)

    def move_pane(self, by: int) -> None:
        """Move the focus on to the next pane (1) or back (-1)."""
        self._panes.move(by)

    # What reaches the desk from the window

    def _choose(self, name: str) -> None:
        if self.registry.entry_of(name) is not None:
            self.tools.navigator.open(name)
        else:
            self.surface.run_command(name)

    def _open_person(self, record: str) -> None:
        self.tools.navigator.open("person", record)

    def _dropped(self, paths: list[str]) -> None:
        if self.surface.is_covered():
            self.surface.toast(self.tr("Close the dialog first, then drop the file again."))
        elif not self.registry.dropped(paths):
            self.surface.toast(self.tr("This file holds nothing that mentorkit can read."))

    def _recovery_confirmed(self) -> None:
        self.surface.toast(self.tr("Your recovery sheet is proven. Keep it away from this computer."))

    def _escape(self) -> None:
        """Go from a record back to the list it is in."""
        here = self.tools.navigator.here
        entry = self.registry.entry_of(here.kind) if here else None
        if here is not None and entry is not None and here.kind != entry.name and entry.icon:
            self.tools.navigator.open(entry.name)

    def _own_commands(self) -> tuple[Command, ...]:
        if not self._shell_commands:
            from mentorkit.gui.shell.shell_commands import ShellCommands  # noqa: PLC0415  # after first paint

            way, entries = self.tools.navigator, self.registry.entries
            self._shell_commands = ShellCommands(self, self.services, way, entries).all()
        return self._shell_commands

    def _load_next(self) -> None:
        more = self.registry.load_next()
        self._fill_menus()
        if not more:
            self._idle.stop()
            self.services.prepare_to_write()
            self.ready.emit()

    def _fill_menus(self) -> None:
        self.window.menus.set_commands(self._own_commands(), self.registry.commands())

    def _name_undo(self) -> None:
        """Say in the menu what *Undo* and *Redo* are about."""
        menus, history = self.window.menus, self.services.history
        menus.action("undo").setText(undo_label(history.undo_action))
        menus.action("redo").setText(redo_label(history.redo_action))

    def _load_all(self) -> None:
        while self.registry.load_next():
            pass
        self._fill_menus()
