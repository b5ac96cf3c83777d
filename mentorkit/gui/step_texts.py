"""The words of next steps: what to do, why, and what a button starts; alike on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.asks import Ask
from mentorkit.domain.due import Reason
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.tasks import TaskAct

if TYPE_CHECKING:
    from collections.abc import Mapping


class _Words(NamedTuple):
    """What is said of one reason."""

    step: object
    """What to do, in a cell."""
    also: object
    """That it is so, beside another reason; "" where that says nothing new, or its day says it."""
    title: object = ""
    """What to do about whom; "" where something else says it: a promise itself, or the next ask."""
    mark: str = ""
    """The icon in the place of the circle, where saying that it is done ends nothing."""


REASONS: Mapping[Reason, _Words] = {
    Reason.PREPARE: _Words(
        QT_TRANSLATE_NOOP("steps", "Prepare the meeting"),
        QT_TRANSLATE_NOOP("steps", "A meeting to prepare"),
        QT_TRANSLATE_NOOP("steps", "Prepare your talk with {0}"),
    ),
    Reason.WRITE_UP: _Words(
        QT_TRANSLATE_NOOP("steps", "Write the meeting up"),
        QT_TRANSLATE_NOOP("steps", "A meeting to write up"),
        QT_TRANSLATE_NOOP("steps", "Write up your talk with {0}"),
        "calendar-clock",
    ),
    Reason.THANKS: _Words(
        QT_TRANSLATE_NOOP("steps", "Send thanks"),
        QT_TRANSLATE_NOOP("steps", "Not thanked yet"),
        QT_TRANSLATE_NOOP("steps", "Thank {0}"),
    ),
    Reason.UPDATE: _Words(
        QT_TRANSLATE_NOOP("steps", "Tell them what came of it"),
        QT_TRANSLATE_NOOP("steps", "They have not heard yet"),
        QT_TRANSLATE_NOOP("steps", "Tell {0} what came of it"),
        "trending-up",
    ),
    Reason.FOLLOW_UP: _Words(
        QT_TRANSLATE_NOOP("steps", "Follow up once"),
        QT_TRANSLATE_NOOP("steps", "No reply yet"),
        QT_TRANSLATE_NOOP("steps", "Follow up with {0}"),
    ),
    Reason.LET_REST: _Words(
        QT_TRANSLATE_NOOP("steps", "Let it rest"),
        QT_TRANSLATE_NOOP("steps", "No reply to the follow-up"),
        QT_TRANSLATE_NOOP("steps", "Let it rest with {0}"),
    ),
    Reason.COMMITMENT: _Words(
        QT_TRANSLATE_NOOP("steps", "Keep a promise"),
        "",
    ),
    Reason.TRIAL: _Words(
        QT_TRANSLATE_NOOP("steps", "See what came of it"),
        QT_TRANSLATE_NOOP("steps", "Time to see what came of it"),
        QT_TRANSLATE_NOOP("steps", "See what came of {0}’s advice"),
        "sprout",
    ),
    Reason.ACTING: _Words(
        QT_TRANSLATE_NOOP("steps", "Say what you did"),
        QT_TRANSLATE_NOOP("steps", "Time to see what you did with feedback"),
        QT_TRANSLATE_NOOP("steps", "Say what you did with {0}’s feedback"),
        "sprout",
    ),
    Reason.REVIEW: _Words(
        QT_TRANSLATE_NOOP("steps", "Look again at what you agreed"),
        QT_TRANSLATE_NOOP("steps", "Look again at what you agreed"),
        QT_TRANSLATE_NOOP("steps", "Look again at what you and {0} agreed"),
        "handshake",
    ),
    Reason.RHYTHM: _Words(
        QT_TRANSLATE_NOOP("steps", "Be in touch"),
        "",
        QT_TRANSLATE_NOOP("steps", "Be in touch with {0}"),
        "repeat",
    ),
    Reason.DECIDE: _Words(
        QT_TRANSLATE_NOOP("steps", "Decide on advice"),
        QT_TRANSLATE_NOOP("steps", "Advice to decide on"),
        QT_TRANSLATE_NOOP("steps", "Decide on {0}’s advice"),
        "message-square-quote",
    ),
    Reason.REACT: _Words(
        QT_TRANSLATE_NOOP("steps", "Make something of feedback"),
        QT_TRANSLATE_NOOP("steps", "Feedback to make something of"),
        QT_TRANSLATE_NOOP("steps", "See what is true in {0}’s feedback"),
        "eye",
    ),
    Reason.ANSWER: _Words(
        QT_TRANSLATE_NOOP("steps", "Ask again, or let it be"),
        QT_TRANSLATE_NOOP("steps", "No answer about you yet"),
        QT_TRANSLATE_NOOP("steps", "Ask {0} again, or let it be"),
        "message-square-quote",
    ),
    Reason.DRAFT: _Words(
        QT_TRANSLATE_NOOP("steps", "Finish the draft"),
        QT_TRANSLATE_NOOP("steps", "A draft is waiting"),
        QT_TRANSLATE_NOOP("steps", "Finish your draft to {0}"),
        "pen-line",
    ),
    Reason.NEW_ROLE: _Words(
        QT_TRANSLATE_NOOP("steps", "Congratulate"),
        QT_TRANSLATE_NOOP("steps", "A new role"),
        QT_TRANSLATE_NOOP("steps", "Congratulate {0}"),
        "smile",
    ),
    Reason.ASK: _Words(
        QT_TRANSLATE_NOOP("steps", "Take the next small step"),
        "",
        mark="sprout",
    ),
    Reason.FIRST: _Words(
        QT_TRANSLATE_NOOP("steps", "Write for the first time"),
        "",
        QT_TRANSLATE_NOOP("steps", "Write to {0} for the first time"),
        "mail-plus",
    ),
    Reason.MEETING: _Words(
        QT_TRANSLATE_NOOP("steps", "Meet"),
        "",
        QT_TRANSLATE_NOOP("steps", "Meet {0}"),
    ),
}

ASKS: Mapping[Ask, object] = {
    Ask.WARM_TOUCH: QT_TRANSLATE_NOOP("steps", "Say hello to {0}"),
    Ask.ONE_QUESTION: QT_TRANSLATE_NOOP("steps", "Ask {0} one question"),
    Ask.SHORT_TALK: QT_TRANSLATE_NOOP("steps", "Ask {0} for a short talk"),
    Ask.REPORT_BACK: QT_TRANSLATE_NOOP("steps", "Tell {0} what came of it"),
    Ask.SECOND_TALK: QT_TRANSLATE_NOOP("steps", "Ask {0} for a second talk"),
    Ask.PROPOSE_MENTORING: QT_TRANSLATE_NOOP("steps", "Propose to meet {0} regularly"),
    Ask.WAIT: QT_TRANSLATE_NOOP("steps", "Wait for a reply from {0}"),
    Ask.KEEP_IN_TOUCH: QT_TRANSLATE_NOOP("steps", "Keep in touch with {0}"),
}
"""What to do about whom."""

BECAUSE: Mapping[Ask, object] = {
    Ask.WARM_TOUCH: QT_TRANSLATE_NOOP(
        "steps", "Nothing is logged yet. A few friendly words that ask for nothing are enough to begin."
    ),
    Ask.ONE_QUESTION: QT_TRANSLATE_NOOP(
        "steps", "One question is the smallest ask: two lines can answer it."
    ),
    Ask.SHORT_TALK: QT_TRANSLATE_NOOP(
        "steps", "There was an answer. Twenty minutes are the next small step."
    ),
    Ask.REPORT_BACK: QT_TRANSLATE_NOOP(
        "steps", "You talked once. Say what you did with it before you ask again."
    ),
    Ask.SECOND_TALK: QT_TRANSLATE_NOOP("steps", "You talked once and told what came of it."),
    Ask.PROPOSE_MENTORING: QT_TRANSLATE_NOOP("steps", "You talked more than once, so you can ask for more."),
    Ask.KEEP_IN_TOUCH: QT_TRANSLATE_NOOP("steps", "Nothing is due before that."),
}
"""Why an ask is the next one. What is waited for says since when."""

WRITE: Mapping[MessageKind, tuple[object, str]] = {
    MessageKind.FIRST_MESSAGE: (QT_TRANSLATE_NOOP("steps", "Write message"), "mail-plus"),
    MessageKind.FOLLOW_UP: (QT_TRANSLATE_NOOP("steps", "Write follow-up"), "reply"),
    MessageKind.INTRODUCTION_REQUEST: (QT_TRANSLATE_NOOP("steps", "Write request"), "mail-plus"),
    MessageKind.FEEDBACK_REQUEST: (QT_TRANSLATE_NOOP("steps", "Write request"), "message-square-quote"),
    MessageKind.THANK_YOU: (QT_TRANSLATE_NOOP("steps", "Write thank-you"), "heart"),
    MessageKind.PROGRESS_UPDATE: (QT_TRANSLATE_NOOP("steps", "Write update"), "trending-up"),
    MessageKind.CLOSE: (QT_TRANSLATE_NOOP("steps", "Write kind close"), "sprout"),
    MessageKind.NOTE: (QT_TRANSLATE_NOOP("steps", "Write message"), "pen-line"),
}
"""What the button says that writes, and its icon."""


def step_word(reason: Reason) -> str:
    """Return what is to be done, short enough for a cell."""
    return _translated(REASONS[reason].step)


def also_word(reason: Reason) -> str:
    """Return that there is a reason, as it is said beside another; "" for nothing."""
    also = REASONS[reason].also
    return _translated(also) if also else ""


def mark(reason: Reason) -> str:
    """Return the icon in the place of the circle; "" where there is a circle."""
    return REASONS[reason].mark


def title(what: Ask | Reason, name: str) -> str:
    """Return what is to be done about somebody; "" where something else says it."""
    words = REASONS[what].title if isinstance(what, Reason) else ASKS[what]
    return _translated(words).format(name) if words else ""


def because(ask: Ask) -> str:
    """Return why an ask is the next one."""
    return _translated(BECAUSE[ask])


def button(act: TaskAct, what: MessageKind | None = None) -> tuple[str, str]:
    """Return what the button says that starts a step, and its icon."""
    if act is TaskAct.WRITE and what is not None:
        words, icon = WRITE[what]
        return _translated(words), icon
    return {
        TaskAct.OPEN_ADVICE: (QCoreApplication.translate("steps", "Open advice"), "message-square-quote"),
        TaskAct.OPEN_FEEDBACK: (QCoreApplication.translate("steps", "Open feedback"), "message-square-quote"),
        TaskAct.OPEN_MEETING: (QCoreApplication.translate("steps", "Open meeting"), "calendar-clock"),
        TaskAct.WRITE_UP: (QCoreApplication.translate("steps", "Write up"), "pen-line"),
        TaskAct.OPEN_AGREEMENT: (QCoreApplication.translate("steps", "Look at it"), "handshake"),
        TaskAct.KEEP: (QCoreApplication.translate("steps", "Done"), "check"),
        TaskAct.LOG: (QCoreApplication.translate("steps", "Log contact"), "plus"),
    }.get(act, (QCoreApplication.translate("steps", "Open draft"), "pen-line"))


def _translated(words: Any) -> str:
    return QCoreApplication.translate("steps", words)
