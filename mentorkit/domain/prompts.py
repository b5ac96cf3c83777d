"""Prompts: twelve questions that bring people to mind who could help with a goal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum

from mentorkit.domain.folding import words_of
from mentorkit.domain.frozen import frozen
from mentorkit.domain.people import KnownAs, Role


class Prompt(StrEnum):
    """Whom a question asks for, from the nearest to the farthest."""

    MANAGER = "manager"
    COLLEAGUE = "colleague"
    AHEAD = "ahead"
    FORMER_COLLEAGUE = "former_colleague"
    TEACHER = "teacher"
    ALUMNI = "alumni"
    CLIENT = "client"
    FRIEND = "friend"
    COMMUNITY = "community"
    SPEAKER = "speaker"
    AUTHOR = "author"
    ONLINE = "online"


KNOWN: Mapping[Prompt, KnownAs] = {
    Prompt.MANAGER: KnownAs.MANAGER,
    Prompt.COLLEAGUE: KnownAs.COLLEAGUE,
    Prompt.AHEAD: KnownAs.COLLEAGUE,
    Prompt.FORMER_COLLEAGUE: KnownAs.COLLEAGUE,
    Prompt.TEACHER: KnownAs.TEACHER,
    Prompt.ALUMNI: KnownAs.ALUMNI,
    Prompt.CLIENT: KnownAs.CLIENT,
    Prompt.FRIEND: KnownAs.FRIEND,
    Prompt.COMMUNITY: KnownAs.COMMUNITY,
    Prompt.SPEAKER: KnownAs.EVENT,
    Prompt.AUTHOR: KnownAs.STRANGER,
    Prompt.ONLINE: KnownAs.ONLINE,
}
"""How somebody is known who comes to mind at a question."""

SCHOOLED = frozenset({Prompt.TEACHER, Prompt.ALUMNI})
EMPLOYED_NOW = frozenset({Prompt.COLLEAGUE, Prompt.AHEAD})
EMPLOYED_BEFORE = frozenset({Prompt.MANAGER, Prompt.FORMER_COLLEAGUE})
PLACELESS = frozenset({Prompt.FRIEND, Prompt.AUTHOR, Prompt.ONLINE})
"""Questions whose answers were met nowhere in particular."""


@frozen
class Asked:
    """A question as it is asked about one goal."""

    prompt: Prompt
    about: str
    """A skill of the goal, or its title."""
    where: str = ""
    """Where they were probably met, as far as my own roles say; "" where nothing is known."""


def asked_about(
    abouts: Sequence[str], roles: Iterable[Role], school_words: frozenset[str], today: date
) -> tuple[Asked, ...]:
    """Return all twelve questions, filled from what is known about me.

    `abouts` are what the goal takes, used in turn; `school_words` are beginnings of words that only
    places of learning have in their names.
    """
    known = [role for role in roles if role.organisation.strip()]
    schools = [role for role in known if _is_school(role.organisation, school_words)]
    jobs = [role for role in known if role not in schools]
    now = [role for role in jobs if role.until is None or role.until.last >= today]
    before = [role for role in jobs if role not in now] or now
    places = {
        **dict.fromkeys(SCHOOLED, _latest(schools)),
        **dict.fromkeys(EMPLOYED_NOW, _latest(now)),
        **dict.fromkeys(EMPLOYED_BEFORE, _latest(before)),
    }
    return tuple(
        Asked(prompt, abouts[number % len(abouts)], places.get(prompt, ""))
        for number, prompt in enumerate(Prompt)
    )


def _is_school(organisation: str, school_words: frozenset[str]) -> bool:
    words = f" {' '.join(words_of(organisation))}"
    return any(f" {beginning}" in words for beginning in school_words)


def _latest(roles: Sequence[Role]) -> str:
    """Return the organisation of the role that began last; of undated ones the last noted."""
    latest = max(
        enumerate(roles),
        key=lambda one: (one[1].since.first if one[1].since else date.min, one[0]),
        default=None,
    )
    return latest[1].organisation if latest else ""
