"""What is known of a person that says whether they could help: the input of fit, and its words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from mentorkit.domain.days import Day
    from mentorkit.domain.interactions import Clocks
    from mentorkit.domain.people import ChannelKind, KnownAs, PersonId

_WORD = re.compile(r"[^\W_]+(?:[+#]+|(?<=\w)&(?=\w)[^\W_]+)?")
_ENDINGS = (
    "ations",
    "ation",
    "ments",
    "ment",
    "ings",
    "ing",
    "ers",
    "er",
    "ors",
    "or",
    "ies",
    "es",
    "s",
    "y",
)
_SHORTEST_STEM = 4


class Source(StrEnum):
    """Where a word about a person comes from, the most telling first."""

    EXPERTISE = "expertise"
    EVIDENCE = "evidence"
    ROLE = "role"
    TAG = "tag"
    ADMIRE = "admire"
    ORGANISATION = "organisation"
    NOTES = "notes"


@frozen
class Portrait:
    """One person as fit sees them."""

    person_id: PersonId
    texts: tuple[tuple[Source, str], ...]
    """What is written about them and where, each a few words."""
    newest_evidence: Day | None
    has_evidence: bool
    known_as: KnownAs | None
    met_day: Day | None
    clocks: Clocks
    was_answered: bool
    """Whether a message of theirs, or a talk, was ever logged."""
    ways: frozenset[ChannelKind]
    is_introduced: bool
    """Whether somebody kept here is named as who introduced them."""
    resting_until: date | None


@frozen
class Vocabulary:
    """Words of one language that mean the same in the titles people have."""

    short: Mapping[str, str]
    """What abbreviations stand for, several words perhaps: `mgr` for "manager"."""
    fields: Mapping[str, frozenset[str]]
    """The fields of work that one to three stems belong to: `recruit` to "hiring"."""
    beginnings: frozenset[str] = field(init=False, default=frozenset())
    """The first of two or three stems that belong to a field together: most words begin nothing."""

    def __post_init__(self) -> None:
        """Gather the beginnings."""
        firsts = frozenset(run.split(" ", 1)[0] for run in self.fields if " " in run)
        object.__setattr__(self, "beginnings", firsts)


@frozen
class Phrase:
    """A text prepared for comparing: its words as stems, and the fields of work they belong to."""

    text: str
    stems: tuple[str, ...]
    fields: frozenset[str]


def phrase(text: str, vocabulary: Vocabulary) -> Phrase:
    """Prepare a text: without accents, case and endings, abbreviations written out."""
    found = stems(text, vocabulary.short)
    known = vocabulary.fields
    fields = {name for stem in found if stem in known for name in known[stem]}
    for at, stem in enumerate(found):
        if stem in vocabulary.beginnings:
            runs = (" ".join(found[at : at + size]) for size in (2, 3))
            fields.update(name for run in runs for name in known.get(run, ()))
    return Phrase(text, found, frozenset(fields))


def stems(text: str, short: Mapping[str, str]) -> tuple[str, ...]:
    """Return the words of a text without accents, case and endings; `short` says what abbreviations mean."""
    return tuple(
        STEMS[part] for word in _words(text) for part in (_words(short[word]) if word in short else (word,))
    )


def _words(text: str) -> list[str]:
    if text.isascii():
        return _WORD.findall(text.lower())
    plain = unicodedata.normalize("NFKD", text.casefold())
    return _WORD.findall("".join(letter for letter in plain if not unicodedata.combining(letter)))


class _Stems(dict[str, str]):
    """The stem of each word, worked out when it is first met: a contact book has few different words."""

    def __missing__(self, word: str) -> str:
        room = len(word) - _SHORTEST_STEM
        ending = next((one for one in _ENDINGS if len(one) <= room and word.endswith(one)), "")
        found = self[word] = word.removesuffix(ending)
        return found


STEMS = _Stems()
