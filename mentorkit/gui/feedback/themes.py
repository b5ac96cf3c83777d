"""All themes: a year of mentions each, how often, when last, and what I do about it; renamed in place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.gui.feedback.theme_entry import COLUMNS, ThemeEntry
from mentorkit.gui.feedback_views import FeedbackViews, View
from mentorkit.gui.kit.empty import EmptyState
from mentorkit.gui.kit.fact_lines import Kept
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.scroll import ReadingScroll
from mentorkit.gui.number_texts import number_word

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from mentorkit.gui.kit.features import Tools

WIDEST = 960
DOTS_FROM = 760
"""Width at 100 % from which the dots of a year have room."""
SHARED = 2
"""Pieces of feedback from which on a word is a theme of its own."""

translate = QCoreApplication.translate


class ThemesView(ReadingScroll):
    """Lists the themes, those of several pieces of feedback first."""

    opened = Signal(str)
    """The id of the feedback to show."""

    def __init__(self, tools: Tools) -> None:
        words = translate("feedback", "Themes of feedback")
        super().__init__(tools.theme, "feedback_themes_view", words, most=WIDEST)
        theme = tools.theme
        self._tools, self._kept = tools, Kept()
        self.shown: list[ThemeEntry] = []
        """The rows shown, in their order."""
        self.title = Label(theme, translate("feedback", "Feedback"), "feedback_themes_title", "page")
        self.views = FeedbackViews(theme, tools.navigator, View.THEMES, "feedback_themes_views")
        self.told = Label(theme, "", "feedback_themes_told", "small", "text.secondary", wrap=True)
        self.rows = QVBoxLayout()
        self.heads = self._made_heads()
        self.once = Label(theme, self.tr("Mentioned once"), "feedback_themes_once", "label")
        self.singles = QVBoxLayout()
        self.empty = EmptyState(
            theme,
            "message-square-quote",
            self.tr("No themes yet"),
            self.tr("Themes appear once two pieces of feedback share a word you chose."),
            "feedback_themes_empty",
            self.tr("Open feedback"),
            "",
        )
        self.empty.acted.connect(partial(tools.navigator.open, "feedback"))
        self._lay_out()

    def refresh(self) -> None:
        """Read and show all themes anew."""
        services = self._tools.services
        themes, today = services.feedback.themes(), services.clock.today()
        words = [theme.word for theme in themes]
        self._kept.begin(self.rows, self.singles)
        self.shown.clear()
        for theme in themes:
            entry = self._kept.next("theme_entry", self._made_entry)
            self.shown.append(entry)
            entry.show_theme(theme, words, today)
            (self.rows if len(theme.mentions) >= SHARED else self.singles).addWidget(entry)
            entry.show()
        self.empty.setVisible(not self.rows.count())
        self.once.setVisible(bool(self.singles.count()))
        patterns = len(services.feedback.patterns())
        self.told.set_text(self._patterns_told(patterns))
        for part in (self.told, self.heads):
            part.setVisible(bool(self.rows.count()))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the dots out where there is no room for them: how often and when last say the same."""
        super().resizeEvent(event)
        self._fit()

    def focus_first(self) -> None:
        """Give the focus to the first theme, or to the act where there is none."""
        target: QWidget = self.shown[0].name if self.shown else self.empty.button
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        has_room = self.width() / self._tools.theme.text_scale >= DOTS_FROM
        for dots in (self.dots_head, *(entry.dots for entry in self.shown)):
            dots.setVisible(has_room)

    def _patterns_told(self, count: int) -> str:
        rule = self.tr("A pattern is three mentions from two kinds of people within half a year.")
        found = self.tr("There is one now.") if count == 1 else self.tr("There are {0} now.")
        return f"{rule} {found.format(number_word(count))}"

    def _made_heads(self) -> QWidget:
        """Return what the columns are called."""
        theme, heads = self._tools.theme, QWidget()
        heads.setObjectName("feedback_themes_heads")
        row = QHBoxLayout(heads)
        # The last column is the button of each row.
        row.setContentsMargins(0, 0, theme.size("control.small"), 0)
        row.setSpacing(theme.space(4))
        words = (
            self.tr("Theme, and what you do about it"),
            self.tr("The last year"),
            self.tr("How often"),
            self.tr("Last time"),
        )
        first, self.dots_head, *others = (
            Label(theme, told, f"themes_head_{at}", "caption", "text.secondary")
            for at, told in enumerate(words)
        )
        row.addWidget(first, 1)
        for label, wide in zip((self.dots_head, *others), COLUMNS, strict=True):
            label.setFixedWidth(theme.scaled(wide))
            row.addWidget(label)
        row.addSpacing(theme.space(4))
        return heads

    def _made_entry(self) -> ThemeEntry:
        made = ThemeEntry(self._tools)
        made.opened.connect(self.opened)
        return made

    def _lay_out(self) -> None:
        space = self._tools.theme.space
        head = QHBoxLayout()
        head.setSpacing(space(6))
        head.addWidget(self.title)
        head.addWidget(self.views)
        head.addStretch(1)
        self.outer.setContentsMargins(space(5), self._tools.theme.scaled(14), space(10), space(8))
        self.rows.setSpacing(0)
        self.singles.setSpacing(0)
        self.empty.setFixedHeight(self._tools.theme.scaled(220))
        self.column.addLayout(head)
        self.column.addWidget(self.told)
        self.column.addWidget(self.empty)
        self.column.addWidget(self.heads)
        self.column.addLayout(self.rows)
        self.column.addSpacing(space(3))
        self.column.addWidget(self.once)
        self.column.addLayout(self.singles)
        self.column.addStretch(1)
