"""One deletion as a row: what it was, whose, when, and the button that brings it back."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QRect, QTime

from mentorkit.domain.advice import Advice
from mentorkit.domain.agreements import Agreement
from mentorkit.domain.commitments import Commitment
from mentorkit.domain.feedback import Feedback
from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import Goal, GoalHelp, GoalPlace, GoalTask, ProgressNote, Skill
from mentorkit.domain.imports import Import
from mentorkit.domain.interactions import Interaction
from mentorkit.domain.meetings import AgendaItem, Meeting, MeetingPerson
from mentorkit.domain.messages import Message, Template
from mentorkit.domain.pairs import Apart
from mentorkit.domain.people import Channel, CustomField, Evidence, Person, Role
from mentorkit.domain.postponements import Postponement
from mentorkit.domain.questions import Asked, Question
from mentorkit.domain.rooms import Promised
from mentorkit.domain.thanks import Offer
from mentorkit.domain.updates import Told
from mentorkit.gui.kit import painting
from mentorkit.gui.kit.fitted_tables import QuietPainter
from mentorkit.gui.kit.rows import QuickAct
from mentorkit.gui.texts import short_day, word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QPainter

    from mentorkit.domain.records import Record
    from mentorkit.gui.kit.rows import RowState
    from mentorkit.gui.theme import Theme

RESTORE = "restore"
TOLD: dict[type[Record], tuple[str, Any, tuple[str, ...]]] = {
    Person: ("users-round", QT_TRANSLATE_NOOP("deleted", "Person"), ("shown",)),
    Interaction: ("coffee", "", ("title", "said")),
    Commitment: ("flag", QT_TRANSLATE_NOOP("deleted", "Promise"), ("text",)),
    Channel: ("mail", "", ("value",)),
    Role: ("building-2", QT_TRANSLATE_NOOP("deleted", "Role"), ("title", "organisation")),
    Evidence: ("sprout", QT_TRANSLATE_NOOP("deleted", "What you value"), ("title",)),
    CustomField: ("file-text", QT_TRANSLATE_NOOP("deleted", "Field"), ("name", "value")),
    Message: ("mail", "", ("subject", "body")),
    Template: ("file-text", QT_TRANSLATE_NOOP("deleted", "Template"), ("title",)),
    Offer: ("hand-heart", QT_TRANSLATE_NOOP("deleted", "Way to help"), ("text",)),
    Postponement: ("clock", QT_TRANSLATE_NOOP("deleted", "Put off"), ()),
    Told: ("trending-up", QT_TRANSLATE_NOOP("deleted", "News told"), ()),
    Import: ("upload", QT_TRANSLATE_NOOP("deleted", "Import"), ()),
    Apart: ("git-merge", QT_TRANSLATE_NOOP("deleted", "Kept apart"), ()),
    Goal: ("target", QT_TRANSLATE_NOOP("deleted", "Goal"), ("title",)),
    Skill: ("sprout", QT_TRANSLATE_NOOP("deleted", "Skill"), ("name",)),
    GoalTask: ("circle-check", QT_TRANSLATE_NOOP("deleted", "Step"), ("text",)),
    GoalPlace: ("waypoints", QT_TRANSLATE_NOOP("deleted", "Place to look"), ("text",)),
    ProgressNote: ("trending-up", QT_TRANSLATE_NOOP("deleted", "Progress"), ("text",)),
    Advice: ("message-square-quote", QT_TRANSLATE_NOOP("deleted", "Advice"), ("text",)),
    Feedback: ("message-square-quote", QT_TRANSLATE_NOOP("deleted", "Feedback"), ("words", "question")),
    Agreement: ("handshake", QT_TRANSLATE_NOOP("deleted", "What you agreed"), ("purpose",)),
    GoalHelp: ("target", QT_TRANSLATE_NOOP("deleted", "Help with a goal"), ()),
    Meeting: ("calendar-clock", QT_TRANSLATE_NOOP("deleted", "Meeting"), ("title", "outcome")),
    MeetingPerson: ("calendar-clock", QT_TRANSLATE_NOOP("deleted", "Part in a meeting"), ()),
    AgendaItem: ("calendar-clock", QT_TRANSLATE_NOOP("deleted", "Item of an agenda"), ("title", "question")),
    Promised: ("flag", QT_TRANSLATE_NOOP("deleted", "Promise in a meeting"), ()),
    Question: ("messages-square", QT_TRANSLATE_NOOP("deleted", "Question"), ("text",)),
    Asked: ("messages-square", QT_TRANSLATE_NOOP("deleted", "Question asked"), ("text",)),
}
"""Of each kind that can be removed by itself: its icon, its word, and the fields it is called by.

Without a word the record says itself what it is: a contact how it happened, a channel its way.
"""


@frozen
class DeletedRow:
    """What one deletion removed."""

    id: str
    """Of the change that can be taken back."""
    day: date
    what: str
    detail: str
    icon: str

    @property
    def spoken(self) -> str:
        """The row as one sentence."""
        return f"{self.what}, {self.detail}"


def row_of(
    change_id: str, at: str, records: tuple[Record, ...], today: date, name_of: Callable[[str], str]
) -> DeletedRow:
    """Describe a deletion; `name_of` tells who a person's id belongs to, "" when nobody is known."""
    moment = datetime.fromisoformat(at).astimezone()
    first, more = records[0], len(records) - 1
    what = _what(first, today)
    if more:
        both = QCoreApplication.translate("deleted", "{0} and 1 more")
        many = QCoreApplication.translate("deleted", "{0} and {1} more")
        what = both.format(what) if more == 1 else many.format(what, more)
    owner = name_of(getattr(first, "person_id", ""))
    clock = QLocale().toString(QTime(moment.hour, moment.minute), QLocale.FormatType.ShortFormat)
    parts = [_kind(first)]
    if owner:
        parts.append(QCoreApplication.translate("deleted", "of {0}").format(owner))
    detail = QCoreApplication.translate("deleted", "{0}, deleted at {1}").format(" ".join(parts), clock)
    return DeletedRow(change_id, moment.date(), what, detail, TOLD[type(first)][0])


def _what(record: Record, today: date) -> str:
    """Return what a record is called, on one line: its first words, or what it is."""
    joined = isinstance(record, Role | CustomField)
    texts = [text for name in TOLD[type(record)][2] if (text := getattr(record, name).strip())]
    if not texts:
        return short_day(record.day, today) if isinstance(record, Interaction) else _kind(record)
    between = ": " if isinstance(record, CustomField) else ", "
    return " ".join((between.join(texts) if joined else texts[0]).split())


def _kind(record: Record) -> str:
    for kind, name in ((Interaction, "how"), (Channel, "way"), (Message, "what")):
        if isinstance(record, kind):
            return word(getattr(record, name))
    return QCoreApplication.translate("deleted", str(TOLD[type(record)][1]))


class DeletedPainter(QuietPainter):
    """Draws deletions."""

    def __init__(self, theme: Theme) -> None:
        self._restore = QCoreApplication.translate("deleted", "Restore")
        super().__init__(theme, (QuickAct(RESTORE, "undo-2", self._restore),), height="row.setting")

    def acts_width(self) -> int:
        """Return nothing: the button has its place in the row."""
        return 0

    def act_rects(self, rect: QRect, *, right_to_left: bool) -> list[QRect]:
        """Return where the button is."""
        return [painting.mirrored(self._button(rect), rect, right_to_left=right_to_left)]

    def paint_row(self, painter: QPainter, rect: QRect, record: DeletedRow, state: RowState) -> None:
        """Draw a deletion."""
        theme, box, mirrored = self.theme, self.inner(rect), state.right_to_left
        side = theme.icon_size(16)
        icon = QRect(box.left(), rect.center().y() - side // 2 + 1, side, side)
        place = painting.mirrored(icon, rect, right_to_left=mirrored)
        painting.icon(painter, theme, record.icon, (place.x(), place.y()), 16)
        start = icon.right() + 1 + theme.space(3)
        width = self._button(rect).left() - theme.space(4) - start
        above, below = theme.line("bodyStrong"), theme.line("small")
        top = rect.top() + (rect.height() - above - below) // 2
        for line in (
            (QRect(start, top, width, above), record.what, "bodyStrong", "text.primary"),
            (QRect(start, top + above, width, below), record.detail, "small", "text.secondary"),
        ):
            place = painting.mirrored(line[0], rect, right_to_left=mirrored)
            painting.words(painter, theme, place, line[1], line[2], theme.color(line[3]))
        self._paint_button(painter, rect, state)
        state.shows_acts = False

    def _paint_button(self, painter: QPainter, rect: QRect, state: RowState) -> None:
        theme, color = self.theme, self.theme.color
        box = painting.mirrored(self._button(rect), rect, right_to_left=state.right_to_left)
        fill = color("surface.hover" if state.hovered else "surface.raised")
        painting.frame(painter, box, theme.radius("control"), fill, color("border.default"))
        ink = color("text.primary")
        painting.words(painter, theme, box, self._restore, "smallStrong", ink, painting.CENTRE)

    def _button(self, rect: QRect) -> QRect:
        words = int(self.theme.metrics("smallStrong").horizontalAdvance(self._restore))
        width, height = words + 2 * self.theme.space(3), self.theme.size("control.small")
        left = self.inner(rect).right() + 1 - width
        return QRect(left, rect.center().y() - height // 2 + 1, width, height)
