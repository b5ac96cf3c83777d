"""The page Sort ten: one person at a time, by keys; what was answered is kept at once and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from mentorkit.domain.changes import Cause
from mentorkit.domain.errors import NotFound
from mentorkit.domain.lines import Tab
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.people import Person
from mentorkit.domain.sorting import Round, SortAnswer
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.dashes import Dashes
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.kit.turns import Turns
from mentorkit.gui.sorting.card import PersonCard
from mentorkit.gui.sorting.pause import Pause
from mentorkit.gui.sorting.words import keys_told, stopped_words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from mentorkit.domain.changes import Change
    from mentorkit.gui.kit.features import Tools

WIDTH = 680
"""The widest the card gets, in logical pixels at 100 %."""
MOST_DASHES = 10
"""Longer rounds are told in words only."""
DASHES_FROM = 760
"""Logical width of the page from which the dashes stand beside the title."""
ANSWER_KEYS = dict(zip("12345", SortAnswer, strict=True))


class SortPage(QWidget):
    """Asks about people not sorted yet, ten at a time. Leaving it loses nothing: it goes on where it was."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.theme, self._tools = tools.theme, tools
        self._round = Round.begin(())
        self._turns = Turns(self)
        self.keys = keys_told()
        self.setObjectName("sort_page")
        self.setAccessibleName(self.tr("Sort people"))
        self.title = Label(tools.theme, "", "sort_title", "page")
        self.dashes = Dashes(tools.theme, "sort_dashes", self.tr("How far this round is"))
        self.count = Label(tools.theme, "", "sort_count", "small", "text.secondary")
        self.stop = Button(tools.theme, self.tr("Stop here"), "sort_stop", Kind.OUTLINE, "x")
        self.card, self.pause = PersonCard(tools), Pause(tools)
        self.hint = Label(
            tools.theme,
            self.tr(
                "1 to 5 choose    G another goal    N a note    Z takes back the last one    "
                "Esc stops, nothing is lost"
            ),
            "sort_hint",
            "small",
            "text.secondary",
            wrap=True,
        )
        self._lay_out()
        self._connect()

    def show_place(self, _record: str) -> None:
        """Go on with the round begun, or begin one, once everybody was looked through."""
        self._turns.begin(self._tools.services.sorting.look().step, self._go_on)
        if self._turns.are_left:
            for part in (self.body, self.hint, self.dashes):
                part.hide()
            self.title.set_text(self.tr("Sort people"))
            self.count.set_text(self.tr("Looking through everybody…"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the dashes give way to the title where both have no room."""
        super().resizeEvent(event)
        self._show_dashes()

    def focus_first(self) -> None:
        """Give the focus to the suggested answer, or to the way on."""
        if self._turns.are_left:
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._round.is_over:
            self.pause.focus_first()
        else:
            self.card.focus_answer()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer with 1 to 5, change the goal with G, note with N, take back with Z, stop with Esc."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.text().casefold() if plain else ""
        is_asking = not self._round.is_over and not self._turns.are_left
        if event.key() == Qt.Key.Key_Escape:
            self._escape()
        elif key == "z":
            self._take_back()
        elif is_asking and key in ANSWER_KEYS:
            self._answer(ANSWER_KEYS[key])
        elif is_asking and key == "g":
            self._next_goal()
        elif is_asking and key == "n":
            self.card.open_note()
        else:
            super().keyPressEvent(event)

    # What is asked and answered

    def _go_on(self) -> None:
        self.body.show()
        waiting = self._tools.services.sorting.waiting()
        is_open = bool(self._round.answers) and not self._round.is_over
        self._round = self._round.follow(waiting) if is_open else Round.begin(waiting)
        self._show()

    def _show(self) -> None:
        """Show the current person, or the pause where the round is over."""
        current = self._round.current
        if current is not None:
            try:
                self.card.show_person(self._tools.services.sorting.card(current))
            except NotFound:
                self.show_place("")
                return
        else:
            self.pause.show_round(self._round)
        self.body.setCurrentWidget(self.card if current is not None else self.pause)
        self.hint.setVisible(current is not None)
        self.title.set_text(
            self.tr("Sort ten people") if self._round.length == MOST_DASHES else self.tr("Sort people")
        )
        done, length = len(self._round.answers), self._round.length
        self.dashes.show_steps(done, length)
        self._show_dashes()
        number, total = (self.locale().toString(one) for one in (self._round.number, length))
        self.count.set_text(self.tr("{0} of {1}").format(number, total) if current is not None else "")
        if current is None:
            self.pause.focus_first()

    def _show_dashes(self) -> None:
        has_room = self.width() >= self.theme.scaled(DASHES_FROM) and not self._turns.are_left
        self.dashes.setVisible(has_room and 0 < self._round.length <= MOST_DASHES)

    def _answer(self, answer: SortAnswer) -> None:
        current, goal = self._round.current, self.card.goal.goal
        if current is None:
            return
        name, note = self.card.name.text(), self.card.note.value()
        # The answer is the page's own: it is not followed as a change from elsewhere.
        self._round = self._round.answered(answer)
        self._tools.services.sorting.answer(current, answer, goal.id if goal else None, note)
        self._show()
        if answer is SortAnswer.REMOVE:
            self._tools.surface.toast(self.tr("{0} deleted").format(name), undo=True)

    def _take_back(self) -> None:
        """Take the last answer back, if it is still the last thing done."""
        if self._round.answers:
            self._tools.surface.run_command("undo")

    def _changed(self, change: Change) -> None:
        """Go back to somebody whose answer was taken back, by whichever way."""
        if change.cause is not Cause.UNDONE or not self._round.answers:
            return
        last, _answer = self._round.answers[-1]
        back = (edit.after for edit in change.edits if edit.id == last)
        if any(isinstance(person, Person) and person.stage is None for person in back):
            self._round = self._round.taken_back()
            if self.isVisible():
                self._show()

    def _next_goal(self) -> None:
        if self.card.goal.has_goals:
            self.card.goal.go_on()
        else:
            self._tools.surface.run_command("add_goal")

    def _note_done(self) -> None:
        self.card.leave_note()

    def _escape(self) -> None:
        if self.card.note.edit.hasFocus():
            self.card.leave_note()
        else:
            self._stop()

    def _stop(self) -> None:
        current, note = self._round.current, self.card.note.value()
        if current is not None and note:
            self._tools.services.sorting.note(current, note)
        answers, left = len(self._round.answers), len(self._round.waiting)
        self._leave()
        if answers:
            self._tools.surface.toast(stopped_words(answers, left))

    def _leave(self) -> None:
        self._tools.navigator.back_or_open("people", Tab.ACTIVE.value)

    def _more(self, number: int) -> None:
        self._round = Round.begin(self._tools.services.sorting.waiting(), number)
        self._show()

    def _write(self, person_id: str) -> None:
        self._tools.surface.run_command("write_message", person_id, MessageKind.FIRST_MESSAGE.value)

    def _show_people(self) -> None:
        self._tools.navigator.open("people", Tab.ACTIVE.value)

    # Building

    def _connect(self) -> None:
        self.stop.clicked.connect(self._stop)
        self.card.answered.connect(self._answer)
        self.card.goal.clicked.connect(self._next_goal)
        self.card.note.edit.returnPressed.connect(self._note_done)
        self.pause.more_wanted.connect(self._more)
        self.pause.message_wanted.connect(self._write)
        self.pause.people_wanted.connect(self._show_people)
        self._tools.changes.happened.connect(self._changed)

    def _lay_out(self) -> None:
        space = self.theme.space
        top = QHBoxLayout()
        top.setContentsMargins(space(10), space(4), space(10), 0)
        top.setSpacing(space(4))
        top.addWidget(self.title, 1)
        for part in (self.dashes, self.count, self.stop):
            top.addWidget(part)
        self.body = QStackedWidget()
        self.body.setObjectName("sort_body")
        self.body.addWidget(self.card)
        self.body.addWidget(self.pause)
        scroll = ReadingScroll(self.theme, "sort_scroll", self.accessibleName(), most=WIDTH, top=14)
        scroll.outer.insertStretch(0, 0)
        scroll.column.addWidget(self.body)
        scroll.column.addSpacing(space(3))
        scroll.column.addWidget(self.hint)
        scroll.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(scroll, 1)
