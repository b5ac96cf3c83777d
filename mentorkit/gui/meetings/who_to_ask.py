"""Who best to ask a question: up to three people who were not asked it yet, each with the reasons."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentorkit.domain.fit import UNKNOWN
from mentorkit.domain.people import initials, tint_of
from mentorkit.gui.fit_texts import because_words
from mentorkit.gui.kit.avatars import Avatar
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.fact_lines import FactLine
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.overlays import Overlay

if TYPE_CHECKING:
    from mentorkit.domain.fit import Fit
    from mentorkit.domain.questions import BankQuestion
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.questions import Candidate

REASONS = 2
"""Factors of a fit that are told; the others stand on the person's own page."""
AVATAR = 32


class WhoToAsk(Overlay):
    """The dialog. A click opens the person; *Plan a meeting* asks them there."""

    def __init__(self, tools: Tools, question: BankQuestion) -> None:
        title = QCoreApplication.translate("meetings", "Who best to ask this?")
        super().__init__(tools.theme, title, "who_to_ask", width=560)
        theme = tools.theme
        self._tools = tools
        self.body.addWidget(Label(theme, question.text, "who_to_ask_question", "reading", wrap=True))
        self.lines: list[FactLine] = []
        candidates = tools.services.questions.who_to_ask(question)
        for candidate in candidates:
            self.body.addWidget(self._line(candidate))
        nobody = self.tr(
            "Nobody is known for this yet. Note what people are good at, and they are found here."
        )
        self.nothing = Label(theme, nobody, "who_to_ask_nobody", "body", "text.secondary", wrap=True)
        self.nothing.setVisible(not candidates)
        self.body.addWidget(self.nothing)
        self.leave = Button(theme, self.tr("Close"), "who_to_ask_leave", Kind.OUTLINE)
        self.leave.clicked.connect(self.close_overlay)
        self.add_act(self.leave)

    def first_focus(self) -> QWidget:
        """Return the first person, or the way out."""
        return self.lines[0] if self.lines else self.leave

    def _line(self, candidate: Candidate) -> QWidget:
        theme, person = self.theme, candidate.person
        line = FactLine(theme, f"who_to_ask_{len(self.lines)}")
        line.show_fact(person, person.shown, reasons(candidate.fit))
        line.opened.connect(partial(self._leave_for, person.id, plans=False))
        avatar = Avatar(theme, AVATAR, f"{line.objectName()}_avatar")
        avatar.show_person(person.shown, initials(person.shown), tint_of(person.id))
        line.add_avatar(avatar)
        self.lines.append(line)
        plan = Button(theme, self.tr("Plan a meeting"), f"{line.objectName()}_plan", Kind.LINK)
        plan.setAccessibleName(self.tr("Plan a meeting with {0}").format(person.shown))
        plan.clicked.connect(partial(self._leave_for, person.id, plans=True))
        whole = QWidget()
        whole.setObjectName(f"{line.objectName()}_row")
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(3))
        row.addWidget(line, 1)
        row.addWidget(plan)
        return whole

    def _leave_for(self, person_id: str, *_given: object, plans: bool) -> None:
        self.close_overlay()
        if plans:
            self._tools.surface.run_command("plan_meeting", person_id)
        else:
            self._tools.navigator.open("person", person_id)


def reasons(found: Fit) -> str:
    """Return what speaks for somebody, in one line: what they know of it first."""
    known = [part for part in found.parts if part.value > UNKNOWN]
    words = ", ".join(because_words(part) for part in known[:REASONS])
    return words[:1].upper() + words[1:]
