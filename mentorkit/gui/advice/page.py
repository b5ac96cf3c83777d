"""The page Advice: who told me what, what they do not know about yet first, and the story of one piece."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from mentorkit.domain.advice import Advice, Shelf, shelf_of
from mentorkit.domain.goals import Goal
from mentorkit.domain.people import Person
from mentorkit.gui.advice.hearing import HearAdvice
from mentorkit.gui.advice.rows import AdvicePainter, row_of
from mentorkit.gui.advice.view import AdviceView
from mentorkit.gui.advice_texts import advice_word
from mentorkit.gui.feedback_views import FeedbackViews, View
from mentorkit.gui.kit.empty import EmptyState
from mentorkit.gui.kit.fields import SearchField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.kit.story_pages import StoryPage
from mentorkit.gui.kit.table_models import Group

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.kit.table_models import Id
    from mentorkit.services.advice import AdviceLine

translate = QCoreApplication.translate


class AdvicePage(StoryPage):
    """Lists advice and shows one piece of it."""

    kind = "advice"
    followed = (Advice, Person, Goal)
    list_width, both_from = 292, 820

    def __init__(self, tools: Tools) -> None:
        title = translate("advice", "Advice")
        story = ReadingScroll(
            tools.theme, "advice_scroll", translate("advice", "One piece of advice"), most=640
        )
        empty = EmptyState(
            tools.theme,
            "message-square-quote",
            translate("advice", "What has somebody told you to try?"),
            translate("advice", "Keep it here, decide, try it, and let them know what came of it."),
            "advice_empty",
            translate("advice", "Keep advice"),
        )
        self._lines: dict[Id, AdviceLine] = {}
        self.search = SearchField(
            tools.theme, translate("advice", "Who told me what about …"), "advice_search"
        )
        self.nothing = Label(
            tools.theme, translate("advice", "Nobody told you that."), "advice_nothing", "small"
        )
        super().__init__(tools, title, AdvicePainter(tools.theme), story, empty)
        self.view = AdviceView(tools)
        self.story_pane.column.addWidget(self.view)
        self.title.set_text(translate("advice", "Feedback"))
        self.views = FeedbackViews(tools.theme, tools.navigator, View.ADVICE, "advice_views", wide=True)
        looking = QVBoxLayout()
        looking.setContentsMargins(tools.theme.space(3), 0, tools.theme.space(1), 0)
        looking.setSpacing(tools.theme.space(3))
        looking.addWidget(self.views)
        looking.addWidget(self.search)
        looking.addWidget(self.nothing)
        self.list_column.insertLayout(1, looking)
        self.search.textChanged.connect(self.refresh)

    @property
    def is_empty(self) -> bool:
        """Whether there is no advice at all, rather than none about what is looked for."""
        return not self.rows and not self.search.text().strip()

    def show_place(self, record: str) -> None:
        """Show a piece of advice, whatever was looked for."""
        if record:
            self.search.clear()
        super().show_place(record)

    def begin(self) -> None:
        """Ask for advice that was heard."""
        self.tools.surface.show_overlay(HearAdvice(self.tools))

    def read(self) -> list[Group]:
        """Read the advice about what is looked for."""
        today = self.tools.services.clock.today()
        lines = self.tools.services.advice.lines(self.search.text())
        self._lines = {line.advice.id: line for line in lines}
        self.rows = {key: row_of(line.advice, today, line.line.shown) for key, line in self._lines.items()}
        self.nothing.setVisible(not lines and not self.is_empty)
        self.table.setVisible(bool(lines))
        order = list(Shelf)
        return _groups(sorted(lines, key=lambda line: order.index(shelf_of(line.advice))))

    def show_story(self, key: Id) -> None:
        """Show a piece of advice."""
        self.view.show_line(self._lines[key])


def _groups(lines: Sequence[AdviceLine]) -> list[Group]:
    """Return the advice by where it stands; what they do not know yet comes first."""
    return [
        Group(shelf.value, advice_word(shelf), [line.advice.id for line in found])
        for shelf, found in groupby(lines, key=lambda line: shelf_of(line.advice))
    ]
