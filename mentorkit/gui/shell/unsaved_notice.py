"""A change that was not saved: said above the page, with what mends it. The text stays where it was typed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.errors import Unsaved
from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.kit.pills import Tone
from mentorkit.gui.shell.unsaved_texts import unsaved_sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.gui.shell.shell import Shell

_STILL_UNSAVED = {
    VaultState.DISK_FULL: Unsaved.DISK_FULL,
    VaultState.DISK_FAILED: Unsaved.DISK_FAILED,
    VaultState.NO_MEMORY: Unsaved.NO_MEMORY,
    VaultState.FILE_CHANGED: Unsaved.MOVED,
    VaultState.DATABASE_DAMAGED: Unsaved.DAMAGED,
}


def show_refused(shell: Shell, why: Unsaved) -> None:
    """Say why, once at a time. Nothing is shown without an open vault."""
    if shell.desk is None or shell.session is None:
        return
    act, mend = "", None
    if why is Unsaved.MOVED:
        act, mend = QCoreApplication.translate("unsaved", "Save to a new file"), shell.session.vault.rescue
    elif why is Unsaved.DISK_FAILED:
        act, mend = QCoreApplication.translate("unsaved", "Try again"), shell.session.vault.reopen
    main = shell.desk.main
    main.take_notice("unsaved_notice")
    banner = main.add_notice("unsaved_notice", unsaved_sentence(why), act, Tone.LATE)
    if mend is not None:
        banner.acted.connect(partial(_mend, shell, mend))


def _mend(shell: Shell, mend: Callable[[], None]) -> None:
    """Do what helps, save what is typed, and show everything anew; or say why it did not help."""
    try:
        mend()
    except VaultError as error:
        show_refused(shell, _STILL_UNSAVED.get(error.state, Unsaved.READ_ONLY))
    except OSError:
        show_refused(shell, Unsaved.READ_ONLY)
    else:
        shell.reopen()
