"""The subjects of an open vault: each is imported when it is first needed, then asked by name or place."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from mentorkit.gui.features import Entry
    from mentorkit.gui.kit.features import Command, Feature, Panel, Tools


class Registry(QObject):
    """Imports features one by one and answers for all of them. `tools` is set before anything is asked."""

    loaded = Signal(str)
    """The name of the entry whose feature has just been imported."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        super().__init__()
        self.setObjectName("registry")
        self.entries = tuple(entries)
        self.tools: Tools | None = None
        self.own: Callable[[], Sequence[Command]] = tuple
        """Returns the commands of the window itself, which are found by name too."""
        self._features: dict[str, Feature] = {}
        self._commands: dict[str, tuple[Command, ...]] = {}

    def given(self) -> Tools:
        """Return the tools that features are built with."""
        assert self.tools is not None, "a registry is asked only while a vault is open"
        return self.tools

    def feature(self, entry: Entry) -> Feature:
        """Return the feature of an entry, imported now if it was not yet."""
        if entry.name not in self._features:
            found = entry.feature()
            self._features[entry.name] = found
            self._commands[entry.name] = tuple(found.commands(self.given())) if found.commands else ()
            self.loaded.emit(entry.name)
        return self._features[entry.name]

    def load_next(self) -> bool:
        """Import one more feature, or a piece of it; False when all are there. For idle moments after a first paint."""
        waiting = next((entry for entry in self.entries if entry.name not in self._features), None)
        if waiting is None:
            return False
        if piece := waiting.next_piece:
            import_module(piece)
        else:
            self.feature(waiting)
        return True

    def entry_of(self, kind: str) -> Entry | None:
        """Return the entry that shows places of this kind."""
        return next((entry for entry in self.entries if kind in (entry.name, *entry.kinds)), None)

    def shows(self, kind: str) -> bool:
        """Whether some subject shows places of this kind."""
        return self.entry_of(kind) is not None

    def builder(self, kind: str) -> Callable[[Tools], QWidget] | None:
        """Return what builds the page for places of this kind; None when no subject shows them."""
        entry = self.entry_of(kind)
        return self.feature(entry).pages.get(kind) if entry else None

    def commands(self) -> tuple[Command, ...]:
        """Return the commands of the features imported so far, in sidebar order."""
        return tuple(command for entry in self.entries for command in self._commands.get(entry.name, ()))

    def command(self, name: str) -> Command | None:
        """Find a command, importing further features until one has it."""
        while True:
            known = (*self.own(), *self.commands())
            found = next((command for command in known if command.name == name), None)
            if found is not None or not self.load_next():
                return found

    def panels(self, kind: str) -> list[Panel]:
        """Build what all subjects have to show on the pages of a kind of record."""
        builders = (feature.panels.get(kind) for feature in self._all())
        return [build(self.given()) for build in builders if build is not None]

    def has_count(self, name: str) -> bool:
        """Whether a subject imported so far counts what waits there."""
        return name in self._features and self._features[name].count is not None

    def counts(self) -> dict[str, int]:
        """Return how many things wait in each subject imported so far that counts them."""
        found = {entry.name: self._features.get(entry.name) for entry in self.entries}
        return {
            name: feature.count(self.given()) for name, feature in found.items() if feature and feature.count
        }

    def dropped(self, paths: Sequence[str]) -> bool:
        """Offer dropped files to each subject in turn; whether one could use them."""
        takers = (feature.dropped for feature in self._all() if feature.dropped)
        return any(take(self.given(), paths) for take in takers)

    def _all(self) -> Iterator[Feature]:
        return (self.feature(entry) for entry in self.entries)
