"""The row of filters above the table: words, a skill, a tag; and what the marks of the rhythm mean."""

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
    from collections.abc import Callable, Sequence

    from mentorkit.domain.lines import PeopleFilter
    from mentorkit.gui.theme import Theme
    from mentorkit.services.people import PeopleService

MOST_CHOICES = 24


class FilterRow(QWidget):
    """Tells parts of a PeopleFilter as they are typed or chosen."""

    words_typed = Signal(str)
    expertise_chosen = Signal(str)
    tag_chosen = Signal(str)

    def __init__(self, theme: Theme, people: PeopleService) -> None:
        super().__init__()
        self.theme, self._people = theme, people
        self._expertise = self._tag = ""
        self.setObjectName("people_filters")
        self.setAccessibleName(self.tr("Filters"))
        self.words = SearchField(theme, self.tr("Name, skill, place or note"), "people_words")
        self.words.textEdited.connect(self.words_typed)
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
        return bool(self.words.text().strip() or self._expertise or self._tag)

    def show_chosen(self, chosen: PeopleFilter) -> None:
        """Show what is filtered."""
        self._expertise, self._tag = chosen.expertise, chosen.tag
        if self.words.text().strip() != chosen.words:
            self.words.setText(chosen.words)
        self.skill.show_choice(chosen.expertise or self.tr("Skill"), is_on=bool(chosen.expertise))
        self.tag.show_choice(chosen.tag or self.tr("Tag"), is_on=bool(chosen.tag))

    def show_menus(self, *, has_skills: bool, has_tags: bool) -> None:
        """Show a menu only where there is something to choose in it."""
        self.skill.setVisible(has_skills or bool(self._expertise))
        self.tag.setVisible(has_tags or bool(self._tag))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.space(2))
        self.words.setMaximumWidth(self.theme.scaled(312))
        self.words.setMinimumWidth(self.theme.scaled(140))
        row.addWidget(self.words, 3)
        row.addWidget(self.skill)
        row.addWidget(self.tag)
        row.addStretch(1)
        row.addWidget(self.legend)

    def _open_skills(self) -> None:
        choices = self._people.expertise_in_use()
        self._open(self.skill, choices, self._expertise, self.expertise_chosen.emit)

    def _open_tags(self) -> None:
        self._open(self.tag, self._people.tags_in_use(), self._tag, self.tag_chosen.emit)

    def _open(
        self, button: MenuButton, choices: Sequence[str], now: str, tell: Callable[[str], object]
    ) -> None:
        entries: list[Entry | None] = [
            Entry(choice, partial(tell, choice), is_on=choice == now) for choice in choices[:MOST_CHOICES]
        ]
        if now:
            entries += [None, Entry(self.tr("Show all"), partial(tell, ""))]
        name = f"{button.objectName()}_menu"
        open_below(menu(self.theme, name, button.accessibleName(), entries, button), button)
