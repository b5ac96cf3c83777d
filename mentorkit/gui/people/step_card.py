"""The next step on a person's page: what to do, why, and the button that starts it."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.asks import ASKS_FOR_A_TALK, Ask
from mentorkit.domain.commitments import next_promise
from mentorkit.domain.due import Reason
from mentorkit.domain.people import Stage
from mentorkit.domain.tasks import Worth
from mentorkit.gui import step_texts, texts
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.cards import Card
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.people.beginning import begin_step
from mentorkit.gui.people.fit_check import FitCheck
from mentorkit.gui.people.sentences import inside_day, role_words, tone_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from mentorkit.domain.commitments import Commitment
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.people.acts import PeopleActs
    from mentorkit.services.people import PersonPage as PageRecord

LATER_DAYS = (1, 7, 14, 30)


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
        self.plan = Button(tools.theme, self.tr("Plan the talk"), "next_step_plan", Kind.GHOST)
        self.check = Button(tools.theme, self.tr("Does it fit?"), "next_step_check", Kind.GHOST)
        self.act = Button(tools.theme, "", "next_step_act", Kind.PRIMARY)
        self.card = Card(tools.theme, "next_step_card")
        self.line = QWidget()
        self.line.setObjectName("next_step_line")
        self._words = Label(tools.theme, "", "next_step_none", "small", "text.secondary")
        self.add = Button(tools.theme, "", "next_step_add", Kind.LINK, height=Height.SMALL)
        self.later.clicked.connect(self._open_later)
        self.plan.clicked.connect(self._plan)
        self.check.clicked.connect(self._check_fit)
        self.act.clicked.connect(self._do)
        self.add.clicked.connect(self._add)
        self._lay_out()

    def show_page(self, page: PageRecord, today: date) -> None:
        """Show somebody's next step."""
        self._page, step = page, page.next_step
        self._promise = next_promise(page.commitments) if step.text else None
        owes = bool(step.text) or step.reason is Reason.THANKS
        resting = page.line.shown_stage(today) is Stage.RESTING and not owes
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
        start = self._tools.services.steps.start(page.line)
        words, icon = step_texts.button(start.act, start.what)
        self.act.set_text(words)
        self.act.set_icon(icon)
        self.act.set_kind(Kind.OUTLINE if step.ask is Ask.WAIT else Kind.PRIMARY)
        self.later.setVisible(self._is_due)
        self.check.setVisible(step.ask is Ask.PROPOSE_MENTORING)
        self.plan.setVisible(step.ask in ASKS_FOR_A_TALK)

    def press(self) -> None:
        """Do the act of the card, where there is one."""
        if not self.card.isHidden():
            self.act.click()

    @property
    def _shown(self) -> PageRecord:
        assert self._page is not None, "a card shows somebody"
        return self._page

    @property
    def _is_due(self) -> bool:
        """Whether the step has a day by which it should be done."""
        step = self._shown.next_step
        return step.ask is not Ask.WAIT and (bool(step.text) or step.reason is not None)

    def _show_when(self, today: date) -> None:
        step = self._shown.next_step
        words = self.tr("Next step")
        if step.day is not None and self._is_due:
            words = f"{words}, {inside_day(step.day, today)}"
        tone = tone_of(step.day, today) if self._is_due else ""
        self.when.set_text(words)
        self.when.set_color(f"status.{tone}.text" if tone else "text.tertiary")

    def _title(self) -> str:
        page = self._shown
        step = page.next_step
        if step.text:
            return step.text
        what = step.ask if step.ask is not Ask.NONE else step.reason
        assert what is not None, "what is neither asked nor due is no step"
        return step_texts.title(what, page.person.given or page.person.shown)

    def _reason(self, today: date) -> str:
        step = self._shown.next_step
        if step.text:
            return self.tr("You said you would.")
        if step.ask is Ask.WAIT:
            return self._waiting(today)
        if step.ask is not Ask.NONE:
            return step_texts.because(step.ask)
        known: dict[Reason | None, Callable[[], str]] = {
            Reason.THANKS: self._thanks,
            Reason.FOLLOW_UP: lambda: self.tr("No reply yet. One gentle follow-up, then let it rest."),
            Reason.LET_REST: lambda: self.tr(
                "No reply to your follow-up. A kind close leaves the door open."
            ),
            Reason.UPDATE: self._about_advice,
            Reason.TRIAL: self._about_advice,
            Reason.DECIDE: self._about_advice,
            Reason.ACTING: self._about_feedback,
            Reason.REACT: self._about_feedback,
            Reason.ANSWER: self._about_feedback,
            Reason.REVIEW: lambda: self.tr("The day you set for it has come."),
            Reason.NEW_ROLE: self._new_role,
            Reason.DRAFT: lambda: self.tr("You began it and have not sent it yet."),
        }
        return known.get(step.reason, partial(self._rhythm, today))()

    def _waiting(self, today: date) -> str:
        since = self._shown.line.clocks.waiting_since
        assert since is not None, "who is waited for was written to"
        words = self.tr("You wrote on {day}, and there is no answer yet.")
        return words.format(day=texts.short_day(since, today))

    def _thanks(self) -> str:
        """Return what the thank-you is for, in the words of its contact."""
        for owed, contact in self._tools.services.thanks.owed(self._shown.person.id):
            if owed.id == self._shown.next_step.source:
                what = contact.title or texts.word(contact.how)
                day = texts.short_day(contact.day, self._acts.today)
                return self.tr("{what}, {day}. Not thanked yet.").format(what=what, day=day)
        return self.tr("Not thanked yet.")

    def _about_advice(self) -> str:
        """Return the advice the step is about, in their words."""
        source, known = (
            self._shown.next_step.source,
            self._tools.services.advice.untold(self._shown.person.id),
        )
        return next((f"“{one.text}”" for one in known if one.id == source), "") or self._about_feedback()

    def _about_feedback(self) -> str:
        """Return the feedback the step is about, or the question that was asked."""
        known = self._tools.services.feedback.of_person(self._shown.person.id)
        words = (one.words or one.question for one in known if one.id == self._shown.next_step.source)
        return next((f"“{said}”" for said in words), "")

    def _new_role(self) -> str:
        """Return what they do now."""
        source, known = self._shown.next_step.source, self._shown.roles
        role = next((role_words(one.title, one.organisation) for one in known if one.id == source), "")
        return self.tr("A new role: {0}. Good news asks for nothing back.").format(role)

    def _rhythm(self, today: date) -> str:
        line = self._shown.line
        rhythm = texts.rhythm_word(line.rhythm_days)
        if line.clocks.contact is None:
            return f"{rhythm}."
        day = texts.short_day(line.clocks.contact, today)
        return self.tr("{rhythm}, and you last met on {day}.").format(rhythm=rhythm, day=day)

    def _do(self) -> None:
        if self._promise is None:
            begin_step(self._tools, self._shown.line)
        else:
            self._tools.services.interactions.keep_promise(self._promise.id)
            self._tools.surface.toast(self.tr("Done"), undo=True)

    def _check_fit(self) -> None:
        self._tools.surface.show_overlay(FitCheck(self._tools, self._shown.line))

    def _plan(self) -> None:
        self._acts.plan_meeting(self._shown.person.id)

    # Later

    def _open_later(self) -> None:
        step = self._shown.next_step
        rests = step.reason is Reason.RHYTHM
        entries = self._rests() if rests else self._delays()
        open_below(menu(self.theme, "later_menu", self.tr("Later"), entries, self.later), self.later)

    def _delays(self) -> list[Entry]:
        today = self._acts.today
        words = (self.tr("Tomorrow"), self.tr("In a week"), self.tr("In two weeks"), self.tr("In a month"))
        return [
            Entry(text, partial(self._postpone, today + timedelta(days=days)))
            for text, days in zip(words, LATER_DAYS, strict=True)
        ]

    def _rests(self) -> list[Entry]:
        today, ids = self._acts.today, (self._shown.person.id,)
        words = (self.tr("Rest a week"), self.tr("Rest two weeks"), self.tr("Rest a month"))
        entries = [
            Entry(text, partial(self._acts.rest, ids, today + timedelta(days=days)))
            for text, days in zip(words, LATER_DAYS[1:], strict=True)
        ]
        return [*entries, Entry(self.tr("Until a day…"), partial(self._acts.ask_rest, ids))]

    def _postpone(self, day: date) -> None:
        services, page = self._tools.services, self._shown
        if self._promise is not None:
            services.interactions.postpone_promise(self._promise.id, day)
        else:
            source = page.next_step.source
            dues = tuple(due for due in page.line.dues if due.source == source)
            services.tasks.put_off(Worth(page.person.id, dues), day)
        words = self.tr("Put off until {day}").format(day=texts.whole_day(day))
        self._tools.surface.toast(words, undo=True)

    def _add(self) -> None:
        page = self._shown
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
        row.addWidget(self.check, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.plan, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.later, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        self.card.body.addLayout(row)
        line = QHBoxLayout(self.line)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self.theme.space(2))
        line.addWidget(self._words)
        line.addWidget(self.add)
        line.addStretch(1)
