"""Bringing a full export back into an empty vault, a little in each turn, under a cover that can be cancelled."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog

from mentorkit.gui.kit.buttons import Button
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.settings.leaving import LeavingRow

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from mentorkit.gui.kit.features import Tools


class BringBackRow(LeavingRow):
    """Brings a full export into this vault while it is empty."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "bring_back", "upload")
        words = self.tr("From a full export, into a vault that holds nothing yet.")
        self.name_it(self.tr("Bring everything back"), words, self.tr("Choose file…"))
        self.button.clicked.connect(self.start)
        self.turns: Turns | None = None

    def start(self) -> None:
        """Ask which file."""
        self.ask(self.tr("Bring everything back"), "", QFileDialog.AcceptMode.AcceptOpen, self.read)

    def read(self, path: str) -> None:
        """Bring a full export back; nobody else writes meanwhile."""
        self.button.setEnabled(False)
        self.turns = turns = Turns(self.tools.services.leaving.bring_back(Path(path)), self)
        cover = _Cover(self.tools)
        turns.ended.connect(self._brought)
        turns.failed.connect(self.failed)
        turns.stopped.connect(self._stopped)
        turns.over.connect(cover.close_overlay)
        cover.closed.connect(turns.stop)
        self.tools.surface.show_overlay(cover)
        turns.start()

    def _brought(self) -> None:
        self.end(self.tr("Everything is back."))
        self.tools.surface.run_command("reopen")

    def _stopped(self) -> None:
        self.end(self.tr("Stopped. Nothing was changed."), "text.secondary")


class Turns(QObject):
    """Takes the steps of something long in turns of the event loop. Stopping it takes everything back."""

    ended = Signal()
    failed = Signal(object)
    stopped = Signal()
    over = Signal()
    """However it ended."""

    def __init__(self, steps: Generator[None], parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("leaving_turns")
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._take)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    def stop(self) -> None:
        """Take back what was done; nothing once it has ended."""
        if self._timer.isActive():
            self._steps.close()
            self._end(self.stopped.emit)

    def _take(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._end(self.ended.emit)
        except Exception as error:  # noqa: BLE001  # told, or raised again by the one who tells
            self._end(partial(self.failed.emit, error))

    def _end(self, tell: Callable[[], object]) -> None:
        self._timer.stop()
        self.over.emit()
        tell()


class _Cover(Overlay):
    """Lies over the window meanwhile."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "", "bring_back_overlay", width=440)
        self.heading.set_text(self.tr("Bringing everything back"))
        self.setAccessibleName(self.heading.text())
        words = self.tr("Every file is checked, then everything is kept in one step, or nothing.")
        self.body.addWidget(
            Label(tools.theme, words, "bring_back_words", "body", "text.secondary", wrap=True)
        )
        cancel = Button(tools.theme, self.tr("Cancel"), "bring_back_cancel")
        cancel.clicked.connect(self.close_overlay)
        self.add_act(cancel)
