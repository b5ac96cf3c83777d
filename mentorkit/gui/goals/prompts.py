"""Who could help? Twelve questions, one at a time; names typed with Enter become people of the goal."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from mentorkit.domain.errors import Invalid
from mentorkit.domain.folding import words_of
from mentorkit.domain.people import PersonId
from mentorkit.domain.prompts import PLACELESS
from mentorkit.domain.records import RecordId
from mentorkit.gui import texts
from mentorkit.gui.goals.prompt_words import question_words
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.chip_fields import ChipField
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay
from mentorkit.gui.kit.suggestions import Suggestion
from mentorkit.gui.people_field import suggestion_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mentorkit.domain.goals import Goal
    from mentorkit.domain.prompts import Asked
    from mentorkit.gui.kit.features import Tools

MOST_FOUND = 5


class WhoCouldHelp(Overlay):
    """Asks question after question; whoever is named is kept at once."""

    def __init__(self, tools: Tools, goal: Goal) -> None:
        title = QCoreApplication.translate("WhoCouldHelp", "Who could help?")
        super().__init__(tools.theme, title, "who_could_help", width=560)
        theme = tools.theme
        self._tools, self._goal = tools, goal
        self._asked = list(tools.services.prompts.asked(goal.id))
        self._at = 0
        self._named: dict[str, str] = {}
        """Who was named so far, in their order."""
        self.goal = Label(theme, goal.title, "who_goal", "small", "text.secondary")
        self.question = Label(theme, "", "who_question", "heading", wrap=True)
        self.where = TextField(theme, self.tr("Where"), "who_where", small=True)
        hint = self.tr("A name, then Enter")
        self.names = ChipField(theme, "", "who_names", self._suggest, placeholder=hint, when_done=self._go_on)
        self.so_far = Label(theme, "", "who_so_far", "small", "text.secondary", wrap=True)
        self.count = Label(theme, "", "who_count", "caption", "text.tertiary")
        self.back = Button(theme, self.tr("Back"), "who_back", Kind.GHOST, "arrow-left")
        self.next = Button(theme, self.tr("Next question"), "who_next")
        self.done = Button(theme, self.tr("Done"), "who_done", Kind.PRIMARY)
        self._lay_out()
        self.names.edited.connect(self._keep_named)
        self.where.edited.connect(self._keep_where)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        self.done.clicked.connect(self.close_overlay)
        self._show()

    @property
    def asked(self) -> Asked:
        """The question shown."""
        return self._asked[self._at]

    def open_over(self, host: QWidget, focus: QWidget | None = None) -> None:
        """Open with the focus where names are typed."""
        super().open_over(host, focus or self.names.line)

    def _go_on(self) -> None:
        self._go(self._at + 1)

    def _go_back(self) -> None:
        self._go(self._at - 1)

    def _go(self, at: int) -> None:
        self.names.take_typed()
        self._at = min(max(at, 0), len(self._asked) - 1)
        self._show()

    def _show(self) -> None:
        self.question.set_text(question_words(self.asked))
        self.where.setVisible(self.asked.prompt not in PLACELESS)
        self.where.set_value(self.asked.where)
        self.names.clear_error()
        self.count.set_text(self.tr("{0} of {1}").format(self._at + 1, len(self._asked)))
        self.back.setVisible(self._at > 0)
        self.next.setVisible(self._at + 1 < len(self._asked))
        if self.isVisible():
            self.names.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_where(self) -> None:
        """Remember what stands there for everybody named at this question; the question stays as it is."""
        self._asked[self._at] = replace(self.asked, where=self.where.value())

    def _keep_named(self) -> None:
        chosen = self.names.value()
        self.names.set_value(())
        for one in chosen:
            known = PersonId(RecordId(one.key)) if one.key else None
            try:
                found = self._tools.services.prompts.name(self._goal.id, self.asked, one.text, known)
            except Invalid as error:
                self.names.show_error(texts.word(error.why))
                return
            self._named[found.person.id] = found.person.shown
            said = self.tr("{0} was in your book already") if found.was_known else self.tr("{0} added")
            self.names.show_help(said.format(found.person.shown))
        self._show_named()

    def _show_named(self) -> None:
        names = ", ".join(self._named.values())
        self.so_far.set_text(self.tr("So far: {0}").format(names) if names else "")

    def _suggest(self, text: str) -> list[Suggestion]:
        """Offer a new person first, unless somebody has this very name."""
        found = self._tools.services.search.people(text, MOST_FOUND)
        same = [line for line in found if words_of(line.shown) == words_of(text)]
        if same:
            return [suggestion_of(line) for line in found]
        name = " ".join(text.split())
        new = Suggestion("", name, icon="user-plus", label=self.tr("Add “{0}”").format(name))
        return [new, *(suggestion_of(line) for line in found)]

    def _lay_out(self) -> None:
        for part in (self.goal, self.question, self.where, self.names, self.so_far):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.add_aside(self.count)
        self.add_aside(self.back)
        self.add_act(self.next)
        self.add_act(self.done)
