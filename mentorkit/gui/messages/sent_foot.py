"""Below a message that was sent: since when it waits, when to look again, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.messages import FOLLOW_UP_DAYS
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, IconButton, Kind
from mentorkit.gui.kit.labels import Label, escaped
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.messages.head import QuietMenu

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.messages import Message
    from mentorkit.gui.theme import Theme


class SentFoot(QWidget):
    """The day it was sent, the follow-up day as a menu, *Replied*, *No reply*, *Declined*."""

    follow_up_wanted = Signal()
    replied = Signal()
    not_replied = Signal()
    declined = Signal()
    reopen_wanted = Signal()
    copy_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("message_foot_sent")
        self.day = Label(theme, "", "message_sent_day", "small", "text.secondary")
        self.follow_up = QuietMenu(theme, "message_follow_up", "clock")
        self.reply = Button(theme, self.tr("Replied"), "message_replied", Kind.PRIMARY, "mail-check")
        self.silent = Button(theme, self.tr("No reply"), "message_no_reply", icon="mail-question-mark")
        self.no = Button(theme, self.tr("Declined"), "message_declined", icon="mail-x")
        self.more = IconButton(theme, "ellipsis", self.tr("More"), "message_more")
        self.follow_up.clicked.connect(self.follow_up_wanted)
        self.reply.clicked.connect(self.replied)
        self.silent.clicked.connect(self.not_replied)
        self.no.clicked.connect(self.declined)
        self.more.clicked.connect(self._open_more)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        when = QVBoxLayout()
        when.setSpacing(0)
        when.addStretch(1)
        when.addWidget(self.day)
        # The button's own padding stands in the margin, so that its icon is below the words above.
        again = QHBoxLayout()
        again.addSpacing(-theme.space(2))
        again.addWidget(self.follow_up)
        again.addStretch(1)
        when.addLayout(again)
        when.addStretch(1)
        row.addLayout(when, 1)
        for button in (self.no, self.silent, self.reply, self.more):
            row.addWidget(button)

    def show_message(self, message: Message, today: date) -> None:
        """Show since when a message waits; what asks for no answer is only said to be sent."""
        assert message.sent is not None, "what was sent has a day"
        self.day.set_text(self._sent_words(message.sent, today))
        waits = message.what in FOLLOW_UP_DAYS
        self.follow_up.setVisible(waits)
        self.silent.setVisible(waits)
        self.setFocusProxy(self.follow_up if waits else self.reply)
        if message.follow_up is None:
            words = self.tr("No reminder")
        else:
            words = self._again_words(message.follow_up, today)
        self.follow_up.show_choice(words, is_on=False)

    def show_labels(self, *, shown: bool) -> None:
        """Show the words of the quieter acts, or their icons alone where there is little room."""
        for button in (self.silent, self.no):
            words = button.accessibleName()
            button.setText(words if shown else "")
            button.setToolTip("" if shown else escaped(words))
            button.updateGeometry()

    def _sent_words(self, day: date, today: date) -> str:
        near = {0: self.tr("Sent today"), 1: self.tr("Sent yesterday")}
        words = self.tr("Sent {0}").format(texts.day_word(day, today))
        return near.get((today - day).days, words)

    def _again_words(self, day: date, today: date) -> str:
        near = {0: self.tr("Look again today"), 1: self.tr("Look again tomorrow")}
        if day < today:
            return self.tr("Look again: {0}").format(texts.late(day, today))
        return near.get((day - today).days, self.tr("Look again {0}").format(texts.day_word(day, today)))

    def _open_more(self) -> None:
        entries = (
            Entry(self.tr("Copy as a new draft"), self.copy_wanted.emit, "copy", name="copy_as_draft"),
            Entry(self.tr("It was not sent after all"), self.reopen_wanted.emit, "undo-2", name="reopen"),
        )
        open_below(menu(self.theme, "message_more_menu", self.tr("More"), entries, self), self.more)
