"""Writing a template of one's own: title, kind, subject, text, and the fields that can be put in."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from mentorkit.domain.errors import Invalid
from mentorkit.domain.messages import MessageKind
from mentorkit.domain.slots import Slot, in_braces
from mentorkit.domain.templates import is_starter
from mentorkit.gui import texts, writing_texts
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.combos import ComboField
from mentorkit.gui.kit.editors import LongField
from mentorkit.gui.kit.enter_keys import EnterKey
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.kit.overlays import Overlay

if TYPE_CHECKING:
    from mentorkit.domain.messages import Template
    from mentorkit.gui.kit.features import Tools


class TemplateEditor(Overlay):
    """Makes a template, or changes one of the user's own; one the app brings is the beginning of a new one."""

    def __init__(self, tools: Tools, template: Template | None = None) -> None:
        new = QCoreApplication.translate("TemplateEditor", "New template")
        edit = QCoreApplication.translate("TemplateEditor", "Edit template")
        own = template if template is not None and not is_starter(template) else None
        super().__init__(tools.theme, new if own is None else edit, "template_editor", width=640)
        self._tools, self._template = tools, own
        theme = tools.theme
        self.title = TextField(theme, self.tr("Name"), "template_title", small=True)
        kinds = [(kind, texts.word(kind)) for kind in MessageKind]
        self.what = ComboField(theme, self.tr("Kind"), "template_what", kinds, small=True)
        self.subject = TextField(theme, self.tr("Subject"), "template_subject", small=True)
        self.text = LongField(theme, self.tr("Letter"), "template_text", lines=8, most=14)
        self.text.show_help(
            self.tr("Words in braces are filled in when you write, or stay as blanks: {a day that suits}.")
        )
        self.note = TextField(theme, self.tr("When to use it"), "template_note", small=True)
        self.what.set_value(MessageKind.FIRST_MESSAGE)
        if template is not None:
            self._show(template)
        self._lay_out()

    def save(self) -> None:
        """Keep the template; what cannot be kept is said at its field."""
        try:
            self._keep()
        except Invalid as error:
            fields = {"title": self.title, "subject": self.subject, "body": self.text, "note": self.note}
            field = fields.get(error.field, self.title)
            field.show_error(texts.word(error.why))
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.close_overlay()

    def insert(self, slot: Slot) -> None:
        """Put a field into the letter where the cursor stands."""
        self.text.editor.textCursor().insertText(in_braces(slot))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        templates = self._tools.services.templates
        typed = {
            "title": self.title.value(),
            "what": self.what.value(),
            "subject": self.subject.value(),
            "body": self.text.value(),
            "note": self.note.value(),
        }
        if self._template is None:
            templates.add(**typed)
        else:
            templates.change(replace(self._template, **typed))

    def _show(self, template: Template) -> None:
        self.title.set_value(template.title)
        self.what.set_value(template.what)
        self.subject.set_value(template.subject)
        self.text.set_value(template.body)
        self.note.set_value(template.note)

    def _lay_out(self) -> None:
        theme = self.theme
        row = QHBoxLayout()
        row.setSpacing(theme.space(3))
        row.addWidget(self.title, 3, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.what, 2, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        for field in (self.subject, self.text, self.note):
            self.body.addWidget(field)
        self.body.addStretch(1)
        for field in (self.title, self.subject, self.note, self.text):
            field.edited.connect(field.clear_error)
        words = self.tr("Insert field")
        self.field_button = Button(theme, words, "template_insert", Kind.GHOST, "braces", height=Height.SMALL)
        self.field_button.clicked.connect(self.offer_fields)
        cancel = Button(theme, self.tr("Cancel"), "template_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        save = Button(theme, self.tr("Save"), "template_save", Kind.PRIMARY)
        save.clicked.connect(self.save)
        self.add_aside(self.field_button)
        self.add_act(cancel)
        self.add_act(save)
        EnterKey(self, self.save)

    def offer_fields(self) -> None:
        """Open the menu of fields."""
        entries = [
            Entry(writing_texts.word(slot), partial(self.insert, slot), name=slot.name.lower())
            for slot in Slot
        ]
        made = menu(self.theme, "template_fields", self.tr("Insert field"), entries, self)
        open_below(made, self.field_button)
