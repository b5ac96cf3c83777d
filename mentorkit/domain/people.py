"""People: who they are, what they do, how to reach them and why they are admired."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar, NewType

from mentorkit.domain.days import Day
from mentorkit.domain.errors import Invalid, Why
from mentorkit.domain.records import Record, RecordId, private, record, shareable

PersonId = NewType("PersonId", RecordId)
RoleId = NewType("RoleId", RecordId)
ChannelId = NewType("ChannelId", RecordId)
EvidenceId = NewType("EvidenceId", RecordId)
CustomFieldId = NewType("CustomFieldId", RecordId)

FOR_GOOD = date.max
"""`resting_until` of somebody who rests without an end."""

LONGEST_NAME = 500
"""Characters; longer names are a mistake of a file or a paste."""

HONORIFICS = frozenset(
    f"{word}{stop}"
    for word in (
        *("dr", "drs", "prof", "professor", "mr", "mrs", "ms", "mx", "sir", "dame", "rev"),
        *("herr", "frau", "mme", "mlle", "sr", "sra", "señor", "señora"),
    )
    for stop in ("", ".")
) | {"dipl.-ing.", "ing.", "mag.", "dott.", "dott.ssa", "د."}
"""What precedes a name and is none, in small letters. What is a name too counts only with its stop."""


class Stage(StrEnum):
    """Where the relationship stands. None (no stage) is *Not sorted*."""

    TO_APPROACH = "to_approach"
    APPROACHED = "approached"
    IN_CONVERSATION = "in_conversation"
    MENTOR = "mentor"
    PAST_MENTOR = "past_mentor"
    RESTING = "resting"
    """Only shown, never stored: a person rests while `resting_until` lies ahead and then returns
    to the stage kept beside it."""
    KEPT = "kept"
    """Kept as a contact: findable, never suggested."""


class KnownAs(StrEnum):
    """How I know somebody."""

    MANAGER = "manager"
    COLLEAGUE = "colleague"
    REPORT = "report"
    TEACHER = "teacher"
    CLASSMATE = "classmate"
    ALUMNI = "alumni"
    CLIENT = "client"
    FRIEND = "friend"
    FAMILY = "family"
    COMMUNITY = "community"
    EVENT = "event"
    ONLINE = "online"
    STRANGER = "stranger"


class ChannelKind(StrEnum):
    """A way to reach somebody."""

    EMAIL = "email"
    PHONE = "phone"
    PROFILE = "profile"
    OTHER = "other"


class EvidenceKind(StrEnum):
    """What kind of thing a person did that I value."""

    TALK = "talk"
    PAPER = "paper"
    PROJECT = "project"
    QUOTE = "quote"
    OTHER = "other"


@record
class Person(Record):
    """Somebody in the contact book. *Me* is one too."""

    kind: ClassVar[str] = "person"
    points: ClassVar[Mapping[str, str]] = {"met_through_id": "person"}

    id: PersonId = private()
    shown: str = shareable(searched=True)
    given: str = shareable(default="", searched=True)
    family: str = shareable(default="", searched=True)
    pronunciation: str = private(default="", searched=True)
    pronouns: str = private(default="")
    place: str = shareable(default="", searched=True)
    time_zone: str = private(default="")
    language: str = private(default="")
    tags: tuple[str, ...] = private(default=(), searched=True)
    expertise: tuple[str, ...] = private(default=(), searched=True)
    admire: str = private(default="", searched=True)
    met_day: Day | None = private(default=None)
    met_where: str = private(default="", searched=True)
    met_through: str = private(default="", searched=True)
    met_through_id: PersonId | None = private(default=None)
    known_as: KnownAs | None = private(default=None)
    notes: str = private(default="", searched=True)
    photo: str | None = private(default=None)
    stage: Stage | None = private(default=None)
    mentor_because: str = private(default="")
    rhythm_days: int | None = private(default=None)
    pinned: bool = private(default=False)
    resting_until: date | None = private(default=None)
    ask_again: date | None = private(default=None)
    is_me: bool = private(default=False)
    uid: str = private(default="")
    kept: str = private(default="")
    """What an import did not understand, in its own format's lines, to be written back."""


@record
class Role(Record):
    """What somebody does or did, where, and from when to when."""

    kind: ClassVar[str] = "role"
    owner: ClassVar[str] = "person_id"

    id: RoleId = private()
    person_id: PersonId = private()
    title: str = shareable(default="", searched=True)
    organisation: str = shareable(default="", searched=True)
    since: Day | None = private(default=None)
    until: Day | None = private(default=None)


NAMED: Mapping[type[Record], tuple[str, ...]] = {
    Person: ("shown", "given", "family", "place", "met_where", "met_through"),
    Role: ("organisation",),
}
"""Where names stand, of people, organisations and places: words no dictionary has."""


@record
class Channel(Record):
    """One way to reach somebody; of each kind at most one is preferred."""

    kind: ClassVar[str] = "channel"
    owner: ClassVar[str] = "person_id"

    id: ChannelId = private()
    person_id: PersonId = private()
    way: ChannelKind = private()
    value: str = private(searched=True)
    label: str = private(default="")
    preferred: bool = private(default=False)


@record
class Evidence(Record):
    """A concrete thing a person did that I value."""

    kind: ClassVar[str] = "evidence"
    owner: ClassVar[str] = "person_id"

    id: EvidenceId = private()
    person_id: PersonId = private()
    what: EvidenceKind = shareable()
    title: str = shareable(searched=True)
    link: str = shareable(default="", searched=True)
    day: Day | None = shareable(default=None)
    why: str = private(default="", searched=True)


@record
class CustomField(Record):
    """Something the user or an import keeps about a person under a name of its own."""

    kind: ClassVar[str] = "custom_field"
    owner: ClassVar[str] = "person_id"

    id: CustomFieldId = private()
    person_id: PersonId = private()
    name: str = private(searched=True)
    value: str = private(default="", searched=True)


TINTS = ("lake", "moss", "ochre", "clay", "rose", "plum", "iris", "slate")


def checked_person(person: Person) -> Person:
    """Return the person, or raise Invalid naming the field that cannot be kept."""
    if not person.shown.strip() and not person.is_me:
        raise Invalid("shown", Why.EMPTY)
    for name in ("shown", "given", "family"):
        if len(getattr(person, name)) > LONGEST_NAME:
            raise Invalid(name, Why.TOO_LONG)
    if person.rhythm_days is not None and person.rhythm_days < 1:
        raise Invalid("rhythm_days", Why.NOT_POSITIVE)
    if person.met_through_id == person.id:
        raise Invalid("met_through_id", Why.ITSELF)
    return person


def checked_role(role: Role) -> Role:
    """Return the role, or raise Invalid when it says nothing or ends before it starts."""
    if not role.title.strip() and not role.organisation.strip():
        raise Invalid("title", Why.EMPTY)
    if role.since and role.until and role.until.last < role.since.first:
        raise Invalid("until", Why.ENDS_BEFORE_START)
    return role


def shown_name(given: str, family: str) -> str:
    """Return the name to show when only its parts are known: given then family, as typed."""
    return " ".join(part for part in (given.strip(), family.strip()) if part)


def is_resting_until(resting_until: date | None, today: date) -> bool:
    """Whether a rest with this end lasts on this day."""
    return resting_until is not None and resting_until > today


def shown_stage(person: Person, today: date) -> Stage | None:
    """Return the stage as people see it: Resting while it lasts, else the stage kept."""
    return Stage.RESTING if is_resting_until(person.resting_until, today) else person.stage


def current_role(roles: tuple[Role, ...]) -> Role | None:
    """Return the role to show beside the name: one without an end, the latest begun; else the last ended.

    Roles without a beginning count as begun before all others; ties keep the order given.
    """
    open_roles = [role for role in roles if role.until is None]
    if open_roles:
        return max(open_roles, key=lambda role: role.since.first if role.since else date.min)
    return max(roles, key=lambda role: role.until.last if role.until else date.min, default=None)


def called(given: str, shown: str) -> str:
    """Return what somebody is called in a letter and in passing: the given name, else the first of all.

    "Dr Lindqvist" stays whole: what follows an honorific alone is a family name, not said without it.
    """
    names = _names(shown)
    is_formal = len(names) == 1 and names != shown.split()
    return given or (" ".join(shown.split()) if is_formal else "".join(names[:1]))


def initials(shown: str) -> str:
    """Return one or two letters for the avatar: the first of the first and of the last name."""
    words = [word for word in _names(shown) if any(letter.isalnum() for letter in word)]
    letters = [next(letter for letter in word if letter.isalnum()) for word in words]
    return "".join(_capital(letter) for letter in letters[:1] + letters[1:][-1:])


def _names(shown: str) -> list[str]:
    """Return the words of a name without the honorifics before it; the last word is always a name."""
    words = shown.split()
    while len(words) > 1 and words[0].casefold() in HONORIFICS:
        del words[0]
    return words


def _capital(letter: str) -> str:
    """Return the letter as a capital where it has one of a single letter: "ß" has not."""
    capital = letter.upper()
    return capital if len(capital) == 1 else letter


def tint_of(person_id: str) -> str:
    """Return the name of the tint that stays with a person: a stable hash of the id."""
    digest = hashlib.blake2b(person_id.encode(), digest_size=1).digest()
    return TINTS[digest[0] % len(TINTS)]
