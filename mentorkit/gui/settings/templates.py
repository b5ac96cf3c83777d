"""Templates in Settings: the user's own with what can be done to each, and those the app brings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.messages import Template
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Height, IconButton
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.settings.rows import Growing, SettingRow
from mentorkit.gui.settings.template_editor import TemplateEditor
from mentorkit.gui.settings.template_files import TemplateFile

if TYPE_CHECKING:
    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools


class Templates(QWidget):
    """A row a template. Follows every change, so that an undo is seen at once."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools, self._theme, self._service = tools, tools.theme, tools.services.templates
        self.setObjectName("settings_templates")
        self.setAccessibleName(self.tr("Templates"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self._own = QVBoxLayout()
        self._own.setSpacing(0)
        column.addLayout(self._own)
        column.addSpacing(self._theme.space(6))
        column.addWidget(Label(self._theme, self.tr("Templates to begin with"), "brought_heading", "label"))
        column.addSpacing(self._theme.space(1))
        brought = (partial(self._brought_row, starter.template) for starter in self._service.starters)
        self.growing = Growing(column, brought, self)
        self._shown: list[SettingRow] = []
        self.refresh()
        tools.changes.happened.connect(self._changed)

    def refresh(self) -> None:
        """Show the user's own templates as they are now."""
        take_away(*self._shown)
        own = self._service.own()
        self._shown = [self._own_row(template) for template in own]
        if not own:
            sentence = self.tr("Write one, or adapt one of those below.")
            self._shown = [
                SettingRow(self._theme, "no_template_row", self.tr("None of your own yet"), sentence, None)
            ]
        for row in self._shown:
            self._own.addWidget(row)
        self.export.setEnabled(bool(own))

    def make(self) -> None:
        """Write a new template."""
        self._tools.surface.show_overlay(TemplateEditor(self._tools))

    def edit(self, template: Template) -> None:
        """Change one of the user's own, or begin a new one with a text the app brings."""
        self._tools.surface.show_overlay(TemplateEditor(self._tools, template))

    def duplicate(self, template: Template) -> None:
        """Make a copy and open it."""
        title = self.tr("{0} (copy)").format(template.title)
        self.edit(self._service.duplicate(template, title))

    def delete(self, template: Template) -> None:
        """Delete one of the user's own."""
        # The row goes with the button that has the focus: it stays on the page.
        self.make_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._service.delete(template)
        self._tools.surface.toast(self.tr("{0} deleted").format(template.title), undo=True)

    def export_all(self) -> None:
        """Write all of the user's own into a file."""
        TemplateFile(self._tools).ask_where()

    def export_one(self, template: Template) -> None:
        """Write one of the user's own into a file."""
        TemplateFile(self._tools).ask_where((template,))

    def bring(self) -> None:
        """Read templates from a file."""
        TemplateFile(self._tools).ask_which()

    def _head(self) -> QWidget:
        made = QWidget()
        made.setObjectName("templates_head")
        row = QHBoxLayout(made)
        row.setContentsMargins(0, self._theme.space(1), 0, self._theme.space(2))
        row.setSpacing(self._theme.space(2))
        row.addWidget(Label(self._theme, self.tr("Your own"), "own_heading", "label"), 1)
        bring = self._head_button("import_templates", self.tr("Import"), "upload")
        bring.clicked.connect(self.bring)
        self.export = self._head_button("export_templates", self.tr("Export"), "download")
        self.export.clicked.connect(self.export_all)
        self.make_button = self._head_button("new_template", self.tr("New template"), "plus")
        self.make_button.clicked.connect(self.make)
        for button in (bring, self.export, self.make_button):
            row.addWidget(button)
        return made

    def _head_button(self, name: str, words: str, icon: str) -> Button:
        return Button(self._theme, words, f"{name}_button", icon=icon, height=Height.SMALL)

    def _own_row(self, template: Template) -> SettingRow:
        name = f"template_{template.id}"
        words = self.tr("More for {0}").format(template.title)
        more = IconButton(self._theme, "ellipsis", words, f"{name}_more", height=Height.SMALL)
        more.clicked.connect(partial(self._offer, template, more))
        return SettingRow(self._theme, name, template.title, self._about(template), more)

    def _brought_row(self, template: Template) -> SettingRow:
        name = template.id.replace(":", "_")
        adapt = Button(self._theme, self.tr("Adapt"), f"{name}_adapt", height=Height.SMALL)
        adapt.setAccessibleName(self.tr("Adapt {0}").format(template.title))
        adapt.clicked.connect(partial(self.edit, template))
        return SettingRow(self._theme, name, template.title, self._about(template), adapt)

    def _about(self, template: Template) -> str:
        kind = texts.word(template.what)
        return self.tr("{0}. {1}").format(kind, template.note) if template.note else kind

    def _offer(self, template: Template, anchor: QWidget) -> None:
        entries = [
            Entry(self.tr("Edit"), partial(self.edit, template), "pen-line", name="edit_template"),
            Entry(self.tr("Duplicate"), partial(self.duplicate, template), "copy", name="duplicate_template"),
            Entry(self.tr("Export"), partial(self.export_one, template), "download", name="export_template"),
            None,
            Entry(
                self.tr("Delete"),
                partial(self.delete, template),
                "trash-2",
                name="delete_template",
                is_dangerous=True,
            ),
        ]
        open_below(menu(self._theme, "template_menu", template.title, entries, self), anchor)

    def _changed(self, change: Change) -> None:
        if any(edit.kind is Template for edit in change.edits):
            self.refresh()
