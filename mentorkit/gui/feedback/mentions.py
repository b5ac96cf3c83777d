"""Mentions of themes in time: dots on lines, or the same as lines of text that open what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.feedback import Weight
from mentorkit.gui import texts
from mentorkit.gui.feedback_texts import feedback_word
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.dot_lines import Dot, DotLine, DotSample
from mentorkit.gui.kit.fact_lines import FactLine, Kept
from mentorkit.gui.kit.flow import FlowLayout
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.number_texts import number_word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from mentorkit.domain.feedback import Feedback
    from mentorkit.domain.themes import Theme
    from mentorkit.gui.theme import Theme as Look

translate = QCoreApplication.translate
Namer = "Callable[[Feedback], str]"
"""Says who gave a piece of feedback."""


class MentionChart(QWidget):
    """A line of dots for each theme since a day, with months below and what the marks mean."""

    opened = Signal(str)
    """The id of the feedback to show."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.look = look
        self._kept = Kept()
        self._themes: Sequence[Theme] = ()
        self._span: tuple[date, date] | None = None
        self._namer: Callable[[Feedback], str] = str
        self._as_table = False
        self.setObjectName(name)
        self.rows, self.table_rows = QWidget(), QWidget()
        self.rows.setObjectName(f"{name}_rows")
        self.table_rows.setObjectName(f"{name}_table")
        self.switch = Button(look, "", f"{name}_as_table", Kind.LINK, height=Height.SMALL)
        self.switch.clicked.connect(self._turn)
        self._lay_out()

    def show_themes(
        self, themes: Sequence[Theme], span: tuple[date, date], namer: Callable[[Feedback], str]
    ) -> None:
        """Show the mentions of some themes from one day to another."""
        self._themes, self._span, self._namer = themes, span, namer
        self._kept.begin(self.lines, self.table_lines)
        for theme in themes:
            row = self._kept.next("theme_row", lambda: ThemeRow(self.look))
            row.show_theme(theme, span, namer)
            self.lines.addWidget(row)
            row.show()
            self._add_table_rows(theme, span[1])
        self._show_axis(span)
        self.setVisible(bool(themes))
        self._show_view()

    def _add_table_rows(self, theme: Theme, today: date) -> None:
        heading = self._kept.words(self.look, theme.word, "theme_heading", "smallStrong", "text.primary")
        if self.table_lines.count():
            self.table_lines.addSpacing(self.look.space(3))
        self.table_lines.addWidget(heading)
        heading.show()
        for one in theme.mentions:
            line = self._kept.next("mention", self._made_line)
            line.show_fact(one.id, mention_words(one, self._namer), day_words(one, today))
            self.table_lines.addWidget(line)
            line.show()

    def _made_line(self) -> FactLine:
        line = FactLine(self.look, "mention")
        line.opened.connect(self._open)
        return line

    def _open(self, record: object) -> None:
        self.opened.emit(str(record))

    def _turn(self) -> None:
        self._as_table = not self._as_table
        self._show_view()

    def _show_view(self) -> None:
        self.rows.setVisible(not self._as_table)
        self.table_rows.setVisible(self._as_table)
        self.switch.set_text(self.tr("Show as dots") if self._as_table else self.tr("Show as table"))

    def _show_axis(self, span: tuple[date, date]) -> None:
        middle = span[0] + (span[1] - span[0]) / 2
        for label, day in zip(self.months, (span[0], middle, span[1]), strict=True):
            label.set_text(QLocale().standaloneMonthName(day.month))

    def _lay_out(self) -> None:
        space = self.look.space
        self.lines, self.table_lines = QVBoxLayout(), QVBoxLayout(self.table_rows)
        self.lines.setSpacing(space(4))
        self.table_lines.setContentsMargins(0, 0, 0, 0)
        self.table_lines.setSpacing(0)
        axis = QHBoxLayout()
        self.months = [Label(self.look, "", f"month_{at}", "caption", "text.secondary") for at in range(3)]
        for at, label in enumerate(self.months):
            if at:
                axis.addStretch(1)
            axis.addWidget(label)
        legend = QWidget()
        legend.setObjectName("mention_legend")
        flow = FlowLayout(self.look, legend, gap=12)
        for name, dot in (
            ("high", Dot(0, self.tr("high weight"), is_large=True)),
            ("lower", Dot(0, self.tr("lower"))),
            ("strength", Dot(0, self.tr("a strength"), is_square=True)),
        ):
            flow.addWidget(DotSample(self.look, dot, f"legend_{name}"))
        chart = QVBoxLayout(self.rows)
        chart.setContentsMargins(0, 0, 0, 0)
        chart.setSpacing(space(2))
        chart.addLayout(self.lines)
        chart.addLayout(axis)
        chart.addWidget(legend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(1))
        column.addWidget(self.rows)
        column.addWidget(self.table_rows)
        column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeading)


class ThemeRow(QWidget):
    """The name of a theme, how often it came up, and its dots."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("theme_row")
        self.word = Label(look, "", "theme_row_word", "smallStrong")
        self.count = Label(look, "", "theme_row_count", "small", "text.secondary")
        self.line = DotLine(look, "theme_row_dots")
        head = QHBoxLayout()
        head.addWidget(self.word, 1)
        head.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.line)

    def show_theme(self, theme: Theme, span: tuple[date, date], namer: Callable[[Feedback], str]) -> None:
        """Show another theme."""
        self.word.set_text(theme.word)
        self.count.set_text(times(len(theme.mentions)))
        said = [f"{day_words(one, span[1])}: {mention_words(one, namer)}" for one in theme.mentions]
        self.line.show_dots(
            dots_of(theme, span, namer), ". ".join((f"{theme.word}, {self.count.text()}", *said))
        )


def dots_of(theme: Theme, span: tuple[date, date], namer: Callable[[Feedback], str]) -> list[Dot]:
    """Return the mentions of a theme as dots; what lies before the span is left out."""
    days = max((span[1] - span[0]).days, 1)
    return [
        Dot(
            (one.heard - span[0]).days / days,
            f"{day_words(one, span[1])}: {mention_words(one, namer)}",
            is_large=one.weight is Weight.HIGH,
            is_square=one.is_strength,
        )
        for one in theme.mentions
        if one.heard is not None and span[0] <= one.heard <= span[1]
    ]


def mention_words(one: Feedback, namer: Callable[[Feedback], str]) -> str:
    """Return who said so, with which weight, and whether it was a strength."""
    parts = [namer(one)]
    if one.weight is not Weight.NOT_SAID:
        parts.append(weight_words(one.weight))
    if one.is_strength:
        parts.append(translate("feedback", "a strength"))
    return ", ".join(parts)


def weight_words(weight: Weight) -> str:
    """Return a weight as it stands in a sentence: high weight."""
    return translate("feedback", "{0} weight").format(feedback_word(weight).lower())


def day_words(one: Feedback, today: date) -> str:
    """Return the day on which it was heard."""
    return texts.short_day(one.heard, today) if one.heard is not None else ""


def times(count: int) -> str:
    """Return how often: once, twice, 5 times."""
    said = {1: translate("feedback", "once"), 2: translate("feedback", "twice")}
    return said.get(count) or translate("feedback", "{0} times").format(QLocale().toString(count))


def times_in_prose(count: int) -> str:
    """Return how often, as prose has it: once, twice, five times."""
    return times(count) if count < 3 else translate("feedback", "{0} times").format(number_word(count))
