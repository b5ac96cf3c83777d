"""Promises that come out of a meeting, as rows: read at a glance, changed where they stand."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.errors import Invalid
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import RecordId
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Height, IconButton
from mentorkit.gui.kit.choices import TaskCheck
from mentorkit.gui.kit.day_lines import DayLine
from mentorkit.gui.kit.fact_lines import FactLine
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.orders import stand_in_order, take_away
from mentorkit.gui.meetings.whom import Whom
from mentorkit.gui.typed_days import read_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mentorkit.domain.commitments import Commitment
    from mentorkit.domain.people import Person
    from mentorkit.gui.kit.features import Tools

DAY_WIDTH = 128


class PromiseRow(QWidget):
    """One promise. A click opens its words and its day; Enter, or leaving them, keeps both.

    A row that `stays_open` shows its fields at once.
    """

    def __init__(self, tools: Tools, promise: Commitment, *, stays_open: bool = False) -> None:
        super().__init__()
        theme = tools.theme
        self._tools, self.promise, self._stays_open = tools, promise, stays_open
        self._today = tools.services.clock.today()
        self._people: Sequence[Person] = ()
        self.setObjectName("promise")
        self.check = TaskCheck(theme, "", "promise_done")
        self.check.clicked.connect(self._finish)
        self.fact = FactLine(theme, "promise_line")
        self.fact.opened.connect(self.open_fields)
        self.text = TextField(theme, "", "promise_text", small=True)
        self.text.edit.setAccessibleName(self.tr("What was promised"))
        read = partial(read_day, today=self._today, past=False)
        hint = self.tr("no date")
        self.day = DayLine(
            theme, "", "promise_day", read, self._day_words, placeholder=hint, echoes=not stays_open
        )
        self.day.edit.setAccessibleName(self.tr("Until when"))
        self.whom = Whom(theme, "promise_whom", self.tr("With whom"))
        self.whom.chosen.connect(self._hand_over)
        self.remove = IconButton(theme, "x", "", "promise_remove", height=Height.SMALL)
        self.remove.clicked.connect(self._remove)
        for edit in (self.text.edit, self.day.edit):
            edit.returnPressed.connect(self.keep)
            edit.editingFinished.connect(self._left)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._close)
        escape.setEnabled(not stays_open)
        self._lay_out()
        self.show_promise(promise)
        self._show_fields(shown=stays_open)

    @property
    def is_open(self) -> bool:
        """Whether the fields are shown."""
        return not self.fields.isHidden()

    def show_promise(self, promise: Commitment, people: Sequence[Person] = ()) -> None:
        """Show news of the promise; what is being typed stays. Of several people it names whose it is."""
        self.promise, self._people = promise, people
        self.whom.show_people(people, promise.person_id)
        self.setAccessibleName(promise.text)
        self.check.setAccessibleName(self.tr("Done: {promise}").format(promise=promise.text))
        self.check.setChecked(promise.done is not None)
        self.remove.set_words(self.tr("Remove {promise}").format(promise=promise.text))
        day = texts.day_word(promise.due, self._today) if promise.due else self.tr("no date")
        self.fact.show_fact(promise, promise.text, ", ".join(filter(None, (self.whom.only_if_several, day))))
        if not self.text.edit.hasFocus():
            self.text.set_value(promise.text)
        if not self.day.edit.hasFocus():
            self.day.set_value(promise.due)

    def open_fields(self) -> None:
        """Let words and day be changed."""
        self._show_fields(shown=True)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> bool:
        """Keep words and day; what cannot be kept is said below its field."""
        self.day.clear_error()
        if not self.day.is_readable:
            self.day.show_error(self.tr("Not a day"))
            return False
        changed = replace(self.promise, text=self.text.value(), due=self.day.value())
        try:
            if changed != self.promise:
                self._tools.services.interactions.change_promise(changed)
        except Invalid as error:
            self.text.show_error(texts.word(error.why))
            return False
        self.text.clear_error()
        self._close()
        return True

    def _left(self) -> None:
        """Keep what is typed once the focus is in neither field."""
        if not self.text.edit.hasFocus() and not self.day.edit.hasFocus() and self.is_open:
            self.keep()

    def _close(self) -> None:
        if self._stays_open:
            return
        had_focus = self.text.edit.hasFocus() or self.day.edit.hasFocus()
        self._show_fields(shown=False)
        self.show_promise(self.promise, self._people)
        if had_focus:
            self.fact.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hand_over(self, person_id: str) -> None:
        """Say that somebody else of those who take part promised it, or was promised it."""
        whose = PersonId(RecordId(person_id))
        self._tools.services.interactions.change_promise(replace(self.promise, person_id=whose))

    def _finish(self, is_done: bool) -> None:
        done = self._today if is_done else None
        self._tools.services.interactions.change_promise(replace(self.promise, done=done))

    def _remove(self) -> None:
        self._tools.services.interactions.remove_promise(self.promise)
        words = QCoreApplication.translate("meetings", "Promise removed")
        self._tools.surface.toast(words, undo=True)

    def _day_words(self, day: date) -> str:
        return texts.day_word(day, self._today)

    def _show_fields(self, *, shown: bool) -> None:
        self.fields.setVisible(shown)
        self.fact.setVisible(not shown)

    def _lay_out(self) -> None:
        theme = self._tools.theme
        self.fields = QWidget()
        self.fields.setObjectName("promise_fields")
        top = Qt.AlignmentFlag.AlignTop
        column = QVBoxLayout(self.fields)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        self.day.setFixedWidth(theme.scaled(DAY_WIDTH))
        if self._stays_open:
            row.addWidget(self.text, 1, top)
        else:
            column.addWidget(self.text)
        row.addWidget(self.day, 0, top)
        row.addLayout(self._beside_field(self.whom))
        if not self._stays_open:
            row.addStretch(1)
        row.addLayout(self._beside_field(self.remove))
        column.addLayout(row)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.space(2))
        if self._stays_open:
            whole.addLayout(self._beside_field(self.check))
        else:
            whole.addWidget(self.check, 0, top)
        whole.addWidget(self.fact, 1)
        whole.addWidget(self.fields, 1)

    def _beside_field(self, widget: QWidget) -> QVBoxLayout:
        """Return a place for something lower than a field, on the middle of its line."""
        theme = self._tools.theme
        column = QVBoxLayout()
        column.setContentsMargins(0, (theme.size("control.default") - theme.size("hitTarget")) // 2, 0, 0)
        column.addWidget(widget)
        column.addStretch(1)
        return column


class PromiseList(QVBoxLayout):
    """Rows of promises; the row of a promise stays, with its focus, while others come and go."""

    def __init__(self, tools: Tools, *, stay_open: bool = False) -> None:
        super().__init__()
        self._tools, self._stay_open = tools, stay_open
        self.rows: dict[str, PromiseRow] = {}
        self.setSpacing(tools.theme.space(1))

    def show_promises(self, promises: Sequence[Commitment], people: Sequence[Person]) -> None:
        """Show these promises in their order; they were made among these people."""
        there = {promise.id for promise in promises}
        for gone in [key for key in self.rows if key not in there]:
            row = self.rows.pop(gone)
            self.removeWidget(row)
            take_away(row)
        for promise in promises:
            if promise.id not in self.rows:
                self.rows[promise.id] = PromiseRow(self._tools, promise, stays_open=self._stay_open)
            self.rows[promise.id].show_promise(promise, people)
        wanted = [self.rows[promise.id] for promise in promises]
        if stand_in_order(self, wanted):
            for row in wanted:
                row.show()

    def flush(self) -> bool:
        """Keep what is typed in any row; False where something cannot be kept as it stands."""
        kept = [row.keep() for row in self.rows.values() if row.is_open]
        return all(kept)
