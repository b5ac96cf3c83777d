"""Files of calendars: a meeting saved for another calendar, and an invitation read from one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QFileDialog

from mentorkit.domain.invitations import LARGEST_CALENDAR, UnreadableCalendar
from mentorkit.gui.meeting_texts import calendar_fault
from mentorkit.gui.meetings.invitation import TakeInvitation
from mentorkit.services.files import write_private

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.domain.meeting_kinds import MeetingId
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.calendar_files import CalendarReading

SUFFIX = ".ics"


class CalendarFile(QObject):
    """One file written or read. It lives as long as its dialog and its job do."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.navigator)
        self.setObjectName("calendar_file")
        self._tools = tools
        self._meeting_id: MeetingId | None = None
        self._open: QFileDialog | None = None
        """Kept, for without an active window nothing else holds it."""

    def ask_where(self, meeting_id: MeetingId, name: str) -> None:
        """Ask where to save a meeting."""
        self._meeting_id = meeting_id
        safe = "".join(letter if letter.isalnum() or letter in " -" else "-" for letter in name)[:80]
        dialog = self._dialog(self.tr("Save for a calendar"), f"{safe.strip() or 'meeting'}{SUFFIX}")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX)
        dialog.fileSelected.connect(self.write)
        dialog.open()

    def ask_which(self) -> None:
        """Ask which file to read an invitation from."""
        dialog = self._dialog(self.tr("Plan from a calendar file"), "")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.read)
        dialog.open()

    def write(self, path: str) -> None:
        """Write the meeting into a file."""
        assert self._meeting_id is not None, "ask_where says which"
        content = self._tools.services.calendars.written(self._meeting_id)
        self._tools.jobs.run(partial(write_private, Path(path), content), self._written, self._not_written)

    def read(self, path: str) -> None:
        """Read the events of a file and show them."""
        read = self._tools.services.calendars.read
        self._tools.jobs.run(partial(_reading, Path(path), read), self._show, self._not_read)

    def _show(self, reading: CalendarReading) -> None:
        dialog = TakeInvitation(self._tools, reading)
        self._tools.surface.show_overlay(dialog)
        dialog.first_focus().setFocus()
        self.deleteLater()

    def _written(self, _result: object) -> None:
        self._tools.surface.toast(self.tr("Saved. Open the file with your calendar."))
        self.deleteLater()

    def _not_written(self, _error: BaseException) -> None:
        words = self.tr("The file could not be written there. The meeting is safe here; try another folder.")
        self._tools.surface.toast(words)
        self.deleteLater()

    def _not_read(self, error: BaseException) -> None:
        if isinstance(error, UnreadableCalendar):
            self._tools.surface.toast(calendar_fault(error.fault))
        else:
            self._tools.surface.toast(self.tr("This file could not be read. Nothing was changed."))
        self.deleteLater()

    def _dialog(self, title: str, name: str) -> QFileDialog:
        kinds = self.tr("Calendar files (*.ics)")
        dialog = QFileDialog(QApplication.activeWindow(), title, str(Path.home() / name), kinds)
        dialog.setObjectName("calendar_file_dialog")
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.rejected.connect(self.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        self._open = dialog
        return dialog


def _reading(path: Path, read: Callable[[bytes], CalendarReading]) -> CalendarReading:
    """Read no more of a file than can be used; runs in a job."""
    with path.open("rb") as file:
        return read(file.read(LARGEST_CALENDAR + 1))
