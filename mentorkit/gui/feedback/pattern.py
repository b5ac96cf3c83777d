"""The pattern: how often the themes of what is shown came up lately, and who said so."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.feedback import Weight
from mentorkit.domain.people import PersonId, initials, tint_of
from mentorkit.domain.themes import SPAN, pattern_of, theme_key, within
from mentorkit.gui.feedback.mentions import MentionChart, times, times_in_prose, weight_words
from mentorkit.gui.feedback.words import inside, name_of
from mentorkit.gui.kit.avatars import Avatar
from mentorkit.gui.kit.cards import Ground, Rule
from mentorkit.gui.kit.fact_lines import FactLine, Kept
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.scroll import QuietBar, ReadingScroll
from mentorkit.gui.number_texts import number_word
from mentorkit.gui.texts import ago

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mentorkit.domain.feedback import Feedback
    from mentorkit.domain.themes import Pattern, Theme
    from mentorkit.gui.kit.features import Tools

MOST = 4
"""Themes shown beside one piece of feedback."""


class PatternPane(Ground):
    """Shows what the half year says about the themes of one piece of feedback."""

    opened = Signal(str)
    """The id of the feedback to show."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "feedback_pattern")
        theme = tools.theme
        self._tools, self._kept = tools, Kept()
        self._name = partial(name_of, tools)
        self.setAccessibleName(self.tr("The pattern"))
        self.heading = Label(theme, self.tr("The pattern"), "pattern_heading", "label")
        self.since = Label(theme, "", "pattern_since", "small", "text.secondary")
        self.sentence = Label(theme, "", "pattern_sentence", "small", wrap=True)
        self.chart = MentionChart(theme, "pattern_chart")
        self.chart.opened.connect(self.opened)
        self.rule = Rule(theme, "pattern_rule")
        self.who = Label(theme, self.tr("Who said so"), "pattern_who", "label")
        self.givers = QVBoxLayout()
        self._lay_out()

    def show_feedback(self, one: Feedback) -> None:
        """Show the pattern around a piece of feedback."""
        today = self._tools.services.clock.today()
        start = today - SPAN + timedelta(days=1)
        themes = {theme.key: theme for theme in self._tools.services.feedback.themes()}
        found = [within(theme, today) for theme in themes.values()]
        known = sorted((one for one in found if one.mentions), key=lambda one: -len(one.mentions))
        own = [theme for theme in known if theme.key in map(theme_key, one.themes)]
        shown = [*own, *(theme for theme in known if theme not in own)][:MOST]
        month = QLocale().standaloneMonthName(start.month)
        self.since.set_text(self.tr("since {0}").format(month))
        self.chart.show_themes(shown, (start, today), self._name)
        first = shown[0] if shown else None
        pattern = pattern_of(themes[first.key], today) if first is not None else None
        self.sentence.set_text(self._sentence(first, pattern, today, is_most=shown[:1] == known[:1]))
        self._show_givers(first)

    def _sentence(self, theme: Theme | None, pattern: Pattern | None, today: date, *, is_most: bool) -> str:
        if theme is None:
            return self.tr("Add a theme to what they said. What others said about it will show here.")
        count, people = len(theme.mentions), len(theme.givers)
        said = self.tr("{0} has come up {1}, from one person.")
        if people > 1:
            said = self.tr("{0} has come up {1}, from {2} people.")
        parts = [said.format(theme.word, times_in_prose(count), number_word(people))]
        last = inside(ago(theme.last, today))
        most = self.tr("It is your most repeated theme, and the last mention was {0}.")
        parts.append((most if is_most and count > 1 else self.tr("The last mention was {0}.")).format(last))
        if pattern is not None:
            parts += self._of_pattern(pattern)
        return " ".join(parts)

    def _of_pattern(self, pattern: Pattern) -> list[str]:
        parts, other = [], len(pattern.theme.contradicting)
        if other:
            words = (
                self.tr("{0} of them says the opposite.") if other == 1 else self.tr("{0} say the opposite.")
            )
            told = words.format(number_word(other))
            parts.append(told[:1].upper() + told[1:])
        if pattern.before:
            parts.append(self.tr("In the half year before: {0}.").format(times_in_prose(pattern.before)))
        return parts

    def _show_givers(self, theme: Theme | None) -> None:
        self._kept.begin(self.givers)
        for giver in theme.givers if theme is not None else ():
            mentions = [one for one in theme.mentions if giver in (one.person_id, one.giver)] if theme else []
            line = self._kept.next("pattern_giver", lambda: GiverFact(self._tools))
            line.show_giver(mentions, self._name(mentions[0]))
            self.givers.addWidget(line)
            line.show()
        for part in (self.rule, self.who):
            part.setVisible(theme is not None)

    def _lay_out(self) -> None:
        theme, space = self._tools.theme, self._tools.theme.space
        head = QWidget()
        head.setObjectName("pattern_head")
        head.setFixedHeight(theme.size("paneHeader"))
        row = QHBoxLayout(head)
        row.setContentsMargins(space(6), 0, space(6), 0)
        row.addWidget(self.heading, 1)
        row.addWidget(self.since)
        self.area = ReadingScroll(theme, "pattern_scroll", self.tr("The pattern"), most=0, padding=6, top=4)
        QuietBar(self.area)
        self.givers.setSpacing(0)
        inner = self.area.column
        inner.setSpacing(space(5))
        for part in (self.sentence, self.chart, self.rule, self.who):
            inner.addWidget(part)
        inner.addLayout(self.givers)
        inner.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(Rule(theme, "pattern_head_rule"))
        column.addWidget(self.area, 1)


class GiverFact(FactLine):
    """Who said so, how often, and with which weight; it opens their page."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools.theme, "pattern_giver")
        self._tools = tools
        self.face = Avatar(tools.theme, 28, "pattern_giver_face")
        self.add_avatar(self.face)
        self.opened.connect(self._open)

    def show_giver(self, mentions: Sequence[Feedback], shown: str) -> None:
        """Show who gave these."""
        first = mentions[0]
        known = [one.weight for one in mentions if one.weight is not Weight.NOT_SAID]
        heaviest = min(known, key=list(Weight).index, default=None)
        parts = [times(len(mentions)), weight_words(heaviest) if heaviest is not None else ""]
        self.show_fact(first.person_id, shown, ", ".join(part for part in parts if part))
        self.face.show_person(shown, initials(shown), tint_of(first.person_id or first.id))

    def _open(self, record: object) -> None:
        if record is not None:
            self._tools.navigator.open("person", PersonId(record))  # type: ignore[arg-type]  # shown as such
