"""The row of filters above the table: words, a goal, a skill, a tag; and what the marks of the rhythm mean."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from mentorkit.gui.kit.fields import SearchField
from mentorkit.gui.kit.menu_buttons import MenuButton
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.kit.rhythm_line import Mark
from mentorkit.gui.kit.rhythm_views import Legend

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.lines import PeopleFilter
    from mentorkit.gui.theme import Theme
    from mentorkit.services.goals import GoalService
    from mentorkit.services.people import PeopleService

MOST_CHOICES = 24


class FilterRow(QWidget):
    """Tells parts of a PeopleFilter as they are typed or chosen."""

    narrowed = Signal(str, str)
    """A part of the PeopleFilter by its name, and its value; "" to narrow nothing."""

    def __init__(self, theme: Theme, people: PeopleService, goals: GoalService) -> None:
        super().__init__()
        self.theme, self._people, self._goals = theme, people, goals
        self._expertise = self._tag = self._goal = ""
        self.setObjectName("people_filters")
        self.setAccessibleName(self.tr("Filters"))
        self.words = SearchField(theme, self.tr("Name, skill, place or note"), "people_words")
        self.words.textEdited.connect(self._typed)
        self.goal = MenuButton(theme, self.tr("Goal"), "people_goal", "target")
        self.goal.clicked.connect(self._open_goals)
        self.skill = MenuButton(theme, self.tr("Skill"), "people_skill", "sprout")
        self.skill.clicked.connect(self._open_skills)
        self.tag = MenuButton(theme, self.tr("Tag"), "people_tag", "tag")
        self.tag.clicked.connect(self._open_tags)
        words = (
            (Mark.MET, self.tr("met")),
            (Mark.I_WROTE, self.tr("you wrote")),
            (Mark.THEY_WROTE, self.tr("they wrote")),
            (Mark.DUE, self.tr("next due")),
        )
        self.legend = Legend(theme, words, "people_legend")
        self._lay_out()

    @property
    def is_on(self) -> bool:
        """Whether anything is filtered."""
        return bool(self.words.text().strip() or self._expertise or self._tag or self._goal)

    def show_chosen(self, chosen: PeopleFilter) -> None:
        """Show what is filtered."""
        self._expertise, self._tag, self._goal = chosen.expertise, chosen.tag, chosen.goal
        if self.words.text().strip() != chosen.words:
            self.words.setText(chosen.words)
        title = next((goal.title for goal in self._goals.active() if goal.id == chosen.goal), "")
        self.goal.show_choice(title or self.tr("Goal"), is_on=bool(chosen.goal))
        self.skill.show_choice(chosen.expertise or self.tr("Skill"), is_on=bool(chosen.expertise))
        self.tag.show_choice(chosen.tag or self.tr("Tag"), is_on=bool(chosen.tag))

    def show_menus(self, *, has_skills: bool, has_tags: bool) -> None:
        """Show a menu only where there is something to choose in it."""
        self.goal.setVisible(bool(self._goals.active()) or bool(self._goal))
        self.skill.setVisible(has_skills or bool(self._expertise))
        self.tag.setVisible(has_tags or bool(self._tag))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.space(2))
        self.words.setMaximumWidth(self.theme.scaled(312))
        self.words.setMinimumWidth(self.theme.scaled(140))
        row.addWidget(self.words, 3)
        row.addWidget(self.goal)
        row.addWidget(self.skill)
        row.addWidget(self.tag)
        row.addStretch(1)
        row.addWidget(self.legend)

    def _typed(self, words: str) -> None:
        self.narrowed.emit("words", words.strip())

    def _open_goals(self) -> None:
        choices = [(goal.title, goal.id) for goal in self._goals.active()]
        self._open(self.goal, choices, self._goal, "goal")

    def _open_skills(self) -> None:
        choices = [(word, word) for word in self._people.expertise_in_use()]
        self._open(self.skill, choices, self._expertise, "expertise")

    def _open_tags(self) -> None:
        choices = [(word, word) for word in self._people.tags_in_use()]
        self._open(self.tag, choices, self._tag, "tag")

    def _open(
        self,
        button: MenuButton,
        choices: Sequence[tuple[str, str]],
        now: str,
        part: str,
    ) -> None:
        """Offer choices, each its words and its value of a part of the filter."""
        entries: list[Entry | None] = [
            Entry(words, partial(self.narrowed.emit, part, choice), is_on=choice == now)
            for words, choice in choices[:MOST_CHOICES]
        ]
        if now:
            entries += [None, Entry(self.tr("Show all"), partial(self.narrowed.emit, part, ""))]
        name = f"{button.objectName()}_menu"
        open_below(menu(self.theme, name, button.accessibleName(), entries, button), button)
