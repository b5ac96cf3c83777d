"""Reconnecting: ten people worth a few warm words, chosen for what is new about them and for trust.

Somebody not heard of for long has met other people since, and somebody known well still answers: the two
together make an old tie worth more than either alone. What is said of each is a reason, never a number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum

from mentorkit.domain.folding import fold
from mentorkit.domain.frozen import frozen
from mentorkit.domain.people import KnownAs, PersonId, Stage
from mentorkit.domain.ties import Tie

TEN = 10
MOST_OF_A_PLACE = 2
"""How many of one organisation are suggested at once: colleagues of one another know the same."""
MOST_OF_A_TIE = 6
"""How many ties of one kind are suggested while there are others."""


class Spark(StrEnum):
    """Why somebody is worth a few words, what is new first, then trust."""

    DORMANT = "dormant"
    WEAK = "weak"
    NEVER_CONTACTED = "never_contacted"
    ONLY_THERE = "only_there"
    FITS_GOAL = "fits_goal"
    ANSWERED = "answered"
    HELPED = "helped"
    WORKED_TOGETHER = "worked_together"
    VALUED = "valued"
    INTRODUCED = "introduced"


NOVELTY: Mapping[Spark, int] = {
    Spark.DORMANT: 3,
    Spark.WEAK: 2,
    Spark.NEVER_CONTACTED: 1,
    Spark.ONLY_THERE: 1,
}
TRUST: Mapping[Spark, int] = {
    Spark.FITS_GOAL: 3,
    Spark.HELPED: 3,
    Spark.ANSWERED: 2,
    Spark.WORKED_TOGETHER: 2,
    Spark.VALUED: 2,
    Spark.INTRODUCED: 1,
}
"""What each reason weighs; the sums of the two sides are multiplied. Only their order is ever shown."""

CLOSE = frozenset({KnownAs.MANAGER, KnownAs.COLLEAGUE, KnownAs.REPORT, KnownAs.TEACHER, KnownAs.CLASSMATE})
OPEN_STAGES = frozenset({None, Stage.TO_APPROACH, Stage.APPROACHED, Stage.IN_CONVERSATION, Stage.PAST_MENTOR})


@frozen
class Candidate:
    """One person as reconnecting sees them."""

    person_id: PersonId
    tie: Tie
    name: str = ""
    """What they come by among equals."""
    stage: Stage | None = None
    known_as: KnownAs | None = None
    organisation: str = ""
    was_contacted: bool = False
    """Whether anything but a note is logged with them."""
    was_answered: bool = False
    helped: bool = False
    is_valued: bool = False
    """Whether something they did is kept as evidence."""
    is_introduced: bool = False
    is_waiting: bool = False
    """Whether a message of mine has no answer yet."""
    rests: bool = False
    fits: bool = False
    """Whether they might help with a goal that is worked on."""


@frozen
class Reconnect:
    """Somebody suggested, and why."""

    person_id: PersonId
    sparks: tuple[Spark, ...]
    """In the order of their enum."""


def reconnects(candidates: Iterable[Candidate], most: int = TEN) -> tuple[Reconnect, ...]:
    """Return whom to write a few warm words to, the worthiest first, mixed in place and kind of tie.

    Left out is whoever is in touch, rests, is kept as a contact only, or has a message of mine unanswered.
    Equals come by name.
    """
    everybody = sorted((one for one in candidates if _is_open(one)), key=lambda one: one.name)
    crowd = Counter(fold(one.organisation) for one in everybody)
    sparks = {one.person_id: _sparks(one, crowd) for one in everybody}
    ranked = sorted(everybody, key=lambda one: -_worth(sparks[one.person_id]))
    ranked = [one for one in ranked if _worth(sparks[one.person_id])]
    chosen = _mixed(ranked, most)
    return tuple(Reconnect(one.person_id, sparks[one.person_id]) for one in chosen)


def _is_open(one: Candidate) -> bool:
    is_quiet = one.tie in (Tie.DORMANT, Tie.WEAK) or (one.tie is Tie.NOT_KNOWN and not one.was_contacted)
    return is_quiet and one.stage in OPEN_STAGES and not one.rests and not one.is_waiting


def _sparks(one: Candidate, crowd: Mapping[str, int]) -> tuple[Spark, ...]:
    holds = {
        Spark.DORMANT: one.tie is Tie.DORMANT,
        Spark.WEAK: one.tie is Tie.WEAK,
        Spark.NEVER_CONTACTED: not one.was_contacted,
        Spark.ONLY_THERE: bool(one.organisation.strip()) and crowd[fold(one.organisation)] == 1,
        Spark.FITS_GOAL: one.fits,
        Spark.ANSWERED: one.was_answered,
        Spark.HELPED: one.helped,
        Spark.WORKED_TOGETHER: one.known_as in CLOSE,
        Spark.VALUED: one.is_valued,
        Spark.INTRODUCED: one.is_introduced,
    }
    return tuple(spark for spark in Spark if holds[spark])


def _worth(sparks: Iterable[Spark]) -> int:
    found = tuple(sparks)
    new = sum(NOVELTY.get(spark, 0) for spark in found)
    trusted = sum(TRUST.get(spark, 0) for spark in found)
    return new * (1 + trusted)


def _mixed(ranked: list[Candidate], most: int) -> list[Candidate]:
    """Return the first of those ranked, passing over what there is enough of while others are left."""
    places: Counter[str] = Counter()
    ties: Counter[Tie] = Counter()
    chosen: list[Candidate] = []
    for one in ranked:
        place = fold(one.organisation.strip())
        is_enough = ties[one.tie] >= MOST_OF_A_TIE or (place and places[place] >= MOST_OF_A_PLACE)
        if is_enough or len(chosen) == most:
            continue
        chosen.append(one)
        places[place] += 1
        ties[one.tie] += 1
    taken = {one.person_id for one in chosen}
    rest = [one.person_id for one in ranked if one.person_id not in taken]
    taken.update(rest[: most - len(chosen)])
    return [one for one in ranked if one.person_id in taken]
