"""Which questions of the bank are shown: all, those for a goal or about a topic, one's own, or those asked before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from mentorkit.domain.frozen import frozen
from mentorkit.domain.questions import Topic
from mentorkit.gui.kit.buttons import Height
from mentorkit.gui.kit.labels import escaped
from mentorkit.gui.kit.menu_buttons import MenuButton
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.question_texts import topic_word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.goals import Goal
    from mentorkit.gui.theme import Theme

LONGEST_SHOWN = 24
"""Characters of a goal's title on the button."""


@frozen
class BankView:
    """What the bank is narrowed to; at most one of these."""

    goal: Goal | None = None
    topic: Topic | None = None
    is_own: bool = False
    is_asked: bool = False
    """Whether those are shown that somebody here was asked, to be offered again."""


EVERYTHING = BankView()


class BankFilter(MenuButton):
    """One button for all of it: a row of chips takes the room of the questions."""

    chosen = Signal(object)
    """A `BankView`."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, "", name, "messages-square", height=Height.SMALL)
        self.view = EVERYTHING
        self._goals: tuple[Goal, ...] = ()
        self.clicked.connect(self._open)
        self.show_view(EVERYTHING)

    def show_goals(self, goals: Sequence[Goal]) -> None:
        """Offer these goals, what an agenda is about first."""
        self._goals = tuple(goals)

    def show_view(self, view: BankView) -> None:
        """Say what is shown."""
        self.view = view
        words = self._words(view)
        cut = words if len(words) <= LONGEST_SHOWN else f"{words[: LONGEST_SHOWN - 1].rstrip()}…"
        self.show_choice(cut, is_on=view != EVERYTHING)
        self.setAccessibleName(self.tr("Questions shown: {0}").format(words))
        self.setToolTip(escaped(words) if cut != words else "")

    def _words(self, view: BankView) -> str:
        if view.goal is not None:
            return view.goal.title
        if view.topic is not None:
            return topic_word(view.topic)
        if view.is_own:
            return self.tr("Mine")
        return self.tr("Asked before") if view.is_asked else self.tr("All questions")

    def _open(self) -> None:
        parts = (
            (BankView(), BankView(is_own=True), BankView(is_asked=True)),
            tuple(BankView(goal=goal) for goal in self._goals),
            tuple(BankView(topic=topic) for topic in Topic),
        )
        entries: list[Entry | None] = []
        for number, views in enumerate(part for part in parts if part):
            entries += [None] if number else []
            entries += [self._entry(view) for view in views]
        open_below(menu(self.theme, "bank_filter_menu", self.tr("Questions shown"), entries, self), self)

    def _entry(self, view: BankView) -> Entry:
        key = view.goal.id if view.goal else view.topic.value if view.topic else ""
        name = key or ("own" if view.is_own else "asked" if view.is_asked else "everything")
        return Entry(self._words(view), partial(self._choose, view), name=name, is_on=view == self.view)

    def _choose(self, view: BankView) -> None:
        self.show_view(view)
        self.chosen.emit(view)
