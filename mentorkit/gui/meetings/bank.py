"""The question bank beside an agenda: found by words, by a goal or among one's own, never one asked before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.choices import Chip
from mentorkit.gui.kit.fields import SearchField
from mentorkit.gui.kit.flow import FlowLayout
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.meetings.side_rows import SideRow
from mentorkit.gui.question_texts import topic_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.goals import Goal
    from mentorkit.domain.questions import BankQuestion
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.meetings import MeetingPage
    from mentorkit.services.questions import WasAsked

AT_ONCE = 12
"""Questions shown before *Show more*: a bank is looked through by words, not by scrolling."""
GOALS = 1
"""Goals offered as filters, one of the agenda first: there is one line for all of them."""


class BankPart(QWidget):
    """Offers questions for the agenda shown."""

    wanted = Signal(object)
    """A question to put on the agenda."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._tools = tools
        self._page: MeetingPage | None = None
        self._goals: tuple[Goal, ...] = ()
        self._limit = AT_ONCE
        self.setObjectName("bank")
        self.setAccessibleName(self.tr("Question bank"))
        self.heading = Label(theme, self.tr("Question bank"), "bank_heading", "label")
        self.count = Label(theme, "", "bank_count", "small", "text.secondary")
        self.line = SearchField(theme, self.tr("Search questions"), "bank_search")
        self.line.textEdited.connect(self._typed)
        self._chips: list[Chip] = []
        self._filters = QWidget()
        self._filters.setObjectName("bank_filters")
        self._flow = FlowLayout(theme, self._filters, gap=8)
        self._goal: Goal | None = None
        self._is_own = False
        self.more = Button(theme, self.tr("Show more"), "bank_more", Kind.LINK, height=Height.SMALL)
        self.more.clicked.connect(self._show_more)
        self.nothing = Label(theme, "", "bank_nothing", "small", "text.secondary", wrap=True)
        self.area = ReadingScroll(theme, "bank_scroll", self.tr("Questions"), most=0, padding=5, top=1)
        self.area.column.setSpacing(0)
        self._rows: list[SideRow] = []
        self._lay_out()

    @property
    def rows(self) -> tuple[SideRow, ...]:
        """The rows shown."""
        return tuple(self._rows)

    def show_page(self, page: MeetingPage, goals: Sequence[Goal]) -> None:
        """Show what can be asked in a meeting; `goals` are those worked on."""
        is_other = self._page is None or self._page.meeting.id != page.meeting.id
        self._page = page
        of_agenda = [item.goal_id for item in page.items if item.goal_id]
        near = sorted(goals, key=lambda goal: goal.id not in of_agenda)
        offered = tuple(near[:GOALS])
        if is_other:
            self._limit, self._goal, self._is_own = AT_ONCE, None, False
            self.line.clear()
        if is_other or offered != self._goals:
            self._goals = offered
            self._build_filters()
        self.refresh()

    def refresh(self) -> None:
        """Read and show the questions that fit."""
        if self._page is None:
            return
        found = self._found()
        on_agenda = {item.question_key for item in self._page.items if item.question_key}
        words = {" ".join(item.question.split()) for item in self._page.items}
        asked = self._tools.services.questions.asked_by_key(found[: self._limit])
        self._clear()
        for number, question in enumerate(found[: self._limit]):
            is_there = question.key in on_agenda or question.text in words
            origin = self._origin(question, asked.get(question.key, ()), is_there=is_there)
            theme = self._tools.theme
            row = SideRow(theme, question.text, origin, f"question_{number}", is_there=is_there)
            row.act.clicked.connect(partial(self.wanted.emit, question))
            self.area.column.insertWidget(number, row)
            row.show()
            self._rows.append(row)
        self.count.set_text(str(len(found)))
        self.more.setVisible(len(found) > self._limit)
        self.nothing.setVisible(not found)
        typed = " ".join(self.line.text().split())
        self.nothing.set_text(self._nothing_words(typed))
        self.keep.setVisible(not found and bool(typed))

    def _found(self) -> list[BankQuestion]:
        """Return what fits the filters and nobody here was asked, best suited to the first of them."""
        questions = self._tools.services.questions
        typed = self.line.text()
        fitting = {one.key for one in questions.find(typed, goal=self._goal, own=self._is_own)}
        people = [person.id for person in self._page.people if not person.is_me] if self._page else []
        offered = [questions.for_person(person_id) for person_id in people] or [questions.bank()]
        open_to_all = set.intersection(*({one.key for one in each} for each in offered))
        return [one for one in offered[0] if one.key in fitting and one.key in open_to_all]

    def _origin(self, question: BankQuestion, asked: Sequence[WasAsked], *, is_there: bool) -> str:
        whose = self.tr("Yours") if question.is_own else self.tr("Starter set")
        if is_there:
            return self.tr("{0}, on this agenda").format(whose)
        if not asked:
            return self.tr("{0}, never asked").format(whose) if question.is_own else whose
        when = texts.ago(asked[0].asked.day, self._tools.services.clock.today())
        told = self.tr("{0}, asked {1} {2}")
        return told.format(whose, asked[0].person.shown, when[:1].lower() + when[1:])

    def _nothing_words(self, typed: str) -> str:
        if typed:
            return self.tr("No question here says this. You can keep it as one of yours.")
        if self._is_own:
            return self.tr("Your own questions stand here. Type one above, then keep it.")
        return self.tr("Nothing is left that nobody here was asked.")

    def _typed(self, _text: str) -> None:
        self._limit = AT_ONCE
        self.refresh()

    def _show_more(self) -> None:
        self._limit += AT_ONCE
        self.refresh()

    def _keep_typed(self) -> None:
        """Keep what is typed as a question of one's own."""
        text = " ".join(self.line.text().split())
        if text:
            self._tools.services.questions.add(text, goal_id=self._goal.id if self._goal else None)
            self._tools.surface.toast(self.tr("Kept as your own question"), undo=True)

    def _choose(self, goal: Goal | None, *, own: bool) -> None:
        self._goal, self._is_own, self._limit = goal, own, AT_ONCE
        self._build_filters()
        self.refresh()

    def _build_filters(self) -> None:
        chosen = self._goal
        options: list[tuple[str, Goal | None, bool]] = [(goal.title, goal, False) for goal in self._goals]
        options += [(self.tr("Any goal"), None, False), (self.tr("Mine"), None, True)]
        had_focus = next((at for at, chip in enumerate(self._chips) if chip.hasFocus()), None)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        for number, (words, goal, own) in enumerate(options):
            shown = words if len(words) <= 24 else f"{words[:23].rstrip()}…"
            chip = Chip(self._tools.theme, shown, f"bank_filter_{number}")
            chip.setToolTip(words if shown != words else "")
            is_on = (goal.id if goal else None) == (chosen.id if chosen else None) and own == self._is_own
            chip.setChecked(is_on)
            chip.clicked.connect(partial(self._choose, goal, own=own))
            self._flow.addWidget(chip)
            chip.show()
            self._chips.append(chip)
        if had_focus is not None and had_focus < len(self._chips):
            self._chips[had_focus].setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        had_focus = any(row.act.hasFocus() for row in self._rows)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = []
        if had_focus:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        theme, space = self._tools.theme, self._tools.theme.space
        head = QWidget()
        head.setObjectName("bank_head")
        head.setFixedHeight(theme.size("paneHeader"))
        row = QHBoxLayout(head)
        row.setContentsMargins(space(5), 0, space(5), 0)
        row.addWidget(self.heading, 1)
        row.addWidget(self.count)
        self.keep = Button(
            theme, self.tr("Keep it as mine"), "bank_keep", Kind.OUTLINE, "plus", height=Height.SMALL
        )
        self.keep.clicked.connect(self._keep_typed)
        self.keep.hide()
        finding = QVBoxLayout()
        finding.setContentsMargins(space(5), space(3), space(5), space(1))
        finding.setSpacing(space(3))
        finding.addWidget(self.line)
        finding.addWidget(self._filters)
        leading = Qt.AlignmentFlag.AlignLeading
        self.area.column.addWidget(self.nothing)
        self.area.column.addSpacing(space(2))
        self.area.column.addWidget(self.keep, 0, leading)
        self.area.column.addWidget(self.more, 0, leading)
        self.area.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addLayout(finding)
        column.addWidget(self.area, 1)


def item_title(question: BankQuestion) -> str:
    """Return what an item that asks a question is about."""
    return (
        topic_word(question.topic) if question.topic else QCoreApplication.translate("meetings", "A question")
    )
