"""The words of a task: what to do about whom, why, and what its button starts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from mentorkit.domain.asks import Ask
from mentorkit.domain.due import Reason
from mentorkit.domain.frozen import frozen
from mentorkit.gui import step_texts
from mentorkit.gui.texts import ago, late, rhythm_word, word
from mentorkit.gui.today import quotes
from mentorkit.gui.today.sentences import meeting_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from mentorkit.domain.due import Due
    from mentorkit.services.today import Task

DATED = frozenset({Reason.THANKS, Reason.FOLLOW_UP, Reason.LET_REST, Reason.COMMITMENT, Reason.RHYTHM})
"""What belongs to a day and can be late; anything else is only suggested."""


@frozen
class TaskRow:
    """One line of *Worth doing today*. `is_promise` says that the title leaves the name out."""

    id: str
    shown: str
    title: str
    reason: str
    is_promise: bool
    is_late: bool
    can_be_done: bool = True
    """Whether the circle ends it; else `mark` stands there."""
    mark: str = ""
    button: str = ""
    icon: str = ""
    is_done: bool = False

    @property
    def spoken(self) -> str:
        """The row as one sentence for screen readers."""
        who = f", {self.shown}" if self.is_promise else ""
        done = QCoreApplication.translate("today", "Done: ") if self.is_done else ""
        return f"{done}{self.title}{who}. {self.reason}"


def row_of(task: Task, today: date) -> TaskRow:
    """Return a task in words."""
    first, *others = task.worth.dues
    parts = [_WHY[task.reason](task, today)]
    parts += [words for words in (_also(task, due) for due in others) if words]
    button, icon = step_texts.button(task.act, task.what)
    return TaskRow(
        task.line.id,
        task.line.shown,
        " ".join(_title(task).split()),
        " ".join(dict.fromkeys(parts)),
        is_promise=task.reason is Reason.COMMITMENT,
        is_late=first.day < today and task.reason in DATED,
        can_be_done=task.can_be_done,
        mark=step_texts.mark(task.reason),
        button=button,
        icon=icon,
    )


def _title(task: Task) -> str:
    if task.reason is Reason.COMMITMENT:
        return task.origin.text
    if task.reason is Reason.ASK:
        return step_texts.title(task.ask, task.line.shown)
    if task.reason is Reason.DRAFT and task.origin.what:
        words = QCoreApplication.translate("today", "Finish your {1} to {0}")
        return words.format(task.line.shown, QLocale().toLower(word(task.origin.what)))
    return step_texts.title(task.reason, task.line.shown)


def _thanks(task: Task, today: date) -> str:
    origin = task.origin
    what = origin.text or (word(origin.how) if origin.how else "")
    when = QLocale().toLower(ago(origin.day, today)) if origin.day else ""
    return QCoreApplication.translate("today", "{0}, {1}. Not thanked yet.").format(what, when)


def _sent(task: Task, today: date) -> str:
    return QLocale().toLower(ago(task.origin.day, today)) if task.origin.day else ""


def _follow_up(task: Task, today: date) -> str:
    words = QCoreApplication.translate(
        "today", "Sent {0}, no reply yet. One gentle follow-up, then let it rest."
    )
    return words.format(_sent(task, today))


def _let_rest(task: Task, today: date) -> str:
    words = QCoreApplication.translate(
        "today", "Your follow-up was sent {0}, no reply. A kind close leaves the door open."
    )
    return words.format(_sent(task, today))


def _review(_task: Task, _today: date) -> str:
    return QCoreApplication.translate("today", "The day you set for it has come. Does it still fit you both?")


def _prepare(task: Task, today: date) -> str:
    """Return when the meeting is, and what is missing."""
    starts = task.origin.starts
    when = meeting_words(starts, today) if starts else ""
    if not task.origin.items:
        return QCoreApplication.translate("today", "{0}. Nothing is on the agenda yet.").format(when)
    words = QCoreApplication.translate("today", "{0}. They have not got the agenda to read beforehand.")
    return words.format(when)


def _write_up(task: Task, today: date) -> str:
    when = ago(task.day, today)
    words = QCoreApplication.translate("today", "{0}. What you write up counts as a contact.")
    return words.format(f"{task.origin.text}, {QLocale().toLower(when)}" if task.origin.text else when)


def _promised(task: Task, today: date) -> str:
    if task.day < today:
        return QCoreApplication.translate("today", "You promised this. {0}.").format(late(task.day, today))
    return QCoreApplication.translate("today", "You promised this for today.")


def _rhythm(task: Task, today: date) -> str:
    contact = task.line.clocks.contact
    parts = [f"{rhythm_word(task.line.rhythm_days)}."]
    if contact is not None:
        words = QCoreApplication.translate("today", "Last contact {0}.")
        parts.append(words.format(QLocale().toLower(ago(contact, today))))
    if task.days_past_rhythm:
        parts.append(_past(task.days_past_rhythm, also=False))
    return " ".join(parts)


def _draft(task: Task, today: date) -> str:
    blanks = task.origin.blanks
    if blanks == 1:
        return QCoreApplication.translate("today", "One blank left to fill.")
    if blanks:
        return QCoreApplication.translate("today", "{0} blanks left to fill.").format(blanks)
    words = QCoreApplication.translate("today", "You last worked on it {0}.")
    return words.format(_sent(task, today))


def _ask(task: Task, today: date) -> str:
    """Return why the next ask is possible, and when they were last heard of."""
    days = (day for day in (task.line.clocks.contact, task.line.clocks.heard) if day is not None)
    last = QCoreApplication.translate("today", "Last contact {0}.")
    return f"{step_texts.because(task.ask)} {last.format(QLocale().toLower(ago(max(days), today)))}"


def _new_role(task: Task, _today: date) -> str:
    words = QCoreApplication.translate("today", "A new role: {0}. Good news asks for nothing back.")
    return words.format(task.origin.text)


def _first(task: Task, _today: date) -> str:
    if task.ask is Ask.WARM_TOUCH:
        return QCoreApplication.translate("today", "Not contacted yet. A few friendly words are enough.")
    return QCoreApplication.translate("today", "Not contacted yet. One small question is enough.")


_WHY: Mapping[Reason, Callable[[Task, date], str]] = {
    Reason.PREPARE: _prepare,
    Reason.WRITE_UP: _write_up,
    Reason.THANKS: _thanks,
    Reason.UPDATE: quotes.update,
    Reason.FOLLOW_UP: _follow_up,
    Reason.LET_REST: _let_rest,
    Reason.COMMITMENT: _promised,
    Reason.TRIAL: quotes.trial,
    Reason.REVIEW: _review,
    Reason.RHYTHM: _rhythm,
    Reason.DECIDE: quotes.decide,
    Reason.ACTING: quotes.acting,
    Reason.REACT: quotes.react,
    Reason.ANSWER: quotes.answer,
    Reason.DRAFT: _draft,
    Reason.ASK: _ask,
    Reason.FIRST: _first,
    Reason.NEW_ROLE: _new_role,
}


def _also(task: Task, due: Due) -> str:
    """Return a further reason as a sentence of its own; the first one's twins say nothing new."""
    if due.reason is task.reason and due.reason is not Reason.COMMITMENT:
        return ""
    if due.reason is Reason.RHYTHM:
        return _past(task.days_past_rhythm, also=True) if task.days_past_rhythm else ""
    if due.reason is Reason.COMMITMENT:
        text = " ".join(task.origins[due.source].text.split())
        return QCoreApplication.translate("today", "Also promised: {0}.").format(text.rstrip("."))
    words = step_texts.also_word(due.reason)
    said = QCoreApplication.translate("today", "Also {0}.").format(words[:1].lower() + words[1:])
    return said if words else ""


def _past(days: int, *, also: bool) -> str:
    if also:
        one = QCoreApplication.translate("today", "Also 1 day past your rhythm.")
        many = QCoreApplication.translate("today", "Also {0} days past your rhythm.")
    else:
        one = QCoreApplication.translate("today", "1 day past your rhythm.")
        many = QCoreApplication.translate("today", "{0} days past your rhythm.")
    return one if days == 1 else many.format(days)
