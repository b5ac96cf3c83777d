"""Who of those known has a new role: named after an import, each a way to their page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mentorkit.gui.imports import words
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.orders import take_away

if TYPE_CHECKING:
    from collections.abc import Sequence

    from mentorkit.domain.plans import RoleNews
    from mentorkit.gui.theme import Theme

MOST_NAMED = 12
"""People named; of more only the number is said."""


class RoleNewsList(QWidget):
    """A heading and a line a person. `opened` tells whose page is wanted."""

    opened = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("import_news")
        self.title = Label(theme, "", "import_news_title", "label")
        self.more = Label(theme, "", "import_news_more", "small", "text.secondary")
        self.lines: list[Button] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, theme.space(2), 0, 0)
        self._column.setSpacing(theme.space(1))
        self._column.addWidget(self.title)
        self._column.addWidget(self.more)

    def show_news(self, news: Sequence[RoleNews]) -> None:
        """Name who has a new role; hidden when nobody has."""
        take_away(*self.lines)
        self.lines = [self._line(one) for one in news[:MOST_NAMED]]
        for place, line in enumerate(self.lines, 1):
            self._column.insertWidget(place, line, 0, Qt.AlignmentFlag.AlignLeading)
        has = self.tr("1 person has a new role") if len(news) == 1 else self.tr("{people} have a new role")
        self.title.set_text(has.format(people=words.people(len(news))))
        left = len(news) - len(self.lines)
        self.more.set_text(self.tr("and {0} more").format(self.locale().toString(left)))
        self.more.setVisible(left > 0)
        self.setVisible(bool(news))

    def _line(self, one: RoleNews) -> Button:
        role = ", ".join(part for part in (one.title, one.organisation) if part)
        text = self.tr("{name}: {role}").format(name=one.shown, role=role)
        button = Button(self.theme, text, f"import_news_{one.person_id}", Kind.LINK, height=Height.SMALL)
        button.clicked.connect(partial(self.opened.emit, one.person_id))
        return button
