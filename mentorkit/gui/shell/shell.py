"""The life of the window: from the page before a vault is open, over the open vault, to lock or leaving."""

from __future__ import annotations

import contextlib
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from mentorkit.domain.vaults import VaultError, VaultState
from mentorkit.gui.kit.jobs import Jobs
from mentorkit.gui.kit.pills import Tone
from mentorkit.gui.shell.opening import Opening
from mentorkit.gui.shell.window import MainWindow
from mentorkit.gui.vault_texts import sentence
from mentorkit.services.settings import SECOND_PLACE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from mentorkit.domain.errors import Unsaved
    from mentorkit.gui.features import Entry
    from mentorkit.gui.shell.desk import Desk
    from mentorkit.gui.shell.guards import Guards
    from mentorkit.gui.shell.moving import Moving
    from mentorkit.gui.shell.reminders import Reminder
    from mentorkit.gui.theme import Theme
    from mentorkit.services.sessions import Application, Session
    from mentorkit.services.unlocked import UnlockedVault


class Leaving(StrEnum):
    """What happens after everything is closed."""

    LOCK = "lock"
    """The process starts over and shows the locked page."""
    START_OVER = "start_over"
    """The process starts over as if started by hand."""
    QUIT = "quit"


class Shell(QObject):
    """Holds the window and, while a vault is open, its session. `leave` is the very last step."""

    crashed = Signal(str)
    """The report of an exception nobody expected; may be emitted from any thread."""
    refused = Signal(object)
    """Why (`Unsaved`) a change could not be saved."""
    damaged = Signal()
    session_opened = Signal()

    def __init__(
        self,
        application: Application,
        theme: Theme,
        entries: Sequence[Entry],
        leave: Callable[[Leaving], None],
        make_demo: Callable[[], UnlockedVault],
    ) -> None:
        super().__init__()
        self.setObjectName("shell")
        self.application, self.theme, self._entries = application, theme, tuple(entries)
        self._leave, self._make_demo = leave, make_demo
        self.window = MainWindow(theme, application.settings)
        self.jobs = Jobs()
        self.opening = Opening(application, self.window, self.jobs)
        self.reminder: Reminder | None = None
        self.session: Session | None = None
        self.desk: Desk | None = None
        self.guards: Guards | None = None
        self.is_demo = False
        self._is_over = self._is_hurried = False
        self._erasing: Callable[[], bool] | None = None
        self.moving: Moving | None = None
        self.opening.opened.connect(self._opened)
        self.opening.demo_asked.connect(self.open_demo)
        self.opening.in_use.connect(self._in_use)
        self.window.closing.connect(self._end)
        self.window.painted.connect(self._painted)
        self.crashed.connect(self._show_crash)
        self.refused.connect(self._show_refused)
        self.damaged.connect(self.repair, Qt.ConnectionType.QueuedConnection)

    def start(self, *, was_locked: bool = False) -> None:
        """Show what fits the vault's folder: a page, or the open vault at once where a keyring has its key."""
        self.opening.start(self.application.folder, was_locked=was_locked)

    def open_demo(self) -> None:
        """Show the throw-away vault."""
        self.is_demo = True
        self._opened(self._make_demo(), is_new=False)

    def lock(self, *, at_once: bool = False) -> None:
        """Close the vault and start over with nothing in memory; `at_once` leaves the copy to the next session."""
        self._is_hurried = at_once
        if self.session is not None:
            self._end(Leaving.START_OVER if self.is_demo else Leaving.LOCK)

    def erase(self) -> None:
        """Close the vault, erase it everywhere, and start over. What a silent keyring keeps opens nothing."""
        if (session := self.session) is None:
            return
        self._erasing = session.vault.kept.prepare_erasing(session.services.settings.get(SECOND_PLACE))
        if session.vault.is_remembered:
            with contextlib.suppress(VaultError, OSError):
                session.vault.clear_keyring(session.vault.forget_computer())
        self._end(Leaving.START_OVER)

    def start_over(self) -> None:
        """Leave the demo for a vault of one's own."""
        self._end(Leaving.START_OVER)

    def reopen(self) -> None:
        """Build everything anew on the same vault, after its connection became another one."""
        assert self.session is not None, "only an open vault is opened again"
        self._put_away()
        self._show_session(self.application.session(self.session.vault))

    def repair(self) -> None:
        """Close a vault whose file is damaged, without saving into it, and offer to bring it back."""
        if (session := self.let_go(saves=False)) is not None:
            self.opening.show_damage(session.vault, VaultError(VaultState.DATABASE_DAMAGED))

    def let_go(self, *, saves: bool = True) -> Session | None:
        """Put everything away but the open vault, for who closes that; None where there is none any more."""
        session, self.session = self.session, None
        if session is not None:
            self._put_away(saves=saves)
            session.services.abandon()
        return session

    def tell_damage(self) -> None:
        """Say above the page that a check found damage; the page itself may still be good to read."""
        if self.desk is not None:
            words, act = sentence(VaultState.DATABASE_DAMAGED), self.tr("Repair the vault")
            self.desk.main.take_notice("damage_notice")
            banner = self.desk.main.add_notice("damage_notice", words, act, Tone.LATE)
            banner.acted.connect(self.repair, Qt.ConnectionType.QueuedConnection)

    def _opened(self, vault: UnlockedVault, is_new: bool) -> None:
        try:
            session = self.application.session(vault)
        except VaultError as error:
            self.opening.show_damage(vault, error)
            return
        self._show_session(session)
        if is_new and self.desk is not None:
            self.desk.main.focus_page()

    def _show_session(self, session: Session) -> None:
        self.session = session
        from mentorkit.gui.shell.desk import Desk  # noqa: PLC0415  # the locked window does without

        desk = Desk(self.window, session.services, self._entries)
        self.desk = desk
        desk.lock_asked.connect(self.lock, Qt.ConnectionType.QueuedConnection)
        desk.quit_asked.connect(self.window.close)
        desk.reopen_asked.connect(self.reopen)
        desk.erase_asked.connect(self.erase, Qt.ConnectionType.QueuedConnection)
        desk.repair_asked.connect(self.repair, Qt.ConnectionType.QueuedConnection)
        desk.passphrase_asked.connect(self._ask_passphrase)
        desk.move_asked.connect(self._ask_to_move)
        self._tell_notices(desk, session)
        desk.open()
        if self.window.isVisible():
            QTimer.singleShot(0, self._painted)
        self.window.show()
        self.session_opened.emit()

    def _tell_notices(self, desk: Desk, session: Session) -> None:
        if self.is_demo:
            words = self.tr("These people are invented, and nothing you do here is kept.")
            banner = desk.main.add_notice("demo_notice", words, self.tr("Start your own vault"), Tone.ACCENT)
            banner.acted.connect(self.start_over)
            return
        told, session.vault.notices = session.vault.notices, []
        if by := self.application.vaults.synchronised_by(session.vault.folder):
            told.append(VaultError(VaultState.SYNCHRONISED, where=by))
        if told:
            from mentorkit.gui.shell.notices import Notices  # noqa: PLC0415  # hardly ever

            Notices(desk, session.vault).tell(told)

    def _painted(self) -> None:
        """Do what the first paint did not need."""
        if self.reminder is None:
            self.reminder = self._begin_reminding()
        if self.session is not None and self.desk is not None and self.guards is None:
            from mentorkit.gui.shell.guards import Guards  # noqa: PLC0415  # after the first paint

            self.guards = Guards(self, self.session, self.window)
            self.desk.start_idle_work()
            self.reminder.follow(self.session.services.settings)

    def _begin_reminding(self) -> Reminder:
        from mentorkit.gui.shell.reminders import Reminder  # noqa: PLC0415  # after the first paint

        application = self.application
        made = Reminder(application.settings, application.clock, self._worth_doing, self._notify)
        made.begin()
        return made

    def _worth_doing(self) -> int | None:
        """Return for how many people something is worth doing; None while no vault is open."""
        return self.session.services.today.count() if self.session is not None else None

    def _notify(self, title: str, words: str) -> None:
        if (notify := self.application.notify) is not None:
            self.jobs.run(partial(notify, title, words), partial(self._notified, title, words))

    def _notified(self, title: str, words: str, was_taken: bool) -> None:  # jobs take no keywords
        from mentorkit.gui.shell.reminders import show_in_tray  # noqa: PLC0415  # after the first paint

        if not was_taken:
            show_in_tray(self.window.windowIcon(), title, words, self)

    def _in_use(self, folder: Path) -> None:
        from mentorkit.gui.shell.instances import raise_other  # noqa: PLC0415  # imports QtNetwork

        if raise_other(folder):
            self._end(Leaving.QUIT)

    def _end(self, leaving: Leaving = Leaving.QUIT) -> None:
        if self._is_over:
            return
        self._is_over = True
        session, self.session = self.session, None
        try:
            self.window.keep_geometry()
            upkeep = self.guards and self.guards.upkeep
            self._put_away()
            if upkeep and self._erasing is None and not self._is_hurried:
                upkeep.bring_last()
            if self.reminder is not None:
                self.reminder.stop()
            self.jobs.close()
        finally:
            # Whatever went wrong before: the vault is closed, and nothing of it stays in memory.
            self._close_vault(session)
            self._leave(leaving)

    def _close_vault(self, session: Session | None) -> None:
        self.opening.close()
        if self.moving is not None:
            self.moving.abandon()
        if session is not None:
            session.close(keep_copy=not self.is_demo and not self._is_hurried and self._erasing is None)
        if self._erasing is not None:
            self._erasing()

    def _put_away(self, *, saves: bool = True) -> None:
        if self.guards is not None:
            self.guards.stop()
            self.guards = None
        if self.desk is not None:
            self.desk.close(saves=saves)
            self.desk = None

    def _ask_passphrase(self, with_new_key: bool) -> None:
        from mentorkit.gui.shell.passphrase_overlay import PassphraseOverlay  # noqa: PLC0415  # hardly ever

        assert self.session is not None, "only an open vault has a passphrase to change"
        assert self.desk is not None, "an open vault has a desk"
        overlay = PassphraseOverlay(
            self.application, self.session.vault, self.desk.tools, with_new_key=with_new_key
        )
        overlay.kept.connect(self._passphrase_kept)
        self.desk.surface.show_overlay(overlay)

    def _passphrase_kept(self, told: str, is_new_key: bool) -> None:
        if is_new_key:
            self.reopen()
        assert self.desk is not None, "an open vault has a desk"
        self.desk.surface.toast(told)

    def _ask_to_move(self) -> None:
        from mentorkit.gui.shell.moving import ask_to_move  # noqa: PLC0415  # hardly ever

        ask_to_move(self)

    def _show_refused(self, why: Unsaved) -> None:
        from mentorkit.gui.shell.unsaved_notice import show_refused  # noqa: PLC0415  # hardly ever

        show_refused(self, why)

    def _show_crash(self, described: str) -> None:
        from mentorkit.gui.shell.crash_overlay import CrashOverlay  # noqa: PLC0415  # hardly ever

        # One report at a time: what fails once a second must not bury the window under reports.
        if self.window.findChild(CrashOverlay) is not None:
            return
        overlay = CrashOverlay(self.theme, described)
        if self.desk is None:
            overlay.open_over(self.window)
        else:
            self.desk.surface.show_overlay(overlay)
