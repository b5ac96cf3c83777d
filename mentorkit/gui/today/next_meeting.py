"""The next conversation: when, with whom, how much of its time is planned, and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from mentorkit.domain.people import initials, tint_of
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.avatars import Avatar
from mentorkit.gui.kit.buttons import Button, Kind
from mentorkit.gui.kit.cards import Card, Rule
from mentorkit.gui.kit.icons import Icon
from mentorkit.gui.kit.labels import Label
from mentorkit.gui.meeting_texts import how_word
from mentorkit.gui.texts import clock_words, day_word
from mentorkit.services.zones import clock_in

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from mentorkit.domain.meeting_lines import NextMeeting
    from mentorkit.gui.theme import Theme

AVATAR = 48
BAR_WIDTH, SHORT_BAR_WIDTH, BAR_HEIGHT = 150, 104, 8
TIGHT = 660
"""Below this width at 100 % the words of the card need the room of the face."""
HOUR = 60
SOON = 24 * HOUR
"""Minutes from which on a day says more than hours do."""


class PlannedBar(QWidget):
    """How the items of an agenda fill its time, too small for words: those stand beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._items: tuple[int, ...] = ()
        self._minutes, self._is_short = 1, False
        self.setObjectName("next_meeting_bar")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_items(self, items: tuple[int, ...], minutes: int) -> None:
        """Show items by their minutes."""
        self._items, self._minutes = items, max(minutes, sum(items), 1)
        self.update()

    def set_short(self, *, short: bool) -> None:
        """Leave more room to the words beside it."""
        self._is_short = short
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of the bar."""
        width = SHORT_BAR_WIDTH if self._is_short else BAR_WIDTH
        return QSize(self.theme.scaled(width), self.theme.scaled(BAR_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the time there is, and the items in it."""
        painter, color, radius = QPainter(self), self.theme.color, self.theme.radius("mark")
        painting.frame(painter, QRectF(self.rect()), radius, color("surface.pressed"))
        at, gap = 0, self.theme.scaled(2)
        for minutes in self._items:
            left, right = (self.width() * end / self._minutes for end in (at, at + minutes))
            at += minutes
            box = QRectF(left, 0, max(right - left - gap, 1), self.height())
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                box.moveLeft(self.width() - box.right())
            painting.frame(painter, box, radius, color("accent.line"))


class NextMeetingCard(Card):
    """Shows one meeting. Its button is the primary one of the page."""

    wanted = Signal(str)
    """The id of the meeting to open."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "next_meeting")
        self._id, self._is_narrow = "", False
        self.time = Label(theme, "", "next_meeting_time", "title")
        self.left = Label(theme, "", "next_meeting_left", "small", "text.secondary")
        self.avatar = Avatar(theme, AVATAR, "next_meeting_avatar")
        self.title = Label(theme, "", "next_meeting_title", "heading", most=2)
        self.planned = Label(theme, "", "next_meeting_planned", "small", "text.secondary", most=2)
        self.bar = PlannedBar(theme)
        self.missing_icon = Icon(theme, "circle-dashed", "next_meeting_missing_icon", color="status.due.line")
        self.missing = Label(theme, "", "next_meeting_missing", "small", "status.due.text")
        self.open = Button(theme, self.tr("Open agenda"), "next_meeting_open", Kind.PRIMARY, "list-checks")
        self.open.clicked.connect(self._open)
        self._lay_out()

    def show_meeting(self, meeting: NextMeeting, now: datetime, today: date) -> None:
        """Show a meeting as it stands now."""
        self._id = meeting.id
        starts = clock_in(meeting.starts, "")
        self.time.set_text(clock_words(starts))
        self.left.set_text(left_words(meeting, now, today))
        names = [shown for _person_id, shown in meeting.people]
        self.title.set_text(title_words(meeting.title, names))
        self.avatar.setVisible(bool(meeting.people))
        if meeting.people:
            person_id, shown = meeting.people[0]
            self.avatar.show_person(shown, initials(shown), tint_of(person_id))
        where = meeting.place or how_word(meeting.how)
        planned = self.tr("{0}, {1} of {2} minutes planned")
        self.planned.set_text(planned.format(where, sum(meeting.items), meeting.minutes))
        self.bar.show_items(meeting.items, meeting.minutes)
        words = missing_words(len(meeting.items), meeting.without_question)
        self.missing.set_text(words)
        self.missing.setVisible(bool(words))
        self.missing_icon.setVisible(bool(words))
        self.setAccessibleName(f"{self.title.text()}, {self.time.text()}, {self.left.text()}")

    def set_narrow(self, *, narrow: bool) -> None:
        """Stand below each other what has no room side by side; what only decorates gives way."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._row.setDirection(direction)
        self._row.setSpacing(self.theme.space(3 if narrow else 6))
        self._is_narrow = narrow
        self.bar.setVisible(not narrow)
        self._give_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the face and half of the bar give way to the words, which may take two lines then."""
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        is_tight = self.width() < self.theme.scaled(TIGHT)
        self._face.setVisible(not self._is_narrow and not is_tight)
        self.bar.set_short(short=is_tight)
        for words in (self.title, self.planned):
            words.set_wrap(wrap=is_tight)

    def _open(self) -> None:
        self.wanted.emit(self._id)

    def _lay_out(self) -> None:
        theme, space = self.theme, self.theme.space
        clock = QWidget()
        clock.setObjectName("next_meeting_clock")
        clock.setMinimumWidth(theme.scaled(92))
        times = QVBoxLayout(clock)
        times.setContentsMargins(0, 0, 0, 0)
        times.setSpacing(0)
        times.addStretch(1)
        times.addWidget(self.time)
        times.addWidget(self.left)
        times.addStretch(1)
        state = QHBoxLayout()
        state.setSpacing(space(2))
        state.addWidget(self.bar)
        state.addWidget(self.missing_icon)
        state.addWidget(self.missing)
        state.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.planned)
        words.addSpacing(space(2))
        words.addLayout(state)
        self._face = QWidget()
        self._face.setObjectName("next_meeting_face")
        face = QHBoxLayout(self._face)
        face.setContentsMargins(0, 0, 0, 0)
        face.setSpacing(space(6))
        face.addWidget(Rule(theme, "next_meeting_rule", upright=True))
        face.addWidget(self.avatar)
        self._row = QHBoxLayout()
        self._row.setSpacing(space(6))
        self._row.addWidget(clock)
        self._row.addWidget(self._face)
        self._row.addLayout(words, 1)
        self._row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(self._row)


def title_words(title: str, names: list[str]) -> str:
    """Return what a meeting is called: its title with whom."""
    who = " ".join(names[:1])
    if len(names) > 1:
        who = QCoreApplication.translate("today", "{0} and {1} more").format(names[0], len(names) - 1)
    if not title:
        return QCoreApplication.translate("today", "Meeting with {0}").format(who)
    return QCoreApplication.translate("today", "{0} with {1}").format(title, who) if who else title


def left_words(meeting: NextMeeting, now: datetime, today: date) -> str:
    """Return how long it is until a meeting, its day where that is further off, or that it is on."""
    minutes = int((meeting.starts - now).total_seconds() // 60)
    if minutes < 0:
        return QCoreApplication.translate("today", "on now")
    day = clock_in(meeting.starts, "").date()
    if day > today or minutes >= SOON:
        return day_word(day, today)
    if minutes < HOUR:
        return QCoreApplication.translate("today", "in {0} min").format(minutes)
    return QCoreApplication.translate("today", "in {0} h {1} min").format(*divmod(minutes, HOUR))


def missing_words(items: int, without_question: int) -> str:
    """Return what an agenda lacks; "" where nothing is missing."""
    if not items:
        return QCoreApplication.translate("today", "No agenda yet")
    if without_question == 1:
        return QCoreApplication.translate("today", "1 item has no question")
    if without_question:
        return QCoreApplication.translate("today", "{0} items have no question").format(without_question)
    return ""
