"""The words of next steps: what to do, why, and what a button starts; alike on every page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from mentorkit.domain.asks import Ask
from mentorkit.domain.due import Reason
from mentorkit.domain.message_kinds import MessageKind
from mentorkit.domain.tasks import TaskAct

if TYPE_CHECKING:
    from collections.abc import Mapping

STEPS: Mapping[Reason, object] = {
    Reason.PREPARE: QT_TRANSLATE_NOOP("steps", "Prepare the meeting"),
    Reason.WRITE_UP: QT_TRANSLATE_NOOP("steps", "Write the meeting up"),
    Reason.THANKS: QT_TRANSLATE_NOOP("steps", "Send thanks"),
    Reason.UPDATE: QT_TRANSLATE_NOOP("steps", "Tell them what came of it"),
    Reason.FOLLOW_UP: QT_TRANSLATE_NOOP("steps", "Follow up once"),
    Reason.LET_REST: QT_TRANSLATE_NOOP("steps", "Let it rest"),
    Reason.COMMITMENT: QT_TRANSLATE_NOOP("steps", "Keep a promise"),
    Reason.TRIAL: QT_TRANSLATE_NOOP("steps", "See what came of it"),
    Reason.REVIEW: QT_TRANSLATE_NOOP("steps", "Look again at what you agreed"),
    Reason.RHYTHM: QT_TRANSLATE_NOOP("steps", "Be in touch"),
    Reason.DECIDE: QT_TRANSLATE_NOOP("steps", "Decide on advice"),
    Reason.ACTING: QT_TRANSLATE_NOOP("steps", "Say what you did"),
    Reason.REACT: QT_TRANSLATE_NOOP("steps", "Make something of feedback"),
    Reason.ANSWER: QT_TRANSLATE_NOOP("steps", "Ask again, or let it be"),
    Reason.DRAFT: QT_TRANSLATE_NOOP("steps", "Finish the draft"),
    Reason.ASK: QT_TRANSLATE_NOOP("steps", "Take the next small step"),
    Reason.NEW_ROLE: QT_TRANSLATE_NOOP("steps", "Congratulate"),
    Reason.FIRST: QT_TRANSLATE_NOOP("steps", "Write for the first time"),
    Reason.MEETING: QT_TRANSLATE_NOOP("steps", "Meet"),
}
"""What to do, in a cell."""

TITLES: Mapping[Ask | Reason, object] = {
    Reason.PREPARE: QT_TRANSLATE_NOOP("steps", "Prepare your talk with {0}"),
    Reason.WRITE_UP: QT_TRANSLATE_NOOP("steps", "Write up your talk with {0}"),
    Reason.MEETING: QT_TRANSLATE_NOOP("steps", "Meet {0}"),
    Reason.THANKS: QT_TRANSLATE_NOOP("steps", "Thank {0}"),
    Reason.UPDATE: QT_TRANSLATE_NOOP("steps", "Tell {0} what came of it"),
    Reason.FOLLOW_UP: QT_TRANSLATE_NOOP("steps", "Follow up with {0}"),
    Reason.LET_REST: QT_TRANSLATE_NOOP("steps", "Let it rest with {0}"),
    Reason.TRIAL: QT_TRANSLATE_NOOP("steps", "See what came of {0}’s advice"),
    Reason.REVIEW: QT_TRANSLATE_NOOP("steps", "Look again at what you and {0} agreed"),
    Reason.RHYTHM: QT_TRANSLATE_NOOP("steps", "Be in touch with {0}"),
    Reason.DECIDE: QT_TRANSLATE_NOOP("steps", "Decide on {0}’s advice"),
    Reason.ACTING: QT_TRANSLATE_NOOP("steps", "Say what you did with {0}’s feedback"),
    Reason.REACT: QT_TRANSLATE_NOOP("steps", "See what is true in {0}’s feedback"),
    Reason.ANSWER: QT_TRANSLATE_NOOP("steps", "Ask {0} again, or let it be"),
    Reason.DRAFT: QT_TRANSLATE_NOOP("steps", "Finish your draft to {0}"),
    Reason.NEW_ROLE: QT_TRANSLATE_NOOP("steps", "Congratulate {0}"),
    Reason.FIRST: QT_TRANSLATE_NOOP("steps", "Write to {0} for the first time"),
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
    return _translated(STEPS[reason])


def title(what: Ask | Reason, name: str) -> str:
    """Return what is to be done about somebody."""
    return _translated(TITLES[what]).format(name)


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
