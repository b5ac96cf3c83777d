"""Taking notes under one item: what is typed and the time that passes are kept, whatever happens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QTimer, Signal

from mentorkit.domain.rooms import Taken
from mentorkit.gui.kit.keepers import Keeper

if TYPE_CHECKING:
    from mentorkit.domain.meetings import AgendaItem
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.meetings.room.notes import NotesEditor

LONGEST_UNSAVED_MS = 1000
"""The first unsaved key is in a draft after this long at the latest; drafts come no faster either."""

KEEP_TIME_MS = 15_000
"""How often the time of an item is kept while nobody types."""

TICK_MS = 1000


class Taking(Keeper):
    """Belongs to one room: `begin` with an item, `settle` before the next one or before leaving."""

    ticked = Signal()
    """A second has passed."""

    def __init__(self, tools: Tools, editor: NotesEditor) -> None:
        super().__init__(editor)
        self.setObjectName("room_taking")
        self._tools, self._editor = tools, editor
        self.item: AgendaItem | None = None
        self._before, self._kept = 0, Taken("", 0)
        self._elapsed, self._unsaved, self._since_kept = QElapsedTimer(), QElapsedTimer(), QElapsedTimer()
        self._draft = QTimer(self)
        self._draft.setSingleShot(True)
        self._draft.timeout.connect(self._write)
        self._clock = QTimer(self)
        self._clock.setInterval(TICK_MS)
        self._clock.timeout.connect(self._tick)
        editor.edited.connect(self._plan)

    @property
    def used(self) -> int:
        """Seconds spent on the item until now."""
        return self._before + (self._elapsed.elapsed() // 1000 if self._elapsed.isValid() else 0)

    @property
    def taken(self) -> Taken:
        """What is typed and counted now."""
        return Taken(self._editor.text(), self.used)

    def begin(self, item: AgendaItem, *, counts: bool) -> None:
        """Take notes under an item; its time runs where it `counts`."""
        self.item, self._before = item, item.used
        self._editor.set_text(item.notes)
        self._kept = Taken(self._editor.text(), item.used)
        self._unsaved.invalidate()
        self._since_kept.start()
        if counts:
            self._elapsed.start()
            self._clock.start()

    def settle(self, *, covered: bool | None = None) -> AgendaItem | None:
        """Keep everything for good and stop the time; returns the item as it is now."""
        item, taken = self.item, self.taken
        self.drop()
        if item is None:
            return None
        rooms = self._tools.services.rooms
        return rooms.settle(item.id, taken, covered=covered)

    def drop(self) -> None:
        """Let go of an item that is gone, with what was typed under it."""
        self._draft.stop()
        self._clock.stop()
        self._elapsed.invalidate()
        self.item = None

    def set_aside(self) -> None:
        """Write the draft now; entering the room again finds it."""
        self._write()

    def _plan(self) -> None:
        if self.item is None:
            return
        if not self._unsaved.isValid():
            self._unsaved.start()
        latest = max(0, LONGEST_UNSAVED_MS - self._unsaved.elapsed())
        self._draft.start(min(self._editor.theme.delay("saveDraftAfterTypingMs"), latest))

    def _tick(self) -> None:
        if self._since_kept.elapsed() >= KEEP_TIME_MS:
            self._write()
        self.ticked.emit()

    def _write(self) -> None:
        self._draft.stop()
        taken = self.taken
        if self.item is not None and taken != self._kept:
            self._tools.services.rooms.keep_typing(self.item, taken)
            self._kept = taken
        self._unsaved.invalidate()
        self._since_kept.start()
