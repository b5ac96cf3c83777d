"""Beginning and ending mentoring: a word before it is proposed early, and a graceful end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.asks import ASKED_BY, TALKS_BEFORE_MENTORING, Ask, talks_in
from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.choices import Check, Radio
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.people.beginning import begin_step

if TYPE_CHECKING:
    from mentorkit.domain.lines import PersonLine
    from mentorkit.gui.kit.features import Tools

TWICE_A_YEAR = 182


def propose_mentoring(tools: Tools, line: PersonLine) -> None:
    """Begin to propose mentoring, or say first what speaks for a smaller step."""
    if talks_in(line.counts) >= TALKS_BEFORE_MENTORING:
        _write_proposal(tools, line)
    else:
        tools.surface.show_overlay(EarlyProposal(tools, line))


def _write_proposal(tools: Tools, line: PersonLine) -> None:
    ask = Ask.PROPOSE_MENTORING
    tools.surface.run_command("write_message", line.id, ASKED_BY[ask].value, "", ask.value)


class EarlyProposal(Overlay):
    """Says that most mentorships grow out of talks, and offers the smaller step."""

    def __init__(self, tools: Tools, line: PersonLine) -> None:
        title = QCoreApplication.translate("people", "Before a second talk?")
        super().__init__(tools.theme, title, "early_proposal", width=480)
        self._tools, self._line = tools, line
        talks = talks_in(line.counts)
        before = (
            self.tr("You have not talked with {name} yet.")
            if not talks
            else self.tr("You talked with {name} once.")
        )
        grown = self.tr(
            "In a survey of 3,000 people, 14 of 100 mentorships began with the question for one, and 61 grew "
            "out of talks. A smaller step is easier to say yes to."
        )
        words = " ".join((before.format(name=line.shown), grown))
        self.body.addWidget(
            Label(tools.theme, words, "early_proposal_sentence", "body", "text.secondary", wrap=True)
        )
        self.anyway = Button(tools.theme, self.tr("Propose it anyway"), "early_proposal_anyway", Kind.GHOST)
        self.anyway.clicked.connect(self._propose)
        ask = line.next_ask(tools.services.clock.today())
        smaller = texts.word(ask) if ask in ASKED_BY else self.tr("Not yet")
        self.smaller = Button(tools.theme, smaller, "early_proposal_smaller", Kind.PRIMARY)
        self.smaller.clicked.connect(self._begin)
        self.add_act(self.anyway)
        self.add_act(self.smaller)

    def _propose(self) -> None:
        self.close_overlay()
        _write_proposal(self._tools, self._line)

    def _begin(self) -> None:
        self.close_overlay()
        if self._line.next_ask(self._tools.services.clock.today()) in ASKED_BY:
            begin_step(self._tools, self._line)


class EndMentoring(Overlay):
    """Asks how the tie goes on, and ends mentoring as one step of undo."""

    def __init__(self, tools: Tools, line: PersonLine) -> None:
        title = QCoreApplication.translate("people", "End mentoring with {name}").format(name=line.shown)
        super().__init__(tools.theme, title, "end_mentoring", width=480)
        theme = tools.theme
        self._tools, self._line = tools, line
        words = self.tr("A good end keeps the tie: {name} becomes a past mentor, and everything stays.")
        sentence = Label(
            theme,
            words.format(name=line.shown),
            "end_mentoring_sentence",
            "body",
            "text.secondary",
            wrap=True,
        )
        self.twice = Radio(theme, self.tr("Be in touch twice a year"), "end_mentoring_twice")
        self.none = Radio(theme, self.tr("No rhythm any more"), "end_mentoring_none")
        self.twice.setChecked(True)
        self.letter = Check(
            theme, self.tr("Begin a letter to say thank you and goodbye"), "end_mentoring_letter"
        )
        self.letter.setChecked(True)
        for part in (sentence, self.twice, self.none, self.letter):
            self.body.addWidget(part)
        cancel = Button(theme, self.tr("Cancel"), "end_mentoring_cancel", Kind.GHOST)
        cancel.clicked.connect(self.close_overlay)
        self.act = Button(theme, self.tr("End mentoring"), "end_mentoring_act", Kind.PRIMARY, "flag")
        self.act.clicked.connect(self.end)
        self.add_act(cancel)
        self.add_act(self.act)

    def end(self) -> None:
        """End it, and open the letter where one is begun."""
        rhythm = TWICE_A_YEAR if self.twice.isChecked() else None
        ending = self._tools.services.ending
        letter = ending.end(self._line.id, rhythm, writes=self.letter.isChecked())
        self.close_overlay()
        words = self.tr("{name} is a past mentor").format(name=self._line.shown)
        self._tools.surface.toast(words, undo=True)
        if letter is not None:
            self._tools.navigator.open("message", letter.id)
