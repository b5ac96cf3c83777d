"""The messages page: the list, one message, and the coach beside it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mentorkit.domain.errors import NotFound
from mentorkit.domain.messages import Message, MessageId
from mentorkit.domain.people import Channel, Evidence, Person
from mentorkit.domain.records import RecordId
from mentorkit.domain.slots import Slot
from mentorkit.gui.kit.empty import EmptyState
from mentorkit.gui.kit.menus import menu, open_below
from mentorkit.gui.kit.three_panes import ThreePanes
from mentorkit.gui.messages.addressee import Addressee
from mentorkit.gui.messages.beginnings import Beginnings
from mentorkit.gui.messages.coach import CoachPane
from mentorkit.gui.messages.coaching import Coaching
from mentorkit.gui.messages.fields import Fields
from mentorkit.gui.messages.hand_off import HandOff
from mentorkit.gui.messages.keys import set_keys
from mentorkit.gui.messages.languages import Languages
from mentorkit.gui.messages.listing import MessageListPane
from mentorkit.gui.messages.news import Telling
from mentorkit.gui.messages.outcomes import Outcomes
from mentorkit.gui.messages.own_name import OwnName
from mentorkit.gui.messages.spelling import Spelling
from mentorkit.gui.messages.starting import Starter
from mentorkit.gui.messages.versions import VersionsOverlay
from mentorkit.gui.messages.writing import WritingPane
from mentorkit.gui.pane_widths import keep_widths

if TYPE_CHECKING:
    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools

NAME = "messages"


class MessagesPage(QWidget):
    """Everything written to people. The message shown stays while another place is looked at."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.tools = tools
        self.setObjectName("messages_page")
        self.setAccessibleName(self.tr("Messages"))
        self.list = MessageListPane(tools)
        self.pane = WritingPane(tools)
        self.coach = CoachPane(tools.theme)
        self.starter = Starter(tools)
        self.addressee = Addressee(tools, self.pane.head)
        self.hand_off = HandOff(tools, self.pane, self.addressee)
        self.outcomes = Outcomes(tools, self.pane, self.addressee)
        self.spelling = Spelling(tools, self.pane)
        self.fields = Fields(tools, self.pane, self.spelling)
        self.beginnings = Beginnings(tools, self.pane, self.fields)
        self.languages = Languages(tools, self.pane)
        self.telling = Telling(tools, self.pane)
        self.own_name = OwnName(tools, self.pane)
        self.coaching = Coaching(tools, self.pane, self.coach, self.addressee, self.fields.answers)
        self.coach.evidence.answered.connect(partial(self.fields.fill_blank, Slot.EVIDENCE))
        self.empty = EmptyState(tools.theme, "mail", "", "", "messages_empty")
        self.middle = QStackedWidget()
        self.middle.setObjectName("messages_middle")
        self.middle.addWidget(self.empty.in_the_middle("messages_nothing"))
        self.middle.addWidget(self.pane)
        self.three = ThreePanes(tools.theme, NAME, self.list, self.middle, self.coach)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.three)
        keep_widths(self.three, tools.services.settings)
        self._connect()
        self.keys = set_keys(self)
        self._show_nothing()

    @property
    def panes(self) -> list[QWidget]:
        """The panes that F6 goes through."""
        return [self.list, self.middle, self.coach]

    def show_place(self, record: str) -> None:
        """Show the message with this id; for "" the list, beside it the message shown before or a draft."""
        shown = self.pane.message
        if record:
            self._open(record)
        elif self.three.is_list_beside and shown is not None:
            self.list.show_current(shown.id)
        elif self.three.is_list_beside and (drafts := self.tools.services.messages.list().drafts):
            self._open(drafts[0].id)
        else:
            self._show_nothing()

    def focus_first(self) -> None:
        """Give the focus to the first blank, the letter, or what there is instead."""
        here, message = self.tools.navigator.here, self.pane.message
        if message is not None and here is not None and here.id == message.id:
            self._focus_message()
        elif not self.list.is_empty:
            self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def new(self) -> None:
        """Offer the kinds of messages; whom it is to is asked next."""
        anchor = self.list.new_button
        entries = self.starter.entries(self._begin)
        open_below(menu(self.tools.theme, "messages_new_menu", self.tr("New"), entries, anchor), anchor)

    def press_primary(self) -> None:
        """Do what the filled button says."""
        if self.pane.is_draft:
            self.hand_off.open_mail()
        elif self.pane.foot.shown is self.pane.sent_foot:
            self.outcomes.ask_reply()
        elif self.pane.foot.shown is self.pane.reply_form:
            self.pane.reply_form.keep.click()

    def delete(self, message_id: str = "") -> None:
        """Delete a message, the one shown if none is named; it can be taken back."""
        shown = self.pane.message
        wanted = message_id or (shown.id if shown is not None else "")
        if not wanted:
            return
        if shown is not None and shown.id == wanted:
            self.pane.form.set_aside()
        self.tools.services.messages.delete(self.tools.services.messages.get(_id(wanted)))
        self.tools.surface.toast(self.tr("Message deleted"), undo=True)

    def show_history(self) -> None:
        """Show what the text said before."""
        if not self.pane.form.flush() or self.pane.message is None:
            return
        message, services = self.pane.message, self.tools.services
        versions = services.messages.versions(message)
        overlay = VersionsOverlay(self.tools.theme, message, versions, services.clock.today())
        overlay.restored.connect(self._restore)
        self.tools.surface.show_overlay(overlay)

    def _connect(self) -> None:
        top = self.pane.top
        top.back.connect(self._back)
        top.coach_wanted.connect(self.three.toggle_side)
        top.history_wanted.connect(self.show_history)
        top.delete_wanted.connect(self.delete)
        self.coach.closed.connect(self.three.toggle_side)
        self.list.opened.connect(partial(self.tools.navigator.open, "message"))
        self.list.new_wanted.connect(self.new)
        self.list.delete_wanted.connect(self.delete)
        self.empty.acted.connect(self.new)
        self.pane.letter.refused.connect(self._refuse_paste)
        self.own_name.closed.connect(self.telling.offer)
        self.three.changed.connect(self._panes_changed)
        self.three.left.connect(self.focus_first)
        self.pane.state_shown.connect(self.outcomes.show_state)
        self.coaching.told.connect(self._show_coach_count)
        self.tools.changes.happened.connect(self._changed)

    def _open(self, record: str) -> None:
        try:
            message = self.tools.services.messages.get(_id(record))
        except NotFound:
            self._show_nothing()
            return
        self._show(message)

    def _show(self, message: Message) -> None:
        before = self.pane.message
        is_new = before is None or before.id != message.id
        if is_new:
            self.fields.answers.clear()
        self.addressee.show(message.person_id)
        self._show_known(message)
        self.middle.setCurrentWidget(self.pane)
        self.pane.show_message(message)
        if is_new and self.pane.is_draft:
            self.beginnings.show_fields()
        if message.closed is not None:
            # What a closed message offers next depends on what was written since.
            self.outcomes.show_state()
        self.three.offer_side(offered=self.pane.is_draft)
        self.three.show_chosen(chosen=True)
        self.list.show_current(message.id)

    def _show_nothing(self) -> None:
        if self.list.is_empty:
            sentence = self.tr(
                "A first message takes ten minutes. Start with someone you already know a little."
            )
            self.empty.tell(self.tr("No message yet"), sentence, self.tr("Write a message"))
        else:
            self.empty.tell(
                self.tr("Nothing chosen"), self.tr("Choose a message, or start one."), self.tr("New")
            )
        self.middle.setCurrentIndex(0)
        self.three.show_chosen(chosen=False, empty=self.list.is_empty)
        self.list.show_current("")

    def _focus_message(self) -> None:
        if not self.pane.is_draft:
            self.pane.sent_foot.reply.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.pane.letter.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.pane.letter.textCursor().position():
            self.pane.letter.go_to_blank()
        if not self.own_name.ask_where_needed():
            self.telling.offer()

    def _begin(self, what: object) -> None:
        self.tools.surface.run_command("write_message", "", what)

    def _restore(self, message: Message) -> None:
        self.tools.services.messages.change(message)
        self.tools.surface.toast(self.tr("Brought back"), undo=True)

    def _back(self) -> None:
        self.tools.navigator.open("messages")

    def _changed(self, change: Change) -> None:
        shown = self.pane.message
        if shown is None:
            if self.three.is_empty is not self.list.is_empty:
                self._show_nothing()
            return
        for edit in change.edits:
            if edit.kind is Message and edit.id == shown.id:
                self._refresh(edit.after)  # type: ignore[arg-type]  # its kind was just asked for
            elif edit.kind in (Person, Channel, Evidence) and self.addressee.is_about(edit.record):
                self.addressee.read()
                if self.pane.message is not None:
                    self._show_known(self.pane.message)

    def _show_known(self, message: Message) -> None:
        self.coach.facts.show_facts(self.addressee.facts())
        self.coach.evidence.ask(self.addressee.name, wanted=self.addressee.lacks_evidence(message))

    def _refresh(self, message: Message | None) -> None:
        if message is not None:
            self.pane.show_message(message)
            self._show_known(message)
            self.three.offer_side(offered=self.pane.is_draft)
            return
        gone = self.pane.message
        assert gone is not None, "only a message that is shown is refreshed"
        self.pane.let_go()
        self._show_nothing()
        self.tools.navigator.leave("message", gone.id)

    def _panes_changed(self) -> None:
        self.pane.top.show_back(shown=not self.three.is_list_beside)
        self.list.opens_by_arrow = self.three.is_list_beside
        self._show_coach_count()

    def _show_coach_count(self) -> None:
        count = len(self.coach.open_notes)
        words = self.tr("Coach: {0}").format(count) if count else self.tr("Coach")
        self.pane.top.show_coach(words if self.coach.isHidden() and self.pane.is_draft else "")

    def _refuse_paste(self) -> None:
        self.tools.surface.toast(self.tr("This is more than a letter takes. Nothing was pasted."))


def _id(record: str) -> MessageId:
    return MessageId(RecordId(record))
