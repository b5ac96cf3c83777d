"""Parts of the story that are more than words: the giver, the themes, the weight, and what was done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mentorkit.domain.feedback import FeedbackState, Weight
from mentorkit.domain.observing import Missing, judged, missing_in
from mentorkit.domain.people import initials, tint_of
from mentorkit.gui.feedback.telling import weight_sentence
from mentorkit.gui.feedback.words import giver_word
from mentorkit.gui.feedback_texts import feedback_word
from mentorkit.gui.kit.avatars import Avatar
from mentorkit.gui.kit.buttons import Button, Height, Kind
from mentorkit.gui.kit.flow import FlowLayout
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.kit.pictures import Pictures
from mentorkit.gui.kit.pills import Pill, Tone, paint_pill
from mentorkit.gui.kit.rows import paint_check
from mentorkit.gui.kit.weights import WeightBars

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from mentorkit.domain.feedback import Feedback
    from mentorkit.gui.kit.features import Tools
    from mentorkit.gui.theme import Theme
    from mentorkit.services.feedback import FeedbackLine

LEVELS = {Weight.NOT_SAID: 0, Weight.LOW: 1, Weight.MEDIUM: 2, Weight.HIGH: 3}


class GiverLine(QWidget):
    """A face, a name that opens its person, and the goal it is for."""

    opened = Signal()

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        theme = tools.theme
        self._pictures = Pictures(tools.services.people.photo)
        self.setObjectName("feedback_giver_line")
        self.face = Avatar(theme, 24, "feedback_giver_face")
        self.name = Button(theme, "", "feedback_giver", Kind.LINK, height=Height.SMALL)
        self.name.clicked.connect(self.opened)
        self.unknown = Label(theme, "", "feedback_giver_unknown", "bodyStrong")
        self.about = Label(theme, "", "feedback_about", "small", "text.secondary")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        for part in (self.face, self.name, self.unknown):
            row.addWidget(part)
        row.addWidget(self.about, 1)

    def show_line(self, line: FeedbackLine, about: str) -> None:
        """Show who gave it; only somebody among the people can be opened."""
        shown, is_known = giver_word(line), line.line is not None
        photo = self._pictures.pixmap(line.line.photo) if line.line is not None else None
        tint = tint_of(line.feedback.person_id or line.feedback.id)
        self.face.show_person(shown, initials(line.shown) if line.shown else "", tint, photo)
        self.name.set_text(shown)
        self.name.setVisible(is_known)
        self.unknown.set_text(shown)
        self.unknown.setVisible(not is_known)
        self.about.set_text(about)


class ThemePills(QWidget):
    """The themes of what was said, and a way to add one."""

    add_wanted = Signal()
    menu_wanted = Signal(str, object)
    """A theme, and the pill it stands in."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("feedback_themes")
        self.flow = FlowLayout(theme, self)

    def show_themes(self, themes: tuple[str, ...], *, is_strength: bool) -> None:
        """Show these themes; of a strength they are green squares' neighbours, else plain."""
        self.flow.clear()
        for number, word in enumerate(themes):
            pill = ThemePill(self.theme, word, f"feedback_theme_{number}", is_strength=is_strength)
            pill.clicked.connect(partial(self.menu_wanted.emit, word, pill))
            self._add(pill)
        add = Button(self.theme, self.tr("Add theme"), "feedback_add_theme", Kind.LINK, height=Height.SMALL)
        add.clicked.connect(self.add_wanted)
        self._add(add)

    def _add(self, widget: QWidget) -> None:
        self.flow.addWidget(widget)
        # A layout shows what is added a turn later; the focus must find it now.
        widget.show()


class OpenQuestions(QWidget):
    """What their words leave open: when it was, what came of it, and what they saw where they judge."""

    wanted = Signal(object)
    """What is to be answered."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("feedback_open")
        self.note = Label(theme, "", "feedback_open_note", "small", "status.due.text", wrap=True)
        links = QWidget()
        links.setObjectName("feedback_open_links")
        # The links' own padding stands in the margin, so that their words begin where others do.
        self.flow = FlowLayout(theme, links, gap=16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.addWidget(links)

    def show_feedback(self, feedback: Feedback) -> None:
        """Show what is open; nothing once it is closed, or before anything was heard."""
        asks = feedback.heard is not None and feedback.state is not FeedbackState.CLOSED
        missing = missing_in(feedback) if asks else ()
        self.flow.clear()
        for one in missing:
            name = f"feedback_open_{one.value}"
            link = Button(self.theme, feedback_word(one), name, Kind.LINK, height=Height.SMALL)
            link.clicked.connect(partial(self.wanted.emit, one))
            self.flow.addWidget(link)
            link.show()
        words = judged(feedback.words) if Missing.BEHAVIOUR in missing else ""
        self.note.set_text(self.tr("“{0}” says what you are.").format(words) if words else "")
        self.note.setVisible(bool(words))
        self.setVisible(bool(missing))


class ThemePill(Pill):
    """A theme; it opens what can be done with it."""

    def __init__(self, theme: Theme, word: str, name: str, *, is_strength: bool) -> None:
        super().__init__(theme, word, name, Tone.GOOD if is_strength else Tone.ACCENT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._tone_shown = Tone.GOOD if is_strength else Tone.ACCENT
        told = self.tr("{0}, a strength") if is_strength else self.tr("{0}, a theme")
        self.setAccessibleName(told.format(word))

    def sizeHint(self) -> QSize:
        """Return the pill's width, and the height of the smallest target."""
        return QSize(super().sizeHint().width(), self.theme.size("hitTarget"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the middle of its target."""
        painter, high = QPainter(self), self.theme.size("pill")
        painter.setLayoutDirection(self.layoutDirection())
        box = QRect(0, (self.height() - high) // 2, self.width(), high)
        paint_pill(painter, self.theme, box, self.text(), self._tone_shown)


class WeightLine(QWidget):
    """The bars, the word for them, and why."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("feedback_weight")
        self.bars = WeightBars(theme, "feedback_weight_bars")
        self.word = Label(theme, "", "feedback_weight_word", "smallStrong")
        self.why = Label(theme, "", "feedback_weight_why", "small", "text.secondary", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(self.bars, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.word, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.why, 1)

    def show_line(self, line: FeedbackLine) -> None:
        """Show the weight; nothing where none was given."""
        weight = line.feedback.weight
        self.bars.show_level(LEVELS[weight], weight_sentence(line))
        self.word.set_text(feedback_word(weight))
        self.why.set_text(line.feedback.weight_why)
        self.setVisible(weight is not Weight.NOT_SAID)


class DoneMark(QWidget):
    """The round check mark of a task that is done; it is only seen."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of the mark, on the height of a line."""
        return QSize(self.theme.size("check"), self.theme.line("body"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it."""
        side = self.theme.size("check")
        box = QRect(0, (self.height() - side) // 2, side, side)
        paint_check(QPainter(self), self.theme, box, checked=True, round_=True)


class DeedLine(QWidget):
    """What was done, checked off."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("feedback_deed")
        self.words = Label(theme, "", "feedback_deed_words", "body", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(DoneMark(theme, "feedback_deed_mark"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def show_deed(self, did: str) -> None:
        """Show it; "" for nothing yet."""
        self.words.set_text(did)
        self.setVisible(bool(did))
