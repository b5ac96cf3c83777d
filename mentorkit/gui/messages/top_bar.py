"""The bar above a letter: how far it has come, whether it is saved, its history, and deleting it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from mentorkit.domain.messages import FOLLOW_UP_DAYS, MessageState
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Height, IconButton, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.paths import StatePath

if TYPE_CHECKING:
    from mentorkit.domain.messages import Message
    from mentorkit.gui.theme import Theme


class TopBar(QWidget):
    """Path, *Saved*, the coach's count while its pane is closed, history and delete."""

    back = Signal()
    coach_wanted = Signal()
    history_wanted = Signal()
    delete_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("message_top")
        self.setFixedHeight(theme.size("paneHeader"))
        self.back_button = Button(
            theme, self.tr("Messages"), "message_back", Kind.GHOST, "chevron-left", height=Height.SMALL
        )
        self.path = StatePath(theme, "message_path")
        self.saved = Label(theme, "", "message_saved", "small", "text.secondary")
        self.saved.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.coach = Button(theme, "", "message_coach", Kind.GHOST, height=Height.SMALL)
        self.history = IconButton(
            theme, "history", self.tr("History of this text"), "message_history", height=Height.SMALL
        )
        self.delete = IconButton(theme, "trash-2", self.tr("Delete"), "message_delete", height=Height.SMALL)
        self.back_button.clicked.connect(self.back)
        self.coach.clicked.connect(self.coach_wanted)
        self.history.clicked.connect(self.history_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(theme.space(1))
        self._row.addWidget(self.back_button)
        self._row.addWidget(self.path)
        self._row.addStretch(1)
        self._row.addWidget(self.coach)
        self._row.addWidget(self.saved)
        self._row.addSpacing(theme.space(1))
        self._row.addWidget(self.history)
        self._row.addWidget(self.delete)
        self.show_back(shown=False)
        self.show_coach("")

    def show_message(self, message: Message) -> None:
        """Show how far a message has come."""
        titles, at = path_of(message)
        self.path.show_path(titles, at)

    def show_saved(self, words: str, *, is_fine: bool = True) -> None:
        """Say whether everything is saved."""
        if words != self.saved.text():
            # Told with every key, and a label that changes lays the page out anew.
            self.saved.set_text(words)
        self.saved.set_color("text.secondary" if is_fine else "status.due.text")

    def show_back(self, *, shown: bool) -> None:
        """Offer the way back to the list, where the list is not beside the letter."""
        self.back_button.setVisible(shown)
        space = self.theme.space
        # The button's own padding stands in the margin, so that its words are where the letter begins.
        edge = space(10) - (space(3) if shown else 0)
        self._row.setContentsMargins(edge, 0, space(10) - space(1), 0)

    def show_coach(self, words: str) -> None:
        """Show how much the coach found, while its pane is closed; "" while it is open."""
        self.coach.set_text(words)
        self.coach.setVisible(bool(words))


def path_of(message: Message) -> tuple[tuple[str, ...], int]:
    """Return the words of a message's path and where it stands on it."""
    draft, sent = texts.word(MessageState.DRAFT), texts.word(MessageState.SENT)
    if message.state in (MessageState.DRAFT, MessageState.SENT):
        at = int(message.state is MessageState.SENT)
        wants_answer = message.what in FOLLOW_UP_DAYS
        reply = QCoreApplication.translate("messages", "Reply")
        return ((draft, sent, reply) if wants_answer else (draft, sent)), at
    return (draft, sent, texts.word(message.state)), 2
