"""The question bank beside an agenda: found by words, goal, topic or among one's own; asked before, only if wished."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.fields import SearchField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.meetings.bank_filters import EVERYTHING, BankFilter
from mentorkit.gui.meetings.side_rows import RowAct, SideRow
from mentorkit.gui.meetings.who_to_ask import WhoToAsk
from mentorkit.gui.question_texts import topic_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.goals import Goal
    from mentorkit.domain.people import PersonId
    from mentorkit.domain.questions import BankQuestion
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.meetings import MeetingPage
    from mentorkit.services.questions import WasAsked

AT_ONCE = 12
"""Questions shown before *Show more*: a bank is looked through by words, not by scrolling."""


class BankPart(QWidget):
    """Offers questions for the agenda shown."""

    wanted = Signal(object)
    """A question to put on the agenda."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._tools = tools
        self._page: MeetingPage | None = None
        self._limit = AT_ONCE
        self.setObjectName("bank")
        self.setAccessibleName(self.tr("Question bank"))
        self.heading = Label(theme, self.tr("Question bank"), "bank_heading", "label")
        self.count = Label(theme, "", "bank_count", "small", "text.secondary")
        self.line = SearchField(theme, self.tr("Search questions"), "bank_search")
        self.line.textEdited.connect(self._typed)
        self.filter = BankFilter(theme, "bank_filter")
        self.filter.chosen.connect(self._narrowed)
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
        self.filter.show_goals(sorted(goals, key=lambda goal: goal.id not in of_agenda))
        if is_other:
            self._limit = AT_ONCE
            self.filter.show_view(EVERYTHING)
            self.line.clear()
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
        about = self.tr("Who best to ask this?")
        for number, question in enumerate(found[: self._limit]):
            is_there = question.key in on_agenda or question.text in words
            does = RowAct.THERE if is_there else RowAct.AGAIN if self._shows_asked else RowAct.ADD
            origin = self._origin(question, asked.get(question.key, ()), is_there=is_there)
            row = SideRow(self._tools.theme, question.text, origin, f"question_{number}", does, about)
            row.act.clicked.connect(partial(self._act, question))
            row.about.clicked.connect(partial(self._ask_who, question))
            self.area.column.insertWidget(number, row)
            row.show()
            self._rows.append(row)
        self.count.set_text(str(len(found)))
        self.more.setVisible(len(found) > self._limit)
        self.nothing.setVisible(not found)
        typed = " ".join(self.line.text().split())
        self.nothing.set_text(self._nothing_words(typed))
        self.keep.setVisible(not found and bool(typed))

    @property
    def _shows_asked(self) -> bool:
        return self.filter.view.is_asked

    @property
    def _people(self) -> tuple[PersonId, ...]:
        assert self._page is not None, "a meeting is shown"
        return tuple(person.id for person in self._page.people if not person.is_me)

    def _found(self) -> list[BankQuestion]:
        """Return what fits the filter and nobody here was asked, best suited to the first of them.

        Or, where that is chosen, what somebody here was asked.
        """
        questions, view = self._tools.services.questions, self.filter.view
        fitting = questions.find(self.line.text(), view.topic, view.goal, own=view.is_own)
        keys = {one.key for one in fitting}
        offered = [questions.for_person(person_id) for person_id in self._people] or [questions.bank()]
        open_to_all = set.intersection(*({one.key for one in each} for each in offered))
        if view.is_asked:
            return [one for one in fitting if one.key not in open_to_all]
        return [one for one in offered[0] if one.key in keys and one.key in open_to_all]

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
        if self._shows_asked:
            return self.tr("Nobody here was asked any of these yet.")
        if self.filter.view.is_own:
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
        goal, topic = self.filter.view.goal, self.filter.view.topic
        if text:
            self._tools.services.questions.add(text, topic, goal_id=goal.id if goal else None)
            self._tools.surface.toast(self.tr("Kept as your own question"), undo=True)

    def _narrowed(self) -> None:
        self._limit = AT_ONCE
        self.refresh()

    def _act(self, question: BankQuestion) -> None:
        """Put a question on the agenda, or offer it again to everybody here who was asked it."""
        if not self._shows_asked:
            self.wanted.emit(question)
            return
        self._tools.services.questions.reset(self._people, question)
        self._tools.surface.toast(self.tr("It is offered again."), undo=True)

    def _ask_who(self, question: BankQuestion) -> None:
        self._tools.surface.show_overlay(WhoToAsk(self._tools, question))

    def _clear(self) -> None:
        had_focus = any(row.act.hasFocus() for row in self._rows)
        take_away(*self._rows)
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
        finding.addWidget(self.filter, 0, Qt.AlignmentFlag.AlignLeading)
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
