"""Taking a message out of the app: what leaves is exactly what is shown, and leaving is not sending."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from mentorkit.domain.documents import DocumentKind
from mentorkit.domain.errors import Invalid, Why
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Kind
from mentorkit.gui.messages.feet import Choice
from mentorkit.gui.messages.letter_form import open_blanks
from mentorkit.services.files import write_private
from mentorkit.services.handing_off import TooLong

if TYPE_CHECKING:
    from collections.abc import Callable

    from mentorkit.domain.messages import Message
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.messages.addressee import Addressee
    from mentorkit.gui.messages.writing import WritingPane


class HandOff(QObject):
    """*Copy*, *Open in mail app*, *Save as .eml* and *Mark as sent* for the message shown.

    `open_url` hands a link to the system, `ask_file` asks where to save; tests put others in their place.
    """

    def __init__(self, tools: Tools, pane: WritingPane, addressee: Addressee) -> None:
        super().__init__(pane)
        self.setObjectName("hand_off")
        self._tools, self._pane, self._to = tools, pane, addressee
        self._service = tools.services.handing_off
        self.open_url: Callable[[str], bool] = _open
        self.ask_file: Callable[[str], str] = self._asked_file
        foot = pane.write_foot
        foot.mail_wanted.connect(self.open_mail)
        foot.copy_wanted.connect(self.copy)
        foot.copy_all_wanted.connect(self.copy_all)
        foot.save_wanted.connect(self.save)
        foot.share_wanted.connect(self.share)
        foot.sent_wanted.connect(self.ask_sent)
        self._asks_about_blanks = False
        pane.letter.edited.connect(self._blanks_changed)
        pane.head.subject.edited.connect(self._blanks_changed)

    def open_mail(self) -> None:
        """Open the message in the mail app."""
        self._leave(self._open_mail, self.tr("Open anyway"))

    def copy(self) -> None:
        """Copy the letter."""
        self._leave(self._copy, self.tr("Copy anyway"))

    def copy_all(self) -> None:
        """Copy subject and letter."""
        self._leave(self._copy_all, self.tr("Copy anyway"))

    def save(self) -> None:
        """Save the message as a draft that mail apps open."""
        self._leave(self._save, self.tr("Save anyway"))

    def share(self) -> None:
        """Show all that leaves, and the other ways in which it can."""
        self._leave(self._share, self.tr("See it anyway"))

    def ask_sent(self) -> None:
        """Mark the message as sent."""
        self._leave(self._mark_sent, self.tr("Mark as sent anyway"))

    def _leave(self, go: Callable[[Message], None], anyway: str) -> None:
        """Save what is typed and go, unless a blank is still open: then ask in place."""
        if not self._pane.is_draft or not self._pane.form.flush():
            return
        message = self._pane.message
        assert message is not None, "a draft is shown"
        opened = [*open_blanks(message.subject), *open_blanks(message.body)]
        if not opened:
            go(message)
            return

        def go_on() -> None:
            self._pane.show_own_foot()
            go(message)

        one, many = (
            self.tr("A blank is still open: {0}."),
            self.tr("%n blanks are still open, the first: {0}."),
        )
        words = one if len(opened) == 1 else many.replace("%n", self._pane.locale().toString(len(opened)))
        first = f"{{{opened[0].name}}}"
        fill = Choice("fill_blank", self.tr("Fill it"), self._fill, Kind.PRIMARY)
        self._ask(words.format(first), [fill, Choice("leave_anyway", anyway, go_on)])
        self._asks_about_blanks = True

    def _blanks_changed(self) -> None:
        """Ask no longer about blanks once all are filled."""
        is_asked = self._asks_about_blanks and self._pane.foot.shown is self._pane.ask_foot
        texts_now = (self._pane.head.subject.value(), self._pane.letter.text())
        if is_asked and not any(open_blanks(text) for text in texts_now):
            self._pane.show_own_foot()

    def _fill(self) -> None:
        self._pane.show_own_foot()
        if self._pane.letter.blanks:
            self._pane.letter.moveCursor(self._pane.letter.textCursor().MoveOperation.Start)
            self._pane.letter.setFocus()
            self._pane.letter.go_to_blank()
        else:
            self._pane.head.subject.setFocus()

    def _open_mail(self, message: Message) -> None:
        try:
            link = self._service.mailto(message, self._to.address)
        except TooLong:
            self._open_empty(message)
            return
        except Invalid as error:
            self._refuse(error)
            return
        if self.open_url(link):
            self._ask_left()
        else:
            self._no_mail_app(message)

    def _open_empty(self, message: Message) -> None:
        """Copy a text that is too long for a link, and open an empty mail to paste it into."""
        self._to_clipboard(message.body)
        self.open_url(self._service.empty_mailto(message, self._to.address))
        self._tools.surface.toast(
            self.tr("Too long for a mail link. The text is copied: paste it into the mail.")
        )
        self._ask_left()

    def _no_mail_app(self, message: Message) -> None:
        self._to_clipboard(self._service.plain(message))
        words = self.tr("No mail app answered. The message is copied: paste it where you write mail.")
        self._tools.surface.toast(words)
        self._ask_left()

    def _copy(self, message: Message) -> None:
        self._to_clipboard(message.body)
        self._tools.surface.toast(self.tr("The letter is copied."))
        self._ask_left()

    def _copy_all(self, message: Message) -> None:
        self._to_clipboard(self._service.plain(message))
        self._tools.surface.toast(self.tr("Subject and letter are copied."))
        self._ask_left()

    def _save(self, message: Message) -> None:
        try:
            content = self._service.eml(message, self._to.address)
        except Invalid as error:
            self._refuse(error)
            return
        path = self.ask_file(f"{message.subject or self._to.name}.eml")
        if not path:
            return
        try:
            write_private(Path(path), content)
        except OSError:
            words = self.tr("This file could not be written. The message is safe here; choose another place.")
            self._tools.surface.toast(words)
            return
        self._tools.surface.toast(self.tr("Saved as {0}.").format(Path(path).name))
        self._ask_left()

    def _share(self, message: Message) -> None:
        update = DocumentKind.UPDATE.value
        self._tools.surface.run_command("share", update, message.person_id, message.id)

    def _ask_left(self) -> None:
        yes = Choice("was_sent", self.tr("Yes, it is sent"), self._was_sent, Kind.PRIMARY, "send")
        no = Choice("not_sent", self.tr("Not yet"), self._pane.show_own_foot)
        self._ask(self.tr("Did the message leave your mail app?"), [yes, no])

    def _was_sent(self) -> None:
        message = self._pane.message
        if message is not None:
            self._mark_sent(message)

    def _mark_sent(self, message: Message) -> None:
        try:
            self._tools.services.messages.mark_sent(message, self._tools.services.clock.today())
        except Invalid as error:
            self._refuse(error)
            return
        self._tools.surface.toast(self.tr("Marked as sent"), undo=True)

    def _refuse(self, error: Invalid) -> None:
        """Say in place what stands in the way; nothing left the app."""
        if error.why is Why.TOO_MANY:
            words = self.tr(
                "{0} did not answer so far. One more follow-up would be too many; the limit is in Settings > Follow-ups."
            ).format(self._to.name)
        elif error.field == "to":
            words = self.tr("“{0}” is no address that mail can go to. Nothing left the app.").format(
                self._to.address
            )
        else:
            words = texts.word(error.why)
        self._ask(words, [Choice("understood", self.tr("Back to the letter"), self._pane.show_own_foot)])

    def _ask(self, words: str, choices: list[Choice]) -> None:
        self._asks_about_blanks = False
        self._pane.foot.show_foot(self._pane.ask_foot)
        self._pane.ask_foot.ask(words, choices)

    def _to_clipboard(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _asked_file(self, name: str) -> str:
        safe = (
            "".join(letter for letter in name if letter.isalnum() or letter in " .-_").strip()
            or "message.eml"
        )
        title, kinds = self.tr("Save as a mail draft"), self.tr("Mail drafts (*.eml)")
        return QFileDialog.getSaveFileName(self._pane, title, safe, kinds)[0]


def _open(link: str) -> bool:
    """Hand a link to the system, which knows the mail app; no shell reads it."""
    return QDesktopServices.openUrl(QUrl(link, QUrl.ParsingMode.StrictMode))
