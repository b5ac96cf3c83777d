"""Slots: the words in braces that a template may have filled, and nothing else it may do."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import TYPE_CHECKING

from mentorkit.domain.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LONGEST_BLANK = 200
"""Characters between braces; beyond that they are somebody's punctuation."""

_WORDS = r"([^{}\n]{0," + str(LONGEST_BLANK) + "})"
_BRACES = re.compile(r"\{\{" + _WORDS + r"\}\}|\{" + _WORDS + r"\}")
_ROUND = str.maketrans("{}", "()")
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
"""Categories of characters that leave no ink: spaces, controls, joiners, marks of direction."""


class Slot(StrEnum):
    """Everything a template can ask for. The value is the word between its braces."""

    GIVEN_NAME = "given name"
    FULL_NAME = "full name"
    ROLE = "their role"
    ORGANISATION = "their organisation"
    PLACE = "their place"
    EXPERTISE = "their field"
    EVIDENCE = "their work"
    BECAUSE = "because"
    MET_WHERE = "where we met"
    LAST_TOPIC = "what we spoke about"
    INTRODUCER = "introducer"
    GOAL = "my goal"
    MY_NAME = "my name"
    MY_GIVEN_NAME = "my given name"
    MY_ROLE = "my role"
    MY_ORGANISATION = "my organisation"
    SIGNATURE = "signature"


@frozen
class Blank:
    """Something in braces that still stands in a text; `name` is what stands between them."""

    start: int
    length: int
    name: str


@frozen
class Run:
    """The part of a filled text that came out of a slot."""

    start: int
    length: int
    slot: Slot


@frozen
class Filled:
    """A text with its slots filled, and where each value stands in it."""

    text: str
    runs: tuple[Run, ...]


def blanks(text: str) -> tuple[Blank, ...]:
    """Return what is still open in a text, first to last: braces on one line, the innermost of nested ones."""
    return tuple(
        Blank(found.start(), found.end() - found.start(), _name(found)) for found in _BRACES.finditer(text)
    )


def slot_of(name: str) -> Slot | None:
    """Return the slot of this name, however it is spaced and capitalised; None for words of the user's own."""
    wanted = " ".join(name.split()).casefold()
    return next((slot for slot in Slot if slot.value == wanted), None)


def in_braces(slot: Slot) -> str:
    """Return a slot as it stands in a template."""
    return f"{{{slot.value}}}"


def filled(text: str, values: Mapping[Slot, str]) -> Filled:
    """Fill the slots of a text from `values`, by slot. What has no value that can be seen stays a blank.

    A value never asks for anything: braces inside it become round.
    """
    parts: list[str] = []
    runs: list[Run] = []
    end = length = 0
    for found, slot in _slots(text):
        value = unbraced(values.get(slot, ""))
        if not can_be_seen(value):
            continue
        before = text[end : found.start()]
        parts += [before, value]
        runs.append(Run(length + len(before), len(value), slot))
        length += len(before) + len(value)
        end = found.end()
    return Filled("".join((*parts, text[end:])), tuple(runs))


def answered(text: str, answers: Mapping[str, str]) -> str:
    """Fill the blanks of a text that have an answer, by their names; every other one stays."""
    parts: list[str] = []
    end = 0
    for blank in blanks(text):
        answer = answers.get(blank.name)
        if answer is not None:
            parts += [text[end : blank.start], unbraced(answer)]
            end = blank.start + blank.length
    return "".join((*parts, text[end:]))


def unbraced(value: str) -> str:
    """Return what somebody wrote as it may stand in a letter: no word of theirs is taken for a slot."""
    return value.translate(_ROUND)


def can_be_seen(value: str) -> bool:
    """Whether a text leaves any ink: spaces and characters without a shape do not."""
    return any(unicodedata.category(letter) not in _UNSEEN for letter in value)


def _slots(text: str) -> Iterator[tuple[re.Match[str], Slot]]:
    for found in _BRACES.finditer(text):
        slot = slot_of(_name(found))
        if slot is not None:
            yield found, slot


def _name(found: re.Match[str]) -> str:
    return (found[1] if found[1] is not None else found[2]).strip()
