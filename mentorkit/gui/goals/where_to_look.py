"""Where to look for people who could help with a goal: a few places, each with the act that begins there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.goals import GoalState, PlaceKind
from mentorkit.gui.goals.adding import AddingPart
from mentorkit.gui.goals.lines_part import Line
from mentorkit.gui.goals.prompts import WhoCouldHelp
from mentorkit.gui.goals.words import word
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.goals import GoalId, GoalPlace
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
        self.act = Button(theme, act, f"look_{name}_act", Kind.LINK, height=Height.SMALL)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(self.mark)
        row.addWidget(self.words, 1)
        row.addWidget(self.act)

    def show_mark(self, *, was_looked: bool) -> None:
        """Tick the place, or leave it open."""
        show_mark(self.mark, was_looked=was_looked)


class PlacesPart(AddingPart):
    """The communities, events or programmes noted for a goal, and a line to name another."""

    def __init__(self, tools: Tools, what: PlaceKind, hint: str) -> None:
        heading = word(what)
        super().__init__(tools.theme, f"look_{what.value}", heading, "", self._keep)
        self._tools, self._what = tools, what
        self._goal_id: GoalId | None = None
        self._shown: Sequence[GoalPlace] | None = None
        self.mark = Icon(tools.theme, "circle-dashed", f"look_{what.value}_mark", color="text.tertiary")
        self.top.insertWidget(0, self.mark)
        self.top.setSpacing(tools.theme.space(2))
        self.heading.set_style("small")
        self.act.set_kind(Kind.LINK)
        self.act.set_icon("")
        self.act.set_text(self.tr("Add"))
        self.act.setAccessibleName(self.tr("{0}: name one").format(heading))
        self.field.edit.setAccessibleName(self.act.accessibleName())
        self.field.edit.setPlaceholderText(hint)

    def show_places(self, goal_id: GoalId, places: Sequence[GoalPlace]) -> None:
        """Show what is noted for a goal; the mark is ticked once I looked in one of them."""
        if goal_id != self._goal_id:
            self.field.set_value("")
            self.field.hide()
        mine = [place for place in places if place.what is self._what]
        self._goal_id = goal_id
        if mine == self._shown:
            return
        self._shown = mine
        show_mark(self.mark, was_looked=any(place.done for place in mine))
        self.clear_rows()
        for place in mine:
            self.add_row(Line(self._tools, place))

    def _keep(self, text: str) -> None:
        assert self._goal_id is not None, "places belong to the goal shown"
        self._tools.services.goals.add_place(self._goal_id, self._what, text)


def show_mark(mark: Icon, *, was_looked: bool) -> None:
    """Tick a place, or leave it open."""
    icon, color = ("check", "status.good.line") if was_looked else ("circle-dashed", "text.tertiary")
    mark.set_icon(icon, color)


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
        hints = {
            PlaceKind.COMMUNITY: self.tr("An association, a meet-up, alumni"),
            PlaceKind.EVENT: self.tr("A conference, a talk, a workshop"),
            PlaceKind.PROGRAMME: self.tr("A mentoring programme, a course"),
        }
        self.places = tuple(PlacesPart(tools, what, hint) for what, hint in hints.items())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1))
        for part in (self.heading, self.mind, self.book, *self.places):
            column.addWidget(part)

    def show_page(self, page: GoalPage) -> None:
        """Show the places for a goal."""
        self._page = page
        self.setVisible(page.goal.state is GoalState.ACTIVE)
        self.mind.show_mark(was_looked=bool(page.linked))
        for part in self.places:
            part.show_places(page.goal.id, page.places)
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
