"""Agreements: the expectations settled with a mentor, in versions, and how life drifts from them.

A version is proposed, then confirmed by both; from then on it stays as it is, and a change is a new
version. Everything in it may be shown to the mentor but for my own note and their pasted answer.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, NewType

from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.frozen import frozen
from mentorkit.domain.goals import GoalId
from mentorkit.domain.interactions import TALKS, InteractionKind
from mentorkit.domain.people import PersonId
from mentorkit.domain.records import Record, RecordId, private, record, shareable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from mentorkit.domain.interactions import Interaction

AgreementId = NewType("AgreementId", RecordId)

ENOUGH_TALKS = 3
"""Talks since the agreement from which their usual distance and length can be told."""

DRIFTS_BY = 0.25
"""Share of what was agreed by which the usual differs before it is said."""


class Tone(StrEnum):
    """How an agreement is written down."""

    NOTE = "note"
    FORM = "form"


class TalkForm(StrEnum):
    """How mentor and mentee talk."""

    IN_PERSON = "in_person"
    VIDEO = "video"
    CALL = "call"
    WRITTEN = "written"
    MIXED = "mixed"


class Scheduler(StrEnum):
    """Who sees to the next date."""

    ME = "me"
    THEM = "them"
    IN_TURN = "in_turn"


@record
class Agreement(Record):
    """One version of what was agreed with somebody."""

    kind: ClassVar[str] = "agreement"
    owner: ClassVar[str] = "person_id"

    id: AgreementId = private()
    person_id: PersonId = private()
    version: int = private(default=1)
    tone: Tone = private(default=Tone.NOTE)
    purpose: str = shareable(default="", searched=True)
    goals: tuple[GoalId, ...] = private(default=())
    """The goals it is for; what is shown of them are their titles."""
    every_days: int | None = shareable(default=None)
    minutes: int | None = shareable(default=None)
    form: TalkForm | None = shareable(default=None)
    channel: str = shareable(default="", searched=True)
    """How to reach each other between talks."""
    scheduler: Scheduler | None = shareable(default=None)
    preparation: str = shareable(default="", searched=True)
    off_limits: str = shareable(default="", searched=True)
    confidentiality: str = shareable(default="", searched=True)
    feedback_to_me: str = shareable(default="", searched=True)
    feedback_to_them: str = shareable(default="", searched=True)
    duration: str = shareable(default="", searched=True)
    ending: str = shareable(default="", searched=True)
    review: date | None = shareable(default=None)
    note: str = private(default="", searched=True)
    """My own thoughts about it."""
    made: date = private()
    confirmed: date | None = shareable(default=None)
    answer: str = private(default="", searched=True)
    """What they answered to the proposal, as it was pasted."""
    ended: date | None = private(default=None)
    """When another version took its place, or it ended."""

    @property
    def is_open(self) -> bool:
        """Whether it is a proposal, which can still be changed."""
        return self.confirmed is None and self.ended is None

    @property
    def is_current(self) -> bool:
        """Whether it is what both keep to."""
        return self.confirmed is not None and self.ended is None


TERMS: tuple[str, ...] = (
    "purpose",
    "goals",
    "every_days",
    "minutes",
    "form",
    "channel",
    "scheduler",
    "preparation",
    "off_limits",
    "confidentiality",
    "feedback_to_me",
    "feedback_to_them",
    "duration",
    "ending",
    "review",
)
"""What an agreement settles, in the order in which it is read."""

WRITTEN_TERMS: tuple[str, ...] = (
    "purpose",
    "channel",
    "preparation",
    "off_limits",
    "confidentiality",
    "feedback_to_me",
    "feedback_to_them",
    "duration",
    "ending",
)
"""The terms that are written in words of one's own."""


@frozen
class TermChange:
    """A term that differs between two versions. A side is as the record holds it: "", None or () is blank."""

    term: str
    before: object
    after: object


class DriftKind(StrEnum):
    """In what life differs from the agreement."""

    MORE_RARELY = "more_rarely"
    MORE_OFTEN = "more_often"
    LONGER = "longer"
    SHORTER = "shorter"
    OTHER_FORM = "other_form"
    REVIEW_MISSED = "review_missed"


@frozen
class Drift:
    """One difference: what was agreed and what is usual, in days or minutes, or a form of talk."""

    kind: DriftKind
    agreed: object
    usual: object


def checked_agreement(agreement: Agreement) -> Agreement:
    """Return the agreement, or raise Invalid: it settles something, and its numbers count something."""
    for name in ("every_days", "minutes"):
        number = getattr(agreement, name)
        if number is not None and number < 1:
            raise Invalid(name, Why.NOT_POSITIVE)
    if not settled_terms(agreement):
        raise Invalid("purpose", Why.EMPTY)
    return agreement


def settled_terms(agreement: Agreement) -> tuple[str, ...]:
    """Return the terms that say something."""
    return tuple(term for term in TERMS if not _is_blank(getattr(agreement, term)))


def differences(before: Agreement, after: Agreement) -> tuple[TermChange, ...]:
    """Return the terms in which two versions differ, in the order in which they are read."""
    pairs = ((term, getattr(before, term), getattr(after, term)) for term in TERMS)
    return tuple(TermChange(term, old, new) for term, old, new in pairs if old != new)


def current_of(versions: Iterable[Agreement]) -> Agreement | None:
    """Return what both keep to now; None while nothing is confirmed, or once it ended."""
    return next((one for one in versions if one.is_current), None)


def proposal_of(versions: Iterable[Agreement]) -> Agreement | None:
    """Return the version that is still being proposed."""
    return next((one for one in versions if one.is_open), None)


def drifts(agreement: Agreement, contacts: Sequence[Interaction], today: date) -> tuple[Drift, ...]:
    """Return in what life since an agreement differs from it, plainly and without judging.

    Distances and lengths are told from three talks on, by their median; a form only when more than half
    of the talks had another one.
    """
    since = agreement.confirmed or agreement.made
    talks = sorted(
        (one for one in contacts if one.how in TALKS and one.day >= since), key=lambda talk: talk.day
    )
    found: list[Drift] = []
    if len(talks) >= ENOUGH_TALKS:
        days = [(after.day - before.day).days for before, after in pairwise(talks)]
        minutes = [talk.minutes for talk in talks if talk.minutes is not None]
        found += _off(agreement.every_days, days, DriftKind.MORE_RARELY, DriftKind.MORE_OFTEN)
        found += _off(agreement.minutes, minutes, DriftKind.LONGER, DriftKind.SHORTER)
        found += _other_form(agreement.form, [talk.how for talk in talks])
    if agreement.review is not None and agreement.review < today:
        found.append(Drift(DriftKind.REVIEW_MISSED, agreement.review, today))
    return tuple(found)


_FORMS: Mapping[InteractionKind, TalkForm] = {
    InteractionKind.MET: TalkForm.IN_PERSON,
    InteractionKind.EVENT: TalkForm.IN_PERSON,
    InteractionKind.CALL: TalkForm.CALL,
    InteractionKind.VIDEO: TalkForm.VIDEO,
}


def _off(agreed: int | None, seen: Sequence[int], above: DriftKind, below: DriftKind) -> list[Drift]:
    if agreed is None or not seen:
        return []
    usual = sorted(seen)[len(seen) // 2]
    if abs(usual - agreed) <= agreed * DRIFTS_BY:
        return []
    return [Drift(above if usual > agreed else below, agreed, usual)]


def _other_form(agreed: TalkForm | None, ways: Sequence[InteractionKind]) -> list[Drift]:
    if agreed not in _FORMS.values():
        return []
    forms = [_FORMS[way] for way in ways]
    usual = max(dict.fromkeys(forms), key=forms.count)
    if usual is agreed or forms.count(usual) * 2 <= len(forms):
        return []
    return [Drift(DriftKind.OTHER_FORM, agreed, usual)]


def _is_blank(value: object) -> bool:
    return not value.strip() if isinstance(value, str) else value in (None, ())
