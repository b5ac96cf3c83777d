"""Sections about the person's own fields: each is read as words and edited in place, saved on leaving."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt

from mentorkit.domain.frozen import frozen
from mentorkit.gui import texts
from mentorkit.gui.kit.forms import Form
from mentorkit.gui.people.sections import Section

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.errors import Invalid
    from mentorkit.domain.people import Person, PersonId
    from mentorkit.gui.kit.fact_lines import Kept
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.people import PersonPage as PageRecord

DRAFTED = ("notes", "admire")
"""Fields whose text may have been left unsaved by a crash or a lock."""


@frozen
class Facts:
    """What one section shows: `read` returns what is read, `fill` puts the fields into a form."""

    name: str
    title: str
    is_filled: Callable[[Person], bool]
    read: Callable[[Tools, Kept, PageRecord], list[QWidget]]
    fill: Callable[[Tools, Form], None]
    draft: str = ""
    """The field whose text is kept while it is typed."""


class FactsSection(Section):
    """Shows some facts about somebody; *Edit* turns them into fields, *Done* turns them back."""

    def __init__(self, tools: Tools, facts: Facts) -> None:
        super().__init__(tools.theme, f"section_{facts.name}", facts.title)
        self._tools, self._facts = tools, facts
        self._page: PageRecord | None = None
        self._form: Form | None = None

    @property
    def form(self) -> Form | None:
        """The fields, while they are shown."""
        return self._form

    def show_page(self, page: PageRecord) -> None:
        """Show somebody's facts; fields being edited stay, with news where nothing is typed."""
        self._page = page
        if self._form is not None:
            self._form.show_record(page.person)
            self.set_state(is_empty=not self._facts.is_filled(page.person), is_editing=True)
        else:
            self._read()

    def press(self) -> None:
        """Show the fields, or be done with them."""
        if self._form is None:
            self.edit()
        elif self._form.flush():
            self._close()
            self.act.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(self) -> None:
        """Show the fields, the focus in the first."""
        if self._page is None or self._form is not None:
            return
        facts = self._facts
        keep = self._keep_draft if facts.draft else None
        form = Form(self.theme, f"{facts.name}_form", self._save, _words, keep)
        form.column.setSpacing(self.theme.space(3))
        facts.fill(self._tools, form)
        self._form = form
        self.show_body([form])
        form.show_record(self._page.person)
        self.set_state(is_empty=not facts.is_filled(self._page.person), is_editing=True)
        form.focus_first()

    def leave(self) -> bool:
        """Keep what is typed and show it as words again."""
        if self._form is not None:
            if not self._form.flush():
                return False
            self._close()
        return True

    def _close(self) -> None:
        self._form = None
        self._read()

    def _read(self) -> None:
        page = self._page
        assert page is not None, "a section shows somebody"
        is_filled = self._facts.is_filled(page.person)
        self.kept.begin()
        self.show_body(self._facts.read(self._tools, self.kept, page) if is_filled else [])
        self.set_state(is_empty=not is_filled)

    def _save(self, person: Person) -> None:
        """Keep only what this section edits, beside what changed elsewhere meanwhile."""
        people = self._tools.services.people
        shown = self._page.person if self._page is not None else person
        changed: dict[str, Any] = {
            name: getattr(person, name)
            for name in (field.name for field in fields(person))
            if getattr(person, name) != getattr(shown, name)
        }
        people.change(replace(people.get(person.id), **changed))
        if self._facts.draft:
            self._tools.services.drafts.drop(draft_name(person.id, self._facts.draft))

    def _keep_draft(self, person: Person) -> None:
        text = getattr(person, self._facts.draft)
        self._tools.services.drafts.keep(draft_name(person.id, self._facts.draft), text)


def take_drafts(tools: Tools, person_id: PersonId) -> None:
    """Keep what was typed about somebody but not saved when the app was last closed."""
    drafts, people = tools.services.drafts, tools.services.people
    for field in DRAFTED:
        name = draft_name(person_id, field)
        text = drafts.get(name)
        if text is not None:
            typed: dict[str, Any] = {field: text}
            people.change(replace(people.get(person_id), **typed))
            drafts.drop(name)


def draft_name(person_id: str, field: str) -> str:
    """Return the name under which the text of a person's field is kept while it is typed."""
    return f"person:{person_id}:{field}"


def _words(error: Invalid) -> str:
    return texts.word(error.why)
