"""What a message begins as: its kind, and the template its text comes from."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from mentorkit.domain.errors import Invalid
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.slots import filled, slot_of
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Kind
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.kit.spans import Span
from mentorkit.gui.messages.feet import Choice
from mentorkit.gui.messages.head import KIND_ICONS
from mentorkit.gui.writing_texts import word

if TYPE_CHECKING:
    from mentorkit.domain.messages import Message, Template
    from mentorkit.domain.slots import Filled, Slot
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.messages.fields import Fields
    from mentorkit.gui.messages.writing import WritingPane


class Beginnings(QObject):
    """Changes kind and template of the draft shown. A text of one's own is never replaced without asking."""

    def __init__(self, tools: Tools, pane: WritingPane, fields: Fields) -> None:
        super().__init__(pane)
        self.setObjectName("beginnings")
        self._tools, self._pane, self._fields = tools, pane, fields
        pane.head.kind_wanted.connect(self.choose_kind)
        pane.head.template_wanted.connect(self.choose_template)

    def choose_kind(self) -> None:
        """Offer the kinds."""
        anchor, message = self._pane.head.kind, self._pane.message
        entries = [
            Entry(
                texts.word(kind),
                partial(self.set_kind, kind),
                KIND_ICONS[kind],
                name=kind.value,
                is_on=message is not None and message.what is kind,
            )
            for kind in MessageKind
        ]
        open_below(menu(self._tools.theme, "kind_menu", self.tr("Kind"), entries, anchor), anchor)

    def set_kind(self, kind: MessageKind) -> None:
        """Make the draft a message of another kind."""
        if self._pane.form.flush() and self._pane.message is not None:
            self._change(replace(self._pane.message, what=kind))

    def choose_template(self) -> None:
        """Offer the templates that fit the kind."""
        anchor, message = self._pane.head.template, self._pane.message
        assert message is not None, "a template is for the draft shown"
        found = self._tools.services.templates.fitting(message.what)
        entries = [
            Entry(one.title, partial(self.use, one), name=str(one.id), is_on=one.title == message.template)
            for one in found
        ]
        if not entries:
            entries = [Entry(self.tr("No template for this kind yet"), bool, is_enabled=False)]
        open_below(menu(self._tools.theme, "template_menu", self.tr("Template"), entries, anchor), anchor)

    def use(self, template: Template) -> None:
        """Take the text of a template: at once over nothing or over an unchanged one, else after asking."""
        if not self._pane.form.flush() or self._pane.message is None:
            return
        if self._is_untouched(self._pane.message):
            self.put_in(template)
            return
        go = Choice("replace_text", self.tr("Replace"), partial(self.put_in, template), Kind.PRIMARY)
        keep = Choice("keep_text", self.tr("Keep my text"), self._pane.show_own_foot)
        self._pane.foot.show_foot(self._pane.ask_foot)
        words = self.tr("Replace your text with “{0}”? The history keeps what you wrote.")
        self._pane.ask_foot.ask(words.format(template.title), [go, keep])

    def put_in(self, template: Template) -> None:
        """Replace subject and text with a template, its slots filled."""
        message = self._pane.message
        assert message is not None, "a template is for the draft shown"
        values = self._values(message)
        subject, body = filled(template.subject, values), filled(template.body, values)
        changed = replace(
            message,
            subject=subject.text,
            body=body.text,
            template=template.title,
            language=template.language or message.language,
        )
        self._pane.show_own_foot()
        if self._change(changed):
            self._mark(body)
            self._pane.letter.setFocus(Qt.FocusReason.OtherFocusReason)
            self._pane.letter.go_to_blank()

    def show_fields(self) -> None:
        """Mark the fields of a draft whose text is still what its template made of it."""
        message = self._pane.message
        begun = self._as_begun(message) if message is not None and message.template else None
        if begun is not None and begun.text == self._pane.letter.text():
            self._mark(begun)

    def _mark(self, body: Filled) -> None:
        self._pane.letter.show_filled(Span(run.start, run.length, word(run.slot)) for run in body.runs)

    def _values(self, message: Message) -> dict[Slot, str]:
        """Return what fills the slots: what is known, and before that what was answered by hand."""
        values = self._tools.services.filling.values(message.person_id)
        for name, answer in self._fields.answers.items():
            slot = slot_of(name)
            if slot is not None:
                values[slot] = answer
        return values

    def _is_untouched(self, message: Message) -> bool:
        return not message.body.strip() or self._as_begun(message) is not None

    def _as_begun(self, message: Message) -> Filled | None:
        """Return the text as its template begins it; None where it says something else by now."""
        values = self._values(message)
        offered = self._tools.services.templates.fitting(message.what)
        begun = (filled(one.body, values) for one in offered if one.title == message.template)
        return next((body for body in begun if body.text == message.body), None)

    def _change(self, message: Message) -> bool:
        try:
            self._tools.services.messages.change(message)
        except Invalid as error:
            self._tools.surface.toast(texts.word(error.why))
            return False
        return True
