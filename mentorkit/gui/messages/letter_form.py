"""The form of a message: its subject and its letter, which save themselves while they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mentorkit.domain.errors import NotSaved
from mentorkit.domain.slots import blanks
from mentorkit.gui import texts
from mentorkit.gui.kit.fields import Field
from mentorkit.gui.kit.forms import Form
from mentorkit.gui.kit.letters import Letter
from mentorkit.gui.kit.spans import Span

if TYPE_CHECKING:
    from mentorkit.domain.errors import Invalid
    from mentorkit.domain.messages import Message
    from mentorkit.gui.messages.head import SubjectField
    from mentorkit.gui.theme import Theme
    from mentorkit.services.messages import MessageService

LONGEST = 60_000
"""Characters a letter takes by pasting: about thirty pages."""


class LetterField(Field):
    """The letter as a field of the form."""

    is_long = True

    def __init__(self, theme: Theme) -> None:
        self.letter = Letter(theme, "message_letter", open_blanks, longest=LONGEST)
        super().__init__(theme, "", "message_body", self.letter)
        words = self.tr("Letter")
        self.setAccessibleName(words)
        self.letter.setAccessibleName(words)
        self.letter.setPlaceholderText(self.tr("Write, or choose a template above."))
        self.letter.edited.connect(self.edited)
        self.letter.left.connect(self.left)

    def value(self) -> str:
        """Return the text as typed."""
        return self.letter.text()

    def set_value(self, value: str) -> None:
        """Show a text."""
        self.letter.set_text(value)


class MessageForm(Form):
    """Binds subject and letter to a message. They are laid out elsewhere."""

    failed = Signal()
    """What was typed could not be saved; the window says why, above the page."""

    def __init__(self, theme: Theme, service: MessageService, subject: SubjectField) -> None:
        super().__init__(theme, "message_form", self._keep_message, _words, service.keep_text)
        self._service = service
        self.body = LetterField(theme)
        self.add("subject", subject, place=False)
        self.add("body", self.body, place=False)

    @property
    def letter(self) -> Letter:
        """The letter itself."""
        return self.body.letter

    def _keep_message(self, message: Message) -> None:
        try:
            self._service.change(message)
        except NotSaved:
            self.failed.emit()
            raise


def open_blanks(text: str) -> list[Span]:
    """Return what is still open in a text."""
    return [Span(blank.start, blank.length, blank.name) for blank in blanks(text)]


def _words(error: Invalid) -> str:
    return texts.word(error.why)
