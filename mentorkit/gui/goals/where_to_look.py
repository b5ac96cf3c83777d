"""Where to look for people who could help with a goal: a few places, each with the act that begins there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.goals import GoalState
from mentorkit.gui.goals.prompts import WhoCouldHelp
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from mentorkit.gui.kit.features import Tools
    from mentorkit.services.goals import GoalPage


class Place(QWidget):
    """A mark whether it was looked at, what is there, and the act."""

    def __init__(self, tools: Tools, name: str, words: str, act: str) -> None:
        super().__init__()
        theme = tools.theme
        self.setObjectName(f"look_{name}")
        self.mark = Icon(theme, "circle-dashed", f"look_{name}_mark", color="text.tertiary")
        self.words = Label(theme, words, f"look_{name}_words", "small")
        self.act = Button(theme, act, f"look_{name}_act", Kind.LINK)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(self.mark)
        row.addWidget(self.words, 1)
        row.addWidget(self.act)

    def show_mark(self, *, was_looked: bool) -> None:
        """Tick the place, or leave it open."""
        icon, color = ("check", "status.good.line") if was_looked else ("circle-dashed", "text.tertiary")
        self.mark.set_icon(icon, color)


class WhereToLook(QWidget):
    """The places of a goal that is worked on."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._tools = tools
        self._page: GoalPage | None = None
        self._command = ""
        self.setObjectName("where_to_look")
        self.heading = Label(theme, self.tr("Where to look"), "look_heading", "label")
        self.mind = Place(tools, "mind", self.tr("Who comes to mind"), self.tr("Ask me"))
        self.mind.act.clicked.connect(self.ask)
        self.book = Place(tools, "book", "", "")
        self.book.act.clicked.connect(self._look_in_book)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        for part in (self.heading, self.mind, self.book):
            column.addWidget(part)

    def show_page(self, page: GoalPage) -> None:
        """Show the places for a goal."""
        self._page = page
        self.setVisible(page.goal.state is GoalState.ACTIVE)
        self.mind.show_mark(was_looked=bool(page.linked))
        was_imported = self._tools.services.imports.were_any()
        number = self._tools.services.sorting.count()
        if not number and not was_imported:
            words, act = self.tr("Your address book"), self.tr("Import")
        elif number:
            words = self.tr("{0} not sorted yet").format(self.locale().toString(number))
            act = self.tr("Sort ten") if number > 1 else self.tr("Sort")
        else:
            words, act = self.tr("Your contacts, all sorted"), self.tr("Reconnect")
        self.book.words.set_text(words)
        self.book.act.set_text(act)
        self.book.show_mark(was_looked=was_imported and not number)
        self._command = "sort_people" if number else "reconnect" if was_imported else "import_people"

    def ask(self) -> None:
        """Ask who comes to mind."""
        if self._page is not None:
            self._tools.surface.show_overlay(WhoCouldHelp(self._tools, self._page.goal))

    def _look_in_book(self) -> None:
        self._tools.surface.run_command(self._command)
