"""How things stand with a person: the rhythm of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui import texts
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.menus import open_below
from mentorkit.gui.kit.rhythm_views import RhythmYear
from mentorkit.gui.people.rows import drawn_rhythm
from mentorkit.gui.people.sentences import counted, inside, rhythm_sentence

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.gui.people.menus import PeopleMenus
    from mentorkit.gui.theme import Theme
    from mentorkit.services.people import PersonPage as PageRecord

YEAR_MONTHS = 12
WORTH_SAYING = 0.15
"""Share of the wished rhythm by which the actual one differs before it is said."""


class RhythmPart(QWidget):
    """The rhythm in words and drawn over a year, with *Change*."""

    def __init__(self, theme: Theme, menus: PeopleMenus) -> None:
        super().__init__()
        self._menus = menus
        self._page: PageRecord | None = None
        self.setObjectName("person_rhythm")
        self.setAccessibleName(self.tr("Rhythm"))
        self.words = Label(theme, "", "person_rhythm_words", "small", "text.secondary")
        self.change = Button(theme, self.tr("Change"), "person_rhythm_change", Kind.LINK, height=Height.SMALL)
        self.change.clicked.connect(self._open_menu)
        self.year = RhythmYear(theme, "person_year")
        top = QHBoxLayout()
        top.setSpacing(theme.space(2))
        top.addWidget(Label(theme, self.tr("Rhythm"), "person_rhythm_heading", "label"))
        top.addWidget(self.words, 1)
        top.addWidget(self.change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self.year)

    def show_page(self, page: PageRecord, today: date) -> None:
        """Show somebody's year."""
        self._page = page
        self.words.set_text(self._sentence(page, today))
        drawn = drawn_rhythm(page.line, page.line.marks, today)
        self.year.show_line(drawn, today, rhythm_sentence(page.line, page.line.marks, YEAR_MONTHS, today))

    def _sentence(self, page: PageRecord, today: date) -> str:
        wished = page.line.rhythm_days
        parts = [self.tr("none yet") if wished is None else inside(texts.rhythm_word(wished))]
        if page.actual_gap is not None and _differs(page.actual_gap, wished):
            parts.append(self._actual(page.actual_gap))
        last = page.line.clocks.contact
        if last is not None:
            parts.append(self.tr("last met {day}").format(day=texts.short_day(last, today)))
        return ", ".join(parts)

    def _actual(self, days: int) -> str:
        if days < 14:
            return counted(days, self.tr("in fact about every day"), self.tr("in fact about every {n} days"))
        return self.tr("in fact about every {n} weeks").format(n=round(days / 7))

    def _open_menu(self) -> None:
        if self._page is not None:
            open_below(self._menus.rhythms((self._page.person.id,), self.change), self.change)


def _differs(actual: int, wished: int | None) -> bool:
    """Whether people are in touch clearly more or less often than was wished."""
    return wished is None or abs(actual - wished) > wished * WORTH_SAYING
