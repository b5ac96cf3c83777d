"""Type into a letter in the window, with a dialog over it, and be there until the computer goes to sleep.

Prints a line once the dialog is open, then locks as the app does when it is told: closes, and becomes another process.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from studio import Studio
from waiting import wait

from mentorkit.gui.features import ENTRIES
from mentorkit.gui.kit.editors import ReadingEditor
from mentorkit.gui.shell.shell import Shell
from mentorkit.gui.shell.unlock_page import UnlockPage
from mentorkit.gui.theme import QT_ARGUMENTS, Scheme, Theme
from mentorkit.system import process
from tests.crashes.using import PASSPHRASE, TYPED, application_in, begin

if TYPE_CHECKING:
    from mentorkit.gui.shell.shell import Leaving


class Office(Studio):
    """A window that becomes another process when it is locked."""

    def _new_shell(self) -> Shell:
        return Shell(self._application, self._theme, ENTRIES, self._start_again, self._make_demo)

    def _start_again(self, _leaving: Leaving) -> None:
        process.start_again(["-m", "mentorkit", "--vault", str(self._application.folder), "--locked"])

    def write(self) -> None:
        """Unlock, and type into a letter."""
        self.open_locked()
        page = next(each for each in self.shell.window.findChildren(UnlockPage) if each.isVisible())
        QTest.keyClicks(page.field.edit, PASSPHRASE)
        page.button.click()
        wait(lambda: self.shell.desk is not None and self.shell.guards is not None)
        assert self.shell.desk is not None, "it was unlocked"
        drafts = self.shell.desk.services.messages.list().drafts
        self.shell.desk.tools.navigator.open("message", drafts[0].id)
        editor = next(each for each in self.shell.window.findChildren(ReadingEditor) if each.isVisible())
        QTest.keyClicks(editor, TYPED)


def main(home: Path) -> None:
    """Be at work until the computer sleeps."""
    app = QApplication([*sys.argv[:1], *QT_ARGUMENTS])
    application = application_in(home)
    theme = Theme(application.resources, Scheme.LIGHT, reduce_motion=True)
    theme.apply(app)
    begin(application)
    office = Office(application.folder, application, theme)
    office.write()
    dialog = QFileDialog(office.shell.window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    QTimer.singleShot(0, lambda: print("at work", flush=True))  # noqa: T201  # the program's answer
    dialog.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
