"""One theme in the list of all: a year of mentions, what I do about it, and its name changed in place."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from mentorkit.domain.errors import Invalid
from mentorkit.domain.themes import pattern_of, theme_key
from mentorkit.gui import texts
from mentorkit.gui.feedback.mentions import day_words, dots_of, mention_words, times
from mentorkit.gui.feedback.telling import plan_words
from mentorkit.gui.feedback.words import inside, name_of
from mentorkit.gui.kit.buttons import Button, Height, IconButton, Kind
from mentorkit.gui.kit.cards import Rule
from mentorkit.gui.kit.dot_lines import DotLine
from mentorkit.gui.kit.fact_lines import FactLine, Kept
from mentorkit.gui.kit.fields import TextField
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.menus import Entry, menu, open_below
from mentorkit.gui.kit.pills import Pill, Tone

if TYPE_CHECKING:
    from datetime import date

    from mentorkit.domain.themes import Theme
    from mentorkit.gui.kit.features import Tools

YEAR = timedelta(days=365)
COLUMNS = (240, 64, 104)
"""Widths of the dots, of how often and of when last, in pixels at 100 %."""

translate = QCoreApplication.translate


class ThemeEntry(QWidget):
    """One theme: it opens what was said under it, and is renamed, merged or marked in its place."""

    opened = Signal(str)
    """The id of the feedback to show."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._tools, self._kept = tools, Kept()
        self._namer = partial(name_of, tools)
        self._theme: Theme | None = None
        self._others: list[str] = []
        self.setObjectName("theme_entry")
        self.name = Button(theme, "", "theme_name", Kind.LINK, height=Height.SMALL)
        self.name.clicked.connect(self.turn)
        self.field = TextField(theme, "", "theme_rename", small=True)
        self.field.edit.returnPressed.connect(self.keep_name)
        self.field.edited.connect(self._say_merge)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.field)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.close_field)
        self.pattern = Pill(theme, self.tr("Pattern"), "theme_pattern", Tone.ACCENT)
        self.strength = Pill(theme, self.tr("Strength"), "theme_strength", Tone.GOOD)
        self.dots = DotLine(theme, "theme_dots")
        self.count = Label(theme, "", "theme_count", "small")
        self.last = Label(theme, "", "theme_last", "small", "text.secondary")
        self.doing = Label(theme, "", "theme_doing", "small", "text.secondary", wrap=True)
        self.more = IconButton(theme, "ellipsis", self.tr("More"), "theme_more", height=Height.SMALL)
        self.more.clicked.connect(self.open_menu)
        self.mentions, self.mention_rows = QWidget(), QVBoxLayout()
        self.mentions.setObjectName("theme_mentions")
        self._lay_out()

    @property
    def theme_shown(self) -> Theme:
        """The theme of this row."""
        assert self._theme is not None, "a row shows some theme"
        return self._theme

    def show_theme(self, theme: Theme, words: list[str], today: date) -> None:
        """Show a theme; `words` are all there are."""
        is_same = self._theme is not None and self._theme.key == theme.key
        self._theme, self._others = theme, [word for word in words if theme_key(word) != theme.key]
        span = (today - YEAR, today)
        self.name.set_text(theme.word)
        self.more.setAccessibleName(self.tr("More about {0}").format(theme.word))
        self.pattern.setVisible(pattern_of(theme, today) is not None)
        self.strength.setVisible(theme.is_strength)
        said = times(len(theme.mentions))
        last = inside(texts.ago(theme.last, today))
        self.count.set_text(said)
        self.last.set_text(last)
        spoken = self.tr("{0}, {1}, last {2}").format(theme.word, said, last)
        self.dots.show_dots(dots_of(theme, span, self._namer), spoken)
        self.doing.set_text(doing_words(theme))
        self._show_mentions(today)
        if not is_same:
            self.mentions.hide()
            self.close_field()

    def turn(self) -> None:
        """Show what was said under the theme, or hide it again."""
        self.mentions.setVisible(self.mentions.isHidden())

    def open_menu(self) -> None:
        """Offer what can be done with the theme."""
        strength = self.theme_shown.is_strength
        entries = [
            Entry(self.tr("Rename or merge"), self.rename, "pen-line", name="theme_rename_it"),
            Entry(self.tr("A strength"), self.turn_strength, name="theme_is_strength", is_on=strength),
            Entry(self.tr("Take off everywhere"), self.take_off, "x", name="theme_take_off"),
        ]
        open_below(menu(self._tools.theme, "theme_menu", self.name.text(), entries, self.more), self.more)

    def rename(self) -> None:
        """Put a line in the place of the name."""
        self.field.set_value(self.theme_shown.word)
        self.field.complete_from(self._others)
        self.field.show()
        self.name.hide()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.edit.selectAll()

    def keep_name(self) -> None:
        """Call it so everywhere; what is called so already becomes one with it."""
        new = self.field.value()
        try:
            if new != self.theme_shown.word:
                self._tools.services.feedback.rename_theme(self.theme_shown.word, new)
        except Invalid as error:
            self.field.show_error(texts.word(error.why))
            return
        self.close_field()

    def close_field(self) -> None:
        """Show the name again."""
        had_focus = self.field.isAncestorOf(QApplication.focusWidget() or self)
        self.field.clear_error()
        self.field.hide()
        self.name.show()
        if had_focus:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def turn_strength(self) -> None:
        """Say that all of it is something to keep, or to change."""
        service, theme = self._tools.services.feedback, self.theme_shown
        service.mark_theme(theme.word, is_strength=not theme.is_strength)

    def take_off(self) -> None:
        """Take the theme off everything said under it."""
        self._tools.services.feedback.drop_theme(self.theme_shown.word)
        self._tools.surface.toast(self.tr("Theme taken off"), undo=True)

    def _say_merge(self) -> None:
        self.field.clear_error()
        wanted = theme_key(self.field.value())
        same = next((word for word in self._others if theme_key(word) == wanted), "")
        self.field.show_help(self.tr("“{0}” is there already: they become one.").format(same) if same else "")

    def _show_mentions(self, today: date) -> None:
        self._kept.begin(self.mention_rows)
        for one in reversed(self.theme_shown.mentions):
            line = self._kept.next("theme_mention", self._made_line)
            below = f"{day_words(one, today)}: {mention_words(one, self._namer)}"
            line.show_fact(one.id, " ".join(one.words.split()), below)
            self.mention_rows.addWidget(line)
            line.show()

    def _made_line(self) -> FactLine:
        line = FactLine(self._tools.theme, "theme_mention")
        line.opened.connect(self._open)
        return line

    def _open(self, record: object) -> None:
        self.opened.emit(str(record))

    def _lay_out(self) -> None:
        theme, space = self._tools.theme, self._tools.theme.space
        names = QHBoxLayout()
        names.setSpacing(space(2))
        for known in (self.name, self.field, self.pattern, self.strength):
            names.addWidget(known)
        names.addStretch(1)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addLayout(names)
        said.addWidget(self.doing)
        for cell, wide in zip((self.dots, self.count, self.last), COLUMNS, strict=True):
            cell.setFixedWidth(theme.scaled(wide))
        row = QHBoxLayout()
        row.setSpacing(space(4))
        row.addLayout(said, 1)
        middle = Qt.AlignmentFlag.AlignVCenter
        for part in (self.dots, self.count, self.last, self.more):
            row.addWidget(part, 0, middle)
        self.mention_rows.setContentsMargins(space(4), 0, 0, 0)
        self.mention_rows.setSpacing(0)
        self.mentions.setLayout(self.mention_rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, space(2), 0, 0)
        column.setSpacing(space(2))
        column.addLayout(row)
        column.addWidget(self.mentions)
        column.addWidget(Rule(theme, "theme_rule"))


def doing_words(theme: Theme) -> str:
    """Return what I do about a theme: the plan I act on, else what I did last, else that there is nothing."""
    acting = [one for one in theme.mentions if one.plan and one.acted is None and one.ended is None]
    if acting:
        return plan_words(acting[-1].cue, acting[-1].plan)
    done = [one.did for one in theme.mentions if one.did]
    return done[-1] if done else translate("feedback", "Nothing done about it yet.")
