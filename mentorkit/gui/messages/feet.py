"""What stands below a letter: its acts, questions about it asked in place, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from mentorkit.gui.kit.announcements import announce
from mentorkit.gui.kit.buttons import Button, Kind, SplitButton
from mentorkit.gui.kit.flow import FlowLayout
from mentorkit.gui.kit.labels import Label, escaped
from mentorkit.gui.kit.menus import Entry, fill
from mentorkit.gui.kit.orders import take_away
from mentorkit.gui.kit.page_feet import PageFoot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

    from mentorkit.gui.theme import Theme

LEAST_SENTENCE = 240
"""Pixels at 100 % a question keeps beside its answers."""


class WriteFoot(QWidget):
    """The acts of a draft: words, *Insert field*, *Copy*, *Open in mail app* and its variants."""

    news_wanted = Signal()
    field_wanted = Signal()
    copy_wanted = Signal()
    mail_wanted = Signal()
    copy_all_wanted = Signal()
    save_wanted = Signal()
    share_wanted = Signal()
    sent_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("message_foot_write")
        self.words = Label(theme, "", "message_words", "small", "text.secondary")
        self.field = Button(theme, self.tr("Insert field"), "message_field", Kind.GHOST, "braces", keys="/")
        self.copy = Button(theme, self.tr("Copy"), "message_copy", icon="copy")
        self.news = Button(theme, "", "message_news", Kind.LINK, "trending-up")
        self.news.clicked.connect(self.news_wanted)
        menu = QMenu()
        menu.setObjectName("message_mail_menu")
        menu.setAccessibleName(self.tr("More ways"))
        fill(
            menu,
            theme,
            (
                Entry(self.tr("Copy all"), self.copy_all_wanted.emit, "copy", "Ctrl+Shift+C", "copy_all"),
                Entry(self.tr("Save as .eml"), self.save_wanted.emit, "download", name="save_eml"),
                Entry(self.tr("See all that leaves"), self.share_wanted.emit, "eye", name="share"),
                None,
                Entry(self.tr("Mark as sent"), self.sent_wanted.emit, "send", name="mark_sent"),
            ),
        )
        self.mail = SplitButton(
            theme, self.tr("Open in mail app"), "message_mail", menu, icon="external-link"
        )
        self.field.clicked.connect(self.field_wanted)
        self.copy.clicked.connect(self.copy_wanted)
        self.mail.clicked.connect(self.mail_wanted)
        self._lay_out()
        self.show_news(0)

    def show_words(self, count: int) -> None:
        """Show how many words the letter has."""
        one, many = self.tr("1 word"), self.tr("%n words", "", count)
        self.words.set_text(one if count == 1 else many)

    def show_news(self, count: int) -> None:
        """Offer so many things there are to tell; nothing where there is none."""
        words = self.tr("What is new: {0}").format(self.locale().toString(count))
        self.news.set_text(words)
        self.news.setAccessibleName(words)
        self.news.setVisible(count > 0)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Return the room that icons alone take."""
        return QSize(self.mail.sizeHint().width(), super().minimumSizeHint().height())

    def _fit(self) -> None:
        """Show the words of the quieter acts, or their icons alone where there is little room.

        What there is to tell always says so: where there is little room, above the other acts.
        """
        quiet = (self.field, self.copy)
        for button in quiet:
            button.setText(button.accessibleName())
        acts = (self.words, self.news, *quiet, self.mail)
        shown = [act.sizeHint().width() for act in acts if not act.isHidden()]
        fits = sum(shown) + self.theme.space(2) * (len(shown) - 1) <= self.width()
        for button in quiet:
            button.setText(button.accessibleName() if fits else "")
            button.setToolTip("" if fits else escaped(button.accessibleName()))
            button.updateGeometry()
        self._above.removeWidget(self.news)
        self._row.removeWidget(self.news)
        (self._row if fits else self._above).insertWidget(1 if fits else 0, self.news)

    def _lay_out(self) -> None:
        space = self.theme.space
        self._above = QHBoxLayout()
        self._above.addStretch(1)
        self._row = row = QHBoxLayout()
        row.setSpacing(space(2))
        row.addWidget(self.words, 1)
        for button in (self.news, self.field, self.copy, self.mail):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(space(2))
        column.addLayout(self._above)
        column.addLayout(row)


class Choice(NamedTuple):
    """One answer to a question in the foot."""

    name: str
    words: str
    do: Callable[[], object]
    kind: Kind = Kind.OUTLINE
    icon: str = ""


class AskFoot(QWidget):
    """One sentence and a few answers, the first of them the likeliest."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("message_foot_ask")
        self.sentence = Label(theme, "", "message_asked", "body", wrap=True)
        self._acts = QWidget()
        self._acts.setObjectName("message_answers")
        self._flow = FlowLayout(theme, self._acts, gap=8)
        self.buttons: list[Button] = []
        # A label aligned by itself would get the height of the whole width, and lose its second line.
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addStretch(1)
        middle.addWidget(self.sentence)
        middle.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space(3))
        self._row.addLayout(middle, 1)
        self._row.addWidget(self._acts)

    def ask(self, sentence: str, choices: Sequence[Choice]) -> None:
        """Ask something; announced, and the first answer gets the focus."""
        self.show_choices(sentence, choices)
        announce(self, sentence)
        if self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_choices(self, sentence: str, choices: Sequence[Choice]) -> None:
        """Show a sentence with acts, without asking for the focus."""
        self.sentence.set_text(sentence)
        for button in self.buttons:
            self._flow.removeWidget(button)
            take_away(button)
        self.buttons = [self._button(choice) for choice in choices]
        if self.buttons:
            self.setFocusProxy(self.buttons[0])
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers below the sentence where they do not fit beside it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        gap = self.theme.space(2)
        wide = sum(button.sizeHint().width() + gap for button in self.buttons) - gap
        said = int(self.theme.metrics("body").horizontalAdvance(self.sentence.text()))
        least = min(said, self.theme.scaled(LEAST_SENTENCE)) + self.theme.space(3)
        fits = self.width() >= wide + least
        beside = QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(beside)
        self._acts.setMinimumWidth(max(wide, 0) if fits else 0)

    def _button(self, choice: Choice) -> Button:
        button = Button(self.theme, choice.words, choice.name, choice.kind, choice.icon)
        button.clicked.connect(choice.do)
        self._flow.addWidget(button)
        button.show()
        return button


class Foot(PageFoot):
    """Holds the feet, one shown at a time, as high as that one needs."""

    def __init__(self, theme: Theme, feet: Sequence[QWidget]) -> None:
        super().__init__()
        self.theme, self._feet = theme, tuple(feet)
        self.setObjectName("message_foot")
        self.setMinimumHeight(theme.size("footer.editor"))
        column = QVBoxLayout(self)
        space = theme.space
        column.setContentsMargins(space(10), space(3), space(8), space(3))
        column.setSpacing(0)
        for foot in self._feet:
            column.addWidget(foot)
        self.show_foot(self._feet[0])

    @property
    def shown(self) -> QWidget:
        """The foot shown."""
        return next(foot for foot in self._feet if not foot.isHidden())

    def show_foot(self, shown: QWidget) -> None:
        """Show one of the feet. Whoever was in the one before goes on in what it lists first."""
        # Of the window, not of the app: while the mail app is in front, no widget of ours is the app's.
        focus = self.window().focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        for foot in self._feet:
            foot.setVisible(foot is shown)
        if had_focus:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
