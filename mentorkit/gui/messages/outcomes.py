"""What becomes of a message that was sent, and what each end offers next."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mentorkit.domain.asks import Ask
from mentorkit.domain.errors import Invalid
from mentorkit.domain.messages import MessageKind, MessageState
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Kind
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.messages.feet import Choice
from mentorkit.gui.messages.next_step import NextStepOverlay

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.messages import Message
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.messages.addressee import Addressee
    from mentorkit.gui.messages.writing import WritingPane

LOOK_AGAIN_DAYS = (1, 3, 7, 14)
REST_DAYS = 182
"""How long somebody rests who did not answer or said no."""


class Outcomes(QObject):
    """*Replied*, *No reply*, *Declined*, *Reopen* and *Copy as a new draft* for the message shown."""

    def __init__(self, tools: Tools, pane: WritingPane, addressee: Addressee) -> None:
        super().__init__(pane)
        self.setObjectName("outcomes")
        self._tools, self._pane, self._to = tools, pane, addressee
        self._service = tools.services.messages
        self._declining = False
        foot = pane.sent_foot
        foot.replied.connect(self.ask_reply)
        foot.declined.connect(self.ask_no)
        foot.not_replied.connect(self.close_without)
        foot.follow_up_wanted.connect(self.open_follow_up)
        foot.reopen_wanted.connect(self.reopen)
        foot.copy_wanted.connect(self.copy_as_draft)
        pane.reply_form.answered.connect(self._answered)
        pane.reply_form.cancelled.connect(self.show_state)

    @property
    def message(self) -> Message:
        """The message shown."""
        message = self._pane.message
        assert message is not None, "an outcome is that of a message"
        return message

    def show_state(self) -> None:
        """Show the foot of the message's state: for closed ones what they offer next."""
        message = self.message
        if message.state in (MessageState.DRAFT, MessageState.SENT):
            self._pane.show_own_foot()
            return
        self._pane.ask_foot.show_choices(self._ended(message), self._offers(message))
        self._pane.foot.show_foot(self._pane.ask_foot)

    def ask_reply(self) -> None:
        """Ask for the answer."""
        self._declining = False
        self._pane.foot.show_foot(self._pane.reply_form)
        self._pane.reply_form.ask(self.tr("Keep the answer"), self.message.reply)

    def ask_no(self) -> None:
        """Ask for what the no said."""
        self._declining = True
        self._pane.foot.show_foot(self._pane.reply_form)
        self._pane.reply_form.ask(self.tr("Declined"), self.message.reply)

    def close_without(self) -> None:
        """Stop waiting."""
        self._service.mark_no_reply(self.message)
        self._tools.surface.toast(self.tr("Closed without a reply"), undo=True)

    def reopen(self) -> None:
        """Go one state back."""
        self._service.reopen(self.message)
        self._tools.surface.toast(self.tr("Reopened"), undo=True)

    def copy_as_draft(self) -> None:
        """Begin a draft with the same text."""
        try:
            copy = self._service.copy_as_draft(self.message)
        except Invalid as error:
            self._tools.surface.toast(texts.word(error.why))
            return
        self._tools.navigator.open("message", copy.id)

    def open_follow_up(self) -> None:
        """Offer days on which to look again."""
        today = self._tools.services.clock.today()
        days = [today + timedelta(days=ahead) for ahead in LOOK_AGAIN_DAYS]
        entries: list[Entry | None] = [
            Entry(texts.day_word(day, today), partial(self._look_again, day), name=f"in_{ahead}_days")
            for ahead, day in zip(LOOK_AGAIN_DAYS, days, strict=True)
        ]
        entries += [None, Entry(self.tr("No reminder"), partial(self._look_again, None), name="no_reminder")]
        anchor = self._pane.sent_foot.follow_up
        open_below(menu(self._tools.theme, "follow_up_menu", self.tr("Look again"), entries, anchor), anchor)

    def _look_again(self, day: date | None) -> None:
        self._service.set_follow_up(self.message, day)

    def _answered(self, day: date, gist: str, reply: str) -> None:
        mark = self._service.mark_declined if self._declining else self._service.mark_replied
        try:
            mark(self.message, day, gist, reply)
        except Invalid as error:
            self._pane.reply_form.show_error(error)
            return
        words = self.tr("Noted as declined") if self._declining else self.tr("Answer kept")
        self._tools.surface.toast(words, undo=True)

    def _ended(self, message: Message) -> str:
        sentences = {
            MessageState.REPLIED: self.tr("{0} answered. What comes next?"),
            MessageState.NO_REPLY: self.tr("No reply from {0}."),
            MessageState.DECLINED: self.tr("{0} declined."),
        }
        return sentences[message.state].format(self._to.name)

    def _offers(self, message: Message) -> list[Choice]:
        copy = Choice("copy_as_draft", self.tr("Copy as a new draft"), self.copy_as_draft)
        reopen = Choice("reopen", self.tr("Reopen"), self.reopen, Kind.GHOST, "undo-2")
        until = texts.short_day(self._rests_until, self._tools.services.clock.today())
        words = self.tr("Let {0} rest until {1}").format(self._to.name, until)
        rest = Choice("let_rest", words, self._rest, icon="moon")
        if message.state is MessageState.REPLIED:
            step = Choice("next_step", self.tr("Add a next step"), self._next_step, icon="flag")
            back = partial(self._write, MessageKind.NOTE)
            return [
                Choice("write_back", self.tr("Write back"), back, Kind.PRIMARY, "reply"),
                step,
                copy,
                reopen,
            ]
        if message.state is MessageState.DECLINED:
            words = self.tr("Write a thank-you")
            thanks = Choice("write_thanks", words, self._accept_no, Kind.PRIMARY, "heart")
            return [thanks, rest, copy, reopen]
        return [*self._after_silence(message), rest, copy, reopen]

    def _after_silence(self, message: Message) -> list[Choice]:
        """Offer a follow-up while one is allowed; after the first, a kind close is what is suggested."""
        may = self._service.may_follow_up(message.person_id)
        is_first = may and not self._service.unanswered_follow_ups(message.person_id)
        words, write = self.tr("Write a follow-up"), partial(self._write, MessageKind.FOLLOW_UP)
        again = Choice("follow_up", words, write, Kind.PRIMARY if is_first else Kind.OUTLINE, "reply")
        words, write = self.tr("Write a kind close"), partial(self._write, MessageKind.CLOSE)
        kindly = Choice("kind_close", words, write, Kind.PRIMARY, "moon")
        return [again] if is_first else [kindly, again] if may else [kindly]

    def _write(self, what: MessageKind) -> None:
        self._tools.surface.run_command("write_message", self.message.person_id, what.value)

    def _accept_no(self) -> None:
        what, ask = MessageKind.THANK_YOU.value, Ask.ACCEPT_A_NO.value
        self._tools.surface.run_command("write_message", self.message.person_id, what, "", ask)

    def _next_step(self) -> None:
        self._tools.surface.show_overlay(NextStepOverlay(self._tools, self.message.person_id, self._to.name))

    @property
    def _rests_until(self) -> date:
        """Until when somebody rests who did not answer or said no."""
        return self._tools.services.clock.today() + timedelta(days=REST_DAYS)

    def _rest(self) -> None:
        self._tools.services.people.rest([self.message.person_id], self._rests_until)
        self._tools.surface.toast(self.tr("{0} is resting").format(self._to.name), undo=True)
