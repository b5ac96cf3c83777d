"""Moving the open vault to another folder: where to, how far it is, and going on there."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from mentorkit.domain.vaults import Stopped, VaultError
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.shell.opening import shown_folder
from mentorkit.gui.shell.place_wells import PlaceWell
from mentorkit.gui.shell.work_pages import WorkPage
from mentorkit.gui.vault_texts import told, told_failure

if TYPE_CHECKING:
    from mentorkit.gui.kit.jobs import Job
    from mentorkit.gui.shell.shell import Shell
    from mentorkit.gui.theme import Theme
    from mentorkit.services.moving import Move, MovingService


class MoveOverlay(Overlay):
    """Says where the vault lies and where it would go; a folder that will not do is refused with the reason."""

    confirmed = Signal(object)
    """The folder (`Path`) in which the vault is to lie."""

    def __init__(self, theme: Theme, service: MovingService, folder: Path) -> None:
        super().__init__(theme, "", "move_overlay", width=520)
        self._service, self._folder = service, folder
        self.target = service.proposal(folder)
        self.heading.set_text(self.tr("Move the vault"))
        self.setAccessibleName(self.heading.text())
        self.words = Label(theme, self._where_it_lies(), "move_words", wrap=True)
        self.well = PlaceWell(theme, "move_place", self.tr("Where it goes"), self.tr("Choose a folder"))
        self.well.change.clicked.connect(self.ask)
        self.state = Label(theme, "", "move_state", "small", "danger.text", wrap=True)
        self.state.hide()
        promise = Label(theme, self._promise(), "move_promise", "small", "text.secondary", wrap=True)
        for part in (self.words, self.well, self.state, promise):
            self.body.addWidget(part)
        self.cancel = Button(theme, self.tr("Cancel"), "move_cancel", Kind.GHOST)
        self.cancel.clicked.connect(self.close_overlay)
        self.act = Button(theme, self.tr("Move it there"), "move_act", Kind.PRIMARY)
        self.act.clicked.connect(self._confirm)
        self.add_act(self.cancel)
        self.add_act(self.act)
        self._show_target()

    def ask(self) -> None:
        """Let a folder be chosen."""
        options = QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.ShowDirsOnly
        near = next(path for path in (self.target or self._folder.parent, Path.home()) if path.is_dir())
        title = self.tr("Where the vault shall live")
        chosen = QFileDialog.getExistingDirectory(self.window(), title, str(near), options)
        if chosen:
            self.take(Path(chosen))

    def take(self, chosen: Path) -> None:
        """Take a folder, or say what stands against it and keep the one before."""
        try:
            target = self._service.within(self._folder, chosen)
            self._service.check(self._folder, target)
        except VaultError as error:
            self.state.set_text(told(error))
            self.state.show()
            return
        self.target = target
        self._show_target()

    def _where_it_lies(self) -> str:
        folder, by = shown_folder(self._folder), self._service.synchronised_by(self._folder)
        if by:
            words = self.tr("It lies in {folder}, which {program} copies while mentorkit writes to it.")
            return words.format(folder=folder, program=by)
        return self.tr("It lies in {0}.").format(folder)

    def _promise(self) -> str:
        return self.tr(
            "Its backups and everything set aside move with it. Each file is copied and compared, and the copy is"
            " opened, before the old folder is emptied. The vault is closed meanwhile."
        )

    def _show_target(self) -> None:
        self.state.hide()
        self.act.setEnabled(self.target is not None)
        if self.target is None:
            self.well.place.set_text(self.tr("No folder chosen yet"))
        else:
            self.well.show_folder(self.target)

    def _confirm(self) -> None:
        self.close_overlay()
        self.confirmed.emit(self.target)


class MovingPage(WorkPage):
    """Says that the vault stays whole where it is until the end."""

    def __init__(self, theme: Theme, folder: str) -> None:
        super().__init__(theme, "moving")
        self.title.set_text(self.tr("Moving your vault"))
        self.setAccessibleName(self.title.text())
        self.subtitle.set_text(folder)
        self.words.set_text(
            self.tr("Copying every file and comparing it. Until the end the vault stays where it is, whole.")
        )
        self.stop.set_text(self.tr("Stop"))


class Moving(QObject):
    """Moves a vault in a job while its page is shown, and opens it where it lies then."""

    def __init__(self, shell: Shell, move: Move) -> None:
        super().__init__(shell)
        self.setObjectName("moving_work")
        self._shell, self._opening, self._move = shell, shell.opening, move
        self.page = MovingPage(shell.theme, shown_folder(move.target))
        self._job: Job[bool] | None = None

    def start(self) -> None:
        """Begin."""
        self.page.begin()
        self._opening.show(self.page)
        self._job = self._opening.jobs.run(partial(self._move.run, self._hear), self._done, self._failed)

    def abandon(self) -> None:
        """Forget the key; the vault lies whole where it is."""
        self._move.abandon()

    def _hear(self, share: float) -> None:
        """Take in, in the thread of the job, how far it is; end it when the window is closed meanwhile."""
        if self._job is not None and self._job.is_cancelled:
            raise Stopped
        self.page.hear(share)

    def _done(self, is_clear: bool) -> None:
        words = self.tr("Your vault lives in {0} now.").format(shown_folder(self._move.target))
        if is_clear:
            self._go_on(words)
        else:
            rest = self.tr(
                "Some of its old files in {0} could not be removed. Nothing needs them: delete them."
            )
            self._go_on(f"{words} {rest.format(shown_folder(self._move.source))}", stays=True)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, Stopped):
            self._go_on(self.tr("Nothing was moved."))
        else:
            self._go_on(self.tr("The vault was not moved. {0}").format(told_failure(error)), stays=True)

    def _go_on(self, words: str, *, stays: bool = False) -> None:
        """Open the vault and say what became of it, until that is closed where it `stays`."""
        self.page.end()
        self._shell.moving = None
        try:
            vault = self._move.finish()
        except VaultError:
            self._opening.start(self._move.source, was_locked=True)
            return
        self._opening.go_on_in(vault.folder)
        self._opening.opened.emit(vault, False)
        desk = self._shell.desk
        if desk is not None and stays:
            desk.main.add_notice("notice_moving", words)
        elif desk is not None:
            desk.surface.toast(words)


def ask_to_move(shell: Shell) -> None:
    """Ask where the open vault shall lie, then close it, show how it is moved, and open it there."""
    assert shell.session is not None, "only an open vault can move"
    assert shell.desk is not None, "an open vault has a desk"
    if shell.is_demo:
        words = QCoreApplication.translate("Moving", "The demo stays where it is. It is gone when you leave.")
        shell.desk.surface.toast(words)
        return
    overlay = MoveOverlay(shell.theme, shell.application.moving(), shell.session.vault.folder)
    overlay.confirmed.connect(partial(_move, shell))
    shell.desk.surface.show_overlay(overlay)
    if overlay.target is not None:
        overlay.act.setFocus(Qt.FocusReason.OtherFocusReason)


def _move(shell: Shell, target: Path) -> None:
    if (session := shell.let_go()) is not None:
        shell.moving = Moving(shell, shell.application.moving().begin(session.vault, target))
        shell.moving.start()
