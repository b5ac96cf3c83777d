"""The middle pane: one message with its bar, its rows, the letter, the answer to it, and the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.domain.coaching.letters import Letter
from mentorkit.domain.messages import MessageState
from mentorkit.gui import texts
from mentorkit.gui.kit.cards import Ground, Rule
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.messages.answer import Answer
from mentorkit.gui.messages.feet import AskFoot, Foot, WriteFoot
from mentorkit.gui.messages.head import Head
from mentorkit.gui.messages.letter_form import MessageForm
from mentorkit.gui.messages.reply_form import ReplyForm
from mentorkit.gui.messages.sent_foot import SentFoot
from mentorkit.gui.messages.top_bar import TopBar

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mentorkit.domain.messages import Message
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.letters import Letter as LetterEditor

LETTER_WIDTH = 600
LEAST_LINES = 6
COUNT_MS = 100
"""How long a count of words may lag behind the keys."""
LABELS_FROM = 560
"""Width of the pane at 100 % from which the acts of the foot show their words."""


class WritingPane(Ground):
    """Shows one message. What is done with it is told to the acts that watch it."""

    shown = Signal()
    """A message is shown, or news of the one shown."""
    state_shown = Signal()
    """Another message is shown, or another state of the same."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "writing")
        self.tools = tools
        theme = tools.theme
        self.top = TopBar(theme)
        self.head = Head(theme)
        self.form = MessageForm(theme, tools.services.messages, self.head.subject)
        self.form.setParent(self)
        self.form.hide()
        self.answer = Answer(theme)
        self.answer.keep_wanted.connect(self._keep_words)
        self.write_foot, self.ask_foot, self.sent_foot = WriteFoot(theme), AskFoot(theme), SentFoot(theme)
        self.reply_form = ReplyForm(theme, tools.services.clock.today())
        feet = (self.write_foot, self.ask_foot, self.sent_foot, self.reply_form)
        self.foot = Foot(theme, feet)
        self.sheet = ReadingScroll(theme, "message_scroll", self.tr("Message"), most=LETTER_WIDTH, top=2)
        self._lay_out()
        self.write_foot.setFocusProxy(self.letter)
        self.letter.cursor_moved.connect(self._follow)
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(COUNT_MS)
        self._counting.timeout.connect(self._count_words)
        self.letter.edited.connect(self._count_soon)
        self.form.saved.connect(self._saved)
        self.form.failed.connect(self._failed)
        self.letter.edited.connect(self._unsaved)
        self.head.subject.edited.connect(self._unsaved)

    @property
    def letter(self) -> LetterEditor:
        """The letter of the message shown."""
        return self.form.letter

    @property
    def message(self) -> Message | None:
        """The message shown, as it was last kept."""
        found: Message | None = self.form.record
        return found

    @property
    def is_draft(self) -> bool:
        """Whether the message shown can still be edited."""
        return self.message is not None and self.message.state is MessageState.DRAFT

    def show_message(self, message: Message) -> None:
        """Show a message, or news of the one shown."""
        before = self.message
        self.form.show_record(message)
        is_other = before is None or before.id != message.id
        is_draft = message.state is MessageState.DRAFT
        self.letter.setReadOnly(not is_draft)
        self.letter.set_least_lines(LEAST_LINES if is_draft else 1)
        self.top.show_message(message)
        self.head.show_message(message)
        self._show_answer(message)
        if is_other:
            self.sheet.verticalScrollBar().setValue(0)
        if before is None or is_other or before.state is not message.state:
            self.state_shown.emit()
        elif self.foot.shown is self.sent_foot:
            self.sent_foot.show_message(message, self.tools.services.clock.today())
        self._count_words()
        self.top.show_saved(self.tr("Saved") if is_draft else "")
        self.shown.emit()

    def let_go(self) -> None:
        """Show no message any more, because it is gone."""
        self.form.let_go()

    def show_own_foot(self) -> None:
        """Show the foot that belongs to the state of the message."""
        message = self.message
        assert message is not None, "a foot belongs to a message"
        if message.state is MessageState.DRAFT:
            self.foot.show_foot(self.write_foot)
        elif message.state is MessageState.SENT:
            self.sent_foot.show_message(message, self.tools.services.clock.today())
            self.foot.show_foot(self.sent_foot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        has_room = self.width() / self.theme.text_scale >= LABELS_FROM
        self.sent_foot.show_labels(shown=has_room)

    def _show_answer(self, message: Message) -> None:
        today = self.tools.services.clock.today()
        day = texts.day_word(message.closed, today) if message.closed is not None else ""
        self.answer.show_answer(message.reply, day)

    def _keep_words(self, command: str, words: str) -> None:
        message = self.message
        assert message is not None, "an answer is that of a message"
        self.tools.surface.run_command(command, message.person_id, words, message.kind, message.id)

    def _follow(self, rect: QRect) -> None:
        """Keep the cursor in view: the page scrolls, not the letter."""
        if not self.letter.hasFocus() and self.sender() is None:
            return
        page, margin = self.sheet.page, self.theme.line("letter")
        top = self.letter.mapTo(page, QPoint(0, rect.top())).y()
        self.sheet.ensureVisible(0, top + rect.height() // 2, 0, margin + rect.height() // 2)

    def _count_soon(self) -> None:
        if not self._counting.isActive():
            self._counting.start()

    def _count_words(self) -> None:
        self.write_foot.show_words(Letter(self.letter.text()).word_count)

    def _unsaved(self) -> None:
        self.top.show_saved("")

    def _saved(self) -> None:
        self.top.show_saved(self.tr("Saved"))

    def _failed(self) -> None:
        self.top.show_saved(self.tr("Not saved yet"), is_fine=False)

    def _lay_out(self) -> None:
        space = self.theme.space
        page = self.sheet.column
        page.setSpacing(0)
        page.addWidget(self.head)
        page.addSpacing(space(5))
        page.addWidget(self.form.body)
        page.addSpacing(space(6))
        page.addWidget(self.answer)
        page.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addWidget(Rule(self.theme, "message_top_rule"))
        column.addWidget(self.sheet, 1)
        column.addWidget(Rule(self.theme, "message_foot_rule"))
        column.addWidget(self.foot)
