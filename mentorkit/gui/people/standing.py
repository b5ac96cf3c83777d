"""How things stand with a person: the rhythm of a year, and the card of the next step."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.asks import Ask
from mentorkit.domain.commitments import next_promise
from mentorkit.domain.people import Stage
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.cards import Card
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.kit.rhythm_views import RhythmYear
from mentorkit.gui.people.rows import drawn_rhythm
from mentorkit.gui.people.sentences import counted, inside, rhythm_sentence, tone_of

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.commitments import Commitment
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.people.acts import PeopleActs
    from mentorkit.gui.people.menus import PeopleMenus
    from mentorkit.gui.theme import Theme
    from mentorkit.services.people import PersonPage as PageRecord

YEAR_MONTHS = 12
WORTH_SAYING = 0.15
"""Share of the wished rhythm by which the actual one differs before it is said."""
LATER_DAYS = (1, 7, 14, 30)


class RhythmPart(QWidget):
    """The rhythm in words and drawn over a year, with *Change*."""

    def __init__(self, theme: Theme, menus: PeopleMenus) -> None:
        super().__init__()
        self._menus = menus
        self._page: PageRecord | None = None
        self.setObjectName("person_rhythm")
        self.setAccessibleName(self.tr("Rhythm"))
        self.words = Label(theme, "", "person_rhythm_words", "small", "text.secondary")
        self.change = Button(theme, self.tr("Change"), "person_rhythm_change", Kind.LINK, height=Height.SMALL)
        self.change.clicked.connect(self._open_menu)
        self.year = RhythmYear(theme, "person_year")
        top = QHBoxLayout()
        top.setSpacing(theme.space(2))
        top.addWidget(Label(theme, self.tr("Rhythm"), "person_rhythm_heading", "label"))
        top.addWidget(self.words, 1)
        top.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.year)

    def show_page(self, page: PageRecord, today: date) -> None:
        """Show somebody's year."""
        self._page = page
        self.words.set_text(self._sentence(page, today))
        drawn = drawn_rhythm(page.line, page.line.marks, today)
        self.year.show_line(drawn, today, rhythm_sentence(page.line, page.line.marks, YEAR_MONTHS, today))

    def _sentence(self, page: PageRecord, today: date) -> str:
        parts = [inside(texts.rhythm_word(page.line.rhythm_days))]
        if page.actual_gap is not None and _differs(page.actual_gap, page.line.rhythm_days):
            parts.append(self._actual(page.actual_gap))
        last = page.line.clocks.contact
        if last is not None:
            parts.append(self.tr("last met {day}").format(day=texts.short_day(last, today)))
        return ", ".join(parts)

    def _actual(self, days: int) -> str:
        if days < 14:
            return counted(days, self.tr("in fact about every day"), self.tr("in fact about every {n} days"))
        return self.tr("in fact about every {n} weeks").format(n=round(days / 7))

    def _open_menu(self) -> None:
        if self._page is not None:
            open_below(self._menus.rhythms((self._page.person.id,), self.change), self.change)


class NextStepPart(QWidget):
    """The card of the next step, or one line where there is none."""

    add_wanted = Signal()
    """A promise shall be written down."""

    def __init__(self, tools: Tools, acts: PeopleActs) -> None:
        super().__init__()
        self.theme, self._tools, self._acts = tools.theme, tools, acts
        self._page: PageRecord | None = None
        self._promise: Commitment | None = None
        self.setObjectName("next_step")
        self.when = Label(tools.theme, "", "next_step_when", "caption", "text.tertiary")
        self.title = Label(tools.theme, "", "next_step_title", "heading", wrap=True, most=2)
        self.reason = Label(tools.theme, "", "next_step_reason", "small", "text.secondary", wrap=True)
        self.later = Button(tools.theme, self.tr("Later"), "next_step_later", Kind.GHOST)
        self.act = Button(tools.theme, "", "next_step_act", Kind.PRIMARY)
        self.card = Card(tools.theme, "next_step_card")
        self.line = QWidget()
        self.line.setObjectName("next_step_line")
        self._words = Label(tools.theme, "", "next_step_none", "small", "text.secondary")
        self.add = Button(tools.theme, "", "next_step_add", Kind.LINK, height=Height.SMALL)
        self.later.clicked.connect(self._open_later)
        self.act.clicked.connect(self._do)
        self.add.clicked.connect(self._add)
        self._lay_out()

    def show_page(self, page: PageRecord, today: date) -> None:
        """Show somebody's next step."""
        self._page, step = page, page.next_step
        self._promise = next_promise(page.commitments) if step.text else None
        resting = page.line.shown_stage(today) is Stage.RESTING
        is_empty = resting or (not step.text and step.reason is None and step.ask is Ask.NONE)
        self.card.setVisible(not is_empty)
        self.line.setVisible(is_empty)
        if is_empty:
            self._words.set_text(self.tr("Resting.") if resting else self.tr("No next step."))
            self.add.set_text(self.tr("Wake") if resting else self.tr("Add one"))
            return
        self._show_when(today)
        self.title.set_text(self._title())
        self.reason.set_text(self._reason(today))
        self.act.set_text(self.tr("Done") if step.text else self.tr("Log contact"))
        self.act.set_icon("check" if step.text else "plus")
        self.act.set_kind(Kind.OUTLINE if step.ask is Ask.WAIT else Kind.PRIMARY)
        self.later.setVisible(bool(step.text) or step.reason is not None)

    def press(self) -> None:
        """Do the act of the card, where there is one."""
        if not self.card.isHidden():
            self.act.click()

    def _shown(self) -> PageRecord:
        assert self._page is not None, "a card shows somebody"
        return self._page

    def _show_when(self, today: date) -> None:
        step = self._shown().next_step
        is_due = bool(step.text) or step.reason is not None
        words = self.tr("Next step")
        if step.day is not None and is_due:
            words = f"{words}, {inside_day_word(step.day, today)}"
        tone = tone_of(step.day, today) if is_due else ""
        self.when.set_text(words)
        self.when.set_color(f"status.{tone}.text" if tone else "text.tertiary")

    def _title(self) -> str:
        page = self._shown()
        step = page.next_step
        if step.text:
            return step.text
        if step.ask is not Ask.NONE:
            return texts.word(step.ask)
        name = page.person.given or page.person.shown
        return self.tr("Be in touch with {name}").format(name=name)

    def _reason(self, today: date) -> str:
        page = self._shown()
        step, line = page.next_step, page.line
        if step.text:
            return self.tr("You said you would.")
        if step.ask is Ask.WAIT and step.day is not None:
            day = texts.short_day(step.day, today)
            return self.tr("You wrote on {day}, and there is no answer yet.").format(day=day)
        if step.ask is not Ask.NONE:
            return self._reason_of(step.ask)
        rhythm = texts.rhythm_word(line.rhythm_days)
        if line.clocks.contact is None:
            return f"{rhythm}."
        day = texts.short_day(line.clocks.contact, today)
        return self.tr("{rhythm}, and you last met on {day}.").format(rhythm=rhythm, day=day)

    def _reason_of(self, ask: Ask) -> str:
        return {
            Ask.WARM_TOUCH: self.tr("Nothing is logged yet. A few friendly words are enough to begin."),
            Ask.ONE_QUESTION: self.tr("You have been in touch. One question is easy to answer."),
            Ask.SHORT_TALK: self.tr("There was an answer. Fifteen minutes are the next small step."),
            Ask.REPORT_BACK: self.tr("You talked once. What did you do with it?"),
            Ask.SECOND_TALK: self.tr("You told what came of the first talk."),
            Ask.PROPOSE_MENTORING: self.tr("You talked more than once, so you can ask for more."),
            Ask.KEEP_IN_TOUCH: self.tr("Nothing is due before that."),
        }.get(ask, "")

    def _do(self) -> None:
        page = self._shown()
        if self._promise is None:
            self._acts.log_contact(page.person.id)
        else:
            self._tools.services.interactions.keep_promise(self._promise.id)
            self._tools.surface.toast(self.tr("Done"), undo=True)

    def _open_later(self) -> None:
        entries = self._rests() if self._promise is None else self._delays(self._promise)
        open_below(menu(self.theme, "later_menu", self.tr("Later"), entries, self.later), self.later)

    def _delays(self, promise: Commitment) -> list[Entry]:
        today = self._acts.today
        words = (self.tr("Tomorrow"), self.tr("In a week"), self.tr("In two weeks"), self.tr("In a month"))
        return [
            Entry(text, partial(self._postpone, promise, today + timedelta(days=days)))
            for text, days in zip(words, LATER_DAYS, strict=True)
        ]

    def _rests(self) -> list[Entry]:
        today, ids = self._acts.today, (self._shown().person.id,)
        words = (self.tr("Rest a week"), self.tr("Rest two weeks"), self.tr("Rest a month"))
        entries = [
            Entry(text, partial(self._acts.rest, ids, today + timedelta(days=days)))
            for text, days in zip(words, LATER_DAYS[1:], strict=True)
        ]
        return [*entries, Entry(self.tr("Until a day…"), partial(self._acts.ask_rest, ids))]

    def _postpone(self, promise: Commitment, day: date) -> None:
        self._tools.services.interactions.postpone_promise(promise.id, day)
        words = self.tr("Postponed to {day}").format(day=texts.whole_day(day))
        self._tools.surface.toast(words, undo=True)

    def _add(self) -> None:
        page = self._shown()
        if page.line.shown_stage(self._acts.today) is Stage.RESTING:
            self._acts.wake((page.person.id,))
        else:
            self.add_wanted.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addWidget(self.line)
        words = QVBoxLayout()
        words.setSpacing(self.theme.scaled(2))
        for label in (self.when, self.title, self.reason):
            words.addWidget(label)
        row = QHBoxLayout()
        row.setSpacing(self.theme.space(2))
        row.addLayout(words, 1)
        row.addWidget(self.later, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        self.card.body.addLayout(row)
        line = QHBoxLayout(self.line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self.theme.space(2))
        line.addWidget(self._words)
        line.addWidget(self.add)
        line.addStretch(1)


def _differs(actual: int, wished: int | None) -> bool:
    """Whether people are in touch clearly more or less often than was wished."""
    return wished is None or abs(actual - wished) > wished * WORTH_SAYING


def inside_day_word(day: date, today: date) -> str:
    """Return when something is due inside a sentence: today, tomorrow, 8 days late, Thursday."""
    words = texts.due_word(day, today)
    return inside(words) if abs((day - today).days) <= 1 else words
