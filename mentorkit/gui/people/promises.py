"""The section of promises: what you will do and what they will, each with its day."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.commitments import Whose
from mentorkit.domain.errors import Invalid, Why
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.choices import Segments, TaskCheck
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.fact_lines import FactLine
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.people.sections import Section
from mentorkit.gui.typed_days import read_day

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.commitments import Commitment
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.theme import Theme
    from mentorkit.services.people import PersonPage as PageRecord


class PromisesSection(Section):
    """Open promises; a check mark keeps one, a click edits it, *Add* writes one down."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "section_promises", "")
        self._tools = tools
        title = self.tr("Promises")
        self.setAccessibleName(title)
        self.heading.set_text(title)
        self._page: PageRecord | None = None
        self.editor: PromiseEditor | None = None

    def words_of_act(self) -> str:
        """Return what the act is called now."""
        return self.tr("Cancel") if self.is_editing else self.tr("Add")

    def show_page(self, page: PageRecord) -> None:
        """Show somebody's open promises; one being written stays."""
        self._page = page
        if self.editor is None:
            self._read()

    def press(self) -> None:
        """Write a promise down, or let it be."""
        if self.editor is None:
            self.edit(None)
        else:
            self._close()

    def edit(self, promise: Commitment | None) -> None:
        """Show the fields for a promise, None for a new one."""
        self.editor = PromiseEditor(self._tools, promise)
        self.editor.done.clicked.connect(self._save)
        self.editor.text.edit.returnPressed.connect(self._save)
        self.editor.remove.clicked.connect(self._remove)
        self.kept.begin()
        self.show_body([*self._lines(), self.editor])
        self.set_state(is_empty=not self._open(), is_editing=True)
        self.editor.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        """Keep what is typed, where it says something."""
        if self.editor is not None and self.editor.text.value():
            return self._save()
        if self.editor is not None:
            self._close()
        return True

    def _save(self) -> bool:
        editor, page = self.editor, self._page
        assert editor is not None, "what is saved is shown"
        assert page is not None, "a section shows somebody"
        interactions = self._tools.services.interactions
        try:
            text, day = editor.typed()
            if editor.promise is None:
                interactions.promise(page.person.id, text, day, editor.whose.value())
            else:
                kept = replace(editor.promise, text=text, due=day, whose=editor.whose.value())
                interactions.change_promise(kept)
        except Invalid as error:
            field = editor.day if error.field == "due" else editor.text
            field.show_error(texts.word(error.why))
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self._close()
        return True

    def _remove(self) -> None:
        editor = self.editor
        self._close()
        if editor is not None and editor.promise is not None:
            self._tools.services.interactions.remove_promise(editor.promise)
            self._tools.surface.toast(self.tr("Promise removed"), undo=True)

    def _close(self) -> None:
        self.editor = None
        if self._page is not None:
            person_id = self._page.person.id
            self._page = self._tools.services.people.page(person_id)
        self._read()

    def _read(self) -> None:
        self.kept.begin()
        self.show_body(self._lines())
        self.set_state(is_empty=not self._open())

    def _open(self) -> list[Commitment]:
        assert self._page is not None, "a section shows somebody"
        return [promise for promise in self._page.commitments if promise.done is None]

    def _lines(self) -> list[QWidget]:
        lines: list[QWidget] = []
        for whose in Whose:
            promises = sorted(
                (promise for promise in self._open() if promise.whose is whose),
                key=lambda promise: (promise.due is None, promise.due),
            )
            if promises:
                name, words = f"promises_{whose.value}", texts.word(whose)
                lines.append(self.kept.words(self.theme, words, name, "caption", "text.tertiary"))
                lines += [self._line(promise) for promise in promises]
        return lines

    def _line(self, promise: Commitment) -> PromiseLine:
        line = self.kept.next("promise", self._made_line)
        line.show_promise(promise, self._tools.services.clock.today())
        return line

    def _made_line(self) -> PromiseLine:
        line = PromiseLine(self.theme)
        line.done.connect(self._keep)
        line.fact.opened.connect(self.edit)
        return line

    def _keep(self, promise: Commitment) -> None:
        self._tools.services.interactions.keep_promise(promise.id)
        self._tools.surface.toast(self.tr("Done"), undo=True)


class PromiseLine(QWidget):
    """One promise: a circle to check it off, what it says, and its day."""

    done = Signal(object)
    """The promise that was kept."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("promise")
        self.check = TaskCheck(theme, "", "promise_done")
        self.check.clicked.connect(self._done)
        self.fact = FactLine(theme, "promise_line")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(self.check, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.fact, 1)

    def show_promise(self, promise: Commitment, today: date) -> None:
        """Show another promise; mine is marked once its day has passed."""
        self.check.setAccessibleName(self.tr("Done: {promise}").format(promise=promise.text))
        self.check.setChecked(False)
        self.fact.show_fact(promise, promise.text, texts.due_word(promise.due, today) if promise.due else "")
        is_late = promise.due is not None and promise.due < today and promise.whose is Whose.MINE
        self.fact.below.set_color("status.late.text" if is_late else "text.tertiary")

    def _done(self) -> None:
        self.done.emit(self.fact.record)


class PromiseEditor(QWidget):
    """Who, what, until when."""

    def __init__(self, tools: Tools, promise: Commitment | None) -> None:
        super().__init__()
        self.setObjectName("promise_editor")
        self.promise = promise
        theme, today = tools.theme, tools.services.clock.today()
        options = [(whose, texts.word(whose)) for whose in Whose]
        self.whose = Segments(theme, options, "promise_whose", self.tr("Who promised"))
        self.text = TextField(theme, self.tr("What"), "promise_text", small=True)
        hint = self.tr("friday, in 2 weeks")
        self.day = DayLine(
            theme,
            self.tr("Until when"),
            "promise_day",
            partial(read_day, today=today, past=False),
            texts.whole_day,
            placeholder=hint,
        )
        words = self.tr("Add") if promise is None else self.tr("Save")
        self.done = Button(theme, words, "promise_save", Kind.OUTLINE, height=Height.SMALL)
        self.remove = Button(
            theme, self.tr("Remove"), "promise_remove", Kind.DANGER_OUTLINE, height=Height.SMALL
        )
        if promise is None:
            self.remove.hide()
        if promise is not None:
            self.whose.set_value(promise.whose)
            self.text.set_value(promise.text)
            self.day.set_value(promise.due)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.space(1), 0, theme.space(1))
        column.setSpacing(theme.space(2))
        column.addWidget(self.whose, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.text)
        column.addWidget(self.day)
        acts = QHBoxLayout()
        acts.setSpacing(theme.space(2))
        acts.addWidget(self.done)
        acts.addWidget(self.remove)
        acts.addStretch(1)
        column.addLayout(acts)

    def typed(self) -> tuple[str, date | None]:
        """Return the words and the day; raises Invalid for what is no day."""
        if not self.day.is_readable:
            raise Invalid("due", Why.NOT_A_DATE)
        return self.text.value(), self.day.value()
