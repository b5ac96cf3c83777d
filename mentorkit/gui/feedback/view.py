"""One piece of feedback as a story of five steps; the present step has the acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.feedback_requests import asked_words
from mentorkit.gui.feedback import telling
from mentorkit.gui.feedback.acts import FeedbackActs
from mentorkit.gui.feedback.more import FeedbackMenus
from mentorkit.gui.feedback.parts import DeedLine, GiverLine, OpenQuestions, ThemePills, WeightLine
from mentorkit.gui.kit.buttons import IconButton, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.story_steps import StoryStep

if TYPE_CHECKING:
    from mentorkit.domain.feedback import Feedback
    from mentorkit.gui.feedback.telling import Told
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.feedback import FeedbackLine


class FeedbackView(QWidget):
    """Shows a piece of feedback and what can be done with it."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._tools = tools
        self._line: FeedbackLine | None = None
        self.head = QHBoxLayout()
        self.setObjectName("feedback_view")
        self.title = Label(theme, "", "feedback_title", "title", wrap=True, most=2)
        self.more = IconButton(theme, "ellipsis", self.tr("More"), "feedback_more", kind=Kind.OUTLINE)
        self.giver = GiverLine(tools)
        self.asking = StoryStep(theme, "feedback_asking", self.tr("You asked"))
        self.hearing = StoryStep(theme, "feedback_hearing", self.tr("You heard"))
        self.weighing = StoryStep(theme, "feedback_weighing", self.tr("How much weight to give it"))
        self.deed = StoryStep(theme, "feedback_doing", self.tr("You did"))
        self.closing = StoryStep(theme, "feedback_closing", self.tr("Close the loop"), leads_on=False)
        self.steps = (self.asking, self.hearing, self.weighing, self.deed, self.closing)
        self.themes, self.weight, self.did = ThemePills(theme), WeightLine(theme), DeedLine(theme)
        self.open = OpenQuestions(theme)
        self.context = Label(theme, "", "feedback_context", "small", "text.secondary", wrap=True)
        self.reaction = Label(theme, "", "feedback_reaction_shown", "small", "text.secondary", wrap=True)
        self.acts = FeedbackActs(tools, self)
        self.menus = FeedbackMenus(tools, self)
        self.more.clicked.connect(self.menus.open_more)
        self.giver.opened.connect(self.acts.open_giver)
        self.open.wanted.connect(self.acts.ask_open)
        self.themes.add_wanted.connect(self.acts.ask_theme)
        self.themes.menu_wanted.connect(self.menus.open_theme)
        self._lay_out()

    @property
    def line(self) -> FeedbackLine:
        """The feedback shown, with its giver."""
        assert self._line is not None, "a view shows some feedback"
        return self._line

    @property
    def feedback(self) -> Feedback:
        """The feedback shown."""
        return self.line.feedback

    @property
    def is_filled(self) -> bool:
        """Whether anything is shown."""
        return self._line is not None

    def show_line(self, line: FeedbackLine) -> None:
        """Show feedback, or news of it. What is being answered stays while nothing changed."""
        if line == self._line:
            return
        focus = QApplication.focusWidget()
        goes_on = focus is not None and any(step.isAncestorOf(focus) for step in self.steps)
        self._line = line
        one = line.feedback
        self.setAccessibleName(one.title)
        self.title.set_text(one.title)
        self.giver.show_line(line, line.goal.title if line.goal is not None else "")
        for step, told in zip(self.steps, self._told(), strict=True):
            self._show_step(step, told)
        self._show_parts()
        self.acts.freed.emit(True)
        if goes_on:
            self.focus_act()

    def add_beside_more(self, widget: QWidget) -> None:
        """Put a button of the page beside the menu."""
        self.head.insertWidget(1, widget, 0, Qt.AlignmentFlag.AlignTop)

    def let_go(self) -> None:
        """Show nothing: what was shown is gone."""
        self._line = None

    def focus_act(self) -> None:
        """Give the focus to the first act of the present step."""
        found = [b for step in self.steps for b in self.acts.of(step) if b.isVisible()]
        (found[0] if found else self.more).setFocus(Qt.FocusReason.OtherFocusReason)

    def press_primary(self) -> None:
        """Do what the filled button says."""
        for step in self.steps:
            for button in self.acts.of(step):
                if button.isVisible() and button.kind is Kind.PRIMARY:
                    button.click()
                    return

    def _told(self) -> tuple[Told, ...]:
        line, today = self.line, self._tools.services.clock.today()
        letter = ""
        if line.feedback.message_id is not None:
            letter = asked_words(self._tools.services.messages.get(line.feedback.message_id).body)
        return (
            telling.asking_told(line, today, letter),
            telling.hearing_told(line, today),
            telling.weight_told(line),
            telling.deed_told(line, today),
            telling.closing_told(line, today),
        )

    def _show_step(self, step: StoryStep, told: Told) -> None:
        buttons = self.acts.buttons(step)
        step.show_step(told.place, told.said, told.note, buttons, told.detail)

    def _show_parts(self) -> None:
        one = self.feedback
        self.open.show_feedback(one)
        self.themes.setVisible(one.heard is not None)
        self.themes.show_themes(one.themes, is_strength=one.is_strength)
        self.weight.show_line(self.line)
        self.did.show_deed(one.did)
        for label, words in ((self.context, self._context()), (self.reaction, self._reaction())):
            label.set_text(words)
            label.setVisible(bool(words))

    def _context(self) -> str:
        one = self.feedback
        told = (
            (self.tr("Situation: {0}"), one.situation),
            (self.tr("What they saw you do: {0}"), one.restated),
            (self.tr("Impact: {0}"), one.impact),
        )
        return "\n".join(words.format(text) for words, text in told if text)

    def _reaction(self) -> str:
        one = self.feedback
        return self.tr("What is 10 % true: {0}").format(one.reaction) if one.reaction else ""

    def _lay_out(self) -> None:
        space = self._tools.theme.space
        self.head.setSpacing(space(2))
        self.head.addWidget(self.title, 1)
        self.head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.hearing.extra.addWidget(self.context)
        self.hearing.extra.addWidget(self.open)
        self.hearing.extra.addWidget(self.themes)
        self.weighing.extra.addWidget(self.weight)
        self.deed.above.addWidget(self.did)
        self.deed.extra.addWidget(self.reaction)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addLayout(self.head)
        column.addWidget(self.giver)
        column.addSpacing(space(6))
        steps = QVBoxLayout()
        steps.setSpacing(0)
        for step in self.steps:
            steps.addWidget(step)
        column.addLayout(steps)
        column.addStretch(1)
