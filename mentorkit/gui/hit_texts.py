"""The words, the icon and the place of an entry that was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.advice import Advice
from mentorkit.domain.agreements import Agreement
from mentorkit.domain.commitments import Commitment, Whose
from mentorkit.domain.feedback import Feedback
from mentorkit.domain.goals import Goal, GoalPlace, GoalTask, ProgressNote, Skill
from mentorkit.domain.interactions import Interaction, InteractionKind
from mentorkit.domain.kinds import ENTRIES
from mentorkit.domain.meetings import AgendaItem, Meeting
from mentorkit.domain.messages import Message, Template

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mentorkit.domain.hits import Hit
    from mentorkit.domain.records import Record

ICONS = {
    InteractionKind.MET: "coffee",
    InteractionKind.CALL: "phone",
    InteractionKind.VIDEO: "calendar-clock",
    InteractionKind.EVENT: "ticket",
    InteractionKind.MESSAGE_OUT: "send",
    InteractionKind.MESSAGE_IN: "mail",
    InteractionKind.I_HELPED: "hand-heart",
    InteractionKind.THEY_HELPED: "heart",
    InteractionKind.NOTE: "file-text",
}


KIND_ICONS: Mapping[type[Record], str] = {
    Commitment: "flag",
    Advice: "message-square-quote",
    Agreement: "handshake",
    Feedback: "message-square-quote",
}

SENT: tuple[type[Record], ...] = (Message, Template)
PLANNED: tuple[type[Record], ...] = (Meeting, AgendaItem)
AIMED: tuple[type[Record], ...] = (Goal, Skill, GoalTask, GoalPlace, ProgressNote)
NOTED = tuple(kind for kind in ENTRIES if kind not in (*SENT, *PLANNED, *AIMED))
"""The groups that are told apart where everything is looked through."""


def hit_title(hit: Hit) -> str:
    """Return what was found, in a few words: "Met Ada", "Message to Bo"."""
    record = hit.record
    if isinstance(record, Interaction):
        return _contact(record.how).format(hit.shown)
    if isinstance(record, Commitment):
        mine = record.whose is Whose.MINE
        words = (
            QCoreApplication.translate("hits", "You will, for {0}")
            if mine
            else QCoreApplication.translate("hits", "{0} will")
        )
        return words.format(hit.shown)
    if isinstance(record, Template):
        return QCoreApplication.translate("hits", "Template: {0}").format(record.title)
    if isinstance(record, Message):
        return QCoreApplication.translate("hits", "Message to {0}").format(hit.shown)
    if isinstance(hit.record, PLANNED):
        return _meeting(record)
    return _goal(record) if isinstance(hit.record, AIMED) else _agreed(hit)


def _meeting(record: Record) -> str:
    if isinstance(record, AgendaItem):
        return QCoreApplication.translate("hits", "On an agenda: {0}").format(record.title or record.question)
    words = QCoreApplication.translate("hits", "Meeting: {0}")
    return words.format(getattr(record, "title", "") or getattr(record, "outcome", ""))


def _agreed(hit: Hit) -> str:
    if isinstance(hit.record, Advice):
        return QCoreApplication.translate("hits", "Advice of {0}").format(hit.shown)
    if isinstance(hit.record, Feedback):
        return _feedback(hit.record, hit.shown or hit.record.giver)
    return QCoreApplication.translate("hits", "What you and {0} agreed").format(hit.shown)


def _feedback(feedback: Feedback, shown: str) -> str:
    if not shown:
        return QCoreApplication.translate("hits", "Feedback")
    if feedback.heard is None:
        return QCoreApplication.translate("hits", "Asked of {0}").format(shown)
    return QCoreApplication.translate("hits", "Feedback of {0}").format(shown)


def _goal(record: Record) -> str:
    if isinstance(record, Goal):
        return QCoreApplication.translate("hits", "Goal: {0}").format(record.title)
    if isinstance(record, Skill):
        return QCoreApplication.translate("hits", "Skill: {0}").format(record.name)
    if isinstance(record, GoalTask):
        return QCoreApplication.translate("hits", "A step towards a goal")
    if isinstance(record, GoalPlace):
        return QCoreApplication.translate("hits", "A place to look for people")
    return QCoreApplication.translate("hits", "Progress towards a goal")


def _contact(how: InteractionKind) -> str:
    return {
        InteractionKind.MET: QCoreApplication.translate("hits", "Met {0}"),
        InteractionKind.CALL: QCoreApplication.translate("hits", "Call with {0}"),
        InteractionKind.VIDEO: QCoreApplication.translate("hits", "Video call with {0}"),
        InteractionKind.EVENT: QCoreApplication.translate("hits", "Event with {0}"),
        InteractionKind.MESSAGE_OUT: QCoreApplication.translate("hits", "You wrote to {0}"),
        InteractionKind.MESSAGE_IN: QCoreApplication.translate("hits", "{0} wrote"),
        InteractionKind.I_HELPED: QCoreApplication.translate("hits", "You helped {0}"),
        InteractionKind.THEY_HELPED: QCoreApplication.translate("hits", "{0} helped"),
        InteractionKind.NOTE: QCoreApplication.translate("hits", "Note on {0}"),
    }[how]


def hit_icon(hit: Hit) -> str:
    """Return the name of the icon of what was found."""
    record = hit.record
    if isinstance(record, Interaction):
        return ICONS[record.how]
    if isinstance(hit.record, PLANNED):
        return "calendar-clock"
    if isinstance(hit.record, AIMED):
        return "target"
    return KIND_ICONS.get(type(record), "mail")


def places_of(hit: Hit) -> list[tuple[str, str, str]]:
    """Return where it may be shown, the best first: kind of place, record, and what within it to lead to."""
    if isinstance(hit.record, AIMED):
        return [("goals", str(getattr(hit.record, "goal_id", hit.record.id)), "")]
    if isinstance(hit.record, PLANNED):
        return [("meeting", str(getattr(hit.record, "meeting_id", hit.record.id)), "")]
    has_page = isinstance(hit.record, (*SENT, Advice, Agreement, Feedback))
    own = [(hit.record.kind, str(hit.record.id), "")] if has_page else []
    return [*own, ("person", hit.person_id, str(hit.record.id))] if hit.person_id else own
