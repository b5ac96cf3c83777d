"""The top of a person's page: the way back and on, who it is, and what is done most."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from mentorkit.domain.people import Stage, initials, tint_of
from mentorkit.gui import texts
from mentorkit.gui.kit.avatars import Avatar
from mentorkit.gui.kit.buttons import Button, IconButton, Kind
from mentorkit.gui.kit.labels import Label, escaped
from mentorkit.gui.kit.pictures import Pictures
from mentorkit.gui.kit.pills import Pill, Tone
from mentorkit.gui.people.menus import STAGE_ICONS
from mentorkit.gui.people.sentences import rest_words, role_words

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.people import PersonPage as PageRecord


WORDS_FROM = 720
"""Width of the page at 100 % from which the acts show their words."""
BESIDE_FROM = 520
"""Width of the page at 100 % from which the acts stand beside the name; else they stand below it."""


class PersonHeader(QWidget):
    """Avatar, name, stage, role and the acts. The menus are filled when they open."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self.theme = theme
        self.setObjectName("person_header")
        self._pictures = Pictures(tools.services.people.photo)
        self.avatar = Avatar(theme, 56, "person_avatar")
        self.name = Label(theme, "", "person_name", "title", wrap=True, most=2)
        self.stage_menu = QMenu(self)
        self.stage_menu.setObjectName("person_stage_menu")
        self.stage = Pill(theme, "", "person_stage", menu=self.stage_menu)
        self.role = Label(theme, "", "person_role", "body", "text.secondary")
        self.because = Label(theme, "", "person_because", "small", "text.secondary", wrap=True, most=2)
        self.details = Button(theme, self.tr("Details"), "person_details", Kind.OUTLINE, "info")
        self.log = Button(theme, self.tr("Log contact"), "person_log", Kind.OUTLINE, "plus")
        plan = self.tr("Plan meeting")
        self.plan = Button(theme, plan, "person_plan", Kind.OUTLINE, "calendar-plus")
        self.write = Button(theme, self.tr("Write"), "person_write", Kind.OUTLINE, "pen-line")
        self.more = IconButton(theme, "ellipsis", self.tr("More"), "person_more", Kind.OUTLINE)
        self._lay_out()

    def show_page(self, page: PageRecord, today: date) -> None:
        """Show who it is."""
        person, line = page.person, page.line
        picture = self._pictures.pixmap(person.photo)
        self.avatar.show_person(person.shown, initials(person.shown), tint_of(person.id), picture)
        name = person.shown
        self.name.set_text(name)
        stage = line.shown_stage(today)
        words = texts.stage_word(stage)
        if stage is Stage.RESTING:
            words = " ".join((words, rest_words(line.resting_until, today))).strip()
        tone = Tone.ACCENT if stage is Stage.MENTOR else Tone.NEUTRAL
        self.stage.show_state(words, tone, STAGE_ICONS[stage])
        said = role_words(line.title, line.organisation)
        parts = [said, person.place, person.pronouns]
        self.role.set_text(", ".join(part for part in parts if part))
        self.role.setVisible(bool(self.role.text()))
        is_mentor = stage is Stage.MENTOR and bool(person.mentor_because)
        self.because.set_text(self.tr("Mentor because: {0}").format(person.mentor_because))
        self.because.setVisible(is_mentor)
        self._fit_name()

    def fit(self, width: float, *, has_side: bool) -> None:
        """Show what fits a page of this width at 100 %: *Details* only where the side column is hidden."""
        self.details.setVisible(not has_side)
        for button in (self.details, self.log, self.plan, self.write):
            words = button.accessibleName()
            button.setText(words if width >= WORDS_FROM else "")
            button.setToolTip("" if width >= WORDS_FROM else escaped(words))
            button.updateGeometry()
        is_beside = width >= BESIDE_FROM
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._outer.setDirection(across if is_beside else down)
        self._fit_name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the name what the acts leave."""
        super().resizeEvent(event)
        self._fit_name()

    def _fit_name(self) -> None:
        """Keep the name on one line as long as the stage fits behind it."""
        space = self.theme.space
        acts_shown = (self.details, self.log, self.plan, self.write, self.more)
        shown = [button for button in acts_shown if not button.isHidden()]
        is_beside = self._outer.direction() == QBoxLayout.Direction.LeftToRight
        acts = sum(button.sizeHint().width() + space(2) for button in shown) if is_beside else 0
        taken = 2 * space(10) + self.avatar.sizeHint().width() + 2 * space(4) + acts
        room = self.width() - taken - self.stage.sizeHint().width() - space(3)
        whole = int(self.theme.metrics("title").horizontalAdvance(self.name.text())) + 1
        self.name.setFixedWidth(max(min(whole, room), space(14)))

    def _lay_out(self) -> None:
        space = self.theme.space
        self._outer = outer = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        outer.setContentsMargins(space(10), 0, space(10), 0)
        outer.setSpacing(space(4))
        row = QHBoxLayout()
        row.setSpacing(space(4))
        row.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(0)
        first = QHBoxLayout()
        first.setSpacing(space(3))
        first.addWidget(self.name, 0)
        first.addWidget(self.stage, 0, Qt.AlignmentFlag.AlignVCenter)
        first.addStretch(1)
        words.addStretch(1)
        words.addLayout(first)
        words.addWidget(self.role)
        words.addWidget(self.because)
        words.addStretch(1)
        row.addLayout(words, 1)
        acts = QHBoxLayout()
        acts.setSpacing(space(2))
        for button in (self.details, self.log, self.plan, self.write, self.more):
            acts.addWidget(button)
        outer.addLayout(row, 1)
        outer.addLayout(acts)
        outer.setAlignment(acts, Qt.AlignmentFlag.AlignLeading)
