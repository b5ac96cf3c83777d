"""Fit: how well somebody could help with a goal, every factor named and open to be worked out by hand.

A fit is the product of five factors between 0.2 and 1, each in whole hundredths, so that what is printed can
be multiplied. What is not known counts 0.5 and is said to be not known. No number is ever shown as what a person is worth: the window says strong, some or little, and why.

Dormant ties and moderately weak ones count nearly as much as current ones (Levin, Walter and Murnighan
2011; Rajkumar and others 2022, 20 million people).
"""

from __future__ import annotations

from enum import StrEnum
from math import prod
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen
from mentorkit.domain.people import ChannelKind, KnownAs, is_resting_until
from mentorkit.domain.portraits import Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from mentorkit.domain.goals import Support
    from mentorkit.domain.people import PersonId
    from mentorkit.domain.portraits import Phrase, Portrait

UNKNOWN = 0.5
LEAST = 0.2
STRONG, SOME = 0.2, 0.06
"""Products from which a fit is called strong, or some."""

YEAR = 365

SAID: Mapping[Source, float] = {
    Source.EXPERTISE: 1.0,
    Source.EVIDENCE: 1.0,
    Source.ROLE: 0.9,
    Source.TAG: 0.9,
    Source.ADMIRE: 0.8,
    Source.ORGANISATION: 0.6,
    Source.NOTES: 0.6,
}
"""How much it says that all words of a skill are found there."""

FREE = frozenset({Source.ADMIRE, Source.NOTES})

AKIN = 0.75
"""What of it counts where not the words but their field of work are found: recruiting for "hiring"."""


class Factor(StrEnum):
    """What a fit is made of."""

    SKILL = "skill"
    EVIDENCE = "evidence"
    TIE = "tie"
    SUPPORT = "support"
    REACH = "reach"


class Because(StrEnum):
    """Why a factor is what it is."""

    SAYS_SO = "says_so"
    SAME_FIELD = "same_field"
    OTHER_FIELD = "other_field"
    FRESH = "fresh"
    SOME_YEARS = "some_years"
    LONG_AGO = "long_ago"
    UNDATED = "undated"
    IN_TOUCH = "in_touch"
    WEAK = "weak"
    DORMANT = "dormant"
    KNOWN_PERSONALLY = "known_personally"
    KNOWN_LOOSELY = "known_loosely"
    STRANGER = "stranger"
    GIVES_IT = "gives_it"
    GIVES_OTHER = "gives_other"
    ANSWERED = "answered"
    HAS_EMAIL = "has_email"
    INTRODUCED = "introduced"
    HAS_PROFILE = "has_profile"
    NO_WAY = "no_way"
    RESTS = "rests"
    NOT_KNOWN = "not_known"


class Strength(StrEnum):
    """A fit in words."""

    STRONG = "strong"
    SOME = "some"
    LITTLE = "little"


@frozen
class Part:
    """One factor, its value and why. `wanted` is the skill meant, `words` the text it was found in."""

    factor: Factor
    value: float
    because: Because
    wanted: str = ""
    words: str = ""


@frozen
class Fit:
    """How well one person could help with one goal."""

    person_id: PersonId
    parts: tuple[Part, ...]
    """All five, in the order of their enum."""

    @property
    def value(self) -> float:
        """The product of the factors, to sort by."""
        return prod(part.value for part in self.parts)

    @property
    def strength(self) -> Strength:
        """The fit in words."""
        return strength_of(self.value)


@frozen
class Wanted:
    """What a goal asks for: the names of its skills, or its title where it has none, and support."""

    skills: tuple[Phrase, ...]
    supports: frozenset[Support] = frozenset()


def strength_of(value: float) -> Strength:
    """Return what a product of factors is called."""
    if value >= STRONG:
        return Strength.STRONG
    return Strength.SOME if value >= SOME else Strength.LITTLE


def fit(
    portrait: Portrait,
    texts: Sequence[tuple[Source, Phrase]],
    wanted: Wanted,
    gives: frozenset[Support],
    today: date,
) -> Fit:
    """Return how well somebody fits a goal.

    `texts` are the portrait's, prepared; `gives` are the kinds of support they are known to give.
    """
    parts = (
        skill_part(texts, wanted.skills),
        evidence_part(portrait, today),
        tie_part(portrait, today),
        support_part(wanted, gives),
        reach_part(portrait, today),
    )
    return Fit(portrait.person_id, parts)


def skill_part(texts: Sequence[tuple[Source, Phrase]], skills: Sequence[Phrase]) -> Part:
    """Return the best that any text says about any skill; the first of equals."""
    if not texts:
        return Part(Factor.SKILL, UNKNOWN, Because.NOT_KNOWN)
    best = Part(Factor.SKILL, LEAST, Because.OTHER_FIELD)
    for source, said in texts:
        for skill in skills:
            value, because = match(skill, said, source)
            if value > best.value:
                best = Part(Factor.SKILL, value, because, skill.text, said.text)
    return best


def most_said(source: Source, said: Phrase, skills: Sequence[Phrase]) -> float:
    """Return the most that a text in a place says about any skill; 0 where no word or field of work is common."""
    return max((match(skill, said, source)[0] for skill in skills if _meet(skill, said, source)), default=0)


def _meet(asked: Phrase, said: Phrase, source: Source) -> bool:
    is_akin = source not in FREE and not asked.fields.isdisjoint(said.fields)
    return is_akin or not set(asked.stems).isdisjoint(said.stems)


def match(asked: Phrase, said: Phrase, source: Source) -> tuple[float, Because]:
    """Return what a text in a place says about a skill.

    Free text names so many fields of work that only the very words count there.
    """
    if asked.stems and not set(asked.stems).difference(said.stems):
        return SAID[source], Because.SAYS_SO
    if source not in FREE and not asked.fields.isdisjoint(said.fields):
        return round(SAID[source] * AKIN, 2), Because.SAME_FIELD
    return LEAST, Because.OTHER_FIELD


def evidence_part(portrait: Portrait, today: date) -> Part:
    """Return how fresh the newest thing is that they did and I value."""
    if not portrait.has_evidence:
        return Part(Factor.EVIDENCE, UNKNOWN, Because.NOT_KNOWN)
    if portrait.newest_evidence is None:
        return Part(Factor.EVIDENCE, 0.7, Because.UNDATED)
    age = (today - portrait.newest_evidence.last).days
    if age <= YEAR:
        return Part(Factor.EVIDENCE, 1.0, Because.FRESH)
    if age <= 3 * YEAR:
        return Part(Factor.EVIDENCE, 0.8, Because.SOME_YEARS)
    return Part(Factor.EVIDENCE, 0.6, Because.LONG_AGO)


_PERSONALLY = frozenset(KnownAs) - {KnownAs.COMMUNITY, KnownAs.EVENT, KnownAs.ONLINE, KnownAs.STRANGER}


def tie_part(portrait: Portrait, today: date) -> Part:
    """Return how close we are: by the last contact, else by how I know them."""
    contact = portrait.clocks.contact
    if contact is None:
        return _known_part(portrait)
    age = (today - contact).days
    if age <= YEAR:
        return Part(Factor.TIE, 1.0, Because.IN_TOUCH)
    if age < 3 * YEAR:
        return Part(Factor.TIE, 0.8, Because.WEAK)
    return Part(Factor.TIE, 0.9, Because.DORMANT)


def _known_part(portrait: Portrait) -> Part:
    if portrait.known_as in _PERSONALLY:
        return Part(Factor.TIE, 0.8, Because.KNOWN_PERSONALLY)
    if portrait.known_as is KnownAs.STRANGER:
        return Part(Factor.TIE, 0.3, Because.STRANGER)
    if portrait.known_as is not None or portrait.met_day is not None:
        return Part(Factor.TIE, 0.6, Because.KNOWN_LOOSELY)
    return Part(Factor.TIE, UNKNOWN, Because.NOT_KNOWN)


def support_part(wanted: Wanted, gives: frozenset[Support]) -> Part:
    """Return whether they give any of the kinds of support wanted."""
    if not wanted.supports or not gives:
        return Part(Factor.SUPPORT, UNKNOWN, Because.NOT_KNOWN)
    if wanted.supports & gives:
        return Part(Factor.SUPPORT, 1.0, Because.GIVES_IT)
    return Part(Factor.SUPPORT, 0.4, Because.GIVES_OTHER)


def reach_part(portrait: Portrait, today: date) -> Part:
    """Return how likely a message arrives and is welcome."""
    if is_resting_until(portrait.resting_until, today):
        return Part(Factor.REACH, LEAST, Because.RESTS)
    for holds, value, because in (
        (portrait.was_answered, 1.0, Because.ANSWERED),
        (ChannelKind.EMAIL in portrait.ways, 0.9, Because.HAS_EMAIL),
        (portrait.is_introduced, 0.8, Because.INTRODUCED),
        (bool(portrait.ways), 0.7, Because.HAS_PROFILE),
    ):
        if holds:
            return Part(Factor.REACH, value, because)
    return Part(Factor.REACH, 0.3, Because.NO_WAY)
