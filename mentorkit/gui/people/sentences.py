"""What is said about a person's rhythm and next step: for cells, tooltips and screen readers alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from mentorkit.domain.asks import Ask
from mentorkit.domain.due import Reason
from mentorkit.domain.frozen import frozen
from mentorkit.domain.interactions import TALKS
from mentorkit.domain.people import FOR_GOOD, Stage
from mentorkit.domain.rhythm import due_day
from mentorkit.gui import step_texts, texts

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from mentorkit.domain.lines import Mark, PersonLine
    from mentorkit.domain.steps import NextStep


@frozen
class Step:
    """A next step in words. `tone` is late, due or "" and never the only way to tell."""

    text: str
    when: str = ""
    tone: str = ""
    starts: bool = True
    """Whether a click on it starts something."""

    @property
    def spoken(self) -> str:
        """Both parts as one piece of a sentence."""
        return ", ".join(part for part in (self.text, self.when) if part)


def step_words(step: NextStep, line: PersonLine, today: date) -> Step:
    """Return the words of a next step: a promise's own, what is due, or the smallest next ask."""
    owes = bool(step.text) or step.reason is Reason.THANKS
    if line.shown_stage(today) is Stage.RESTING and not owes:
        return Step(texts.word(Stage.RESTING), rest_words(line.resting_until, today), starts=False)
    when = texts.due_word(step.day, today) if step.day is not None else ""
    if step.text:
        return Step(" ".join(step.text.split()), when, tone_of(step.day, today))
    if step.ask is Ask.WAIT:
        return Step(texts.word(step.ask), _waiting_words(step, today), starts=False)
    if step.ask is not Ask.NONE:
        return Step(texts.word(step.ask), when)
    if step.reason is not None:
        return Step(step_texts.step_word(step.reason), when, tone_of(step.day, today))
    return Step("", starts=False)


def _waiting_words(step: NextStep, today: date) -> str:
    """Return when to follow up, or since when somebody has not answered."""
    if step.day is None:
        return ""
    if step.reason is not None:
        again = QCoreApplication.translate("people", "follow up {day}")
        return again.format(day=inside_day(step.day, today))
    since = QCoreApplication.translate("people", "since {day}")
    return since.format(day=texts.short_day(step.day, today))


def inside_day(day: date, today: date) -> str:
    """Return when something is due inside a sentence: today, tomorrow, 8 days late, Thursday."""
    words = texts.due_word(day, today)
    return inside(words) if abs((day - today).days) <= 1 else words


def tone_of(day: date | None, today: date) -> str:
    """Return late for a day that is past, due for today, else nothing."""
    if day is None or day > today:
        return ""
    return "late" if day < today else "due"


def rest_words(until: date | None, today: date) -> str:
    """Return until when somebody rests; nothing where the rest has no end."""
    if until is None or until == FOR_GOOD:
        return ""
    return QCoreApplication.translate("people", "until {day}").format(day=texts.short_day(until, today))


def role_words(title: str, organisation: str) -> str:
    """Return what somebody does and where on one line."""
    return ", ".join(part for part in (title, organisation) if part)


def last_contact(line: PersonLine, today: date) -> str:
    """Return how long ago the last contact was: a talk or an answered exchange, else my last message."""
    known = [day for day in (line.clocks.contact, line.clocks.wrote, line.clocks.heard) if day]
    if not known:
        return QCoreApplication.translate("people", "Never")
    return texts.ago(max(known), today)


def rhythm_sentence(line: PersonLine, marks: Iterable[Mark], months: int, today: date) -> str:
    """Return the rhythm line in words: who, how often wished, how often met in `months`, when due."""
    talks = [mark.day for mark in marks if mark.how in TALKS]
    name = line.shown
    if line.rhythm_days is not None:
        name = ", ".join((name, inside(texts.rhythm_word(line.rhythm_days))))
    parts = [f"{name}.", _met(len(talks), months, max(talks, default=None), today)]
    due = rhythm_due(line)
    if due is not None:
        parts.append(_due(due, today))
    return " ".join(parts)


def row_sentence(line: PersonLine, step: Step, today: date) -> str:
    """Return a row of the table as one spoken text."""
    role = role_words(line.title, line.organisation)
    contact = QCoreApplication.translate("people", "Last contact: {ago}.").format(
        ago=last_contact(line, today)
    )
    parts = [
        f"{', '.join(part for part in (line.shown, role) if part)}.",
        f"{texts.stage_word(line.shown_stage(today))}.",
        contact,
    ]
    if line.goals:
        goals = QCoreApplication.translate("people", "Goals: {goals}.")
        parts.append(goals.format(goals=", ".join(line.goals)))
    if line.rhythm_days is not None:
        parts.append(f"{texts.rhythm_word(line.rhythm_days)}.")
    due = rhythm_due(line)
    if due is not None and due < today:
        parts.append(_due(due, today))
    if step.text:
        parts.append(
            QCoreApplication.translate("people", "Next step: {step}.").format(step=step.spoken.rstrip("."))
        )
    return " ".join(parts)


def counted(count: int, one: str, many: str, **values: object) -> str:
    """Return `one` for 1, else `many`, with {n} and other values filled in."""
    return (one if count == 1 else many).format(n=count, **values)


def rhythm_due(line: PersonLine) -> date | None:
    """Return when the wished rhythm asks for the next contact, whatever else may be due sooner."""
    if line.stage is Stage.KEPT:
        return None
    return due_day(line.clocks.contact, line.rhythm_days)


def inside(words: str) -> str:
    """Return words that begin a sentence as they stand inside one."""
    return words[:1].lower() + words[1:]


def _met(count: int, months: int, last: date | None, today: date) -> str:
    if last is None:
        return QCoreApplication.translate("people", "No meetings in {months} months.").format(months=months)
    return counted(
        count,
        QCoreApplication.translate("people", "1 meeting in {months} months, on {day}."),
        QCoreApplication.translate("people", "{n} meetings in {months} months, last {day}."),
        months=months,
        day=texts.short_day(last, today),
    )


def _due(due: date, today: date) -> str:
    day = texts.short_day(due, today)
    if due >= today:
        return QCoreApplication.translate("people", "Due {day}.").format(day=day)
    late = texts.late(due, today)
    return QCoreApplication.translate("people", "Due {day}, {late}.").format(day=day, late=late)
