"""The words the coach looks for in one language, read from a file and compiled into patterns."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

PHRASES = (
    "asking",
    "asking_firmly",
    "asking_softly",
    "offering",
    "talking",
    "taking_time",
    "letting_go",
    "for_what",
    "works",
    "any_feedback",
    "stock",
    "apology",
    "praise",
    "pressure",
    "attaching",
    "mentoring",
)
"""What a language's file lists phrases for."""

_BETWEEN = r"[\s,]+"
_ANY_WORDS = r"(?:[^\w.!?]+[\w'’-]+){0,3}?"
_APOSTROPHE = "['’]"


@frozen
class Phrasebook:
    """A language as the coach knows it."""

    language: str
    phrases: Mapping[str, re.Pattern[str]]
    """A pattern for each of PHRASES."""
    abbreviations: frozenset[str]
    """Words whose full stop ends no sentence, in small letters."""
    conditional: re.Pattern[str]
    """How a sentence begins that offers another way rather than asking anew."""
    stop_words: frozenset[str]
    """Words too common to tell one fact from another."""
    i: frozenset[str]
    you: frozenset[str]
    shouted: frozenset[str]
    """Common words that are no abbreviation when they stand in capitals."""
    insert: Mapping[str, str]
    """Sentences the coach offers: `ask`, `time`, `way_out`, `purpose`."""
    least_ease: int
    """The least reading ease (Flesch) that counts as plain."""


def read_phrasebook(text: str) -> Phrasebook:
    """Read a language's file (JSON of `resources/coach`). ValueError or KeyError when it is not one."""
    told: dict[str, Any] = json.loads(text)
    numbers = told["numbers"]
    return Phrasebook(
        language=told["language"],
        phrases={name: compiled(told[name], numbers) for name in PHRASES},
        abbreviations=frozenset(told["abbreviations"]),
        conditional=re.compile(rf"\W*{compiled(told['conditional']).pattern}"),
        stop_words=frozenset(told["stop_words"]),
        i=frozenset(told["i"]),
        you=frozenset(told["you"]),
        shouted=frozenset(told["shouted"]),
        insert=told["insert"],
        least_ease=told["least_ease"],
    )


def compiled(phrases: Iterable[str], numbers: Iterable[str] = ()) -> re.Pattern[str]:
    """Return one pattern for all phrases, each written as the file's `how` says, over text in small letters.

    Every way to begin is a branch of its own that begins with plain letters: branches that cannot match
    are then left at their first letter, which makes a long letter five times as fast to read.
    """
    count = ("[0-9]+", *(_spaced(number) for number in numbers))
    branches = (branch for phrase in phrases for branch in _branches(phrase, count))
    return re.compile(rf"\b(?:{'|'.join(dict.fromkeys(branches))})\b")


def _branches(phrase: str, count: Sequence[str]) -> Iterator[str]:
    """Yield the patterns of one phrase, one for each way to begin it."""
    first, *others = re.findall(r"\([^)]*\)|\S+", phrase)
    if first.startswith("!"):
        behind = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in first[1:].split("|"))
        yield f"{behind}(?:{'|'.join(_branches(' '.join(others), count))})"
        return
    rest = "".join(_following(written, count) for written in others)
    for word in _alternatives(first, count):
        yield word + rest
    if first.startswith("("):
        yield from _branches(" ".join(others), count)


def _following(written: str, count: Sequence[str]) -> str:
    """Return the pattern of a later word with the space before it, or of words that must not follow."""
    if written == "*":
        return _ANY_WORDS
    if written.startswith("!"):
        return rf"(?!{_BETWEEN}(?:{'|'.join(_alternatives(written[1:], count))})\b)"
    word = f"{_BETWEEN}(?:{'|'.join(_alternatives(written, count))})"
    return f"(?:{word})?" if written.startswith("(") else word


def _alternatives(written: str, count: Sequence[str]) -> Iterator[str]:
    for one in written.strip("()").split("|"):
        ending = r"\w*" if one.endswith("~") else ""
        before, mark, after = one.removesuffix("~").partition("#")
        for number in count if mark else ("",):
            yield _spaced(before) + number + _spaced(after) + ending


def _spaced(words: str) -> str:
    return _BETWEEN.join(re.escape(word).replace("'", _APOSTROPHE) for word in words.split())
