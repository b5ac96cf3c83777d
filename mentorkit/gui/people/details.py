"""Sections about what belongs to a person: roles, ways to reach them, evidence and own fields, as lists."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout

from mentorkit.domain.frozen import frozen
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.fact_lines import FactLine
from mentorkit.gui.kit.forms import Form
from mentorkit.gui.people.sections import Section

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.errors import Invalid
    from mentorkit.domain.people import PersonId
    from mentorkit.domain.records import RecordId
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.people import PersonPage as PageRecord


@frozen
class Details:
    """What one list shows: its records, how one is read, the fields of one, and how a new one begins."""

    name: str
    title: str
    records: Callable[[PageRecord], Sequence[Any]]
    show: Callable[[Tools, FactLine, Any], None]
    """Shows a record in a line."""
    fill: Callable[[Tools, Form], None]
    new: Callable[[RecordId, PersonId], Any]
    is_said: Callable[[Any], bool]
    """Whether a new record says enough to be kept."""
    act: Callable[[Tools, str, FactLine], None] | None = None
    """Does what a button of a line stands for, named by its icon, about the record of the line."""


class DetailsSection(Section):
    """A list whose records are edited in place, one at a time; *Add* begins a new one."""

    def __init__(self, tools: Tools, details: Details) -> None:
        super().__init__(tools.theme, f"section_{details.name}", details.title)
        self._tools, self._details = tools, details
        self._page: PageRecord | None = None
        self._form: Form | None = None
        self._is_new = False

    @property
    def form(self) -> Form | None:
        """The fields of the record being edited, if one is."""
        return self._form

    def words_of_act(self) -> str:
        """Return what the act is called now."""
        return self.tr("Done") if self.is_editing else self.tr("Add")

    def show_page(self, page: PageRecord) -> None:
        """Show somebody's list; a record being edited stays, with news where nothing is typed."""
        self._page = page
        if self._form is None:
            self._read()
        elif not self._is_new:
            now = [record for record in self._records() if record.id == self._form.record.id]
            if now:
                self._form.show_record(now[0])
            else:
                self._close()

    def press(self) -> None:
        """Begin a new record, or be done with the one being edited."""
        if self._form is None:
            self.add()
        elif self.leave():
            self.act.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Begin a new record."""
        page = self._shown()
        made = self._details.new(self._tools.services.clock.new_id(), page.person.id)
        self._is_new = True
        self._open(made)

    def edit(self, record: Any) -> None:
        """Edit a record in its place."""
        self._is_new = False
        self._open(record)

    def leave(self) -> bool:
        """Keep what is typed and show it as words; a new record that says nothing is let go."""
        form = self._form
        if form is None:
            return True
        says_nothing = self._is_new and not self._details.is_said(form.candidate())
        if not says_nothing and not form.flush():
            return False
        self._close()
        return True

    def _open(self, record: Any) -> None:
        form = Form(self.theme, f"{self._details.name}_form", self._save, _words)
        form.column.setSpacing(self.theme.space(3))
        form.column.setContentsMargins(0, self.theme.space(2), 0, self.theme.space(2))
        self._details.fill(self._tools, form)
        self._form = form
        self.kept.begin()
        lines: list[QWidget] = [
            form if other.id == record.id else self._line(other) for other in self._records()
        ]
        if self._is_new:
            lines.append(form)
        else:
            form.column.addLayout(self._remove_row(record))
        self.show_body(lines)
        form.show_record(record)
        self.set_state(is_empty=not self._records(), is_editing=True)
        form.focus_first()

    def _remove_row(self, record: Any) -> QHBoxLayout:
        row = QHBoxLayout()
        name = f"{self._details.name}_remove"
        remove = Button(
            self.theme, self.tr("Remove"), name, Kind.DANGER_OUTLINE, "trash-2", height=Height.SMALL
        )
        remove.clicked.connect(partial(self._remove, record))
        row.addWidget(remove)
        row.addStretch(1)
        return row

    def _remove(self, record: Any) -> None:
        self._close()
        self._tools.services.people.remove_detail(record)
        self._tools.surface.toast(self.tr("Removed"), undo=True)

    def _save(self, record: Any) -> None:
        """Keep a record; a new one is added once it says enough."""
        people = self._tools.services.people
        if self._is_new:
            if self._details.is_said(record):
                self._is_new = False
                people.add_detail(record)
        else:
            people.change_detail(record)

    def _close(self) -> None:
        self._form, self._is_new = None, False
        self._read()

    def _read(self) -> None:
        records = self._records()
        self.kept.begin()
        self.show_body([self._line(record) for record in records])
        self.set_state(is_empty=not records)

    def _line(self, record: Any) -> FactLine:
        line = self.kept.next(f"{self._details.name}_line", self._made_line)
        self._details.show(self._tools, line, record)
        return line

    def _made_line(self) -> FactLine:
        line = FactLine(self.theme, f"{self._details.name}_line")
        line.opened.connect(self.edit)
        line.acted.connect(self._act)
        return line

    def _act(self, icon: str, _record: Any) -> None:
        line = self.sender()
        if self._details.act is not None and isinstance(line, FactLine):
            self._details.act(self._tools, icon, line)

    def _records(self) -> Sequence[Any]:
        return self._details.records(self._shown())

    def _shown(self) -> PageRecord:
        assert self._page is not None, "a section shows somebody"
        return self._page


def _words(error: Invalid) -> str:
    return texts.word(error.why)
